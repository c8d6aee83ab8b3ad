public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/Compare`.
    public func compare(
        _ request: ReportMessages::CompareRequest, cancellation: Cancellation
    ) throws(RPCError) -> CompareResponse {
        try Checked.count(request.concepts.count, in: RequestLimits.conceptsCompared, field: "concepts")
        var question = ReportEngine::CompareRequest(
            concepts: try Checked.names(
                request.concepts, limit: RequestLimits.concepts, field: "concepts",
                wanted: "the code or name of a concept"),
            regions: try Checked.names(
                request.regions, limit: RequestLimits.regions, field: "regions",
                wanted: "the name or six-digit code of a place"),
            years: try Checked.years(request.years, field: "years"))
        question.kinds = try .checked(request.kinds.map(\.rawValue), field: "kinds")
        question.natures = try .checked(request.natures.map(\.rawValue), field: "natures")
        if let level = request.level { question.level = try RegionLevel.checked(level, field: "level") }
        let unit = try Checked.text(request.unit, field: "unit")
        question.unit = unit.isEmpty ? nil : unit
        question.limit = RequestLimits.tableRows
        question.sources = try SourceRequest(request.reportIDs, request.reportKinds)
        question.grid = try .checked(request.grid.rawValue, field: "grid")
        let answer = try asking { () throws(EngineError) in
            try engine.compare(question, cancellation: cancellation)
        }
        var notices = answer.notices
        if answer.totalRowCount > answer.rows.count {
            notices.append(
                "Of \(answer.totalRowCount) rows the first \(answer.rows.count) are shown. Name regions, years or a level to see the others."
            )
        }
        return CompareResponse(
            columns: answer.columns.map(CompareColumn.init), rows: answer.rows.map(ReportMessages::CompareRow.init),
            notices: notices, problems: answer.problems.map(ReportMessages::ItemProblem.init))
    }
}
