import ChineseText
public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/Explain`.
    public func explain(_ request: ExplainRequest, cancellation: Cancellation) throws(RPCError) -> ExplainResponse {
        let id = try Checked.nonEmptyText(request.reportID, field: "report_id", wanted: "a report's ID")
        guard let place = request.span else { throw .invalid("span", "It is missing. Name a place in the text.") }
        guard place.start < place.end else { throw .invalid("span", "It is empty. Give start and end in bytes.") }
        let steps = try asking { () throws(EngineError) in
            try engine.explain(id: id, span: ByteSpan(start: Int(place.start), end: Int(place.end)))
        }
        return ExplainResponse(
            steps: steps.map { step in
                ExplainStep(
                    depth: UInt32(clamping: step.depth), rule: step.rule, span: TextSpan(step.span),
                    outcome: step.outcome)
            })
    }
}
