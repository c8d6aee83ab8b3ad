public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/ListReports`.
    public func listReports(
        _ request: ListReportsRequest, cancellation: Cancellation
    ) throws(RPCError) -> ListReportsResponse {
        let page = try Checked.page(request.page)
        let filter = try ReportEngine::ReportFilter(request.filter)
        let answer = try asking { () throws(EngineError) in
            try engine.reports(ReportListRequest(filter: filter, limit: page.limit, cursor: page.cursor))
        }
        return ListReportsResponse(
            reports: answer.reports.map(ReportMessages::ReportSummary.init),
            page: PageInfo(next: answer.nextCursor, total: answer.totalCount))
    }
}
