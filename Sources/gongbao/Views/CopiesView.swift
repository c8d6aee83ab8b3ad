import ReportMessages

extension FindCopiesResponse {
    /// - Parameter isFirstPage: Whether to say first which reports share most.
    func answer(isFirstPage: Bool, _ language: Language) -> Answer {
        var parts: [AnswerPart] = []
        if isFirstPage, !reports.isEmpty { parts = [.table(table(language)), .lines([StyledText()])] }
        for (index, sentence) in sentences.enumerated() {
            if index > 0 { parts.append(.lines([StyledText()])) }
            parts += sentence.parts(language)
        }
        var records = MachineRecords(name: "sentences", columns: CopiedSentence.recordColumns)
        records.rows = sentences.flatMap(\.records)
        let next = page?.nextCursor ?? ""
        var summary = Label(
            "\(NumberText.grouped(copiedCount)) of \(NumberText.grouped(sentenceCount)) sentences stand in other reports",
            "\(NumberText.grouped(sentenceCount)) 句中有 \(NumberText.grouped(copiedCount)) 句见于其他报告")(language)
        if !next.isEmpty { summary += Label("; go on with ", "；续查：")(language) + "--cursor \(next)" }
        return Answer(
            parts: sentences.isEmpty ? [] : parts, records: records,
            members: [
                .init("report", .object(report?.members ?? [])), .init("sentence_count", .integer(sentenceCount)),
                .init("copied_count", .integer(copiedCount)), .init("reports", .array(reports.map(\.record))),
            ] + PageRecord.members(page), notices: notices, summary: summary, noun: .sentences,
            nextCursor: next.isEmpty ? nil : next, isFound: !sentences.isEmpty)
    }

    private func table(_ language: Language) -> TextTable {
        var table = TextTable(columns: [
            .number(Label("sentences", "句")(language)), .number(Label("the same", "相同")(language)), .code("ID"),
            .words(Heading.region(language), least: 6), .code(Heading.period(language)),
            .words(Heading.title(language), least: 8, isOptional: true),
        ])
        table.rows = reports.map { copying in
            let report = copying.report ?? ReportRef()
            return [
                StyledText(NumberText.grouped(copying.sentenceCount)),
                StyledText(NumberText.grouped(copying.identicalCount)), StyledText(report.id),
                StyledText(report.region?.name ?? ""), StyledText(PeriodText.text(report.periodCovered)),
                StyledText(report.title),
            ]
        }
        return table
    }
}

extension CopyingReport {
    fileprivate var record: MachineValue {
        .object(
            (report ?? ReportRef()).members + [
                .init("sentence_count", .integer(sentenceCount)), .init("identical_count", .integer(identicalCount)),
            ])
    }
}

extension CopiedSentence {
    fileprivate func parts(_ language: Language) -> [AnswerPart] {
        var line = StyledText(firstHere ? "★ " : "  ", .warning)
        line.append(text)
        var parts: [AnswerPart] = [.paragraph(line)]
        if !sectionPath.isEmpty {
            parts.append(.paragraph(StyledText("§ " + sectionPath.joined(separator: " › "), .faint), indentation: 2))
        }
        for place in places { parts += place.parts(language) }
        if Int(reportCount) > places.count {
            let more = Int(reportCount) - places.count
            let text = Label("… and in \(NumberText.grouped(more)) more", "……另见 \(NumberText.grouped(more)) 份报告")(
                language)
            parts.append(.paragraph(StyledText(text, .faint), indentation: 4))
        }
        return parts
    }

    /// One for each place shown.
    fileprivate var records: [MachineValue] {
        let own: [MachineValue.Member] = [
            .init("text", .string(text)), .init("span", SpanRecord.value(span)),
            .init("section_path", .strings(sectionPath)), .init("report_count", .integer(reportCount)),
            .init("identical_count", .integer(identicalCount)), .init("first_here", .bool(firstHere)),
        ]
        return places.map { .object(own + [.init("place", .object($0.members))]) }
    }

    fileprivate static let recordColumns =
        ["text", "span.start", "span.end", "report_count", "identical_count", "first_here"]
        + ["id", "region.code", "region.name", "period", "year_delivered", "similarity", "text"].map { "place." + $0 }
}

extension CopyPlace {
    fileprivate func parts(_ language: Language) -> [AnswerPart] {
        let report = report ?? ReportRef()
        let isSame = similarity >= 1
        let year = report.yearDelivered == 0 ? PeriodText.text(report.periodCovered) : String(report.yearDelivered)
        var line = StyledText(isSame ? "= " : "≈ ", .faint)
        line.append(year.isEmpty ? "" : year + "  ", .heading)
        line.append([report.region?.name ?? "", report.heading].filter { !$0.isEmpty }.joined(separator: " · "))
        if !report.id.isEmpty { line.append("  " + report.id, .faint) }
        if !isSame { line.append("  \(Int((min(1, max(0, similarity)) * 100).rounded(.down))) %", .faint) }
        if isSame || text.isEmpty { return [.paragraph(line, indentation: 4)] }
        var words = StyledText()
        for piece in pieces { words.append(piece.text, piece.isMarked ? .match : .faint) }
        return [.paragraph(line, indentation: 4), .paragraph(words, indentation: 6)]
    }

    private var pieces: [MarkedText.Piece] {
        let span = span ?? TextSpan()
        guard Int(span.end) - Int(span.start) == text.utf8.count else {
            return [MarkedText.Piece(text: text, isMarked: false, start: 0)]
        }
        return MarkedText.pieces(text, at: Int(span.start), marks: differences)
    }

    fileprivate var members: [MachineValue.Member] {
        (report ?? ReportRef()).members + [
            .init("span", SpanRecord.value(span)), .init("text", .string(text)),
            .init("similarity", .double(similarity)),
            .init("differences", .array(differences.map { SpanRecord.value($0) })),
        ]
    }
}
