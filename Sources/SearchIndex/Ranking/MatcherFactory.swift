/// Makes the matchers of a plan for one segment.
struct MatcherFactory {
    let scoring: SegmentScoring
    private var storage: SegmentStorage { scoring.storage }

    init(_ scoring: SegmentScoring) { self.scoring = scoring }

    func matcher(_ plan: QueryPlan) -> Matcher {
        switch plan {
        case .term(let term):
            guard let cursor = cursor(term.sequence) else { return NoMatcher() }
            return TermMatcher(cursor, weight: term.weight, scoring)
        case .phrase(let phrase):
            let stages = PhraseStage.stages(of: phrase, in: storage)
            return stages.isEmpty ? NoMatcher() : PhraseMatcher(stages, phrase, scoring)
        case .soft(let soft):
            return SoftMatcher(soft.pairs.map { cursor($0.sequence) }, soft, scoring)
        case .all(let parts): return all(parts)
        case .any(let parts): return AnyMatcher(parts.map(matcher))
        case .excluding(let base, let others): return ExcludingMatcher(matcher(base), others.map(matcher))
        case .everything: return EveryMatcher(count: storage.documents.count)
        case .filtered(let filter): return FilterMatcher(filter, storage, list(filter.regions))
        case .nothing, .nowhere: return NoMatcher()
        }
    }

    private func all(_ parts: [QueryPlan]) -> Matcher {
        var terms: [(cursor: TermCursor, weight: Float)] = []
        for part in parts {
            guard case .term(let term) = part else { return AllMatcher(parts.map(matcher)) }
            guard let cursor = cursor(term.sequence) else { return NoMatcher() }
            terms.append((cursor, term.weight))
        }
        return TermsMatcher(terms, scoring)
    }

    /// A matcher over the reports of some regions alone; `nil` where they are too many to go first.
    func list(_ regions: [ClosedRange<UInt32>]) -> ListMatcher? {
        if regions.isEmpty { return nil }
        let slices = regions.map(storage.regionOrder(of:))
        guard slices.reduce(0, { $0 + $1.count }) <= storage.documents.count / 4 else { return nil }
        var documents = ContiguousArray(slices.joined())
        documents.sort()
        return ListMatcher(documents)
    }

    func cursor(_ term: UnitSequence) -> TermCursor? {
        storage.entry(term).map { TermCursor($0, in: storage) }
    }
}

extension SegmentStorage {
    /// The entry of a term of one or two touching units.
    func entry(_ term: UnitSequence) -> TermEntry? {
        let numbers = unitNumbers(term)
        guard let first = numbers.first ?? nil else { return nil }
        if numbers.count == 1 { return dictionary[TermKey.unit(first)] }
        guard let second = numbers[1] else { return nil }
        return dictionary[TermKey.pair(first, second)]
    }
}
