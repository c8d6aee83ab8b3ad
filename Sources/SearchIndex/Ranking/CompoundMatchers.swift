/// Documents that all parts match.
final class AllMatcher: Matcher {
    /// In the order of the query, for scoring.
    private let parts: [Matcher]
    /// The rarest first.
    private let ordered: [Matcher]

    init(_ parts: [Matcher]) {
        self.parts = parts
        ordered = Self.byCost(parts)
        super.init(cost: Self.leastCost(parts), highest: Self.sumOfHighest(parts))
        if parts.isEmpty { document = .max } else { settle(0) }
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }
    override func confirm() -> Bool { ordered.allSatisfy { $0.confirm() } }
    override func bound() -> Float { parts.reduce(0) { $0 + $1.bound() } }
    override func score() -> Float { parts.reduce(0) { $0 + $1.score() } }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        parts.reduce((0, .max)) { sum, part in
            let block = part.blockBound(from: target)
            return (sum.0 + block.score, min(sum.1, block.through))
        }
    }

    /// Only where a single part scores does the whole's threshold say something about a part.
    override func setThreshold(_ score: Float) {
        let scoring = parts.filter { $0.highest > 0 }
        if scoring.count == 1 { scoring[0].setThreshold(score) }
    }

    private func settle(_ target: UInt32) {
        var target = target
        search: while target != .max {
            for part in ordered {
                part.advance(to: target)
                if part.document != target {
                    target = part.document
                    continue search
                }
            }
            break
        }
        document = target
    }
}

/// Documents that at least one part matches.
///
/// Under a threshold, parts that together can't reach it name no candidates (MaxScore: Turtle and Flood, "Query
/// evaluation: strategies and optimizations", 1995).
final class AnyMatcher: Matcher {
    /// In the order of the query, for scoring.
    private let parts: [Matcher]
    private var confirmed: [Bool]
    /// By highest score, ascending, with the sum of all up to it.
    private let ordered: [Matcher]
    private let sums: [Float]
    /// The first of `ordered` that names candidates.
    private var firstEssential = 0
    private var threshold: Float = -1

    init(_ parts: [Matcher]) {
        self.parts = parts
        confirmed = Array(repeating: false, count: parts.count)
        ordered = Self.byHighest(parts)
        sums = Self.runningSums(ordered)
        super.init(cost: Self.sumOfCosts(parts), highest: Self.sumOfHighest(ordered))
        settle()
    }

    override func advance(to target: UInt32) {
        guard document < target else { return }
        for i in firstEssential..<ordered.count where ordered[i].document < target { ordered[i].advance(to: target) }
        settle()
    }

    override func confirm() -> Bool {
        var any = false
        for i in parts.indices {
            confirmed[i] = parts[i].document == document && parts[i].confirm()
            any = any || confirmed[i]
        }
        return any
    }

    /// Parts that name no candidates follow here, the strongest first, until the threshold is out of reach.
    override func bound() -> Float {
        var bound: Float = 0
        for i in firstEssential..<ordered.count where ordered[i].document == document { bound += ordered[i].bound() }
        var i = firstEssential
        while i > 0 {
            i -= 1
            if Self.isBelow(bound + sums[i], threshold) { return bound + sums[i] }
            ordered[i].advance(to: document)
            if ordered[i].document == document { bound += ordered[i].bound() }
        }
        return bound
    }

    override func score() -> Float {
        var score: Float = 0
        for i in parts.indices where confirmed[i] { score += parts[i].score() }
        return score
    }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        var (score, through) = (Float(0), UInt32.max)
        for part in parts {
            let block = part.blockBound(from: target)
            score += block.score
            through = min(through, block.through)
        }
        return (score, through)
    }

    override func setThreshold(_ score: Float) {
        threshold = score
        while firstEssential < ordered.count - 1, Self.isBelow(sums[firstEssential], score) { firstEssential += 1 }
    }

    private func settle() {
        var least = UInt32.max
        for i in firstEssential..<ordered.count { least = min(least, ordered[i].document) }
        document = least
    }
}

/// Documents that the base matches and none of the others.
final class ExcludingMatcher: Matcher {
    private let base: Matcher
    private let excluded: [Matcher]

    init(_ base: Matcher, _ excluded: [Matcher]) {
        self.base = base
        self.excluded = excluded
        super.init(cost: base.cost, highest: base.highest)
        document = base.document
    }

    override func advance(to target: UInt32) {
        base.advance(to: target)
        document = base.document
    }

    override func confirm() -> Bool {
        guard base.confirm() else { return false }
        for other in excluded {
            other.advance(to: document)
            if other.document == document, other.confirm() { return false }
        }
        return true
    }

    override func bound() -> Float { base.bound() }
    override func score() -> Float { base.score() }
    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) { base.blockBound(from: target) }
    override func setThreshold(_ score: Float) { base.setThreshold(score) }
}

// Apart from the initializers, in which the optimizer of Swift 6.3 fails on closures over these classes.
extension Matcher {
    fileprivate static func byCost(_ parts: [Matcher]) -> [Matcher] { parts.sorted { $0.cost < $1.cost } }
    fileprivate static func byHighest(_ parts: [Matcher]) -> [Matcher] { parts.sorted { $0.highest < $1.highest } }
    fileprivate static func leastCost(_ parts: [Matcher]) -> Int { parts.map(\.cost).min() ?? 0 }
    fileprivate static func sumOfCosts(_ parts: [Matcher]) -> Int { parts.reduce(0) { $0 + $1.cost } }
    fileprivate static func sumOfHighest(_ parts: [Matcher]) -> Float { parts.reduce(0) { $0 + $1.highest } }

    /// By part, the sum of its highest score and all before it.
    fileprivate static func runningSums(_ parts: [Matcher]) -> [Float] {
        var sums: [Float] = []
        for part in parts { sums.append((sums.last ?? 0) + part.highest) }
        return sums
    }
}
