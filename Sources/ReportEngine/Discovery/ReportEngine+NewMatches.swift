import ReportModel
import ReportStore
import SearchIndex
import Synchronization

extension ReportEngine {
    /// Reports that came in or were revised since a number of the ingest log, and match some queries.
    ///
    /// A report that was revised since shows once, at its newest version. What is answered up to `next` is complete: a
    /// caller that goes on from there misses nothing and sees nothing twice.
    public func newMatches(
        _ request: NewMatchRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> NewMatchAnswer {
        try Self.check(limit: request.limit)
        guard request.texts.count <= 100 else {
            throw .invalidArgument(
                field: "queries", problem: "There are \(request.texts.count). Give at most 100 queries.")
        }
        // Before the snapshot, so that this holds every report up to there.
        let end = record.last
        let snapshot = snapshot
        let (queries, missing) = asked(request)
        guard let since = request.since else {
            // Failures show at the first call, even where it lists nothing.
            let found = try matches(of: queries, among: [], in: snapshot, cancellation)
            return NewMatchAnswer(matches: [], next: end, hasMore: false, failures: missing + found.failures)
        }
        guard (0...end).contains(since) else {
            throw .invalidArgument(
                field: "since", problem: "\(since) is no number of this server's record, which goes from 0 to \(end).")
        }
        let (lines, next) = try lines(after: since, through: end)
        var entries: [(line: LogEntry, entry: CatalogEntry)] = []
        for line in lines {
            // An older version's line gives way to the newest version's, which may be still to come.
            guard let entry = ReportID(line.reportID).flatMap({ snapshot.catalog[$0] }),
                entry.summary.version == line.version
            else { continue }
            entries.append((line, entry))
        }
        let found = try matches(of: queries, among: entries.map(\.entry.number), in: snapshot, cancellation)
        var answer = NewMatchAnswer(
            matches: [], next: next, hasMore: next < end, failures: missing + found.failures)
        for (line, entry) in entries {
            guard let matches = found.matches[entry.number] else { continue }
            if answer.matches.count == request.limit, let last = answer.matches.last {
                answer.next = last.sequence
                answer.hasMore = true
                break
            }
            try cancellation.check()
            answer.matches.append(
                NewMatchAnswer.Match(
                    sequence: line.sequence, ingestedAtSeconds: line.happenedAtSeconds, report: entry.summary,
                    matches: matches.map { quoted($0, entry, in: snapshot) }))
        }
        return answer
    }

    /// The number of the ingest log up to which readers see it: now, and then whenever it has grown. Who reads slowly gets
    /// the newest. Ends when the engine is closed.
    public func recordNumbers() -> AsyncStream<Int64> { record.numbers() }

    /// Those who read `recordNumbers` at this moment.
    public var recordWatcherCount: Int { record.watcherCount }

    /// Lines of the ingest log that one call looks at.
    private static let lineLimit = 5_000

    private func lines(
        after since: Int64, through end: Int64
    ) throws(EngineError) -> (lines: [LogEntry], next: Int64) {
        let lines: [LogEntry]
        do { lines = try store.log(after: since, limit: Self.lineLimit) } catch { throw EngineError(error) }
        let shown = lines.filter { $0.sequence <= end }
        return (shown, lines.count < Self.lineLimit ? end : shown.last?.sequence ?? end)
    }

    /// The queries that a request means, and the names that mean none.
    private func asked(_ request: NewMatchRequest) -> (queries: [AskedQuery], missing: [QueryFailure]) {
        let stored = storedQueries.withLock { $0 }
        var queries: [AskedQuery] = []
        var missing: [QueryFailure] = []
        if request.names.isEmpty && request.texts.isEmpty {
            queries = stored.map { AskedQuery(name: $0.name, text: $0.text) }
        }
        for name in Set(request.names).sorted() {
            if let query = stored.first(where: { $0.name == name }) {
                queries.append(AskedQuery(name: name, text: query.text))
            } else {
                missing.append(QueryFailure(name: name, text: "", error: .storedQueryNotFound(name: name)))
            }
        }
        return (queries + request.texts.map { AskedQuery(name: nil, text: $0) }, missing)
    }
}
