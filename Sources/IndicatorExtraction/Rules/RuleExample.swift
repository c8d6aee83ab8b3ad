/// A sentence of a report on 2023 given in 2024, and the figures that the rules of a family must make of it; the tests
/// run all of them.
struct RuleExample: Sendable {
    let text: String
    /// One a figure: comparator, value (and upper end), unit, kind, nature, period, name. Empty where none may be made.
    let figures: [String]

    init(_ text: String, _ figures: String...) {
        self.text = text
        self.figures = figures
    }

    /// The examples of every family.
    static let all: [(family: String, examples: [RuleExample])] = [
        ("comparator", ComparatorRules.examples), ("change", ChangeRules.examples + ChangeRules.verbExamples),
        ("time", TimeRules.examples + TimeRules.spanExamples),
        ("century", CenturyRules.examples),
        ("nature", NatureRules.examples), ("rank", RankRules.examples), ("list", ListRules.examples),
        ("name", NameRules.examples + NameRules.partExamples + NameRules.subjectExamples),
        ("region", RegionRules.examples),
    ]
}
