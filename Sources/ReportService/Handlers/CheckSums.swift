public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/CheckSums`.
    public func checkSums(
        _ request: CheckSumsRequest, cancellation: Cancellation
    ) throws(RPCError) -> CheckSumsResponse {
        let question = SumRequest(
            regions: try Checked.names(
                request.regions, limit: RequestLimits.regions, field: "regions",
                wanted: "the name or six-digit code of a place"),
            years: try Checked.years(request.years, field: "years"), onlyBroken: request.onlyBroken,
            limit: try Checked.number(request.limit, in: RequestLimits.sumChecks, zeroMeans: 100, field: "limit"))
        let answer = try asking { () throws(EngineError) in
            try engine.checkSums(question, cancellation: cancellation)
        }
        return CheckSumsResponse(
            checks: answer.checks.map(ReportMessages::SumCheck.init), figures: answer.figures.map(Figure.init),
            total: UInt64(clamping: answer.totalCount), broken: UInt64(clamping: answer.brokenCount),
            notices: answer.notices)
    }
}
