import ChineseText
import ReportModel

/// Joins lines that a page's width broke: inside a number anywhere, inside a sentence where the text is set in lines of
/// one width (as converters of printed pages leave it).
enum LineJoiner {
    typealias Line = (range: Range<Int>, role: BlockRole)

    static func joined(_ lines: [Line], _ text: FoldedText) -> [Line] {
        let width = commonWidth(lines, text)
        var result: [Line] = []
        result.reserveCapacity(lines.count)
        for line in lines {
            if let last = result.last, last.role == .paragraph, line.role == .paragraph,
                continues(last.range, line.range, width, text)
            {
                result[result.count - 1].range = last.range.lowerBound..<line.range.upperBound
            } else {
                result.append(line)
            }
        }
        return result
    }

    private static func continues(_ a: Range<Int>, _ b: Range<Int>, _ width: Int?, _ text: FoldedText) -> Bool {
        let scalars = text.scalars
        // Only blanks lie between them: no page number that was left out.
        guard a.upperBound <= b.lowerBound, scalars[a.upperBound..<b.lowerBound].allSatisfy({ $0 <= 0x20 }) else {
            return false
        }
        guard let first = trimmedStart(b, scalars), let last = trimmedEnd(a, scalars) else { return false }
        if breaksNumber(a, last, b, first, scalars) { return true }
        // A new paragraph is set in, or follows a line that ends early.
        guard let width, first == b.lowerBound, !SentenceSplitter.isEnd(scalars[last]) else { return false }
        return lastLineLength(a, scalars) * 10 >= width * 9
    }

    /// 1|86件, 98.|5%, 6.2|%: a line of words ends within a number that the next goes on with; the number of a list's item
    /// (2.) and a year are no such thing.
    private static func breaksNumber(
        _ a: Range<Int>, _ last: Int, _ b: Range<Int>, _ first: Int, _ scalars: ContiguousArray<UInt32>
    ) -> Bool {
        let endsInPoint =
            scalars[last] == 0x2E && last > a.lowerBound && NumeralCharacter.isASCIIDigit(scalars[last - 1])
        guard NumeralCharacter.isASCIIDigit(scalars[last]) || endsInPoint,
            a.contains(where: { scalars[$0] >= 0x4E00 })
        else { return false }
        if scalars[first] == 0x25
            || scalars[first] == 0x2E && first + 1 < b.upperBound
                && NumeralCharacter.isASCIIDigit(scalars[first + 1])
        {
            return !endsInPoint
        }
        var end = first
        while end < b.upperBound, NumeralCharacter.isASCIIDigit(scalars[end]) { end += 1 }
        guard end > first else { return false }
        // The number alone on its line is a table's.
        guard end < b.upperBound else { return false }
        if endsInPoint { return true }
        let isYear = end - first == 4 && scalars[end] == 0x5E74
        let isItem =
            [0x2E, 0x3001, 0x29].contains(scalars[end])
            && !(end + 1 < b.upperBound && NumeralCharacter.isASCIIDigit(scalars[end + 1]))
        return !isYear && !isItem
    }

    /// How long the lines are where most that end within a sentence are of about one length; `nil` elsewhere.
    private static func commonWidth(_ lines: [Line], _ text: FoldedText) -> Int? {
        var lengths: [Int] = []
        var others = 0
        for line in lines where line.role == .paragraph && line.range.count >= 16 {
            guard let last = trimmedEnd(line.range, text.scalars) else { continue }
            if SentenceSplitter.isEnd(text.scalars[last]) || SentenceSplitter.isCloser(text.scalars[last]) {
                others += 1
            } else {
                lengths.append(line.range.count)
            }
        }
        guard lengths.count >= 3, lengths.count > others, let longest = lengths.max(), longest <= 80 else { return nil }
        let alike = lengths.count { $0 * 10 >= longest * 9 }
        return alike * 10 >= lengths.count * 7 ? longest : nil
    }

    private static func lastLineLength(_ range: Range<Int>, _ scalars: ContiguousArray<UInt32>) -> Int {
        var start = range.upperBound
        while start > range.lowerBound, scalars[start - 1] != 0x0A { start -= 1 }
        return range.upperBound - start
    }

    private static func trimmedStart(_ range: Range<Int>, _ scalars: ContiguousArray<UInt32>) -> Int? {
        range.first { scalars[$0] > 0x20 }
    }

    private static func trimmedEnd(_ range: Range<Int>, _ scalars: ContiguousArray<UInt32>) -> Int? {
        range.last { scalars[$0] > 0x20 }
    }
}
