public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/ResolveRegions`. A text that fits nothing has no candidates; that is no error.
    public func resolveRegions(
        _ request: ResolveRegionsRequest, cancellation: Cancellation
    ) throws(RPCError) -> ResolveRegionsResponse {
        let text = try Checked.nonEmptyText(request.text, field: "text", wanted: "the name or code of a place")
        let limit = try Checked.number(request.limit, in: RequestLimits.candidates, zeroMeans: 20, field: "limit")
        let candidates = try asking { () throws(EngineError) in
            // Two at least, to tell whether the best one stands alone.
            try engine.regions(matching: text, limit: max(2, limit))
        }
        let isAmbiguous = candidates.count > 1 && candidates[0].score == candidates[1].score
        return ResolveRegionsResponse(
            candidates: candidates.prefix(limit).map { Candidate($0, asked: text) }, ambiguous: isAmbiguous)
    }
}
