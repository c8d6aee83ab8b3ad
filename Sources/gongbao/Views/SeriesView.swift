import ReportMessages

extension SeriesResponse {
    /// Years down, regions across.
    func answer(_ language: Language) -> Answer {
        let years = Set(lines.flatMap { $0.points.map(\.year) }).sorted()
        var table = TextTable(columns: [.number(Heading.year(language))])
        for line in lines { table.columns.append(.number(line.region?.name ?? "")) }
        var records = MachineRecords(
            name: "points", columns: ["region.code", "region.name", "year", "gap"] + CompareCell.recordColumns)
        for line in lines {
            for point in line.points { records.rows += point.records(of: line.region) }
        }
        for year in years {
            let cells = lines.map { line in
                line.points.first { $0.year == year }?.text(language) ?? StyledText("·", .faint)
            }
            table.rows.append([StyledText(String(year))] + cells)
        }
        let isFound = lines.contains { $0.points.contains { $0.cell?.figures.isEmpty == false } }
        // Gaps alone are an answer, too: whether reports are silent or missing.
        let legend = Label("– not stated in the report held, · no report held", "– 现有报告未提及，· 无该年报告")(language)
        let hasGapsAlone = !isFound && !table.rows.isEmpty
        return Answer(
            parts: table.rows.isEmpty ? [] : [measure?.line(language) ?? .lines([]), .table(table)], records: records,
            members: [.init("measure", measure?.record ?? .null)] + problems.members,
            notices: notices + problems.notices(language) + (hasGapsAlone ? [legend] : [])
                + DoubtLegend.notices(lines.flatMap(\.points).compactMap(\.cell), language), summary: legend,
            isFound: isFound)
    }
}

extension SeriesPoint {
    fileprivate func text(_ language: Language) -> StyledText {
        if let cell, !cell.figures.isEmpty { return cell.text(language) }
        return StyledText(gap == .noReport ? "·" : "–", .faint)
    }

    /// One record for each figure stated, one with nulls for a gap.
    fileprivate func records(of region: RegionRef?) -> [MachineValue] {
        let place: (MachineValue) -> [MachineValue.Member] = { gap in
            [.init("region", RegionRecord.value(region)), .init("year", .integer(year)), .init("gap", gap)]
        }
        if let cell, !cell.figures.isEmpty { return cell.records(place(.null)) }
        let empty = CompareCell(figures: [Figure()]).records(place(.string(gap.code)))
        return empty.map { record in
            guard case .object(let members) = record else { return record }
            return .object(members.map { ["region", "year", "gap"].contains($0.name) ? $0 : .init($0.name, .null) })
        }
    }
}

extension SeriesGap {
    var code: String {
        switch self {
        case .gapNone: return "none"
        case .notStated: return "not-stated"
        case .noReport: return "no-report"
        case .unrecognized(let number): return "\(number)"
        }
    }
}
