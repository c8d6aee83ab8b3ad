import ReportMessages

extension GetViewResponse {
    func answer(_ language: Language, _ drawing: DrawingChoice = .none) -> Answer {
        let view = view ?? View()
        let isBrief = view.code == "cockpit"
        var table = TextTable(columns: Self.columns(language, drawing))
        var records = MachineRecords(name: "rows", columns: ViewRecord.columns)
        var stated = 0
        for panel in view.panels {
            table.sections[table.rows.count] = panel.heading(language)
            for row in panel.rows {
                let lines = ViewRowText(row: row, figures: figures, language: language, drawing: drawing)
                table.rows += isBrief ? lines.brief : lines.full
                records.rows += ViewRecord.records(row, of: panel, figures)
                stated += row.entries.isEmpty && row.documents.isEmpty ? 0 : 1
            }
        }
        return Answer(
            // Gaps alone are an answer, too: whether reports are silent or missing.
            parts: table.rows.isEmpty ? [] : [.paragraph(view.heading(language)), .table(table)], records: records,
            members: [.init("view", view.record)],
            notices: notices + (stated == 0 && !table.rows.isEmpty ? [view.summary(language)] : []),
            summary: view.summary(language),
            isFound: stated > 0)
    }

    private static func columns(_ language: Language, _ drawing: DrawingChoice) -> [TableColumn] {
        var columns: [TableColumn] = [
            .words(Label("step", "环节")(language), least: 8, isKey: true), .number(Heading.value(language)),
        ]
        if drawing.glyphs != nil { columns.append(.code("", isOptional: true)) }
        return columns + [
            .words(Heading.name(language), least: 12), .code(Label("place", "位次")(language), isOptional: true),
            .code(Label("change", "较上年")(language), isOptional: true),
            .code(Heading.report(language), isOptional: true),
        ]
    }
}

extension View {
    fileprivate func heading(_ language: Language) -> StyledText {
        var text = StyledText("\(region?.name ?? "") \(year)", .title)
        text.append(" · " + (language == .zh ? nameZh : nameEn), .title)
        text.append(" · " + code, .faint)
        return text
    }

    fileprivate func summary(_ language: Language) -> String {
        let held = CountedNoun.reports.text(reports.count, language)
        let ids = reports.map(\.reportID).joined(separator: ", ")
        let legend = Label(
            "– not stated in the report held, · no report held", "– 现有报告未提及，· 无该年报告")(language)
        return held + (ids.isEmpty ? "" : ": " + ids) + "; " + legend
    }

    fileprivate var record: MachineValue {
        .object([
            .init("code", .string(code)), .init("name_zh", .text(nameZh)), .init("name_en", .text(nameEn)),
            .init("region", RegionRecord.value(region)), .init("year", .integer(year)),
            .init("reports", .strings(reports.map(\.reportID))),
        ])
    }
}

extension ViewPanel {
    fileprivate func heading(_ language: Language) -> StyledText {
        StyledText(language == .zh ? nameZh : nameEn, .heading)
    }
}

/// A row of a view as lines of a table.
struct ViewRowText {
    let row: ViewRow
    let figures: [Figure]
    let language: Language
    let drawing: DrawingChoice

    /// Positions that a server might give wrongly are passed over.
    private func figures(_ entry: ViewEntry) -> [Figure] {
        entry.figures.compactMap { Int($0) < figures.count ? figures[Int($0)] : nil }
    }

    private var label: String { language == .zh ? row.nameZh : row.nameEn }

    /// A line for each entry and document.
    var full: [[StyledText]] {
        var lines: [[StyledText]] = []
        for entry in row.entries {
            guard let first = figures(entry).first else { continue }
            var name = StyledText()
            name.append(first.doubts(language))
            name.append(first.name + target(first))
            if entry.statement == .all { name.append(" · \(entry.words)", .faint) }
            lines.append(line(lines.isEmpty, entry, name, report: first.reportID))
        }
        for document in row.documents {
            var cells = [StyledText(lines.isEmpty ? label : ""), StyledText(document.verb)]
            if drawing.glyphs != nil { cells.append(StyledText()) }
            cells += [
                StyledText("《\(document.title)》"), StyledText(), StyledText(), StyledText(document.reportID, .faint),
            ]
            lines.append(cells)
        }
        return lines.isEmpty ? [gap] : lines
    }

    /// One line: the main entry, and the others in brief.
    var brief: [[StyledText]] {
        guard let main = row.entries.first, let first = figures(main).first else {
            let titles = row.documents.map { "《\($0.title)》" }
            if titles.isEmpty { return [gap] }
            var cells = gap
            cells[1] = StyledText(NumberText.grouped(titles.count) + " " + Label("named", "件（提及）")(language))
            cells[drawing.glyphs == nil ? 2 : 3] = StyledText(titles.joined(separator: " "))
            return [cells]
        }
        var name = StyledText()
        name.append(first.doubts(language))
        name.append(first.name + target(first))
        let others = row.entries.dropFirst().compactMap { entry in
            figures(entry).first.map { figure in
                let words = entry.statement == .all ? entry.words : figure.name
                return "\(figure.quantity(language)) \(words)\(target(figure))"
            }
        }
        for other in others.prefix(3) { name.append(" + " + other, .faint) }
        if others.count > 3 { name.append(" + \(others.count - 3) …", .faint) }
        return [line(true, main, name, report: first.reportID)]
    }

    private func target(_ figure: Figure) -> String {
        figure.nature == .target ? " (\(figure.nature.word(language)))" : ""
    }

    private var gap: [StyledText] {
        [StyledText(label), StyledText(row.gap == .noReport ? "·" : "–", .faint)]
            + Array(repeating: StyledText(), count: drawing.glyphs == nil ? 4 : 5)
    }

    private func line(_ isMain: Bool, _ entry: ViewEntry, _ name: StyledText, report: String) -> [StyledText] {
        let stated = figures(entry)
        var value = CompareCell(figures: stated, conflict: entry.conflict).text(language)
        if entry.statement == .all {
            value = StyledText(Label("all ", "全部 ")(language))
            value.append(stated.first?.quantity(language) ?? "")
        }
        var cells = [StyledText(isMain ? label : ""), value]
        if let glyphs = drawing.glyphs { cells.append(bar(entry, stated.first, glyphs)) }
        return cells + [
            name, isMain ? standing : StyledText(), isMain ? change : StyledText(), StyledText(report, .faint),
        ]
    }

    /// Rates have a scale of their own, 0 to 100.
    private func bar(_ entry: ViewEntry, _ figure: Figure?, _ glyphs: DrawingGlyphs) -> StyledText {
        if entry.statement == .all {
            return StyledText(BarText.text(.value(100), scale: 0...100, columns: 10, glyphs: glyphs), .figure)
        }
        guard let figure, figure.unit == "%", figure.kind == .share, let value = Double(figure.value),
            (0...100).contains(value)
        else { return StyledText() }
        return StyledText(
            BarText.text(.value(value, figure.comparator.mark), scale: 0...100, columns: 10, glyphs: glyphs), .figure)
    }

    private var standing: StyledText {
        guard let standing = row.standing else { return StyledText() }
        let converted =
            standing.convertedUnits.isEmpty ? "" : " (" + standing.convertedUnits.joined(separator: " ") + "→)"
        return StyledText("\(standing.place)/\(standing.total) \(standing.within?.name ?? "")" + converted)
    }

    private var change: StyledText {
        guard let change = row.change, !change.difference.isEmpty else { return StyledText() }
        let mark: ComparatorMark = change.uncertain ? .about : .equal
        let text = QuantityText(
            value: change.difference, comparator: mark, unit: change.unit, kind: .change
        ).text(language)
        var shown = StyledText(text, change.disagrees ? .warning : .plain)
        if change.disagrees, let stated = change.stated, Int(stated) < figures.count {
            shown.append(" ≠ " + figures[Int(stated)].quantity(language), .warning)
        }
        return shown
    }
}
