import Gazetteer
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// One measure over the years: a line for each region asked for, whether anything is stated there or not.
    ///
    /// - Complexity: O(figures of the concept in the regions), and O(reports on it) for each region and year.
    public func follow(
        _ request: FollowRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> FollowAnswer {
        let snapshot = snapshot
        var notes = AnswerNotes()
        let selectors = try regions(request.regions, in: snapshot, &notes)
        // Years with an open end are those of the values.
        let asked = request.years ?? 1...9_999
        let isOpen = asked.count > SeriesQuery.yearLimit
        var wanted = request.measure
        var query = SeriesQuery(concept: try concept(wanted.concept), regions: selectors)
        query.years = isOpen ? nil : asked
        query.kinds = wanted.kind.map { [$0] } ?? []
        query.natures = [wanted.nature]
        query.unit = wanted.unit.flatMap { ScaledUnit($0) }
        query.sources = try sources(wanted.sources, in: snapshot, &notes)
        var all = try series(query, in: snapshot, cancellation: cancellation)
        if wanted.unit == nil, let most = Self.measure(among: all, wanted: wanted) {
            // Each region has a unit of its own so far; now that of most figures counts for all.
            wanted.unit = most.unit
            wanted.kind = most.kind
            query.unit = ScaledUnit(most.unit)
            all = try series(query, in: snapshot, cancellation: cancellation)
            let others = all.map(\.measure.settled).uniqued().filter { $0 != most.settled }
            if !others.isEmpty { notes.notices.append(most.notice(others: others)) }
        }
        guard var measure = Self.measure(among: all, wanted: wanted) else {
            let units = all.map(\.measure.unit).uniqued()
            notes.notices.append(
                wanted.unit.flatMap { MeasureColumn.notice(of: $0, stated: units) }
                    ?? "None of the reports held states this there.")
            return FollowAnswer(
                measure: nil, lines: selectors.map { FollowAnswer.Line(region: place(of: $0), points: []) },
                notices: notes.notices, problems: notes.problems)
        }
        var chosen = all.filter { $0.measure.settled == measure.settled }
        let longCount = Self.removeChangesOverSeveralYears(from: &chosen)
        if longCount > 0 {
            notes.notices.append(AnswerNotes.leftOut(longCount, "against earlier years than the one before"))
        }
        measure.convertedUnits = Set(chosen.flatMap(\.measure.convertedUnits)).sorted()
        if let notice = measure.conversionNotice { notes.notices.append(notice) }
        let stated = chosen.flatMap(\.points).filter { !$0.cell.values.isEmpty && asked.contains($0.year) }.map(\.year)
        let years = isOpen ? Self.span(of: stated) : asked
        let lines = try Self.mapped(selectors.map(place(of:))) { (place) throws(EngineError) in
            try cancellation.check()
            let line = chosen.first { $0.region == place || ($0.region.code != nil && $0.region.code == place.code) }
            return FollowAnswer.Line(
                region: place, points: try points(of: line, at: place, in: years, query.sources, snapshot: snapshot))
        }
        return FollowAnswer(measure: key(measure), lines: lines, notices: notes.notices, problems: notes.problems)
    }

    private func series(
        _ query: SeriesQuery, in snapshot: EngineSnapshot, cancellation: Cancellation
    ) throws(EngineError) -> [MeasureSeries] {
        do {
            return try snapshot.indicators.series(
                query, conceptNames: { concepts.names($0) }, isCancelled: { cancellation.isCancelled })
        } catch {
            throw EngineError(error)
        }
    }

    /// 2023年比2018年增长31% is no point of a line of yearly changes.
    ///
    /// - Returns: How many there were.
    private static func removeChangesOverSeveralYears(from lines: inout [MeasureSeries]) -> Int {
        var count = 0
        for line in lines.indices where lines[line].measure.kind == .change {
            for point in lines[line].points.indices {
                let values = lines[line].points[point].cell.values
                let kept = values.filter { !$0.observation.flags.contains(.changeOverSeveralYears) }
                if kept.count == values.count { continue }
                count += values.count - kept.count
                lines[line].points[point].cell.values = kept
                if kept.count < 2 { lines[line].points[point].cell.preference = nil }
            }
        }
        return count
    }

    /// From the first year to the last, without early ones so far off that they would stretch the lines without bound.
    private static func span(of years: [Int]) -> ClosedRange<Int>? {
        guard let first = years.min(), let last = years.max() else { return nil }
        return max(first, last - SeriesQuery.yearLimit + 1)...last
    }

    /// Every year's cell; where the series has none, why.
    private func points(
        of line: MeasureSeries?, at place: Region, in years: ClosedRange<Int>?, _ sources: FigureSources,
        snapshot: EngineSnapshot
    ) throws(EngineError) -> [SeriesPoint] {
        guard let years else { return [] }
        let stated = Dictionary(line?.points.map { ($0.year, $0.cell) } ?? [], uniquingKeysWith: { first, _ in first })
        return try Self.mapped(Array(years)) { (year) throws(EngineError) in
            guard let cell = stated[year], !cell.values.isEmpty else {
                return SeriesPoint(year: year, cell: emptyCell(place, year: year, sources, in: snapshot))
            }
            return SeriesPoint(year: year, cell: try self.cell(cell, in: snapshot))
        }
    }

    /// Of the measures that occur the one that is wanted; of several the one with the most values, of equal ones the
    /// first.
    private static func measure(among all: [MeasureSeries], wanted: MeasureRequest) -> Measure? {
        var keys: [Measure] = []
        var counts: [Measure: Int] = [:]
        for line in all where wanted.unit == nil || line.measure.unit == wanted.unit {
            let key = line.measure.settled
            if counts[key] == nil { keys.append(key) }
            counts[key, default: 0] += line.points.count { !$0.cell.values.isEmpty }
        }
        guard let most = counts.values.max() else { return nil }
        return keys.first { counts[$0] == most }
    }
}

extension Measure {
    /// Without what differs from line to line.
    fileprivate var settled: Measure { Measure(concept: concept, kind: kind, nature: nature, unit: unit) }
}
