public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/MultiSearch`. A search that fails is answered with its reason; it does not keep the others
    /// from being made.
    public func multiSearch(
        _ request: MultiSearchRequest, cancellation: Cancellation
    ) throws(RPCError) -> MultiSearchResponse {
        try Checked.count(request.searches.count, in: RequestLimits.searches, field: "searches")
        let hits = request.searches.reduce(0) { $0 + Int($1.page?.limit ?? UInt32(RequestLimits.standardPage)) }
        guard hits <= RequestLimits.hitsOfSearches else {
            throw .invalid(
                "searches",
                "They ask for \(hits) hits together, more than \(RequestLimits.hitsOfSearches). Ask for less of each.")
        }
        var outcomes: [SearchOutcome] = []
        for search in request.searches {
            do throws(RPCError) {
                outcomes.append(SearchOutcome(outcome: .answer(try self.search(search, cancellation: cancellation))))
            } catch {
                // Nobody waits for the rest.
                if error.code == .cancelled { throw error }
                outcomes.append(SearchOutcome(outcome: .failure(CallFailure(error))))
            }
        }
        return MultiSearchResponse(outcomes: outcomes)
    }
}
