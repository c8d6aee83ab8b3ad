import ReportMessages

extension ChangeResponse {
    func answer(_ language: Language) -> Answer {
        var table = TextTable(columns: [
            .words(Heading.region(language), least: 6), .code(Heading.year(language)),
            .number(Label("before", "前期")(language)), .number(Label("then", "本期")(language)),
            .number(Label("difference", "增减")(language)), .number(Label("per cent", "增减%")(language)),
            .words(Label("stated", "报告所述")(language), least: 8),
        ])
        table.rows = rows.map { $0.cells(measure?.unit ?? "", language) }
        let disagreeing = rows.count { $0.stated.contains(where: \.disagrees) }
        let marked = Label(
            "; \(disagreeing) where the stated change differs (≠)", "；\(disagreeing) 处与报告所述不符（≠）")(language)
        return Answer(
            parts: rows.isEmpty ? [] : [measure?.line(language) ?? .lines([]), .table(table)],
            records: MachineRecords(
                name: "changes",
                columns: [
                    "region.code", "region.name", "year", "earlier.value", "earlier.unit", "later.value", "later.unit",
                    "difference", "percent", "comparator", "stated_count", "disagrees", "earlier.report_id",
                    "later.report_id",
                ], rows: rows.map(\.record)),
            members: [.init("measure", measure?.record ?? .null)] + problems.members,
            notices: notices + problems.notices(language)
                + DoubtLegend.notices(rows.flatMap { [$0.earlier, $0.later].compactMap(\.self) }, language),
            summary: CountedNoun.rows.text(rows.count, language) + (disagreeing == 0 ? "" : marked),
            isFound: !rows.isEmpty)
    }
}

extension ChangeRow {
    fileprivate func cells(_ unit: String, _ language: Language) -> [StyledText] {
        let sign = comparator.mark.sign
        let changed = QuantityText(value: difference, comparator: .equal, unit: unit, kind: .change).text(language)
        let rounded = Double(percent).map { NumberText.rounded($0) } ?? percent
        let rate = QuantityText(value: rounded, comparator: .equal, unit: "%", kind: .change).text(language)
        var said = StyledText()
        for (index, stated) in self.stated.enumerated() {
            if index > 0 { said.append("; ") }
            let figure = stated.figure ?? Figure()
            // Of a bound it can be told that it differs, never that it agrees.
            let mark = stated.disagrees ? "≠ " : stated.computed.isEmpty ? "" : comparator == .equal ? "= " : "? "
            said.append(mark + figure.quantity(language), stated.disagrees ? .warning : .plain)
        }
        return [
            StyledText(region?.name ?? ""), StyledText(String(year)), (earlier ?? CompareCell()).text(language),
            (later ?? CompareCell()).text(language), StyledText(difference.isEmpty ? "" : sign + changed),
            StyledText(percent.isEmpty ? "" : sign + rate), said,
        ]
    }

    fileprivate var record: MachineValue {
        .object([
            .init("region", RegionRecord.value(region)), .init("year", .integer(year)),
            .init("earlier", earlier?.figures.first?.record ?? .null),
            .init("later", later?.figures.first?.record ?? .null), .init("difference", .decimal(difference)),
            .init("percent", .decimal(percent)), .init("comparator", .string(comparator.symbol)),
            .init("stated_count", .integer(stated.count)),
            .init("disagrees", .bool(stated.contains(where: \.disagrees))),
            .init(
                "stated",
                .array(
                    stated.map { stated in
                        .object([
                            .init("figure", stated.figure?.record ?? .null),
                            .init("computed", .decimal(stated.computed)),
                            .init("deviation", .decimal(stated.deviation)), .init("disagrees", .bool(stated.disagrees)),
                        ])
                    })),
        ])
    }
}
