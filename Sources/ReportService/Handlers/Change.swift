import ChineseText
public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/Change`.
    public func change(
        _ request: ReportMessages::ChangeRequest, cancellation: Cancellation
    ) throws(RPCError) -> ChangeResponse {
        var question = ReportEngine::ChangeRequest(
            measure: try MeasureRequest(request.measure),
            regions: try Checked.names(
                request.regions, limit: RequestLimits.regions, field: "regions",
                wanted: "the name or six-digit code of a place"),
            years: try Checked.years(request.years, field: "years"))
        if let level = request.level { question.level = try RegionLevel.checked(level, field: "level") }
        question.span = try Checked.number(request.span, in: 1...100, zeroMeans: 1, field: "span")
        question.includesFlagged = request.includeFlagged
        question.limit = try Checked.number(request.limit, in: RequestLimits.rankRows, zeroMeans: 1_000, field: "limit")
        let answer = try asking { () throws(EngineError) in
            try engine.changes(question, cancellation: cancellation)
        }
        return ChangeResponse(
            measure: answer.measure.map(CompareColumn.init), rows: answer.rows.map(ReportMessages::ChangeRow.init),
            notices: answer.notices, problems: answer.problems.map(ReportMessages::ItemProblem.init))
    }
}

extension ReportMessages::ChangeRow {
    init(_ row: ReportEngine::ChangeRow) {
        self.init(
            region: RegionRef(row.region), year: UInt32(clamping: row.year), earlier: CompareCell(row.earlier),
            later: CompareCell(row.later), difference: row.difference?.description ?? "",
            percent: row.percent?.description ?? "", comparator: FigureComparator(row.comparator),
            stated: row.stated.map { stated in
                ReportMessages::StatedChange(
                    figure: Figure(stated.row), computed: stated.computed?.description ?? "",
                    deviation: stated.deviation?.description ?? "", disagrees: stated.disagrees)
            })
    }
}
