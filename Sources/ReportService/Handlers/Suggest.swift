public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/Suggest`. Nothing that fits is no error.
    public func suggest(_ request: SuggestRequest, cancellation: Cancellation) throws(RPCError) -> SuggestResponse {
        let text = try Checked.nonEmptyText(
            request.text, limit: RequestLimits.suggestionCharacters, field: "text", wanted: "what has been typed")
        let limit = try Checked.number(request.limit, in: RequestLimits.suggestions, zeroMeans: 10, field: "limit")
        let kinds = try kinds(request.kinds)
        let found = try asking { () throws(EngineError) in
            try engine.suggestions(for: text, kinds: kinds, limit: limit)
        }
        return SuggestResponse(suggestions: found.map(ReportMessages::Suggestion.init))
    }

    private func kinds(_ kinds: [SuggestionKind]) throws(RPCError) -> Set<ReportEngine::Suggestion.Kind> {
        var wanted: Set<ReportEngine::Suggestion.Kind> = []
        for (index, kind) in kinds.enumerated() {
            switch kind {
            case .title: wanted.insert(.title)
            case .region: wanted.insert(.region)
            case .concept: wanted.insert(.concept)
            default: throw .invalid("kinds[\(index)]", "\(kind.rawValue) is nothing that can be suggested.")
            }
        }
        return wanted.isEmpty ? Set(ReportEngine::Suggestion.Kind.allCases) : wanted
    }
}
