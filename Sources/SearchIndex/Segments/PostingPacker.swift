/// Packs the postings of one term after another into blocks.
struct PostingPacker: ~Copyable {
    private(set) var blocks = GrowingBuffer<PostingBlock>(capacity: 1 << 10)
    private(set) var words = GrowingBuffer<UInt64>(capacity: 1 << 12)
    private let norms: ContiguousArray<Float>

    private let documents = GrowingBuffer<UInt32>(repeating: 0, count: PostingBlock.capacity)
    private let frequencies = GrowingBuffer<UInt32>(repeating: 0, count: PostingBlock.capacity)
    /// Postings of the current block.
    private var count = 0
    private var termStart = 0
    private var documentCount: UInt32 = 0
    private var impact: UInt8 = 0

    /// - Parameter norms: By document, the length norm at which impacts are reckoned.
    init(norms: ContiguousArray<Float>) { self.norms = norms }

    /// Adds a posting of the current term, in ascending order of documents.
    @inline(__always)
    mutating func add(document: UInt32, frequency: UInt32) {
        if count == PostingBlock.capacity { closeBlock() }
        documents[count] = document
        frequencies[count] = frequency
        count &+= 1
        documentCount &+= 1
    }

    /// Ends the current term and gives its entry.
    mutating func finishTerm(extendedBehind: UInt32) -> TermEntry {
        var (first, frequency) = (UInt32(termStart), UInt32(0))
        if documentCount == 1 {
            first = documents[0]
            frequency = frequencies[0]
            impact = Ranking.impact(Ranking.saturated(frequency, norms[Int(first)]))
        } else if count > 0 {
            closeBlock()
        }
        let entry = TermEntry(
            documentCount: documentCount, first: first, impact: impact, frequency: frequency,
            extendedBehind: extendedBehind)
        count = 0
        documentCount = 0
        impact = 0
        termStart = blocks.count
        return entry
    }

    /// The places of the block's documents are taken by their gaps less one.
    private mutating func closeBlock() {
        var previous = blocks.count > termStart ? blocks[blocks.count - 1].last : UInt32.max
        var highest: Float = 0
        for i in 0..<count {
            let document = documents[i]
            highest = max(highest, Ranking.saturated(frequencies[i], norms[Int(document)]))
            documents[i] = document &- previous &- 1
            frequencies[i] = frequencies[i] &- 1
            previous = document
        }
        let gaps = UnsafeMutableBufferPointer(start: documents.pointer(0), count: count)
        let counts = UnsafeMutableBufferPointer(start: frequencies.pointer(0), count: count)
        let gapPacking = PatchedPacking.cheapest(UnsafeBufferPointer(gaps))
        let frequencyPacking = PatchedPacking.cheapest(UnsafeBufferPointer(counts))
        let bound = Ranking.impact(highest)
        blocks.append(
            PostingBlock(
                last: previous, start: UInt32(words.count), countLessOne: UInt8(count - 1),
                gapPacking: gapPacking.byte, frequencyPacking: frequencyPacking.byte, impact: bound))
        gapPacking.pack(gaps, into: &words)
        frequencyPacking.pack(counts, into: &words)
        impact = max(impact, bound)
        count = 0
    }
}
