/// Adds up the scores of a disjunction in one window of documents after another.
///
/// In each window, parts that together stay below the threshold are left out at first (MaxScore: Turtle and Flood,
/// "Query evaluation: strategies and optimizations", 1995), by the highest impacts of the blocks that reach into the
/// window (Ding and Suel, "Faster top-k document retrieval using block-max indexes", 2011). The others are added up
/// block by block, which takes a few instructions a posting; those that were left out only for the documents that may
/// still reach the threshold.
struct AnyScan: CandidateScan, ~Copyable {
    /// Documents of a window: their sums stay in the first-level cache. The first, without a threshold, is smaller.
    private static let size: UInt32 = 1024
    private static let firstSize: UInt32 = 512

    private let scoring: SegmentScoring
    /// The parts that are terms, by number; behind them the others.
    private let list: CursorList
    private let weights: ContiguousArray<Float>
    private let others: MatcherList
    /// Part numbers in ascending order of their highest scores.
    private let order: [Int]
    /// By place in `order`, what the part may add in the current window, and all parts before it.
    private let bounds: GrowingBuffer<Float>
    private let rests: GrowingBuffer<Float>
    private var sums = GrowingBuffer<Float>(repeating: 0, count: Int(Self.size))
    /// By place in the window, whether parts other than terms have a share in the sum, which bounds the score from
    /// above alone.
    private var areRough: GrowingBuffer<Bool>
    private var start: UInt32 = 0
    private var windowStart: UInt32 = 0
    /// The candidates' places in the window.
    private var places = GrowingBuffer<UInt32>(repeating: 0, count: Int(Self.size))
    /// What parts that were left out for good may add.
    private var rest: Float = 0

    init(_ parts: [QueryPlan], _ factory: MatcherFactory) {
        scoring = factory.scoring
        var cursors: [TermCursor] = []
        var weights: ContiguousArray<Float> = []
        var others: [Matcher] = []
        var highests: [Float] = []
        for part in parts {
            if case .term(let term) = part {
                guard let cursor = factory.cursor(term.sequence) else { continue }
                cursors.append(cursor)
                weights.append(term.weight)
                highests.append(term.weight * scoring.bound(cursor.impact))
            } else {
                others.append(factory.matcher(part))
            }
        }
        for other in others { highests.append(other.highest) }
        list = CursorList(cursors)
        self.weights = weights
        self.others = MatcherList(others)
        order = Self.order(highests)
        bounds = GrowingBuffer(repeating: 0, count: highests.count)
        rests = GrowingBuffer(repeating: 0, count: highests.count)
        areRough = GrowingBuffer(repeating: false, count: others.isEmpty ? 0 : Int(Self.size))
    }

    /// Apart from the initializer, in which the optimizer of Swift 6.3 fails on such closures.
    private static func order(_ highests: [Float]) -> [Int] {
        highests.indices.sorted { highests[$0] < highests[$1] }
    }

    mutating func next(_ count: UInt32, threshold: Float) -> Int? {
        clear()
        while start < count {
            let window = start..<min(start + (start == 0 ? Self.firstSize : Self.size), count)
            start = window.upperBound
            guard let firstEssential = firstEssential(window, threshold) else { continue }
            windowStart = window.lowerBound
            for place in firstEssential..<order.count { add(order[place], window) }
            gather(reaching: threshold * 0.99998 - rests[firstEssential] * 1.00001)
            rest = 0
            for place in (0..<firstEssential).reversed() {
                if order[place] >= weights.count {
                    rest += bounds[place]
                } else if places.count > 0 {
                    follow(order[place], reaching: threshold * 0.99998 - (rests[place] + rest) * 1.00001)
                }
            }
            if places.count > 0 { return places.count }
            clear()
        }
        return nil
    }

    @inline(__always)
    func candidate(_ i: Int) -> (document: UInt32, lower: Float, upper: Float) {
        let place = Int(places[i])
        let sum = sums[place]
        return (windowStart + places[i], areRough.count > 0 && areRough[place] ? 0 : sum, sum + rest)
    }

    /// The first place of `order` that is added up; `nil` where all parts together stay below the threshold.
    private mutating func firstEssential(_ window: Range<UInt32>, _ threshold: Float) -> Int? {
        var sum: Float = 0
        for (place, part) in order.enumerated() {
            rests[place] = sum
            bounds[place] = bound(part, window)
            sum += bounds[place]
            if !Matcher.isBelow(sum, threshold) { return place }
        }
        return nil
    }

    /// The highest score of a part in a window.
    private func bound(_ part: Int, _ window: Range<UInt32>) -> Float {
        if part < weights.count {
            let impact = list.cursors[part].highestImpact(from: window.lowerBound, through: window.upperBound - 1)
            return weights[part] * scoring.bound(impact)
        }
        return others.bound(part - weights.count, in: window)
    }

    // MARK: Sums

    private func add(_ part: Int, _ window: Range<UInt32>) {
        guard part < weights.count else { return add(other: part - weights.count, window) }
        let cursor = list.cursors.baseAddress.unsafelyUnwrapped + part
        cursor.pointee.advance(to: window.lowerBound)
        while cursor.pointee.document < window.upperBound {
            let rest = cursor.pointee.restOfBlock().prefix(before: window.upperBound)
            let sums = sums.pointer(0)
            scoring.forEachScore(rest, weight: weights[part]) { document, score in
                sums[Int(document &- window.lowerBound)] += score
            }
            cursor.pointee.moveInBlock(by: rest.count)
        }
    }

    private func add(other i: Int, _ window: Range<UInt32>) {
        var document = others.advance(i, to: window.lowerBound)
        while document < window.upperBound {
            let place = Int(document - window.lowerBound)
            sums.pointer(place).pointee += others.bound(i)
            areRough[place] = true
            document = others.advance(i, to: document + 1)
        }
    }

    private mutating func clear() {
        sums.zero()
        areRough.zero()
        places.removeAll()
    }

    // MARK: Candidates

    /// Finds the places whose sums are not 0 and reach something.
    private mutating func gather(reaching threshold: Float) {
        places.lengthen(to: Int(Self.size) + 1)
        var kept = 0
        // All sums and the least are positive, so that their bits compare as they do.
        let least = max(threshold, .leastNonzeroMagnitude)
        let leasts = SIMD16<Int32>(repeating: Int32(bitPattern: least.bitPattern))
        let words = UnsafeRawPointer(sums.pointer(0))
        for start in stride(from: 0, to: sums.count, by: 16) {
            let differences = words.loadUnaligned(fromByteOffset: start &* 4, as: SIMD16<Int32>.self) &- leasts
            let half = differences.lowHalf & differences.highHalf
            let quarter = half.lowHalf & half.highHalf
            if quarter[0] & quarter[1] & quarter[2] & quarter[3] < 0 { continue }
            // Written in any case, and overwritten unless it counts: which do can't be foreseen by the processor. So
            // there is no comparison either, but the sign of a difference.
            for place in start..<start &+ 16 {
                places[kept] = UInt32(truncatingIfNeeded: place)
                kept &+= Int(1 &- (sums[place].bitPattern &- least.bitPattern) >> 31)
            }
        }
        places.shorten(to: kept)
    }

    /// Adds a term that was left out to the candidates' sums, and keeps those that reach something.
    private mutating func follow(_ part: Int, reaching least: Float) {
        let cursor = list.cursors.baseAddress.unsafelyUnwrapped + part
        let weight = weights[part]
        var kept = 0
        for i in 0..<places.count {
            let place = places[i]
            let document = windowStart &+ place
            cursor.pointee.advance(to: document)
            if cursor.pointee.document == document {
                sums.pointer(Int(place)).pointee += weight * scoring.saturated(cursor.pointee.frequency, document)
            }
            places[kept] = place
            if sums[Int(place)] >= least { kept &+= 1 }
        }
        places.shorten(to: kept)
    }
}

extension BlockRest {
    /// The postings before a document, which some come before.
    @inline(__always)
    func prefix(before end: UInt32) -> BlockRest {
        if documents[count &- 1] < end { return self }
        var kept = 0
        while documents[kept] < end { kept &+= 1 }
        return BlockRest(documents: documents, frequencies: frequencies, count: kept)
    }
}

extension SegmentScoring {
    /// Gives documents and their weighted scores, which may differ from those reckoned one by one in the last bits.
    @inline(__always)
    func forEachScore(_ postings: BlockRest, weight: Float, _ body: (UInt32, Float) -> Void) {
        let scale = weight * (Ranking.k1 + 1)
        var i = 0
        while i &+ 8 <= postings.count {
            let documents = postings.documents + i
            let f = SIMD8<Float>(
                UnsafeRawPointer(postings.frequencies + i).loadUnaligned(as: SIMD8<Int32>.self))
            let n = SIMD8<Float>(
                norms[Int(documents[0])], norms[Int(documents[1])], norms[Int(documents[2])], norms[Int(documents[3])],
                norms[Int(documents[4])], norms[Int(documents[5])], norms[Int(documents[6])], norms[Int(documents[7])])
            let scores = scale * f / (f + n)
            for lane in 0..<8 { body(documents[lane], scores[lane]) }
            i &+= 8
        }
        while i < postings.count {
            let f = Float(postings.frequencies[i])
            body(postings.documents[i], scale * f / (f + norms[Int(postings.documents[i])]))
            i &+= 1
        }
    }
}
