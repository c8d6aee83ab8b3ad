import IndicatorStore
import ReportModel
import ReportStore
import SearchIndex

/// A report of the store with what was derived from it, on its way into a snapshot.
struct DerivedReport: Sendable {
    var report: Report
    var version: Int
    var contentHash: ContentHash
    var mark: Int64
    var ingestedAtSeconds: Int64
    var observations: [Observation]
}

/// Collects reports and what was derived from them for the next snapshot.
struct SnapshotBuilder: ~Copyable {
    private(set) var catalog: ReportCatalog
    private var index = SearchIndexBuilder()
    /// Numbers in `index`: one can stand only once in a segment.
    private var indexed: Set<UInt32> = []
    private var figures: [ReportFigures] = []
    private var search: SearchSnapshot
    private var indicators: IndicatorSnapshot
    private var discovery: DiscoveryIndexBuilder

    /// Text of one index segment, in characters: enough that segments are few, little enough that one is soon made.
    static let segmentLength = 64 << 20

    init(_ before: EngineSnapshot) {
        catalog = before.catalog
        search = before.search
        indicators = before.indicators
        discovery = DiscoveryIndexBuilder(before.discovery)
    }

    /// Adds some reports, or puts them in the place of their versions before.
    mutating func add(_ reports: [DerivedReport]) {
        // Of several versions in one batch the last one counts.
        var last: [ReportID: Int] = [:]
        for (i, derived) in reports.enumerated() { last[derived.report.id] = i }
        for (i, derived) in reports.enumerated() where last[derived.report.id] == i { add(derived) }
        indicators = indicators.adding(figures)
        figures.removeAll()
        if index.textLength >= Self.segmentLength { closeSegment() }
    }

    private mutating func closeSegment() {
        let segment = index.finish()
        search = search.adding(segment)
        discovery.close(segment)
        indexed.removeAll()
    }

    private mutating func add(_ derived: DerivedReport) {
        let report = derived.report
        let number = catalog.number(of: report.id)
        if !indexed.insert(number).inserted {
            closeSegment()
            indexed.insert(number)
        }
        let text = index.add(report: report, number: number)
        discovery.add(report, number: number, text: text, replacing: catalog.entry(number))
        catalog.put(
            CatalogEntry(
                number: number,
                summary: ReportSummary(
                    of: report, version: derived.version, observationCount: derived.observations.count),
                contentHash: derived.contentHash, mark: derived.mark, ingestedAtSeconds: derived.ingestedAtSeconds,
                text: text, sections: report.sections))
        figures.append(
            ReportFigures(
                facts: ReportFacts(of: report, version: derived.version), observations: derived.observations))
    }

    /// The snapshot with all that was added; the builder is used up. Many small segments are merged at once, what takes
    /// longer is left to be done in the background.
    ///
    /// - Parameter merge: What is being merged there already.
    mutating func finish(
        number: UInt64, versionCount: Int, madeAtSeconds: Int64, leaving merge: SegmentMerge?
    ) -> EngineSnapshot {
        closeSegment()
        if let small = search.nextSmallMerge(leaving: merge), let result = small.run() {
            search = search.applying(small, result) ?? search
        }
        return EngineSnapshot(
            number: number, madeAtSeconds: madeAtSeconds, catalog: catalog, search: search, indicators: indicators,
            discovery: discovery.index, versionCount: versionCount)
    }
}

extension EngineSnapshot {
    /// The snapshot with some reports added, or in the place of their versions before.
    func adding(
        _ reports: [DerivedReport], versionCount: Int, madeAtSeconds: Int64, leaving merge: SegmentMerge? = nil
    ) -> EngineSnapshot {
        var builder = SnapshotBuilder(self)
        builder.add(reports)
        return builder.finish(
            number: number + 1, versionCount: versionCount, madeAtSeconds: madeAtSeconds, leaving: merge)
    }

    /// The same reports, found by another index or with their texts in other places.
    func with(_ search: SearchSnapshot, _ catalog: ReportCatalog? = nil) -> EngineSnapshot {
        var discovery = discovery
        discovery.settle()
        return EngineSnapshot(
            number: number, madeAtSeconds: madeAtSeconds, catalog: catalog ?? self.catalog, search: search,
            indicators: indicators, discovery: discovery, versionCount: versionCount)
    }
}
