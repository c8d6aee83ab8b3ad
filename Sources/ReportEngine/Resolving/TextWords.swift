import ChineseText
import Gazetteer
import ReportModel

/// A short text as characters, of which some are read already.
struct TextWords {
    let characters: [Character]
    private let offsets: [Int]
    private var isTaken: [Bool]

    init(_ text: String) {
        // Lower case and half width; the offsets are those of the text as given.
        var characters: [Character] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            if let folded = FoldedText.folded(scalar), let plain = UnicodeScalar(folded) {
                characters.append(Character(plain))
                offsets.append(offset)
            }
            offset += UTF8.width(scalar)
        }
        self.characters = characters
        self.offsets = offsets + [offset]
        isTaken = Array(repeating: false, count: characters.count)
    }

    func span(of range: Range<Int>) -> ByteSpan {
        ByteSpan(start: offsets[range.lowerBound], end: offsets[range.upperBound])
    }

    func text(of range: Range<Int>) -> String { String(characters[range]) }

    mutating func take(_ range: Range<Int>) { for i in range { isTaken[i] = true } }

    /// What is not read yet, pieces parted by blanks.
    var rest: String { String(characters.indices.map { isTaken[$0] ? " " : characters[$0] }) }

    private static let fillers = [
        "是多少", "有多少", "多少", "怎么样", "如何", "情况", "查询", "什么", "哪些", "各地", "的", "是", "在", "吗", "呢", "？", "?", "，", ",",
        "。", "、", "：", ":", "!", ";", "(", ")", "\"", "“", "”",
    ]

    /// The words that are left, without such as say nothing.
    func pieces() -> [String] {
        let plain = Self.fillers.reduce(" " + rest + " ") { $0.replacing($1, with: " ") }
        return plain.split(separator: " ").map { piece in
            // A full stop ends a sentence, but parts a code's words as well.
            String(piece.hasSuffix(".") ? piece.dropLast() : piece)
        }.filter { !$0.isEmpty }
    }

    /// Where the pieces stand.
    func pieceRanges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for piece in pieces() {
            let letters = Array(piece)
            if let range = range(of: letters, from: ranges.last?.upperBound ?? 0) { ranges.append(range) }
        }
        return ranges
    }

    /// Where letters stand, not before `start`.
    func range(of letters: [Character], from start: Int = 0) -> Range<Int>? {
        guard !letters.isEmpty, start + letters.count <= characters.count else { return nil }
        return (start...(characters.count - letters.count)).first {
            Array(characters[$0..<($0 + letters.count)]) == letters
        }.map { $0..<($0 + letters.count) }
    }

    /// Where regions are named: the longest name at each place, blanks inside and all.
    ///
    /// - Parameter isOther: Whether a Latin word has another meaning, so that it alone is no place's name.
    func regionRanges(_ gazetteer: Gazetteer, isOther: (String) -> Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < characters.count {
            let longest = stride(from: min(characters.count, start + 40), to: start + 1, by: -1).first {
                names(gazetteer, start..<$0, isOther: isOther)
            }
            if let longest {
                ranges.append(start..<longest)
                start = longest
            } else {
                start += 1
            }
        }
        return ranges
    }

    private func names(_ gazetteer: Gazetteer, _ range: Range<Int>, isOther: (String) -> Bool) -> Bool {
        guard !range.contains(where: { isTaken[$0] }), characters[range.lowerBound] != " ",
            characters[range.upperBound - 1] != " "
        else { return false }
        if !characters[range.lowerBound].isASCII { return !gazetteer.resolve(text(of: range)).isEmpty }
        // Latin words and codes stand by themselves.
        guard !isWordInside(range.lowerBound - 1), !isWordInside(range.upperBound) else { return false }
        let text = text(of: range)
        if text.split(separator: " ").allSatisfy({ isOther(String($0)) }) { return false }
        return !gazetteer.resolve(text).isEmpty || !gazetteer.resolveLatin(text).isEmpty
    }

    private func isWordInside(_ i: Int) -> Bool {
        characters.indices.contains(i) && characters[i].isASCII && (characters[i].isLetter || characters[i].isNumber)
    }
}
