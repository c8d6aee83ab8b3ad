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
