import ChineseText
import ReportModel

/// Tells, line by line, what is the report and what stands around it.
///
/// A page has a head (title, bylines, buttons), the report, and a foot (links, notices); what is furniture at the edges
/// may be a fragment of the report in the middle, so head and foot are found first.
struct LineRoles {
    let text: FoldedText
    let lines: [TextLine]
    /// What each line is; `nil` is the report's own, heading or paragraph.
    private(set) var roles: [BlockRole?]
    /// The line where the report's own words begin; the line count where there are none.
    private(set) var bodyStart: Int
    /// The lines that make the title, in order; empty where none does.
    private(set) var titleLines: [Int] = []

    /// - Parameters:
    ///   - furniture: Lines that are known to be furniture.
    ///   - notes: Lines that are known to be notes.
    ///   - headings: Lines that are known to be headings; a title may be among them.
    init(
        _ text: FoldedText, _ lines: [TextLine], furniture: [Int] = [], notes: [Int] = [], headings: Set<Int> = []
    ) {
        self.text = text
        self.lines = lines
        roles = Array(repeating: nil, count: lines.count)
        bodyStart = 0
        for i in furniture { roles[i] = .furniture }
        for i in notes { roles[i] = .note }
        markAnywhere()
        markTips()
        markEditorNotes()
        bodyStart = Self.bodyStart(text, lines, roles, headings)
        markHead()
        markGlossary()
        markFoot()
    }

    private mutating func markAnywhere() {
        for (i, line) in lines.enumerated() where line.length <= 80 {
            if FurnitureRules.wholeLines.contains(line.head) {
                roles[i] = .furniture
            } else if line.head.hasPrefix("↑") || PageLines.isCaption(line.head) {
                roles[i] = .note
            }
        }
    }

    /// A box of numbered tips by the site: 温馨提示.
    private mutating func markTips() {
        for i in lines.indices where lines[i].head.hasPrefix("温馨提示") && lines[i].length < 60 {
            roles[i] = .furniture
            var j = i + 1
            while j < lines.count, j - i < 12, let first = lines[j].head.unicodeScalars.first,
                (0x30...0x39).contains(first.value),
                lines[j].head.holdsAny(["下载", "文档", "版权", "本站", "客服", "预览", "网站"])
            {
                roles[j] = .furniture
                j += 1
            }
        }
    }

    private mutating func markEditorNotes() {
        for i in lines.indices.prefix(60) where lines[i].head.startsWithAny(FurnitureRules.editorNotes) {
            roles[i] = .note
            if lines[i].length < 20, i + 1 < lines.count, roles[i + 1] == nil { roles[i + 1] = .note }
        }
    }

    /// No page's head has more lines that are not plainly furniture.
    private static let headLimit = 200

    /// The first line that opens the report: a salutation, a first chapter, a known heading behind a title, or prose.
    private static func bodyStart(
        _ text: FoldedText, _ lines: [TextLine], _ roles: [BlockRole?], _ headings: Set<Int>
    ) -> Int {
        var looked = 0
        var hasTitle = false
        for (i, line) in lines.enumerated() where roles[i] == nil {
            looked += 1
            if looked > headLimit { break }
            if PageLines.isSalutation(line.head) { return i }
            let isTitleLike = PageLines.isTitleLike(line.head)
            if headings.contains(i), hasTitle, !isTitleLike { return i }
            hasTitle = hasTitle || isTitleLike && PageLines.mayBeTitle(text, line)
            if line.length <= 80, PageLines.isEdge(line.head) { continue }
            if PageLines.isDelivery(line.head) { continue }
            let isProse = line.length >= 48 && text.scalars[line.range].contains { TextLine.isSentenceEnd($0) }
            if isProse || line.length >= 100 { return i }
            if let mark = HeadingMark(text, line.range), mark.number == 1,
                mark.style.rank <= HeadingStyle.parenthesis.rank
            {
                return i
            }
        }
        return lines.count
    }

    /// Title, delivery line, bylines and furniture before the report's own words.
    private mutating func markHead() {
        if bodyStart == lines.count { bodyStart = min(lines.count, 1) }
        var candidates: [Int] = []
        var afterBreadcrumb = false
        var furniture: Set<String> = []
        for i in 0..<bodyStart where roles[i] == nil {
            let head = lines[i].head
            let isValue = i > 0 && FurnitureRules.labels.contains(lines[i - 1].head) && lines[i].length <= 30
            if PageLines.isParenthesized(head), DateReader.date(in: head) != nil {
                roles[i] = .note
            } else if isValue || afterBreadcrumb || furniture.contains(head) || PageLines.isEdge(head)
                || PageLines.isDate(head)
            {
                roles[i] = .furniture
                furniture.insert(head)
            } else if PageLines.isDelivery(head) || PageLines.isByline(head) || isDeliveryGoingOn(i) {
                roles[i] = .note
            } else {
                candidates.append(i)
            }
            afterBreadcrumb = head == ">" || head == "»" || head.startsWithAny(["您的位置", "当前位置"])
        }
        markTitle(candidates)
    }

    /// The second line of a delivery line that is broken in two.
    private func isDeliveryGoingOn(_ i: Int) -> Bool {
        guard i > 0, PageLines.isDelivery(lines[i - 1].head) else { return false }
        return lines[i].length <= 40 && lines[i].head.endsWithAny(["会议上", "大会上", "上的报告"])
            && !lines[i - 1].head.endsWithAny(["会议上", "大会上", "上的报告"])
    }

    private mutating func markTitle(_ candidates: [Int]) {
        let fitting = candidates.filter { PageLines.mayBeTitle(text, lines[$0]) }
        guard
            let first = fitting.first(where: { PageLines.isTitleLike(lines[$0].head) })
                ?? fitting.first(where: { $0 == 0 && (lines[0].isBeforeGap || bodyStart > 1) })
                ?? fitting.first(where: { PageLines.namesBody(lines[$0].head) })
        else {
            // What stands before the report's own words without being a title is most likely a heading of it.
            for i in candidates where i + 1 != bodyStart { roles[i] = .note }
            return
        }
        titleLines = [first]
        if PageLines.isBareTitle(lines[first].head), let before = fitting.last(where: { $0 < first }),
            PageLines.isBody(lines[before].head)
        {
            titleLines = [before, first]
        }
        let titles = Set(titleLines.map { PageLines.bareTitle(lines[$0].head) })
        for i in candidates {
            if titleLines.contains(i) || titles.contains(PageLines.bareTitle(lines[i].head)) {
                roles[i] = .title
            } else if titles.contains(PageLines.bareTitle(lines[i].head.filter { $0 != " " })) {
                roles[i] = .furniture
            } else if i > first, PageLines.isBareTitle(lines[i].head) || fitting.contains(i) && isTitleTail(i) {
                roles[i] = .title
            } else if i + 1 != bodyStart || PageLines.isParenthesized(lines[i].head) {
                roles[i] = lines[i].length <= 12 ? .furniture : .note
            }
        }
    }

    /// A title repeated over two lines, as the page sets it out once more.
    private func isTitleTail(_ i: Int) -> Bool {
        titleLines.contains { lines[$0].head.holds(lines[i].head) }
    }

    private mutating func markGlossary() {
        guard
            let start = lines.indices.dropFirst(bodyStart).last(where: { i in
                lines[i].length <= 30 && FurnitureRules.glossaries.contains(PageLines.withoutAppendix(lines[i].head))
            }), start * 3 > lines.count
        else { return }
        for i in start..<lines.count where roles[i] == nil { roles[i] = .note }
        if start > bodyStart, PageLines.withoutAppendix(lines[start - 1].head).isEmpty { roles[start - 1] = .note }
    }

    /// The page's foot: from the first mark of it on, if hardly anything of the text is left there.
    private mutating func markFoot() {
        let total = text.count
        for i in bodyStart..<max(bodyStart, lines.count) where lines[i].length <= 80 {
            guard lines[i].head.startsWithAny(FurnitureRules.footMarks) else { continue }
            let left = total - lines[i].range.lowerBound
            if left * 10 < total || left < 400 {
                for j in i..<lines.count { roles[j] = .furniture }
                break
            }
        }
        var i = lines.count - 1
        while i >= bodyStart, lines[i].length <= 80 {
            let head = lines[i].head
            if PageLines.isByline(head) {
                roles[i] = .note
            } else if roles[i] == .furniture || PageLines.isEdge(head) || PageLines.isDate(head) {
                roles[i] = .furniture
            } else {
                break
            }
            i -= 1
        }
    }
}
