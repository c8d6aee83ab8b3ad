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
        for (stretch, isLast) in [(rows, false), (last, true)] where !stretch.isEmpty {
            if isLast { table.rows.append(["…", "", "", ""].map { StyledText($0, .faint) }) }
            for row in stretch {
                table.rows.append(row.cells(language))
                records.rows += row.records
            }
        }
        let own = positionLine(language)
        return Answer(
            parts: (rows.isEmpty ? [] : [measure?.line(language) ?? .lines([]), .table(table)])
                + (own.isEmpty ? [] : [.lines(own)]),
            records: records,
            members: [
                .init("measure", measure?.record ?? .null), .init("total", .integer(total)),
                .init("peers", peers == 0 ? .null : .integer(peers)), .init("within", RegionRecord.value(within)),
                .init("position", position.map(\.position) ?? .null),
            ], notices: notices + DoubtLegend.notices((rows + last).compactMap(\.cell), language),
            summary: SummaryLine.text(
                shown: rows.count + last.count, total: UInt64(total), isExact: true, what: .regions, cursor: "",
                language),
            isFound: !rows.isEmpty)
    }

    /// `德清县: 3 of 8 with a value, among 13 in 湖州市`.
    private func positionLine(_ language: Language) -> [StyledText] {
        guard let position else { return [] }
        let name = position.region?.name ?? ""
        let among = peers == 0 ? "" : Label(", among \(peers)", "，共 \(peers) 个")(language)
        let place = within.map { Label(" in \($0.name)", "（\($0.name)）")(language) } ?? ""
        if position.place == 0 {
            let isHeld = position.cell?.gap != .noReport
            let why =
                isHeld
                ? Label("not stated in the report held", "现有报告未提及")(language)
                : Label("no report held", "无该年报告")(language)
            return [StyledText(name + ": " + why + among + place, .title)]
        }
        let standing = Label(
            "place \(position.place) of \(total) with a value", "\(total) 个有数据者中第 \(position.place) 位")(language)
        return [StyledText(name + ": " + standing + among + place, .title)]
    }
}

extension RankRow {
    fileprivate func cells(_ language: Language) -> [StyledText] {
        let cell = cell ?? CompareCell()
        return [
            StyledText(String(place)), StyledText(region?.name ?? ""), cell.text(language),
            StyledText(cell.figures.first?.reportID ?? "", .faint),
        ]
    }

    fileprivate var records: [MachineValue] {
        (cell ?? CompareCell()).records([
            .init("place", .integer(place)), .init("region", RegionRecord.value(region)),
        ])
    }

    fileprivate var position: MachineValue {
        .object([
            .init("place", place == 0 ? .null : .integer(place)), .init("region", RegionRecord.value(region)),
        ])
    }
}
