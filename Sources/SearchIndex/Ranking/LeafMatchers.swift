/// Cursors at an address of their own, apart from the object that owns them: the compiler then need not watch at run
/// time that no two uses of them overlap, which took a tenth of a search.
final class CursorList {
    let cursors: UnsafeMutableBufferPointer<TermCursor>

    init(_ cursors: [TermCursor]) {
        self.cursors = .allocate(capacity: cursors.count)
        _ = self.cursors.initialize(from: cursors)
    }

    deinit {
        cursors.deinitialize()
        cursors.deallocate()
    }
}

final class TermMatcher: Matcher {
    private let list: CursorList
    private let cursor: UnsafeMutablePointer<TermCursor>
    private let weight: Float
    private let scoring: SegmentScoring

    init(_ cursor: TermCursor, weight: Float, _ scoring: SegmentScoring) {
        list = CursorList([cursor])
        self.cursor = list.cursors.baseAddress.unsafelyUnwrapped
        self.weight = weight
        self.scoring = scoring
        super.init(cost: cursor.count, highest: weight * scoring.bound(cursor.impact))
        document = cursor.document
    }

    override func advance(to target: UInt32) {
        cursor.pointee.advance(to: target)
        document = cursor.pointee.document
    }

    override func bound() -> Float { score() }
    override func score() -> Float { weight * scoring.saturated(cursor.pointee.frequency, document) }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        let (impact, through) = cursor.pointee.blockImpact(from: target)
        return (weight * scoring.bound(impact), through)
    }
}

/// Documents that hold enough pairs of a word's units.
final class SoftMatcher: Matcher {
    private let list: CursorList
    private var cursors: UnsafeMutableBufferPointer<TermCursor> { list.cursors }
    private let plan: SoftPlan
    private let weights: [Float]
    private let scoring: SegmentScoring

    /// - Parameter cursors: For each pair of the plan, `nil` where the segment does not hold it.
    init(_ cursors: [TermCursor?], _ plan: SoftPlan, _ scoring: SegmentScoring) {
        var kept: [TermCursor] = []
        var weights: [Float] = []
        for (cursor, pair) in zip(cursors, plan.pairs) {
            guard let cursor else { continue }
            kept.append(cursor)
            weights.append(pair.weight)
        }
        list = CursorList(kept)
        self.plan = plan
        self.weights = weights
        self.scoring = scoring
        var highest: Float = 0
        for (cursor, weight) in zip(kept, weights) { highest += weight * scoring.bound(cursor.impact) }
        if kept.count == plan.pairs.count { highest += plan.whole.weight * (Ranking.k1 + 1) }
        super.init(cost: kept.reduce(0) { $0 + $1.count } / max(plan.minimum, 1), highest: highest)
        settle(0)
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }

    override func bound() -> Float {
        let parts = scoreOfParts()
        return parts.isWhole ? parts.score + plan.whole.weight * scoring.saturated(parts.least, document) : parts.score
    }

    override func score() -> Float {
        let parts = scoreOfParts()
        guard parts.isWhole else { return parts.score }
        // A number inside a longer one is part of the whole word but not of its pairs, which bound it.
        let frequency = min(parts.least, plan.whole.frequency(in: scoring.storage, document))
        return frequency > 0 ? parts.score + plan.whole.weight * scoring.saturated(frequency, document) : parts.score
    }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        var score: Float = 0
        var (impact, through) = (UInt8.max, UInt32.max)
        for i in cursors.indices {
            let block = cursors[i].blockImpact(from: target)
            score += weights[i] * scoring.bound(block.impact)
            impact = min(impact, block.impact)
            through = min(through, block.through)
        }
        if cursors.count == plan.pairs.count { score += plan.whole.weight * scoring.bound(impact) }
        return (score, through)
    }

    /// The score by pairs alone, whether all are there, and the lowest of their frequencies.
    private func scoreOfParts() -> (score: Float, isWhole: Bool, least: UInt32) {
        var score: Float = 0
        var present = 0
        var least = UInt32.max
        for i in cursors.indices where cursors[i].document == document {
            let frequency = cursors[i].frequency
            score += weights[i] * scoring.saturated(frequency, document)
            present += 1
            least = min(least, frequency)
        }
        return (score, present == plan.pairs.count, least)
    }

    private func settle(_ target: UInt32) {
        var target = target
        while true {
            var least = UInt32.max
            for i in cursors.indices {
                cursors[i].advance(to: target)
                least = min(least, cursors[i].document)
            }
            document = least
            if least == .max { return }
            var present = 0
            for cursor in cursors where cursor.document == least { present += 1 }
            if present >= plan.minimum { return }
            target = least + 1
        }
    }
}
