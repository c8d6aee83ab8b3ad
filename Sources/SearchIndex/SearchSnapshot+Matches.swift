extension SearchSnapshot {
    /// Finds the reports that match a query, counts them all and gives some in order.
    ///
    /// - Throws: `SearchError` where a bound is passed or the search is cancelled. A query that asks for nothing
    ///   findable gives no matches.
    /// - Complexity: O(postings of the query's terms); time grows with the text of reports that hold all pairs of a
    ///   phrase.
    public func matches(_ query: SearchQuery, _ options: MatchOptions = MatchOptions()) throws(SearchError)
        -> SearchMatches
    {
        try check(options)
        let query = options.usesSynonyms ? query.withSynonyms : query
        let found = try matches(query, options, relaxed: false)
        if found.total > 0 || !options.relaxes { return found }
        let relaxed = try matches(query, options, relaxed: true)
        return relaxed.total > 0 ? relaxed : found
    }

    private func check(_ options: MatchOptions) throws(SearchError) {
        guard (0...SearchQuery.Limits.matches).contains(options.limit) else {
            throw .limitTooLarge(limit: options.limit, most: SearchQuery.Limits.matches)
        }
        guard (0...SearchQuery.Limits.offset).contains(options.offset) else {
            throw .offsetTooLarge(offset: options.offset, most: SearchQuery.Limits.offset)
        }
    }

    /// - Parameter query: Synonyms are in it already.
    func matches(_ query: SearchQuery, _ options: MatchOptions, relaxed: Bool) throws(SearchError)
        -> SearchMatches
    {
        var planner = QueryPlanner(total: documentCount, relaxed: relaxed) { documentCount($0) }
        let (plan, conditions) = try planner.plan(query).withoutOuterFilters
        var collector = MatchCollector(options, ([options.filter] + conditions).filter { !$0.isEmpty })
        for segment in segments { try collector.collect(plan, segment, average: averageLength) }
        // What was found damaged on the way gave nothing.
        if let damaged = damagedFiles.first { throw .damaged(damaged.failure) }
        var matches = collector.top.sorted()
        matches.removeFirst(min(options.offset, matches.count))
        return SearchMatches(
            matches: matches, total: collector.total, isTotalExact: !collector.prunes, facets: collector.facets,
            numbers: collector.numbers, isRelaxed: relaxed)
    }
}

/// Goes through the matches of one segment after another.
struct MatchCollector {
    let options: MatchOptions
    /// All of which a report must pass.
    let filters: [SearchFilter]
    var top: TopMatches
    var total = 0
    var facets = MatchFacets()
    var numbers = ReportNumbers()

    /// Matches between two looks at whether the search is cancelled.
    static let stretch = 4096

    init(_ options: MatchOptions, _ filters: [SearchFilter]) {
        self.options = options
        self.filters = filters
        top = TopMatches(capacity: options.limit == 0 ? 0 : options.limit + options.offset)
    }

    /// Whether reports that can't be among those given are passed over.
    var prunes: Bool {
        !options.countsTotal && !options.countsFacets && !options.collectsNumbers && options.order == .score
            && options.limit > 0
    }

    mutating func collect(_ plan: QueryPlan, _ segment: LiveSegment, average: Float) throws(SearchError) {
        let finished = segment.norms.withUnsafeBufferPointer { norms in
            guard let norms = norms.baseAddress else { return true }
            let factory = MatcherFactory(SegmentScoring(storage: segment.storage, norms: norms, average: average))
            if let finished = scan(plan, factory, segment) { return finished }
            var matcher = factory.matcher(plan)
            for filter in filters {
                if let list = factory.list(filter.regions) { matcher = AllMatcher([list, matcher]) }
            }
            return walk(matcher, segment)
        }
        withExtendedLifetime(segment.storage) {}
        if !finished { throw .cancelled }
    }

    /// Returns whether it came to the end.
    mutating func walk(_ matcher: Matcher, _ segment: LiveSegment) -> Bool {
        let prunes = prunes
        let ranks = options.order == .score && options.limit > 0
        var untilLook = Self.stretch
        var threshold = Float(0)
        // The last document for which the bound of its surroundings is known to suffice.
        var through: UInt32 = 0
        while matcher.document != .max {
            untilLook -= 1
            if untilLook == 0 {
                if options.isCancelled() { return false }
                untilLook = Self.stretch
            }
            if ranks, top.isFull {
                if threshold != -top.lastKey {
                    threshold = -top.lastKey
                    matcher.setThreshold(threshold, counting: !prunes)
                }
                if prunes, matcher.document > through {
                    let here = matcher.document
                    let next = skip(matcher, from: here, &through)
                    if next > here {
                        matcher.advance(to: next)
                        continue
                    }
                }
            }
            let document = matcher.document
            let record = segment.storage.documents[Int(document)]
            if !segment.isRemoved(Int(document)), passes(record) { take(record, matcher) }
            var next = document + 1
            if prunes, top.isFull, next > through { next = skip(matcher, from: next, &through) }
            matcher.advance(to: next)
        }
        return true
    }

    @inline(__always)
    func passes(_ record: DocumentRecord) -> Bool {
        for filter in filters where !filter.passes(record) { return false }
        return true
    }

    /// The first document from `start` on whose surroundings may hold something better than what is kept; `UInt32.max`
    /// where there is none.
    private func skip(_ matcher: Matcher, from start: UInt32, _ through: inout UInt32) -> UInt32 {
        var target = start
        while true {
            let block = matcher.blockBound(from: target)
            through = block.through
            if !Matcher.isBelow(block.score, -top.lastKey) { return target }
            if through == .max { return .max }
            target = through + 1
        }
    }

    mutating func take(_ record: DocumentRecord, _ matcher: Matcher) {
        let ranks = options.order == .score && options.limit > 0
        let isTooLow = ranks && top.isFull && Matcher.isBelow(matcher.bound(), -top.lastKey)
        if prunes, isTooLow { return }
        guard isTooLow || options.limit == 0 ? matcher.matches() : matcher.confirm() else { return }
        count(record)
        if !isTooLow, options.limit > 0 { rank(record, matcher) }
    }

    private mutating func count(_ record: DocumentRecord) {
        total += 1
        if options.collectsNumbers { numbers.insert(record.number) }
        guard options.countsFacets else { return }
        facets.regions[record.region, default: 0] += 1
        facets.years[Int(record.lastYear), default: 0] += 1
        facets.kinds[record.kind, default: 0] += 1
    }

    /// Keeps a match of known score if it is among the best.
    mutating func offer(_ record: DocumentRecord, score: Float) {
        total += 1
        let position = MatchPosition(key: -score, number: record.number)
        guard top.keeps(position) else { return }
        if let after = options.after, !(after < position) { return }
        top.insert(SearchMatch(number: record.number, score: score, position: position))
    }

    private mutating func rank(_ record: DocumentRecord, _ matcher: Matcher) {
        var score: Float = 0
        var position = MatchPosition(key: 0, number: record.number)
        switch options.order {
        case .score:
            score = matcher.score()
            position.key = -score
        case .newest: position.key = record.lastYear == 0 ? 1 : -Float(record.lastYear)
        case .oldest: position.key = record.firstYear == 0 ? .infinity : Float(record.firstYear)
        case .region: position.key = record.region == 0 ? .infinity : Float(record.region)
        }
        guard top.keeps(position) else { return }
        if let after = options.after, !(after < position) { return }
        if options.order != .score { score = matcher.score() }
        top.insert(SearchMatch(number: record.number, score: score, position: position))
    }
}

extension QueryPlan {
    /// The plan with the filters taken out that every match must pass, which are cheaper to test than to walk over.
    fileprivate var withoutOuterFilters: (plan: QueryPlan, filters: [SearchFilter]) {
        switch self {
        case .filtered(let filter): return (.everything, [filter])
        case .all(let parts):
            var kept: [QueryPlan] = []
            var filters: [SearchFilter] = []
            for part in parts {
                if case .filtered(let filter) = part { filters.append(filter) } else { kept.append(part) }
            }
            return (kept.isEmpty ? .everything : kept.count == 1 ? kept[0] : .all(kept), filters)
        case .excluding(let base, let others):
            let (inner, filters) = base.withoutOuterFilters
            return (.excluding(inner, others), filters)
        default: return (self, [])
        }
    }
}
