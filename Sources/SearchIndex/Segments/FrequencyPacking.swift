/// How a block's frequencies less one are packed: in few bits, with the exceptions that need more behind them (patched
/// frames of reference: Zukowski, Héman, Nes, Boncz, "Super-scalar RAM-CPU cache compression", 2006). Most are 0, some
/// are large.
struct FrequencyPacking: Equatable {
    /// Place in `PostingBlock.widths`.
    let widthClass: UInt8
    /// Words of exceptions, four to a word: 7 bits of position, 9 of the number.
    let exceptionWords: Int

    private static let perWord = 4
    private static let mostWords = 15
    private static let mostNumber: UInt32 = 1 << 9 - 1

    /// As a block keeps it.
    var byte: UInt8 { widthClass | UInt8(exceptionWords) << 4 }

    init(byte: UInt8) {
        widthClass = byte & 15
        exceptionWords = Int(byte >> 4)
    }

    private init(widthClass: UInt8, exceptionWords: Int) {
        self.widthClass = widthClass
        self.exceptionWords = exceptionWords
    }

    /// Whether a byte of a file stands for a packing.
    static func isSound(_ byte: UInt8) -> Bool { Int(byte & 15) < PostingBlock.widths.count }

    func words(_ count: Int) -> Int { PostingBlock.words(count, widthClass) + exceptionWords }

    /// The packing that takes the fewest words.
    static func cheapest(_ numbers: ContiguousArray<UInt32>) -> FrequencyPacking {
        let largest = numbers.max() ?? 0
        var best = FrequencyPacking(widthClass: PostingBlock.widthClass(largest), exceptionWords: 0)
        if largest > mostNumber { return best }
        for widthClass in 0..<best.widthClass {
            let limit = UInt32(1) << UInt32(PostingBlock.widths[Int(widthClass)])
            var exceptions = 0
            for number in numbers where number >= limit { exceptions += 1 }
            let packing = FrequencyPacking(
                widthClass: widthClass, exceptionWords: (exceptions + perWord - 1) / perWord)
            if packing.exceptionWords <= mostWords, packing.words(numbers.count) < best.words(numbers.count) {
                best = packing
            }
        }
        return best
    }

    /// Packs the numbers; exceptions among them are set to 0.
    func pack(_ numbers: inout ContiguousArray<UInt32>, into words: inout ContiguousArray<UInt64>) {
        var exceptions: [UInt64] = []
        if exceptionWords > 0 {
            let limit = UInt32(1) << UInt32(PostingBlock.widths[Int(widthClass)])
            for i in numbers.indices where numbers[i] >= limit {
                exceptions.append(UInt64(i) | UInt64(numbers[i]) << 7)
                numbers[i] = 0
            }
            // What is left of the last word says something again.
            while exceptions.count % Self.perWord != 0 { exceptions.append(exceptions[0]) }
        }
        numbers.withUnsafeBufferPointer { PostingCodec.pack($0, widthClass, into: &words) }
        for start in stride(from: 0, to: exceptions.count, by: Self.perWord) {
            var word: UInt64 = 0
            for i in 0..<Self.perWord { word |= exceptions[start + i] << UInt64(16 * i) }
            words.append(word)
        }
    }

    /// Unpacks `count` numbers, each plus one, as `PostingCodec.unpack` does.
    @inline(__always)
    func unpack(_ words: UnsafePointer<UInt64>, _ count: Int, to out: UnsafeMutablePointer<UInt32>) {
        PostingCodec.unpack(words, count, widthClass, to: out)
        let exceptions = words + PostingBlock.words(count, widthClass)
        for i in 0..<exceptionWords {
            var word = exceptions[i]
            for _ in 0..<Self.perWord {
                out[Int(truncatingIfNeeded: word & 127)] = UInt32(truncatingIfNeeded: word &>> 7 & 511) &+ 1
                word &>>= 16
            }
        }
    }
}
