import ReportMessages
import WireProtocol

extension TrendResponse {
    /// Years down, queries across; then places, where they were asked for.
    ///
    /// - Parameter isDrawn: Whether bars and lines are drawn beside the numbers, for a terminal.
    func answer(isDrawn: Bool, _ language: Language) -> Answer {
        let good = trends.filter { $0.failure == nil }
        var parts: [AnswerPart] = []
        if good.contains(where: { !$0.years.isEmpty }) {
            parts.append(.table(yearTable(good, isDrawn: isDrawn, language)))
            if !heldRegions.isEmpty {
                parts.append(.lines([StyledText()]))
                parts.append(.table(regionTable(good, isDrawn: isDrawn, language)))
            }
        }
        var records = MachineRecords(
            name: "counts", columns: ["query", "region.code", "region.name", "year", "reports", "hits", "held"])
        records.rows = trends.flatMap { $0.records(held: held, heldRegions) }
        var notices = trends.flatMap(\.notices)
        for trend in trends {
            if let failure = trend.failure { notices.append("\(trend.query): \(failure.message)") }
        }
        let failures = trends.compactMap { trend in
            trend.failure.map { failure in
                MachineValue.object([.init("query", .string(trend.query)), .init("failure", failure.record)])
            }
        }
        return Answer(
            parts: parts, records: records, members: [.init("failures", .array(failures))], notices: notices,
            isFound: !parts.isEmpty)
    }

    private static let barColumns = 24

    private func yearTable(_ trends: [QueryTrend], isDrawn: Bool, _ language: Language) -> TextTable {
        var table = TextTable(columns: [
            .number(Heading.year(language)), .number(Label("held", "报告总数")(language)),
        ])
        for trend in trends {
            table.columns.append(.number(trend.query))
            table.columns.append(.number(Label("hits", "次数")(language)))
            if isDrawn { table.columns.append(.words("", least: 1, isOptional: true)) }
        }
        let greatest = trends.flatMap(\.years).map(\.reports).max() ?? 0
        let columns = max(6, Self.barColumns / max(1, trends.count))
        for year in held {
            var row = [
                StyledText(year.year == 0 ? Label("unknown", "不详")(language) : String(year.year)),
                StyledText(NumberText.grouped(year.reports), .faint),
            ]
            for trend in trends {
                let count = trend.years.first { $0.year == year.year } ?? TrendCount()
                row.append(StyledText(NumberText.grouped(count.reports)))
                row.append(StyledText(NumberText.grouped(count.hits), .faint))
                if isDrawn {
                    row.append(StyledText(CountBars.bar(count.reports, of: greatest, columns: columns), .figure))
                }
            }
            table.rows.append(row)
        }
        return table
    }

    /// A line of reports by year for each place on a terminal; plain numbers elsewhere, all years together.
    private func regionTable(_ trends: [QueryTrend], isDrawn: Bool, _ language: Language) -> TextTable {
        var table = TextTable(columns: [
            .words(Heading.region(language), least: 8), .number(Label("held", "报告总数")(language)),
        ])
        for trend in trends {
            if isDrawn { table.columns.append(.code("", isOptional: true)) }
            table.columns.append(.number(trend.query))
            table.columns.append(.number(Label("hits", "次数")(language)))
        }
        let years = held.map(\.year)
        for place in heldRegions {
            var row = [
                StyledText(place.region?.name ?? Label("no place", "未注明地区")(language)),
                StyledText(NumberText.grouped(place.years.reduce(0) { $0 &+ $1.reports }), .faint),
            ]
            for trend in trends {
                let counts = trend.regions.first { $0.region == place.region }?.years ?? []
                if isDrawn {
                    let line = years.map { year in counts.first { $0.year == year }?.reports ?? 0 }
                    row.append(StyledText(CountBars.line(line), .figure))
                }
                row.append(StyledText(NumberText.grouped(counts.reduce(0) { $0 &+ $1.reports })))
                row.append(StyledText(NumberText.grouped(counts.reduce(0) { $0 &+ $1.hits }), .faint))
            }
            table.rows.append(row)
        }
        return table
    }
}

extension QueryTrend {
    /// One for each year, and for each place and year.
    fileprivate func records(held: [TrendCount], _ heldRegions: [RegionTrend]) -> [MachineValue] {
        if failure != nil { return [] }
        func records(_ region: MachineValue, _ held: [TrendCount], _ counts: [TrendCount]) -> [MachineValue] {
            held.map { year in
                let count = counts.first { $0.year == year.year } ?? TrendCount()
                return .object([
                    .init("query", .string(query)), .init("region", region),
                    .init("year", year.year == 0 ? .null : .integer(year.year)),
                    .init("reports", .integer(count.reports)), .init("hits", .integer(count.hits)),
                    .init("held", .integer(year.reports)),
                ])
            }
        }
        if heldRegions.isEmpty { return records(.null, held, years) }
        return heldRegions.flatMap { place in
            records(
                RegionRecord.value(place.region), place.years,
                regions.first { $0.region == place.region }?.years ?? [])
        }
    }
}

extension CallFailure {
    var record: MachineValue {
        .object([.init("code", .string(code.name)), .init("message", .string(message))])
    }
}
