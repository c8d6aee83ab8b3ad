/// Gives term keys consecutive numbers while a segment is built: a hash table with linear probing, never more than
/// half full, and a plain table for the keys of usual characters.
struct TermNumbering: ~Copyable {
    private struct Slot: BitwiseCopyable {
        var key: UInt64
        var number: UInt32
    }

    private var slots = GrowingBuffer(repeating: Slot(key: 0, number: .max), count: 1 << 12)
    private var mask = (1 << 12) - 1
    /// By key below 65,536: its number.
    private var small = GrowingBuffer(repeating: UInt32.max, count: 1 << 16)
    private(set) var keys = GrowingBuffer<UInt64>()

    /// The number of a key; a new key gets the next one.
    @inline(__always)
    mutating func number(_ key: UInt64) -> Int {
        if key < 0x10000 {
            let number = small[Int(truncatingIfNeeded: key)]
            if number != .max { return Int(number) }
            small[Int(truncatingIfNeeded: key)] = UInt32(keys.count)
            keys.append(key)
            return keys.count &- 1
        }
        var slot = TermDictionary.hash(key) & mask
        while true {
            let found = slots[slot]
            if found.number == .max { return add(key, at: slot) }
            if found.key == key { return Int(found.number) }
            slot = (slot &+ 1) & mask
        }
    }

    private mutating func add(_ key: UInt64, at slot: Int) -> Int {
        let number = keys.count
        slots[slot] = Slot(key: key, number: UInt32(number))
        keys.append(key)
        if keys.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = GrowingBuffer(repeating: Slot(key: 0, number: .max), count: slots.count * 2)
        mask = slots.count - 1
        for i in 0..<keys.count where keys[i] >= 0x10000 {
            var slot = TermDictionary.hash(keys[i]) & mask
            while slots[slot].number != .max { slot = (slot + 1) & mask }
            slots[slot] = Slot(key: keys[i], number: UInt32(i))
        }
    }
}
