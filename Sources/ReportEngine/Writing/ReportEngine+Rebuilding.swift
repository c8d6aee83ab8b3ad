import ReportModel
import ReportStore

extension ReportEngine {
    /// Builds the first snapshot from the store, some megabytes of text at a time.
    func rebuild(progress: (StartProgress) -> Void) throws(StoreError) {
        let counts = try store.counts()
        var done = 0
        var batch: [StoredVersion] = []
        var batchBytes = 0
        progress(StartProgress(reportsDone: 0, reportsTotal: counts.reports))
        func flush() {
            let derived = batch.concurrentMap { stored in
                DerivedReport(
                    report: stored.report, version: stored.version, contentHash: stored.contentHash,
                    ingestedAtSeconds: stored.ingestedAtSeconds,
                    observations: self.derivation.observations(stored.report))
            }
            for stored in batch { cache.insert(stored.report, version: stored.version) }
            publish(snapshot.adding(derived, versionCount: counts.versions, madeAtSeconds: Self.now()))
            done += batch.count
            batch.removeAll()
            batchBytes = 0
            progress(StartProgress(reportsDone: done, reportsTotal: counts.reports))
        }
        try store.forEachLatest { stored in
            batch.append(stored)
            batchBytes += stored.report.text.utf8.count
            if batchBytes >= Self.rebuildBatchBytes { flush() }
        }
        if !batch.isEmpty { flush() }
    }

    /// Text that is derived from at once: enough to keep all cores busy, little enough to show progress.
    private static let rebuildBatchBytes = 1 << 20
}
