import ReportMessages

extension FindSimilarResponse {
    /// - Parameter firstRank: The rank of the first report; `nil` on a further page, whose place is not known.
    func answer(firstRank: Int?, _ language: Language) -> Answer {
        var parts: [AnswerPart] = []
        if firstRank != nil, let report, !terms.isEmpty {
            var line = StyledText(Label("telling terms of ", "")(language), .faint)
            line.append(report.heading, .title)
            line.append(Label(": ", "的特征词：")(language), .faint)
            for (index, term) in terms.enumerated() {
                if index > 0 { line.append(Label(", ", "、")(language), .faint) }
                line.append(term.term, .match)
                line.append(
                    " \(NumberText.grouped(term.frequency))/\(NumberText.grouped(term.documentFrequency))", .faint)
            }
            parts = [.paragraph(line), .lines([StyledText()])]
        }
        for (index, similar) in reports.enumerated() {
            if index > 0 { parts.append(.lines([StyledText()])) }
            parts += similar.parts(rank: firstRank.map { $0 + index }, language)
        }
        var records = MachineRecords(
            name: "reports", columns: ["rank"] + ReportRef.recordColumns + ["score", "shared"])
        records.rows = reports.enumerated().map { index, similar in
            similar.record(rank: firstRank.map { $0 + index })
        }
        let next = page?.nextCursor ?? ""
        return Answer(
            parts: reports.isEmpty ? [] : parts, records: records,
            members: [
                .init("report", .object(report?.members ?? [])), .init("terms", .array(terms.map(\.record))),
            ] + PageRecord.members(page), notices: notices(language),
            summary: CountedNoun.reports.text(reports.count, language)
                + (next.isEmpty ? "" : Label("; go on with ", "；续查：")(language) + "--cursor \(next)"),
            noun: .reports, nextCursor: next.isEmpty ? nil : next, isFound: !reports.isEmpty)
    }

    private func notices(_ language: Language) -> [String] {
        guard terms.isEmpty else { return [] }
        return [
            Label(
                "No term of this report stands in others too, so there is nothing to compare by.",
                "该报告没有与其他报告共有的特征词，无从比较。")(
                    language)
        ]
    }
}

extension TellingTerm {
    fileprivate var record: MachineValue {
        .object([
            .init("term", .string(term)), .init("frequency", .integer(frequency)),
            .init("document_frequency", .integer(documentFrequency)), .init("weight", .double(weight)),
        ])
    }
}

extension SimilarReport {
    fileprivate func parts(rank: Int?, _ language: Language) -> [AnswerPart] {
        let report = report ?? ReportRef()
        var heading = StyledText(rank.map { "\($0)  " } ?? "·  ", .faint)
        heading.append(report.heading, .title)
        var terms = StyledText()
        for (index, part) in shared.enumerated() {
            if index > 0 { terms.append(Label(", ", "、")(language), .faint) }
            terms.append(part.term, .match)
            terms.append(" \(NumberText.grouped(part.frequency))", .faint)
        }
        return [
            .paragraph(heading), .paragraph(StyledText(report.facts(language), .faint), indentation: 3),
            .paragraph(terms, indentation: 6),
        ]
    }

    fileprivate func record(rank: Int?) -> MachineValue {
        let parts = shared.map { part in
            MachineValue.object([
                .init("term", .string(part.term)), .init("frequency", .integer(part.frequency)),
                .init("document_frequency", .integer(part.documentFrequency)), .init("score", .double(part.score)),
            ])
        }
        return .object(
            [.init("rank", rank.map { .integer($0) } ?? .null)] + (report ?? ReportRef()).members + [
                .init("score", .double(score)), .init("shared", .array(parts)),
            ])
    }
}
