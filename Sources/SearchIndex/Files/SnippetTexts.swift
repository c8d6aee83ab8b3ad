/// The texts of many reports, as they lie in a file.
public struct SnippetTexts: Sendable {
    private let utf8: FixedBuffer<UInt8>
    private let sentences: FixedBuffer<SnippetSentence>
    private let ends: [TextEnd]

    /// Where a text and its sentences end.
    private struct TextEnd: BitwiseCopyable, Sendable {
        var byte: Int
        var sentence: Int
    }

    /// Adds texts to a file, in an order of the caller's.
    public static func write(_ texts: [SnippetText], to writer: inout IndexFileWriter) throws(IndexFileError) {
        var ends: [TextEnd] = []
        ends.reserveCapacity(texts.count)
        var end = TextEnd(byte: 0, sentence: 0)
        for text in texts {
            // A damaged text is written without what can't be read; whoever writes must look at its file's damage.
            end.byte += text.utf8.elements.count
            end.sentence += text.sentences.elements.count
            ends.append(end)
        }
        try writer.add("text ends", ends)
        try writer.add("texts", count: end.byte, pieces: texts.count) { texts[$0].utf8.elements }
        try writer.add("sentences", count: end.sentence, pieces: texts.count) { texts[$0].sentences.elements }
    }

    public init(_ file: IndexFile) throws(IndexFileError) {
        utf8 = try file.section("texts", of: UInt8.self)
        sentences = try file.section("sentences", of: SnippetSentence.self)
        ends = try file.elements("text ends", of: TextEnd.self)
        var before = TextEnd(byte: 0, sentence: 0)
        for end in ends {
            guard before.byte <= end.byte, before.sentence <= end.sentence else {
                file.noteNonsense()
                throw file.failure
            }
            before = end
        }
        guard before.byte <= utf8.count, before.sentence <= sentences.count else {
            file.noteNonsense()
            throw file.failure
        }
    }

    public var count: Int { ends.count }

    /// The text at a place of the order in which they were written; it keeps the file open.
    public subscript(_ i: Int) -> SnippetText {
        let start = i == 0 ? TextEnd(byte: 0, sentence: 0) : ends[i - 1]
        return SnippetText(
            utf8: BufferSlice(utf8, start.byte..<ends[i].byte),
            sentences: BufferSlice(sentences, start.sentence..<ends[i].sentence))
    }
}

extension SnippetText {
    /// The file that holds the text; `nil` where it lies in memory.
    public var file: IndexFile? { utf8.buffer.file }
}

extension SnippetSentence {
    /// Whether sentences stand in the order of a text of so many bytes, as those of every text do.
    static func areSound(_ sentences: UnsafeBufferPointer<SnippetSentence>, textBytes: Int) -> Bool {
        var before = SnippetSentence(
            byteStart: 0, byteEnd: 0, characterStart: 0, characterEnd: 0, codeStart: 0, block: 0, section: -1)
        for sentence in sentences {
            guard before.byteEnd <= sentence.byteStart, sentence.byteStart <= sentence.byteEnd,
                before.characterEnd <= sentence.characterStart, sentence.characterStart <= sentence.characterEnd,
                before.codeStart <= sentence.codeStart, before.block <= sentence.block
            else { return false }
            before = sentence
        }
        return Int(before.byteEnd) <= textBytes
    }
}
