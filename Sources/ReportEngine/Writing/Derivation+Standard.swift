import ReportModel

extension Derivation {
    /// The product's own extractor.
    static let standard = Derivation(observations: { _ in [] }, extractorVersion: "0", concepts: [])
}
