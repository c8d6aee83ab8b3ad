import ReportModel
import SearchIndex

extension ReportEngine {
    /// Reports that hold the telling terms of a report: "more like this".
    public func similar(
        _ request: SimilarRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> SimilarAnswer {
        try Self.check(limit: request.limit)
        guard (1...50).contains(request.termLimit) else {
            throw .invalidArgument(
                field: "term_limit", problem: "\(request.termLimit) is not possible; ask for 1 to 50.")
        }
        let question = SearchRequest(
            .text("\(request.termLimit) \(request.reportID)"), filter: request.filter
        ).fingerprint
        let cursor: Cursor.Search?
        if let text = request.cursor { cursor = try Cursor.Search(text, question: question) } else { cursor = nil }
        let snapshot = try snapshot(of: cursor)
        let entry = try entry(request.reportID, in: snapshot)
        let filter = SearchFilter(try catalogFilter(request.filter, in: snapshot), in: snapshot.catalog)
        let terms: [TellingTerm]
        do {
            terms =
                try snapshot.search.tellingTerms(
                    of: entry.number, limit: request.termLimit, isCancelled: { cancellation.isCancelled }) ?? []
        } catch {
            throw EngineError(error)
        }
        var answer = SimilarAnswer(
            report: entry.summary,
            terms: terms.map {
                SimilarAnswer.Term(
                    term: $0.term, frequency: $0.frequency, documentFrequency: $0.documentCount,
                    weight: Double($0.weight))
            }, hits: [])
        if terms.isEmpty { return answer }
        let query = SearchSnapshot.query(for: terms)
        // The report itself, and one more than asked for, which tells whether there is a next page.
        let options = MatchOptions(
            filter: filter, limit: min(request.limit + 2, SearchQuery.Limits.matches), after: cursor?.position,
            countsTotal: false, usesSynonyms: false, relaxes: false, isCancelled: { cancellation.isCancelled })
        let found: SearchMatches
        do { found = try snapshot.search.matches(query, options) } catch { throw EngineError(error) }
        let others = found.matches.filter { $0.number != entry.number }
        let page = others.prefix(min(request.limit, SearchQuery.Limits.matches - 2))
        if others.count > page.count, let last = page.last {
            kept.keep(snapshot)
            answer.nextCursor =
                Cursor.Search(snapshot: snapshot.fingerprint, question: question, position: last.position).text
        }
        for match in page {
            guard let other = snapshot.catalog.entry(match.number) else { continue }
            answer.hits.append(
                SimilarAnswer.Hit(
                    report: other.summary, score: Double(match.score),
                    shared: try shared(query, match, in: snapshot)))
        }
        return answer
    }

    private func shared(
        _ query: SearchQuery, _ match: SearchMatch, in snapshot: EngineSnapshot
    ) throws(EngineError) -> [ScorePart] {
        let shares: [ScoreShare]?
        do {
            shares = try snapshot.search.explanation(of: query, number: match.number, usesSynonyms: false)
        } catch {
            throw EngineError(error)
        }
        let parts = (shares ?? []).map { share in
            ScorePart(
                term: share.term, field: nil, frequency: share.frequency, documentFrequency: share.documentCount,
                score: Double(share.score))
        }
        return parts.sorted { $0.score == $1.score ? $0.term < $1.term : $0.score > $1.score }
    }
}
