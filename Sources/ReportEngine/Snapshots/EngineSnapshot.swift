import IndicatorStore
import ReportModel
import SearchIndex
import Synchronization

/// Everything that readers see at one moment: the latest version of every report, the index of their words and the
/// columns of their figures. Never changes; the writer puts another one in its place.
final class EngineSnapshot: Sendable {
    /// Grows by one with each.
    let number: UInt64
    let madeAtSeconds: Int64
    let catalog: ReportCatalog
    let search: SearchSnapshot
    let indicators: IndicatorSnapshot
    let discovery: DiscoveryIndex
    /// Versions in the store, older ones included.
    let versionCount: Int
    /// Names what is held and how it is ranked; what cursors hold.
    let fingerprint: UInt64
    private let keptTotals = Mutex<SnapshotTotals?>(nil)

    init(
        number: UInt64, madeAtSeconds: Int64, catalog: ReportCatalog, search: SearchSnapshot,
        indicators: IndicatorSnapshot, discovery: DiscoveryIndex, versionCount: Int
    ) {
        self.number = number
        self.madeAtSeconds = madeAtSeconds
        self.catalog = catalog
        self.search = search
        self.indicators = indicators
        self.discovery = discovery
        self.versionCount = versionCount
        var fingerprint = Fingerprint()
        fingerprint.add(catalog.fingerprint)
        fingerprint.add(search.statisticsFingerprint)
        self.fingerprint = fingerprint.value
    }

    /// What is told of the snapshot as a whole; made at the first use, then kept.
    var totals: SnapshotTotals {
        keptTotals.withLock { kept in
            if let kept { return kept }
            let made = SnapshotTotals(catalog: catalog, indicators: indicators)
            kept = made
            return made
        }
    }

    /// Whether a report or a figure is about a place that has no code.
    func holdsPlace(named name: String) -> Bool {
        indicators.holdsPlace(named: name)
            || catalog.entries.contains { $0.summary.region?.code == nil && $0.summary.region?.name == name }
    }
}

/// Counts over a whole snapshot.
struct SnapshotTotals: Sendable {
    /// Divisions that a report or a figure is about.
    let regionCodes: Set<RegionCode>
    /// Regions with at least one report.
    let regionCount: Int
    /// Reports on each place itself.
    let reportCounts: [RegionCode: Int]
    let conceptCounts: [ConceptCode: Int]
    let yearsCovered: ClosedRange<Int>?
    let observationCount: Int
    let indicatorBytes: Int

    init(catalog: ReportCatalog, indicators: IndicatorSnapshot) {
        let regions = Set(catalog.entries.compactMap(\.summary.region))
        regionCodes = indicators.regionCodes.union(regions.compactMap(\.code))
        regionCount = regions.count
        reportCounts = catalog.entries.reduce(into: [:]) { counts, entry in
            if let code = entry.summary.region?.code { counts[code, default: 0] += 1 }
        }
        conceptCounts = indicators.conceptCounts()
        let years = catalog.entries.compactMap { $0.summary.periodCovered?.years }
        let last = years.map(\.upperBound).max()
        yearsCovered = years.map(\.lowerBound).min().flatMap { first in last.map { first...$0 } }
        observationCount = indicators.observationCount
        indicatorBytes = indicators.byteCount
    }
}
