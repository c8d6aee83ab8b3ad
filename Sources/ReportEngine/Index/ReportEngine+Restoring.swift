import IndicatorStore
import ReportModel
import ReportStore
import SearchIndex

extension ReportEngine {
    /// Makes the first snapshot: from the saved index what the store holds just so, the rest from the store. Figures
    /// that are kept from an extractor of the same version are taken over; others are extracted anew, and kept.
    func restore(progress: (StartProgress) -> Void) throws(StoreError) {
        let counts = try store.counts()
        let latest = try store.latest()
        progress(StartProgress(reportsDone: 0, reportsTotal: latest.count))
        let folder = keeper.folder
        var isWhole = true
        let loaded = folder.load { notice in
            isWhole = false
            keeper.notice(notice)
        }
        if loaded.isEmpty, folder.isEmpty, !latest.isEmpty, configuration.savesIndex {
            keeper.notice(
                IndexNotice(
                    path: folder.path, problem: "There is no saved index.",
                    action: "All \(latest.count) reports are indexed from the store."))
        }
        var restorer = SnapshotRestorer(latest, loaded)
        if restorer.staleCount > 0 {
            keeper.notice(
                IndexNotice(
                    path: folder.path,
                    problem: "\(restorer.staleCount) of its reports are not as the store holds them.",
                    action: "They are indexed anew."))
        }
        keeper.manifest = isWhole ? restorer.manifest(loaded) : nil
        try restoreReports(latest, &restorer, progress)
        let catalog = restorer.catalog()
        publish(
            EngineSnapshot(
                number: snapshot.number + 1, madeAtSeconds: Self.now(), catalog: catalog, search: restorer.search,
                indicators: restorer.finishFigures(), discovery: DiscoveryIndex(catalog, restorer.search),
                versionCount: counts.versions))
    }

    /// Reports whose figures are read at once, and text that is derived from at once, in bytes: enough to keep all cores
    /// busy, little enough to show progress.
    private static let batchCount = 1_000
    private static let batchBytes = 4 << 20

    private func restoreReports(
        _ latest: [LatestVersion], _ restorer: inout SnapshotRestorer, _ progress: (StartProgress) -> Void
    ) throws(StoreError) {
        for start in stride(from: 0, to: latest.count, by: Self.batchCount) {
            let part = latest[start..<min(start + Self.batchCount, latest.count)]
            let kept = try store.keptFigures(of: part, extractorVersion: derivation.extractorVersion)
            let reports = zip(part.indices, kept).map { i, kept in
                RestoredReport(number: i, latest: latest[i], saved: restorer.saved[i], kept: kept)
            }.concurrentMap { $0.withKeptFigures() }
            var batch: [RestoredReport] = []
            var bytes = 0
            for (i, report) in reports.enumerated() {
                var report = report
                if report.needsText {
                    report.stored = try stored(report.latest)
                    bytes += report.stored?.report.text.utf8.count ?? 0
                }
                batch.append(report)
                if bytes < Self.batchBytes, i + 1 < reports.count { continue }
                finish(batch, &restorer)
                batch.removeAll()
                bytes = 0
                progress(StartProgress(reportsDone: report.number + 1, reportsTotal: latest.count))
            }
        }
        restorer.closeSegment(savingTo: nil)
    }

    private func stored(_ latest: LatestVersion) throws(StoreError) -> StoredVersion {
        if let stored = try store.report(latest.head.id, version: latest.version) { return stored }
        throw .corrupted(path: store.path, detail: "report '\(latest.head.id)' is not there any more")
    }

    private func finish(_ batch: [RestoredReport], _ restorer: inout SnapshotRestorer) {
        let derivation = derivation
        let reports = batch.concurrentMap { $0.withAllFigures(by: derivation) }
        for report in reports {
            if let stored = report.stored { cache.insert(stored.report, version: stored.version) }
        }
        // What is not kept is extracted again at the next start, so a full disk does not matter here.
        try? store.keep(
            figures: reports.filter(\.isExtracted).map {
                ($0.latest.head.id, $0.latest.version, $0.observations ?? [])
            }, extractorVersion: derivation.extractorVersion)
        for report in reports { restorer.add(report) }
        if restorer.isSegmentFull { restorer.closeSegment(savingTo: configuration.savesIndex ? keeper : nil) }
    }
}

/// A report on its way into the first snapshot.
struct RestoredReport: Sendable {
    let number: Int
    let latest: LatestVersion
    /// Where the saved index holds it; `nil` where it must be indexed.
    let saved: SavedPlace?
    let kept: KeptFigures?
    var observations: [Observation]?
    /// Whether the observations were not kept.
    var isExtracted = false
    /// Read where its text is needed.
    var stored: StoredVersion?

    init(number: Int, latest: LatestVersion, saved: SavedPlace?, kept: KeptFigures?) {
        self.number = number
        self.latest = latest
        self.saved = saved
        self.kept = kept
    }

    /// Whether index or figures must be made from the text.
    var needsText: Bool { saved == nil || observations == nil }

    func withKeptFigures() -> RestoredReport {
        guard let saved else { return self }
        var report = self
        report.observations = kept?.observations(version: latest.version, textBytes: saved.text.count)
        return report
    }

    /// - Precondition: what needs its text has it.
    func withAllFigures(by derivation: Derivation) -> RestoredReport {
        guard observations == nil, let stored else { return self }
        var report = self
        report.observations = kept?.observations(
            version: latest.version, textBytes: stored.report.text.utf8.count)
        if report.observations == nil {
            report.observations = derivation.observations(stored.report)
            report.isExtracted = true
        }
        return report
    }
}
