import ChineseText
import ReportModel

/// A text's lines told apart: furniture, title, headings, paragraphs, and the tree of sections.
struct DocumentStructure {
    let text: FoldedText
    let lines: [TextLine]
    let roles: LineRoles
    private(set) var blocks: [Block] = []
    private(set) var sections: [Section] = []

    /// - Parameters:
    ///   - furniture: What is known to be furniture, in bytes of the text, in order.
    ///   - notes: What is known to be notes, likewise.
    ///   - headings: What is known to be headings, likewise.
    /// - Complexity: O(characters).
    init(
        _ original: String, furniture: [Range<Int>] = [], notes: [Range<Int>] = [],
        headings marked: [MarkedHeading] = []
    ) {
        text = FoldedText(original)
        lines = TextLine.lines(of: text, breakLength: original.utf8.contains(0x0D) ? 2 : 1)
        let levels = Self.levels(of: lines, of: text, within: marked)
        roles = LineRoles(
            text, lines, furniture: Self.lines(lines, of: text, within: furniture),
            notes: Self.lines(lines, of: text, within: notes), headings: Set(levels.keys))
        let headings = HeadingFinder(text, lines, roles.roles, known: Set(levels.keys))
        var outline = Outline()
        for (i, line) in lines.enumerated() {
            if let role = roles.roles[i] {
                let inside = i >= roles.bodyStart ? outline.current : nil
                blocks.append(Block(span: text.originalSpan(of: line.range), role: role, section: inside))
                continue
            }
            var rest = line
            if let title = repeatedTitle(line) {
                blocks.append(Block(span: text.originalSpan(of: title), role: .title, section: nil))
                rest.range = TextLine.trim(title.upperBound..<line.range.upperBound, in: text)
            }
            for piece in headings.pieces(ofLine: i, from: rest.range.lowerBound) {
                let span = text.originalSpan(of: piece.range)
                if let style = piece.heading {
                    outline.append(style, heading: headingSpan(piece.range), level: levels[i])
                }
                blocks.append(
                    Block(span: span, role: piece.heading == nil ? .paragraph : .heading, section: outline.current))
            }
        }
        sections = outline.sections
    }

    /// The lines that lie within stretches of the text.
    private static func lines(_ lines: [TextLine], of text: FoldedText, within stretches: [Range<Int>]) -> [Int] {
        var found: [Int] = []
        var next = stretches[...]
        for (i, line) in lines.enumerated() {
            let span = text.originalSpan(of: line.range)
            while let first = next.first, first.upperBound <= span.start { next.removeFirst() }
            if let first = next.first, first.lowerBound <= span.start, span.end <= first.upperBound { found.append(i) }
        }
        return found
    }

    /// The levels of lines that are known to be headings.
    private static func levels(
        of lines: [TextLine], of text: FoldedText, within headings: [MarkedHeading]
    ) -> [Int: Int] {
        var levels: [Int: Int] = [:]
        var next = headings[...]
        for i in Self.lines(lines, of: text, within: headings.map(\.range)) {
            let start = text.originalSpan(of: lines[i].range).start
            while let first = next.first, first.range.upperBound <= start { next.removeFirst() }
            levels[i] = next.first?.level
        }
        return levels
    }

    /// The title as the text writes it; `nil` where it has none.
    func title(in original: String) -> String? {
        let words = roles.titleLines.compactMap { original.text(in: text.originalSpan(of: lines[$0].range)) }
        return words.isEmpty ? nil : PageLines.withoutFileType(words.joined())
    }

    /// A title that stands once more before the first paragraph, on the same line.
    private func repeatedTitle(_ line: TextLine) -> Range<Int>? {
        guard let first = roles.titleLines.first, line.length > 60 else { return nil }
        let title = PageLines.bareTitle(lines[first].head)
        let length = title.unicodeScalars.count
        guard length >= 4, line.head.hasPrefix(title), line.range.count > length,
            text.scalars[line.range.lowerBound + length] == 0x20
        else { return nil }
        return line.range.lowerBound..<line.range.lowerBound + length
    }

    /// A heading without the full stop or colon at its end.
    private func headingSpan(_ range: Range<Int>) -> ByteSpan {
        var end = range.upperBound
        while end > range.lowerBound + 1, TextLine.isSentenceEnd(text.scalars[end - 1]) || text.scalars[end - 1] == 0x3A
        {
            end -= 1
        }
        return text.originalSpan(of: range.lowerBound..<end)
    }
}
