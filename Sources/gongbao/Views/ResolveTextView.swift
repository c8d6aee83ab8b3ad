import ReportMessages

extension ResolveTextResponse {
    /// One row for each candidate: what it is, its code, its name, how well it fits and why.
    func answer(_ language: Language) -> Answer {
        var table = TextTable(columns: [
            .words(Heading.kind(language), least: 6), .code(Heading.code(language)),
            .words(Heading.name(language), least: 10), .number(Heading.score(language)),
            .words(Heading.reason(language), least: 6), .words(Label("held", "有无")(language), least: 4),
        ])
        let held: (Bool) -> String = { Label($0 ? "yes" : "no", $0 ? "有" : "无")(language) }
        for match in concepts {
            table.rows.append(
                [
                    Heading.concept(language), match.concept?.code ?? "", match.concept?.nameZh ?? "",
                    NumberText.rounded(match.score), match.reason, NumberText.grouped(match.figureCount),
                ].map { StyledText($0) })
        }
        for match in regions {
            table.rows.append(
                [
                    Heading.region(language), String(match.region?.code ?? 0), match.path,
                    NumberText.rounded(match.score), match.reason, held(match.held),
                ].map { StyledText($0) })
        }
        for match in periods {
            table.rows.append(
                [Heading.period(language), match.period, PeriodText.text(match.period), "", match.reason, ""].map {
                    StyledText($0)
                })
        }
        for (heading, word) in [
            (Label("kind", "类别")(language), kind?.word(language)),
            (Label("nature", "性质")(language), nature?.word(language)),
        ] {
            if let word { table.rows.append([heading, "", word, "", "", ""].map { StyledText($0) }) }
        }
        return Answer(
            parts: table.rows.isEmpty ? [] : [.table(table)],
            records: MachineRecords(
                name: "matches",
                columns: ["what", "code", "name", "score", "reason", "span.start", "span.end", "held"],
                rows: records),
            members: [
                .init("kind", kind.map { .string($0.code) } ?? .null),
                .init("nature", nature.map { .string($0.code) } ?? .null),
                .init("region_ambiguous", .bool(regionAmbiguous)), .init("concept_ambiguous", .bool(conceptAmbiguous)),
                .init("unread", .strings(unread)),
            ], notices: warnings(language), isFound: !table.rows.isEmpty)
    }

    private func warnings(_ language: Language) -> [String] {
        var lines: [String] = []
        if regionAmbiguous {
            lines.append(
                Label("several places fit equally well; name one by its code", "有多个地区同样符合，请用代码指明")(language))
        }
        if conceptAmbiguous { lines.append(Label("several concepts fit equally well", "有多个指标同样符合")(language)) }
        if !unread.isEmpty {
            lines.append(Label("not read: ", "未能识别：")(language) + unread.joined(separator: ", "))
        }
        return lines
    }

    private var records: [MachineValue] {
        func record(
            _ what: String, _ code: String, _ name: String, _ score: MachineValue, _ reason: String,
            _ span: TextSpan?, _ held: MachineValue
        ) -> MachineValue {
            .object([
                .init("what", .string(what)), .init("code", .string(code)), .init("name", .text(name)),
                .init("score", score), .init("reason", .text(reason)), .init("span", SpanRecord.value(span)),
                .init("held", held),
            ])
        }
        return concepts.map {
            record(
                "concept", $0.concept?.code ?? "", $0.concept?.nameZh ?? "", .double($0.score), $0.reason, nil,
                .integer($0.figureCount))
        }
            + regions.map {
                record(
                    "region", String($0.region?.code ?? 0), $0.path, .double($0.score), $0.reason, $0.span,
                    .bool($0.held))
            }
            + periods.map { record("period", $0.period, $0.period, .null, $0.reason, $0.span, .null) }
    }
}
