/// What a folded character is to search.
enum CharacterClass: UInt8, Sendable {
    /// White space, punctuation, symbols: parts units, is never found.
    case separator = 0
    /// A unit by itself: Han, kana, Hangul, bopomofo, and signs that belong to a figure (% ‰ ℃ ㎡ ¥).
    case character = 1
    /// Part of a word of letters.
    case letter = 2
    /// Part of a number.
    case digit = 3

    /// By UTF-16 code unit; surrogates count as characters.
    static let table: ContiguousArray<CharacterClass> = {
        var table = ContiguousArray<CharacterClass>(repeating: .separator, count: 0x10000)
        for code in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(code), scalar.properties.isAlphabetic || scalar.properties.isIdeographic
            else { continue }
            table[Int(code)] = .letter
        }
        for range in characters { for code in range { table[code] = .character } }
        for code in 0x30...0x39 { table[code] = .digit }
        return table
    }()

    private static let characters: [ClosedRange<Int>] = [
        0x25...0x25, 0x24...0x24, 0xA5...0xA5, 0x20AC...0x20AC, 0x2030...0x2031, 0x2103...0x2103, 0x33A1...0x33A1,
        0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FC, 0x3105...0x312F,
        0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x1100...0x11FF,
        0xD800...0xDFFF, 0xF900...0xFAFF,
    ]

    /// Whether a character outside the Basic Multilingual Plane is kept: the ideographs of planes 2 and 3.
    @inline(__always)
    static func keepsSupplementary(_ code: UInt32) -> Bool { 0x20000 <= code && code < 0x40000 }
}
