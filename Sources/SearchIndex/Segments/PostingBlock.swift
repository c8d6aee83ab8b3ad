/// Where a block of postings lies and what bounds it.
///
/// A block holds up to 128 documents: their gaps less one, then their term frequencies less one, each packed in as many
/// bits as most of them need (see `PatchedPacking`): a full block as `LanePacking` lays it out, the last of a term as
/// many to a 64-bit word as fit whole, so that no number crosses a word.
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

    /// Words that `count` numbers take.
    @inline(__always)
    static func words(_ count: Int, _ widthClass: UInt8) -> Int {
        if count == capacity { return 2 &* Int(width(widthClass)) }
        return widthClass == 0 ? 0 : word(of: count &+ perWord(widthClass) &- 1, widthClass)
    }

    /// The word of a block that is not full which holds a number, which is `i / perWord(widthClass)` without a division.
    ///
    /// - Precondition: `widthClass` is not 0; `i` is less than 192.
    @inline(__always)
    static func word(of i: Int, _ widthClass: UInt8) -> Int {
        let reciprocal =
            switch widthClass {
            case 1: 1024
            case 2: 2048
            case 3: 3121
            case 4: 4096
            case 5: 5462
            case 6: 6554
            case 7: 7282
            case 8: 8192
            case 9: 9363
            case 10: 10923
            case 11: 13108
            case 12: 16384
            case 13: 21846
            default: 32768
            }
        return (i &* reciprocal) &>> 16
    }

    /// As `widths` says.
    @inline(__always)
    static func width(_ widthClass: UInt8) -> UInt32 {
        switch widthClass {
        case 0...10: UInt32(widthClass)
        case 11: 12
        case 12: 16
        case 13: 21
        default: 32
        }
    }

    /// Numbers to a word where the block is not full.
    ///
    /// - Precondition: `widthClass` is not 0.
    @inline(__always)
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
