public import ChineseText

/// Something that may be meant by what has been typed so far.
public struct Suggestion: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case title, region, concept
    }

    public var kind: Kind
    public var text: String
    /// A region's six digits or a concept's code; empty for a title.
    public var code: String
    /// What was typed, where it stands in `text`; `nil` where it was found by another name.
    public var highlight: ByteSpan?
    /// That other name: a former or short name, an alias, its pinyin; empty otherwise.
    public var foundBy: String
    /// Reports of that title, or on that place or one below it; for a concept, figures.
    public var count: Int
}
