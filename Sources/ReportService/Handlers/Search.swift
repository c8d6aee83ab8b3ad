public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/Search`.
    public func search(
        _ request: ReportMessages::SearchRequest, cancellation: Cancellation
    ) throws(RPCError) -> SearchResponse {
        let start = MonotonicTime.now()
        let page = try Checked.page(request.page)
        var question = ReportEngine::SearchRequest(
            try SearchExpression(request.query), filter: try ReportEngine::ReportFilter(request.filter),
            limit: page.limit, cursor: page.cursor, explains: request.explain)
        question.order = try order(request.sort)
        if let snippets = request.snippets {
            question.snippetLimit = try Checked.number(snippets, in: RequestLimits.snippets, field: "snippets")
        }
        question.facets = try facets(request.facets)
        question.prefersRecent = request.preferRecent
        question.givesFigures = request.withFigures
        question.estimatesTotal = request.estimateTotal
        question.facetLimit = try Checked.number(
            request.facetLimit, in: RequestLimits.facetCounts, zeroMeans: RequestLimits.standardFacetCounts,
            field: "facet_limit")
        let answer = try asking { () throws(EngineError) in
            try engine.search(question, cancellation: cancellation)
        }
        return SearchResponse(
            hits: answer.hits.map(ReportMessages::SearchHit.init),
            page: PageInfo(next: answer.nextCursor, total: answer.totalCount, isExact: answer.isTotalExact),
            facets: answer.facets.map(Facet.init), notices: answer.notices,
            elapsedNs: MonotonicTime.now().nanoseconds - start.nanoseconds, reading: answer.reading,
            readAsPlainWords: answer.isPlain, relaxed: answer.isRelaxed,
            corrections: answer.corrections.map(QueryCorrection.init),
            partialHits: answer.partialHits.map(ReportMessages::SearchHit.init))
    }

    private func order(_ sort: SearchSort) throws(RPCError) -> SearchOrder {
        switch sort {
        case .score: return .score
        case .newest: return .newest
        case .oldest: return .oldest
        case .region: return .region
        default: throw .invalid("sort", "\(sort.rawValue) is no order that this server knows.")
        }
    }

    private func facets(_ fields: [FacetField]) throws(RPCError) -> Set<SearchFacetField> {
        var wanted: Set<SearchFacetField> = []
        for (index, field) in fields.enumerated() {
            switch field {
            case .region: wanted.insert(.region)
            case .year: wanted.insert(.year)
            case .kind: wanted.insert(.kind)
            case .concept: wanted.insert(.concept)
            default: throw .invalid("facets[\(index)]", "\(field.rawValue) is no field that can be counted.")
            }
        }
        return wanted
    }
}
