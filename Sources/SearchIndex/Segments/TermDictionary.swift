/// What a segment knows of a term.
struct TermEntry: BitwiseCopyable, Sendable {
    /// Reports of the segment that hold the term.
    var documentCount: UInt32
    /// Index of its first block; for a term of a single report, that report.
    var first: UInt32
    /// Upper bound of the saturated frequency of every posting, in 255ths.
    var impact: UInt32
    /// For a term of a single report, its frequency there.
    var frequency: UInt32
    /// The document behind which longer sequences with this term in them are terms too (see `GramChain`);
    /// `UInt32.max` where none are.
    var extendedBehind: UInt32
}

/// Term keys and their entries: a hash table with linear probing, never more than half full.
struct TermDictionary: Sendable {
    let slots: FixedBuffer<UInt32>
    let keys: FixedBuffer<UInt64>
    let entries: FixedBuffer<TermEntry>

    /// - Precondition: no key stands twice; as many entries as keys.
    init(keys: UnsafeBufferPointer<UInt64>, entries: ContiguousArray<TermEntry>) {
        var slots = ContiguousArray(repeating: UInt32.max, count: Self.size(keys.count))
        for (i, key) in keys.enumerated() {
            var slot = Self.hash(key) & (slots.count - 1)
            while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(i)
        }
        self.slots = FixedBuffer(slots)
        self.keys = FixedBuffer(keys)
        self.entries = FixedBuffer(entries)
    }

    subscript(_ key: UInt64) -> TermEntry? { index(of: key).map { entries[$0] } }

    /// What a file holds.
    ///
    /// - Precondition: as many keys as entries; the count of slots is a power of two.
    init(slots: FixedBuffer<UInt32>, keys: FixedBuffer<UInt64>, entries: FixedBuffer<TermEntry>) {
        self.slots = slots
        self.keys = keys
        self.entries = entries
    }

    /// The number of a term, whose entry then can be read.
    func index(of key: UInt64) -> Int? {
        var slot = Self.hash(key) & (slots.count - 1)
        // No table is full, but a damaged one may look so.
        for _ in 0..<slots.count {
            guard let number = slots.checked(slot), number != .max else { return nil }
            let i = Int(number)
            guard let found = keys.checked(i) else { return nil }
            if found == key { return entries.checked(i) == nil ? nil : i }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    var count: Int { keys.count }
    var bytes: Int { slots.bytes + keys.bytes + entries.bytes }

    static func size(_ count: Int) -> Int {
        var size = 16
        while size < count * 2 { size *= 2 }
        return size
    }

    /// Mixes all bits of a key into the low ones (the finalizer of MurmurHash3).
    @inline(__always)
    static func hash(_ key: UInt64) -> Int {
        var h = key
        h ^= h &>> 33
        h = h &* 0xFF51_AFD7_ED55_8CCD
        h ^= h &>> 33
        h = h &* 0xC4CE_B9FE_1A85_EC53
        h ^= h &>> 33
        return Int(truncatingIfNeeded: h & 0x7FFF_FFFF_FFFF_FFFF)
    }
}
