public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/Trend`. A query that can't be counted is answered with its reason.
    public func trend(
        _ request: ReportMessages::TrendRequest, cancellation: Cancellation
    ) throws(RPCError) -> TrendResponse {
        try Checked.count(request.queries.count, in: RequestLimits.trendQueries, field: "queries")
        let queries = try Checked.names(
            request.queries, limit: RequestLimits.trendQueries.upperBound, field: "queries", wanted: "a query")
        let question = ReportEngine::TrendRequest(
            queries: queries, filter: try ReportEngine::ReportFilter(request.filter),
            grouping: try grouping(request.grouping))
        let answer = try asking { () throws(EngineError) in
            try engine.trend(question, cancellation: cancellation)
        }
        return TrendResponse(
            trends: answer.trends.map { trend in
                QueryTrend(
                    query: trend.query, years: trend.counts.years.map(TrendCount.init),
                    regions: trend.counts.places.map(RegionTrend.init), notices: trend.notices,
                    failure: trend.failure.map { CallFailure(RPCError($0)) })
            }, held: answer.held.years.map(TrendCount.init), heldRegions: answer.held.places.map(RegionTrend.init))
    }

    private func grouping(_ grouping: TrendGrouping) throws(RPCError) -> ReportEngine::TrendRequest.Grouping {
        switch grouping {
        case .byYear: return .year
        case .byProvince: return .province
        case .byPrefecture: return .prefecture
        case .byRegion: return .region
        default: throw .invalid("grouping", "\(grouping.rawValue) is no grouping that this server knows.")
        }
    }
}
