/// The name of a term within a segment: a unit or a pair of touching units, as one number.
///
/// A unit's number is its code point, or for words and numbers their place in the segment's word table behind all
/// code points. The key of a unit is its number, that of a pair holds the first unit in its upper half. A longer
/// sequence is named by the number of the term that it is without its last unit, and that unit.
enum TermKey {
    /// Number of the first word of the word table.
    static let firstWord: UInt32 = 0x20_0000

    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
    @inline(__always)
    static func longer(_ term: Int, _ last: UInt32) -> UInt64 {
        1 << 63 | UInt64(truncatingIfNeeded: term) << 32 | UInt64(last)
    }
    @inline(__always)
    static func unit(_ unit: UInt32) -> UInt64 { UInt64(unit) }
}

/// A word or number (as normalized codes) and its place among all words of a segment that is being made.
struct WordTable: Sendable {
    /// Words of up to eight ASCII characters, packed.
    private var short: [UInt64: UInt32] = [:]
    private var long: [ContiguousArray<UInt16>: UInt32] = [:]

    var count: Int { short.count + long.count }

    /// The unit number of a word; a new word gets the next one.
    mutating func number(_ word: UnsafeBufferPointer<UInt16>) -> UInt32 {
        let place = UInt32(count)
        if let packed = Self.packed(word) {
            if let known = short[packed] { return TermKey.firstWord + known }
            short[packed] = place
        } else {
            let key = ContiguousArray(word)
            if let known = long[key] { return TermKey.firstWord + known }
            long[key] = place
        }
        return TermKey.firstWord + place
    }

    /// The words in an order in which they can be found, at the end of a segment's making.
    func sorted() -> WordList {
        let short = short.sorted { $0.key < $1.key }
        let long = long.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        var end: UInt32 = 0
        let ends = long.map { word in
            end += UInt32(word.key.count)
            return end
        }
        return WordList(
            short: FixedBuffer(short.map(\.key)), shortPlaces: FixedBuffer(short.map(\.value)),
            longCodes: FixedBuffer(Array(long.map(\.key).joined())), longEnds: FixedBuffer(ends),
            longPlaces: FixedBuffer(long.map(\.value)))
    }

    /// The word's bytes as one number; `nil` where it is longer or holds other characters.
    static func packed(_ word: UnsafeBufferPointer<UInt16>) -> UInt64? {
        guard word.count <= 8 else { return nil }
        var packed: UInt64 = 0
        for code in word {
            guard code < 0x80 else { return nil }
            packed = packed << 8 | UInt64(code)
        }
        return packed
    }
}
