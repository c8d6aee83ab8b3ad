import IndicatorStore
import ReportModel
import SearchIndex

/// Everything that readers see at one moment: the latest version of every report, the index of their words and the
/// columns of their figures. Never changes; the writer puts another one in its place.
final class EngineSnapshot: Sendable {
    /// Grows by one with each.
    let number: UInt64
    let madeAtSeconds: Int64
    let catalog: ReportCatalog
    let search: SearchSnapshot
    let indicators: IndicatorSnapshot
    /// Versions in the store, older ones included.
    let versionCount: Int

    init(
        number: UInt64, madeAtSeconds: Int64, catalog: ReportCatalog, search: SearchSnapshot,
        indicators: IndicatorSnapshot, versionCount: Int
    ) {
        self.number = number
        self.madeAtSeconds = madeAtSeconds
        self.catalog = catalog
        self.search = search
        self.indicators = indicators
        self.versionCount = versionCount
    }

    /// Divisions that a report or a figure is about.
    var regionCodes: Set<RegionCode> {
        indicators.regionCodes.union(catalog.entries.compactMap { $0.summary.region?.code })
    }

    /// Whether a report or a figure is about a place that has no code.
    func holdsPlace(named name: String) -> Bool {
        indicators.holdsPlace(named: name)
            || catalog.entries.contains { $0.summary.region?.code == nil && $0.summary.region?.name == name }
    }
}
