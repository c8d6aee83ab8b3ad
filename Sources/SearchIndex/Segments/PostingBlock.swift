/// Where a block of postings lies and what bounds it.
///
/// A block holds up to 128 documents: their gaps less one, then their term frequencies less one, each in as many bits
/// as the largest needs, rounded up to 0, 1, 2, 4, 8, 16 or 32 so that no number crosses a 64-bit word.
struct PostingBlock: BitwiseCopyable, Sendable {
    /// The highest document of the block.
    var last: UInt32
    /// Index of the block's first word.
    var start: UInt32
    /// Documents in the block less one.
    var countLessOne: UInt8
    /// Bits of a gap: 0, or two to the power of this less one.
    var gapClass: UInt8
    /// Bits of a frequency, likewise.
    var frequencyClass: UInt8
    /// Upper bound of the saturated frequency (see `Ranking`) of every posting, in 255ths.
    var impact: UInt8

    static let capacity = 128
    var count: Int { Int(countLessOne) + 1 }

    static func bits(_ widthClass: UInt8) -> Int { widthClass == 0 ? 0 : 1 << (Int(widthClass) - 1) }
    static func words(_ count: Int, _ widthClass: UInt8) -> Int { (count * bits(widthClass) + 63) / 64 }

    /// The class that holds numbers up to `largest`.
    static func widthClass(_ largest: UInt32) -> UInt8 {
        if largest == 0 { return 0 }
        let needed = UInt32.bitWidth - largest.leadingZeroBitCount
        var widthClass: UInt8 = 1
        while bits(widthClass) < needed { widthClass += 1 }
        return widthClass
    }
}

/// Packs and unpacks the numbers of a block.
enum PostingCodec {
    static func pack(
        _ numbers: UnsafeBufferPointer<UInt32>, _ widthClass: UInt8, into words: inout ContiguousArray<UInt64>
    ) {
        let bits = PostingBlock.bits(widthClass)
        guard bits > 0 else { return }
        var word: UInt64 = 0
        var filled = 0
        for number in numbers {
            word |= UInt64(number) << UInt64(filled)
            filled += bits
            if filled == 64 {
                words.append(word)
                word = 0
                filled = 0
            }
        }
        if filled > 0 { words.append(word) }
    }

    /// Writes the numbers of whole words, each plus one; up to 64 numbers past `count` are overwritten.
    @inline(__always)
    static func unpack(
        _ words: UnsafePointer<UInt64>, _ count: Int, _ widthClass: UInt8, to out: UnsafeMutablePointer<UInt32>
    ) {
        switch widthClass {
        case 0: for i in 0..<count { out[i] = 1 }
        case 1: unpack(words, count, bits: 1, to: out)
        case 2: unpack(words, count, bits: 2, to: out)
        case 3: unpack(words, count, bits: 4, to: out)
        case 4: unpack(words, count, bits: 8, to: out)
        case 5: unpack(words, count, bits: 16, to: out)
        default: unpack(words, count, bits: 32, to: out)
        }
    }

    @inline(__always)
    private static func unpack(
        _ words: UnsafePointer<UInt64>, _ count: Int, bits: Int, to out: UnsafeMutablePointer<UInt32>
    ) {
        let perWord = 64 / bits
        let mask: UInt64 = (1 << UInt64(bits)) &- 1
        var at = 0
        var index = 0
        while at < count {
            var word = words[index]
            for i in 0..<perWord {
                out[at &+ i] = UInt32(truncatingIfNeeded: word & mask) &+ 1
                word &>>= UInt64(bits)
            }
            at &+= perWord
            index &+= 1
        }
    }
}
