/// How the gaps or the frequencies of a block, each less one, are packed: the low bits of all of them, and behind these
/// the high bits of the few that have any (patched frames of reference: Zukowski, Héman, Nes, Boncz, "Super-scalar
/// RAM-CPU cache compression", 2006). Most are small, some are large.
struct PatchedPacking: Equatable {
    /// Place in `PostingBlock.widths`.
    let widthClass: UInt8
    /// Words of patches, four to a word: 7 bits of position, 9 of what stands above the low bits.
    let patchWords: Int

    private static let perWord = 4
    private static let mostWords = 15
    private static let patchBits = 9

    /// As a block keeps it.
    var byte: UInt8 { widthClass | UInt8(patchWords) << 4 }

    init(byte: UInt8) {
        widthClass = byte & 15
        patchWords = Int(byte >> 4)
    }

    private init(widthClass: UInt8, patchWords: Int) {
        self.widthClass = widthClass
        self.patchWords = patchWords
    }

    /// Whether a byte of a file stands for a packing.
    static func isSound(_ byte: UInt8) -> Bool { Int(byte & 15) < PostingBlock.widths.count }

    func words(_ count: Int) -> Int { PostingBlock.words(count, widthClass) + patchWords }

    /// The packing that takes the fewest words.
    static func cheapest(_ numbers: UnsafeBufferPointer<UInt32>) -> PatchedPacking {
        var all: UInt32 = 0
        for number in numbers { all |= number }
        var best = PatchedPacking(widthClass: PostingBlock.widthClass(all), patchWords: 0)
        let mostBits = UInt32.bitWidth - all.leadingZeroBitCount
        for widthClass in (0..<best.widthClass).reversed() {
            let width = PostingBlock.width(widthClass)
            if Int(width) + patchBits < mostBits { break }
            var patches = 0
            for number in numbers where number &>> width > 0 { patches &+= 1 }
            let packing = PatchedPacking(widthClass: widthClass, patchWords: (patches + perWord - 1) / perWord)
            if packing.patchWords > mostWords { break }
            if packing.words(numbers.count) < best.words(numbers.count) { best = packing }
        }
        return best
    }

    /// Packs the numbers, which lose their high bits.
    func pack(_ numbers: UnsafeMutableBufferPointer<UInt32>, into words: inout GrowingBuffer<UInt64>) {
        if self.words(numbers.count) == 0 { return }
        let start = words.count
        words.append(0, times: self.words(numbers.count))
        if patchWords > 0 {
            let width = PostingBlock.width(widthClass)
            var at = (start + PostingBlock.words(numbers.count, widthClass)) * Self.perWord
            for i in numbers.indices where numbers[i] >> width > 0 {
                // Where a word is not full, zeros are left, which change nothing.
                let patch = UInt64((numbers[i] >> width) << 7 | UInt32(i))
                words.pointer(at / Self.perWord).pointee |= patch << UInt64(16 * (at % Self.perWord))
                numbers[i] &= 1 << width - 1
                at += 1
            }
        }
        let low = UnsafeBufferPointer(numbers)
        if numbers.count == PostingBlock.capacity {
            LanePacking.pack(low, bits: Int(PostingBlock.width(widthClass)), to: words.pointer(start))
        } else {
            PostingCodec.pack(low, widthClass, to: words.pointer(start))
        }
    }

    /// Unpacks `count` numbers, each plus one, as `PostingCodec.unpack` does.
    @inline(__always)
    func unpack(_ words: UnsafePointer<UInt64>, _ count: Int, to out: UnsafeMutablePointer<UInt32>) {
        if count == PostingBlock.capacity {
            LanePacking.unpack(words, widthClass, to: out)
        } else {
            PostingCodec.unpack(words, count, widthClass, to: out)
        }
        let width = PostingBlock.width(widthClass)
        forEachPatch(words, count) { i, high in out[i] &+= high &<< width }
    }

    /// Unpacks `count` numbers and adds them up, as `PostingCodec.unpackSums` does.
    @inline(__always)
    func unpackSums(
        _ words: UnsafePointer<UInt64>, _ count: Int, from start: UInt32, to out: UnsafeMutablePointer<UInt32>
    ) {
        let isFull = count == PostingBlock.capacity
        if patchWords == 0, !isFull {
            return PostingCodec.unpackSums(words, count, widthClass, from: start, to: out)
        }
        unpack(words, count, to: out)
        if isFull { return LanePacking.sumUp(out, from: start) }
        var previous = start
        for i in 0..<count {
            previous = previous &+ out[i]
            out[i] = previous
        }
    }

    /// One of `count` numbers, plus one.
    func number(_ words: UnsafePointer<UInt64>, _ count: Int, at i: Int) -> UInt32 {
        var number: UInt32 = 1
        let width = PostingBlock.width(widthClass)
        if count == PostingBlock.capacity {
            number &+= LanePacking.number(words, width: width, at: i)
        } else if widthClass > 0 {
            let index = PostingBlock.word(of: i, widthClass)
            let shift = UInt64(i &- index &* PostingBlock.perWord(widthClass)) &* UInt64(width)
            number &+= UInt32(truncatingIfNeeded: (words[index] &>> shift) & (1 &<< UInt64(width) &- 1))
        }
        forEachPatch(words, count) { place, high in if place == i { number &+= high &<< width } }
        return number
    }

    @inline(__always)
    private func forEachPatch(_ words: UnsafePointer<UInt64>, _ count: Int, _ body: (Int, UInt32) -> Void) {
        if patchWords == 0 { return }
        let patches = words + PostingBlock.words(count, widthClass)
        for i in 0..<patchWords {
            var word = patches[i]
            for _ in 0..<Self.perWord {
                body(Int(truncatingIfNeeded: word & 127), UInt32(truncatingIfNeeded: word &>> 7 & 511))
                word &>>= 16
            }
        }
    }
}
