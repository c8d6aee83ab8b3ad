public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/MissingReports`.
    public func missingReports(
        _ request: ReportMessages::MissingReportsRequest, cancellation: Cancellation
    ) throws(RPCError) -> MissingReportsResponse {
        let page = try Checked.page(request.page)
        var question = ReportEngine::MissingReportsRequest(
            regions: try Checked.names(
                request.regions, limit: RequestLimits.regions, field: "regions",
                wanted: "the name or six-digit code of a place"),
            years: try Checked.years(request.years, field: "years"),
            kinds: try .checked(request.kinds.map(\.rawValue), field: "kinds"), limit: page.limit,
            cursor: page.cursor)
        if let level = request.level { question.level = try RegionLevel.checked(level, field: "level") }
        let answer = try asking { () throws(EngineError) in
            try engine.missingReports(question, cancellation: cancellation)
        }
        func numbers(_ years: [Int]) -> [UInt32] { years.map { UInt32(clamping: $0) } }
        return MissingReportsResponse(
            rows: answer.rows.map { row in
                MissingReportsRow(
                    region: RegionRef(row.region), kind: ReportMessages::ReportKind(rawValue: .init(row.kind.rawValue)),
                    missingYears: numbers(row.missingYears), heldYears: numbers(row.heldYears))
            }, page: PageInfo(next: answer.nextCursor, total: answer.totalCount), notices: answer.notices,
            problems: answer.problems.map(ReportMessages::ItemProblem.init),
            years: answer.years.map {
                YearRange(from: UInt32(clamping: $0.lowerBound), to: UInt32(clamping: $0.upperBound))
            })
    }
}
