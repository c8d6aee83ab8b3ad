public import ChineseText

/// Why a place of a report gave an observation, or none: a tree of the rules that spoke.
public struct Explanation: Hashable, Sendable {
    /// What this node is about: a rule's name or a step.
    public var title: String
    /// What it decided, in plain words; empty for a step that only holds others.
    public var detail: String
    /// The place in the report that it looked at.
    public var span: ByteSpan
    public var children: [Explanation]

    public init(title: String, detail: String = "", span: ByteSpan, children: [Explanation] = []) {
        self.title = title
        self.detail = detail
        self.span = span
        self.children = children
    }

    /// The tree as indented lines.
    public var text: String { lines(depth: 0).joined(separator: "\n") }

    private func lines(depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        let line = detail.isEmpty ? title : "\(title): \(detail)"
        return [indent + line] + children.flatMap { $0.lines(depth: depth + 1) }
    }
}
