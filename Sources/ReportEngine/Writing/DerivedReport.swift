import IndicatorStore
import ReportModel
import ReportStore
import SearchIndex

/// A report of the store with what was derived from it, on its way into a snapshot.
struct DerivedReport: Sendable {
    var report: Report
    var version: Int
    var contentHash: ContentHash
    var ingestedAtSeconds: Int64
    var observations: [Observation]
}

extension EngineSnapshot {
    /// The snapshot with some reports added, or in the place of their versions before.
    func adding(_ reports: [DerivedReport], versionCount: Int, madeAtSeconds: Int64) -> EngineSnapshot {
        var catalog = catalog
        var builder = SearchIndexBuilder()
        var figures: [ReportFigures] = []
        // Of several versions in one batch the last one counts.
        var last: [ReportID: Int] = [:]
        for (i, derived) in reports.enumerated() { last[derived.report.id] = i }
        for (i, derived) in reports.enumerated() where last[derived.report.id] == i {
            let report = derived.report
            let number = catalog.number(of: report.id)
            catalog.put(
                CatalogEntry(
                    number: number,
                    summary: ReportSummary(
                        of: report, version: derived.version, observationCount: derived.observations.count),
                    contentHash: derived.contentHash, ingestedAtSeconds: derived.ingestedAtSeconds))
            builder.add(report: report, number: number)
            figures.append(
                ReportFigures(
                    facts: ReportFacts(of: report, version: derived.version), observations: derived.observations))
        }
        let search = search.adding(builder.finish())
        return EngineSnapshot(
            number: number + 1, madeAtSeconds: madeAtSeconds, catalog: catalog, search: search.merged() ?? search,
            indicators: indicators.adding(figures), versionCount: versionCount)
    }
}
