public import ChineseText

/// A report's text and where its sentences stand in it and in the index, so that snippets can be made from the few
/// sentences that they show. Given by `SearchIndexBuilder.add`; stays right when segments are merged.
///
/// Takes the bytes of the text and about a fifth more, in memory or in a file (see `SnippetTexts`).
public struct SnippetText: Sendable {
    /// The text, as UTF-8.
    let utf8: BufferSlice<UInt8>
    let sentences: BufferSlice<SnippetSentence>

    /// The whole text, copied. Empty where its file is damaged.
    public var text: String { withExtendedLifetime(utf8) { String(decoding: utf8.elements, as: UTF8.self) } }

    /// A part of the text; `nil` for a span that the text does not have, or where its file is damaged.
    public func text(in span: ByteSpan) -> String? {
        withExtendedLifetime(utf8) {
            let bytes = utf8.elements
            guard span.end <= bytes.count else { return nil }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[span.start..<span.end]), as: UTF8.self)
        }
    }

    /// No text at all.
    public static let empty = SnippetText(utf8: BufferSlice([]), sentences: BufferSlice([]))

    /// Bytes of the text.
    public var count: Int { utf8.count }

    /// Bytes that it takes, the text included.
    public var bytes: Int { utf8.count + sentences.count * MemoryLayout<SnippetSentence>.stride }
}

/// A sentence of a report's own words.
struct SnippetSentence: BitwiseCopyable, Sendable {
    var byteStart: UInt32
    var byteEnd: UInt32
    /// In folded characters of the whole text.
    var characterStart: UInt32
    var characterEnd: UInt32
    /// Where its first unit stands in the report's normalized body, or would stand if it had one.
    var codeStart: UInt32
    /// Counts the report's blocks: no snippet reaches over two.
    var block: UInt32
    /// -1 outside any section.
    var section: Int32

    var characters: Range<Int> { Int(characterStart)..<Int(characterEnd) }
    var bytes: Range<Int> { Int(byteStart)..<Int(byteEnd) }
}

/// Normalizes a report's body sentence by sentence, which gives the same codes as block by block: a sentence ends in
/// separators.
struct SnippetTextBuilder {
    private(set) var body = NormalizedText()
    private var sentences: ContiguousArray<SnippetSentence> = []
    private var block: UInt32 = 0

    mutating func append(_ folded: FoldedText, _ range: Range<Int>, section: Int?) {
        for sentence in SentenceSplitter.sentences(in: folded, range: range) {
            let span = folded.originalSpan(of: sentence)
            let start = body.codes.isEmpty ? 0 : body.codes.count + 1
            sentences.append(
                SnippetSentence(
                    byteStart: UInt32(truncatingIfNeeded: span.start), byteEnd: UInt32(truncatingIfNeeded: span.end),
                    characterStart: UInt32(truncatingIfNeeded: sentence.lowerBound),
                    characterEnd: UInt32(truncatingIfNeeded: sentence.upperBound),
                    codeStart: UInt32(truncatingIfNeeded: start), block: block,
                    section: section.flatMap { Int32(exactly: $0) } ?? -1))
            body.append(folded, sentence)
        }
        block += 1
    }

    func finish(_ text: String) -> SnippetText {
        var text = text
        return SnippetText(
            utf8: text.withUTF8 { BufferSlice($0) }, sentences: BufferSlice(sentences))
    }
}
