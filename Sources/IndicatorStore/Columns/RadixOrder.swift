import Synchronization

/// Where words are sorted, for several orders of one length: memory touched first is dear.
struct SortingRoom: Sendable {
    var words: [UInt64]
    fileprivate var others: [UInt64]

    init(count: Int) {
        words = Array(largeCount: count, repeating: 0)
        others = Array(largeCount: count, repeating: 0)
    }

    /// Makes it room for `count` words, whatever they are.
    mutating func fit(_ count: Int) { if words.count != count { self = SortingRoom(count: count) } }
}

/// Room for two orders that are made at once.
struct SortingRooms: ~Copyable {
    private let first = Mutex(SortingRoom(count: 0))
    private let second = Mutex(SortingRoom(count: 0))
    let isConcurrent: Bool

    init(isConcurrent: Bool) { self.isConcurrent = isConcurrent }

    /// Sorts in the first room; the second is made meanwhile.
    func sort<Order: Sendable>(
        roomFor count: Int, _ body: @Sendable (inout SortingRoom) -> Order
    ) -> Order {
        concurrently(if: isConcurrent) {
            first.withLock { room in
                room.fit(count)
                return body(&room)
            }
        } _: {
            if isConcurrent { second.withLock { $0.fit(count) } }
        }.0
    }

    /// Sorts in the first room.
    func sort<Order: Sendable>(_ body: (inout SortingRoom) -> sending Order) -> Order { first.withLock { body(&$0) } }

    /// Sorts as many things as were sorted last, in two ways.
    func sortAtOnce<Order: Sendable>(
        _ one: @Sendable (inout SortingRoom) -> Order, _ other: @Sendable (inout SortingRoom) -> Order
    ) -> (Order, Order) {
        let count = first.withLock { $0.words.count }
        return concurrently(if: isConcurrent) {
            first.withLock { one(&$0) }
        } _: {
            guard isConcurrent else { return first.withLock { other(&$0) } }
            return second.withLock { room in
                room.fit(count)
                return other(&room)
            }
        }
    }
}

/// Puts numbers 0..<n into the order of their keys, equal keys as they come.
enum RadixOrder {
    /// - Parameters:
    ///   - numbers: Of the things to sort, in the order that equal keys keep.
    ///   - bits: Keys are below `2^bits`.
    /// - Complexity: O(numbers) for every 11 bits.
    static func sorted(_ numbers: [UInt32], bits: Int, key: (UInt32) -> UInt64) -> [UInt32] {
        var room = SortingRoom(count: numbers.count)
        return sorted(numbers, bits: bits, in: &room, key: key)
    }

    /// The same in room that is there already.
    static func sorted(
        _ numbers: [UInt32], bits: Int, in room: inout SortingRoom, key: (UInt32) -> UInt64
    ) -> [UInt32] {
        guard bits > 0 else { return numbers }
        for (i, number) in numbers.enumerated() { room.words[i] = UInt64(number) }
        for shift in stride(from: 0, to: bits, by: 32) {
            // Half a key beside its number in one word: the passes then read memory front to back.
            for i in numbers.indices {
                let number = UInt32(truncatingIfNeeded: room.words[i])
                room.words[i] = (key(number) >> UInt64(shift) & 0xFFFF_FFFF) << 32 | UInt64(number)
            }
            sort(&room, bits: min(32, bits - shift))
        }
        return Array(largeCount: numbers.count) { UInt32(truncatingIfNeeded: room.words[$0]) }
    }

    /// Sorts words by the lowest `bits` of their upper halves; equal ones stay as they come.
    static func sort(_ room: inout SortingRoom, bits: Int) {
        if room.words.count < 64 {
            // Stable since the numbers in the lower halves need not ascend.
            let mask = UInt64(1) << UInt64(bits) - 1
            let stable = room.words.enumerated().sorted { a, b in
                let (x, y) = (a.element >> 32 & mask, b.element >> 32 & mask)
                return x == y ? a.offset < b.offset : x < y
            }
            room.words = stable.map(\.element)
            return
        }
        guard bits > 0 else { return }
        // Passes of equal width: fewer places are written to at once than with a wide one and a narrow one.
        let passes = (bits + 10) / 11
        let width = (bits + passes - 1) / passes
        for shift in stride(from: 0, to: bits, by: width) {
            pass(from: room.words, to: &room.others, shift: UInt64(32 + shift), bits: UInt64(min(width, bits - shift)))
            swap(&room.words, &room.others)
        }
    }

    private static func pass(from words: [UInt64], to other: inout [UInt64], shift: UInt64, bits: UInt64) {
        let mask = UInt64(1) << bits - 1
        var starts = [Int](repeating: 0, count: 1 << Int(bits))
        // A masked digit is below the number of buckets, and all buckets together hold as many words as there are.
        let words = words.span
        var buckets = starts.mutableSpan
        for i in words.indices { buckets[unchecked: Int(words[unchecked: i] >> shift & mask)] += 1 }
        var sum = 0
        for i in buckets.indices {
            let count = buckets[unchecked: i]
            buckets[unchecked: i] = sum
            sum += count
        }
        var sorted = other.mutableSpan
        for i in words.indices {
            let word = words[unchecked: i]
            let bucket = Int(word >> shift & mask)
            sorted[unchecked: buckets[unchecked: bucket]] = word
            buckets[unchecked: bucket] += 1
        }
    }

    /// Bits that numbers below `count` take.
    static func bits(for count: Int) -> Int { count <= 1 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount }
}
