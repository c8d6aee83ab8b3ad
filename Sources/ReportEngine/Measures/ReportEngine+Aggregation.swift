import ChineseText
import Gazetteer
import ReportModel

extension ReportEngine {
    /// One measure summed up by year, place or kind of report. Of several figures for one region and year the preferred
    /// one counts; flagged ones, and those on anything but whole years, are left out.
    ///
    /// - Complexity: That of `compare`, and O(n log n) for *n* regions and years.
    public func aggregate(
        _ request: AggregateRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> AggregateAnswer {
        let question = CompareRequest(request.measure, regions: request.regions, years: request.years)
        let column = MeasureColumn(try compare(question, cancellation: cancellation), wanted: request.measure)
        var notices = column.notices
        var groups: [String: (name: String, values: [ExactDecimal])] = [:]
        var flagged = 0
        var ungrouped = 0
        for entry in column.values where entry.period.isSingleYear {
            guard let row = entry.cell.rows.first(where: { $0.observation.flags.isEmpty }) else {
                flagged += 1
                continue
            }
            guard let group = group(of: row, entry, by: request.grouping) else {
                ungrouped += 1
                continue
            }
            groups[group.code, default: (group.name, [])].values.append(row.observation.quantity.value)
        }
        let longer = column.values.count { !$0.period.isSingleYear }
        if flagged > 0 { notices.append("\(flagged) flagged figures are left out.") }
        if longer > 0 { notices.append("\(longer) figures on months or several years are left out.") }
        if ungrouped > 0 { notices.append("\(ungrouped) figures belong to none of the groups and are left out.") }
        let sorted = groups.sorted { $0.key < $1.key }
        return AggregateAnswer(
            measure: column.key,
            groups: sorted.compactMap { AggregateGroup(code: $0.key, nameZH: $0.value.name, values: $0.value.values) },
            notices: notices)
    }

    /// `nil` where the figure belongs to none.
    private func group(
        of row: ObservationRow, _ entry: MeasureColumn.Value, by grouping: AggregateRequest.Grouping
    ) -> (code: String, name: String)? {
        switch grouping {
        case .all: return ("", "全部")
        case .year:
            let year = String(entry.period.end.year)
            return (String(repeating: "0", count: 4 - year.utf8.count) + year, year)
        case .province: return around(entry.region, .province)
        case .prefecture: return around(entry.region, .prefecture)
        case .reportKind:
            guard let kind = snapshot.catalog[row.reportID]?.summary.kind else { return nil }
            return (kind.code, kind.nameZH)
        }
    }

    /// The division of that level that the region is or lies in.
    private func around(_ region: Region, _ level: RegionLevel) -> (code: String, name: String)? {
        guard let code = region.code else { return nil }
        let own = gazetteer.division(code).map { [$0] } ?? []
        guard let division = (own + gazetteer.ancestors(of: code)).first(where: { $0.level == level }) else {
            return nil
        }
        return (division.code.description, division.name)
    }
}

extension AggregateGroup {
    /// `nil` for no values.
    init?(code: String, nameZH: String, values: [ExactDecimal]) {
        let sorted = values.sorted()
        guard let least = sorted.first, let greatest = sorted.last else { return nil }
        var sum: ExactDecimal? = .zero
        for value in sorted { sum = sum?.adding(value) }
        let numbers = sorted.map(\.doubleValue)
        self.init(
            code: code, nameZH: nameZH, count: values.count, sum: sum,
            mean: (sum?.doubleValue ?? numbers.reduce(0, +)) / Double(values.count),
            median: Self.quantile(0.5, of: numbers), minimum: least, maximum: greatest,
            lowerQuartile: Self.quantile(0.25, of: numbers), upperQuartile: Self.quantile(0.75, of: numbers))
    }

    /// The value below which that part of the sorted numbers lies, on a straight line between neighbours (Hyndman and
    /// Fan 1996, definition 7).
    static func quantile(_ part: Double, of sorted: [Double]) -> Double {
        let position = part * Double(sorted.count - 1)
        let below = Int(position)
        guard below + 1 < sorted.count else { return sorted[below] }
        return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}
