/// The buffers of a segment that are not part of something else.
struct SegmentBuffers {
    let documents: FixedBuffer<DocumentRecord>
    let codes: FixedBuffer<UInt16>
    let blocks: FixedBuffer<PostingBlock>
    let words: FixedBuffer<UInt64>
    let byRegion: FixedBuffer<UInt32>
    let byNumber: FixedBuffer<UInt32>
}

extension SegmentStorage {
    /// Grows with each change of what the buffers of a segment mean: files of another version are made anew.
    static let version: UInt64 = 3

    /// Adds all buffers to a file.
    func write(to writer: inout IndexFileWriter) throws(IndexFileError) {
        try writer.add("documents", documents.pointer)
        try writer.add("codes", codes.pointer)
        try writer.add("term slots", dictionary.slots.pointer)
        try writer.add("term keys", dictionary.keys.pointer)
        try writer.add("term entries", dictionary.entries.pointer)
        try writer.add("short words", wordList.short.pointer)
        try writer.add("short places", wordList.shortPlaces.pointer)
        try writer.add("long words", wordList.longCodes.pointer)
        try writer.add("long ends", wordList.longEnds.pointer)
        try writer.add("long places", wordList.longPlaces.pointer)
        try writer.add("blocks", blocks.pointer)
        try writer.add("postings", words.pointer)
        try writer.add("by region", byRegion.pointer)
        try writer.add("by number", byNumber.pointer)
    }

    /// The same buffers as they lie in a file.
    ///
    /// What is read in full for each search, the documents, is checked here; the rest when it is first used.
    convenience init(_ file: IndexFile) throws(IndexFileError) {
        let buffers = SegmentBuffers(
            documents: try file.section("documents", of: DocumentRecord.self),
            codes: try file.section("codes", of: UInt16.self),
            blocks: try file.section("blocks", of: PostingBlock.self),
            words: try file.section("postings", of: UInt64.self),
            byRegion: try file.section("by region", of: UInt32.self),
            byNumber: try file.section("by number", of: UInt32.self))
        let dictionary = TermDictionary(
            slots: try file.section("term slots", of: UInt32.self),
            keys: try file.section("term keys", of: UInt64.self),
            entries: try file.section("term entries", of: TermEntry.self))
        let wordList = WordList(
            short: try file.section("short words", of: UInt64.self),
            shortPlaces: try file.section("short places", of: UInt32.self),
            longCodes: try file.section("long words", of: UInt16.self),
            longEnds: try file.section("long ends", of: UInt32.self),
            longPlaces: try file.section("long places", of: UInt32.self))
        guard Self.holds(buffers), dictionary.slots.count >= TermDictionary.size(dictionary.keys.count),
            dictionary.entries.count == dictionary.keys.count, wordList.short.count == wordList.shortPlaces.count,
            wordList.longEnds.count == wordList.longPlaces.count
        else {
            file.noteNonsense()
            throw file.failure
        }
        self.init(buffers, dictionary: dictionary, wordList: wordList)
    }

    /// The file that holds the segment; `nil` where it lies in memory.
    var file: IndexFile? { documents.file }

    /// Whether the documents are what was written, and name texts that are there.
    private static func holds(_ buffers: SegmentBuffers) -> Bool {
        let count = buffers.documents.count
        guard let documents = buffers.documents.checked(0..<count), buffers.byRegion.count == count,
            buffers.byNumber.count == count, let byRegion = buffers.byRegion.checked(0..<count),
            let byNumber = buffers.byNumber.checked(0..<count)
        else { return false }
        let areTextsThere = documents.allSatisfy {
            0 <= $0.start && $0.start <= $0.titleEnd && $0.titleEnd <= $0.headingsEnd && $0.headingsEnd <= $0.end
                && $0.end <= buffers.codes.count
        }
        // Strictly ascending orders hold every document once.
        return areTextsThere
            && isAscending(byRegion, count) { (documents[$0].region, $0) < (documents[$1].region, $1) }
            && isAscending(byNumber, count) { documents[$0].number < documents[$1].number }
    }

    private static func isAscending(
        _ order: UnsafeBufferPointer<UInt32>, _ count: Int, _ precedes: (Int, Int) -> Bool
    ) -> Bool {
        guard order.allSatisfy({ $0 < count }) else { return false }
        return (1..<max(order.count, 1)).allSatisfy { precedes(Int(order[$0 - 1]), Int(order[$0])) }
    }
}

extension SearchSegment {
    /// Adds the segment to a file. Other sections may stand beside it.
    public func write(to writer: inout IndexFileWriter) throws(IndexFileError) { try storage.write(to: &writer) }

    /// Version of what `write` writes, for the file's own.
    public static var fileVersion: UInt64 { SegmentStorage.version }

    /// A segment as it lies in a file. The file must be on disk for as long as the segment is used; it may have lost its
    /// name.
    ///
    /// - Complexity: O(reports); no text and no postings are read.
    public init(_ file: IndexFile) throws(IndexFileError) { storage = try SegmentStorage(file) }

    /// The file that holds the segment; `nil` where it lies in memory.
    public var file: IndexFile? { storage.file }

    /// The numbers under which its reports were added, in the order in which they stand in the segment.
    public var numbers: [UInt32] { storage.documents.pointer.map(\.number) }
}
