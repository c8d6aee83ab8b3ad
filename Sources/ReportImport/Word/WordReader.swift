/// Makes lines of the XML of a Word file's main document, and then of its notes.
///
/// What is not to be read (deletions, older properties, the second form of alternatives) is passed over with all that
/// is in it; elements that are not known are read as if their tags were not there.
final class WordReader: XMLReceiver {
    private let styles: WordStyles
    private let numbering: WordNumbering
    private let limits: ImportLimits

    /// Why it can't be read on.
    private(set) var refusal: DecodedText.Failure?
    /// The notes that the text refers to, in its order.
    private(set) var noteReferences: [WordNote] = []
    private var notes: [WordNote: [WordLine]] = [:]
    private var noteUnderWay: WordNote?

    /// The body or a note, and the text boxes around the current place.
    private var stories = [WordStory()]
    private var fields = WordFields()
    /// The runs around the current place: one, and one more for each text box around it.
    private var runs: [Run] = []
    /// For each choice between alternatives whether one was taken.
    private var choices: [Bool] = []
    /// For each content control whether it shows nothing but a prompt.
    private var prompts: [Bool] = []
    private var isInParagraphProperties = false
    private var isInControlProperties = false
    /// How deep in what is passed over.
    private var skipped = 0
    /// The characters of the text element at the current place.
    private var characters: (text: String, isKept: Bool)?
    private var byteCount = 0
    private var lineCount = 0

    private struct Run {
        var isHidden: Bool
        var font = ""
        var isRaised = false
    }

    init(styles: WordStyles, numbering: WordNumbering, limits: ImportLimits) {
        self.styles = styles
        self.numbering = numbering
        self.limits = limits
    }

    var isStopped: Bool { refusal != nil }

    /// The lines of the body.
    func finish() -> [WordLine] {
        while stories.count > 1 { closeBox() }
        endParagraph()
        endCarried()
        let lines = stories[0].finish()
        stories = [WordStory()]
        fields = WordFields()
        return lines
    }

    /// The lines of the notes of a kind that the text refers to, once each.
    func referredNotes(_ kind: WordNote.Kind) -> [WordLine] {
        var seen: Set<WordNote> = []
        return noteReferences.filter { $0.kind == kind && seen.insert($0).inserted }.flatMap { notes[$0] ?? [] }
            .filter { !$0.text.allSatisfy(\.isWhitespace) }
    }

    // MARK: Elements

    func open(_ name: OfficeName, _ attributes: XMLAttributes) {
        if skipped > 0 || isPassedOver(name, attributes) {
            skipped += 1
            return
        }
        switch name {
        case .paragraph:
            endParagraph()
            stories[stories.count - 1].paragraph = WordParagraph()
        case .paragraphProperties: isInParagraphProperties = true
        case .run:
            runs.append(Run(isHidden: styles.resolved(stories[stories.count - 1].paragraph?.style).isHidden))
        case .text, .mathText: characters = ("", attributes[.space] == "preserve" || name == .mathText)
        case .table: stories[stories.count - 1].openTable()
        case .row: stories[stories.count - 1].openRow()
        case .cell: stories[stories.count - 1].openCell()
        case .boxContent: stories.append(WordStory())
        case .footnote, .endnote:
            noteUnderWay = attributes[.id].map { WordNote(kind: name == .footnote ? .footnote : .endnote, id: $0) }
        case .alternatives: choices.append(false)
        case .choice, .fallback: if !choices.isEmpty { choices[choices.count - 1] = true }
        case .control: prompts.append(false)
        case .controlProperties: isInControlProperties = true
        case .showsPrompt: if isInControlProperties, !prompts.isEmpty { prompts[prompts.count - 1] = attributes.isOn }
        default:
            if isInControlProperties { return }
            if isInParagraphProperties { readProperty(name, attributes) } else { readRun(name, attributes) }
        }
    }

    /// Whether an element is passed over with all that is in it.
    private func isPassedOver(_ name: OfficeName, _ attributes: XMLAttributes) -> Bool {
        switch name {
        case .formerParagraphProperties, .formerRunProperties, .sectionProperties, .tableProperties, .rowProperties,
            .cellProperties, .rubyText:
            true
        // As a paragraph's property they tell of its end.
        case .deleted, .movedAway: !isInParagraphProperties
        case .choice, .fallback: choices.last ?? false
        case .controlContent: prompts.last ?? false
        // The lines between text and notes.
        case .footnote, .endnote: attributes[.kind] != nil && attributes[.kind] != "normal"
        default: false
        }
    }

    func close(_ name: OfficeName) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case .paragraph: endParagraph()
        case .paragraphProperties: isInParagraphProperties = false
        case .run: _ = runs.popLast()
        case .text, .mathText: endText()
        case .cell, .row:
            endParagraph()
            endCarried()
            if name == .row { stories[stories.count - 1].closeRow() }
        case .boxContent: closeBox()
        case .footnote, .endnote:
            guard let note = noteUnderWay else { return }
            notes[note, default: []] += finish()
            noteUnderWay = nil
        case .alternatives: _ = choices.popLast()
        case .control: _ = prompts.popLast()
        case .controlProperties: isInControlProperties = false
        case .fieldCode: fields.endCode()
        default: break
        }
    }

    func text(_ text: String) {
        if skipped > 0 { return }
        if characters != nil { characters?.text += text } else { fields.addCode(text) }
    }

    /// What stands among the properties of a paragraph.
    private func readProperty(_ name: OfficeName, _ attributes: XMLAttributes) {
        var paragraph = stories[stories.count - 1].paragraph ?? WordParagraph()
        let value = attributes[.value]
        switch name {
        case .paragraphStyle: paragraph.style = value
        case .numberingID: paragraph.numberingID = value
        case .levelIndex: paragraph.levelIndex = value.flatMap { Int($0) }
        case .outlineLevel: paragraph.outlineLevel = value.flatMap { Int($0) }
        case .deleted, .movedAway: paragraph.isOpenEnded = true
        case .hidden: paragraph.isOpenEnded = paragraph.isOpenEnded || attributes.isOn
        default: return
        }
        if stories[stories.count - 1].paragraph != nil { stories[stories.count - 1].paragraph = paragraph }
    }

    /// What stands in a run, its properties included.
    private func readRun(_ name: OfficeName, _ attributes: XMLAttributes) {
        if let last = runs.indices.last {
            switch name {
            case .runStyle: if styles.resolved(attributes[.value] ?? "").isHidden { runs[last].isHidden = true }
            case .runFonts: runs[last].font = attributes[.asciiFont] ?? ""
            case .verticalAlignment: runs[last].isRaised = attributes[.value] == "superscript"
            case .hidden: runs[last].isHidden = attributes.isOn
            default: break
            }
        }
        switch name {
        // Tab stops stand among the properties of paragraphs.
        case .tab, .alignedTab: write("\t")
        case .lineBreak, .carriageReturn: write("\n")
        case .noBreakHyphen: write("-")
        case .symbol: write(WordSymbol.text(font: attributes[.font] ?? "", character: attributes[.character] ?? ""))
        case .fieldCharacter: fields.read(attributes[.fieldCharacterType] ?? "")
        case .fieldCode: fields.beginCode()
        case .footnoteReference, .endnoteReference:
            let kind: WordNote.Kind = name == .footnoteReference ? .footnote : .endnote
            if let id = attributes[.id], isShown { noteReferences.append(WordNote(kind: kind, id: id)) }
        default: break
        }
    }

    // MARK: Text

    private var isShown: Bool { !fields.isInCode && !runs.contains(where: \.isHidden) }

    /// Without `xml:space` the white space around a text is the file's, not the text's.
    private func endText() {
        guard let (text, isKept) = characters else { return }
        characters = nil
        var words = text[...]
        if !isKept {
            while words.first.map(Self.isXMLSpace) ?? false { words.removeFirst() }
            while words.last.map(Self.isXMLSpace) ?? false { words.removeLast() }
        }
        let isBroken = words.utf8.contains { $0 == 0x0A || $0 == 0x0D }
        let line = isBroken ? String(words.map { $0.isNewline ? " " : $0 }) : String(words)
        let shown = WordSymbol.text(of: line, font: runs.last?.font ?? "")
        write(runs.last?.isRaised ?? false ? WordSymbol.raised(shown) : shown)
    }

    private static func isXMLSpace(_ character: Character) -> Bool {
        character == " " || character == "\t" || character.isNewline
    }

    private func write(_ text: String) {
        let at = stories.count - 1
        guard isShown, !text.isEmpty, stories[at].paragraph != nil else { return }
        byteCount += text.utf8.count
        if byteCount > limits.fileBytes {
            refuse(.unpacksTooLarge(limitBytes: limits.fileBytes))
            return
        }
        stories[at].paragraph?.text += text
        if !fields.isInContents { stories[at].paragraph?.hasOwnText = true }
    }

    private func refuse(_ reason: ImportError.Reason) {
        if refusal == nil { refusal = DecodedText.Failure(byteOffset: nil, reason: reason) }
    }

    // MARK: Paragraphs

    private func closeBox() {
        guard stories.count > 1 else { return }
        endParagraph()
        endCarried()
        var story = stories.removeLast()
        stories[stories.count - 1].boxes += story.finish()
    }

    private func endParagraph() {
        let at = stories.count - 1
        guard var paragraph = stories[at].paragraph else { return }
        stories[at].paragraph = nil
        isInParagraphProperties = false
        fields.endParagraph()
        paragraph.text = stories[at].carried.text + paragraph.text
        paragraph.hasOwnText = stories[at].carried.hasOwnText || paragraph.hasOwnText
        stories[at].carried = WordParagraph()
        if paragraph.isOpenEnded {
            stories[at].carried = paragraph
        } else {
            append(finished(paragraph))
        }
        let boxes = stories[at].boxes
        stories[at].boxes = []
        for line in boxes { append(line) }
    }

    /// A paragraph whose end was deleted, where none follows.
    private func endCarried() {
        let carried = stories[stories.count - 1].carried
        stories[stories.count - 1].carried = WordParagraph()
        if !carried.text.isEmpty { append(finished(carried)) }
    }

    private func append(_ line: WordLine) {
        lineCount += 1
        if lineCount > limits.textLines { return refuse(.tooManyLines(limit: limits.textLines)) }
        stories[stories.count - 1].append(line)
    }

    /// A paragraph with the number before it.
    private func finished(_ paragraph: WordParagraph) -> WordLine {
        let style = styles.resolved(paragraph.style)
        var line = WordLine(text: paragraph.text)
        let isBlank = paragraph.text.allSatisfy(\.isWhitespace)
        line.isFurniture = !isBlank && (style.isContents || !paragraph.hasOwnText)
        if line.isFurniture { return line }
        if let label = label(paragraph, style), !label.isEmpty {
            // 一、工作回顾, but 1. 2023年工作回顾
            let isClosed = label.last.map { "、）】》．。：；，".contains($0) } ?? true
            line.text = label + (isClosed || isBlank ? "" : " ") + line.text.drop { $0 == "\n" }
            byteCount += label.utf8.count
        }
        let outline = paragraph.outlineLevel.map { $0 < 9 ? $0 + 1 : nil } ?? style.headingLevel
        if let level = outline, !isBlank {
            line.headingLevel = level
            line.text = line.text.split(separator: "\n").joined(separator: " ")
        }
        return line
    }

    private func label(_ paragraph: WordParagraph, _ style: WordStyles.Resolved) -> String? {
        if let id = paragraph.numberingID { return numbering.label(id, level: paragraph.levelIndex ?? 0) }
        guard let id = style.numberingID else { return nil }
        let linked = [paragraph.style, style.numberingStyle].lazy.compactMap { $0 }.compactMap {
            self.numbering.level(ofStyle: $0, in: id)
        }.first
        return numbering.label(id, level: paragraph.levelIndex ?? linked ?? style.levelIndex ?? 0)
    }
}
