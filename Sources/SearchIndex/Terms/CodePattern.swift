/// Finds a sequence of normalized codes in normalized text, at unit borders.
struct CodePattern: Sendable, Hashable {
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
            let (heads, tails) = (Self.repeated(head), Self.repeated(tail))
            while at &+ Self.step &- 1 <= end {
                let differences = (Self.load(text, at) ^ heads) | (Self.load(text, at &+ count &- 1) ^ tails)
                if Self.hasZeroLane(differences) {
                    for place in at..<at + Self.step
                    where text[place] == head && text[place + count - 1] == tail && matches(pattern, text, place) {
                        return place..<place + count
                    }
                }
                at &+= Self.step
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

    /// Whether a match begins at a place of `text`.
    func stands(in text: UnsafeBufferPointer<UInt16>, at place: Int) -> Bool {
        place + codes.count <= text.count && codes.withUnsafeBufferPointer { matches($0, text, place) }
    }

    /// Places looked at together: the 16-bit lanes of four words.
    private static let step = 16

    private static func repeated(_ code: UInt16) -> SIMD4<UInt64> {
        SIMD4(repeating: UInt64(code) &* 0x0001_0001_0001_0001)
    }

    @inline(__always)
    private static func load(_ text: UnsafeBufferPointer<UInt16>, _ at: Int) -> SIMD4<UInt64> {
        UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + at).loadUnaligned(as: SIMD4<UInt64>.self)
    }

    /// Whether any of the sixteen 16-bit lanes is zero: subtracting one borrows into the sign of a zero lane alone,
    /// or of lanes above one.
    @inline(__always)
    private static func hasZeroLane(_ words: SIMD4<UInt64>) -> Bool {
        let borrowed = (words &- SIMD4(repeating: 0x0001_0001_0001_0001)) & ~words
        let signs = borrowed & SIMD4(repeating: 0x8000_8000_8000_8000)
        let half = signs.lowHalf | signs.highHalf
        return half[0] | half[1] != 0
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
