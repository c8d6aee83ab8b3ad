import ChineseText
import ReportModel

/// Finds in one report's figures what must add up, and checks it.
struct SumFinder {
    /// A check by positions in the report's list of figures.
    struct Finding: Hashable {
        var rule: SumCheck.Rule
        var identity: SumIdentity?
        var whole: Int
        var parts: [Int]
        var rate: Int?
        var computed: ExactDecimal
        var outcome: SumCheck.Outcome
    }

    let observations: [Observation]

    /// In the order of the wholes in the text.
    func findings() -> [Finding] {
        let found = partSums() + SumIdentity.all.flatMap(bounds) + rates()
        return found.enumerated().sorted {
            ($0.element.whole, $0.element.rule.rawValue, $0.offset)
                < ($1.element.whole, $1.element.rule.rawValue, $1.offset)
        }.map(\.element)
    }

    // MARK: Parts that the text calls so

    private func partSums() -> [Finding] {
        var parts: [Int: [Int]] = [:]
        for (index, observation) in observations.enumerated() {
            for link in observation.links where link.kind == .partOf && observations.indices.contains(link.target) {
                let whole = observations[link.target]
                if Self.canAdd(observation, to: whole) { parts[link.target, default: []].append(index) }
            }
        }
        return parts.flatMap { whole, all in
            // 已解决60件, 满意80件: whoever is content cuts the whole another way.
            let others = all.filter { !observations[$0].name.contains("满意") }
            let parts = others.isEmpty ? all : others
            guard let sum = partSum(parts, of: whole) else { return [] as [Finding] }
            return sum.outcome == .broken ? divisions(parts).compactMap { partSum($0, of: whole) } : [sum]
        }
    }

    private func partSum(_ parts: [Int], of whole: Int) -> Finding? {
        var sum: ExactDecimal? = .zero
        for part in parts { sum = sum?.adding(observations[part].quantity.value) }
        guard let sum else { return nil }
        return Finding(
            rule: .parts, identity: nil, whole: whole, parts: parts, computed: sum,
            outcome: outcome(sum, of: parts, against: whole))
    }

    /// Parts that may add up: lists in two sentences, and 已答复80件 beside 已解决60件, part one whole in different ways.
    private func divisions(_ parts: [Int]) -> [[Int]] {
        var divisions: [Division: [Int]] = [:]
        for part in parts {
            let observation = observations[part]
            let isFinished = ["办结", "办复", "答复"].contains { observation.name.contains($0) }
            let division = Division(sentence: observation.sentence.start, isFinished: isFinished)
            divisions[division, default: []].append(part)
        }
        return divisions.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    private struct Division: Hashable {
        var sentence: Int
        var isFinished: Bool
    }

    /// Amounts alone, in one unit; a change is no part of a level.
    private static func canAdd(_ part: Observation, to whole: Observation) -> Bool {
        part.kind == .level && whole.kind == .level && part.nature == whole.nature
            && ViewGrouping.areUnitsAlike(part.quantity.unit, whole.quantity.unit)
            && part.quantity.high == nil && whole.quantity.high == nil
    }

    private func outcome(_ sum: ExactDecimal, of parts: [Int], against whole: Int) -> SumCheck.Outcome {
        let all = parts + [whole]
        let target = observations[whole].quantity
        let partsAreExact = parts.allSatisfy { observations[$0].quantity.comparator == .equal }
        if all.allSatisfy({ observations[$0].quantity.comparator == .equal }) {
            return sum == target.value ? .equal : sum < target.value ? .less : .broken
        }
        // Exact parts of more than a bound are less than what is there; the rest is open.
        let isLowerBound = target.comparator == .greater || target.comparator == .atLeast
        return partsAreExact && isLowerBound && sum < target.value ? .less : .uncertain
    }

    // MARK: What was put and what was handled

    private func bounds(_ identity: SumIdentity) -> [Finding] {
        observations.indices.compactMap { index in
            let part = observations[index]
            guard part.concept == identity.part, let whole = whole(of: index, identity),
                Self.canAdd(part, to: observations[whole])
            else { return nil }
            return Finding(
                rule: .within, identity: identity, whole: whole, parts: [index], computed: part.quantity.value,
                outcome: outcome(part.quantity.value, of: [index], against: whole))
        }
    }

    /// The last figure of the whole's concept before a part in its sentence, with no other part between. Parts that the text
    /// calls so are added up elsewhere.
    private func whole(of part: Int, _ identity: SumIdentity) -> Int? {
        let observation = observations[part]
        if observation.links.contains(where: { $0.kind == .partOf }) { return nil }
        for index in observations[..<part].indices.reversed() {
            let other = observations[index]
            if other.sentence != observation.sentence || other.concept == identity.part { return nil }
            if other.concept == identity.whole, other.kind == .level, other.nature == observation.nature {
                return index
            }
        }
        return nil
    }

    // MARK: Rates beside the numbers that they follow from

    /// 131件已经解决，解决率为84%: a rate behind an amount that it is called after. The whole is an amount not far before of
    /// which that is so; where there is none, but one of the kind that is put and handled, the rate is wrong.
    private func rates() -> [Finding] {
        observations.indices.dropFirst().compactMap { index in
            let (rate, part) = (observations[index], observations[index - 1])
            guard rate.kind == .share, rate.quantity.unit == "%", rate.quantity.high == nil, part.kind == .level,
                rate.sentence == part.sentence, rate.nature == part.nature, part.quantity.high == nil,
                Self.isRate(rate.name, of: part.name)
            else { return nil }
            let wholes = observations[..<(index - 1)].indices.suffix(Self.reach).reversed().filter {
                Self.canAdd(part, to: observations[$0]) && !(observations[$0].quantity.value < part.quantity.value)
            }
            let found = wholes.compactMap { rateFinding($0, index - 1, index) }
            if let right = found.first(where: { $0.outcome != .broken }) { return right }
            return found.first { finding in
                SumIdentity.wholes.contains { observations[finding.whole].concept == $0 }
            }
        }
    }

    /// How many figures before a part a whole may stand.
    private static let reach = 6

    /// 整改率 is called after 推动整改56个; 占88.05% has the amount's own name.
    static func isRate(_ rate: String, of part: String) -> Bool {
        if rate == part { return true }
        guard rate.hasSuffix("率") else { return false }
        let stem = rate.dropLast().suffix(2)
        return stem.count == 2 && part.contains(stem)
    }

    private func rateFinding(_ whole: Int, _ part: Int, _ rate: Int) -> Finding? {
        let (all, some, stated) = (
            observations[whole].quantity, observations[part].quantity, observations[rate].quantity
        )
        let places = max(0, -Int(stated.value.exponent))
        guard let hundredfold = some.value.multiplied(by: ExactDecimal(100)),
            let exact = Self.quotient(hundredfold, by: all.value, places: max(2, places))
        else { return nil }
        let isExact = [all, some, stated].allSatisfy { $0.comparator == .equal }
        let isRight = abs(exact.doubleValue - stated.value.doubleValue) <= Self.tolerance(places)
        return Finding(
            rule: .rate, identity: nil, whole: whole, parts: [part], rate: rate, computed: exact,
            outcome: isRight ? .equal : isExact ? .broken : .uncertain)
    }

    /// One unit of the last place stated: reports round up, down and to the nearest.
    private static func tolerance(_ places: Int) -> Double {
        var tolerance = 1.0
        for _ in 0..<min(places, 15) { tolerance /= 10 }
        return tolerance + 1e-9
    }

    /// Rounded to so many decimals.
    static func quotient(_ dividend: ExactDecimal, by divisor: ExactDecimal, places: Int) -> ExactDecimal? {
        guard divisor.doubleValue != 0 else { return nil }
        var scale = 1.0
        for _ in 0..<min(places, 6) { scale *= 10 }
        let scaled = (dividend.doubleValue / divisor.doubleValue * scale).rounded()
        return Int(exactly: scaled).map { ExactDecimal($0).scaled(byPowerOfTen: -min(places, 6)) }
    }
}

/// Figures that are bound to one another, as `ViewTable` declares them.
struct SumIdentity: Hashable, Sendable {
    var code: String
    var nameZH: String
    var nameEN: String
    var whole: ConceptCode
    var part: ConceptCode

    static let all: [SumIdentity] = ViewTable.identities.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(ViewDefinition.trimmed)
        guard fields.count == 5, let whole = ConceptCode(fields[3]), let part = ConceptCode(fields[4]) else {
            return nil
        }
        return SumIdentity(
            code: fields[0], nameZH: fields[1], nameEN: fields[2], whole: whole, part: part)
    }

    /// Concepts of what is put and handled.
    static let wholes = Set(all.map(\.whole))
}
