/// Puts numbers 0..<n into the order of their keys, equal keys as they come.
enum RadixOrder {
    /// - Parameters:
    ///   - numbers: Of the things to sort, in the order that equal keys keep.
    ///   - bits: Keys are below `2^bits`.
    /// - Complexity: O(numbers) for every 11 bits.
    static func sorted(_ numbers: [UInt32], bits: Int, key: (UInt32) -> UInt64) -> [UInt32] {
        var order = numbers
        for shift in stride(from: 0, to: bits, by: 32) {
            // Half a key beside its number in one word: the passes then read memory front to back.
            var packed = order.map { (key($0) >> UInt64(shift) & 0xFFFF_FFFF) << 32 | UInt64($0) }
            sort(&packed, bits: min(32, bits - shift))
            order = packed.map { UInt32(truncatingIfNeeded: $0) }
        }
        return order
    }

    /// Sorts words by the lowest `bits` of their upper halves; equal ones stay as they come.
    static func sort(_ words: inout [UInt64], bits: Int) {
        if words.count < 64 {
            // Stable since the numbers in the lower halves need not ascend.
            let mask = UInt64(1) << UInt64(bits) - 1
            let stable = words.enumerated().sorted { a, b in
                let (x, y) = (a.element >> 32 & mask, b.element >> 32 & mask)
                return x == y ? a.offset < b.offset : x < y
            }
            words = stable.map(\.element)
            return
        }
        var other = [UInt64](repeating: 0, count: words.count)
        for shift in stride(from: 0, to: bits, by: 11) {
            pass(from: words, to: &other, shift: UInt64(32 + shift), bits: UInt64(min(11, bits - shift)))
            swap(&words, &other)
        }
    }

    private static func pass(from words: [UInt64], to other: inout [UInt64], shift: UInt64, bits: UInt64) {
        let mask = UInt64(1) << bits - 1
        var starts = [Int](repeating: 0, count: 1 << Int(bits))
        for word in words { starts[Int(word >> shift & mask)] += 1 }
        var sum = 0
        for i in starts.indices {
            let count = starts[i]
            starts[i] = sum
            sum += count
        }
        for word in words {
            let bucket = Int(word >> shift & mask)
            other[starts[bucket]] = word
            starts[bucket] += 1
        }
    }

    /// Bits that numbers below `count` take.
    static func bits(for count: Int) -> Int { count <= 1 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount }
}
