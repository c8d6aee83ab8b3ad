/// Packs and unpacks the numbers of a block that is not full.
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
        forEachWidth(widthClass, words, count, out, UnpackedNumbers.self, 0)
    }

    /// Writes the sums of the numbers so far, each number plus one, on top of `start`; up to 64 past `count` are
    /// overwritten.
    @inline(__always)
    static func unpackSums(
        _ words: UnsafePointer<UInt64>, _ count: Int, _ widthClass: UInt8, from start: UInt32,
        to out: UnsafeMutablePointer<UInt32>
    ) {
        forEachWidth(widthClass, words, count, out, UnpackedSums.self, start)
    }

    @inline(__always)
    private static func forEachWidth<Output: UnpackedOutput>(
        _ widthClass: UInt8, _ words: UnsafePointer<UInt64>, _ count: Int, _ out: UnsafeMutablePointer<UInt32>,
        _ output: Output.Type, _ start: UInt32
    ) {
        switch widthClass {
        case 0:
            var previous = start
            for i in 0..<count { out[i] = Output.value(0, &previous) }
        case 1: unpack(words, count, bits: 1, to: out, output, start)
        case 2: unpack(words, count, bits: 2, to: out, output, start)
        case 3: unpack(words, count, bits: 3, to: out, output, start)
        case 4: unpack(words, count, bits: 4, to: out, output, start)
        case 5: unpack(words, count, bits: 5, to: out, output, start)
        case 6: unpack(words, count, bits: 6, to: out, output, start)
        case 7: unpack(words, count, bits: 7, to: out, output, start)
        case 8: unpack(words, count, bits: 8, to: out, output, start)
        case 9: unpack(words, count, bits: 9, to: out, output, start)
        case 10: unpack(words, count, bits: 10, to: out, output, start)
        case 11: unpack(words, count, bits: 12, to: out, output, start)
        case 12: unpack(words, count, bits: 16, to: out, output, start)
        case 13: unpack(words, count, bits: 21, to: out, output, start)
        default: unpack(words, count, bits: 32, to: out, output, start)
        }
    }

    @inline(__always)
    private static func unpack<Output: UnpackedOutput>(
        _ words: UnsafePointer<UInt64>, _ count: Int, bits: Int, to out: UnsafeMutablePointer<UInt32>,
        _ output: Output.Type, _ start: UInt32
    ) {
        let perWord = 64 / bits
        let mask: UInt64 = (1 << UInt64(bits)) &- 1
        var previous = start
        var at = 0
        var index = 0
        while at < count {
            var word = words[index]
            for i in 0..<perWord {
                out[at &+ i] = Output.value(UInt32(truncatingIfNeeded: word & mask), &previous)
                word &>>= UInt64(bits)
            }
            at &+= perWord
            index &+= 1
        }
    }
}

/// What is made of an unpacked number.
private protocol UnpackedOutput {
    static func value(_ number: UInt32, _ previous: inout UInt32) -> UInt32
}

private enum UnpackedNumbers: UnpackedOutput {
    @inline(__always)
    static func value(_ number: UInt32, _ previous: inout UInt32) -> UInt32 { number &+ 1 }
}

private enum UnpackedSums: UnpackedOutput {
    @inline(__always)
    static func value(_ number: UInt32, _ previous: inout UInt32) -> UInt32 {
        previous = previous &+ number &+ 1
        return previous
    }
}
