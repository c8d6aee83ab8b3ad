import ChineseText
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
    /// Where a figure stands among its peers, their values converted to its unit where that can be done; `nil` where none
    /// states the same measure.
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
            var others: [ExactDecimal] = []
            var convertedUnits: Set<String> = []
            for (other, values) in figures where other != code {
                let same = values.filter { value in
                    let observation = value.observation
                    return observation.kind == now.kind && observation.nature == now.nature
                        && Self.value(observation.quantity, in: now.quantity.unit) != nil && observation.flags.isEmpty
                }
                guard let preferred = grouping.groups(of: same).first?.held.first?.observation.quantity,
                    let value = Self.value(preferred, in: now.quantity.unit)
                else { continue }
                others.append(value)
                if preferred.unit != now.quantity.unit { convertedUnits.insert(preferred.unit) }
            }
            if others.isEmpty { continue }
            let greater = others.count { now.quantity.value < $0 }
            return ViewStanding(
                figure: try self.figures.add(main, engine, in: snapshot), place: greater + 1, total: others.count + 1,
                within: division.region, level: code.level, convertedUnits: convertedUnits.sorted())
        }
        return nil
    }

    /// A quantity's value in another unit; `nil` where the two have no fixed relation.
    private static func value(_ quantity: Quantity, in unit: String) -> ExactDecimal? {
        if quantity.unit == unit { return quantity.value }
        guard let own = Unit(quantity.unit), let wanted = Unit(unit) else { return nil }
        return own.convert(quantity.value, to: wanted)?.amount
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
