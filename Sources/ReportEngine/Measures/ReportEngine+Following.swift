import Gazetteer
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// One measure over the years: a line for each region asked for, whether anything is stated there or not.
    ///
    /// - Complexity: That of `series`, and O(reports) for each region.
    public func follow(
        _ request: FollowRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> FollowAnswer {
        let snapshot = snapshot
        var notices: [String] = []
        let places = try regions(request.regions, in: snapshot, notices: &notices).map(place(of:))
        // Years with an open end are those of the values.
        let asked = request.years ?? 1...9_999
        let isOpen = asked.count > SeriesQuery.yearLimit
        let all = try series(
            SeriesRequest(
                concept: request.measure.concept, regions: request.regions, years: isOpen ? nil : asked,
                kinds: request.measure.kind.map { [$0] } ?? [], natures: [request.measure.nature]),
            cancellation: cancellation)
        guard let key = Self.measure(among: all, wanted: request.measure, notices: &notices) else {
            notices.append("None of the reports held states this there.")
            return FollowAnswer(
                measure: nil, lines: places.map { FollowAnswer.Line(region: $0, points: []) }, notices: notices)
        }
        let chosen = all.filter { $0.measure == key }
        let stated = chosen.flatMap(\.points).filter { !$0.cell.rows.isEmpty && asked.contains($0.year) }.map(\.year)
        let years = isOpen ? Self.span(of: stated) : asked
        let lines = try Self.mapped(places) { (place) throws(EngineError) in
            try cancellation.check()
            let line = chosen.first { $0.region == place || ($0.region.code != nil && $0.region.code == place.code) }
            return FollowAnswer.Line(
                region: place, points: points(of: line, at: place, in: years, snapshot: snapshot))
        }
        return FollowAnswer(measure: key, lines: lines, notices: notices)
    }

    /// From the first year to the last, without early ones so far off that they would stretch the lines without bound.
    private static func span(of years: [Int]) -> ClosedRange<Int>? {
        guard let first = years.min(), let last = years.max() else { return nil }
        return max(first, last - SeriesQuery.yearLimit + 1)...last
    }

    /// Every year's cell; where the series has none, why.
    private func points(
        of line: Series?, at place: Region, in years: ClosedRange<Int>?, snapshot: EngineSnapshot
    ) -> [SeriesPoint] {
        guard let years else { return [] }
        let stated = Dictionary(line?.points.map { ($0.year, $0.cell) } ?? [], uniquingKeysWith: { first, _ in first })
        var covered: Set<Int> = []
        for entry in snapshot.catalog.entries {
            let summary = entry.summary
            guard let region = summary.region, region == place || (region.code != nil && region.code == place.code)
            else { continue }
            let reviewed = summary.periodCovered?.years ?? summary.yearDelivered.map { ($0 - 1)...($0 - 1) }
            if let overlap = reviewed?.clamped(to: years), reviewed?.overlaps(years) == true {
                covered.formUnion(overlap)
            }
        }
        return years.map { year in
            let gap = covered.contains(year) ? CellGap.notStated : .noReport
            return SeriesPoint(
                year: year, cell: stated[year] ?? Cell(rows: [], hasConflict: false, preference: "", gap: gap))
        }
    }

    /// Of the measures that occur the one that is wanted; of several the one with the most values, of equal ones the
    /// first.
    private static func measure(
        among all: [Series], wanted: MeasureRequest, notices: inout [String]
    ) -> MeasureKey? {
        var keys: [MeasureKey] = []
        var counts: [MeasureKey: Int] = [:]
        for line in all where wanted.unit == nil || line.measure.unit == wanted.unit {
            if counts[line.measure] == nil { keys.append(line.measure) }
            counts[line.measure, default: 0] += line.points.count { !$0.cell.rows.isEmpty }
        }
        guard let most = counts.values.max(), let key = keys.first(where: { counts[$0] == most }) else { return nil }
        if keys.count > 1 {
            notices.append(key.notice(others: keys.count - 1))
        }
        return key
    }
}
