/// A part of a score.
public struct ScoreShare: Sendable, Hashable {
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// A character, word, number or pair of these.
        case term
        /// An exact sequence; also a long word as a whole, beside its pairs.
        case phrase
        /// Two neighbouring words of the query near one another; see `SecondStage`.
        case proximity
        /// All words of the query together in their order.
        case together
        /// That the report is about late years.
        case recency
    }

    public var kind: Kind
    /// Its normalized characters; for recency the year.
    public var term: String
    /// The field in which it was looked for; `nil` for all.
    public var field: SearchField?
    /// How often it stands in the report; over all fields each time as often as the field weighs.
    public var frequency: Int
    /// Reports that hold it, or its rarest pair; 0 where that does not count.
    public var documentCount: Int
    /// For proximity characters between, for recency years back.
    public var distance = 0
    public var score: Float
}

extension SearchSnapshot {
    /// How a report's score of the first stage came about; `RankedMatches.added` tells of the second.
    ///
    /// - Parameters:
    ///   - number: The report's.
    ///   - usesSynonyms: As in the search (`MatchOptions.usesSynonyms`).
    ///   - relaxed: Whether the query matched relaxed (`SearchMatches.isRelaxed`).
    /// - Returns: Shares in the order of the query, which add up to the score; `nil` where the report does not match
    ///   or is not there.
    public func explanation(
        of query: SearchQuery, number: UInt32, usesSynonyms: Bool = true, relaxed: Bool = false
    ) throws(SearchError) -> [ScoreShare]? {
        var planner = QueryPlanner(total: documentCount, relaxed: relaxed) { documentCount($0) }
        let plan = try planner.plan(usesSynonyms ? query.withSynonyms : query)
        for segment in segments {
            guard let document = segment.storage.document(numbered: number), !segment.isRemoved(document) else {
                continue
            }
            let explainer = ScoreExplainer(snapshot: self, segment: segment, document: UInt32(document))
            return explainer.shares(of: plan)
        }
        return nil
    }
}

/// Scores one document leaf by leaf.
private struct ScoreExplainer {
    let snapshot: SearchSnapshot
    let segment: LiveSegment
    let document: UInt32

    /// `nil` where the document does not match.
    func shares(of plan: QueryPlan) -> [ScoreShare]? {
        switch plan {
        case .term(let term): return share(of: term).map { [$0] }
        case .phrase(let phrase): return share(of: phrase, atMost: .max).map { [$0] }
        case .soft(let soft): return shares(of: soft)
        case .all(let parts):
            var all: [ScoreShare] = []
            for part in parts {
                guard let shares = shares(of: part) else { return nil }
                all += shares
            }
            return all
        case .any(let parts):
            let found = parts.compactMap(shares)
            return found.isEmpty ? nil : found.flatMap { $0 }
        case .excluding(let base, let others):
            return others.contains { shares(of: $0) != nil } ? nil : shares(of: base)
        case .everything: return []
        case .filtered(let filter): return filter.passes(segment.storage.documents[Int(document)]) ? [] : nil
        case .nothing, .nowhere: return nil
        }
    }

    private func shares(of soft: SoftPlan) -> [ScoreShare]? {
        var shares = soft.pairs.compactMap(share)
        guard shares.count >= soft.minimum else { return nil }
        if shares.count == soft.pairs.count {
            let least = shares.map(\.frequency).min() ?? 0
            if let whole = share(of: soft.whole, atMost: UInt32(clamping: least)) { shares.append(whole) }
        }
        return shares
    }

    private func share(of term: TermPlan) -> ScoreShare? {
        guard let entry = segment.storage.entry(term.sequence) else { return nil }
        var cursor = TermCursor(entry, in: segment.storage)
        cursor.advance(to: document)
        guard cursor.document == document else { return nil }
        return ScoreShare(
            kind: .term, term: term.sequence.text, field: nil, frequency: Int(cursor.frequency),
            documentCount: snapshot.documentCount(term.sequence), score: score(term.weight, cursor.frequency))
    }

    private func share(of phrase: PhrasePlan, atMost most: UInt32) -> ScoreShare? {
        let frequency = min(most, phrase.frequency(in: segment.storage, document))
        guard frequency > 0 else { return nil }
        let parts = phrase.runs.flatMap { $0.units.count == 1 ? [$0] : $0.pairs }
        return ScoreShare(
            kind: .phrase, term: String(decoding: phrase.pattern.codes, as: UTF16.self), field: phrase.field,
            frequency: Int(frequency), documentCount: parts.map(snapshot.documentCount).min() ?? 0,
            score: score(phrase.weight, frequency))
    }

    private func score(_ weight: Float, _ frequency: UInt32) -> Float {
        weight * Ranking.saturated(frequency, segment.norms[Int(document)])
    }
}
