import ReportEngine
import ReportMessages
import ReportModel

extension CompareColumn {
    init(_ measure: MeasureKey) {
        self.init(
            concept: measure.concept.code.rawValue, name: measure.concept.nameZH, kind: FigureKind(measure.kind),
            nature: FigureNature(measure.nature), unit: measure.unit)
    }
}

extension ReportMessages::CompareRow {
    init(_ row: ReportEngine::CompareRow) {
        self.init(
            region: RegionRef(row.region), period: row.period.description, cells: row.cells.map(CompareCell.init))
    }
}

extension CompareCell {
    init(_ cell: Cell) {
        self.init(figures: cell.rows.map(Figure.init), conflict: cell.hasConflict, preference: cell.preference)
    }
}

extension ReportMessages::SeriesPoint {
    init(_ point: ReportEngine::SeriesPoint) {
        let gap: SeriesGap =
            switch point.cell.gap {
            case nil: .gapNone
            case .notStated: .notStated
            case .noReport: .noReport
            }
        self.init(year: UInt32(clamping: point.year), cell: CompareCell(point.cell), gap: gap)
    }
}
