public import ChineseText

/// A step of the explanation why a place of a report gave a figure, or none.
public struct ExplanationStep: Hashable, Sendable {
    /// How deep it stands in the tree; 0 for a root. Each step follows the one it belongs to.
    public var depth: Int
    /// Name of the rule, or of the part of the work.
    public var rule: String
    /// Where it applied.
    public var span: ByteSpan
    /// What it made of the words, or why it refused.
    public var outcome: String

    public init(depth: Int, rule: String, span: ByteSpan, outcome: String) {
        self.depth = depth
        self.rule = rule
        self.span = span
        self.outcome = outcome
    }
}
