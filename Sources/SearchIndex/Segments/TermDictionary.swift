/// What a segment knows of a term, in twelve bytes: most terms stand in few reports.
struct TermEntry: BitwiseCopyable, Sendable {
    /// Reports of the segment that hold the term.
    let documentCount: UInt32
    /// Index of its first block; for a term of a single report, that report.
    let first: UInt32
    /// The impact in the lowest 8 bits; above, the frequency of a term of a single report, of others `extendedBehind`.
    private let packed: UInt32

    private static let most: UInt32 = 1 << 24 - 1

    init(documentCount: UInt32, first: UInt32, impact: UInt8, frequency: UInt32, extendedBehind: UInt32) {
        self.documentCount = documentCount
        self.first = first
        packed = min(documentCount == 1 ? frequency : extendedBehind, Self.most) << 8 | UInt32(impact)
    }

    /// Upper bound of the saturated frequency of every posting, in 255ths.
    var impact: UInt32 { packed & 0xFF }
    /// For a term of a single report, its frequency there, up to 2^24 - 1: above, saturated frequencies are the same.
    var frequency: UInt32 { packed >> 8 }

    /// The document behind which longer sequences with this term in them are terms too (see `GramChain`);
    /// `UInt32.max` where none are, or none are looked for, since so many documents stand before.
    var extendedBehind: UInt32 { documentCount == 1 || packed >> 8 == Self.most ? .max : packed >> 8 }
}

/// Term keys and their entries: a hash table with linear probing, two thirds full.
struct TermDictionary: Sendable {
    let slots: FixedBuffer<UInt32>
    let keys: FixedBuffer<UInt64>
    let entries: FixedBuffer<TermEntry>

    /// - Precondition: no key stands twice; as many entries as keys.
    init(keys: UnsafeBufferPointer<UInt64>, entries: ContiguousArray<TermEntry>) {
        var slots = ContiguousArray(repeating: UInt32.max, count: Self.size(keys.count))
        for (i, key) in keys.enumerated() {
            var slot = Self.slot(key, of: slots.count)
            while slots[slot] != .max { slot = slot + 1 == slots.count ? 0 : slot + 1 }
            slots[slot] = UInt32(i)
        }
        self.slots = FixedBuffer(slots)
        self.keys = FixedBuffer(keys)
        self.entries = FixedBuffer(entries)
    }

    subscript(_ key: UInt64) -> TermEntry? { index(of: key).map { entries[$0] } }

    /// What a file holds.
    ///
    /// - Precondition: as many keys as entries; more slots than keys.
    init(slots: FixedBuffer<UInt32>, keys: FixedBuffer<UInt64>, entries: FixedBuffer<TermEntry>) {
        self.slots = slots
        self.keys = keys
        self.entries = entries
    }

    /// The number of a term, whose entry then can be read.
    func index(of key: UInt64) -> Int? {
        var slot = Self.slot(key, of: slots.count)
        // No table is full, but a damaged one may look so.
        for _ in 0..<slots.count {
            guard let number = slots.checked(slot), number != .max else { return nil }
            let i = Int(number)
            guard let found = keys.checked(i) else { return nil }
            if found == key { return entries.checked(i) == nil ? nil : i }
            slot = slot + 1 == slots.count ? 0 : slot + 1
        }
        return nil
    }

    var count: Int { keys.count }
    var bytes: Int { slots.bytes + keys.bytes + entries.bytes }

    static func size(_ count: Int) -> Int { count + count / 2 + 1 }

    /// Where to look for a key first.
    @inline(__always)
    private static func slot(_ key: UInt64, of count: Int) -> Int {
        // The upper half of the product is a place in proportion to the hash.
        Int(
            truncatingIfNeeded: (UInt64(truncatingIfNeeded: hash(key)) &<< 1).multipliedFullWidth(by: UInt64(count))
                .high)
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
