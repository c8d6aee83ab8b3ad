import ReportImport
public import ReportModel
import ReportStore
import Synchronization

extension ReportEngine {
    /// Takes in raw submissions: decodes, cleans, extracts, commits. One result each, in the same order.
    ///
    /// - Parameter progress: Told of every report that has a stage behind it, from any thread, one call at a time; the
    ///   work waits for it.
    /// - Throws: `EngineError.storage` or `.cancelled`; nothing of the batch was taken in then.
    public func ingest(
        _ submissions: [ReportSubmission], cancellation: Cancellation = .never,
        progress: @escaping @Sendable (IngestStep) -> Void = { _ in }
    ) throws(EngineError) -> [IngestResult] {
        let counter = StepCounter(.reading, of: submissions.count, progress)
        let prepared = submissions.concurrentMap { submission in
            defer { counter.advance() }
            return self.prepare(submission)
        }
        return try ingest(prepared: prepared, cancellation: cancellation, progress: progress)
    }

    /// Takes in reports that `ReportImport` has made already.
    public func ingest(reports: [Report], cancellation: Cancellation = .never) throws(EngineError) -> [IngestResult] {
        try ingest(
            prepared: reports.map { report in
                let name = report.source.isEmpty ? report.id.rawValue : report.source
                return prepare(report, name: name, notices: [])
            }, cancellation: cancellation, progress: { _ in })
    }

    /// A report of a batch before it is committed.
    enum PreparedReport: Sendable {
        case ready(Report, name: String, notices: [String])
        case refused(IngestResult)
    }

    private func prepare(_ submission: ReportSubmission) -> PreparedReport {
        let hasName = submission.id != nil || !submission.fileName.isEmpty
        let metadata = ReportMetadata(
            id: submission.id, title: submission.title, region: submission.region, kind: submission.kind,
            yearCovered: submission.yearCovered, yearDelivered: submission.yearDelivered,
            sourceURL: submission.sourceURL)
        do {
            let imported = try importer.report(
                submission.content, file: hasName ? submission.fileName : "report", metadata: metadata)
            var report = imported.report
            if !hasName, let id = ReportID("text-" + ContentHash(of: report).description.prefix(16)) { report.id = id }
            let name = submission.fileName.isEmpty ? report.id.rawValue : submission.fileName
            return prepare(report, name: name, notices: imported.notices.map(\.description))
        } catch {
            let name = submission.fileName.isEmpty ? submission.id ?? "" : submission.fileName
            return .refused(
                IngestResult(
                    name: name, id: submission.id.flatMap { ReportID($0) }, outcome: .refused(reason: error.description)
                ))
        }
    }

    private func prepare(_ report: Report, name: String, notices: [String]) -> PreparedReport {
        if let reason = refusal(of: report) {
            return .refused(IngestResult(name: name, id: report.id, outcome: .refused(reason: reason)))
        }
        return .ready(report, name: name, notices: notices)
    }

    /// Why a report can't be taken in; `nil` where it can.
    private func refusal(of report: Report) -> String? {
        let bytes = report.text.utf8.count
        if bytes > configuration.textLimitBytes {
            return "The text is \(bytes) bytes long, more than the limit of \(configuration.textLimitBytes); split it."
        }
        if let field = ReportField.holdingNUL(in: report) {
            return "Its \(field.rawValue) holds a NUL character; remove it."
        }
        let fields = [
            ("title", report.title), ("publisher", report.publisher ?? ""), ("region", report.region?.name ?? ""),
            ("source", report.source),
        ]
        for (name, value) in fields where value.utf8.count > Self.fieldLimitBytes {
            return
                "Its \(name) is \(value.utf8.count) bytes long, more than the limit of \(Self.fieldLimitBytes); shorten it."
        }
        return nil
    }

    /// Longest title, publisher, region name or source of a report: lists hold many of them.
    private static let fieldLimitBytes = 4_096

    private func ingest(
        prepared: [PreparedReport], cancellation: Cancellation, progress: @escaping @Sendable (IngestStep) -> Void
    ) throws(EngineError) -> [IngestResult] {
        var reports = prepared.compactMap { if case .ready(let report, _, _) = $0 { report } else { nil } }
        guard !reports.isEmpty else { return Self.results(prepared, []) }
        let catalog = snapshot.catalog
        // IDs that Unicode holds equal (é in one character or two) are one report, whose ID stays as it first came.
        var spelling: [ReportID: ReportID] = [:]
        for i in reports.indices {
            let id = reports[i].id
            let first = catalog[id]?.summary.id ?? spelling[id] ?? id
            spelling[id] = first
            reports[i].id = first
        }
        return Self.results(prepared, try extractAndCommit(reports, catalog, cancellation, progress))
    }

    /// Extraction takes most of the time and needs no lock; what is held already is spared it.
    private func extractAndCommit(
        _ reports: [Report], _ catalog: ReportCatalog, _ cancellation: Cancellation,
        _ progress: @escaping @Sendable (IngestStep) -> Void
    ) throws(EngineError) -> [Taken] {
        let counter = StepCounter(.extracting, of: reports.count, progress)
        let observations: [[Observation]?] = reports.concurrentMap { report in
            defer { counter.advance() }
            if cancellation.isCancelled { return nil }
            if catalog[report.id]?.contentHash == ContentHash(of: report) { return nil }
            return self.derivation.observations(report)
        }
        try cancellation.check()
        progress(IngestStep(stage: .committing, done: 0, total: reports.count))
        var taken = try commit(reports, observations)
        let changed = taken.filter { $0.outcome.change == .added || $0.outcome.change == .revised }
        let names = namesOfStoredQueries(matching: changed.map(\.outcome.id), cancellation)
        for i in taken.indices where [.added, .revised].contains(taken[i].outcome.change) {
            taken[i].matchedQueries = names[taken[i].outcome.id] ?? []
        }
        return taken
    }

    /// What became of a report that was ready.
    private struct Taken {
        var outcome: CommitOutcome
        var observationCount: Int
        /// Names of stored queries.
        var matchedQueries: [String] = []
    }

    /// Commits, then shows the result to readers; both under the writer's lock.
    private func commit(_ reports: [Report], _ observations: [[Observation]?]) throws(EngineError) -> [Taken] {
        let outcome: Result<[Taken], EngineError> = writer.withLock { isClosed in
            guard !isClosed else { return .failure(EngineError(StoreError.closed)) }
            do throws(StoreError) {
                let outcomes = try store.commit(
                    reports, figures: observations, extractorVersion: derivation.extractorVersion)
                let taken = show(reports, observations, outcomes)
                if let last = try? store.lastSequence() { record.advance(to: last) }
                return .success(taken)
            } catch {
                return .failure(EngineError(error))
            }
        }
        return try outcome.get()
    }

    private func show(
        _ reports: [Report], _ observations: [[Observation]?], _ outcomes: [CommitOutcome]
    ) -> [Taken] {
        var derived: [DerivedReport] = []
        var taken: [Taken] = []
        for (i, outcome) in outcomes.enumerated() {
            guard outcome.change != .unchanged else {
                taken.append(Taken(outcome: outcome, observationCount: 0))
                continue
            }
            var report = reports[i]
            report.id = outcome.id
            let found = observations[i] ?? derivation.observations(report)
            derived.append(
                DerivedReport(
                    report: report, version: outcome.version, contentHash: outcome.contentHash, mark: outcome.mark,
                    ingestedAtSeconds: outcome.ingestedAtSeconds, observations: found))
            taken.append(
                Taken(outcome: outcome, observationCount: outcome.change == .restructured ? 0 : found.count))
        }
        guard !derived.isEmpty else { return taken }
        let versions = outcomes.count { $0.change == .added || $0.change == .revised }
        let before = snapshot
        for new in derived { cache.insert(new.report, version: new.version) }
        publish(
            before.adding(
                derived, versionCount: before.versionCount + versions, madeAtSeconds: Self.now(),
                leaving: keeper.mergeUnderWay))
        keeper.noteChange()
        return taken
    }

    private static func results(_ prepared: [PreparedReport], _ taken: [Taken]) -> [IngestResult] {
        var next = taken.makeIterator()
        return prepared.map { prepared in
            switch prepared {
            case .refused(let result): return result
            case .ready(let report, let name, var notices):
                guard let taken = next.next() else {
                    return IngestResult(name: name, id: report.id, outcome: .refused(reason: "It was not committed."))
                }
                if taken.outcome.id != report.id { notices.append("The same report is held as '\(taken.outcome.id)'.") }
                let outcome: IngestResult.Outcome =
                    switch taken.outcome.change {
                    case .added: .added
                    case .unchanged, .restructured: .unchanged
                    case .revised: .newVersion
                    }
                return IngestResult(
                    name: name, id: taken.outcome.id, outcome: outcome, version: taken.outcome.version,
                    observationCount: taken.observationCount, notices: notices,
                    matchedQueries: taken.matchedQueries)
            }
        }
    }
}
