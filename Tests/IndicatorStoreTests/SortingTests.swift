import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite struct SortingTests {
    @Test(arguments: [0, 1, 63, 64, 1_000], [0, 1, 11, 12, 31, 32, 33, 64])
    func sortsAsTheStandardSortDoes(count: Int, bits: Int) {
        var random = SeededGenerator(UInt64(count * 100 + bits))
        let mask: UInt64 = bits == 64 ? .max : (1 << UInt64(bits)) - 1
        // Few distinct keys, so that the order of equal ones shows.
        let some = (0..<max(1, count / 4)).map { _ in UInt64.random(in: 0...(.max), using: &random) & mask }
        let keys = (0..<count).map { _ in some.randomElement(using: &random) ?? 0 }
        let numbers = (0..<UInt32(count)).shuffled(using: &random)
        let expected = numbers.enumerated().sorted { a, b in
            let (x, y) = (keys[Int(a.element)], keys[Int(b.element)])
            return x == y ? a.offset < b.offset : x < y
        }
        let sorted = RadixOrder.sorted(numbers, bits: bits) { keys[Int($0)] }
        #expect(sorted == expected.map { $0.element })
    }

    @Test func numbersWordsInTheOrderInWhichTheyCome() {
        var random = SeededGenerator(5)
        var table = WordTable<String>()
        var known: [String] = []
        for _ in 0..<5_000 {
            let word = "词\(Int.random(in: 0..<900, using: &random))"
            // One hint for all makes them collide.
            let number = table.number(of: word, hint: Bool.random(using: &random) ? 7 : WordHint.of(word))
            if let i = known.firstIndex(of: word) {
                #expect(number == UInt32(i))
            } else {
                #expect(number == UInt32(known.count))
                known.append(word)
            }
        }
        #expect(table.words == known)
        let (words, ranks) = table.ranked { $0 < $1 }
        #expect(words == known.sorted() && known.indices.allSatisfy { words[Int(ranks[$0])] == known[$0] })
    }
}
