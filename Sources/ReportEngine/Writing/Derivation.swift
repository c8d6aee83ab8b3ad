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
    /// Concepts that a text may mean, the best first, at most so many.
    var conceptCandidates: @Sendable (String, Int) -> [ScoredConcept]
    /// What a Latin word of a question is for.
    var role: @Sendable (String) -> LatinWordRole = { _ in .unknown }
}

/// What a Latin word of a question is for.
enum LatinWordRole: Sendable {
    /// It says nothing of what is measured: of, the, how, many.
    case filler
    /// Names of concepts have it.
    case concept
    case unknown
}

/// A concept that a text may mean.
struct ScoredConcept: Sendable {
    var concept: Concept
    /// 0 to 1; 1 where the text is its code or one of its names.
    var score: Double
    /// The name or alias that fits.
    var matchedName: String
    /// Why it fits, in a few words; empty where not told.
    var reason = ""
    /// Latin words of the text that the name lacks.
    var unread: [String] = []
}
