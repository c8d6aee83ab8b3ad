import ChineseText

/// How headings are numbered, from the outermost to the innermost, and those without number.
enum HeadingStyle: UInt8, Hashable, Sendable {
    /// 附件1
    case appendix = 0
    /// 第一部分, 第一章
    case part = 1
    /// 第一节
    case partSection = 2
    /// 一、
    case chinese = 3
    /// (一)
    case parenthesis = 4
    /// 1. 1、
    case arabic = 5
    /// (1) 1)
    case arabicParenthesis = 6
    /// ①
    case circled = 7
    /// 一是…, on a line of its own
    case ordinal = 8
    /// A short line of its own: 守牢安全底线 让每一座小水库都有人看护
    case line = 9
    /// The same, ending like a sentence: 生态底色更加亮丽。
    case sentence = 10
    /// The first sentence of a paragraph: 强化政治领悟力。
    case opening = 11

    var rank: UInt8 { rawValue }
    var isNumbered: Bool { rank <= Self.circled.rank }
}

/// The numbering that opens a heading.
struct HeadingMark: Hashable, Sendable {
    var style: HeadingStyle
    /// 0 where the numbering tells none.
    var number: Int
    /// Folded characters of the numbering, its punctuation included.
    var length: Int

    /// The numbering at the start of `range`; `nil` where there is none.
    init?(_ text: FoldedText, _ range: Range<Int>) {
        let window = Array(text.scalars[range.prefix(12)])
        guard let first = window.first else { return nil }
        if first == Self.code("第"), let found = Self.part(window) {
            self = found
        } else if let (number, length) = Self.chineseNumber(window, from: 0),
            let found = Self.chinese(window, number, length)
        {
            self = found
        } else if first == 0x28, let found = Self.parenthesized(window) {
            self = found
        } else if (0x30...0x39).contains(first), let found = Self.arabic(window) {
            self = found
        } else if (0x2460...0x2473).contains(first) {
            self.init(style: .circled, number: Int(first - 0x2460) + 1, length: 1)
        } else {
            return nil
        }
    }

    private init(style: HeadingStyle, number: Int, length: Int) {
        self.style = style
        self.number = number
        self.length = length
    }

    /// 第一部分, 第一章, 第一节
    private static func part(_ window: [UInt32]) -> HeadingMark? {
        guard let (number, length) = chineseNumber(window, from: 1), 1 + length < window.count else { return nil }
        let next = window[1 + length]
        if next == code("部"), 2 + length < window.count, window[2 + length] == code("分") {
            return HeadingMark(style: .part, number: number, length: length + 3)
        }
        if [code("章"), code("编"), code("篇")].contains(next) {
            return HeadingMark(style: .part, number: number, length: length + 2)
        }
        return next == code("节") ? HeadingMark(style: .partSection, number: number, length: length + 2) : nil
    }

    /// 一、 and 一是; 三) is what a broken line leaves of (三).
    private static func chinese(_ window: [UInt32], _ number: Int, _ length: Int) -> HeadingMark? {
        guard length < window.count else { return nil }
        switch window[length] {
        case 0x3001, 0x2E: return HeadingMark(style: .chinese, number: number, length: length + 1)
        case 0x29: return HeadingMark(style: .parenthesis, number: number, length: length + 1)
        case code("是"): return HeadingMark(style: .ordinal, number: number, length: length + 1)
        default: return nil
        }
    }

    private static func parenthesized(_ window: [UInt32]) -> HeadingMark? {
        if let (number, length) = chineseNumber(window, from: 1), 1 + length < window.count, window[1 + length] == 0x29
        {
            return HeadingMark(style: .parenthesis, number: number, length: length + 2)
        }
        if let (number, length) = arabicNumber(window, from: 1), 1 + length < window.count, window[1 + length] == 0x29 {
            return HeadingMark(style: .arabicParenthesis, number: number, length: length + 2)
        }
        return nil
    }

    /// 1. and 1、 but not 2.5; 1)
    private static func arabic(_ window: [UInt32]) -> HeadingMark? {
        guard let (number, length) = arabicNumber(window, from: 0), length + 1 < window.count else { return nil }
        switch window[length] {
        case 0x2E where !(0x30...0x39).contains(window[length + 1]), 0x3001:
            return HeadingMark(style: .arabic, number: number, length: length + 1)
        case 0x29: return HeadingMark(style: .arabicParenthesis, number: number, length: length + 1)
        default: return nil
        }
    }

    /// One to two digits.
    private static func arabicNumber(_ window: [UInt32], from start: Int) -> (Int, Int)? {
        let digits = window.dropFirst(start).prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(digits.count) else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }

    /// 一 to 九十九.
    private static func chineseNumber(_ window: [UInt32], from start: Int) -> (Int, Int)? {
        var value = 0
        var length = 0
        for scalar in window.dropFirst(start).prefix(3) {
            if let digit = digits.firstIndex(of: scalar) {
                if length > 0, value % 10 != 0 { return nil }
                value += digit + 1
            } else if scalar == code("十") {
                if value > 9 { return nil }
                value = max(1, value) * 10
            } else {
                break
            }
            length += 1
        }
        return length > 0 ? (value, length) : nil
    }

    private static let digits: [UInt32] = "一二三四五六七八九".unicodeScalars.map(\.value)

    private static func code(_ character: Unicode.Scalar) -> UInt32 { character.value }
}
