/// Documents that hold all of some terms: what `AllMatcher` over `TermMatcher`s finds, in one loop.
final class TermsMatcher: Matcher {
    private let list: CursorList
    /// The rarest first.
    private var cursors: UnsafeMutableBufferPointer<TermCursor> { list.cursors }
    private let weights: ContiguousArray<Float>
    /// Positions of the query's terms among `cursors`, for scoring in the query's order.
    private let order: ContiguousArray<Int>
    private let scoring: SegmentScoring

    /// - Parameter terms: In the order of the query; not empty.
    init(_ terms: [(cursor: TermCursor, weight: Float)], _ scoring: SegmentScoring) {
        let byCount = terms.indices.sorted { terms[$0].cursor.count < terms[$1].cursor.count }
        var order = ContiguousArray(repeating: 0, count: terms.count)
        for (place, term) in byCount.enumerated() { order[term] = place }
        list = CursorList(byCount.map { terms[$0].cursor })
        weights = ContiguousArray(byCount.map { terms[$0].weight })
        self.order = order
        self.scoring = scoring
        var highest: Float = 0
        for term in terms { highest += term.weight * scoring.bound(term.cursor.impact) }
        super.init(cost: terms[byCount[0]].cursor.count, highest: highest)
        settle(0)
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }
    override func bound() -> Float { score() }

    override func score() -> Float {
        let norm = scoring.norms[Int(document)]
        var score: Float = 0
        for place in order { score += weights[place] * Ranking.saturated(cursors[place].frequency, norm) }
        return score
    }

    override func blockBound(from target: UInt32) -> (score: Float, through: UInt32) {
        var (score, through) = (Float(0), UInt32.max)
        for i in cursors.indices {
            let block = cursors[i].blockImpact(from: target)
            score += weights[i] * scoring.bound(block.impact)
            through = min(through, block.through)
        }
        return (score, through)
    }

    private func settle(_ start: UInt32) {
        let cursors = cursors
        var target = start
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
