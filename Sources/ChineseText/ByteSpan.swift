/// A stretch of a text, in UTF-8 bytes from the text's start; `end` is exclusive.
///
/// Spans always refer to the text as it was taken in, never to a folded copy, so that what is found can be shown in
/// the report's own words.
public struct ByteSpan: Hashable, Sendable, Comparable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset behind the last byte; never less than `start`.
    public var end: Int

    /// - Precondition: `0 <= start <= end`.
    public init(start: Int, end: Int) {
        precondition(0 <= start && start <= end, "a span must not end before it starts")
        self.start = start
        self.end = end
    }

    /// Length in bytes.
    public var count: Int { end - start }
    public var isEmpty: Bool { start == end }
    public var range: Range<Int> { start..<end }

    /// Whether the two share at least one byte.
    public func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }
    /// Whether `other` lies inside this span; an empty span at either border does.
    public func contains(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }

    /// By start, then by end.
    public static func < (a: ByteSpan, b: ByteSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension String {
    /// The text of `span`; `nil` when it reaches past the end or cuts a character's bytes apart.
    ///
    /// - Complexity: O(length of the span) for native strings.
    public func text(in span: ByteSpan) -> String? {
        guard span.end <= utf8.count else { return nil }
        let from = utf8.index(utf8.startIndex, offsetBy: span.start)
        let to = utf8.index(from, offsetBy: span.count)
        return String(utf8[from..<to])
    }
}
