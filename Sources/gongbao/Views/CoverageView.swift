import ReportMessages

extension CoverageResponse {
    func answer(_ language: Language) -> Answer {
        let page = page ?? PageInfo(total: UInt64(rows.count), totalIsExact: true)
        var table = TextTable(columns: [
            .code(Heading.concept(language)), .words(Heading.region(language), least: 6),
            .words(Heading.year(language), least: 9), .number(Heading.figures(language)),
        ])
        table.rows = rows.map { row in
            [
                StyledText(row.concept), StyledText(row.region?.name ?? ""), StyledText(NumberText.years(row.years)),
                StyledText(NumberText.grouped(row.figureCount)),
            ]
        }
        let records = rows.map { row in
            MachineValue.object([
                .init("concept", .text(row.concept)), .init("region", RegionRecord.value(row.region)),
                .init("years", .array(row.years.map { .integer($0) })),
                .init("figure_count", .integer(row.figureCount)),
            ])
        }
        return Answer(
            parts: rows.isEmpty ? [] : [.table(table)],
            records: MachineRecords(
                name: "coverage", columns: ["concept", "region.code", "region.name", "years", "figure_count"],
                rows: records),
            members: PageRecord.members(page),
            summary: SummaryLine.text(
                shown: rows.count, total: page.total, isExact: page.totalIsExact, what: .rows,
                cursor: page.nextCursor, language),
            noun: .rows,
            nextCursor: page.nextCursor.isEmpty ? nil : page.nextCursor,
            isFound: !rows.isEmpty)
    }
}
