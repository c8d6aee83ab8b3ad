import Gazetteer
import IndicatorExtraction
import ReportModel

extension Derivation {
    /// The product's own extractor and concepts.
    static let standard: Derivation = {
        let extractor = IndicatorExtractor(gazetteer: .standard)
        return Derivation(
            observations: { extractor.observations(in: $0).observations },
            extractorVersion: String(IndicatorExtractor.version), concepts: ConceptCatalog.all,
            conceptCandidates: { text, limit in
                ConceptCatalog.candidates(for: text, limit: limit).map {
                    ScoredConcept(
                        concept: $0.concept, score: $0.score, matchedName: $0.matched, reason: $0.reason.rawValue,
                        unread: $0.unread)
                }
            },
            role: { word in
                switch ConceptCatalog.role(of: word) {
                case .filler: .filler
                case .concept: .concept
                case .unknown: .unknown
                }
            })
    }()
}
