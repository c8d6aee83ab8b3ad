import ChineseText
import ReportEngine
import ReportMessages
import ReportModel

extension RegionRef {
    init(_ region: Region) { self.init(code: region.code?.rawValue ?? 0, name: region.name) }
}

extension TextSpan {
    /// Texts are at most 16 MiB long, so that offsets fit.
    init(_ span: ByteSpan) { self.init(start: UInt32(clamping: span.start), end: UInt32(clamping: span.end)) }
}

extension Candidate {
    init(_ candidate: RegionCandidate, asked text: String) {
        self.init(
            code: candidate.region.code?.description ?? "",
            name: candidate.path.isEmpty ? candidate.region.name : candidate.path.joined(),
            score: candidate.score, reason: candidate.reason(asked: text))
    }
}

extension RegionMatch {
    init(_ word: TextReading.RegionWord) {
        let candidate = word.candidate
        self.init(
            region: RegionRef(candidate.region), path: candidate.path.joined(), score: candidate.score,
            reason: word.reason, span: TextSpan(word.span), held: word.isHeld)
    }
}

extension PeriodMatch {
    init(_ word: TextReading.PeriodWord) {
        self.init(period: word.period.description, reason: word.reason, span: TextSpan(word.span))
    }
}

extension ConceptMatch {
    init(_ candidate: ConceptCandidate, asked text: String) {
        let concept = candidate.concept
        // A name that is not the concept's first says more than the reason alone.
        let isShown = ![concept.code.rawValue, concept.nameZH].contains(candidate.matchedName)
        let reason =
            text.isEmpty
            ? "all"
            : isShown && !candidate.reason.isEmpty
                ? "\(candidate.reason): \(candidate.matchedName)" : candidate.reason
        self.init(
            concept: ConceptRef(concept), score: text.isEmpty ? 1 : candidate.score, reason: reason,
            figureCount: UInt64(clamping: candidate.observationCount))
    }
}

extension ConceptRef {
    init(_ concept: Concept) {
        self.init(
            code: concept.code.rawValue, nameZh: concept.nameZH, nameEn: concept.nameEN,
            usualUnits: concept.usualUnits, definition: concept.definition, aliases: concept.aliases)
    }
}

extension PageInfo {
    init(next cursor: String?, total: Int, isExact: Bool = true) {
        self.init(nextCursor: cursor ?? "", total: UInt64(clamping: total), totalIsExact: isExact)
    }
}
