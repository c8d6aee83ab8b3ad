/// Where a block of postings lies and what bounds it.
///
/// A block holds up to 128 documents: their gaps less one, then their term frequencies less one, each packed in as many
/// bits as most of them need (see `PatchedPacking`), as many to a 64-bit word as fit whole, so that no number crosses a
/// word. (Some widths are rounded up where a word would hold no more numbers anyway.)
struct PostingBlock: BitwiseCopyable, Sendable {
    /// The highest document of the block.
    var last: UInt32
    /// Index of the block's first word.
    var start: UInt32
    /// Documents in the block less one.
    var countLessOne: UInt8
    /// How the gaps and the frequencies are packed; see `PatchedPacking`.
    var gapPacking: UInt8
    var frequencyPacking: UInt8
    /// Upper bound of the saturated frequency (see `Ranking`) of every posting, in 255ths.
    var impact: UInt8

    static let capacity = 128
    var count: Int { Int(countLessOne) + 1 }

    /// The widths that numbers are packed in.
    static let widths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 21, 32]

    static func words(_ count: Int, _ widthClass: UInt8) -> Int {
        widthClass == 0 ? 0 : (count + perWord(widthClass) - 1) / perWord(widthClass)
    }

    /// Numbers to a word.
    ///
    /// - Precondition: `widthClass` is not 0.
    static func perWord(_ widthClass: UInt8) -> Int {
        switch widthClass {
        case 1: 64
        case 2: 32
        case 3: 21
        case 4: 16
        case 5: 12
        case 6: 10
        case 7: 9
        case 8: 8
        case 9: 7
        case 10: 6
        case 11: 5
        case 12: 4
        case 13: 3
        default: 2
        }
    }

    /// The class that holds numbers up to `largest`.
    static func widthClass(_ largest: UInt32) -> UInt8 {
        let needed = UInt32.bitWidth - largest.leadingZeroBitCount
        return UInt8(widths.firstIndex { $0 >= needed } ?? widths.count - 1)
    }
}

/// Packs and unpacks the numbers of a block.
enum PostingCodec {
    /// Writes numbers to as many words as `PostingBlock.words` tells.
    static func pack(_ numbers: UnsafeBufferPointer<UInt32>, _ widthClass: UInt8, to out: UnsafeMutablePointer<UInt64>)
    {
        guard widthClass > 0 else { return }
        let bits = UInt64(PostingBlock.widths[Int(widthClass)])
        let perWord = PostingBlock.perWord(widthClass)
        var index = 0
        for start in stride(from: 0, to: numbers.count, by: perWord) {
            var word: UInt64 = 0
            var shift: UInt64 = 0
            for i in start..<min(start &+ perWord, numbers.count) {
                word |= UInt64(numbers[i]) &<< shift
                shift &+= bits
            }
            out[index] = word
            index &+= 1
        }
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
        case 3: unpack(words, count, bits: 3, to: out)
        case 4: unpack(words, count, bits: 4, to: out)
        case 5: unpack(words, count, bits: 5, to: out)
        case 6: unpack(words, count, bits: 6, to: out)
        case 7: unpack(words, count, bits: 7, to: out)
        case 8: unpack(words, count, bits: 8, to: out)
        case 9: unpack(words, count, bits: 9, to: out)
        case 10: unpack(words, count, bits: 10, to: out)
        case 11: unpack(words, count, bits: 12, to: out)
        case 12: unpack(words, count, bits: 16, to: out)
        case 13: unpack(words, count, bits: 21, to: out)
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
