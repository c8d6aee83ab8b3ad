/// A part of a report that a query may name.
public enum SearchField: String, Sendable, Hashable, CaseIterable {
    case title
    /// The headings of its sections.
    case heading
    /// Its text, headings included.
    case body

    /// By English or Chinese name: `title`, `标题`.
    public init?(name: String) {
        switch name.lowercased() {
        case "title", "标题": self = .title
        case "heading", "section", "小标题", "章节": self = .heading
        case "body", "text", "正文": self = .body
        default: return nil
        }
    }
}
