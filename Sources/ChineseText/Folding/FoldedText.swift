/// A text in the form in which texts are compared, with the way back to the original's bytes.
///
/// Each character (Unicode scalar) folds by itself to one character or to none:
/// - full width to half width: `１％，` becomes `1%,`. A folded comma whose original span has three bytes was a Chinese
///   comma;
/// - traditional to simplified, by a table of single characters; radicals and compatibility ideographs to the usual one;
/// - letters to lower case; `〇`, `○` and `◯` to `零`;
/// - line breaks to `\n`, other white space to a plain space;
/// - control and zero-width characters, byte order marks, soft hyphens and variation selectors are dropped.
///
/// Folding a folded text changes nothing. Only the first `byteLimit` bytes of a text are read.
public struct FoldedText: Sendable {
    /// The folded characters.
    public let scalars: ContiguousArray<UInt32>
    /// For every folded character, the offset of its original times four plus the original's length in bytes less
    /// one; at the end, the text's length times four.
    private let origins: ContiguousArray<UInt32>

    /// One gibibyte: offsets are held in 30 bits.
    public static let byteLimit = 1 << 30 - 1

    /// - Complexity: O(bytes); a native string is read in place.
    public init(_ text: String) {
        var text = text
        self = text.withUTF8 { FoldedText(utf8: $0) }
    }

    /// Folds bytes that need not be valid UTF-8: each byte that belongs to no character becomes U+FFFD.
    public init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(Self.byteLimit))
        var scalars = ContiguousArray<UInt32>()
        var origins = ContiguousArray<UInt32>()
        scalars.reserveCapacity(bytes.count / 3 + 16)
        origins.reserveCapacity(bytes.count / 3 + 17)
        FoldingTable.standard.entries.withUnsafeBufferPointer { table in
            var at = 0
            while at < bytes.count {
                let (code, length) = UTF8Reader.scalar(bytes, at)
                let folded = code < 0x10000 ? UInt32(table[Int(code)]) : FoldingTable.supplementary(code)
                if folded != 0 {
                    scalars.append(folded)
                    origins.append(UInt32(truncatingIfNeeded: at) << 2 | UInt32(truncatingIfNeeded: length &- 1))
                }
                at &+= length
            }
        }
        origins.append(UInt32(truncatingIfNeeded: bytes.count) << 2)
        self.scalars = scalars
        self.origins = origins
    }

    public var count: Int { scalars.count }

    /// The bytes of the original behind a range of folded characters: from the first byte of the first character to
    /// the last byte of the last. An empty range gives the empty span before the character at its bound.
    ///
    /// - Precondition: `range` lies within `0..<count`; an empty one may stand at `count`.
    public func originalSpan(of range: Range<Int>) -> ByteSpan {
        let start = Int(origins[range.lowerBound] >> 2)
        guard range.lowerBound < range.upperBound else { return ByteSpan(start: start, end: start) }
        let last = origins[range.upperBound - 1]
        return ByteSpan(start: start, end: Int(last >> 2) + Int(last & 3) + 1)
    }

    /// The folded characters of which at least one original byte lies in `span`.
    ///
    /// - Complexity: O(log `count`).
    public func range(of span: ByteSpan) -> Range<Int> {
        let lower = firstIndex { Int($0 >> 2) + Int($0 & 3) >= span.start }
        let upper = firstIndex { Int($0 >> 2) >= span.end }
        return lower..<max(lower, upper)
    }

    /// The folded characters as a string.
    public func string(of range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for code in scalars[range] { view.append(Unicode.Scalar(code) ?? "\u{FFFD}") }
        return String(view)
    }

    /// The first folded character whose origin satisfies a condition that, once true, stays true.
    private func firstIndex(where holds: (UInt32) -> Bool) -> Int {
        var low = 0
        var high = scalars.count
        while low < high {
            let middle = (low + high) / 2
            if holds(origins[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension FoldedText {
    /// How one character folds; `nil` where it is dropped.
    public static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
        let code = scalar.value
        let folded =
            code < 0x10000 ? UInt32(FoldingTable.standard.entries[Int(code)]) : FoldingTable.supplementary(code)
        return folded == 0 ? nil : folded
    }
}
