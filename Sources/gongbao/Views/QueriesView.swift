import ReportMessages

extension StoredQuery {
    fileprivate var record: MachineValue {
        .object([
            .init("name", .string(name)), .init("text", .string(text)), .init("saved_at", .integer(savedAt)),
        ])
    }
}

extension ListQueriesResponse {
    func answer(_ language: Language) -> Answer {
        var table = TextTable(columns: [
            .code(Heading.name(language)), .words(Label("query", "检索式")(language), least: 20),
        ])
        table.rows = queries.map { [StyledText($0.name), StyledText($0.text)] }
        let next = page?.nextCursor ?? ""
        return Answer(
            parts: queries.isEmpty ? [] : [.table(table)],
            records: MachineRecords(
                name: "queries", columns: ["name", "text", "saved_at"], rows: queries.map(\.record)),
            members: PageRecord.members(page),
            summary: SummaryLine.text(
                shown: queries.count, total: page?.total ?? UInt64(queries.count), isExact: true, what: .queries,
                cursor: next, language), noun: .queries, nextCursor: next.isEmpty ? nil : next,
            isFound: !queries.isEmpty)
    }
}

extension SaveQueryResponse {
    func answer(_ language: Language) -> Answer {
        let query = query ?? StoredQuery()
        let done =
            replaced
            ? Label("'\(query.name)' is replaced.", "已更新“\(query.name)”。")
            : Label("'\(query.name)' is kept.", "已保存“\(query.name)”。")
        return Answer(
            parts: [.paragraph(StyledText(done(language)))],
            records: MachineRecords(name: "queries", columns: ["name", "text", "saved_at"], rows: [query.record]),
            object: .object([.init("query", query.record), .init("replaced", .bool(replaced))]), notices: notices,
            isFound: true)
    }
}

extension DeleteQueryResponse {
    func answer(name: String, _ language: Language) -> Answer {
        let done = Label("'\(name)' is deleted.", "已删除“\(name)”。")(language)
        let record = MachineValue.object([.init("name", .string(name)), .init("deleted", .bool(deleted))])
        return Answer(
            parts: deleted ? [.paragraph(StyledText(done))] : [],
            records: MachineRecords(name: "queries", columns: ["name", "deleted"], rows: [record]), object: record,
            isFound: deleted)
    }
}

extension MatchStoredQueriesResponse {
    func answer(_ language: Language) -> Answer {
        var parts: [AnswerPart] = []
        for match in matches { parts += match.parts(language) }
        return Answer(
            parts: parts,
            records: MachineRecords(
                name: "matches", columns: QueryMatch.recordColumns, rows: matches.map { .object($0.members) }),
            members: [.init("report", .object(report?.members ?? []))],
            notices: failures.map { "\($0.name): \($0.failure?.message ?? "")" },
            summary: CountedNoun.queries.text(matches.count, language), noun: .queries, isFound: !matches.isEmpty)
    }
}

extension QueryMatch {
    /// The query, and where it matches.
    fileprivate func parts(_ language: Language) -> [AnswerPart] {
        var line = StyledText(name.isEmpty ? text : name, .title)
        if !name.isEmpty { line.append("  " + text, .faint) }
        return [.paragraph(line)] + (snippet?.parts(indentation: 3, language) ?? [])
    }

    var members: [MachineValue.Member] {
        [
            .init("name", .text(name)), .init("query", .string(text)),
            .init("snippet", snippet?.record ?? .null),
        ]
    }

    fileprivate static let recordColumns = ["name", "query", "snippet.text"]
}

extension ListMatchesResponse {
    func answer(_ language: Language) -> Answer {
        var parts: [AnswerPart] = []
        for match in matches { parts += match.parts(language) }
        var records = MachineRecords(
            name: "matches",
            columns: ["sequence", "ingested_at"] + ReportRef.recordColumns + ["queries"])
        records.rows = matches.map(\.record)
        return Answer(
            parts: parts, records: records,
            members: [.init("next", .integer(next)), .init("more", .bool(more))],
            summary: Label("up to number \(next)", "截至序号 \(next)")(language), noun: .reports,
            isFound: !matches.isEmpty)
    }
}

extension NewMatch {
    fileprivate func parts(_ language: Language) -> [AnswerPart] {
        let report = report ?? ReportRef()
        var heading = StyledText("#\(sequence)  ", .faint)
        heading.append(report.heading, .title)
        if report.version > 1 {
            heading.append(Label("  version \(report.version)", "  第 \(report.version) 版")(language), .warning)
        }
        let names = matches.map { $0.name.isEmpty ? $0.text : $0.name }.joined(separator: Label(", ", "、")(language))
        var facts = StyledText(report.facts(language) + " · ", .faint)
        facts.append(names, .heading)
        var parts: [AnswerPart] = [.paragraph(heading), .paragraph(facts, indentation: 3)]
        if let snippet = matches.lazy.compactMap(\.snippet).first { parts += snippet.parts(indentation: 6, language) }
        return parts
    }

    fileprivate var record: MachineValue {
        .object(
            [.init("sequence", .integer(sequence)), .init("ingested_at", .integer(ingestedAt))]
                + (report ?? ReportRef()).members + [
                    .init("queries", .array(matches.map { .object($0.members) }))
                ])
    }
}
