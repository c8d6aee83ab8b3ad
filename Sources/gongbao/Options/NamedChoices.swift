import ArgumentParser

/// A choice on the command line that has a code for programs and words in two languages.
protocol NamedChoice: CaseIterable, Hashable, Sendable {
    /// For programs and scripts, the same in every language.
    var code: String { get }
    var label: Label { get }
    /// Further words that mean it.
    var aliases: [String] { get }
}

extension NamedChoice {
    var aliases: [String] { [] }

    /// The choice of that code, name or alias.
    static func named(_ word: String) -> Self? {
        let word = word.lowercased()
        return allCases.first { choice in
            [choice.code, choice.label.zh, choice.label.en.lowercased()].contains(word) || choice.aliases.contains(word)
        }
    }

    static var codes: [String] { allCases.map(\.code) }

    /// The Chinese name of each code, for help pages.
    static var descriptions: [String: String] {
        allCases.reduce(into: [:]) { $0[$1.code] = $1.label.zh }
    }
}

/// What kind of figure. Raw values are those of the protocol's `FigureKind`.
enum FigureKindChoice: Int32, NamedChoice, ExpressibleByArgument {
    case level = 0
    case share = 1
    case change = 2
    case rank = 3

    var code: String { ["level", "share", "change", "rank"][Int(rawValue)] }

    var label: Label {
        switch self {
        case .level: return Label("level", "数量")
        case .share: return Label("share", "比率")
        case .change: return Label("change", "增减")
        case .rank: return Label("rank", "位次")
        }
    }

    var aliases: [String] {
        switch self {
        case .level: return ["总量", "绝对数", "count", "amount"]
        case .share: return ["占比", "比例", "比重", "rate", "ratio"]
        case .change: return ["变化", "增速", "增幅", "同比", "growth"]
        case .rank: return ["排名", "名次"]
        }
    }
}

/// Whether a figure was reached. Raw values are those of the protocol's `FigureNature`.
enum FigureNatureChoice: Int32, NamedChoice, ExpressibleByArgument {
    case actual = 0
    case target = 1

    var code: String { self == .actual ? "actual" : "target" }
    var label: Label { self == .actual ? Label("actual", "实绩") : Label("target", "目标") }
    var aliases: [String] { self == .actual ? ["实际", "完成"] : ["计划", "预期"] }
}

/// What kind of report. Raw values are those of the protocol's `ReportKind`.
enum ReportKindChoice: Int32, NamedChoice, ExpressibleByArgument {
    case other = 0
    case congressWork = 1
    case congressOverview = 2
    case governmentWork = 3
    case court = 4
    case procuratorate = 5
    case budget = 6
    case plan = 7
    case statistics = 8
    case party = 9

    var code: String {
        switch self {
        case .other: return "other"
        case .congressWork: return "congress-work"
        case .congressOverview: return "congress-overview"
        case .governmentWork: return "government-work"
        case .court: return "court"
        case .procuratorate: return "procuratorate"
        case .budget: return "budget"
        case .plan: return "plan"
        case .statistics: return "statistics"
        case .party: return "party"
        }
    }

    var label: Label {
        switch self {
        case .other: return Label("other", "其他")
        case .congressWork: return Label("congress work report", "人大常委会工作报告")
        case .congressOverview: return Label("congress overview", "人大工作综述")
        case .governmentWork: return Label("government work report", "政府工作报告")
        case .court: return Label("court work report", "法院工作报告")
        case .procuratorate: return Label("procuratorate work report", "检察院工作报告")
        case .budget: return Label("budget report", "财政预算报告")
        case .plan: return Label("development plan report", "国民经济和社会发展计划报告")
        case .statistics: return Label("statistical communiqué", "统计公报")
        case .party: return Label("party congress report", "党代会报告")
        }
    }

    var aliases: [String] {
        switch self {
        case .other: return []
        case .congressWork: return ["人大常委会", "常委会工作报告", "人大"]
        case .congressOverview: return ["人大综述", "综述", "履职综述"]
        case .governmentWork: return ["政府", "政府报告"]
        case .court: return ["法院"]
        case .procuratorate: return ["检察院"]
        case .budget: return ["预算", "预算报告"]
        case .plan: return ["计划", "计划报告"]
        case .statistics: return ["公报", "统计"]
        case .party: return ["党代会"]
        }
    }
}

/// How exactly a figure is stated. Raw values are those of the protocol's `FigureComparator`.
enum ComparatorMark: Int32, CaseIterable, Sendable {
    case equal = 0
    case greater = 1
    case atLeast = 2
    case less = 3
    case atMost = 4
    case about = 5

    /// For programs: `=`, `>`, `>=`, `<`, `<=`, `~`.
    var symbol: String { ["=", ">", ">=", "<", "<=", "~"][Int(rawValue)] }
    /// For people, before a number; nothing for an exact one.
    var sign: String { ["", ">", "≥", "<", "≤", "≈"][Int(rawValue)] }
}

/// Why a figure is not to be trusted blindly. Raw values are those of the protocol's `FigureFlag`.
enum FigureFlagChoice: Int32, NamedChoice {
    case countEqualsYear = 0
    case rateOver100 = 1
    case partExceedsWhole = 2
    case jumpAgainstOtherYears = 3
    case changeOverSeveralYears = 4

    var code: String {
        [
            "count-equals-year", "rate-over-100", "part-exceeds-whole", "jump-against-other-years",
            "change-over-several-years",
        ][Int(rawValue)]
    }

    var label: Label {
        switch self {
        case .countEqualsYear: return Label("equals a year", "疑为年份")
        case .rateOver100: return Label("over 100 %", "超过100%")
        case .partExceedsWhole: return Label("part exceeds whole", "部分大于整体")
        case .jumpAgainstOtherYears: return Label("jumps against other years", "与他年悬殊")
        case .changeOverSeveralYears: return Label("change over several years", "跨多年变动")
        }
    }
}

extension FigureKindChoice {
    init?(argument: String) {
        guard let choice = Self.named(argument) else { return nil }
        self = choice
    }

    var defaultValueDescription: String { code }
    static var allValueStrings: [String] { codes }
    static var allValueDescriptions: [String: String] { descriptions }
    static var defaultCompletionKind: CompletionKind { .list(codes) }
}

extension FigureNatureChoice {
    init?(argument: String) {
        guard let choice = Self.named(argument) else { return nil }
        self = choice
    }

    var defaultValueDescription: String { code }
    static var allValueStrings: [String] { codes }
    static var allValueDescriptions: [String: String] { descriptions }
    static var defaultCompletionKind: CompletionKind { .list(codes) }
}

extension ReportKindChoice {
    init?(argument: String) {
        guard let choice = Self.named(argument) else { return nil }
        self = choice
    }

    var defaultValueDescription: String { code }
    static var allValueStrings: [String] { codes }
    static var allValueDescriptions: [String: String] { descriptions }
    static var defaultCompletionKind: CompletionKind { .list(codes) }
}
