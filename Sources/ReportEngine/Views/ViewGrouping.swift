import ChineseText
import IndicatorStore
import ReportModel

/// Figures of a row that say the same thing, or that contradict one another.
struct ViewGroup {
    /// The preferred one first.
    var held: [HeldObservation]
    var hasConflict = false
    var preference = ""
}

/// Brings the figures of a row together. Works on the figures alone, without their sentences' words, so that it can be done
/// for many regions.
struct ViewGrouping {
    /// The row's concepts, the main one first.
    let concepts: [ConceptCode]
    let conceptNames: (ConceptCode) -> [String]

    /// Groups in order: the main one first, the others as the texts state them.
    ///
    /// A figure joins another that says the same of the same thing once more. Where two reports each state one
    /// figure of the same name and differ, they make a conflict. Everything else stands for itself.
    func groups(of all: [HeldObservation]) -> [ViewGroup] {
        let sorted = all.sorted(by: isEarlier)
        var timesNamed: [ReportName: Int] = [:]
        for held in sorted { timesNamed[ReportName(held), default: 0] += 1 }
        var groups: [ViewGroup] = []
        for held in sorted {
            if let same = groups.firstIndex(where: { $0.held.contains { restates($0, held) } }) {
                groups[same].held.append(held)
            } else if timesNamed[ReportName(held)] == 1,
                let rival = groups.firstIndex(where: { group in
                    group.held.allSatisfy {
                        contradicts($0, held) && timesNamed[ReportName($0)] == 1
                    }
                })
            {
                groups[rival].held.append(held)
                groups[rival].hasConflict = true
            } else {
                groups.append(ViewGroup(held: [held]))
            }
        }
        for index in groups.indices where groups[index].hasConflict { prefer(&groups[index]) }
        guard let main = main(of: groups) else { return groups }
        groups.insert(groups.remove(at: main), at: 0)
        return groups
    }

    private struct ReportName: Hashable {
        var report: ReportID
        var name: String
        init(_ held: HeldObservation) {
            report = held.facts.id
            name = held.observation.name
        }
    }

    /// By concept, what was reached first, then as the texts state them.
    private func isEarlier(_ a: HeldObservation, _ b: HeldObservation) -> Bool {
        let (x, y) = (rank(a), rank(b))
        if x != y { return x.lexicographicallyPrecedes(y) }
        return (a.facts.id, a.index) < (b.facts.id, b.index)
    }

    private func rank(_ held: HeldObservation) -> [Int] {
        let observation = held.observation
        let concept = observation.concept.flatMap { concepts.firstIndex(of: $0) } ?? concepts.count
        return [concept, Int(observation.nature.rawValue), -(held.facts.yearDelivered ?? 0)]
    }

    /// Whether `b` says again what `a` says.
    private func restates(_ a: HeldObservation, _ b: HeldObservation) -> Bool {
        let (x, y) = (a.observation, b.observation)
        guard isAlike(x, y), x.quantity.value == y.quantity.value, x.quantity.high == y.quantity.high,
            x.quantity.comparator == y.quantity.comparator, Self.areUnitsAlike(x.quantity.unit, y.quantity.unit)
        else { return false }
        // Within one sentence different things may have like names: 新增10个站点，提升10个站点.
        if a.facts.id == b.facts.id, x.sentence == y.sentence {
            return x.name != y.name && (x.name.contains(y.name) || y.name.contains(x.name))
        }
        return Self.areNamesAlike(x.name, y.name)
    }

    private func contradicts(_ a: HeldObservation, _ b: HeldObservation) -> Bool {
        let (x, y) = (a.observation, b.observation)
        return a.facts.id != b.facts.id && isAlike(x, y) && x.name == y.name && x.quantity.unit == y.quantity.unit
    }

    private func isAlike(_ x: Observation, _ y: Observation) -> Bool {
        x.concept == y.concept && x.kind == y.kind && x.nature == y.nature && x.period == y.period
    }

    /// 36个基层单元 and 36家基层单元 are one statement: classifiers say nothing of the amount.
    static func areUnitsAlike(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        let classifiers: Set<UnitFamily> = [.item, .organisation]
        guard let x = Unit(a), let y = Unit(b) else { return false }
        return classifiers.contains(x.family) && classifiers.contains(y.family)
    }

    /// Whether one name holds the other, or they share most of their pairs of characters (Dice).
    static func areNamesAlike(_ a: String, _ b: String) -> Bool {
        if a.contains(b) || b.contains(a) { return true }
        let (x, y) = (pairs(a), pairs(b))
        return 5 * x.intersection(y).count >= x.count + y.count
    }

    private static func pairs(_ text: String) -> Set<UInt64> {
        let scalars = FoldedText(text).scalars
        return Set(zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
    }

    private func prefer(_ group: inout ViewGroup) {
        let names = group.held.first?.observation.concept.map(conceptNames) ?? []
        let cell = IndicatorSnapshot.cell(of: group.held, conceptNames: Set(names))
        group.held = cell.values
        // Over 90 and 94 contradict one another in nothing.
        group.hasConflict = cell.hasConflict
        group.preference = cell.preference?.reason ?? ""
    }

    /// The group that stands for the row: of the main concept, reached, not suspect, a whole, and stated most often.
    private func main(of groups: [ViewGroup]) -> Int? {
        func grades(_ group: ViewGroup) -> [Int] {
            let observation = group.held[0].observation
            let concept = observation.concept.flatMap { concepts.firstIndex(of: $0) } ?? concepts.count
            let isPart = observation.links.contains { $0.kind == .partOf }
            let names = observation.concept.map(conceptNames) ?? []
            return [
                observation.nature == .actual ? 0 : 1, concept, observation.flags.isEmpty ? 0 : 1, isPart ? 1 : 0,
                observation.period?.isSingleYear == true ? 0 : 1, -group.held.count,
                names.first == observation.name ? 0 : 1,
            ]
        }
        return groups.indices.min { a, b in
            let (x, y) = (grades(groups[a]), grades(groups[b]))
            return x == y ? a < b : x.lexicographicallyPrecedes(y)
        }
    }
}
