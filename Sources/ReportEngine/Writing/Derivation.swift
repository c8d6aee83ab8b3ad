import ReportModel

/// What the engine makes of a report's text beside the index of its words. A value of functions, so that tests can put
/// a simple one in the place of the extractor.
struct Derivation: Sendable {
    /// A report's figures in the order of its text.
    var observations: @Sendable (Report) -> [Observation]
    /// Grows with each change of the rules that changes figures.
    var extractorVersion: String
    /// All concepts that figures can have.
    var concepts: [Concept]
}
