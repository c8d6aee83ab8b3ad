import ChineseText

/// An immutable index of some reports.
///
/// Made by `SearchIndexBuilder`; searched as part of a `SearchSnapshot`.
public struct SearchSegment: Sendable {
    let storage: SegmentStorage

    /// Reports in the segment, removed ones included.
    public var reportCount: Int { storage.documents.count }
    /// Bytes that the index takes in memory, normalized texts included.
    public var bytes: Int { storage.bytes }
    /// Normalized text in UTF-16 code units.
    public var textLength: Int { storage.codes.count }
    /// Of `bytes`, those of the normalized texts, which serve phrases and snippets in the place of positions.
    public var textBytes: Int { storage.codes.bytes }
}

/// What the index keeps of a report beside its terms.
struct DocumentRecord: BitwiseCopyable, Sendable {
    /// The number under which the report was added.
    var number: UInt32
    /// Code of its region; 0 where it has none.
    var region: UInt32
    /// The years that it covers, both ends included; 0 where they are not known.
    var firstYear: UInt16
    var lastYear: UInt16
    var kind: UInt8
    /// Units in its fields, each as often as its field's weight says.
    var length: UInt32
    /// Offsets into the segment's normalized texts: title, headings and body stand behind one another, a separator
    /// between each.
    var start: Int
    var titleEnd: Int
    var headingsEnd: Int
    var end: Int

    func range(of field: SearchField?) -> Range<Int> {
        switch field {
        case .title: start..<titleEnd
        case .heading: min(titleEnd + 1, headingsEnd)..<headingsEnd
        case .body: min(headingsEnd + 1, end)..<end
        case nil: start..<end
        }
    }
}

/// The memory of a segment.
final class SegmentStorage: Sendable {
    let documents: FixedBuffer<DocumentRecord>
    /// Normalized texts of all reports.
    let codes: FixedBuffer<UInt16>
    let dictionary: TermDictionary
    let wordList: WordList
    let blocks: FixedBuffer<PostingBlock>
    let words: FixedBuffer<UInt64>
    /// Documents by region, then by themselves.
    let byRegion: FixedBuffer<UInt32>
    /// Documents by the number under which they were added.
    let byNumber: FixedBuffer<UInt32>
    /// Mean length of the segment's reports, at which the impacts were reckoned.
    let averageLength: Float
    /// Sum of the lengths.
    let totalLength: Int
    /// Of what lies in a file: which postings were found to make sense.
    let checkedPostings: CheckedPostings?

    init(
        documents: ContiguousArray<DocumentRecord>, codes: UnsafeBufferPointer<UInt16>, dictionary: TermDictionary,
        wordList: WordList, blocks: UnsafeBufferPointer<PostingBlock>, words: UnsafeBufferPointer<UInt64>,
        averageLength: Float
    ) {
        self.documents = FixedBuffer(documents)
        self.codes = FixedBuffer(codes)
        self.dictionary = dictionary
        self.wordList = wordList
        self.blocks = FixedBuffer(blocks)
        self.words = FixedBuffer(words)
        self.averageLength = averageLength
        byRegion = FixedBuffer(
            (0..<UInt32(documents.count)).sorted {
                (documents[Int($0)].region, $0) < (documents[Int($1)].region, $1)
            })
        byNumber = FixedBuffer(
            (0..<UInt32(documents.count)).sorted { documents[Int($0)].number < documents[Int($1)].number })
        totalLength = documents.reduce(0) { $0 + Int($1.length) }
        checkedPostings = nil
    }

    /// What lies in a file; see `SegmentStorage+File.swift`, which also names the buffers for writing.
    ///
    /// - Precondition: documents, regions and numbers were found to make sense.
    init(_ buffers: SegmentBuffers, dictionary: TermDictionary, wordList: WordList) {
        documents = buffers.documents
        codes = buffers.codes
        self.dictionary = dictionary
        self.wordList = wordList
        blocks = buffers.blocks
        words = buffers.words
        byRegion = buffers.byRegion
        byNumber = buffers.byNumber
        totalLength = buffers.documents.pointer.reduce(0) { $0 + Int($1.length) }
        averageLength = documents.count == 0 ? 1 : Float(totalLength) / Float(documents.count)
        checkedPostings = CheckedPostings(blockCount: buffers.blocks.count)
    }

    var bytes: Int {
        documents.bytes + codes.bytes + dictionary.bytes + wordList.bytes + blocks.bytes + words.bytes + byRegion.bytes
            + byNumber.bytes
    }

    /// The documents whose region code lies in a range, ascending for each code.
    func regionOrder(of codes: ClosedRange<UInt32>) -> Slice<UnsafeBufferPointer<UInt32>> {
        let lower = first(in: byRegion) { $0.region >= codes.lowerBound }
        let upper = first(in: byRegion) { $0.region > codes.upperBound }
        return byRegion.pointer[lower..<max(lower, upper)]
    }

    /// The document that was added under a number; `nil` where none was.
    func document(numbered number: UInt32) -> Int? {
        let i = first(in: byNumber) { $0.number >= number }
        guard i < byNumber.count else { return nil }
        let document = Int(byNumber[i])
        return documents[document].number == number ? document : nil
    }

    /// The first place of an order at which a condition holds that, once true, stays true.
    private func first(in order: FixedBuffer<UInt32>, _ holds: (DocumentRecord) -> Bool) -> Int {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(documents[Int(order[middle])]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    func text(_ document: UInt32, _ field: SearchField?) -> UnsafeBufferPointer<UInt16> {
        codes.checked(documents[Int(document)].range(of: field)) ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    /// The unit numbers of a sequence; `nil` for a word that no report holds.
    func unitNumbers(_ sequence: UnitSequence) -> [UInt32?] {
        sequence.codes.withUnsafeBufferPointer { codes in
            sequence.units.map { unit in
                unit.kind == .character
                    ? TextUnit.codePoint(codes, unit.range)
                    : wordList.number(of: UnsafeBufferPointer(rebasing: codes[unit.range]))
            }
        }
    }
}
