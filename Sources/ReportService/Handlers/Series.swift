public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.IndicatorService/Series`.
    public func series(
        _ request: ReportMessages::SeriesRequest, cancellation: Cancellation
    ) throws(RPCError) -> SeriesResponse {
        let measure = try MeasureWish(request.measure)
        try Checked.count(request.regions.count, in: RequestLimits.seriesRegions, field: "regions")
        let question = ReportEngine::SeriesRequest(
            concept: measure.concept,
            regions: try Checked.names(
                request.regions, limit: RequestLimits.regions, field: "regions",
                wanted: "the name or six-digit code of a place"),
            years: try Checked.years(request.years, field: "years"), kinds: measure.kinds, natures: [measure.nature])
        let all = try asking { () throws(EngineError) in
            try engine.series(question, cancellation: cancellation)
        }
        guard let key = measure.choice(among: all) else {
            return SeriesResponse(notices: ["None of the reports held states \(measure.concept) there."])
        }
        let lines = all.filter { $0.measure == key }
        var notices: [String] = []
        let others = Set(all.map(\.measure)).count - 1
        if others > 0 {
            notices.append(
                "Shown is \(key.kind.nameZH) in \(key.unit); name kind and unit to see the \(others) other measures.")
        }
        return SeriesResponse(
            measure: CompareColumn(key),
            lines: lines.map { line in
                SeriesLine(
                    region: RegionRef(line.region), points: line.points.map(ReportMessages::SeriesPoint.init))
            }, notices: notices)
    }
}

/// A measure as a request names it, checked.
struct MeasureWish {
    var concept: String
    /// Empty where the one stated most often is wanted.
    var kinds: Set<ObservationKind>
    var nature: ObservationNature
    /// Empty where the one stated most often is wanted.
    var unit: String

    init(_ message: Measure?) throws(RPCError) {
        guard let message else { throw .invalid("measure", "It is missing. Name a concept at least.") }
        concept = try Checked.nonEmptyText(
            message.concept, field: "measure.concept", wanted: "the code or name of a concept")
        kinds = []
        if let kind = message.kind { kinds = [try ObservationKind.checked(kind.rawValue, field: "measure.kind")] }
        nature = try ObservationNature.checked(message.nature.rawValue, field: "measure.nature")
        unit = try Checked.text(message.unit, field: "measure.unit")
    }

    /// As the engine asks for it.
    var request: MeasureRequest {
        MeasureRequest(concept: concept, kind: kinds.first, nature: nature, unit: unit.isEmpty ? nil : unit)
    }

    /// Of the measures that occur the one that is wanted; of several the one with the most values, of equal ones the
    /// first.
    func choice(among series: [Series]) -> MeasureKey? {
        var keys: [MeasureKey] = []
        var counts: [MeasureKey: Int] = [:]
        for line in series where unit.isEmpty || line.measure.unit == unit {
            if counts[line.measure] == nil { keys.append(line.measure) }
            counts[line.measure, default: 0] += line.points.count { !$0.cell.rows.isEmpty }
        }
        return keys.max { counts[$0, default: 0] <= counts[$1, default: 0] && $0 != $1 }
    }
}
