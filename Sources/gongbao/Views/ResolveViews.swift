import ReportMessages

extension ResolveRegionsResponse {
    func answer(_ language: Language) -> Answer {
        var table = TextTable(columns: [
            .number(Heading.code(language)), .words(Heading.region(language), least: 10),
            .number(Heading.score(language)), .words(Heading.reason(language), least: 6),
        ])
        table.rows = candidates.map { candidate in
            [
                StyledText(candidate.code), StyledText(candidate.name),
                StyledText(NumberText.rounded(candidate.score)), StyledText(candidate.reason, .faint),
            ]
        }
        let rows = candidates.map { candidate in
            MachineValue.object([
                .init("code", .string(candidate.code)), .init("name", .string(candidate.name)),
                .init("score", .double(candidate.score)), .init("reason", .text(candidate.reason)),
            ])
        }
        let warning = Label(
            "several places fit equally well; name one by its code", "有多个地区同样符合，请用代码指明")(language)
        return Answer(
            parts: candidates.isEmpty ? [] : [.table(table)],
            records: MachineRecords(name: "regions", columns: ["code", "name", "score", "reason"], rows: rows),
            members: [.init("ambiguous", .bool(ambiguous))], notices: ambiguous ? [warning] : [],
            isFound: !candidates.isEmpty)
    }
}

extension ResolveConceptsResponse {
    func answer(_ language: Language) -> Answer {
        var table = TextTable(columns: [
            .code(Heading.code(language)), .words(Label("Chinese", "中文名")(language), least: 8),
            .words(Label("English", "英文名")(language), least: 8, isOptional: true),
            .words(Label("units", "单位")(language), least: 4), .number(Heading.figures(language)),
            .words(Label("definition", "含义")(language), least: 16, isOptional: true),
        ])
        table.rows = matches.map { match in
            let concept = match.concept ?? ConceptRef()
            return [
                StyledText(concept.code), StyledText(concept.nameZh), StyledText(concept.nameEn),
                StyledText(concept.usualUnits.joined(separator: ", ")),
                StyledText(NumberText.grouped(match.figureCount)),
                StyledText(concept.definition, .faint),
            ]
        }
        return Answer(
            parts: matches.isEmpty ? [] : [.table(table)],
            records: MachineRecords(
                name: "concepts",
                columns: [
                    "code", "name_zh", "name_en", "usual_units", "definition", "aliases", "figure_count", "score",
                    "reason",
                ], rows: matches.map(\.record)),
            isFound: !matches.isEmpty)
    }
}

extension ConceptMatch {
    fileprivate var record: MachineValue {
        let concept = concept ?? ConceptRef()
        return .object([
            .init("code", .string(concept.code)), .init("name_zh", .text(concept.nameZh)),
            .init("name_en", .text(concept.nameEn)), .init("usual_units", .strings(concept.usualUnits)),
            .init("definition", .text(concept.definition)), .init("aliases", .strings(concept.aliases)),
            .init("figure_count", .integer(figureCount)), .init("score", .double(score)),
            .init("reason", .text(reason)),
        ])
    }
}
