import ChineseText
import Glibc

/// A line of a text that is not blank, without the white space around it.
struct TextLine: Hashable, Sendable {
    /// Its folded characters in the text's `FoldedText`.
    var range: Range<Int>
    /// Its first characters, folded: as many as rules look at.
    var head: String
    /// Whether a blank line, or the text's end, follows.
    var isBeforeGap: Bool

    static let headLength = 120

    var length: Int { range.count }

    /// The lines of a text, in order.
    ///
    /// - Parameter breakLength: How many folded line breaks one line break is: 2 where the text breaks lines by carriage
    ///   return and line feed, else 1.
    static func lines(of text: FoldedText, breakLength: Int) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        var blanks = 0
        let count = text.scalars.count
        while start < count {
            var end = start
            while end < count, text.scalars[end] != 0x0A { end += 1 }
            let trimmed = trim(start..<end, in: text)
            if trimmed.isEmpty {
                blanks += 1
                if blanks >= breakLength, !lines.isEmpty { lines[lines.count - 1].isBeforeGap = true }
            } else {
                blanks = 0
                lines.append(TextLine(trimmed, of: text))
            }
            start = end + 1
        }
        if !lines.isEmpty { lines[lines.count - 1].isBeforeGap = true }
        return lines
    }

    init(_ range: Range<Int>, of text: FoldedText, isBeforeGap: Bool = false) {
        self.range = range
        head = text.string(of: range.prefix(Self.headLength))
        self.isBeforeGap = isBeforeGap
    }

    static func trim(_ range: Range<Int>, in text: FoldedText) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isBlank(text.scalars[low]) { low += 1 }
        while low < high, isBlank(text.scalars[high - 1]) { high -= 1 }
        return low..<high
    }

    static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x0A }

    /// Whether a folded character ends a sentence.
    static func isSentenceEnd(_ scalar: UInt32) -> Bool { SentenceSplitter.isEnd(scalar) }

    /// Whether a folded line ends like a sentence, quotation marks and brackets after the end allowed.
    static func endsSentence(_ range: Range<Int>, in text: FoldedText) -> Bool {
        var i = range.upperBound - 1
        while i > range.lowerBound, SentenceSplitter.isCloser(text.scalars[i]) { i -= 1 }
        return i >= range.lowerBound && (isSentenceEnd(text.scalars[i]) || text.scalars[i] == 0x3A)
    }
}

extension String {
    /// Whether `words` stand in it. Compares bytes: both are to be folded.
    func holds(_ words: String) -> Bool {
        var (text, needle) = (self, words)
        return text.withUTF8 { text in needle.withUTF8 { Self.holds($0, in: text) } }
    }

    private static func holds(_ needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let wanted = needle.baseAddress, let start = text.baseAddress else { return needle.isEmpty }
        var at = 0
        while at + needle.count <= text.count {
            guard let hit = memchr(start + at, Int32(wanted[0]), text.count - needle.count - at + 1) else {
                return false
            }
            if memcmp(hit, wanted, needle.count) == 0 { return true }
            at = UnsafeRawPointer(hit) - UnsafeRawPointer(start) + 1
        }
        return false
    }

    func holdsAny(_ list: [String]) -> Bool { list.contains { holds($0) } }
    func startsWithAny(_ list: [String]) -> Bool { list.contains { hasPrefix($0) } }
    func endsWithAny(_ list: [String]) -> Bool { list.contains { hasSuffix($0) } }
}
