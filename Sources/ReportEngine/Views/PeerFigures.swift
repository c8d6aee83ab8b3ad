import Gazetteer
import IndicatorStore
import ReportModel

/// What a place's peers state, gathered once for a view: regions of its level within the divisions around it.
struct PeerFigures {
    /// By division and concept, then region.
    private var held: [RegionCode: [ConceptCode: [RegionCode: [HeldObservation]]]] = [:]

    /// More figures than this are not gone through for a standing.
    static let limit = 50_000

    func figures(of concept: ConceptCode, within division: RegionCode) -> [RegionCode: [HeldObservation]]? {
        held[division]?[concept]
    }

    mutating func keep(
        _ figures: [HeldObservation], of concept: ConceptCode, within division: RegionCode
    ) {
        var byRegion: [RegionCode: [HeldObservation]] = [:]
        for figure in figures {
            if let code = figure.observation.region?.code { byRegion[code, default: []].append(figure) }
        }
        held[division, default: [:]][concept] = byRegion
    }
}

extension ViewBuilder {
    /// Where a figure stands among its peers; `nil` where none states the same measure.
    mutating func standing(
        of main: HeldObservation, _ grouping: ViewGrouping
    ) throws(EngineError) -> ViewStanding? {
        let now = main.observation
        guard let code = region.code, code.level > .nation, let concept = now.concept, now.flags.isEmpty else {
            return nil
        }
        for division in engine.gazetteer.ancestors(of: code) {
            guard let figures = try peerFigures(of: concept, within: division.code, level: code.level) else {
                return nil
            }
            var others: [HeldObservation] = []
            for (other, values) in figures where other != code {
                let same = values.filter { value in
                    let observation = value.observation
                    return observation.kind == now.kind && observation.nature == now.nature
                        && observation.quantity.unit == now.quantity.unit && observation.flags.isEmpty
                }
                if let preferred = grouping.groups(of: same).first?.held.first { others.append(preferred) }
            }
            if others.isEmpty { continue }
            let greater = others.count { now.quantity.value < $0.observation.quantity.value }
            return ViewStanding(
                figure: try self.figures.add(main, engine, in: snapshot), place: greater + 1, total: others.count + 1,
                within: division.region, level: code.level)
        }
        return nil
    }

    private mutating func peerFigures(
        of concept: ConceptCode, within division: RegionCode, level: RegionLevel
    ) throws(EngineError) -> [RegionCode: [HeldObservation]]? {
        if let known = peers.figures(of: concept, within: division) { return known }
        var query = ObservationQuery()
        query.concepts = [concept]
        query.regions = [.division(division)]
        query.level = level
        query.years = year...year
        query.natures = [.actual]
        let all = try engine.allObservations(
            query, limit: PeerFigures.limit, in: snapshot, cancellation: cancellation)
        guard let all else { return nil }
        peers.keep(
            all.filter { $0.observation.period?.isSingleYear ?? false }, of: concept, within: division)
        return peers.figures(of: concept, within: division)
    }
}
