/// Some neighbouring postings of a block, unpacked; at an address of the cursor's.
struct BlockRest {
    let documents: UnsafePointer<UInt32>
    let frequencies: UnsafePointer<UInt32>
    let count: Int
}

/// Walks over the postings of a term in a segment, in ascending order of documents.
///
/// Stands on a document from the start; decodes a block at a time, and its frequencies when one is asked for.
/// Holds pointers into the segment: it must not outlive it.
struct TermCursor {
    /// The current document; `UInt32.max` at the end.
    private(set) var document: UInt32
    /// Reports of the segment that hold the term.
    let count: Int
    /// Upper bound of the saturated frequency of every posting, in 255ths.
    let impact: UInt8

    private let words: UnsafePointer<UInt64>?
    private let blocks: UnsafePointer<PostingBlock>?
    private let blockCount: Int
    private var block = 0
    /// The block at which the last look ahead ended.
    private var lookedAt = 0
    private var at = 0
    private var countInBlock: Int
    private var frequenciesReady: Bool
    /// Frequencies of the block that were asked for one by one.
    private var singleFrequencies = 0
    private let decoded: DecodedBlock

    /// Room for a block's documents and frequencies. Behind the documents stand seven that are higher than any, so that
    /// steps of eight end.
    private final class DecodedBlock {
        let documents: UnsafeMutablePointer<UInt32>
        let frequencies: UnsafeMutablePointer<UInt32>
        /// Unpacking writes whole words: up to 64 numbers too many.
        private static let capacity = PostingBlock.capacity + 64

        init() {
            documents = .allocate(capacity: 2 * Self.capacity)
            documents.initialize(repeating: 0, count: 2 * Self.capacity)
            frequencies = documents + Self.capacity
        }

        /// To be called when documents were unpacked, the last of them at `count` - 1.
        @inline(__always)
        func end(at count: Int) {
            for i in 0..<7 { documents[count &+ i] = .max }
        }

        deinit { documents.deallocate() }
    }

    init(_ entry: TermEntry, in storage: SegmentStorage) {
        count = Int(entry.documentCount)
        impact = UInt8(clamping: entry.impact)
        decoded = DecodedBlock()
        if !storage.isSound(entry) {
            words = nil
            blocks = nil
            blockCount = 0
            countInBlock = 0
            frequenciesReady = true
            document = 0
            load(0)
        } else if count == 1 {
            words = nil
            blocks = nil
            blockCount = 1
            countInBlock = 1
            frequenciesReady = true
            document = entry.first
            decoded.documents[0] = entry.first
            decoded.end(at: 1)
            decoded.frequencies[0] = entry.frequency
        } else {
            words = storage.words.pointer.baseAddress
            blocks = storage.blocks.pointer.baseAddress.map { $0 + Int(entry.first) }
            blockCount = (count + PostingBlock.capacity - 1) / PostingBlock.capacity
            countInBlock = 0
            frequenciesReady = false
            document = 0
            load(0)
        }
    }

    /// How often the term stands in the current document, by field weights.
    ///
    /// - Precondition: the cursor is not at its end.
    var frequency: UInt32 {
        mutating get {
            frequenciesReady ? decoded.frequencies[at] : singleFrequency()
        }
    }

    /// Moves to the next document.
    @inline(__always)
    mutating func next() {
        at &+= 1
        if at < countInBlock { document = decoded.documents[at] } else { load(block &+ 1) }
    }

    /// Moves to the first document that is `target` or higher; never back.
    @inline(__always)
    mutating func advance(to target: UInt32) {
        if document >= target { return }
        if decoded.documents[countInBlock &- 1] < target {
            skip(to: target)
            if document >= target { return }
        }
        var i = at
        while decoded.documents[i &+ 7] < target { i &+= 8 }
        while decoded.documents[i] < target { i &+= 1 }
        at = i
        document = decoded.documents[i]
    }

    /// A bound of the saturated frequencies from `target` to the document given with it, in 255ths, without moving or
    /// decoding.
    ///
    /// - Precondition: `target` is not lower than in any call before.
    mutating func blockImpact(from target: UInt32) -> (impact: UInt8, through: UInt32) {
        guard let blocks else {
            return target <= decoded.documents[0] && block == 0 ? (impact, decoded.documents[0]) : (0, .max)
        }
        lookedAt = max(lookedAt, block)
        while lookedAt < blockCount, blocks[lookedAt].last < target { lookedAt += 1 }
        return lookedAt < blockCount ? (blocks[lookedAt].impact, blocks[lookedAt].last) : (0, .max)
    }

    /// The current document and those behind it in its block, with their frequencies; until the cursor moves to
    /// another block.
    ///
    /// - Precondition: the cursor is not at its end.
    @inline(__always)
    mutating func restOfBlock() -> BlockRest {
        if !frequenciesReady { decodeFrequencies() }
        return BlockRest(
            documents: UnsafePointer(decoded.documents + at), frequencies: UnsafePointer(decoded.frequencies + at),
            count: countInBlock &- at)
    }

    /// Moves over some documents of the current block, at most all of `restOfBlock`.
    @inline(__always)
    mutating func moveInBlock(by count: Int) {
        at &+= count
        if at < countInBlock { document = decoded.documents[at] } else { load(block &+ 1) }
    }

    /// Moves to the next block, the current one included, that holds a posting of this impact or a higher one.
    mutating func skipBlocks(below least: UInt8) {
        guard let blocks else {
            if impact < least { load(blockCount) }
            return
        }
        var index = block
        while index < blockCount, blocks[index].impact < least { index &+= 1 }
        if index != block { load(index) }
    }

    /// The highest impact of the blocks that reach into a range of documents.
    ///
    /// - Precondition: `first` is not lower than in any look ahead before.
    mutating func highestImpact(from first: UInt32, through last: UInt32) -> UInt8 {
        guard let blocks else { return block == 0 && (first...last).contains(decoded.documents[0]) ? impact : 0 }
        lookedAt = max(lookedAt, block)
        while lookedAt < blockCount, blocks[lookedAt].last < first { lookedAt &+= 1 }
        var highest: UInt8 = 0
        var index = lookedAt
        while index < blockCount {
            highest = max(highest, blocks[index].impact)
            if blocks[index].last >= last { break }
            index &+= 1
        }
        return highest
    }

    /// Loads the block in which `target` would stand, or ends.
    private mutating func skip(to target: UInt32) {
        guard let blocks else { return load(blockCount) }
        var low = block + 1
        var step = 1
        var high = low
        while high < blockCount, blocks[high].last < target {
            low = high + 1
            high += step
            step *= 2
        }
        high = min(high, blockCount)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].last < target { low = middle + 1 } else { high = middle }
        }
        load(low)
    }

    private mutating func load(_ index: Int) {
        guard index < blockCount, let blocks, let words else {
            block = blockCount
            document = .max
            at = 0
            countInBlock = 1
            decoded.documents[0] = .max
            decoded.end(at: 1)
            return
        }
        block = index
        at = 0
        let header = blocks[index]
        countInBlock = header.count
        frequenciesReady = false
        singleFrequencies = 0
        let out = decoded.documents
        let previous = index == 0 ? UInt32.max : blocks[index - 1].last
        PatchedPacking(byte: header.gapPacking)
            .unpackSums(words + Int(header.start), countInBlock, from: previous, to: out)
        decoded.end(at: countInBlock)
        document = out[0]
    }

    /// The current frequency, unpacked by itself while few are asked for.
    private mutating func singleFrequency() -> UInt32 {
        singleFrequencies &+= 1
        guard singleFrequencies < 8, block < blockCount, let blocks, let words else {
            decodeFrequencies()
            return decoded.frequencies[at]
        }
        let header = blocks[block]
        return PatchedPacking(byte: header.frequencyPacking)
            .number(words + frequencyStart(header), countInBlock, at: at)
    }

    private mutating func decodeFrequencies() {
        frequenciesReady = true
        guard block < blockCount, let blocks, let words else { return }
        let header = blocks[block]
        PatchedPacking(byte: header.frequencyPacking)
            .unpack(words + frequencyStart(header), countInBlock, to: decoded.frequencies)
    }

    @inline(__always)
    private func frequencyStart(_ header: PostingBlock) -> Int {
        Int(header.start) &+ PatchedPacking(byte: header.gapPacking).words(countInBlock)
    }
}
