import Gazetteer
import IndicatorExtraction
import ReportModel

extension Derivation {
    /// The product's own extractor and concepts.
    static let standard: Derivation = {
        let extractor = IndicatorExtractor(gazetteer: .standard)
        return Derivation(
            observations: { extractor.observations(in: $0).observations },
            extractorVersion: String(IndicatorExtractor.version), concepts: ConceptCatalog.all)
    }()
}
