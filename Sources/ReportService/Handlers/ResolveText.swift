public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/ResolveText`. A text that speaks of nothing known has an empty answer; that is no error.
    public func resolveText(
        _ request: ResolveTextRequest, cancellation: Cancellation
    ) throws(RPCError) -> ResolveTextResponse {
        let text = try Checked.nonEmptyText(request.text, limit: 200, field: "text", wanted: "a few words")
        let limit = try Checked.number(request.limit, in: RequestLimits.candidates, zeroMeans: 10, field: "limit")
        let year = try Checked.number(request.thisYear, in: RequestLimits.years, zeroMeans: 0, field: "this_year")
        let reading = try asking { () throws(EngineError) in
            try engine.read(text, limit: limit, thisYear: year == 0 ? nil : year)
        }
        return ResolveTextResponse(
            concepts: reading.concepts.map { ConceptMatch($0, asked: text) },
            regions: reading.regions.map(RegionMatch.init), periods: reading.periods.map(PeriodMatch.init),
            kind: reading.kind.map { FigureKind($0) }, nature: reading.nature.map { FigureNature($0) },
            regionAmbiguous: reading.isRegionAmbiguous, conceptAmbiguous: reading.isConceptAmbiguous,
            unread: reading.unread)
    }
}
