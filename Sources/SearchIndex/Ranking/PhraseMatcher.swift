/// An exact sequence: documents that hold its terms, whose text is looked at where these do not suffice.
final class PhraseMatcher: Matcher {
    private let plan: PhrasePlan
    private let scoring: SegmentScoring
    private let stages: [PhraseStage]
    private var stage = 0
    private var list: CursorList
    private var cursors: UnsafeMutableBufferPointer<TermCursor> { list.cursors }
    private var frequency: UInt32 = 0

    /// - Parameter stages: Not empty.
    init(_ stages: [PhraseStage], _ plan: PhrasePlan, _ scoring: SegmentScoring) {
        self.plan = plan
        self.scoring = scoring
        self.stages = stages
        list = Self.cursors(stages[0], scoring.storage)
        var impact: UInt32 = 0
        for stage in stages { impact = max(impact, stage.terms.map(\.impact).min() ?? 0) }
        let cost = stages.map { Int($0.terms[0].documentCount) }.max() ?? 0
        super.init(cost: cost, highest: plan.weight * scoring.bound(UInt8(clamping: impact)))
        settle(stages[0].first)
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }

    override func bound() -> Float {
        var least = UInt32.max
        for i in cursors.indices { least = min(least, cursors[i].frequency) }
        return plan.weight * scoring.saturated(least, document)
    }

    override func confirm() -> Bool {
        if stages[stage].isExact && plan.field == nil {
            frequency = cursors[0].frequency
            return true
        }
        frequency = plan.frequency(in: scoring.storage, document)
        return frequency > 0
    }

    override func score() -> Float { plan.weight * scoring.saturated(frequency, document) }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        // Nobody asks for documents before `target` any more.
        if document < target, stage < stages.count, stages[stage].last < target { settle(target) }
        if stage >= stages.count { return (0, .max) }
        var (impact, through) = (UInt8.max, stages[stage].last)
        for i in cursors.indices {
            let block = cursors[i].blockImpact(from: target)
            impact = min(impact, block.impact)
            through = min(through, block.through)
        }
        return (plan.weight * scoring.bound(impact), through)
    }

    private static func cursors(_ stage: PhraseStage, _ storage: SegmentStorage) -> CursorList {
        CursorList(stage.terms.map { TermCursor($0, in: storage) })
    }

    /// Moves to the first document from `target` on that holds all terms of its stage.
    private func settle(_ target: UInt32) {
        while stage < stages.count {
            document = candidate(max(target, stages[stage].first))
            if document <= stages[stage].last { return }
            stage += 1
            while stage < stages.count, stages[stage].last < target { stage += 1 }
            if stage < stages.count { list = Self.cursors(stages[stage], scoring.storage) }
        }
        document = .max
    }

    private func candidate(_ start: UInt32) -> UInt32 {
        var target = start
        search: while true {
            cursors[0].advance(to: target)
            target = cursors[0].document
            if target == .max { return .max }
            for i in 1..<max(cursors.count, 1) {
                cursors[i].advance(to: target)
                if cursors[i].document != target {
                    target = cursors[i].document
                    continue search
                }
            }
            return target
        }
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
