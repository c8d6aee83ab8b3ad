public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/GetView`.
    public func getView(_ request: GetViewRequest, cancellation: Cancellation) throws(RPCError) -> GetViewResponse {
        let question = ViewRequest(
            view: try Checked.nonEmptyText(
                request.view, field: "view", wanted: "the name of a view, as loop or cockpit"),
            region: try Checked.nonEmptyText(
                request.region, field: "region", wanted: "the name or six-digit code of a place"),
            year: try Checked.number(request.year, in: RequestLimits.years, field: "year"))
        let answer = try asking { () throws(EngineError) in
            try engine.view(question, cancellation: cancellation)
        }
        return GetViewResponse(
            view: View(answer), figures: answer.figures.map(Figure.init), notices: answer.notices)
    }
}
