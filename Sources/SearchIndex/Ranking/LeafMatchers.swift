final class TermMatcher: Matcher {
    private var cursor: TermCursor
    private let weight: Float
    private let scoring: SegmentScoring

    init(_ cursor: TermCursor, weight: Float, _ scoring: SegmentScoring) {
        self.cursor = cursor
        self.weight = weight
        self.scoring = scoring
        super.init(cost: cursor.count, highest: weight * scoring.bound(cursor.impact))
        document = cursor.document
    }

    override func advance(to target: UInt32) {
        cursor.advance(to: target)
        document = cursor.document
    }

    override func bound() -> Float { score() }
    override func score() -> Float { weight * scoring.saturated(cursor.frequency, document) }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        let (impact, through) = cursor.blockImpact(from: target)
        return (weight * scoring.bound(impact), through)
    }
}

/// An exact sequence: documents that hold all its terms, whose text is then looked at.
final class PhraseMatcher: Matcher {
    private var cursors: [TermCursor]
    private let plan: PhrasePlan
    private let scoring: SegmentScoring
    private var frequency: UInt32 = 0

    /// - Parameter cursors: One for each of the plan's terms, the rarest first; not empty.
    init(_ cursors: [TermCursor], _ plan: PhrasePlan, _ scoring: SegmentScoring) {
        self.cursors = cursors
        self.plan = plan
        self.scoring = scoring
        let impact = cursors.reduce(UInt8.max) { min($0, $1.impact) }
        super.init(cost: cursors[0].count, highest: plan.weight * scoring.bound(impact))
        settle(0)
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }

    override func bound() -> Float {
        var least = UInt32.max
        for i in cursors.indices { least = min(least, cursors[i].frequency) }
        return plan.weight * scoring.saturated(least, document)
    }

    override func confirm() -> Bool {
        frequency = plan.frequency(in: scoring.storage, document)
        return frequency > 0
    }

    override func score() -> Float { plan.weight * scoring.saturated(frequency, document) }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        var (impact, through) = (UInt8.max, UInt32.max)
        for i in cursors.indices {
            let block = cursors[i].blockImpact(from: target)
            impact = min(impact, block.impact)
            through = min(through, block.through)
        }
        return (plan.weight * scoring.bound(impact), through)
    }

    /// Moves to the first document from `target` on that holds all terms.
    private func settle(_ target: UInt32) {
        var target = target
        search: while true {
            cursors[0].advance(to: target)
            target = cursors[0].document
            if target == .max { break }
            for i in 1..<max(cursors.count, 1) {
                cursors[i].advance(to: target)
                if cursors[i].document != target {
                    target = cursors[i].document
                    continue search
                }
            }
            break
        }
        document = target
    }
}

extension PhrasePlan {
    /// How often a document holds the sequence, by field weights; in a named field, plainly.
    func frequency(in storage: SegmentStorage, _ document: UInt32) -> UInt32 {
        func count(_ field: SearchField) -> UInt32 {
            let text = storage.text(document, field)
            return UInt32(pattern.count(in: text, 0..<text.count))
        }
        if let field { return count(field) }
        return count(.title) * Ranking.titleWeight + count(.heading) * Ranking.headingWeight + count(.body)
    }
}

/// Documents that hold enough pairs of a word's units.
final class SoftMatcher: Matcher {
    private var cursors: [TermCursor]
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
        self.cursors = kept
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
        let frequency = plan.whole.frequency(in: scoring.storage, document)
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
