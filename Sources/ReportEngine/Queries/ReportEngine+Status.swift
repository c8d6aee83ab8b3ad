import IndicatorStore
import ReportModel
import ReportStore
import SearchIndex

extension ReportEngine {
    /// The database file and its log on disk. Asks the file system.
    public var databaseBytes: Int { store.databaseBytes }

    /// What the engine holds. Costs a few microseconds, whatever it holds.
    public func status() -> EngineStatus {
        let snapshot = snapshot
        let totals = snapshot.totals
        return EngineStatus(
            reportCount: snapshot.catalog.entries.count, versionCount: snapshot.versionCount,
            observationCount: totals.observationCount, regionCount: totals.regionCount,
            conceptCount: totals.conceptCounts.count, textBytes: snapshot.catalog.textBytes,
            termCount: snapshot.search.termCount,
            indexBytes: snapshot.search.bytes + snapshot.discovery.bytes,
            indicatorBytes: totals.indicatorBytes, snapshotNumber: snapshot.number,
            snapshotMadeAtSeconds: snapshot.madeAtSeconds, schemaVersion: ReportStore.schemaVersion,
            extractorVersion: derivation.extractorVersion, isReady: true, yearsCovered: totals.yearsCovered)
    }

    /// Reads a data folder without deriving anything from it, so that one too damaged to be opened can be looked at:
    /// integrity of the file, hash of every version, checksums of the saved index.
    ///
    /// - Throws: `EngineError.storage` for a folder that can't be read at all or is in use; damage is no error but among
    ///   the problems.
    public static func check(
        _ configuration: EngineConfiguration, progress: (StartProgress) -> Void = { _ in },
        cancellation: Cancellation = .never
    ) throws(EngineError) -> CheckReport {
        let found: StoreCheck
        let indexProblems: [String]
        do throws(StoreError) {
            let store = try ReportStore(folder: configuration.dataFolder)
            indexProblems = IndexFolder(dataFolder: configuration.dataFolder).problems { cancellation.isCancelled }
            found = try store.check { done, total in
                progress(StartProgress(reportsDone: done, reportsTotal: total))
                return !cancellation.isCancelled
            }
            try store.close()
        } catch {
            guard case .corrupted(_, let detail) = error else { throw EngineError(error) }
            return CheckReport(reportsChecked: 0, versionsChecked: 0, problems: ["The file is damaged: \(detail)."])
        }
        try cancellation.check()
        return CheckReport(
            reportsChecked: found.reportsChecked, versionsChecked: found.versionsChecked, problems: found.problems,
            indexProblems: indexProblems)
    }

    /// Reads the whole store again: integrity of the file, hash of every version; then whether what was derived is still
    /// what the texts give.
    ///
    /// - Parameter progress: Versions of reports done and in all.
    public func check(
        progress: (StartProgress) -> Void = { _ in }, cancellation: Cancellation = .never
    ) throws(EngineError) -> CheckReport {
        let found: StoreCheck
        do {
            found = try store.check { done, total in
                progress(StartProgress(reportsDone: done, reportsTotal: total))
                return !cancellation.isCancelled
            }
        } catch {
            throw EngineError(error)
        }
        try cancellation.check()
        var problems = found.problems
        let snapshot = snapshot
        if snapshot.search.reportCount != snapshot.catalog.entries.count {
            problems.append(
                "The index holds \(snapshot.search.reportCount) reports, not \(snapshot.catalog.entries.count). "
                    + "Start the server anew to rebuild it.")
        }
        let stale = try staleReports(in: snapshot, cancellation: cancellation)
        let indexProblems = try wrongTexts(in: snapshot, cancellation: cancellation).map { id in
            "Report '\(id)': its text in the index is not that of the store."
        }
        // Nothing else would make the next start extract them again.
        do { try store.forgetFigures(of: stale) } catch { throw EngineError(error) }
        for id in stale {
            problems.append(
                "Report '\(id)': its figures are not those of its text. Start the server anew to extract them again.")
        }
        return CheckReport(
            reportsChecked: found.reportsChecked, versionsChecked: found.versionsChecked, problems: problems,
            indexProblems: indexProblems)
    }

    /// Reports whose texts in the index are not those of the store.
    private func wrongTexts(
        in snapshot: EngineSnapshot, cancellation: Cancellation
    ) throws(EngineError) -> [ReportID] {
        let isWrong = snapshot.catalog.entries.concurrentMap { entry in
            guard !cancellation.isCancelled, let report = try? self.report(entry) else { return false }
            return entry.text.text != report.text || entry.sections != report.sections
        }
        try cancellation.check()
        return zip(snapshot.catalog.entries, isWrong).filter(\.1).map(\.0.summary.id)
    }

    /// Reports whose figures are not what the extractor finds in them.
    private func staleReports(
        in snapshot: EngineSnapshot, cancellation: Cancellation
    ) throws(EngineError) -> [ReportID] {
        let isStale = snapshot.catalog.entries.concurrentMap { entry in
            // A report that can't be read is among the store's problems already.
            guard !cancellation.isCancelled, let report = try? self.report(entry) else { return false }
            return self.derivation.observations(report) != snapshot.indicators.observations(of: report.id)
        }
        try cancellation.check()
        return zip(snapshot.catalog.entries, isStale).filter(\.1).map(\.0.summary.id)
    }
}
