/// Gives term keys consecutive numbers while a segment is built, and counts the terms of one document at a time: a hash
/// table with linear probing, never more than half full, and a plain table for the keys of usual characters.
///
/// Whether a term stands in the current document already is told by its slot, which names a place among the counts of
/// the document, and by that place, which names the term (the sparse set of Briggs and Torczon, "An efficient
/// representation for sparse sets", 1993): the slot is the only thing far away in memory that counting reads.
struct TermTable: ~Copyable {
    /// A term's count in the current document.
    struct Count: BitwiseCopyable {
        var term: UInt32
        /// How often it stands there, each time with its field's weight.
        var frequency: UInt32
    }

    /// The number of a term, and whether longer sequences are terms too (see `GramChain`).
    struct Term: BitwiseCopyable {
        fileprivate(set) var bits: UInt32

        private static let extended: UInt32 = 1 << 31
        static let none = Term(bits: .max >> 1)

        var number: UInt32 {
            @inline(__always)
            get { bits & ~Self.extended }
        }
        var isExtended: Bool {
            @inline(__always)
            get { bits & Self.extended != 0 }
        }
        var extended: Term { Term(bits: bits | Self.extended) }
    }

    private struct Slot: BitwiseCopyable {
        var key: UInt64
        var term: Term
        /// Place in `counts`, where it names this term.
        var place: UInt32

        static let empty = Slot(key: 0, term: .none, place: 0)
    }

    private var slots = GrowingBuffer(repeating: Slot.empty, count: 1 << 12)
    private var mask = (1 << 12) - 1
    /// By key below 65,536; keys in it are not used.
    private var small = GrowingBuffer(repeating: Slot.empty, count: 1 << 16)
    private(set) var keys = GrowingBuffer<UInt64>()
    /// Of the current document, in the order in which its terms came first.
    private(set) var counts = GrowingBuffer<Count>(capacity: 1 << 12)

    /// Begins the next document.
    mutating func removeCounts() { counts.removeAll() }

    /// Has the slot of a key fetched, which is to be counted soon.
    @inline(__always)
    func prefetch(_ key: UInt64) { slots.prefetch(Self.hash(key) & mask) }

    /// Counts a term of the current document; a new key gets the next number.
    @inline(__always)
    mutating func count(_ key: UInt64, weight: UInt32) -> Term {
        if key < 0x10000 { return countSmall(Int(truncatingIfNeeded: key), weight) }
        let slot = slot(of: key)
        if slot.pointee.term.bits == Term.none.bits { return add(key, slot, weight) }
        count(slot, weight)
        return slot.pointee.term
    }

    /// Has longer sequences counted from the next document on. Not for the keys of single units.
    mutating func extend(_ term: Int) {
        let slot = slot(of: keys[term])
        slot.pointee.term = slot.pointee.term.extended
    }

    /// The slot that holds a key or would.
    @inline(__always)
    private func slot(of key: UInt64) -> UnsafeMutablePointer<Slot> {
        var i = Self.hash(key) & mask
        while true {
            let slot = slots.pointer(i)
            if slot.pointee.key == key || slot.pointee.term.bits == Term.none.bits { return slot }
            i = (i &+ 1) & mask
        }
    }

    @inline(__always)
    private mutating func count(_ slot: UnsafeMutablePointer<Slot>, _ weight: UInt32) {
        let place = Int(slot.pointee.place)
        let term = slot.pointee.term.number
        if place < counts.count, counts[place].term == term {
            counts.pointer(place).pointee.frequency &+= weight
        } else {
            slot.pointee.place = UInt32(truncatingIfNeeded: counts.count)
            counts.append(Count(term: term, frequency: weight))
        }
    }

    @inline(__always)
    private mutating func countSmall(_ key: Int, _ weight: UInt32) -> Term {
        let slot = small.pointer(key)
        if slot.pointee.term.bits == Term.none.bits {
            slot.pointee.term = Term(bits: UInt32(keys.count))
            keys.append(UInt64(key))
        }
        count(slot, weight)
        return slot.pointee.term
    }

    private mutating func add(_ key: UInt64, _ slot: UnsafeMutablePointer<Slot>, _ weight: UInt32) -> Term {
        let term = Term(bits: UInt32(keys.count))
        slot.pointee = Slot(key: key, term: term, place: 0)
        count(slot, weight)
        keys.append(key)
        if keys.count * 2 > slots.count { grow() }
        return term
    }

    private mutating func grow() {
        var old = GrowingBuffer(repeating: Slot.empty, count: slots.count * 2)
        swap(&old, &slots)
        mask = slots.count - 1
        for i in 0..<old.count where old[i].term.bits != Term.none.bits { slot(of: old[i].key).pointee = old[i] }
    }

    /// Spreads keys over the slots: the halves of the product's bits meet, so that all bits of a key tell in the low ones.
    @inline(__always)
    private static func hash(_ key: UInt64) -> Int {
        let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: (product.high ^ product.low) & 0x7FFF_FFFF_FFFF_FFFF)
    }
}
