public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/ResolveConcepts`. A text that fits nothing has no matches; that is no error.
    public func resolveConcepts(
        _ request: ResolveConceptsRequest, cancellation: Cancellation
    ) throws(RPCError) -> ResolveConceptsResponse {
        let text = try Checked.text(request.text, field: "text")
        let limit = try Checked.number(
            request.limit, in: RequestLimits.candidates, zeroMeans: RequestLimits.candidates.upperBound, field: "limit")
        let matches = try asking { () throws(EngineError) in
            try engine.concepts(matching: text, limit: limit)
        }
        return ResolveConceptsResponse(matches: matches.map { ConceptMatch($0, asked: text) })
    }
}
