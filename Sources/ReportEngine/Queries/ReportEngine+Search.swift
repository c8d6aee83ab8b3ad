import ChineseText
import IndicatorStore
import ReportModel
import SearchIndex

extension ReportEngine {
    /// Reports whose words fit.
    public func search(
        _ request: SearchRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> SearchAnswer {
        guard (1...1_000).contains(request.limit) else {
            throw .invalidArgument(field: "limit", problem: "\(request.limit) is not possible; ask for 1 to 1000.")
        }
        guard (0...10).contains(request.snippetLimit) else {
            throw .invalidArgument(
                field: "snippets", problem: "\(request.snippetLimit) is not possible; ask for 0 to 10.")
        }
        let snapshot = snapshot
        let plan = try plan(request, in: snapshot)
        if plan.isImpossible {
            let notices =
                plan.notices.isEmpty ? ["The conditions exclude one another, so nothing is found."] : plan.notices
            return SearchAnswer(hits: [], totalCount: 0, notices: notices)
        }
        var after: MatchPosition?
        if let cursor = request.cursor { after = try Cursor.match(cursor) }
        let found = try found(request, plan, after: after, in: snapshot, cancellation: cancellation)
        var notices = plan.notices
        if found.isRelaxed {
            notices.append("No report has all that was asked for; these have some of it.")
        }
        let maker = SnippetMaker(query: plan.query, limit: request.snippetLimit)
        var hits: [SearchHit] = []
        for match in found.matches {
            try cancellation.check()
            guard let entry = snapshot.catalog.entry(match.number) else { continue }
            hits.append(
                SearchHit(
                    report: entry.summary, score: Double(match.score),
                    snippets: request.snippetLimit == 0 ? [] : snippets(entry, maker, in: snapshot),
                    explanation: request.explains ? try explanation(match, plan, found, in: snapshot) : []))
        }
        return SearchAnswer(
            hits: hits, totalCount: found.total,
            nextCursor: found.hasMore ? found.matches.last.map { Cursor.text($0.position) } : nil,
            facets: found.facets, notices: notices)
    }

    private func snippets(
        _ entry: CatalogEntry, _ maker: SnippetMaker, in snapshot: EngineSnapshot
    ) -> [SearchSnippet] {
        snapshot.search.snippets(of: entry.number, in: entry.text, by: maker).map { snippet in
            SearchSnippet(
                span: snippet.span, text: entry.text.text.text(in: snippet.span) ?? "", highlights: snippet.highlights,
                sectionPath: Self.path(of: snippet.section, in: entry))
        }
    }

    private func explanation(
        _ match: SearchMatch, _ plan: SearchPlan, _ found: Found, in snapshot: EngineSnapshot
    ) throws(EngineError) -> [ScorePart] {
        let shares: [ScoreShare]?
        do {
            shares = try snapshot.search.explanation(of: plan.query, number: match.number, relaxed: found.isRelaxed)
        } catch {
            throw EngineError(error)
        }
        return (shares ?? []).map { share in
            ScorePart(
                term: share.term, field: share.field.flatMap { SearchFieldName(rawValue: $0.rawValue) },
                frequency: share.frequency, documentFrequency: share.documentCount, score: Double(share.score))
        }
    }

    /// Headings around a section and its own, outermost first.
    private static func path(of section: Int?, in entry: CatalogEntry) -> [String] {
        var path: [String] = []
        var next = section
        while let i = next, entry.sections.indices.contains(i), path.count < 16 {
            path.append(entry.text.text.text(in: entry.sections[i].heading) ?? "")
            next = entry.sections[i].parent
        }
        return path.reversed()
    }

    /// A page of matches with what is to be said of all of them.
    private struct Found {
        var matches: [SearchMatch]
        var total: Int
        var hasMore: Bool
        var isRelaxed: Bool
        var facets: [SearchFacet]
    }

    private func found(
        _ request: SearchRequest, _ plan: SearchPlan, after: MatchPosition?, in snapshot: EngineSnapshot,
        cancellation: Cancellation
    ) throws(EngineError) -> Found {
        if plan.needsCatalog || request.facets.contains(.concept) {
            return try foundOneByOne(request, plan, after: after, in: snapshot, cancellation: cancellation)
        }
        var options = options(request, plan, cancellation)
        // One more than asked for tells whether there is a next page; at the index's own limit a page may be followed by
        // an empty one.
        options.limit = min(request.limit + 1, SearchQuery.Limits.matches)
        options.after = after
        options.countsFacets = !request.facets.isEmpty
        let found: SearchMatches
        do { found = try snapshot.search.matches(plan.query, options) } catch { throw EngineError(error) }
        var counter = SearchFacetCounter()
        for (code, count) in found.facets.regions { counter.add(region: RegionCode(code), times: count) }
        for (year, count) in found.facets.years { counter.add(year: year == 0 ? nil : year, times: count) }
        for (kind, count) in found.facets.kinds {
            counter.add(kind: ReportKind(rawValue: kind) ?? .other, times: count)
        }
        let page = Array(found.matches.prefix(request.limit))
        return Found(
            matches: page, total: found.total, hasMore: found.matches.count >= options.limit,
            isRelaxed: found.isRelaxed, facets: facets(request, counter))
    }

    private func options(
        _ request: SearchRequest, _ plan: SearchPlan, _ cancellation: Cancellation
    ) -> MatchOptions {
        let order: MatchOrder =
            switch request.order {
            case .score: .score
            case .newest: .newest
            case .oldest: .oldest
            case .region: .region
            }
        return MatchOptions(filter: plan.filter, order: order, isCancelled: { cancellation.isCancelled })
    }

    private func facets(_ request: SearchRequest, _ counter: SearchFacetCounter) -> [SearchFacet] {
        SearchFacetField.allCases.filter(request.facets.contains).compactMap {
            counter.facet($0, gazetteer: gazetteer)
        }
    }

    /// Goes through all matches, for conditions and counts that the index does not know.
    private func foundOneByOne(
        _ request: SearchRequest, _ plan: SearchPlan, after: MatchPosition?, in snapshot: EngineSnapshot,
        cancellation: Cancellation
    ) throws(EngineError) -> Found {
        var options = options(request, plan, cancellation)
        options.limit = SearchQuery.Limits.matches
        var counter = SearchFacetCounter()
        var found = Found(matches: [], total: 0, hasMore: false, isRelaxed: false, facets: [])
        var ids: Set<ReportID> = []
        while true {
            let page: SearchMatches
            do { page = try snapshot.search.matches(plan.query, options) } catch { throw EngineError(error) }
            found.isRelaxed = page.isRelaxed
            for match in page.matches {
                guard let entry = snapshot.catalog.entry(match.number), plan.passes(entry) else {
                    continue
                }
                found.total += 1
                counter.add(region: entry.summary.region?.code)
                counter.add(year: entry.years?.upperBound)
                counter.add(kind: entry.summary.kind)
                ids.insert(entry.summary.id)
                if after.map({ $0 < match.position }) ?? true {
                    if found.matches.count < request.limit { found.matches.append(match) } else { found.hasMore = true }
                }
            }
            guard page.matches.count == options.limit, let last = page.matches.last else { break }
            options.after = last.position
        }
        found.facets = facets(request, counter)
        if request.facets.contains(.concept) {
            let counts = snapshot.indicators.conceptCounts(in: ids).map { code, count in
                SearchFacet.Count(code: code.rawValue, nameZH: concepts.described(code).nameZH, count: count)
            }
            found.facets.append(SearchFacet(field: .concept, counts: SearchFacetCounter.ordered(counts)))
        }
        return found
    }
}

extension EngineError {
    init(_ error: SearchError) {
        switch error {
        case .cancelled: self = .cancelled
        case .limitTooLarge, .offsetTooLarge: self = .invalidArgument(field: "limit", problem: error.description)
        case .queryTooLarge: self = .invalidArgument(field: "query", problem: error.description)
        }
    }
}
