import ReportMessages

extension AggregateResponse {
    func answer(_ language: Language) -> Answer {
        let headings = [
            Label("group", "分组"), Label("count", "个数"), Label("sum", "合计"), Label("mean", "均值"), Label("median", "中位数"),
            Label("min", "最小"), Label("lower quartile", "下四分位"), Label("upper quartile", "上四分位"), Label("max", "最大"),
        ].map { $0(language) }
        var table = TextTable(columns: [.words(headings[0], least: 6)] + headings.dropFirst().map { .number($0) })
        table.rows = groups.map { $0.cells(language) }
        let isFound = groups.contains { $0.count > 0 }
        return Answer(
            parts: isFound ? [measure?.line(language) ?? .lines([]), .table(table)] : [],
            records: MachineRecords(
                name: "groups", columns: AggregateGroup.recordColumns, rows: groups.map { .object($0.members) }),
            members: [.init("measure", measure?.record ?? .null)], notices: notices, isFound: isFound)
    }
}

extension AggregateGroup {
    fileprivate func cells(_ language: Language) -> [StyledText] {
        let group = name.isEmpty ? (code.isEmpty ? Label("all", "全部")(language) : code) : name
        let exact: (String) -> String = { text in
            DecimalText(text).map { ($0.isNegative && !$0.isZero ? "-" : "") + $0.grouped } ?? text
        }
        let numbers = [
            NumberText.grouped(count), exact(sum), NumberText.rounded(mean), NumberText.rounded(median), exact(minimum),
            NumberText.rounded(lowerQuartile), NumberText.rounded(upperQuartile), exact(maximum),
        ]
        return [StyledText(group)] + numbers.map { StyledText($0) }
    }

    fileprivate var members: [MachineValue.Member] {
        [
            .init("code", .text(code)), .init("name", .text(name)), .init("count", .integer(count)),
            .init("sum", .decimal(sum)), .init("mean", .double(mean)), .init("median", .double(median)),
            .init("minimum", .decimal(minimum)), .init("lower_quartile", .double(lowerQuartile)),
            .init("upper_quartile", .double(upperQuartile)), .init("maximum", .decimal(maximum)),
        ]
    }

    fileprivate static let recordColumns = [
        "code", "name", "count", "sum", "mean", "median", "minimum", "lower_quartile", "upper_quartile", "maximum",
    ]
}
