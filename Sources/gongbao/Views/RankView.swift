import ReportMessages

extension RankResponse {
    func answer(_ language: Language) -> Answer {
        var table = TextTable(columns: [
            .number(Heading.place(language)), .words(Heading.region(language), least: 6),
            .number(Heading.value(language)),
            .code(Heading.report(language), isOptional: true),
        ])
        var records = MachineRecords(
            name: "regions", columns: ["place", "region.code", "region.name", "period"] + CompareCell.recordColumns)
        for row in rows {
            let cell = row.cell ?? CompareCell()
            table.rows.append([
                StyledText(String(row.place)), StyledText(row.region?.name ?? ""), cell.text(language),
                StyledText(cell.figures.first?.reportID ?? "", .faint),
            ])
            records.rows += cell.records([
                .init("place", .integer(row.place)), .init("region", RegionRecord.value(row.region)),
            ])
        }
        return Answer(
            parts: rows.isEmpty ? [] : [measure?.line(language) ?? .lines([]), .table(table)], records: records,
            members: [.init("measure", measure?.record ?? .null), .init("total", .integer(total))], notices: notices,
            summary: SummaryLine.text(
                shown: rows.count, total: UInt64(total), isExact: true, what: .regions, cursor: "",
                language),
            isFound: !rows.isEmpty)
    }
}
