public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/GetReport`.
    public func getReport(
        _ request: GetReportRequest, cancellation: Cancellation
    ) throws(RPCError) -> GetReportResponse {
        let id = try Checked.nonEmptyText(request.id, field: "id", wanted: "a report's ID")
        let stored = try asking { () throws(EngineError) in
            try engine.report(id: id, version: request.version == 0 ? nil : Int(request.version))
        }
        let report = stored.report
        var response = GetReportResponse()
        response.summary = ReportMessages::ReportSummary(
            ReportEngine::ReportSummary(
                of: report, version: stored.version, observationCount: stored.observations.count))
        if request.withText { response.text = report.text }
        if request.withStructure {
            response.sections = report.sections.map(SectionRef.init)
            response.blocks = report.blocks.map(BlockRef.init)
        }
        if request.withFigures {
            response.figures = stored.observations.enumerated().map { index, observation in
                Figure(observation, index: index, reportID: report.id, title: report.title, in: report.text)
            }
        }
        return response
    }
}
