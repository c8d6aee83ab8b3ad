public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/Coverage`.
    public func coverage(
        _ request: ReportMessages::CoverageRequest, cancellation: Cancellation
    ) throws(RPCError) -> CoverageResponse {
        let page = try Checked.page(request.page)
        let question = ReportEngine::CoverageRequest(
            regions: try Checked.names(
                request.regions, limit: RequestLimits.regions, field: "regions",
                wanted: "the name or six-digit code of a place"),
            concepts: try Checked.names(
                request.concepts, limit: RequestLimits.concepts, field: "concepts",
                wanted: "the code or name of a concept"), limit: page.limit, cursor: page.cursor)
        let answer = try asking { () throws(EngineError) in
            try engine.coverage(question, cancellation: cancellation)
        }
        return CoverageResponse(
            rows: answer.entries.map { entry in
                CoverageRow(
                    concept: entry.concept.rawValue, region: RegionRef(entry.region),
                    years: entry.years.map { UInt32(clamping: $0) },
                    figureCount: UInt64(clamping: entry.observationCount),
                    notStatedYears: entry.notStatedYears.map { UInt32(clamping: $0) },
                    noReportYears: entry.noReportYears.map { UInt32(clamping: $0) })
            }, page: PageInfo(next: answer.nextCursor, total: answer.totalCount), notices: answer.notices,
            problems: answer.problems.map(ReportMessages::ItemProblem.init))
    }
}
