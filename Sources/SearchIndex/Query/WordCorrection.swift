/// A word that no report holds, and the one that was looked for in its place.
public struct WordCorrection: Sendable, Hashable {
    public var from: String
    public var to: String

    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}

extension SearchSnapshot {
    /// The query with each word that no report holds replaced by the likeliest one that is a single character away: a
    /// character that is read alike, two that changed places, then one that is wrong, missing or too many. Of words
    /// alike the one in more reports. Quotations stay.
    ///
    /// For queries that found nothing; see `matches`.
    ///
    /// - Returns: `nil` where every word is held, or nothing near is.
    /// - Complexity: O(terms of the index) for each word without a homophone that is held.
    public func corrected(
        _ query: SearchQuery, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(SearchError) -> (query: SearchQuery, corrections: [WordCorrection])? {
        var corrector = QueryCorrector(self, isCancelled)
        let corrected = try corrector.corrected(query)
        return corrector.corrections.isEmpty ? nil : (corrected, corrector.corrections)
    }
}

private struct QueryCorrector {
    private let snapshot: SearchSnapshot
    private let isCancelled: @Sendable () -> Bool
    private(set) var corrections: [WordCorrection] = []
    /// Words of a query that are looked at.
    private var wordsLeft = 8

    init(_ snapshot: SearchSnapshot, _ isCancelled: @escaping @Sendable () -> Bool) {
        self.snapshot = snapshot
        self.isCancelled = isCancelled
    }

    mutating func corrected(_ query: SearchQuery) throws(SearchError) -> SearchQuery {
        switch query {
        case .words(let text, nil):
            let runs = UnitSequence(text).words
            var words: [String] = []
            var isChanged = false
            for run in runs {
                let better = try word(run)
                isChanged = isChanged || better != nil
                words.append(better ?? run.text)
            }
            return isChanged ? .words(words.joined(separator: " ")) : query
        case .words, .phrase, .everything, .condition, .filtered: return query
        case .all(let parts): return .all(try each(parts))
        case .any(let parts): return .any(try each(parts))
        case .excluding(let base, let others): return .excluding(try corrected(base), others)
        case .weighted(let part, let weight): return .weighted(try corrected(part), by: weight)
        }
    }

    private mutating func each(_ parts: [SearchQuery]) throws(SearchError) -> [SearchQuery] {
        var done: [SearchQuery] = []
        for part in parts { done.append(try corrected(part)) }
        return done
    }

    /// What to look for in the place of a word; `nil` where it is held or nothing near is.
    private mutating func word(_ run: UnitSequence) throws(SearchError) -> String? {
        guard wordsLeft > 0, WordNeighbours.lengths.contains(run.codes.count) else { return nil }
        wordsLeft -= 1
        if try reports(with: .words(run.text)) > 0 { return nil }
        if isCancelled() { throw .cancelled }
        guard let neighbours = WordNeighbours(run, in: snapshot) else { return nil }
        let tiers: [() -> [String]] = [
            neighbours.homophones, neighbours.swapped, neighbours.shorter, neighbours.changedOrLonger,
        ]
        for tier in tiers {
            var best: (word: String, count: Int)?
            for candidate in tier() {
                let count = try reports(with: .phrase(candidate))
                if count > best?.count ?? 0 { best = (candidate, count) }
            }
            if let best {
                corrections.append(WordCorrection(from: run.text, to: best.word))
                return best.word
            }
        }
        return nil
    }

    private func reports(with query: SearchQuery) throws(SearchError) -> Int {
        try snapshot.matches(query, MatchOptions(limit: 0, relaxes: false, isCancelled: isCancelled)).total
    }
}
