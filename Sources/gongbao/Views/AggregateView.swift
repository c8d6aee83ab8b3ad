import ReportMessages

extension AggregateResponse {
    /// - Parameter quantiles: Those asked for beside the quartiles.
    func answer(_ language: Language, quantiles: [Double] = []) -> Answer {
        let headings =
            [
                Label("group", "分组"), Label("count", "个数"), Label("sum", "合计"), Label("mean", "均值"),
                Label("median", "中位数"),
                Label("min", "最小"), Label("lower quartile", "下四分位"), Label("upper quartile", "上四分位"),
                Label("max", "最大"),
                Label("std dev", "标准差"),
            ].map { $0(language) } + quantileHeadings(quantiles)
        var table = TextTable(columns: [.words(headings[0], least: 6)] + headings.dropFirst().map { .number($0) })
        // Rates and changes add up to nothing.
        let hasSum = measure.map { !QuantityText.isRatio($0.unit) && $0.kind != .change && $0.kind != .rank } ?? true
        let unit = measure?.unit ?? ""
        table.rows = groups.map { $0.cells(unit, hasSum: hasSum, language) }
        let isFound = groups.contains { $0.count > 0 }
        return Answer(
            parts: isFound ? [measure?.line(language) ?? .lines([]), .table(table)] : [],
            records: MachineRecords(
                name: "groups", columns: AggregateGroup.recordColumns, rows: groups.map { .object($0.members) }),
            members: [.init("measure", measure?.record ?? .null)] + problems.members,
            notices: notices + problems.notices(language) + inexact(language), isFound: isFound)
    }

    private func quantileHeadings(_ quantiles: [Double]) -> [String] {
        (0..<(groups.map(\.quantiles.count).max() ?? 0)).map { i in
            i < quantiles.count ? "q" + NumberText.rounded(quantiles[i]) : "q\(i + 1)"
        }
    }

    /// Says that bounds were added up.
    private func inexact(_ language: Language) -> [String] {
        let count = groups.reduce(0) { $0 + $1.inexactCount }
        if count == 0 { return [] }
        let are = count == 1 ? "is" : "are"
        return [
            Label(
                "\(count) of the figures \(are) stated as a bound or about; so is what follows from them, as marked",
                "\(count) 个数据为约数或上下限，由其得出的数值标注同类符号")(language)
        ]
    }
}

extension AggregateGroup {
    fileprivate func cells(_ unit: String, hasSum: Bool, _ language: Language) -> [StyledText] {
        let group = name.isEmpty ? (code.isEmpty ? Label("all", "全部")(language) : code) : name
        let exact: (String) -> String = { Self.exact($0, unit, language) }
        let about: (Double) -> String = { Self.about($0, unit) }
        let bound = sumComparator.mark.sign
        let middle: (Double) -> String = { middleMark.sign + about($0) }
        let numbers =
            [
                NumberText.grouped(count), hasSum ? bound + exact(sum) : "", bound + about(mean), middle(median),
                minimumMark.sign + exact(minimum), middle(lowerQuartile), middle(upperQuartile),
                maximumMark.sign + exact(maximum),
                (inexactCount == 0 ? "" : ComparatorMark.about.sign) + about(standardDeviation),
            ] + quantiles.map(middle)
        return [StyledText(group)] + numbers.map { StyledText($0) }
    }

    /// How exactly medians and quantiles are known. Where some figures are over their number, the middle one is at least
    /// what is computed, and so for all that stand in a place of the order.
    private var middleMark: ComparatorMark {
        switch sumComparator.mark {
        case .greater, .atLeast: return .atLeast
        case .less, .atMost: return .atMost
        case .equal, .about: return sumComparator.mark
        }
    }

    /// The least is no more than any: where all others are above, an exact least one is certain.
    private var minimumMark: ComparatorMark {
        middleMark == .atLeast && minimumFigure?.comparator == .equal ? .equal : middleMark
    }

    private var maximumMark: ComparatorMark {
        middleMark == .atMost && maximumFigure?.comparator == .equal ? .equal : middleMark
    }

    /// 62,661 亿: the unit itself stands above the table.
    private static func exact(_ value: String, _ unit: String, _ language: Language) -> String {
        guard let number = DecimalText(value) else { return value }
        let plain = (number.isNegative && !number.isZero ? "-" : "") + number.grouped
        guard number.whole.utf8.count > 8 else { return plain }
        let text = QuantityText(value: value, unit: unit).text(language)
        guard !unit.isEmpty, text.hasSuffix(unit) else { return text }
        return String(text.dropLast(unit.count)).replacing(/\s+$/, with: "")
    }

    /// Means and the like are rounded, large ones to hundredths of 亿 and 万亿.
    static func about(_ number: Double, _ unit: String) -> String {
        guard !unit.isEmpty, !QuantityText.isRatio(unit) else { return NumberText.rounded(number) }
        let multiplier = [("万亿", 1e12), ("亿", 1e8)].first { abs(number) >= $0.1 }
        return multiplier.map { NumberText.rounded(number / $0.1) + " " + $0.0 } ?? NumberText.rounded(number)
    }

    /// The mean with its unit, as people read it: `≥5.32 万亿元`.
    func meanText(_ unit: String) -> String {
        let number = Self.about(mean, unit)
        let space = number.last.map { $0.isASCII } == true ? " " : ""
        return sumComparator.mark.sign + number + space + unit
    }

    fileprivate var members: [MachineValue.Member] {
        [
            .init("code", .text(code)), .init("name", .text(name)), .init("count", .integer(count)),
            .init("sum", .decimal(sum)), .init("mean", .double(mean)), .init("median", .double(median)),
            .init("minimum", .decimal(minimum)), .init("lower_quartile", .double(lowerQuartile)),
            .init("upper_quartile", .double(upperQuartile)), .init("maximum", .decimal(maximum)),
            .init("spread", .decimal(spread)), .init("standard_deviation", .double(standardDeviation)),
            .init("quantiles", .array(quantiles.map { .double($0) })), .init("inexact_count", .integer(inexactCount)),
            .init("sum_comparator", .string(sumComparator.symbol)),
            .init("minimum_figure", minimumFigure?.record ?? .null),
            .init("maximum_figure", maximumFigure?.record ?? .null),
        ]
    }

    fileprivate static let recordColumns = [
        "code", "name", "count", "sum", "mean", "median", "minimum", "lower_quartile", "upper_quartile", "maximum",
        "spread", "standard_deviation", "quantiles", "inexact_count", "sum_comparator", "minimum_figure.report_id",
        "maximum_figure.report_id",
    ]
}
