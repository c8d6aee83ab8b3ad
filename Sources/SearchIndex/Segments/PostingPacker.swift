/// Packs the postings of one term after another into blocks.
struct PostingPacker {
    private(set) var blocks: ContiguousArray<PostingBlock> = []
    private(set) var words: ContiguousArray<UInt64> = []
    private let norms: ContiguousArray<Float>

    private var documents: ContiguousArray<UInt32> = []
    private var frequencies: ContiguousArray<UInt32> = []
    /// Gaps less one of a block being packed.
    private var gaps: ContiguousArray<UInt32> = []
    private var termStart = 0
    private var documentCount: UInt32 = 0
    private var impact: UInt8 = 0

    /// - Parameter norms: By document, the length norm at which impacts are reckoned.
    init(norms: ContiguousArray<Float>) {
        self.norms = norms
        documents.reserveCapacity(PostingBlock.capacity)
        frequencies.reserveCapacity(PostingBlock.capacity)
    }

    /// Adds a posting of the current term, in ascending order of documents.
    mutating func add(document: UInt32, frequency: UInt32) {
        if documents.count == PostingBlock.capacity { closeBlock() }
        documents.append(document)
        frequencies.append(frequency)
        documentCount += 1
    }

    /// Ends the current term and gives its entry.
    mutating func finishTerm(extendedBehind: UInt32) -> TermEntry {
        var (first, frequency) = (UInt32(termStart), UInt32(0))
        if documentCount == 1 {
            first = documents[0]
            frequency = frequencies[0]
            impact = Ranking.impact(Ranking.saturated(frequencies[0], norms[Int(documents[0])]))
        } else if !documents.isEmpty {
            closeBlock()
        }
        let entry = TermEntry(
            documentCount: documentCount, first: first, impact: impact, frequency: frequency,
            extendedBehind: extendedBehind)
        documents.removeAll(keepingCapacity: true)
        frequencies.removeAll(keepingCapacity: true)
        documentCount = 0
        impact = 0
        termStart = blocks.count
        return entry
    }

    private mutating func closeBlock() {
        var previous = blocks.count > termStart ? blocks[blocks.count - 1].last : UInt32.max
        gaps.removeAll(keepingCapacity: true)
        var bound: UInt8 = 0
        for (document, frequency) in zip(documents, frequencies) {
            gaps.append(document &- previous &- 1)
            previous = document
            bound = max(bound, Ranking.impact(Ranking.saturated(frequency, norms[Int(document)])))
        }
        for i in frequencies.indices { frequencies[i] &-= 1 }
        let packing = FrequencyPacking.cheapest(frequencies)
        let gapClass = PostingBlock.widthClass(gaps.max() ?? 0)
        blocks.append(
            PostingBlock(
                last: previous, start: UInt32(words.count), countLessOne: UInt8(documents.count - 1),
                gapClass: gapClass, frequencyClass: packing.byte, impact: bound))
        gaps.withUnsafeBufferPointer { PostingCodec.pack($0, gapClass, into: &words) }
        packing.pack(&frequencies, into: &words)
        impact = max(impact, bound)
        documents.removeAll(keepingCapacity: true)
        frequencies.removeAll(keepingCapacity: true)
    }
}
