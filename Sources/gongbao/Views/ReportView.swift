import ReportMessages

/// A report for reading: title, facts, headings and text, with the figures marked.
extension GetReportResponse {
    /// - Parameter inColor: Whether figures stand out by colour; they are put in 〔〕 otherwise.
    func readingAnswer(inColor: Bool, _ language: Language) -> Answer {
        answer(parts: titleParts(language) + bodyParts(inColor: inColor))
    }

    /// The whole text as taken in.
    func rawAnswer() -> Answer { answer(parts: [.verbatim(text)]) }

    /// The figures alone, as a table.
    func figuresAnswer(_ language: Language) -> Answer {
        var answer = answer(parts: figures.isEmpty ? [] : [.table(FigureTable.inReport(figures, language))])
        answer.records = MachineRecords(
            name: "figures", columns: Figure.recordColumns, rows: figures.map(\.record))
        answer.isFound = !figures.isEmpty
        answer.summary = CountedNoun.figures.text(figures.count, language)
        return answer
    }

    private func answer(parts: [AnswerPart]) -> Answer {
        let members = (summary ?? ReportSummary()).members + [.init("text", .text(text))]
        var whole = members
        let source = Array(text.utf8)
        whole.append(
            .init("sections", .array(sections.map { $0.record(source) })))
        whole.append(.init("figures", .array(figures.map(\.record))))
        return Answer(
            parts: parts,
            records: MachineRecords(
                name: "reports", columns: ReportSummary.recordColumns + ["text"], rows: [.object(members)]),
            object: .object(whole), isFound: true)
    }

    private func titleParts(_ language: Language) -> [AnswerPart] {
        guard let summary else { return [] }
        let title = AnswerPart.paragraph(StyledText(summary.title.isEmpty ? summary.id : summary.title, .title))
        return [title] + summary.factLines(language).map { .paragraph(StyledText($0, .faint)) }
    }

    private func bodyParts(inColor: Bool) -> [AnswerPart] {
        let source = Array(text.utf8)
        let spans = figures.compactMap(\.span)
        if blocks.isEmpty { return text.isEmpty ? [] : [.lines([StyledText()]), .verbatim(text)] }
        var parts: [AnswerPart] = []
        for block in blocks {
            guard let span = block.span, let words = MarkedText.words(of: source, at: span) else { continue }
            switch block.role {
            case .title, .furniture: continue
            case .heading:
                let level =
                    block.section > 0 && Int(block.section) <= sections.count
                    ? Int(sections[Int(block.section) - 1].level) : 1
                parts.append(.lines([StyledText()]))
                parts.append(.paragraph(StyledText(words, .heading), indentation: 2 * max(0, min(level, 6) - 1)))
            case .note: parts.append(.paragraph(StyledText(words, .faint)))
            case .paragraph, .unrecognized:
                parts.append(.paragraph(Self.marked(words, at: Int(span.start), spans, inColor: inColor)))
            }
        }
        if case .paragraph = parts.first { parts.insert(.lines([StyledText()]), at: 0) }
        return parts
    }

    private static func marked(_ words: String, at offset: Int, _ spans: [TextSpan], inColor: Bool) -> StyledText {
        // Two wide spaces begin a paragraph in Chinese print.
        var line = StyledText(words.first?.isWhitespace == true ? "" : "\u{3000}\u{3000}")
        for piece in MarkedText.pieces(words, at: offset, marks: spans) {
            let text = piece.isMarked && !inColor ? "〔\(piece.text)〕" : piece.text
            line.append(text, piece.isMarked ? .figure : .plain)
        }
        return line
    }
}

extension SectionRef {
    fileprivate func record(_ source: [UInt8]) -> MachineValue {
        .object([
            .init("level", .integer(level)), .init("parent", parent == 0 ? .null : .integer(parent)),
            .init("heading", heading.flatMap { MarkedText.words(of: source, at: $0) }.map { .string($0) } ?? .null),
            .init("span", SpanRecord.value(heading)),
        ])
    }
}
