import Synchronization

/// Which terms of a segment in a file have postings that make sense. Each is looked at when it is first searched for,
/// so that walking over postings needs no checks.
final class CheckedPostings: Sendable {
    /// By the first block of a term: how many documents were found there.
    private nonisolated(unsafe) let counts: UnsafeMutablePointer<Atomic<UInt32>>
    private let blockCount: Int

    init(blockCount: Int) {
        self.blockCount = blockCount
        counts = .allocate(capacity: max(blockCount, 1))
        for i in 0..<blockCount { (counts + i).initialize(to: Atomic(0)) }
    }

    deinit {
        counts.deinitialize(count: blockCount)
        counts.deallocate()
    }

    func contains(_ entry: TermEntry) -> Bool {
        Int(entry.first) < blockCount && counts[Int(entry.first)].load(ordering: .acquiring) == entry.documentCount
    }

    func insert(_ entry: TermEntry) {
        counts[Int(entry.first)].store(entry.documentCount, ordering: .releasing)
    }
}

extension SegmentStorage {
    /// Whether a term's postings can be walked over: whether they are what was written and name documents in ascending
    /// order.
    func isSound(_ entry: TermEntry) -> Bool {
        guard let checkedPostings else { return true }
        if entry.documentCount == 1 ? entry.first < documents.count : checkedPostings.contains(entry) { return true }
        guard entry.documentCount > 1, let blocks = checkedBlocks(of: entry) else { return false }
        guard holds(blocks, count: Int(entry.documentCount)) else {
            file?.noteNonsense()
            return false
        }
        checkedPostings.insert(entry)
        return true
    }

    private func checkedBlocks(of entry: TermEntry) -> UnsafeBufferPointer<PostingBlock>? {
        let count = (Int(entry.documentCount) + PostingBlock.capacity - 1) / PostingBlock.capacity
        return blocks.checked(Int(entry.first)..<Int(entry.first) + count)
    }

    /// Whether blocks hold so many documents in ascending order.
    private func holds(_ blocks: UnsafeBufferPointer<PostingBlock>, count: Int) -> Bool {
        var left = count
        // Unpacking writes whole words.
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: PostingBlock.capacity + 64) { out in
            guard let start = out.baseAddress else { return false }
            // The document before the first, so to say.
            var previous = -1
            for block in blocks {
                guard block.count == min(left, PostingBlock.capacity), let words = checkedWords(of: block) else {
                    return false
                }
                PatchedPacking(byte: block.gapPacking).unpack(words, block.count, to: start)
                for gap in out[..<block.count] {
                    previous += Int(gap)
                    // A gap of 2^32 wraps to 0.
                    if gap == 0 || previous >= documents.count { return false }
                }
                guard previous == Int(block.last) else { return false }
                left -= block.count
            }
            return left == 0
        }
    }

    private func checkedWords(of block: PostingBlock) -> UnsafePointer<UInt64>? {
        guard PatchedPacking.isSound(block.gapPacking), PatchedPacking.isSound(block.frequencyPacking) else {
            return nil
        }
        let count =
            PatchedPacking(byte: block.gapPacking).words(block.count)
            + PatchedPacking(byte: block.frequencyPacking).words(block.count)
        guard let words = self.words.checked(Int(block.start)..<Int(block.start) + count) else { return nil }
        return words.baseAddress ?? self.words.pointer.baseAddress
    }
}
