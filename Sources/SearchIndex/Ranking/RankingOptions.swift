/// What the second stage of ranking adds to the scores of the best matches.
///
/// The first stage is BM25F over all matches. The second looks into the texts of the best ones alone and adds parts that
/// are never negative, so that no match outside can come before those: the order stays one and the same over all pages.
public struct RankingOptions: Sendable, Hashable {
    /// Whether words of the query that stand near one another, or together as the query has them, add to the score.
    public var usesProximity: Bool
    /// Whether reports on the latest years are preferred: up to half of its score is added to a report of the latest
    /// year found, half as much for every three years before.
    public var prefersRecent: Bool
    /// Where fewer reports have all that is asked for, those that have some of it are given too, up to so many in all.
    public var fillsUpTo: Int

    public init(usesProximity: Bool = true, prefersRecent: Bool = false, fillsUpTo: Int = 10) {
        self.usesProximity = usesProximity
        self.prefersRecent = prefersRecent
        self.fillsUpTo = fillsUpTo
    }

    /// Matches that the second stage looks at.
    public var window: Int { prefersRecent ? 1_000 : 100 }
}

/// Matches in the order of both stages.
public struct RankedMatches: Sendable {
    /// Scores and positions are those after the second stage.
    public var found: SearchMatches
    /// What the second stage added to each match given, by number; matches without are left out.
    public var added: [UInt32: [ScoreShare]]
    /// Reports that have some of what is asked for, best first, where few have all; they are counted nowhere.
    public var partial: [SearchMatch] = []
}

extension SearchSnapshot {
    /// Finds the reports that match a query, as `matches` does, and puts the best into the order of both stages.
    ///
    /// - Throws: As `matches`.
    /// - Complexity: That of `matches` with a limit of at least `RankingOptions.window`, and a scan of the texts of so
    ///   many reports for each word of the query (some 30 GB a second). Orders other than by score cost nothing more.
    public func rankedMatches(
        _ query: SearchQuery, _ options: MatchOptions = MatchOptions(), _ ranking: RankingOptions = RankingOptions()
    ) throws(SearchError) -> RankedMatches {
        var ranked = try refinedMatches(query, options, ranking)
        let found = ranked.found
        let room = min(ranking.fillsUpTo, options.limit) - found.matches.count
        guard room > 0, found.isTotalExact, found.total == found.matches.count, found.total > 0, !found.isRelaxed,
            options.order == .score
        else { return ranked }
        var wider = options
        wider.limit = found.total + room
        wider.countsTotal = false
        wider.countsFacets = false
        wider.collectsNumbers = false
        let held = Set(found.matches.map(\.number))
        let some = try matches(options.usesSynonyms ? query.withSynonyms : query, wider, relaxed: true)
        ranked.partial = Array(some.matches.filter { !held.contains($0.number) }.prefix(room))
        return ranked
    }

    private func refinedMatches(
        _ query: SearchQuery, _ options: MatchOptions, _ ranking: RankingOptions
    ) throws(SearchError) -> RankedMatches {
        let expanded = options.usesSynonyms ? query.withSynonyms : query
        let slots = ranking.usesProximity ? QuerySlots.slots(of: expanded) : []
        guard options.order == .score, options.limit > 0, !slots.isEmpty || ranking.prefersRecent else {
            return RankedMatches(found: try matches(query, options), added: [:])
        }
        var first = options
        first.after = nil
        first.offset = 0
        let wanted = options.after == nil ? options.offset + options.limit : 0
        first.limit = min(max(ranking.window, wanted), SearchQuery.Limits.matches)
        var found = try matches(query, first)
        let window = found.matches.prefix(ranking.window)
        let stage = SecondStage(self, slots, ranking, newest: newestYear(of: window))
        var refined: [RefinedMatch] = []
        for match in window {
            if options.isCancelled() { throw .cancelled }
            refined.append(stage.refined(match))
        }
        refined.sort { $0.match.position < $1.match.position }
        let rest = found.matches.dropFirst(ranking.window).map { RefinedMatch(match: $0) }
        var page = refined + rest
        if let after = options.after { page.removeAll { !(after < $0.match.position) } }
        page = Array(page.dropFirst(options.offset))
        if page.count < options.limit, found.matches.count == first.limit, let last = found.matches.last {
            // Behind the window the order is that of the first stage.
            var further = options
            further.after = max(last.position, options.after ?? last.position)
            further.offset = max(0, options.offset - found.matches.count)
            further.limit = options.limit - page.count
            page += try matches(query, further).matches.map { RefinedMatch(match: $0) }
        }
        page = Array(page.prefix(options.limit))
        found.matches = page.map(\.match)
        var added: [UInt32: [ScoreShare]] = [:]
        for refined in page where !refined.shares.isEmpty { added[refined.match.number] = refined.shares }
        return RankedMatches(found: found, added: added)
    }

    private func newestYear(of matches: some Sequence<SearchMatch>) -> Int {
        matches.lazy.compactMap { located($0.number) }.map { Int($0.segment.storage.documents[$0.document].lastYear) }
            .max() ?? 0
    }

    /// Where a report that can be found stands.
    func located(_ number: UInt32) -> (segment: LiveSegment, document: Int)? {
        for segment in segments {
            if let document = segment.storage.document(numbered: number), !segment.isRemoved(document) {
                return (segment, document)
            }
        }
        return nil
    }
}

/// A match and what the second stage added.
struct RefinedMatch {
    var match: SearchMatch
    var shares: [ScoreShare] = []
}
