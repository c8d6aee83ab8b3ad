import ReportEngine
import ReportMessages
import ReportModel

extension CompareColumn {
    init(_ measure: MeasureKey) {
        self.init(
            concept: measure.concept.code.rawValue, name: measure.concept.nameZH, kind: FigureKind(measure.kind),
            nature: FigureNature(measure.nature), unit: measure.unit, convertedUnits: measure.convertedUnits)
    }
}

extension ReportMessages::CompareRow {
    init(_ row: ReportEngine::CompareRow) {
        self.init(
            region: RegionRef(row.region), period: row.period.description, cells: row.cells.map(CompareCell.init),
            reportHeld: row.isReportHeld)
    }
}

extension CompareCell {
    init(_ cell: Cell) {
        self.init(
            figures: cell.rows.map(Figure.init), conflict: cell.hasConflict, preference: cell.preference,
            gap: SeriesGap(cell.gap))
    }
}

extension SeriesGap {
    init(_ gap: CellGap?) {
        switch gap {
        case nil: self = .gapNone
        case .notStated: self = .notStated
        case .noReport: self = .noReport
        }
    }
}

extension ReportMessages::SeriesPoint {
    init(_ point: ReportEngine::SeriesPoint) {
        self.init(
            year: UInt32(clamping: point.year), cell: CompareCell(point.cell), gap: SeriesGap(point.cell.gap))
    }
}
