import ReportModel
import ReportStore

extension ReportEngine {
    /// Builds the first snapshot from the store, some megabytes of text at a time. Figures that are kept from an extractor
    /// of the same version are taken over; others are extracted anew, and kept.
    func rebuild(progress: (StartProgress) -> Void) throws(StoreError) {
        let counts = try store.counts()
        var batch = RebuildBatch()
        var builder = SnapshotBuilder(snapshot)
        var done = 0
        progress(StartProgress(reportsDone: 0, reportsTotal: counts.reports))
        func flush() {
            let derived = batch.derived(by: derivation)
            for new in derived { cache.insert(new.report, version: new.version) }
            let extracted = zip(derived, batch.figures).filter { $0.1 == nil }.map(\.0)
            // What is not kept is extracted again at the next start, so a full disk does not matter here.
            try? store.keep(
                figures: extracted.map { ($0.report.id, $0.version, $0.observations) },
                extractorVersion: derivation.extractorVersion)
            builder.add(derived)
            done += derived.count
            batch = RebuildBatch()
            progress(StartProgress(reportsDone: done, reportsTotal: counts.reports))
        }
        try store.forEachLatest(extractorVersion: derivation.extractorVersion) { stored, figures in
            batch.versions.append(stored)
            batch.figures.append(figures)
            batch.textBytes += stored.report.text.utf8.count
            if batch.textBytes >= Self.rebuildBatchBytes { flush() }
        }
        if !batch.versions.isEmpty { flush() }
        publish(
            builder.finish(
                number: snapshot.number + 1, versionCount: counts.versions, madeAtSeconds: Self.now()))
    }

    /// Text that is derived from at once: enough to keep all cores busy, little enough to show progress.
    private static let rebuildBatchBytes = 4 << 20
}

/// Reports of the store that are derived from together.
private struct RebuildBatch {
    var versions: [StoredVersion] = []
    /// One for each version: what is kept of it.
    var figures: [[Observation]?] = []
    var textBytes = 0

    func derived(by derivation: Derivation) -> [DerivedReport] {
        Array(zip(versions, figures)).concurrentMap { stored, kept in
            DerivedReport(
                report: stored.report, version: stored.version, contentHash: stored.contentHash,
                ingestedAtSeconds: stored.ingestedAtSeconds,
                observations: kept ?? derivation.observations(stored.report))
        }
    }
}
