/// Walks over the documents of one segment that may match a part of a query, in ascending order.
///
/// Two steps: `advance` moves to a candidate by what the postings tell; `confirm` says whether it matches, where that
/// takes a look at its text. Between them a caller may drop the candidate by `bound` or by its filter.
class Matcher {
    /// The current candidate; `UInt32.max` at the end.
    final var document: UInt32 = 0
    /// At most how many documents match; for choosing which of several walks first.
    final let cost: Int
    /// No document of the segment scores higher.
    final let highest: Float

    init(cost: Int, highest: Float) {
        self.cost = cost
        self.highest = highest
    }

    /// Moves to the first candidate that is `target` or higher; never back.
    func advance(to target: UInt32) {}
    /// Whether the current candidate matches.
    func confirm() -> Bool { true }
    /// Whether the current candidate matches, where its score is not asked for.
    func matches() -> Bool { confirm() }
    /// A bound of the current candidate's score, without looking at its text.
    func bound() -> Float { highest }
    /// The score of the current candidate, once confirmed.
    func score() -> Float { 0 }
    /// A bound of all scores from `target` to the document given with it, that one included.
    ///
    /// - Precondition: `target` is not lower than in any call before.
    func blockBound(from target: UInt32) -> (score: Float, through: UInt32) { (highest, .max) }
    /// Says that scores below are of no interest: bounds need be no closer than to show that, and documents that score
    /// less may be passed over unless they are still to be counted.
    func setThreshold(_ score: Float, counting: Bool) {}

    /// Whether a bound surely lies below a threshold, however its parts were added up.
    @inline(__always)
    static func isBelow(_ bound: Float, _ threshold: Float) -> Bool { bound * 1.00001 < threshold }
}

/// All documents of the segment.
final class EveryMatcher: Matcher {
    init(count: Int) {
        super.init(cost: count, highest: 0)
        if count == 0 { document = .max }
    }

    override func advance(to target: UInt32) {
        if document < target { document = Int(target) < cost ? target : .max }
    }
}

/// No document.
final class NoMatcher: Matcher {
    init() {
        super.init(cost: 0, highest: 0)
        document = .max
    }
}

/// Documents of a list, such as those of a region, without a score.
final class ListMatcher: Matcher {
    private let documents: ContiguousArray<UInt32>
    private var at = 0

    /// - Parameter documents: Ascending.
    init(_ documents: ContiguousArray<UInt32>) {
        self.documents = documents
        super.init(cost: documents.count, highest: 0)
        document = documents.first ?? .max
    }

    override func advance(to target: UInt32) {
        guard document < target else { return }
        while at < documents.count, documents[at] < target { at += 1 }
        document = at < documents.count ? documents[at] : .max
    }
}

/// Documents that pass a filter, without a score.
final class FilterMatcher: Matcher {
    private let filter: SearchFilter
    private let storage: SegmentStorage
    /// What names candidates; `nil` for all documents.
    private let list: ListMatcher?

    init(_ filter: SearchFilter, _ storage: SegmentStorage, _ list: ListMatcher?) {
        self.filter = filter
        self.storage = storage
        self.list = list
        super.init(cost: min(list?.cost ?? storage.documents.count, filter.numbers?.count ?? .max), highest: 0)
        settle(0)
    }

    override func advance(to target: UInt32) { if document < target { settle(target) } }

    private func settle(_ start: UInt32) {
        var next = start
        while Int(next) < storage.documents.count {
            if let list {
                list.advance(to: next)
                next = list.document
                if next == .max { break }
            }
            if filter.passes(storage.documents[Int(next)]) {
                document = next
                return
            }
            next += 1
        }
        document = .max
    }
}

/// What matchers need to know of their segment.
struct SegmentScoring {
    let storage: SegmentStorage
    /// By document; outlives the matchers.
    let norms: UnsafePointer<Float>
    /// What an impact of 1 says about a saturated frequency.
    let impactUnit: Float

    init(storage: SegmentStorage, norms: UnsafePointer<Float>, average: Float) {
        self.storage = storage
        self.norms = norms
        impactUnit = Ranking.bound(1, builtAt: storage.averageLength, now: average)
    }

    @inline(__always)
    func saturated(_ frequency: UInt32, _ document: UInt32) -> Float {
        Ranking.saturated(frequency, norms[Int(document)])
    }

    /// A bound of a saturated frequency.
    @inline(__always)
    func bound(_ impact: UInt8) -> Float { min(Ranking.k1 + 1, Float(impact) * impactUnit) }
}
