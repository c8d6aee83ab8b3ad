import ReportMessages

extension CheckSumsResponse {
    func answer(_ language: Language) -> Answer {
        var table = TextTable(columns: [
            .code(""), .words(Label("what", "内容")(language), least: 8),
            .number(Label("whole", "整体")(language)), .words(Label("parts", "部分")(language), least: 12),
            .number(Label("computed", "计算")(language)), .code(Heading.region(language), isOptional: true),
            .code(Heading.period(language), isOptional: true), .code(Heading.report(language), isOptional: true),
        ])
        for check in checks { table.rows.append(check.cells(figures, language)) }
        return Answer(
            parts: checks.isEmpty ? [] : [.table(table)],
            records: MachineRecords(
                name: "checks", columns: SumCheck.recordColumns, rows: checks.map { .object($0.members(figures)) }),
            members: [.init("total", .integer(total)), .init("broken", .integer(broken))], notices: notices,
            summary: summary(language), isFound: !checks.isEmpty)
    }

    private func summary(_ language: Language) -> String {
        let count = CountedNoun(one: "check", many: "checks", zh: "项核对").text(total, language)
        let shown =
            UInt64(checks.count) < total ? Label(", \(checks.count) shown", "，列出 \(checks.count)")(language) : ""
        let wrong = NumberText.grouped(broken)
        return count + shown + Label("; \(wrong) don't add up (≠)", "；\(wrong) 项不符（≠）")(language)
    }
}

extension SumCheck {
    /// Positions that a server might give wrongly have no figure.
    private func figure(_ position: UInt32, _ figures: [Figure]) -> Figure {
        Int(position) < figures.count ? figures[Int(position)] : Figure()
    }

    fileprivate func cells(_ figures: [Figure], _ language: Language) -> [StyledText] {
        let whole = figure(whole, figures)
        let parts = parts.map { figure($0, figures) }
        let tied = language == .zh ? nameZh : nameEn
        let name = tied.isEmpty ? rate.map { figure($0, figures).name } ?? whole.name : tied
        var stated = parts.map { "\($0.quantity(language)) \($0.name)" }.joined(separator: " + ")
        if let rate { stated += " = " + figure(rate, figures).quantity(language) }
        return [
            StyledText(outcome.sign, outcome == .broken ? .warning : .plain), StyledText(name),
            StyledText(whole.quantity(language)), StyledText(stated),
            StyledText(
                QuantityText(value: computed, unit: rule == .rate ? "%" : whole.unit, kind: .level).text(language)),
            StyledText(whole.region?.name ?? ""), StyledText(PeriodText.text(whole.period)),
            StyledText(reportID, .faint),
        ]
    }

    fileprivate static let recordColumns = [
        "outcome", "rule", "identity", "name_zh", "name_en", "report_id", "region.code", "region.name", "period",
        "whole.value", "whole.comparator", "whole.unit", "whole.name", "parts", "rate.value", "computed", "sentence",
    ]

    fileprivate func members(_ figures: [Figure]) -> [MachineValue.Member] {
        let whole = figure(whole, figures)
        return [
            .init("outcome", .string(outcome.code)), .init("rule", .string(rule.code)),
            .init("identity", .text(identity)), .init("name_zh", .text(nameZh)), .init("name_en", .text(nameEn)),
            .init("report_id", .string(reportID)), .init("region", RegionRecord.value(whole.region)),
            .init("period", .text(whole.period)), .init("whole", whole.record),
            .init("parts", .array(parts.map { figure($0, figures).record })),
            .init("rate", rate.map { figure($0, figures).record } ?? .null), .init("computed", .decimal(computed)),
            .init("sentence", .text(whole.sentenceText)),
        ]
    }
}

extension SumOutcome {
    fileprivate var sign: String {
        switch self {
        case .equal: return "="
        case .less: return "<"
        case .broken: return "≠"
        case .uncertain, .unrecognized: return "?"
        }
    }

    fileprivate var code: String {
        switch self {
        case .equal: return "equal"
        case .less: return "less"
        case .broken: return "broken"
        case .uncertain: return "uncertain"
        case .unrecognized(let number): return "\(number)"
        }
    }
}

extension SumRule {
    fileprivate var code: String {
        switch self {
        case .parts: return "parts"
        case .within: return "within"
        case .rate: return "rate"
        case .unrecognized(let number): return "\(number)"
        }
    }
}
