/// A term that tells a report from others.
public struct TellingTerm: Sendable, Hashable {
    /// In normalized characters.
    public var term: String
    /// How often it stands in the report's body.
    public var frequency: Int
    /// Reports that hold it, this one included.
    public var documentCount: Int
    /// Its inverse document frequency times its saturated frequency, as in the ranking of searches.
    public var weight: Float
}

extension SearchSnapshot {
    /// The terms of a report's body that are frequent in it and stand in few others, the most telling first. None is a
    /// part of another, and each stands in one other report at least.
    ///
    /// - Returns: At most `limit`; `nil` where the report is not there.
    /// - Complexity: O(length of the report), and a count of four phrases for each term.
    public func tellingTerms(
        of number: UInt32, limit: Int, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(SearchError) -> [TellingTerm]? {
        guard let body = body(of: number) else { return nil }
        let candidates = body.withCodes { TermCandidates($0).terms }
        let bounded = candidates.map { candidate in
            (candidate, weight(candidate.frequency, boundOfDocumentCount(candidate.codes)))
        }
        let best = bounded.sorted { Self.isBefore(($0.1, $0.0.codes), ($1.1, $1.0.codes)) }.prefix(4 * limit)
        var terms: [TellingTerm] = []
        for (candidate, _) in best {
            let term = String(decoding: candidate.codes, as: UTF16.self)
            let options = MatchOptions(limit: 0, usesSynonyms: false, relaxes: false, isCancelled: isCancelled)
            let count = try matches(.phrase(term), options).total
            // What only this report has leads nowhere; what half of all have says nothing.
            guard count >= 2, reportCount < 10 || count * 2 <= reportCount else { continue }
            terms.append(
                TellingTerm(
                    term: term, frequency: candidate.frequency, documentCount: count,
                    weight: weight(candidate.frequency, count)))
        }
        terms.sort {
            Self.isBefore(($0.weight, ContiguousArray($0.term.utf16)), ($1.weight, ContiguousArray($1.term.utf16)))
        }
        return Self.withoutParts(terms, limit: limit)
    }

    /// What finds the reports that hold some of the terms, those first that hold more telling ones more often.
    public static func query(for terms: [TellingTerm]) -> SearchQuery {
        .any(
            terms.map { .weighted(.phrase($0.term), by: Ranking.saturated(UInt32(clamping: $0.frequency), Ranking.k1)) }
        )
    }

    private func weight(_ frequency: Int, _ documents: Int) -> Float {
        Ranking.saturated(UInt32(clamping: frequency), Ranking.k1)
            * Ranking.inverseDocumentFrequency(min(documents, documentCount), of: documentCount)
    }

    /// The most reports that can hold a term: those that hold its rarest pair.
    private func boundOfDocumentCount(_ codes: ContiguousArray<UInt16>) -> Int {
        let sequence = UnitSequence(codes)
        return (sequence.units.count == 1 ? [sequence] : sequence.pairs).map(documentCount).min() ?? 0
    }

    private static func isBefore(
        _ a: (weight: Float, codes: ContiguousArray<UInt16>), _ b: (weight: Float, codes: ContiguousArray<UInt16>)
    ) -> Bool {
        a.weight != b.weight ? a.weight > b.weight : a.codes.lexicographicallyPrecedes(b.codes)
    }

    /// The first terms, without those that are a part of an earlier one or hold one.
    private static func withoutParts(_ terms: [TellingTerm], limit: Int) -> [TellingTerm] {
        var kept: [TellingTerm] = []
        for term in terms where kept.count < limit {
            let overlaps = kept.contains { isPart(term.term, of: $0.term) || isPart($0.term, of: term.term) }
            if !overlaps { kept.append(term) }
        }
        return kept
    }

    private static func isPart(_ a: String, of b: String) -> Bool {
        let (a, b) = (Array(a.utf16), Array(b.utf16))
        guard !a.isEmpty, a.count <= b.count else { return false }
        return (0...b.count - a.count).contains { Array(b[$0..<$0 + a.count]) == a }
    }
}
