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

/// A word or number (as normalized codes) and its place among all words of a segment.
struct WordTable: Sendable {
    private var places: [ArraySlice<UInt16>: UInt32] = [:]

    var count: Int { places.count }

    /// The unit number of a word; a new word gets the next one.
    mutating func number(_ word: UnsafeBufferPointer<UInt16>) -> UInt32 {
        let key = ArraySlice(word)
        if let place = places[key] { return TermKey.firstWord + place }
        let place = UInt32(places.count)
        places[key] = place
        return TermKey.firstWord + place
    }

    /// The unit number of a word; `nil` where no text holds it.
    func number(of word: some Collection<UInt16>) -> UInt32? {
        places[ArraySlice(word)].map { TermKey.firstWord + $0 }
    }
}
