import ChineseText
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// Regions in the order of one measure. Figures on whole years alone are ranked; of several for one region the
    /// preferred one.
    ///
    /// - Complexity: That of `compare`, and O(n log n) for *n* regions.
    public func rank(
        _ request: RankRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> RankAnswer {
        guard (1...10_000).contains(request.limit) else {
            throw .invalidArgument(field: "limit", problem: "\(request.limit) is not a number from 1 to 10000.")
        }
        guard (1...9_999).contains(request.year) else {
            throw .invalidArgument(field: "year", problem: "\(request.year) is not a year from 1 to 9999.")
        }
        var question = CompareRequest(
            request.measure, regions: request.within.map { [$0] } ?? [], years: request.year...request.year)
        question.level = request.level
        let column = MeasureColumn(try compare(question, cancellation: cancellation), wanted: request.measure)
        // The place itself is no part of itself.
        var ignored: [String] = []
        let around = try regions(request.within.map { [$0] } ?? [], in: snapshot, notices: &ignored).first
        let values = column.values.filter { entry in
            guard entry.period.isSingleYear else { return false }
            guard case .division(let code) = around else { return true }
            return entry.region.code != code
        }
        let rows = Ranking.rows(of: values, isAscending: request.isAscending)
        return RankAnswer(
            measure: column.key, rows: Array(rows.prefix(request.limit)), totalCount: rows.count,
            notices: column.notices)
    }
}

/// Places by value.
enum Ranking {
    /// Every value in its place: equal ones share one, and the next is skipped.
    static func rows(of values: [MeasureColumn.Value], isAscending: Bool) -> [RankedRegion] {
        let sorted = values.enumerated().sorted { a, b in
            guard let x = value(a.element), let y = value(b.element), x != y else { return a.offset < b.offset }
            return (x < y) == isAscending
        }.map(\.element)
        var rows: [RankedRegion] = []
        for (index, entry) in sorted.enumerated() {
            let isEqual = index > 0 && value(sorted[index - 1]) == value(entry)
            let place = isEqual ? rows[index - 1].place : index + 1
            rows.append(RankedRegion(place: place, region: entry.region, cell: entry.cell))
        }
        return rows
    }

    private static func value(_ entry: MeasureColumn.Value) -> ExactDecimal? {
        entry.cell.rows.first?.observation.quantity.value
    }
}
