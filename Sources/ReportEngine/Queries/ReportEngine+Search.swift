import ChineseText
import IndicatorStore
import ReportModel
import SearchIndex

extension ReportEngine {
    /// Reports whose words fit.
    ///
    /// Where nothing does, the query is tried with words one character away from those that no report holds, then with
    /// places for words that spell them in pinyin, then with any of its words; the answer says so.
    public func search(
        _ request: SearchRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> SearchAnswer {
        try Self.check(request)
        let question = request.fingerprint
        let cursor: Cursor.Search?
        if let text = request.cursor { cursor = try Cursor.Search(text, question: question) } else { cursor = nil }
        let snapshot = try snapshot(of: cursor)
        let plan = try plan(request, in: snapshot)
        if plan.isEmpty { return SearchAnswer(hits: [], totalCount: 0, notices: plan.notices) }
        let options = options(request, plan, after: cursor?.position, cancellation)
        let found = try found(plan, options, RankingOptions(prefersRecent: request.prefersRecent), in: snapshot)
        let matches = found.ranked.found
        let page = matches.matches.prefix(request.limit)
        func hits(
            _ matches: some Sequence<SearchMatch>, relaxed: Bool
        ) throws(EngineError) -> [SearchHit] {
            let maker = SnippetMaker(query: found.query, limit: request.snippetLimit)
            var hits: [SearchHit] = []
            for match in matches {
                try cancellation.check()
                guard let entry = snapshot.catalog.entry(match.number) else { continue }
                hits.append(
                    SearchHit(
                        report: entry.summary, score: Double(match.score),
                        snippets: request.snippetLimit == 0
                            ? [] : snippets(entry, maker, withFigures: request.givesFigures, in: snapshot),
                        explanation: request.explains ? try explanation(match, found, relaxed, in: snapshot) : []))
            }
            return hits
        }
        var answer = SearchAnswer(
            hits: try hits(page, relaxed: matches.isRelaxed), totalCount: matches.total,
            isTotalExact: matches.isTotalExact,
            facets: facets(request, matches, in: snapshot), notices: plan.notices + found.notices)
        answer.reading = plan.reading
        answer.isPlain = plan.isPlain
        answer.isRelaxed = matches.isRelaxed
        answer.corrections = found.corrections
        if cursor == nil { answer.partialHits = try hits(found.ranked.partial, relaxed: true) }
        if matches.matches.count >= options.limit, let last = page.last {
            kept.keep(snapshot)
            answer.nextCursor =
                Cursor.Search(snapshot: snapshot.fingerprint, question: question, position: last.position).text
        }
        return answer
    }

    private static func check(_ request: SearchRequest) throws(EngineError) {
        func check(_ value: Int, _ range: ClosedRange<Int>, _ field: String) throws(EngineError) {
            guard range.contains(value) else {
                throw .invalidArgument(
                    field: field,
                    problem: "\(value) is not possible; ask for \(range.lowerBound) to \(range.upperBound).")
            }
        }
        try check(request.limit, 1...1_000, "limit")
        try check(request.snippetLimit, 0...10, "snippets")
        try check(request.facetLimit, 1...10_000, "facet_limit")
    }

    /// The snapshot that a cursor names, else the current one.
    func snapshot(of cursor: Cursor.Search?) throws(EngineError) -> EngineSnapshot {
        let current = snapshot
        guard let cursor, cursor.snapshot != current.fingerprint else { return current }
        guard let named = kept.find(cursor.snapshot) else { throw .cursorExpired }
        return named
    }

    private func options(
        _ request: SearchRequest, _ plan: SearchPlan, after: MatchPosition?, _ cancellation: Cancellation
    ) -> MatchOptions {
        let order: MatchOrder =
            switch request.order {
            case .score: .score
            case .newest: .newest
            case .oldest: .oldest
            case .region: .region
            }
        // One more than asked for tells whether there is a next page; at the index's own limit a page may be followed by
        // an empty one.
        var options = MatchOptions(
            filter: plan.filter, order: order, limit: min(request.limit + 1, SearchQuery.Limits.matches), after: after,
            isCancelled: { cancellation.isCancelled })
        options.countsTotal = !request.estimatesTotal
        options.countsFacets = !request.facets.isEmpty
        options.collectsNumbers = request.facets.contains(.concept)
        return options
    }

    func snippets(
        _ entry: CatalogEntry, _ maker: SnippetMaker, withFigures: Bool = false, in snapshot: EngineSnapshot
    ) -> [SearchSnippet] {
        let text = entry.text.text
        let found = snapshot.search.snippets(of: entry.number, in: entry.text, by: maker)
        let figures = withFigures ? snapshot.indicators.observations(of: entry.summary.id) : []
        return found.map { snippet in
            var shown = SearchSnippet(
                span: snippet.span, text: text.text(in: snippet.span) ?? "", highlights: snippet.highlights,
                sectionPath: Self.path(of: snippet.section, in: entry))
            shown.countCharacters(of: text)
            shown.figures = figures.indices.filter { snippet.span.contains(figures[$0].span) }.map { i in
                ObservationRow(
                    observation: figures[i], reportID: entry.summary.id, reportVersion: entry.summary.version,
                    reportTitle: entry.summary.title, index: i, quote: text.text(in: figures[i].span) ?? "",
                    sentence: "")
            }
            return shown
        }
    }

    private func explanation(
        _ match: SearchMatch, _ found: FoundReports, _ relaxed: Bool, in snapshot: EngineSnapshot
    ) throws(EngineError) -> [ScorePart] {
        let shares: [ScoreShare]?
        do {
            shares = try snapshot.search.explanation(
                of: found.query, number: match.number, relaxed: relaxed)
        } catch {
            throw EngineError(error)
        }
        return ((shares ?? []) + (found.ranked.added[match.number] ?? [])).map { share in
            ScorePart(
                kind: ScorePart.Kind(share.kind), term: share.term,
                field: share.field.flatMap { SearchFieldName(rawValue: $0.rawValue) }, frequency: share.frequency,
                documentFrequency: share.documentCount, distance: share.distance, score: Double(share.score))
        }
    }

    /// Headings around a section and its own, outermost first.
    static func path(of section: Int?, in entry: CatalogEntry) -> [String] {
        var path: [String] = []
        var next = section
        while let i = next, entry.sections.indices.contains(i), path.count < 16 {
            path.append(entry.text.text(in: entry.sections[i].heading) ?? "")
            next = entry.sections[i].parent
        }
        return path.reversed()
    }
}

extension SearchSnippet {
    /// Tells in characters of the report's text what `span` and `highlights` tell in bytes.
    fileprivate mutating func countCharacters(of text: String) {
        let start = text.characterCount(in: ByteSpan(start: 0, end: span.start))
        var (at, done) = (start, span.start)
        func advance(to byte: Int) -> Int {
            at += text.characterCount(in: ByteSpan(start: done, end: max(done, byte)))
            done = max(done, byte)
            return at
        }
        characterHighlights = highlights.map { highlight in
            let lower = advance(to: highlight.start)
            return lower..<max(lower, advance(to: highlight.end))
        }
        characters = start..<advance(to: span.end)
    }
}

extension ScorePart.Kind {
    fileprivate init(_ kind: ScoreShare.Kind) {
        switch kind {
        case .term: self = .term
        case .phrase: self = .phrase
        case .proximity: self = .proximity
        case .together: self = .together
        case .recency: self = .recency
        }
    }
}

extension SearchRequest {
    /// Names what is asked for, page and snippets aside; what a cursor must belong to.
    var fingerprint: UInt64 {
        var fingerprint = Fingerprint()
        switch expression {
        case .text(let text): fingerprint.add("t\(text)".utf8)
        case .tree(let nodes): for node in nodes { fingerprint.add("n\(node)".utf8) }
        }
        for list in [filter.regions, filter.sources, filter.concepts] {
            fingerprint.add(UInt64(list.count))
            for text in list { fingerprint.add(text.utf8) }
        }
        fingerprint.add("\(filter.years.map { "\($0)" } ?? "") \(order.rawValue) \(prefersRecent)".utf8)
        fingerprint.add(filter.kinds.map(\.rawValue).sorted())
        return fingerprint.value
    }
}

extension EngineError {
    init(_ error: SearchError) {
        switch error {
        case .cancelled: self = .cancelled
        // Being made anew already: see IndexKeeper.
        case .damaged: self = .storage(.corrupted, message: "\(error). It is being made anew; ask again in a moment.")
        case .limitTooLarge, .offsetTooLarge: self = .invalidArgument(field: "limit", problem: error.description)
        case .queryTooLarge: self = .invalidArgument(field: "query", problem: error.description)
        }
    }
}
