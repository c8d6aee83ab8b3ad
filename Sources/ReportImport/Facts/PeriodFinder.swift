import ChineseText
import ReportModel

/// Finds the year in which a report was given and the years that it reviews.
struct PeriodFinder {
    private let facts: ReportFacts
    private let kind: ReportKind
    private let title: String
    private let publishDate: CalendarDate?

    init(_ facts: ReportFacts, kind: ReportKind, title: String, publishDate: CalendarDate?) {
        self.facts = facts
        self.kind = kind
        self.title = title
        self.publishDate = publishDate
    }

    /// Whether reports of this kind are given at a session early in the year after the one that they review, and bear the
    /// year of the session.
    private var isSessionReport: Bool {
        switch kind {
        case .governmentWork, .congressWork, .court, .procuratorate, .budget, .plan: true
        case .other, .congressOverview, .statistics, .party: false
        }
    }

    /// The year of the session or of publication; `nil` where nothing tells.
    var delivered: Int? {
        for line in facts.head where PageLines.isDelivery(line) || PageLines.isParenthesized(line) {
            if let date = DateReader.date(in: line) { return date.year }
        }
        let titled = DateReader.years(in: title)
        if isSessionReport, let year = titled.max() {
            // 关于2023年预算执行情况的报告 bears the year that it reviews.
            return titled.count == 1 && title.holds("执行情况") ? year + 1 : year
        }
        if let planned = plannedYear { return planned }
        if let publishDate { return publishDate.year }
        return nil
    }

    /// The year of a heading on what is to be done: 三、2026年工作安排.
    private var plannedYear: Int? {
        guard isSessionReport else { return nil }
        return headings.first { $0.holdsAny(["安排", "任务", "建议", "打算", "重点工作"]) && DateReader.years(in: $0).count == 1 }
            .flatMap { DateReader.years(in: $0).first }
    }

    /// The years reviewed; `nil` where nothing tells.
    func covered(delivered: Int?) -> Period? {
        if let span = headings.lazy.compactMap({ reviewed($0, delivered) }).first { return span }
        let titled = DateReader.years(in: title)
        if !isSessionReport || title.holds("执行情况"), let year = titled.first { return Period(year: year) }
        if let year = openingYear(delivered) { return Period(year: year) }
        guard isSessionReport, let delivered else { return reviewedLastYear(delivered) }
        return Period(year: delivered - 1)
    }

    private var headings: [String] {
        let structure = facts.structure
        return structure.sections.lazy.filter { $0.level == 1 }.prefix(8).map { section in
            structure.text.string(of: structure.text.range(of: section.heading))
        }
    }

    /// What a heading says that it reviews: 2025年工作回顾, 过去五年的工作, “六五”计划执行情况的回顾.
    private func reviewed(_ heading: String, _ delivered: Int?) -> Period? {
        guard heading.holdsAny(["回顾", "过去", "来的", "年来", "执行情况", "主要工作", "主要成就", "成就", "工作情况"]) else { return nil }
        let years = DateReader.years(in: heading).filter { $0 < delivered ?? 9999 }
        if let year = years.last { return Period(year: year) }
        guard let delivered else { return nil }
        if let count = Self.countOfYears(heading), count > 1 {
            // Party congresses meet late in the year.
            return Self.span(delivered - count, kind == .party ? delivered : delivered - 1)
        }
        if heading.holds("计划"), let plan = Self.plan(heading), plan.end.year == delivered - 1 { return plan }
        return nil
    }

    /// The year with which the report opens: 2023年,在县委坚强领导下…; 刚刚过去的2025年.
    private func openingYear(_ delivered: Int?) -> Int? {
        for line in facts.opening {
            let years = DateReader.years(in: line)
            guard let year = years.first, year <= delivered ?? 9999 else { continue }
            let digits = String(year)
            if line.hasPrefix(digits + "年,") || line.hasPrefix(digits + "年是") || line.hasPrefix(digits + "年以来") {
                return isSessionReport && year == delivered ? nil : year
            }
            if line.holds("过去的" + digits + "年") { return year }
        }
        return nil
    }

    /// 过去一年, said in the first half of a year.
    private func reviewedLastYear(_ delivered: Int?) -> Period? {
        guard let delivered, kind == .congressOverview,
            facts.opening.contains(where: { $0.holdsAny(["过去一年", "过去的一年"]) }),
            publishDate.map({ $0.month <= 6 }) ?? true
        else { return nil }
        return Period(year: delivered - 1)
    }

    /// 过去五年, 五年来, 三年来的: 5, 5, 3.
    private static func countOfYears(_ heading: String) -> Int? {
        let words = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return (1...10).reversed().first { n in
            heading.holds("过去" + words[n] + "年") || heading.holds("过去的" + words[n] + "年")
                || heading.holds(words[n] + "年来") || heading.holds(words[n] + "年以来")
        }
    }

    /// The years of a five-year plan by its name: “六五” is 1981 to 1985.
    private static func plan(_ heading: String) -> Period? {
        let names = ["六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六"]
        for (i, name) in names.enumerated().reversed()
        where heading.holds("“" + name + "五”") || heading.holds("\"" + name + "五\"") {
            return span(1981 + i * 5, 1985 + i * 5)
        }
        return nil
    }

    private static func span(_ from: Int, _ to: Int) -> Period? {
        guard let start = CalendarMonth(year: from), let end = CalendarMonth(year: to) else { return nil }
        return Period(from: start, to: end)
    }
}
