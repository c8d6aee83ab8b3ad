import ReportModel

/// Which regions and years have a row in a comparison.
public enum ComparisonGrid: UInt8, Hashable, Sendable, CaseIterable {
    /// Those of which something is stated.
    case stated = 0
    /// For each region of which anything is stated or a report is held, all years from its first to its last.
    case regionYears = 1
    /// For each such region, and each one asked for, all years asked for.
    case allYears = 2

    /// Years of `allYears` at most.
    public static let yearLimit = 200
}

extension IndicatorSnapshot {
    /// Adds the rows that the grid has beside those in which something is stated: what is not stated in them differs from
    /// what is in no report.
    ///
    /// - Complexity: O(reports), O(rows).
    func addGrid(
        _ query: ComparisonQuery, to table: inout MeasureTable, isCancelled: () -> Bool
    ) throws(IndicatorQueryError) {
        if query.grid == .stated { return }
        var spans = table.spans()
        for live in segments {
            if isCancelled() { throw .cancelled }
            for (i, facts) in live.columns.reports.enumerated()
            where !live.isDead(report: i) && query.sources.hold(facts) {
                guard let region = facts.region, Self.isMeant(region, by: query), let years = facts.yearsCovered else {
                    continue
                }
                spans.widen(region, years)
            }
        }
        for (region, span) in spans.all {
            // A slip of the text may give any year.
            let own = max(span.lowerBound, span.upperBound - ComparisonGrid.yearLimit + 1)...span.upperBound
            let years = query.grid == .allYears ? query.years ?? own : own
            for year in years where query.years?.contains(year) ?? true {
                if let period = Period(year: year) { table.addEmptyRow(region, PackedPeriod(period)) }
            }
        }
    }

    private static func isMeant(_ region: Region, by query: ComparisonQuery) -> Bool {
        if let level = query.level, region.code?.level != level { return false }
        return query.regions.isEmpty
            || query.regions.contains { selector in
                switch selector {
                case .division(let outer): region.code.map(outer.contains) ?? false
                case .place(let name): region.code == nil && region.name == name
                }
            }
    }
}

/// From the first year to the last, by region.
struct RegionSpans {
    private var spans: [PlaceKey: (region: Region, years: ClosedRange<Int>)] = [:]

    var all: [(region: Region, years: ClosedRange<Int>)] { Array(spans.values) }

    mutating func widen(_ region: Region, _ years: ClosedRange<Int>) {
        let key = PlaceKey(region)
        guard let known = spans[key] else {
            spans[key] = (region, years)
            return
        }
        // Of several names the first in order stands, as in the table.
        spans[key] = (
            known.region.name <= region.name ? known.region : region,
            min(known.years.lowerBound, years.lowerBound)...max(known.years.upperBound, years.upperBound)
        )
    }
}
