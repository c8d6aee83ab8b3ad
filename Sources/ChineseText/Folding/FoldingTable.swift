/// What every character of the Basic Multilingual Plane becomes when a text is folded; see `FoldedText`.
struct FoldingTable: Sendable {
    /// By code point: the folded code point, 0 where the character is dropped.
    let entries: ContiguousArray<UInt16>

    static let standard = FoldingTable()

    private init() {
        var entries = ContiguousArray<UInt16>(0...UInt16.max)
        HexadecimalTable.read(FoldingPairs.hexadecimal, widths: [4, 4]) { entries[Int($0[0])] = UInt16($0[1]) }
        for code in Self.dropped.joined() { entries[code] = 0 }
        for code in Self.spaces.joined() { entries[code] = 0x20 }
        for code in [0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029] { entries[code] = 0x0A }
        self.entries = entries
    }

    /// Controls, soft hyphen, zero-width and direction marks, variation selectors, byte order mark.
    private static let dropped: [ClosedRange<Int>] = [
        0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD...0xAD, 0x034F...0x034F, 0x061C...0x061C,
        0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
        0xFFF9...0xFFFB,
    ]
    private static let spaces: [ClosedRange<Int>] = [
        0x09...0x09, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F,
        0x3000...0x3000, 0x3164...0x3164, 0xFFA0...0xFFA0,
    ]

    /// What a character outside the Basic Multilingual Plane becomes: itself, or 0 for tags and variation selectors.
    @inline(__always)
    static func supplementary(_ code: UInt32) -> UInt32 { 0xE0000 <= code && code <= 0xE0FFF ? 0 : code }
}

/// Reads the committed tables.
enum HexadecimalTable {
    /// Calls `row` with the numbers of each row, whose fields have `widths` digits; a torn last row is left out.
    static func read(_ text: StaticString, widths: [Int], row: ([UInt32]) -> Void) {
        text.withUTF8Buffer { bytes in
            var at = 0
            let length = widths.reduce(0, +)
            var numbers = [UInt32](repeating: 0, count: widths.count)
            while at + length <= bytes.count {
                for (i, width) in widths.enumerated() {
                    var number: UInt32 = 0
                    for _ in 0..<width {
                        let byte = bytes[at]
                        number = number << 4 | UInt32(byte <= 0x39 ? byte &- 0x30 : byte &- 0x37)
                        at += 1
                    }
                    numbers[i] = number
                }
                row(numbers)
            }
        }
    }
}
