import ReportEngine
import ReportMessages
import ReportModel
import WireProtocol

extension ReportRef {
    init(_ summary: ReportEngine::ReportSummary) {
        self.init(
            id: summary.id.rawValue, title: summary.title, region: summary.region.map(RegionRef.init),
            kind: ReportMessages::ReportKind(summary.kind),
            periodCovered: summary.periodCovered?.description ?? "",
            yearDelivered: UInt32(clamping: summary.yearDelivered ?? 0),
            publishDate: summary.publishDate?.description ?? "", version: UInt32(clamping: summary.version))
    }
}

extension CallFailure {
    init(_ error: RPCError) { self.init(code: error.code, message: error.message, details: error.details) }
}

extension ReportMessages::CopiedSentence {
    init(_ sentence: CopiesAnswer.Sentence) {
        self.init(
            span: TextSpan(sentence.span), text: sentence.text, sectionPath: sentence.sectionPath,
            reportCount: UInt32(clamping: sentence.reportCount),
            identicalCount: UInt32(clamping: sentence.identicalCount), firstHere: sentence.isFirstHere,
            places: sentence.places.map { place in
                CopyPlace(
                    report: ReportRef(place.report), span: TextSpan(place.span), text: place.text,
                    similarity: place.similarity, differences: place.differences.map(TextSpan.init))
            })
    }
}

extension ReportMessages::Suggestion {
    init(_ suggestion: ReportEngine::Suggestion) {
        let kind: SuggestionKind =
            switch suggestion.kind {
            case .title: .title
            case .region: .region
            case .concept: .concept
            }
        self.init(
            kind: kind, text: suggestion.text, code: suggestion.code,
            highlights: suggestion.highlight.map { [TextSpan($0)] } ?? [], foundBy: suggestion.foundBy,
            count: UInt64(clamping: suggestion.count))
    }
}

extension TrendCount {
    init(_ year: TrendCounts.Year) {
        self.init(
            year: UInt32(clamping: year.year ?? 0), reports: UInt64(clamping: year.reports),
            hits: UInt64(clamping: year.hits))
    }
}

extension RegionTrend {
    init(_ place: TrendCounts.Place) {
        self.init(region: place.region.map(RegionRef.init), years: place.years.map(TrendCount.init))
    }
}

extension ReportMessages::StoredQuery {
    init(_ query: ReportEngine::StoredQuery) {
        self.init(name: query.name, text: query.text, savedAt: UInt64(clamping: query.savedAtSeconds))
    }
}

extension ReportMessages::QueryMatch {
    init(_ match: ReportEngine::QueryMatch) {
        self.init(name: match.name ?? "", text: match.text, snippet: match.snippet.map(Snippet.init))
    }
}

extension ReportMessages::QueryFailure {
    init(_ failure: ReportEngine::QueryFailure) {
        self.init(
            name: failure.name ?? "", text: failure.text, failure: CallFailure(RPCError(failure.error)))
    }
}
