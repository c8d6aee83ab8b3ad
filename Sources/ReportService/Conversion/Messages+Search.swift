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
            sectionPath: snippet.sectionPath)
    }
}

extension ReportMessages::ScorePart {
    init(_ part: ReportEngine::ScorePart) {
        self.init(
            term: part.term, field: SearchField(part.field), frequency: UInt32(clamping: part.frequency),
            documentFrequency: UInt32(clamping: part.documentFrequency), score: part.score)
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
                FacetCount(code: $0.code, name: $0.nameZH, count: UInt64(clamping: $0.count))
            })
    }
}
