import IndicatorStore
import ReportModel

extension ReportEngine {
    /// Regions side by side in some concepts. Periods must lie within the years asked for.
    public func compare(
        _ request: CompareRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> CompareAnswer {
        let snapshot = snapshot
        var notices: [String] = []
        var query = ComparisonQuery(concepts: try concepts(request.concepts))
        query.regions = try regions(request.regions, in: snapshot, notices: &notices)
        query.level = request.level
        query.years = request.years
        query.kinds = request.kinds
        query.natures = request.natures
        query.limit = request.limit
        let answer: Comparison
        do {
            answer = try snapshot.indicators.compare(
                query, conceptNames: { concepts.names($0) }, isCancelled: { cancellation.isCancelled })
        } catch {
            throw EngineError(error)
        }
        if answer.longerPeriodCount > 0 {
            notices.append("\(answer.longerPeriodCount) figures on periods that reach past these years are left out.")
        }
        return CompareAnswer(
            columns: answer.columns.map(key),
            rows: try Self.mapped(answer.rows) { row throws(EngineError) in
                CompareRow(
                    region: row.region, period: row.period,
                    cells: try Self.mapped(row.cells) { value throws(EngineError) in try cell(value, in: snapshot) })
            }, totalRowCount: answer.totalRowCount, notices: notices)
    }

    /// A series for each region and each measure that occurs, in the order of the regions asked.
    public func series(
        _ request: SeriesRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> [Series] {
        let snapshot = snapshot
        var notices: [String] = []
        var query = SeriesQuery(
            concept: try concept(request.concept),
            regions: try regions(request.regions, in: snapshot, notices: &notices))
        query.years = request.years
        query.kinds = request.kinds
        query.natures = request.natures
        let answer: [MeasureSeries]
        do {
            answer = try snapshot.indicators.series(
                query, conceptNames: { concepts.names($0) }, isCancelled: { cancellation.isCancelled })
        } catch {
            throw EngineError(error)
        }
        return try Self.mapped(answer) { series throws(EngineError) in
            Series(
                region: series.region, measure: key(series.measure),
                points: try Self.mapped(series.points) { point throws(EngineError) in
                    SeriesPoint(year: point.year, cell: try cell(point.cell, in: snapshot))
                })
        }
    }

    private func key(_ measure: Measure) -> MeasureKey {
        MeasureKey(
            concept: concepts.described(measure.concept), kind: measure.kind, nature: measure.nature, unit: measure.unit
        )
    }

    private func cell(_ cell: MeasureCell, in snapshot: EngineSnapshot) throws(EngineError) -> Cell {
        let gap: CellGap? =
            switch cell.gap {
            case .notStated: .notStated
            case .noReport: .noReport
            case nil: nil
            }
        return Cell(
            rows: try Self.mapped(cell.values) { held throws(EngineError) in try row(held, in: snapshot) },
            hasConflict: cell.hasConflict, preference: cell.preference?.reason ?? "", gap: gap)
    }
}
