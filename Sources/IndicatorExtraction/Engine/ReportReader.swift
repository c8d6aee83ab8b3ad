import ChineseText
import Gazetteer
import ReportModel

/// Reads one report from beginning to end.
struct ReportReader {
    let report: Report
    let rulebook: Rulebook
    let gazetteer: Gazetteer?
    /// Where the rules' work is to be written down; `nil` for none.
    let traced: ByteSpan?
    let text: FoldedText
    let clock: ReportClock

    var observations: [Observation] = []
    var documents: [NamedDocument] = []
    var trace: [Explanation] = []

    var context: ReadingContext
    var scan = SentenceScan()
    var candidates: [Candidate] = []
    private let sentenceReader: SentenceReader
    /// Names of the sentence's figures and their concepts.
    var namedConcepts: [(name: DraftName, code: ConceptCode, region: Region?)] = []
    /// The place that the figure's name opens with, where its concept is one of places; `nil` for the report's own.
    var namedPlace: Region?
    /// The time of the sentence's last former state that tells its own.
    var formerPeriod: Period?
    /// The last concept of the paragraph.
    var lastConcept: Int?
    /// The last concept of the paragraph that rates such as 办结率 go with.
    var lastRated: Int?
    /// The paragraph's counts whose parts may follow, the last at the end.
    var wholes: [Whole] = []
    /// The observation that the figure being read is part of, where it took its concept from it.
    var partTarget: Int?
    /// Whether the last part counted suggestions that were solved, whose share may follow.
    var isSolvedPart = false
    /// Whether the count read last is of suggestions with whose handling deputies are satisfied.
    var isSatisfiedPart = false
    /// Whether the paragraph spoke of motions and suggestions, or proposals, in one sum.
    var isOnSeveralPapers = false
    var sentencesRead = 0
    /// Whether the sentence being read was opened by 下一步, or goes on with one that was.
    var isNextStep = false
    /// Whether the sentence before ended in `;`.
    var isInNextStep = false
    /// The month that the sentence before stated, where it ended in `;`.
    var carriedMonth: TimeMention?
    /// The time of the count that the shares being read are of.
    var sharedPeriod: Period?
    /// Whether the report is one on what became of deputies' suggestions.
    let isOnSuggestions: Bool
    /// The report's own place, folded.
    let home: ContiguousArray<UInt32>

    init(report: Report, rulebook: Rulebook, gazetteer: Gazetteer?, traced: ByteSpan?) {
        self.report = report
        self.rulebook = rulebook
        self.gazetteer = gazetteer
        self.traced = traced
        text = FoldedText(report.text)
        clock = ReportClock(report)
        isOnSuggestions = report.title.contains("建议") && report.title.contains("办理")
        home = report.region.map { ContiguousArray(FoldedText($0.name).scalars) } ?? []
        context = ReadingContext(clock: clock)
        sentenceReader = SentenceReader(units: rulebook.units, finder: QuantityFinder(lexicon: rulebook.lexicon))
    }

    mutating func read() {
        for paragraph in paragraphs() { readParagraph(paragraph.range, paragraph.role) }
    }

    private func paragraphs() -> [(range: Range<Int>, role: BlockRole)] {
        if !report.blocks.isEmpty {
            return LineJoiner.joined(
                report.blocks.filter { $0.role != .furniture }.map { (text.range(of: $0.span), $0.role) }, text)
        }
        var lines: [(Range<Int>, BlockRole)] = []
        var start = 0
        for at in 0...text.count where at == text.count || text.scalars[at] == 0x0A {
            if at > start { lines.append((start..<at, .paragraph)) }
            start = at + 1
        }
        return LineJoiner.joined(lines, text)
    }

    private mutating func readParagraph(_ range: Range<Int>, _ role: BlockRole) {
        let dropsBlanks = isSpacedOut(range)
        context.beginParagraph()
        lastConcept = nil
        lastRated = isOnSuggestions ? rulebook.concepts.index(of: "suggestions.total") : nil
        wholes.removeAll(keepingCapacity: true)
        isOnSeveralPapers = false
        var sentenceNumber = 0
        let isLine = role == .title || role == .heading || range.count <= 44
        var start = range.lowerBound
        while start < range.upperBound {
            let end = sentenceEnd(from: start, in: range)
            let mayHold = holdsNumber(start..<end)
            if mayHold || isLine {
                scan.load(text, start..<end, dropsAllBlanks: dropsBlanks)
                if scan.count > 0 {
                    readSentence(
                        span: text.originalSpan(of: start..<end), number: sentenceNumber, isLine: isLine, role: role)
                }
            } else if traced == nil, containsTitle(start..<end) {
                scan.load(text, start..<end, dropsAllBlanks: dropsBlanks)
                readDocuments()
            }
            if !isSalutation(start..<end) { sentenceNumber += 1 }
            start = end
        }
    }

    /// 各位代表! says nothing, so that the sentence behind it heads the paragraph.
    private func isSalutation(_ range: Range<Int>) -> Bool {
        guard range.count <= 10 else { return false }
        let first = text.scalars[range.lowerBound..<min(range.upperBound, range.lowerBound + 2)]
        return first.elementsEqual([0x5404, 0x4F4D]) || first.elementsEqual([0x540C, 0x5FD7])  // 各位 同志
    }

    /// Text in which blanks stand between most characters (as some converters leave it).
    private func isSpacedOut(_ range: Range<Int>) -> Bool {
        guard range.count >= 20 else { return false }
        var blanks = 0
        for at in range where text.scalars[at] == 0x20 { blanks += 1 }
        return blanks * 5 > range.count * 2
    }

    /// Longest stretch read as one sentence, in characters; rules look at a whole sentence for each of its figures, so
    /// that their time stays in proportion to the text.
    private static let sentenceLimit = 512

    private func sentenceEnd(from start: Int, in range: Range<Int>) -> Int {
        var at = start
        var lastBreak = start
        while at < range.upperBound {
            let scalar = text.scalars[at]
            at += 1
            if scalar == 0x2C || scalar == 0x0A { lastBreak = at }
            if at - start >= Self.sentenceLimit { return lastBreak > start ? lastBreak : at }
            if SentenceSplitter.isEnd(scalar) {
                while at < range.upperBound, SentenceSplitter.isCloser(text.scalars[at]) { at += 1 }
                return at
            }
        }
        return range.upperBound
    }

    /// Whether a figure or a time may stand in the range: a digit, a numeral character before a unit or another one, a
    /// rank, 今年 or 目标. What it lets through is looked at closely; what it keeps back costs nothing more.
    private func holdsNumber(_ range: Range<Int>) -> Bool {
        text.scalars.withUnsafeBufferPointer { scalars in
            for at in range {
                let scalar = scalars[at]
                if scalar < 0x4E00 {
                    if NumeralCharacter.isASCIIDigit(scalar) || scalar == 0x3007 { return true }
                    continue
                }
                let kind = rulebook.openings.kind(scalar)
                if kind == 0 { continue }
                let next = at + 1 < range.upperBound ? scalars[at + 1] : 0
                let previous = at > range.lowerBound ? scalars[at - 1] : 0
                if kind & NumberOpenings.numeral != 0,
                    rulebook.openings.follows(next) || previous == 0x7B2C || previous == 0x524D
                {
                    return true
                }
                if kind & NumberOpenings.year != 0, rulebook.openings.datesYear(previous, next) { return true }
                if kind & NumberOpenings.mark != 0, next == 0x6807 || next == 0x597D { return true }
            }
            return false
        }
    }

    private func containsTitle(_ range: Range<Int>) -> Bool {
        range.contains { text.scalars[$0] == 0x300A }
    }

    private mutating func readSentence(span: ByteSpan, number: Int, isLine: Bool, role: BlockRole) {
        candidates.removeAll(keepingCapacity: true)
        scan.prepare(rulebook.lexicon)
        sentenceReader.finder.find(in: scan, into: &candidates)
        let mentions = TimeRules.mentions(in: scan, candidates, rulebook.units, clock, lexicon: rulebook.lexicon)
        let isHeading = isLine && (role == .title || role == .heading || isHeadingLike())
        // A report's title names the year in which it was given, and opens no section.
        if isHeading, role != .title, !isTitle(span) {
            context.readHeading(scan, mentions, isNumbered: isNumbered())
        }
        context.readPlan(scan, mentions)
        readDocuments()
        sentenceReader.exclude(&candidates, scan)
        if traced != nil { traceRefusals() }
        readPlanSentence()
        readOpeningOfNextStep(number: number)
        if !isHeading, number == 0 { readOpeningOfPlan(mentions) }
        var drafts = sentenceReader.drafts(candidates, mentions, scan)
        sentenceReader.setKinds(&drafts, scan)
        sentenceReader.setNames(&drafts, scan)
        sentenceReader.shareNounBehind(&drafts, scan)
        emit(drafts, mentions, span: span, number: number, isHeading: isHeading)
    }

    /// The first line of a text that has no blocks, where it ends with 报告.
    private func isTitle(_ span: ByteSpan) -> Bool {
        span.start < 8
            && (scan.matches("报告", at: scan.count - 2) || !report.title.isEmpty && scan.count <= 40 && !isNumbered())
    }

    /// A line without a sentence's end is a heading.
    private func isHeadingLike() -> Bool {
        guard let last = scan.characters.last else { return false }
        if !SentenceSplitter.isEnd(last) && last != 0x2C && last != 0x3A || isNumbered() { return true }
        // A short sentence, but not one that states a figure.
        return scan.count <= 24 && !candidates.contains { $0.refusal == nil && $0.family != .duration }
    }

    /// 一、 or (一) at the head.
    private func isNumbered() -> Bool {
        var at = 0
        while NumeralCharacter.digit(scan.character(at)) != nil || scan.character(at) == 0x5341 { at += 1 }
        return at > 0 && scan.character(at) == 0x3001
    }

    /// 今年发展的主要预期目标是: what follows is planned.
    private mutating func readPlanSentence() {
        var at = 0
        while at < scan.count {
            switch scan.character(at) {
            case 0x9884, 0x76EE, 0x4ECA, 0x91CD:
                guard opensPlan(at) else { break }
                if !scan.contains(0..<at, .reviewYear), !scan.contains(0..<scan.count, [.reviewHeading, .doings]) {
                    context.readPlanSentence()
                }
                return
            default: break
            }
            at += 1
        }
    }

    /// 展望2024年, 关于2024年工作,报告提出六个重点; 2024年全县经济社会发展的总体要求是: the year ahead opens what is planned, without a heading.
    private mutating func readOpeningOfPlan(_ mentions: [TimeMention]) {
        guard let first = mentions.first(where: { !$0.isBase }), first.range.lowerBound <= 6, !first.isDeadline,
            let period = first.period, period.isSingleYear, period.end.month == nil, context.isAhead(period),
            !scan.contains(0..<scan.count, [.reviewYear, .reviewHeading])
        else { return }
        let isAbout = scan.matches("关于", endingAt: first.range.lowerBound)
        let head = first.range.upperBound..<min(scan.count, first.range.upperBound + 40)
        let words: [StaticString] =
            isAbout
            ? ["工作", "政府工作", "的工作"]
            : ["总体要求", "预期目标", "主要目标", "工作安排", "总体思路", "工作思路", "指导思想", "目标任务", "主要任务", "重点任务", "工作重点"]
        let isSaid = head.contains { at in
            words.contains { word in
                scan.matches(word, at: at)
                    && (!isAbout || SentenceScan.isPunctuation(scan.character(at + word.characterCount)))
            }
        }
        if isSaid || scan.matches("展望", endingAt: first.range.lowerBound) { context.openPlan(period) }
    }

    private func opensPlan(_ at: Int) -> Bool {
        if scan.matches("今年工作的", at: at) || scan.matches("今年要", at: at) || scan.matches("重点抓好", at: at)
            || scan.matches("重点做好", at: at)
        {
            return true
        }
        let isThisYear = scan.contains("今年", in: 0..<scan.count)
        if scan.matches("预期目标", at: at) {
            return isThisYear || [0x662F, 0x4E3A, 0x3A].contains(scan.character(at + 4))  // 是 为 :
        }
        // 三年目标是能够实现的 opens nothing.
        guard scan.matches("目标是", at: at) || scan.matches("目标为", at: at) else { return false }
        return isThisYear || scan.character(at + 3) == 0x3A
    }
}
