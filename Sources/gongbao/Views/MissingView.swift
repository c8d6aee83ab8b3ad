import ReportMessages

extension MissingReportsResponse {
    func answer(_ language: Language) -> Answer {
        let page = page ?? PageInfo(total: UInt64(rows.count), totalIsExact: true)
        var table = TextTable(columns: [
            .words(Heading.region(language), least: 6), .words(Heading.kind(language), least: 8),
            .words(Label("missing", "缺")(language), least: 9), .words(Label("held", "有")(language), least: 9),
        ])
        table.rows = rows.map { row in
            [
                StyledText(row.region?.name ?? ""), StyledText(row.kind.word(language)),
                StyledText(NumberText.years(row.missingYears), .warning),
                StyledText(NumberText.years(row.heldYears), .faint),
            ]
        }
        let records = rows.map { row in
            MachineValue.object([
                .init("region", RegionRecord.value(row.region)), .init("report_kind", .string(row.kind.code)),
                .init("missing_years", .array(row.missingYears.map { .integer($0) })),
                .init("held_years", .array(row.heldYears.map { .integer($0) })),
            ])
        }
        let span = years.map { MachineValue.array([.integer($0.from), .integer($0.to)]) } ?? .null
        return Answer(
            parts: rows.isEmpty ? [] : [.table(table)],
            records: MachineRecords(
                name: "missing", columns: ["region.code", "region.name", "report_kind", "missing_years", "held_years"],
                rows: records),
            members: PageRecord.members(page) + [.init("years", span)] + problems.members,
            notices: notices + problems.notices(language) + lookedFor(language),
            summary: SummaryLine.text(
                shown: rows.count, total: page.total, isExact: page.totalIsExact, what: .rows, cursor: page.nextCursor,
                language),
            noun: .rows, nextCursor: page.nextCursor.isEmpty ? nil : page.nextCursor, isFound: !rows.isEmpty)
    }
    /// Which years were looked at: the first report held of any kind may be old.
    private func lookedFor(_ language: Language) -> [String] {
        guard let years else { return [] }
        let span = years.from == years.to ? "\(years.from)" : "\(years.from)–\(years.to)"
        return [
            Label("looked for reports on \(span); --year names other years", "查找年份 \(span)，可用 --year 另指")(language)
        ]
    }
}
