import ChineseText

/// Folded text as the index keeps and compares it: UTF-16 code units in which every stretch of separators is one
/// space, numbers have lost their grouping commas, and nothing stands before the first or behind the last unit.
///
/// The same words always give the same codes, so that an exact match is a match of codes at unit borders. A point
/// stands inside numbers only; two numbers or two words of letters never touch.
struct NormalizedText: Sendable {
    private(set) var codes: ContiguousArray<UInt16> = []
    /// For every code, the index of its character in the folded text; empty where it was not asked for.
    private(set) var origins: ContiguousArray<UInt32> = []
    private let keepsOrigins: Bool

    static let space: UInt16 = 0x20
    static let point: UInt16 = 0x2E

    /// An empty text to append to.
    init(keepingOrigins: Bool = false) { keepsOrigins = keepingOrigins }

    init(_ text: String) {
        keepsOrigins = false
        let folded = FoldedText(text)
        append(folded, 0..<folded.count)
    }

    /// Adds a stretch of text, parted from what stands before it.
    mutating func append(_ folded: FoldedText, _ range: Range<Int>) {
        // At least doubled: asking for just enough each time would copy everything at every stretch.
        let needed = codes.count + range.count + 2
        if needed > codes.capacity { codes.reserveCapacity(max(needed, 2 * codes.capacity)) }
        if keepsOrigins, needed > origins.capacity { origins.reserveCapacity(max(needed, 2 * origins.capacity)) }
        CharacterClass.table.withUnsafeBufferPointer { table in
            folded.scalars.withUnsafeBufferPointer { append($0, folded, range, table) }
        }
    }

    private mutating func append(
        _ scalars: UnsafeBufferPointer<UInt32>, _ folded: FoldedText, _ range: Range<Int>,
        _ table: UnsafeBufferPointer<CharacterClass>
    ) {
        var parted = !codes.isEmpty
        var at = range.lowerBound
        while at < range.upperBound {
            let code = scalars[at]
            let wide = code >= 0x10000
            let kind = wide ? .separator : table[Int(code)]
            if kind == .separator, !(wide && CharacterClass.keepsSupplementary(code)) {
                parted = !codes.isEmpty
                at += 1
                continue
            }
            if parted { push(Self.space, at) }
            parted = false
            if kind == .digit {
                at = appendNumber(scalars, folded, at..<range.upperBound)
                continue
            }
            if wide {
                push(UInt16(truncatingIfNeeded: 0xD7C0 &+ code >> 10), at)
                push(UInt16(truncatingIfNeeded: 0xDC00 | code & 0x3FF), at)
            } else {
                push(UInt16(truncatingIfNeeded: code), at)
            }
            at += 1
        }
    }

    @inline(__always)
    private mutating func push(_ code: UInt16, _ origin: Int) {
        codes.append(code)
        if keepsOrigins { origins.append(UInt32(truncatingIfNeeded: origin)) }
    }

    /// Adds the number at the start of `range`: digits, groups of three behind commas, a fraction. A Chinese comma
    /// groups full-width digits alone, for between usual digits it parts the items of a list.
    ///
    /// - Returns: The index behind the number.
    private mutating func appendNumber(
        _ scalars: UnsafeBufferPointer<UInt32>, _ folded: FoldedText, _ range: Range<Int>
    ) -> Int {
        func isDigit(_ i: Int) -> Bool { i < range.upperBound && scalars[i] &- 0x30 <= 9 }
        func isGroup(_ i: Int) -> Bool {
            i < range.upperBound && scalars[i] == 0x2C && isDigit(i + 1) && isDigit(i + 2) && isDigit(i + 3)
                && !isDigit(i + 4)
                && folded.originalSpan(of: i..<i + 1).count == folded.originalSpan(of: i + 1..<i + 2).count
        }
        var at = range.lowerBound
        while isDigit(at) {
            push(UInt16(truncatingIfNeeded: scalars[at]), at)
            at += 1
        }
        if at - range.lowerBound <= 3 {
            while isGroup(at) {
                for i in at + 1...at + 3 { push(UInt16(truncatingIfNeeded: scalars[i]), i) }
                at += 4
            }
        }
        if at < range.upperBound, scalars[at] == UInt32(Self.point), isDigit(at + 1) {
            push(Self.point, at)
            at += 1
            while isDigit(at) {
                push(UInt16(truncatingIfNeeded: scalars[at]), at)
                at += 1
            }
        }
        return at
    }
}
