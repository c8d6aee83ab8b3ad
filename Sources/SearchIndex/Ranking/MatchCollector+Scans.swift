extension MatchCollector {
    /// Finds the best matches of plans that whole blocks of postings answer, without a matcher for every document.
    ///
    /// - Returns: Whether it came to the end; `nil` where the plan, or what is asked for, takes matchers.
    mutating func scan(_ plan: QueryPlan, _ factory: MatcherFactory, _ segment: LiveSegment) -> Bool? {
        // The reports of a region are few: they go first.
        guard prunes, filters.allSatisfy(\.regions.isEmpty) else { return nil }
        switch plan {
        case .term(let term):
            guard let cursor = factory.cursor(term.sequence) else { return true }
            return scan(cursor, weight: term.weight, factory.scoring, segment)
        case .phrase(let phrase): return scan(phrase, factory, segment)
        case .any(let parts):
            guard plan.alwaysScores else { return nil }
            return scan(plan, AnyScan(parts, factory), factory, segment)
        case .all(let parts):
            guard plan.alwaysScores, let all = AllScan(parts, factory) else { return nil }
            return scan(plan, all, factory, segment)
        case .soft, .excluding, .everything, .filtered, .nothing, .nowhere: return nil
        }
    }

    /// Whether a document may be given at all.
    @inline(__always)
    private func isWanted(_ document: UInt32, _ segment: LiveSegment) -> Bool {
        let i = Int(document)
        if segment.isRemoved(i) { return false }
        return filters.isEmpty || passes(segment.storage.documents[i])
    }

    /// Scores that lie surely below this are of no interest.
    private var threshold: Float { top.isFull ? -top.lastKey : -1 }

    // MARK: One term

    /// Goes through the blocks of a term that may hold something better than what is kept (Ding and Suel, "Faster
    /// top-k document retrieval using block-max indexes", 2011).
    private mutating func scan(
        _ cursor: TermCursor, weight: Float, _ scoring: SegmentScoring, _ segment: LiveSegment
    ) -> Bool {
        var cursor = cursor
        var untilLook = Self.stretch / PostingBlock.capacity
        var threshold = threshold
        var least = scoring.leastImpact(reaching: threshold, weight: weight)
        while true {
            cursor.skipBlocks(below: least)
            if cursor.document == .max { return true }
            untilLook -= 1
            if untilLook == 0 {
                if options.isCancelled() { return false }
                untilLook = Self.stretch / PostingBlock.capacity
            }
            let rest = cursor.restOfBlock()
            for i in 0..<rest.count {
                let document = rest.documents[i]
                let score = weight * scoring.saturated(rest.frequencies[i], document)
                if score < threshold || !isWanted(document, segment) { continue }
                offer(segment.storage.documents[Int(document)], score: score)
                threshold = self.threshold
            }
            least = scoring.leastImpact(reaching: threshold, weight: weight)
            cursor.moveInBlock(by: rest.count)
        }
    }

    // MARK: An exact sequence

    /// Stretches of documents where the sequence is a term go first, then the others' candidates in the order of what
    /// they may reach: few of the texts need be looked at.
    private mutating func scan(_ phrase: PhrasePlan, _ factory: MatcherFactory, _ segment: LiveSegment) -> Bool {
        var others: [PhraseStage] = []
        for stage in PhraseStage.stages(of: phrase, in: segment.storage) {
            guard stage.isExact, phrase.field == nil, stage.last == .max - 1 else {
                others.append(stage)
                continue
            }
            var cursor = TermCursor(stage.terms[0], in: segment.storage)
            cursor.advance(to: stage.first)
            if !scan(cursor, weight: phrase.weight, factory.scoring, segment) { return false }
        }
        if others.isEmpty { return true }
        let matcher = PhraseMatcher(others, phrase, factory.scoring)
        var candidates = MatchCandidates()
        while matcher.document != .max {
            let bound = matcher.bound()
            if !Matcher.isBelow(bound, threshold), isWanted(matcher.document, segment) {
                candidates.append(matcher.document, upper: bound)
            }
            if candidates.isFull, !look(phrase, &candidates, factory.scoring, segment) { return false }
            matcher.advance(to: matcher.document + 1)
        }
        return look(phrase, &candidates, factory.scoring, segment)
    }

    private mutating func look(
        _ phrase: PhrasePlan, _ candidates: inout MatchCandidates, _ scoring: SegmentScoring, _ segment: LiveSegment
    ) -> Bool {
        candidates.sort()
        defer { candidates.removeAll() }
        for i in 0..<candidates.count {
            let candidate = candidates[i]
            if Matcher.isBelow(candidate.upper, threshold) { break }
            if i & 63 == 63, options.isCancelled() { return false }
            let frequency = phrase.frequency(in: segment.storage, candidate.document)
            guard frequency > 0 else { continue }
            offer(
                segment.storage.documents[Int(candidate.document)],
                score: phrase.weight * scoring.saturated(frequency, candidate.document))
        }
        return true
    }

    // MARK: Several parts

    /// Adds scores up in one window of documents after another; scores those that may be among the best part by part,
    /// as everywhere.
    private mutating func scan(
        _ plan: QueryPlan, _ scan: consuming some CandidateScan & ~Copyable, _ factory: MatcherFactory,
        _ segment: LiveSegment
    ) -> Bool {
        var candidates = MatchCandidates()
        var lowers = LowerBounds(options)
        let count = UInt32(segment.storage.documents.count)
        while let found = scan.next(count, threshold: max(threshold, lowers.least)) {
            if options.isCancelled() { return false }
            for i in 0..<found {
                let match = scan.candidate(i)
                if Matcher.isBelow(match.upper, max(threshold, lowers.least)) || !isWanted(match.document, segment) {
                    continue
                }
                candidates.append(match.document, upper: match.upper)
                lowers.insert(match.lower)
                if candidates.isFull { look(&candidates, lowers.least, plan, factory, segment) }
            }
        }
        look(&candidates, lowers.least, plan, factory, segment)
        return true
    }

    /// Looks at candidates closely, those that may reach most first, until the others can't reach what is kept.
    private mutating func look(
        _ candidates: inout MatchCandidates, _ least: Float, _ plan: QueryPlan, _ factory: MatcherFactory,
        _ segment: LiveSegment
    ) {
        candidates.sort()
        defer { candidates.removeAll() }
        var next = 0
        var size = 16
        while true {
            let least = max(least, threshold)
            var documents: [UInt32] = []
            while next < candidates.count, documents.count < size, !Matcher.isBelow(candidates[next].upper, least) {
                documents.append(candidates[next].document)
                next += 1
            }
            if documents.isEmpty { return }
            documents.sort()
            // Matchers go forward only.
            let matcher = factory.matcher(plan)
            if least > 0 { matcher.setThreshold(least, counting: false) }
            for document in documents {
                matcher.advance(to: document)
                guard matcher.document == document, !Matcher.isBelow(matcher.bound(), least) else { continue }
                take(segment.storage.documents[Int(document)], matcher)
            }
            size *= 2
        }
    }
}

/// Names the documents of one window after another that may match a plan, with bounds of their scores.
protocol CandidateScan: ~Copyable {
    /// Finds the candidates of the next window with any that may reach a threshold, and gives their number; `nil`
    /// behind the last window.
    ///
    /// - Parameter count: Documents of the segment.
    mutating func next(_ count: UInt32, threshold: Float) -> Int?
    /// A candidate of the window, in ascending order of documents, and bounds of its score: from below, 0 where nothing
    /// is known, and from above. Added up in another order than scores are; see `Matcher.isBelow`.
    func candidate(_ i: Int) -> (document: UInt32, lower: Float, upper: Float)
}

/// Documents that may match and bounds of their scores.
private struct MatchCandidates {
    /// The bits of the bound, which compare as it does, and the complement of the document.
    private var list: ContiguousArray<UInt64> = []

    /// Whether it is time to look at them: what they give may spare many others.
    var isFull: Bool { list.count >= 256 }
    var count: Int { list.count }

    subscript(_ i: Int) -> (document: UInt32, upper: Float) {
        (~UInt32(truncatingIfNeeded: list[i]), Float(bitPattern: UInt32(truncatingIfNeeded: list[i] >> 32)))
    }

    /// - Parameter upper: Not below 0.
    mutating func append(_ document: UInt32, upper: Float) {
        list.append(UInt64(upper.bitPattern) << 32 | UInt64(~document))
    }

    /// The highest bound first.
    mutating func sort() { list.sort(by: >) }
    mutating func removeAll() { list.removeAll(keepingCapacity: true) }
}

/// The best of what documents reach at least.
private struct LowerBounds {
    private var heap: TopMatches
    private var count: UInt32 = 0
    /// As many documents as are asked for reach this at least.
    private(set) var least: Float = -1

    /// Documents before the page that is asked for say nothing about it.
    init(_ options: MatchOptions) {
        heap = TopMatches(capacity: options.after == nil ? options.limit + options.offset : 0)
    }

    /// - Parameter score: 0 where nothing is known. Added up in another order than scores are.
    mutating func insert(_ score: Float) {
        guard score > least else { return }
        heap.insert(SearchMatch(number: count, score: score, position: MatchPosition(key: -score, number: count)))
        count += 1
        if heap.isFull { least = -heap.lastKey * 0.99998 }
    }
}

extension QueryPlan {
    /// Whether every match has a score above 0.
    fileprivate var alwaysScores: Bool {
        switch self {
        case .term, .phrase, .soft, .nothing, .nowhere: true
        case .all(let parts): parts.contains(where: \.alwaysScores)
        case .any(let parts): parts.allSatisfy(\.alwaysScores)
        case .excluding(let base, _): base.alwaysScores
        case .everything, .filtered: false
        }
    }
}

extension SegmentScoring {
    /// The lowest impact that a posting may have whose weighted score is not surely below a threshold.
    func leastImpact(reaching threshold: Float, weight: Float) -> UInt8 {
        var least: UInt8 = 0
        // Not a division: the same bounds must be compared as everywhere.
        var step: UInt8 = 128
        while step > 0 {
            if least &+ step > least, Matcher.isBelow(weight * bound(least + step - 1), threshold) { least += step }
            step /= 2
        }
        return least
    }
}
