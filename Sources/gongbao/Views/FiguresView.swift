import ReportMessages

/// Tables of figures.
enum FigureTable {
    /// Figures of many reports.
    static func ofMany(_ figures: [Figure], _ language: Language) -> TextTable {
        var table = TextTable(columns: [
            .words(Heading.region(language), least: 6), .code(Heading.period(language)),
            .words(Heading.name(language), least: 14), .number(Heading.value(language)),
            .code(Heading.kind(language), isOptional: true),
            .code(Heading.concept(language), isOptional: true),
            .code(Heading.report(language), isOptional: true), .words(Heading.sentence(language), least: 24),
        ])
        table.rows = figures.map { figure in
            [
                StyledText(figure.region?.name ?? ""), StyledText(PeriodText.text(figure.period)),
                StyledText(figure.name), value(figure, language), StyledText(figure.kindAndNature(language)),
                StyledText(figure.concept), StyledText(figure.reportID, .faint), sentence(figure, language),
            ]
        }
        return table
    }

    /// Figures of one report, in its order.
    static func inReport(_ figures: [Figure], _ language: Language) -> TextTable {
        var table = TextTable(columns: [
            .words(Heading.name(language), least: 14), .number(Heading.value(language)),
            .code(Heading.period(language)), .code(Heading.kind(language), isOptional: true),
            .code(Heading.concept(language), isOptional: true),
            .words(Heading.sentence(language), least: 24),
        ])
        table.rows = figures.map { figure in
            [
                StyledText(figure.name), value(figure, language), StyledText(PeriodText.text(figure.period)),
                StyledText(figure.kindAndNature(language)), StyledText(figure.concept), sentence(figure, language),
            ]
        }
        return table
    }

    private static func value(_ figure: Figure, _ language: Language) -> StyledText {
        StyledText(figure.quantity(language), figure.flags.isEmpty ? .figure : .warning)
    }

    /// The sentence from a little before the figure on, since only its start may fit.
    private static func sentence(_ figure: Figure, _ language: Language) -> StyledText {
        var cell = figure.doubts(language)
        let text = figure.sentenceText
        guard let span = figure.span, let sentence = figure.sentence, span.start >= sentence.start,
            Int(sentence.end) - Int(sentence.start) == text.utf8.count
        else {
            cell.append(text)
            return cell
        }
        let pieces = MarkedText.pieces(text, at: Int(sentence.start), marks: [span])
        for (index, piece) in pieces.enumerated() {
            let isBefore = index == 0 && !piece.isMarked && pieces.count > 1
            let shown = isBefore && piece.text.count > 16 ? "…" + piece.text.suffix(14) : piece.text
            cell.append(shown, piece.isMarked ? .figure : .plain)
        }
        return cell
    }
}

extension ListFiguresResponse {
    func answer(_ language: Language) -> Answer {
        let page = page ?? PageInfo(total: UInt64(figures.count), totalIsExact: true)
        return Answer(
            parts: figures.isEmpty ? [] : [.table(FigureTable.ofMany(figures, language))],
            records: MachineRecords(name: "figures", columns: Figure.recordColumns, rows: figures.map(\.record)),
            members: PageRecord.members(page) + problems.members, notices: notices + problems.notices(language),
            summary: SummaryLine.text(
                shown: figures.count, total: page.total, isExact: page.totalIsExact, what: .figures,
                cursor: page.nextCursor, language),
            noun: .figures,
            nextCursor: page.nextCursor.isEmpty ? nil : page.nextCursor,
            isFound: !figures.isEmpty)
    }
}
