/// Walks over the documents of one segment that match a part of a query, in ascending order.
class Matcher {
    /// The current document; `UInt32.max` at the end.
    final fileprivate(set) var document: UInt32 = 0
    /// At most how many documents match; for choosing which of several walks first.
    final let cost: Int

    init(cost: Int) { self.cost = cost }

    /// Moves to the first match that is `target` or higher; never back.
    func advance(to target: UInt32) {}
    /// The score of the current document.
    func score() -> Float { 0 }
}

/// All documents of the segment.
final class EveryMatcher: Matcher {
    init(count: Int) {
        super.init(cost: count)
        if count == 0 { document = .max }
    }

    override func advance(to target: UInt32) {
        if document < target { document = Int(target) < cost ? target : .max }
    }
}

final class NoMatcher: Matcher {
    init() {
        super.init(cost: 0)
        document = .max
    }
}

final class TermMatcher: Matcher {
    private var cursor: TermCursor
    private let weight: Float
    private let norms: UnsafePointer<Float>

    /// - Parameter norms: By document; must outlive the matcher.
    init(_ cursor: TermCursor, weight: Float, norms: UnsafePointer<Float>) {
        self.cursor = cursor
        self.weight = weight
        self.norms = norms
        super.init(cost: cursor.count)
        document = cursor.document
    }

    override func advance(to target: UInt32) {
        cursor.advance(to: target)
        document = cursor.document
    }

    override func score() -> Float { weight * Ranking.saturated(cursor.frequency, norms[Int(document)]) }
}

/// An exact sequence: documents that hold all its terms, whose text is then looked at.
final class PhraseMatcher: Matcher {
    private var cursors: [TermCursor]
    private let plan: PhrasePlan
    private let storage: SegmentStorage
    private let norms: UnsafePointer<Float>
    private var frequency: UInt32 = 0

    /// - Parameter cursors: One for each of the plan's terms, the rarest first; not empty.
    init(_ cursors: [TermCursor], _ plan: PhrasePlan, _ storage: SegmentStorage, norms: UnsafePointer<Float>) {
        self.cursors = cursors
        self.plan = plan
        self.storage = storage
        self.norms = norms
        super.init(cost: cursors[0].count)
        settle(0)
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }
    override func score() -> Float { plan.weight * Ranking.saturated(frequency, norms[Int(document)]) }

    /// Moves to the first document from `target` on that holds the sequence.
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
            frequency = plan.frequency(in: storage, target)
            if frequency > 0 { break }
            target += 1
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

/// Documents that all parts match.
final class AllMatcher: Matcher {
    /// In the order of the query, for scoring.
    private let parts: [Matcher]
    /// The rarest first.
    private let ordered: [Matcher]

    init(_ parts: [Matcher]) {
        self.parts = parts
        ordered = parts.sorted { $0.cost < $1.cost }
        super.init(cost: ordered.first?.cost ?? 0)
        if parts.isEmpty { document = .max } else { settle(0) }
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }
    override func score() -> Float { parts.reduce(0) { $0 + $1.score() } }

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
final class AnyMatcher: Matcher {
    private let parts: [Matcher]

    init(_ parts: [Matcher]) {
        self.parts = parts
        super.init(cost: parts.reduce(0) { $0 + $1.cost })
        settle()
    }

    override func advance(to target: UInt32) {
        guard document < target else { return }
        for part in parts where part.document < target { part.advance(to: target) }
        settle()
    }

    override func score() -> Float {
        parts.reduce(0) { $1.document == document ? $0 + $1.score() : $0 }
    }

    private func settle() { document = parts.reduce(.max) { min($0, $1.document) } }
}

/// Documents that the base matches and none of the others.
final class ExcludingMatcher: Matcher {
    private let base: Matcher
    private let excluded: [Matcher]

    init(_ base: Matcher, _ excluded: [Matcher]) {
        self.base = base
        self.excluded = excluded
        super.init(cost: base.cost)
        settle()
    }

    override func advance(to target: UInt32) {
        guard document < target else { return }
        base.advance(to: target)
        settle()
    }

    override func score() -> Float { base.score() }

    private func settle() {
        search: while base.document != .max {
            for other in excluded {
                other.advance(to: base.document)
                if other.document == base.document {
                    base.advance(to: base.document + 1)
                    continue search
                }
            }
            break
        }
        document = base.document
    }
}

/// Documents that hold enough pairs of a word's units.
final class SoftMatcher: Matcher {
    private var cursors: [TermCursor]
    private let plan: SoftPlan
    private let weights: [Float]
    private let storage: SegmentStorage
    private let norms: UnsafePointer<Float>

    /// - Parameter cursors: For each pair of the plan, `nil` where the segment does not hold it.
    init(_ cursors: [TermCursor?], _ plan: SoftPlan, _ storage: SegmentStorage, norms: UnsafePointer<Float>) {
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
        self.storage = storage
        self.norms = norms
        super.init(cost: kept.reduce(0) { $0 + $1.count } / max(plan.minimum, 1))
        settle(0)
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }

    override func score() -> Float {
        let norm = norms[Int(document)]
        var score: Float = 0
        var present = 0
        for i in cursors.indices where cursors[i].document == document {
            score += weights[i] * Ranking.saturated(cursors[i].frequency, norm)
            present += 1
        }
        if present == plan.pairs.count {
            let frequency = plan.whole.frequency(in: storage, document)
            if frequency > 0 { score += plan.whole.weight * Ranking.saturated(frequency, norm) }
        }
        return score
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
