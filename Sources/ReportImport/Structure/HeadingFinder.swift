import ChineseText
import ReportModel

/// A part of a line that is a heading or not one.
struct TextPiece: Hashable, Sendable {
    var range: Range<Int>
    /// `nil` for a paragraph.
    var heading: HeadingStyle?
}

/// Tells headings from paragraphs: on lines of their own, at the opening of paragraphs, and inside texts whose line
/// breaks are lost.
struct HeadingFinder {
    private let text: FoldedText
    private let lines: [TextLine]
    private let roles: [BlockRole?]
    /// Lines that the file's markup shows to be headings.
    private let known: Set<Int>
    /// Whether paragraphs of this text open with a heading in the form of a short sentence. One such opening can be
    /// chance; several, and not a few among many paragraphs, are a habit.
    private let hasOpenings: Bool

    private static let longLine = 300
    private static let knownHeadingLimit = 100
    private static let openingLimit = 24
    /// Pieces of one line; what follows stays in one.
    private static let partLimit = 20_000

    init(_ text: FoldedText, _ lines: [TextLine], _ roles: [BlockRole?], known: Set<Int> = []) {
        self.known = known
        self.text = text
        self.lines = lines
        self.roles = roles
        var openings = 0
        var paragraphs = 0
        for (i, line) in lines.enumerated() where roles[i] == nil && line.length >= 40 {
            paragraphs += 1
            if Self.opening(of: line.range, in: text) != nil { openings += 1 }
        }
        hasOpenings = openings >= 3 && openings * 5 >= paragraphs
    }

    /// The pieces of a line that is the report's own, in order; together they are the line without white space.
    ///
    /// - Parameter start: Where the line's own words begin, past a title that is repeated there.
    func pieces(ofLine i: Int, from start: Int) -> [TextPiece] {
        let range = start..<lines[i].range.upperBound
        if range.count == lines[i].length, let style = wholeLine(i) { return [TextPiece(range: range, heading: style)] }
        var pieces: [TextPiece] = []
        for part in range.count > Self.longLine ? parts(of: range) : [range] {
            if let (style, end) = opened(part) {
                pieces.append(TextPiece(range: part.lowerBound..<end, heading: style))
                let rest = TextLine.trim(end..<part.upperBound, in: text)
                if !rest.isEmpty { pieces.append(TextPiece(range: rest)) }
            } else {
                pieces.append(TextPiece(range: part))
            }
        }
        return pieces
    }

    // MARK: Headings on lines of their own

    private func wholeLine(_ i: Int) -> HeadingStyle? {
        let line = lines[i]
        let isKnown = known.contains(i)
        guard line.length <= (isKnown ? Self.knownHeadingLimit : 60), line.length >= 2 else { return nil }
        let inner = text.scalars[line.range.dropLast()]
        if inner.contains(where: { TextLine.isSentenceEnd($0) }) { return nil }
        let last = text.scalars[line.range.upperBound - 1]
        if isAppendix(line) { return .appendix }
        if isKnown {
            let mark = HeadingMark(text, line.range).flatMap { $0.length < line.length ? $0.style : nil }
            return mark ?? .line
        }
        if let mark = HeadingMark(text, line.range) {
            if mark.length >= line.length || last == 0x3B { return nil }
            switch mark.style {
            case .arabic, .arabicParenthesis, .circled:
                return last == 0x3002 || last == 0x3A || line.length > 40 ? nil : mark.style
            case .ordinal: return line.length <= 44 && isFollowedByMore(i) ? .ordinal : nil
            default: return mark.style
            }
        }
        return unnumbered(i, last: last)
    }

    private func unnumbered(_ i: Int, last: UInt32) -> HeadingStyle? {
        let line = lines[i]
        let han = text.scalars[line.range].count { (0x4E00...0x9FFF).contains($0) }
        guard (4...44).contains(line.length), han * 3 >= line.length * 2, isAfterBreak(i), isFollowedByMore(i) else {
            return nil
        }
        if line.head.startsWithAny(Self.notHeadings) || line.head.holdsAny(Self.announcements)
            || PageLines.isSalutation(line.head)
        {
            return nil
        }
        switch last {
        case 0x3002:
            // A short sentence on a line of its own: digits and pronouns are those of statements.
            let hasDigits = text.scalars[line.range].contains { (0x30...0x39).contains($0) }
            return line.length <= 34 && !hasDigits ? .sentence : nil
        case 0x3A, 0x2C, 0x3001, 0x3B, 0x21, 0x3F, 0x29, 0x28, 0x7684, 0x548C: return nil  // : , 、 ; ! ? ) ( 的 和
        default: return .line
        }
    }

    private static let notHeadings = [
        "—", "―", "-", "现在", "我代表", "受", "我受", "下面", "为此", "同时", "以上", "对此", "这些", "大会", "谢谢", "以下", "特此", "我们", "他们",
        "它", "(",
    ]

    /// What lines hold that announce the paragraphs after them instead of heading them.
    private static let announcements = ["以下", "如下", "方面工作", "请予审议", "报告工作", ":"]

    private func isAppendix(_ line: TextLine) -> Bool {
        line.length <= 40 && line.head.startsWithAny(["附件", "附录", "附表"]) && !line.head.hasSuffix("。")
    }

    /// Whether the line before ends what it says, so that this one is not a fragment of it.
    private func isAfterBreak(_ i: Int) -> Bool {
        guard let before = lines[..<i].indices.last(where: { roles[$0] != .furniture }) else { return true }
        if lines[before].isBeforeGap || roles[before] != nil || before + 1 < i { return true }
        if lines[before].length <= 60, HeadingMark(text, lines[before].range) != nil { return true }
        return TextLine.endsSentence(lines[before].range, in: text)
    }

    /// Whether a paragraph, or a heading below this one, follows.
    private func isFollowedByMore(_ i: Int) -> Bool {
        guard let next = lines[(i + 1)...].indices.first(where: { roles[$0] != .furniture }), roles[next] == nil else {
            return false
        }
        if lines[next].length >= max(36, lines[i].length + 8) { return true }
        if TextLine.endsSentence(lines[next].range, in: text), lines[next].length > lines[i].length { return true }
        if let mark = HeadingMark(text, lines[next].range) {
            return mark.number <= 1 && mark.style != .arabicParenthesis
        }
        // A heading that is itself the outer one of two.
        return next + 1 < lines.count && roles[next + 1] == nil && lines[next + 1].length >= 80
            && lines[next].length <= 44
    }

    // MARK: Headings that open a paragraph

    /// The heading at the start of `range` and where it ends, its full stop included.
    private func opened(_ range: Range<Int>) -> (HeadingStyle, Int)? {
        if let mark = HeadingMark(text, range) { return numberedOpening(mark, range) }
        guard hasOpenings, let end = Self.opening(of: range, in: text) else { return nil }
        return (.opening, end)
    }

    private func numberedOpening(_ mark: HeadingMark, _ range: Range<Int>) -> (HeadingStyle, Int)? {
        let limit: Int
        switch mark.style {
        case .part, .partSection, .chinese, .parenthesis: limit = 60
        case .arabic, .arabicParenthesis: limit = 40
        default: return nil
        }
        var start = range.lowerBound + mark.length
        while start < range.upperBound, text.scalars[start] == 0x20 { start += 1 }
        for i in start..<min(range.upperBound, start + limit) {
            switch text.scalars[i] {
            case 0x3002: return i + 1 < range.upperBound && i - start >= 3 ? (mark.style, i + 1) : nil
            case 0x20:
                // Two phrases of one heading are set apart by a space as well; what follows the second decides.
                if i - start >= 4, mark.style.rank <= HeadingStyle.arabic.rank { return (mark.style, i) }
            case 0x3B, 0x21, 0x3F: return nil
            case 0x3A: return i - start >= 3 && i - start <= 24 && i + 1 < range.upperBound ? (mark.style, i + 1) : nil
            default: continue
            }
        }
        return nil
    }

    /// Where a heading in the form of a short sentence ends that opens a paragraph; `nil` where none does.
    private static func opening(of range: Range<Int>, in text: FoldedText) -> Int? {
        guard range.count >= 40 else { return nil }
        var commas = 0
        for (count, i) in range.prefix(openingLimit + 1).enumerated() {
            let scalar = text.scalars[i]
            switch scalar {
            case 0x3002:
                guard count >= 4, range.upperBound - i > 24 else { return nil }
                let first = text.string(of: range.lowerBound..<range.lowerBound + 2)
                return plainBeginnings.contains(first) ? nil : i + 1
            case 0x662F: return nil  // 是 states
            case 0x2C, 0x3001: commas += 1
            case 0x30...0x39, 0x3A, 0x3B, 0x21, 0x3F, 0x20, 0x28, 0x29: return nil
            default: break
            }
            if commas > 2 { return nil }
        }
        return nil
    }

    /// How sentences begin that state something rather than head it.
    private static let plainBeginnings: Set<String> = [
        "我们", "我代", "现在", "同时", "此外", "为此", "这是", "这些", "对此", "因此", "但是", "他们", "各位", "同志", "大会", "会议", "我国", "中国",
        "目前", "以上", "今年", "去年", "明年", "过去", "刚刚", "本届", "一年", "与此", "总的",
        "回顾", "展望", "当前", "实践",
    ]

    // MARK: Texts whose line breaks are lost

    /// Cuts a long line before numbered headings, each the next of its kind, and at gaps after sentences.
    private func parts(of range: Range<Int>) -> [Range<Int>] {
        var cuts: [Int] = [range.lowerBound]
        var last: [HeadingStyle: Int] = [:]
        if let mark = HeadingMark(text, range) { last[mark.style] = mark.number }
        var i = range.lowerBound + 1
        var afterSentence = false
        while i < range.upperBound, cuts.count < Self.partLimit {
            let scalar = text.scalars[i - 1]
            if scalar != 0x20 { afterSentence = TextLine.isSentenceEnd(scalar) && scalar != 0x3B }
            if text.scalars[i] != 0x20, afterSentence || scalar == 0x20 {
                if let mark = HeadingMark(text, i..<range.upperBound), isNext(mark, last, afterSentence) {
                    last[mark.style] = mark.number
                    for style in last.keys where style.rank > mark.style.rank { last[style] = nil }
                    cuts.append(i)
                } else if afterSentence, scalar == 0x20 {
                    cuts.append(i)
                }
            }
            i += 1
        }
        cuts.append(range.upperBound)
        return zip(cuts, cuts.dropFirst()).map { TextLine.trim($0..<$1, in: text) }.filter { !$0.isEmpty }
    }

    private func isNext(_ mark: HeadingMark, _ last: [HeadingStyle: Int], _ afterSentence: Bool) -> Bool {
        guard mark.style.isNumbered, afterSentence || mark.style == .chinese else { return false }
        return mark.number == 1 || mark.number == (last[mark.style] ?? 0) + 1
    }
}
