public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/Series`.
    public func series(
        _ request: ReportMessages::SeriesRequest, cancellation: Cancellation
    ) throws(RPCError) -> SeriesResponse {
        try Checked.count(request.regions.count, in: RequestLimits.seriesRegions, field: "regions")
        let question = FollowRequest(
            measure: try MeasureRequest(request.measure),
            regions: try Checked.names(
                request.regions, limit: RequestLimits.regions, field: "regions",
                wanted: "the name or six-digit code of a place"),
            years: try Checked.years(request.years, field: "years"))
        let answer = try asking { () throws(EngineError) in
            try engine.follow(question, cancellation: cancellation)
        }
        return SeriesResponse(
            measure: answer.measure.map(CompareColumn.init),
            lines: answer.lines.map { line in
                SeriesLine(
                    region: RegionRef(line.region), points: line.points.map(ReportMessages::SeriesPoint.init))
            }, notices: answer.notices, problems: answer.problems.map(ReportMessages::ItemProblem.init))
    }
}

extension MeasureRequest {
    /// A measure as a request names it, checked.
    init(_ message: Measure?) throws(RPCError) {
        guard let message else { throw .invalid("measure", "It is missing. Name a concept at least.") }
        self.init(
            concept: try Checked.nonEmptyText(
                message.concept, field: "measure.concept", wanted: "the code or name of a concept"),
            nature: try ObservationNature.checked(message.nature.rawValue, field: "measure.nature"))
        if let wanted = message.kind { kind = try ObservationKind.checked(wanted.rawValue, field: "measure.kind") }
        let unit = try Checked.text(message.unit, field: "measure.unit")
        self.unit = unit.isEmpty ? nil : unit
        sources = try SourceRequest(message.reportIDs, message.reportKinds, field: "measure.")
    }
}

extension SourceRequest {
    /// - Parameter field: What stands before the names of the fields.
    init(_ ids: [String], _ kinds: [ReportMessages::ReportKind], field: String = "") throws(RPCError) {
        self.init(
            reportIDs: try Checked.names(
                ids, limit: RequestLimits.values, field: field + "report_ids", wanted: "a report's ID"),
            kinds: try .checked(kinds.map(\.rawValue), field: field + "report_kinds"))
    }
}
