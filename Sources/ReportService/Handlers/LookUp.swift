public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/LookUp`. An item that is wrong fails alone.
    public func lookUp(_ request: LookUpRequest, cancellation: Cancellation) throws(RPCError) -> LookUpResponse {
        try Checked.count(request.items.count, in: 0...1_000, field: "items")
        var results: [ReportMessages::LookUpResult] = []
        for (index, item) in request.items.enumerated() {
            results.append(try result(item, index: UInt32(clamping: index), cancellation: cancellation))
        }
        return LookUpResponse(results: results)
    }

    private func result(
        _ message: ReportMessages::LookUpItem, index: UInt32, cancellation: Cancellation
    ) throws(RPCError) -> ReportMessages::LookUpResult {
        let question: ReportEngine::LookUpItem
        do throws(RPCError) {
            question = ReportEngine::LookUpItem(
                measure: try MeasureRequest(message.measure),
                region: try Checked.nonEmptyText(
                    message.region, field: "region", wanted: "the name or six-digit code of a place"),
                year: try Checked.number(message.year, in: RequestLimits.years, field: "year"))
        } catch {
            return ReportMessages::LookUpResult(
                problem: ReportMessages::ItemProblem(
                    field: "items", index: index, text: message.region, kind: .invalid, message: error.message))
        }
        let found = try asking { () throws(EngineError) in try engine.lookUp([question], cancellation: cancellation) }
        switch found.first {
        case .found(let measure, let region, let cell):
            return ReportMessages::LookUpResult(
                measure: measure.map(CompareColumn.init), region: RegionRef(region), cell: CompareCell(cell))
        case .failed(let error):
            let text: String
            if case .unknownConcept(let concept, _) = error { text = concept } else { text = message.region }
            return ReportMessages::LookUpResult(
                problem: ReportMessages::ItemProblem(field: "items", index: index, text: text, error: error))
        case nil: return ReportMessages::LookUpResult()
        }
    }
}
