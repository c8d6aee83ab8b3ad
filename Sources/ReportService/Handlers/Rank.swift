public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/Rank`.
    public func rank(
        _ request: ReportMessages::RankRequest, cancellation: Cancellation
    ) throws(RPCError) -> RankResponse {
        var question = ReportEngine::RankRequest(
            measure: try MeasureRequest(request.measure),
            year: try Checked.number(request.year, in: RequestLimits.years, field: "year"))
        let within = try Checked.text(request.within, field: "within")
        question.within = within.isEmpty ? nil : within
        if let level = request.level { question.level = try RegionLevel.checked(level, field: "level") }
        question.isAscending = request.ascending
        question.limit = try Checked.number(request.limit, in: RequestLimits.rankRows, zeroMeans: 100, field: "limit")
        let answer = try asking { () throws(EngineError) in
            try engine.rank(question, cancellation: cancellation)
        }
        return RankResponse(
            measure: answer.measure.map(CompareColumn.init),
            rows: answer.rows.map { row in
                RankRow(
                    place: UInt32(clamping: row.place), region: RegionRef(row.region), cell: CompareCell(row.cell))
            }, total: UInt32(clamping: answer.totalCount), notices: answer.notices)
    }
}
