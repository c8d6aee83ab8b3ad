import IndicatorStore
import ReportModel

extension ReportEngine {
    /// Regions side by side in some concepts. Periods must lie within the years asked for.
    public func compare(
        _ request: CompareRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> CompareAnswer {
        let snapshot = snapshot
        var notes = AnswerNotes()
        var query = ComparisonQuery(concepts: try concepts(request.concepts, &notes))
        query.regions = try regions(request.regions, in: snapshot, &notes)
        query.level = request.level
        query.years = request.years
        query.kinds = request.kinds
        query.natures = request.natures
        query.sources = try sources(request.sources, in: snapshot, &notes)
        query.unit = try request.unit.map { (text) throws(EngineError) in
            guard let unit = ScaledUnit(text) else {
                throw .invalidArgument(
                    field: "unit", problem: "'\(text)' is no unit to which anything can be converted.")
            }
            return unit
        }
        query.limit = request.limit
        query.grid = ComparisonGrid(rawValue: request.grid.rawValue) ?? .stated
        if request.grid == .allYears, request.years.map({ $0.count > ComparisonGrid.yearLimit }) ?? true {
            throw .invalidArgument(
                field: "grid",
                problem: "All years need a first and a last one, at most \(ComparisonGrid.yearLimit) apart.")
        }
        let answer = try comparison(query, in: snapshot, cancellation: cancellation)
        if answer.longerPeriodCount > 0 {
            notes.notices.append(
                AnswerNotes.leftOut(answer.longerPeriodCount, "on periods that reach past these years"))
        }
        if answer.columns.isEmpty { notes.notices.append("None of the reports held states this.") }
        if let unit = query.unit, !answer.columns.isEmpty, !answer.columns.contains(where: { $0.unit == unit.text }) {
            notes.notices.append("Nothing of this can be converted to \(unit.text); every column is in its own unit.")
        }
        for notice in answer.columns.compactMap(\.conversionNotice) where !notes.notices.contains(notice) {
            notes.notices.append(notice)
        }
        return CompareAnswer(
            columns: answer.columns.map(key),
            rows: try Self.mapped(answer.rows) { row throws(EngineError) in
                CompareRow(
                    region: row.region, period: row.period,
                    cells: try Self.mapped(row.cells) { value throws(EngineError) in try cell(value, in: snapshot) },
                    isReportHeld: row.isReportHeld)
            }, totalRowCount: answer.totalRowCount, notices: notes.notices, problems: notes.problems)
    }

    func key(_ measure: Measure) -> MeasureKey {
        MeasureKey(
            concept: concepts.described(measure.concept), kind: measure.kind, nature: measure.nature,
            unit: measure.unit, convertedUnits: measure.convertedUnits)
    }

    func cell(_ cell: MeasureCell, in snapshot: EngineSnapshot) throws(EngineError) -> Cell {
        Cell(
            rows: try Self.mapped(cell.values) { held throws(EngineError) in try row(held, in: snapshot) },
            hasConflict: cell.hasConflict, preference: cell.preference?.reason ?? "", gap: cell.gap.map(CellGap.init))
    }

    /// A cell in which nothing is stated of a region and year.
    func emptyCell(
        _ region: Region, year: Int, _ sources: FigureSources = .all, in snapshot: EngineSnapshot
    ) -> Cell {
        Cell(
            rows: [], hasConflict: false, preference: "",
            gap: CellGap(snapshot.indicators.gap(region, years: year...year, sources: sources)))
    }
}

extension CellGap {
    init(_ gap: MeasureGap) {
        switch gap {
        case .notStated: self = .notStated
        case .noReport: self = .noReport
        }
    }
}
