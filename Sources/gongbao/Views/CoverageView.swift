import ReportMessages

extension CoverageResponse {
    func answer(_ language: Language) -> Answer {
        let page = page ?? PageInfo(total: UInt64(rows.count), totalIsExact: true)
        var table = TextTable(columns: [
            .code(Heading.concept(language)), .words(Heading.region(language), least: 6),
            .words(Heading.year(language), least: 9), .number(Heading.figures(language)),
            .words(Label("not stated", "未提及")(language), least: 6, isOptional: true),
            .words(Label("no report", "无报告")(language), least: 6, isOptional: true),
        ])
        table.rows = rows.map { row in
            [
                StyledText(row.concept), StyledText(row.region?.name ?? ""), StyledText(NumberText.years(row.years)),
                StyledText(NumberText.grouped(row.figureCount)),
                StyledText(NumberText.years(row.notStatedYears), .faint),
                StyledText(NumberText.years(row.noReportYears), .faint),
            ]
        }
        let records = rows.map { row in
            MachineValue.object([
                .init("concept", .text(row.concept)), .init("region", RegionRecord.value(row.region)),
                .init("years", .array(row.years.map { .integer($0) })),
                .init("figure_count", .integer(row.figureCount)),
                .init("not_stated_years", .array(row.notStatedYears.map { .integer($0) })),
                .init("no_report_years", .array(row.noReportYears.map { .integer($0) })),
            ])
        }
        return Answer(
            parts: rows.isEmpty ? [] : [.table(table)],
            records: MachineRecords(
                name: "coverage",
                columns: [
                    "concept", "region.code", "region.name", "years", "figure_count", "not_stated_years",
                    "no_report_years",
                ], rows: records),
            members: PageRecord.members(page) + problems.members, notices: notices + problems.notices(language),
            summary: SummaryLine.text(
                shown: rows.count, total: page.total, isExact: page.totalIsExact, what: .rows,
                cursor: page.nextCursor, language),
            noun: .rows,
            nextCursor: page.nextCursor.isEmpty ? nil : page.nextCursor,
            isFound: rows.contains { $0.figureCount > 0 })
    }
}
