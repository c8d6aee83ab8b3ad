/// Finds a sequence of normalized codes in normalized text, at unit borders.
struct CodePattern: Sendable, Equatable {
    let codes: ContiguousArray<UInt16>
    /// Class of the first and the last code: a match must not continue a word or a number.
    private let first: CharacterClass
    private let last: CharacterClass

    /// - Precondition: `codes` is not empty and starts and ends with a unit.
    init(_ codes: ContiguousArray<UInt16>) {
        self.codes = codes
        first = CharacterClass.table[Int(codes[0])]
        last = CharacterClass.table[Int(codes[codes.count - 1])]
    }

    /// The first match at or behind `start` that ends at or before the end of `text`; `nil` where there is none.
    ///
    /// - Complexity: about one step for every code of `text`.
    func firstMatch(in text: UnsafeBufferPointer<UInt16>, from start: Int) -> Range<Int>? {
        let count = codes.count
        guard text.count >= count, start <= text.count - count else { return nil }
        return codes.withUnsafeBufferPointer { pattern in
            let (head, tail) = (pattern[0], pattern[count - 1])
            let end = text.count - count
            var at = start
            // Eight places at a time: a lane is zero where both the first and the last code fit.
            let (heads, tails) = (SIMD8<UInt16>(repeating: head), SIMD8<UInt16>(repeating: tail))
            while at &+ 7 <= end {
                let differences = (Self.load(text, at) ^ heads) | (Self.load(text, at &+ count &- 1) ^ tails)
                let fits = unsafeBitCast(differences .== 0, to: SIMD2<UInt64>.self)
                if fits[0] | fits[1] != 0 {
                    for place in at..<at + 8 where differences[place - at] == 0 && matches(pattern, text, place) {
                        return place..<place + count
                    }
                }
                at &+= 8
            }
            while at <= end {
                if text[at] == head, text[at &+ count &- 1] == tail, matches(pattern, text, at) {
                    return at..<at + count
                }
                at &+= 1
            }
            return nil
        }
    }

    @inline(__always)
    private static func load(_ text: UnsafeBufferPointer<UInt16>, _ at: Int) -> SIMD8<UInt16> {
        UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + at).loadUnaligned(as: SIMD8<UInt16>.self)
    }

    /// Matches, also overlapping ones, that lie within `range`.
    func count(in text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Int {
        guard !range.isEmpty else { return 0 }
        let part = UnsafeBufferPointer(rebasing: text[range])
        var found = 0
        var at = 0
        while let match = firstMatch(in: part, from: at) {
            found += 1
            at = match.lowerBound + 1
        }
        return found
    }

    private func matches(
        _ pattern: UnsafeBufferPointer<UInt16>, _ text: UnsafeBufferPointer<UInt16>, _ at: Int
    ) -> Bool {
        for i in 0..<pattern.count where pattern[i] != text[at + i] { return false }
        if at > 0, Self.continues(text[at - 1], first) { return false }
        let end = at + pattern.count
        return end == text.count || !Self.continues(text[end], last)
    }

    /// Whether a neighbouring code belongs to the same word or number.
    private static func continues(_ code: UInt16, _ kind: CharacterClass) -> Bool {
        switch kind {
        case .letter: CharacterClass.table[Int(code)] == .letter
        case .digit: CharacterClass.table[Int(code)] == .digit || code == NormalizedText.point
        case .character, .separator: false
        }
    }
}
