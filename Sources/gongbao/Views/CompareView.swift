import ReportMessages

extension CompareResponse {
    func answer(_ language: Language) -> Answer {
        var table = TextTable(
            columns: [.words(Heading.region(language), least: 6), .code(Heading.period(language))])
        for heading in headings(language) { table.columns.append(.number(heading)) }
        var records = MachineRecords(
            name: "figures", columns: ["region.code", "region.name", "period"] + CompareCell.recordColumns)
        var stated = 0
        var conflicts = 0
        for row in rows {
            let cells = row.cells.prefix(columns.count)
            table.rows.append(
                [StyledText(row.region?.name ?? ""), StyledText(PeriodText.text(row.period))]
                    + cells.map { $0.text(language) })
            for cell in cells {
                records.rows += cell.records([
                    .init("region", RegionRecord.value(row.region)), .init("period", .text(row.period)),
                ])
                stated += cell.figures.isEmpty ? 0 : 1
                conflicts += cell.conflict ? 1 : 0
            }
        }
        return Answer(
            parts: stated == 0 ? [] : [.table(table)], records: records,
            members: [.init("columns", .array(columns.map(\.record)))] + problems.members,
            notices: notices + problems.notices(language) + DoubtLegend.notices(rows.flatMap(\.cells), language),
            summary: summary(conflicts, language), isFound: stated > 0)
    }

    /// With the unit where two columns would be called the same.
    private func headings(_ language: Language) -> [String] {
        let names = columns.map { $0.heading(language) }
        return zip(columns, names).map { column, name in
            names.count { $0 == name } > 1 && !column.unit.isEmpty ? "\(name) (\(column.unit))" : name
        }
    }

    private func summary(_ conflicts: Int, _ language: Language) -> String {
        let regions = Set(rows.compactMap { $0.region?.code }).count
        let counts = [
            CountedNoun.rows.text(rows.count, language), CountedNoun.regions.text(regions, language),
            CountedNoun.columns.text(columns.count, language),
        ]
        let count = counts.joined(separator: language == .zh ? "，" : ", ")
        let marked = Label("; \(conflicts) where reports disagree (≠)", "；\(conflicts) 处各报告不一致（≠）")(language)
        return count + (conflicts == 0 ? "" : marked)
    }
}
