import ReportMessages

extension ReportSummary {
    /// For programs.
    var members: [MachineValue.Member] {
        [
            .init("id", .string(id)), .init("title", .text(title)), .init("publisher", .text(publisher)),
            .init("region", RegionRecord.value(region)), .init("kind", .string(kind.code)),
            .init("period", .text(periodCovered)),
            .init("year_delivered", yearDelivered == 0 ? .null : .integer(yearDelivered)),
            .init("publish_date", .text(publishDate)), .init("source", .text(source)),
            .init("version", .integer(version)), .init("text_bytes", .integer(textBytes)),
            .init("figure_count", .integer(figureCount)),
        ]
    }

    static let recordColumns = [
        "id", "title", "publisher", "region.code", "region.name", "kind", "period", "year_delivered", "publish_date",
        "source", "version", "text_bytes", "figure_count",
    ]

    /// What stands below the title: `临河县 · 2023 · 人大常委会工作报告`, and further lines.
    func factLines(_ language: Language) -> [String] {
        let region = region.map { $0.code == 0 ? $0.name : "\($0.name) (\($0.code))" } ?? ""
        let delivered = yearDelivered == 0 ? "" : Label("given \(yearDelivered)", "\(yearDelivered)年作")(language)
        let published = publishDate.isEmpty ? "" : Label("published \(publishDate)", "\(publishDate)发布")(language)
        let lines = [
            [region, PeriodText.text(periodCovered), kind.word(language), publisher, delivered, published],
            [
                id, Label("version \(version)", "第 \(version) 版")(language),
                CountedNoun.figures.text(figureCount, language), NumberText.bytes(textBytes),
            ], [source == id ? "" : source],
        ]
        return lines.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") }.filter { !$0.isEmpty }
    }
}

extension ListReportsResponse {
    func answer(_ language: Language) -> Answer {
        let page = page ?? PageInfo(total: UInt64(reports.count), totalIsExact: true)
        var table = TextTable(columns: [
            .code("ID"), .words(Heading.region(language), least: 6),
            .code(Heading.period(language)),
            .words(Heading.kind(language), least: 8, isOptional: true), .number(Heading.figures(language)),
            .words(Heading.title(language), least: 12),
        ])
        table.rows = reports.map { report in
            [
                StyledText(report.id), StyledText(report.region?.name ?? ""),
                StyledText(PeriodText.text(report.periodCovered)), StyledText(report.kind.word(language)),
                StyledText(NumberText.grouped(report.figureCount)), StyledText(report.title),
            ]
        }
        return Answer(
            parts: reports.isEmpty ? [] : [.table(table)],
            records: MachineRecords(
                name: "reports", columns: ReportSummary.recordColumns, rows: reports.map { .object($0.members) }),
            members: PageRecord.members(page),
            summary: SummaryLine.text(
                shown: reports.count, total: page.total, isExact: page.totalIsExact, what: .reports,
                cursor: page.nextCursor, language),
            noun: .reports,
            nextCursor: page.nextCursor.isEmpty ? nil : page.nextCursor,
            isFound: !reports.isEmpty)
    }
}
