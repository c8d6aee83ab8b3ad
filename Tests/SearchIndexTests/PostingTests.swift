import TestSupport
import Testing

@testable import SearchIndex

@Suite struct PostingTests {
    /// Numbers of every width come back as they were.
    @Test(arguments: 0...32)
    func unpacksWhatWasPacked(bits: Int) {
        var random = SeededGenerator(UInt64(bits))
        let most = bits == 0 ? 0 : UInt32.max >> UInt32(32 - bits)
        for count in [1, 2, 3, 20, 21, 63, 64, 65, 127, 128] {
            var numbers = (0..<count).map { _ in UInt32.random(in: 0...most, using: &random) }
            numbers[0] = most
            let widthClass = PostingBlock.widthClass(most)
            #expect(PostingBlock.widths[Int(widthClass)] >= bits)
            #expect(PostingBlock.perWord(max(widthClass, 1)) == 64 / max(PostingBlock.widths[Int(widthClass)], 1))
            var words: ContiguousArray<UInt64> = []
            numbers.withUnsafeBufferPointer { PostingCodec.pack($0, widthClass, into: &words) }
            #expect(words.count == PostingBlock.words(count, widthClass))
            words.append(0)
            var unpacked = [UInt32](repeating: 0, count: 192)
            words.withUnsafeBufferPointer { words in
                unpacked.withUnsafeMutableBufferPointer { out in
                    PostingCodec.unpack(words.baseAddress!, count, widthClass, to: out.baseAddress!)
                }
            }
            #expect(Array(unpacked.prefix(count)) == numbers.map { $0 &+ 1 }, "\(bits) bits, \(count) numbers")
        }
    }

    /// Frequencies with some large ones among many small come back, in no more words than without exceptions.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func unpacksFrequenciesWithExceptions(seed: UInt64) {
        var random = SeededGenerator(seed)
        for count in [1, 2, 5, 64, 127, 128] {
            let most = UInt32(1) << UInt32.random(in: 0...12, using: &random)
            let rarity = Int.random(in: 1...40, using: &random)
            let numbers = ContiguousArray(
                (0..<count).map { _ in
                    UInt32.random(in: 0...(Int.random(in: 0..<rarity, using: &random) == 0 ? most : 1), using: &random)
                })
            let packing = FrequencyPacking.cheapest(numbers)
            #expect(FrequencyPacking(byte: packing.byte) == packing && FrequencyPacking.isSound(packing.byte))
            #expect(
                packing.words(count) <= PostingBlock.words(count, PostingBlock.widthClass(numbers.max() ?? 0)))
            var packed = numbers
            var words: ContiguousArray<UInt64> = []
            packing.pack(&packed, into: &words)
            #expect(words.count == packing.words(count))
            words.append(0)
            var unpacked = [UInt32](repeating: 0, count: 192)
            words.withUnsafeBufferPointer { words in
                unpacked.withUnsafeMutableBufferPointer { out in
                    packing.unpack(words.baseAddress!, count, to: out.baseAddress!)
                }
            }
            #expect(Array(unpacked.prefix(count)) == numbers.map { $0 + 1 }, "seed \(seed), \(count) numbers")
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
        for _ in 0..<8 {
            arena.addTerm()
            wanted.append([])
        }
        for document in 0..<documents {
            for term in 0..<8 where Int.random(in: 0..<(1 << term), using: &random) == 0 {
                let frequency = UInt32.random(in: 1...(1 << UInt32.random(in: 0...14, using: &random)), using: &random)
                arena.terms.pointer(term).pointee.countedFor = document
                arena.terms.pointer(term).pointee.frequency = frequency
                arena.append(term: term)
                wanted[term].append((document, frequency))
            }
        }
        for term in 0..<8 {
            var found: [(UInt32, UInt32)] = []
            arena.forEach(term: term) { found.append(($0, $1)) }
            #expect(found.elementsEqual(wanted[term], by: ==), "seed \(seed), term \(term)")
        }
    }
}
