import ReportEngine
import ReportMessages
import ReportModel

extension ReportMessages::SearchHit {
    init(_ hit: ReportEngine::SearchHit) {
        self.init(
            reportID: hit.report.id.rawValue, title: hit.report.title, region: hit.report.region.map(RegionRef.init),
            periodCovered: hit.report.periodCovered?.description ?? "",
            kind: ReportMessages::ReportKind(hit.report.kind), source: hit.report.source, score: hit.score,
            snippets: hit.snippets.map(Snippet.init), explanation: hit.explanation.map(ReportMessages::ScorePart.init))
    }
}

extension Snippet {
    init(_ snippet: SearchSnippet) {
        self.init(
            text: snippet.text, span: TextSpan(snippet.span), highlights: snippet.highlights.map(TextSpan.init),
            sectionPath: snippet.sectionPath, characters: CharacterRange(snippet.characters),
            highlightCharacters: snippet.characterHighlights.map(CharacterRange.init),
            figures: snippet.figures.map(Figure.init))
    }
}

extension CharacterRange {
    init(_ range: Range<Int>) {
        self.init(start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound))
    }
}

extension QueryCorrection {
    init(_ correction: SearchCorrection) {
        let kind: QueryCorrectionKind =
            switch correction.kind {
            case .character: .character
            case .pinyin: .pinyin
            }
        self.init(kind: kind, from: correction.from, to: correction.to)
    }
}

extension ReportMessages::ScorePart {
    init(_ part: ReportEngine::ScorePart) {
        self.init(
            term: part.term, field: SearchField(part.field), frequency: UInt32(clamping: part.frequency),
            documentFrequency: UInt32(clamping: part.documentFrequency), score: part.score,
            kind: ScorePartKind(part.kind), distance: UInt32(clamping: part.distance))
    }
}

extension ScorePartKind {
    init(_ kind: ReportEngine::ScorePart.Kind) {
        self =
            switch kind {
            case .term: .term
            case .phrase: .phrase
            case .proximity: .proximity
            case .together: .together
            case .recency: .recency
            }
    }
}

extension SearchField {
    init(_ field: SearchFieldName?) {
        self =
            switch field {
            case nil: .any
            case .title: .title
            case .heading: .heading
            case .body: .body
            }
    }
}

extension Facet {
    init(_ facet: SearchFacet) {
        let field: FacetField =
            switch facet.field {
            case .region: .region
            case .year: .year
            case .kind: .kind
            case .concept: .concept
            }
        self.init(
            field: field,
            counts: facet.counts.map {
                FacetCount(code: $0.code, name: $0.nameZH, count: UInt64(clamping: $0.count), parent: $0.parent)
            }, valueCount: UInt64(clamping: facet.valueCount), missing: UInt64(clamping: facet.missing))
    }
}
