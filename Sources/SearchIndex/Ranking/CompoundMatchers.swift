/// Matchers that an object owns, called without counting references on every call, which took a tenth of a search.
struct MatcherList {
    private let owned: [Matcher]
    private let references: ContiguousArray<Unmanaged<Matcher>>

    init(_ matchers: [Matcher]) {
        owned = matchers
        references = ContiguousArray(matchers.map(Unmanaged.passUnretained))
    }

    var count: Int { references.count }

    @inline(__always)
    func advance(_ i: Int, to target: UInt32) -> UInt32 {
        references[i]._withUnsafeGuaranteedRef {
            $0.advance(to: target)
            return $0.document
        }
    }
    @inline(__always)
    func document(_ i: Int) -> UInt32 { references[i]._withUnsafeGuaranteedRef { $0.document } }
    @inline(__always)
    func confirm(_ i: Int) -> Bool { references[i]._withUnsafeGuaranteedRef { $0.confirm() } }
    @inline(__always)
    func matches(_ i: Int) -> Bool { references[i]._withUnsafeGuaranteedRef { $0.matches() } }
    @inline(__always)
    func bound(_ i: Int) -> Float { references[i]._withUnsafeGuaranteedRef { $0.bound() } }
    @inline(__always)
    func score(_ i: Int) -> Float { references[i]._withUnsafeGuaranteedRef { $0.score() } }

    /// A bound of the scores of one of them in a window.
    ///
    /// - Precondition: windows come in ascending order, none overlapping another.
    func bound(_ i: Int, in window: Range<UInt32>) -> Float {
        // A matcher asked for its bound need not go back to documents before: so it is asked for the window's start
        // alone.
        let block = owned[i].blockBound(from: window.lowerBound)
        return block.through >= window.upperBound - 1 ? block.score : owned[i].highest
    }

    /// The sum of the bounds of all, through the nearest of their ends.
    func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        var (score, through) = (Float(0), UInt32.max)
        for i in references.indices {
            let block = references[i]._withUnsafeGuaranteedRef { $0.blockBound(from: target) }
            score += block.score
            through = min(through, block.through)
        }
        return (score, through)
    }
}

/// Documents that all parts match.
final class AllMatcher: Matcher {
    /// In the order of the query, for scoring.
    private let parts: MatcherList
    /// The rarest first.
    private let ordered: MatcherList
    /// The only part that scores, where there is just one.
    private let scoring: Matcher?

    init(_ parts: [Matcher]) {
        self.parts = MatcherList(parts)
        ordered = MatcherList(Self.byCost(parts))
        scoring = Self.onlyScoring(parts)
        super.init(cost: Self.leastCost(parts), highest: Self.sumOfHighest(parts))
        if parts.isEmpty { document = .max } else { settle(0) }
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }

    override func confirm() -> Bool {
        for i in 0..<ordered.count where !ordered.confirm(i) { return false }
        return true
    }

    override func matches() -> Bool {
        for i in 0..<ordered.count where !ordered.matches(i) { return false }
        return true
    }

    override func bound() -> Float {
        var bound: Float = 0
        for i in 0..<parts.count { bound += parts.bound(i) }
        return bound
    }

    override func score() -> Float {
        var score: Float = 0
        for i in 0..<parts.count { score += parts.score(i) }
        return score
    }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        parts.blockBound(from: target)
    }

    /// Only where a single part scores does the whole's threshold say something about a part.
    override func setThreshold(_ score: Float, counting: Bool) {
        scoring?.setThreshold(score, counting: counting)
    }

    private func settle(_ start: UInt32) {
        var target = start
        search: while target != .max {
            for i in 0..<ordered.count {
                let found = ordered.advance(i, to: target)
                if found != target {
                    target = found
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
    private let parts: MatcherList
    private var confirmed: [Bool]
    /// By highest score, ascending, with the sum of all up to it.
    private let ordered: MatcherList
    private let sums: [Float]
    /// By place in `ordered`: the current document and the highest score.
    private let documents: GrowingBuffer<UInt32>
    private let highests: GrowingBuffer<Float>
    /// The first of `ordered` that names candidates.
    private var firstEssential = 0
    private var threshold: Float = -1

    init(_ parts: [Matcher]) {
        self.parts = MatcherList(parts)
        confirmed = Array(repeating: false, count: parts.count)
        let byHighest = Self.byHighest(parts)
        ordered = MatcherList(byHighest)
        sums = Self.runningSums(byHighest)
        documents = Self.documents(byHighest)
        highests = Self.highests(byHighest)
        super.init(cost: Self.sumOfCosts(parts), highest: Self.sumOfHighest(byHighest))
        settle()
    }

    override func advance(to target: UInt32) {
        guard document < target else { return }
        var least = UInt32.max
        for i in firstEssential..<documents.count {
            var next = documents[i]
            if next < target {
                next = ordered.advance(i, to: target)
                documents[i] = next
            }
            least = min(least, next)
        }
        document = least
    }

    override func confirm() -> Bool {
        var any = false
        for i in 0..<parts.count {
            confirmed[i] = parts.document(i) == document && parts.confirm(i)
            any = any || confirmed[i]
        }
        return any
    }

    override func matches() -> Bool {
        for i in 0..<ordered.count where documents[i] == document && ordered.matches(i) { return true }
        return false
    }

    /// Parts that name no candidates follow here, the strongest first, until the threshold is out of reach.
    override func bound() -> Float {
        var rough: Float = firstEssential > 0 ? sums[firstEssential - 1] : 0
        for i in firstEssential..<documents.count where documents[i] == document { rough += highests[i] }
        if Self.isBelow(rough, threshold) { return rough }
        var bound: Float = 0
        for i in firstEssential..<documents.count where documents[i] == document { bound += ordered.bound(i) }
        var i = firstEssential
        while i > 0 {
            i -= 1
            if Self.isBelow(bound + sums[i], threshold) { return bound + sums[i] }
            documents[i] = ordered.advance(i, to: document)
            if documents[i] == document { bound += ordered.bound(i) }
        }
        return bound
    }

    override func score() -> Float {
        var score: Float = 0
        for i in 0..<parts.count where confirmed[i] { score += parts.score(i) }
        return score
    }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        parts.blockBound(from: target)
    }

    override func setThreshold(_ score: Float, counting: Bool) {
        threshold = score
        if counting { return }
        while firstEssential < ordered.count - 1, Self.isBelow(sums[firstEssential], score) { firstEssential += 1 }
    }

    private func settle() {
        var least = UInt32.max
        for i in firstEssential..<documents.count { least = min(least, documents[i]) }
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

    override func confirm() -> Bool { base.confirm() && !isExcluded }
    override func matches() -> Bool { base.matches() && !isExcluded }

    private var isExcluded: Bool {
        for other in excluded {
            other.advance(to: document)
            if other.document == document, other.matches() { return true }
        }
        return false
    }

    override func bound() -> Float { base.bound() }
    override func score() -> Float { base.score() }
    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) { base.blockBound(from: target) }
    override func setThreshold(_ score: Float, counting: Bool) { base.setThreshold(score, counting: counting) }
}

// Apart from the initializers, in which the optimizer of Swift 6.3 fails on closures over these classes.
extension Matcher {
    fileprivate static func byCost(_ parts: [Matcher]) -> [Matcher] { parts.sorted { $0.cost < $1.cost } }
    fileprivate static func byHighest(_ parts: [Matcher]) -> [Matcher] { parts.sorted { $0.highest < $1.highest } }
    fileprivate static func onlyScoring(_ parts: [Matcher]) -> Matcher? {
        let scoring = parts.filter { $0.highest > 0 }
        return scoring.count == 1 ? scoring[0] : nil
    }
    fileprivate static func leastCost(_ parts: [Matcher]) -> Int { parts.map(\.cost).min() ?? 0 }
    fileprivate static func sumOfCosts(_ parts: [Matcher]) -> Int { parts.reduce(0) { $0 + $1.cost } }
    fileprivate static func sumOfHighest(_ parts: [Matcher]) -> Float { parts.reduce(0) { $0 + $1.highest } }

    fileprivate static func documents(_ parts: [Matcher]) -> GrowingBuffer<UInt32> {
        var documents = GrowingBuffer<UInt32>(capacity: parts.count)
        for part in parts { documents.append(part.document) }
        return documents
    }

    fileprivate static func highests(_ parts: [Matcher]) -> GrowingBuffer<Float> {
        var highests = GrowingBuffer<Float>(capacity: parts.count)
        for part in parts { highests.append(part.highest) }
        return highests
    }

    /// By part, the sum of its highest score and all before it.
    fileprivate static func runningSums(_ parts: [Matcher]) -> [Float] {
        var sums: [Float] = []
        for part in parts { sums.append((sums.last ?? 0) + part.highest) }
        return sums
    }
}
