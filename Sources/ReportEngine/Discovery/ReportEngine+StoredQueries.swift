import ReportModel
import ReportStore
import SearchIndex
import Synchronization

extension ReportEngine {
    /// Queries that can be stored: each is asked of every report that comes in.
    static let storedQueryLimit = 1_000

    /// Reads what the store keeps; once, at start.
    func loadStoredQueries() throws(StoreError) {
        let kept = try store.queries().map {
            StoredQuery(name: $0.name, text: $0.text, savedAtSeconds: $0.savedAtSeconds)
        }
        storedQueries.withLock { $0 = kept }
        let last = try store.lastSequence()
        record.advance(to: last)
    }

    /// Stores a query under a name, in the place of the one that is there.
    ///
    /// - Throws: For a name that can't be one, a query that can't be read, and beyond 1,000 queries.
    public func save(query name: String, text: String) throws(EngineError) -> SavedQuery {
        guard ReportID(name) != nil else {
            throw .invalidArgument(
                field: "name", problem: "It is no name; give 1 to 128 bytes without white space.")
        }
        let plan = try plan(text, in: snapshot)
        let saved: Result<(StoredQuery, Bool), EngineError> = storedQueries.withLock { queries in
            let at = queries.firstIndex { $0.name == name }
            if at == nil, queries.count >= Self.storedQueryLimit {
                return .failure(
                    .invalidArgument(
                        field: "name",
                        problem: "\(queries.count) queries are stored, which is the limit; delete one first."))
            }
            do throws(StoreError) {
                let kept = try store.save(query: at.map { queries[$0].name } ?? name, text: text)
                let query = StoredQuery(name: kept.name, text: kept.text, savedAtSeconds: kept.savedAtSeconds)
                let replaced = at.map { queries[$0].text != text } ?? false
                if let at { queries[at] = query } else { queries.append(query) }
                queries.sort { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
                return .success((query, replaced))
            } catch {
                return .failure(EngineError(error))
            }
        }
        let (query, replaced) = try saved.get()
        return SavedQuery(query: query, replaced: replaced, notices: plan.notices)
    }

    /// - Returns: Whether it was there.
    public func delete(query name: String) throws(EngineError) -> Bool {
        let deleted: Result<Bool, EngineError> = storedQueries.withLock { queries in
            guard let at = queries.firstIndex(where: { $0.name == name }) else { return .success(false) }
            do throws(StoreError) {
                let deleted = try store.delete(query: queries[at].name)
                queries.remove(at: at)
                return .success(deleted)
            } catch {
                return .failure(EngineError(error))
            }
        }
        return try deleted.get()
    }

    /// Stored queries by name.
    public func storedQueries(limit: Int = 100, cursor: String? = nil) throws(EngineError) -> StoredQueryPage {
        try Self.check(limit: limit)
        let all = storedQueries.withLock { $0 }
        var start = 0
        if let cursor {
            guard cursor.first == "q" else { throw Cursor.invalid }
            let last = Array(cursor.dropFirst().utf8)
            start = all.firstIndex { last.lexicographicallyPrecedes(Array($0.name.utf8)) } ?? all.count
        }
        let page = all[start..<min(all.count, start + limit)]
        return StoredQueryPage(
            queries: Array(page), totalCount: all.count,
            nextCursor: page.endIndex < all.count ? page.last.map { "q\($0.name)" } : nil)
    }

    /// Which stored queries match a report.
    public func storedQueries(
        matching id: String, cancellation: Cancellation = .never
    ) throws(EngineError) -> ReportMatches {
        let snapshot = snapshot
        let entry = try entry(id, in: snapshot)
        let asked = storedQueries.withLock { $0 }.map { AskedQuery(name: $0.name, text: $0.text) }
        let found = try matches(of: asked, among: [entry.number], in: snapshot, cancellation)
        return ReportMatches(
            report: entry.summary,
            matches: found.matches[entry.number, default: []].map { quoted($0, entry, in: snapshot) },
            failures: found.failures)
    }

    /// Names of the stored queries that match each of some reports, which have just come in.
    func namesOfStoredQueries(matching ids: [ReportID], _ cancellation: Cancellation) -> [ReportID: [String]] {
        let asked = storedQueries.withLock { $0 }.map { AskedQuery(name: $0.name, text: $0.text) }
        if asked.isEmpty || ids.isEmpty { return [:] }
        let snapshot = snapshot
        let entries = ids.compactMap { snapshot.catalog[$0] }
        // The reports are in by now: what can't be told is left out and can be asked for later.
        let found = try? matches(of: asked, among: entries.map(\.number), in: snapshot, cancellation)
        var names: [ReportID: [String]] = [:]
        for entry in entries {
            names[entry.summary.id] = found?.matches[entry.number]?.compactMap(\.query.name)
        }
        return names
    }
}

/// A query that is asked of single reports.
struct AskedQuery: Sendable {
    /// `nil` for one that is not stored.
    var name: String?
    var text: String
}

/// A query that matches, with the words by which to show where.
struct AnsweredQuery {
    var query: AskedQuery
    var words: SearchQuery
}

extension ReportEngine {
    /// Which of some queries match which of some reports; the queries of each in the order asked. One that can't be
    /// asked fails alone.
    func matches(
        of queries: [AskedQuery], among numbers: [UInt32], in snapshot: EngineSnapshot, _ cancellation: Cancellation
    ) throws(EngineError) -> (matches: [UInt32: [AnsweredQuery]], failures: [QueryFailure]) {
        var matches: [UInt32: [AnsweredQuery]] = [:]
        var failures: [QueryFailure] = []
        for query in queries {
            try cancellation.check()
            do throws(EngineError) {
                let plan = try plan(query.text, in: snapshot)
                for number in try self.numbers(plan, among: numbers, in: snapshot, cancellation) {
                    matches[number, default: []].append(AnsweredQuery(query: query, words: plan.query))
                }
            } catch {
                if case .cancelled = error { throw error }
                failures.append(QueryFailure(name: query.name, text: query.text, error: error))
            }
        }
        return (matches, failures)
    }

    /// The match with its most telling place.
    func quoted(_ answered: AnsweredQuery, _ entry: CatalogEntry, in snapshot: EngineSnapshot) -> QueryMatch {
        QueryMatch(
            name: answered.query.name, text: answered.query.text,
            snippet: snippets(entry, SnippetMaker(query: answered.words, limit: 1), in: snapshot).first)
    }
}
