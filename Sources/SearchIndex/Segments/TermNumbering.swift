/// Gives term keys consecutive numbers while a segment is built: a hash table with linear probing.
struct TermNumbering {
    private struct Slot {
        var key: UInt64
        var number: UInt32
    }

    private var slots = ContiguousArray(repeating: Slot(key: 0, number: .max), count: 1 << 16)
    private(set) var keys: ContiguousArray<UInt64> = []

    /// The number of a key; a new key gets the next one.
    @inline(__always)
    mutating func number(_ key: UInt64) -> Int {
        let mask = slots.count &- 1
        var slot = TermDictionary.hash(key) & mask
        while slots[slot].number != .max {
            if slots[slot].key == key { return Int(slots[slot].number) }
            slot = (slot &+ 1) & mask
        }
        return add(key, at: slot)
    }

    private mutating func add(_ key: UInt64, at slot: Int) -> Int {
        let number = keys.count
        slots[slot] = Slot(key: key, number: UInt32(number))
        keys.append(key)
        if keys.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: Slot(key: 0, number: .max), count: slots.count * 2)
        for (i, key) in keys.enumerated() {
            var slot = TermDictionary.hash(key) & (slots.count - 1)
            while slots[slot].number != .max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Slot(key: key, number: UInt32(i))
        }
    }
}
