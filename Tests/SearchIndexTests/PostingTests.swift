import TestSupport
import Testing

@testable import SearchIndex

@Suite struct PostingTests {
    /// Numbers of every width come back as they were.
    @Test(arguments: 0...32)
    func unpacksWhatWasPacked(bits: Int) {
        var random = SeededGenerator(UInt64(bits))
        let most = bits == 0 ? 0 : UInt32.max >> UInt32(32 - bits)
        for count in [1, 2, 3, 20, 21, 63, 64, 65, 127] {
            var numbers = (0..<count).map { _ in UInt32.random(in: 0...most, using: &random) }
            numbers[0] = most
            let widthClass = PostingBlock.widthClass(most)
            #expect(PostingBlock.widths[Int(widthClass)] >= bits)
            #expect(PostingBlock.perWord(max(widthClass, 1)) == 64 / max(PostingBlock.widths[Int(widthClass)], 1))
            // A word too many, to see that it is left alone.
            var words = ContiguousArray<UInt64>(repeating: .max, count: PostingBlock.words(count, widthClass) + 1)
            numbers.withUnsafeBufferPointer { numbers in
                words.withUnsafeMutableBufferPointer { PostingCodec.pack(numbers, widthClass, to: $0.baseAddress!) }
            }
            #expect(words.last == .max)
            var unpacked = [UInt32](repeating: 0, count: 192)
            words.withUnsafeBufferPointer { words in
                unpacked.withUnsafeMutableBufferPointer { out in
                    PostingCodec.unpack(words.baseAddress!, count, widthClass, to: out.baseAddress!)
                }
            }
            #expect(Array(unpacked.prefix(count)) == numbers.map { $0 &+ 1 }, "\(bits) bits, \(count) numbers")
        }
    }

    /// Full blocks of every width come back, whole, one by one and added up.
    @Test(arguments: 0..<UInt8(PostingBlock.widths.count))
    func unpacksFullBlocks(widthClass: UInt8) {
        var random = SeededGenerator(UInt64(widthClass))
        let bits = PostingBlock.width(widthClass)
        let most = bits == 0 ? 0 : UInt32.max >> (32 - bits)
        var numbers = (0..<128).map { _ in UInt32.random(in: 0...most, using: &random) }
        numbers[Int.random(in: 0..<128, using: &random)] = most
        let count = PostingBlock.words(128, widthClass)
        #expect(count == Int(2 * bits))
        // A word too many, to see that it is left alone.
        var words = [UInt64](repeating: 0, count: count) + [.max]
        var unpacked = [UInt32](repeating: 0, count: 128)
        words.withUnsafeMutableBufferPointer { words in
            let start = words.baseAddress!
            numbers.withUnsafeBufferPointer { LanePacking.pack($0, bits: Int(bits), to: start) }
            #expect(words[count] == .max)
            for i in 0..<128 { #expect(LanePacking.number(start, width: bits, at: i) == numbers[i]) }
            unpacked.withUnsafeMutableBufferPointer { LanePacking.unpack(start, widthClass, to: $0.baseAddress!) }
        }
        #expect(unpacked == numbers.map { $0 &+ 1 })
        unpacked.withUnsafeMutableBufferPointer { LanePacking.sumUp($0.baseAddress!, from: 7) }
        var sum: UInt32 = 7
        let sums = numbers.map { number in
            sum &+= number &+ 1
            return sum
        }
        #expect(unpacked == sums)
    }

    /// What is told without a division.
    @Test func reckonsWordsAndWidths() {
        for widthClass in 1..<UInt8(PostingBlock.widths.count) {
            #expect(Int(PostingBlock.width(widthClass)) == PostingBlock.widths[Int(widthClass)])
            let perWord = PostingBlock.perWord(widthClass)
            for i in 0..<192 { #expect(PostingBlock.word(of: i, widthClass) == i / perWord) }
        }
        #expect(PostingBlock.width(0) == 0)
    }

    /// Some large numbers among many small come back, in no more words than without patches.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func unpacksWhatWasPatched(seed: UInt64) {
        var random = SeededGenerator(seed)
        for count in [1, 2, 5, 64, 127, 128] {
            let most = UInt32(1) << UInt32.random(in: 0...31, using: &random)
            let usual = UInt32(1) << UInt32.random(in: 0...8, using: &random)
            let rarity = Int.random(in: 1...40, using: &random)
            var numbers = (0..<count).map { _ in
                let isRare = Int.random(in: 0..<rarity, using: &random) == 0
                return UInt32.random(in: 0...(isRare ? most : usual), using: &random)
            }
            let wanted = numbers.map { $0 + 1 }
            let largest = numbers.max() ?? 0
            var words = GrowingBuffer<UInt64>()
            words.append(.max)
            let packing = numbers.withUnsafeMutableBufferPointer { numbers in
                let packing = PatchedPacking.cheapest(UnsafeBufferPointer(numbers))
                packing.pack(numbers, into: &words)
                return packing
            }
            #expect(PatchedPacking(byte: packing.byte) == packing && PatchedPacking.isSound(packing.byte))
            #expect(packing.words(count) <= PostingBlock.words(count, PostingBlock.widthClass(largest)))
            #expect(words.count == packing.words(count) + 1)
            var unpacked = [UInt32](repeating: 0, count: 192)
            words.append(.max)
            unpacked.withUnsafeMutableBufferPointer { packing.unpack(words.pointer(0) + 1, count, to: $0.baseAddress!) }
            #expect(Array(unpacked.prefix(count)) == wanted, "seed \(seed), \(count) numbers")
            for i in 0..<count { #expect(packing.number(words.pointer(0) + 1, count, at: i) == wanted[i]) }
            unpacked.withUnsafeMutableBufferPointer {
                packing.unpackSums(words.pointer(0) + 1, count, from: 9, to: $0.baseAddress!)
            }
            var sum: UInt32 = 9
            for i in 0..<count {
                sum &+= wanted[i]
                #expect(unpacked[i] == sum, "seed \(seed), \(count) numbers, sum \(i)")
            }
        }
    }

    /// Entries keep what they were made of, as far as it says something.
    @Test func keepsEntries() {
        let single = TermEntry(documentCount: 1, first: 9, impact: 255, frequency: 7, extendedBehind: .max)
        #expect(single.impact == 255 && single.frequency == 7 && single.extendedBehind == .max && single.first == 9)
        let many = TermEntry(documentCount: 600, first: 3, impact: 1, frequency: 0, extendedBehind: 512)
        #expect(many.impact == 1 && many.extendedBehind == 512)
        let never = TermEntry(documentCount: 600, first: 3, impact: 1, frequency: 0, extendedBehind: .max)
        #expect(never.extendedBehind == .max)
    }

    /// The arena gives back the postings of every term, and packed they are walked over as they were.
    @Test(arguments: 0..<10 as Range<UInt64>)
    func keepsPostings(seed: UInt64) {
        var random = SeededGenerator(seed)
        var arena = PostingArena()
        var wanted: [[(UInt32, UInt32)]] = []
        let documents: UInt32 = 3_000
        arena.addTerms(through: 8)
        for _ in 0..<8 { wanted.append([]) }
        for document in 0..<documents {
            for term in 0..<8 where Int.random(in: 0..<(1 << term), using: &random) == 0 {
                let frequency = UInt32.random(in: 1...(1 << UInt32.random(in: 0...14, using: &random)), using: &random)
                wanted[term].append((document, frequency))
                let count = arena.append(term: term, document: document, frequency: frequency)
                #expect(Int(count) == wanted[term].count)
            }
        }
        for term in 0..<8 {
            var found: [(UInt32, UInt32)] = []
            arena.forEach(term: term) { found.append(($0, $1)) }
            #expect(found.elementsEqual(wanted[term], by: ==), "seed \(seed), term \(term)")
        }
    }
}
