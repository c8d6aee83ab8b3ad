/// Finds the documents that hold all of some parts in one window of documents after another: those of the rarest part
/// are thinned out by one part after another ("small versus small": Culpepper and Moffat, "Efficient set intersection
/// for inverted indexing", 2010), and their scores added up on the way.
///
/// Parts other than terms are taken by what their postings tell: whether they match is for a closer look.
struct AllScan: CandidateScan, ~Copyable {
    /// Documents of a window.
    private static let size: UInt32 = 2048

    /// A term, or another part.
    private enum Part {
        case term(Int, weight: Float)
        case other(Int)
    }

    private let scoring: SegmentScoring
    private let list: CursorList
    private let others: MatcherList
    /// The rarest first.
    private let parts: [Part]
    /// Documents of the window that hold all parts so far, and their scores.
    private var documents = GrowingBuffer<UInt32>(repeating: 0, count: Int(Self.size))
    private var sums = GrowingBuffer<Float>(repeating: 0, count: Int(Self.size))
    private var start: UInt32 = 0
    /// By part, what those behind it may add in the current window.
    private let rests: GrowingBuffer<Float>

    /// `nil` where no document can hold all parts.
    init?(_ plans: [QueryPlan], _ factory: MatcherFactory) {
        var cursors: [TermCursor] = []
        var others: [Matcher] = []
        var parts: [(part: Part, cost: Int)] = []
        for plan in plans {
            if case .term(let term) = plan {
                guard let cursor = factory.cursor(term.sequence) else { return nil }
                parts.append((.term(cursors.count, weight: term.weight), cursor.count))
                cursors.append(cursor)
            } else {
                let other = factory.matcher(plan)
                parts.append((.other(others.count), other.cost))
                others.append(other)
            }
        }
        scoring = factory.scoring
        list = CursorList(cursors)
        self.others = MatcherList(others)
        self.parts = Self.byCost(parts)
        rests = GrowingBuffer(repeating: 0, count: parts.count)
    }

    /// Apart from the initializer, in which the optimizer of Swift 6.3 fails on such closures.
    private static func byCost(_ parts: [(part: Part, cost: Int)]) -> [Part] {
        parts.sorted { $0.cost < $1.cost }.map(\.part)
    }

    mutating func next(_ count: UInt32, threshold: Float) -> Int? {
        while start < count {
            // Nothing stands before the rarest part's next document.
            start = advance(parts[0], to: start)
            if start >= count { return nil }
            let window = start..<min(start + Self.size, count)
            start = window.upperBound
            if Matcher.isBelow(bound(window), threshold) { continue }
            var found = take(parts[0], window, reaching: least(0, threshold))
            for i in 1..<max(parts.count, 1) where found > 0 {
                found = keep(parts[i], found, reaching: least(i, threshold))
            }
            if found > 0 { return found }
        }
        return nil
    }

    @inline(__always)
    func candidate(_ i: Int) -> (document: UInt32, lower: Float, upper: Float) {
        (documents[i], others.count == 0 ? sums[i] : 0, sums[i])
    }

    private func advance(_ part: Part, to target: UInt32) -> UInt32 {
        switch part {
        case .term(let i, _):
            list.cursors[i].advance(to: target)
            return list.cursors[i].document
        case .other(let i): return others.advance(i, to: target)
        }
    }

    /// What a sum must reach behind a part.
    private func least(_ part: Int, _ threshold: Float) -> Float { threshold * 0.99998 - rests[part] * 1.00001 }

    private func bound(_ window: Range<UInt32>) -> Float {
        var sum: Float = 0
        for (i, part) in parts.enumerated().reversed() {
            rests[i] = sum
            switch part {
            case .term(let i, let weight):
                let impact = list.cursors[i].highestImpact(from: window.lowerBound, through: window.upperBound - 1)
                if impact == 0 { return -.infinity }
                sum += weight * scoring.bound(impact)
            case .other(let i): sum += others.bound(i, in: window)
            }
        }
        return sum
    }

    private func take(_ part: Part, _ window: Range<UInt32>, reaching least: Float) -> Int {
        let (documents, sums) = (documents.pointer(0), sums.pointer(0))
        var found = 0
        switch part {
        case .term(let i, let weight):
            let cursor = list.cursors.baseAddress.unsafelyUnwrapped + i
            while cursor.pointee.document < window.upperBound {
                let rest = cursor.pointee.restOfBlock().prefix(before: window.upperBound)
                scoring.forEachScore(rest, weight: weight) { document, score in
                    documents[found] = document
                    sums[found] = score
                    if score >= least { found &+= 1 }
                }
                cursor.pointee.moveInBlock(by: rest.count)
            }
        case .other(let i):
            var document = others.document(i)
            while document < window.upperBound {
                documents[found] = document
                sums[found] = others.bound(i)
                if sums[found] >= least { found &+= 1 }
                document = others.advance(i, to: document + 1)
            }
        }
        return found
    }

    /// Keeps the documents that hold one more part and may still reach something.
    private func keep(_ part: Part, _ count: Int, reaching least: Float) -> Int {
        let (documents, sums) = (documents.pointer(0), sums.pointer(0))
        var kept = 0
        switch part {
        case .term(let i, let weight):
            let cursor = list.cursors.baseAddress.unsafelyUnwrapped + i
            for i in 0..<count {
                let document = documents[i]
                cursor.pointee.advance(to: document)
                if cursor.pointee.document != document { continue }
                documents[kept] = document
                sums[kept] = sums[i] + weight * scoring.saturated(cursor.pointee.frequency, document)
                if sums[kept] >= least { kept &+= 1 }
            }
        case .other(let other):
            for i in 0..<count where others.advance(other, to: documents[i]) == documents[i] {
                documents[kept] = documents[i]
                sums[kept] = sums[i] + others.bound(other)
                if sums[kept] >= least { kept &+= 1 }
            }
        }
        return kept
    }
}
