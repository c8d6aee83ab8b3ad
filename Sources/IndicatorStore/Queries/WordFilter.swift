import ChineseText
import ReportModel

/// Which of a query's words stand in a text, as bits. At most 64 words.
struct WordFilter {
    private let words: [ContiguousArray<UInt32>]

    static let wordLimit = 64

    init(_ words: [String]) {
        self.words = words.prefix(Self.wordLimit).map { FoldedText($0).scalars }.filter { !$0.isEmpty }
    }

    var isEmpty: Bool { words.isEmpty }
    /// All words.
    var all: UInt64 { words.count == 64 ? .max : (1 << UInt64(words.count)) - 1 }

    func found(in text: String) -> UInt64 {
        let scalars = FoldedText(text).scalars
        var bits: UInt64 = 0
        for (i, word) in words.enumerated() where Self.contains(scalars, word) { bits |= 1 << UInt64(i) }
        return bits
    }

    private static func contains(_ text: ContiguousArray<UInt32>, _ word: ContiguousArray<UInt32>) -> Bool {
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { start in
            word.indices.allSatisfy { text[start + $0] == word[$0] }
        }
    }
}
