import ChineseText

/// A report's text and where its sentences stand in it and in the index, so that snippets can be made from the few
/// sentences that they show. Given by `SearchIndexBuilder.add`; stays right when segments are merged.
///
/// Takes the bytes of the text and about a fifth more; the text itself is shared with the report.
public struct SnippetText: Sendable {
    /// The report's text as given, in contiguous UTF-8.
    public let text: String
    let sentences: ContiguousArray<SnippetSentence>

    /// Bytes that it takes in memory, the text included.
    public var bytes: Int { text.utf8.count + sentences.count * MemoryLayout<SnippetSentence>.stride }
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
        text.makeContiguousUTF8()
        // Grown by doubling; kept for as long as the report.
        return SnippetText(text: text, sentences: ContiguousArray(sentences[...]))
    }
}
