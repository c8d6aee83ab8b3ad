import ChineseText
import ReportModel

/// A time that a sentence states.
struct TimeMention: Sendable {
    var range: Range<Int>
    /// `nil` for open-ended wording (多年来).
    var period: Period?
    /// Names an earlier time to compare with (比上年, 同2020年相比): no time of the figure.
    var isBase = false
    /// Lasts to the end of the paragraph and, where it opens one, beyond: 五年来. A month does not.
    var lasts = true
    /// Lies behind the report: 今后五年.
    var isForward = false
    /// Joined from two years (从1980年至1985年): a former state is of the first.
    var isJoined = false
    /// Counts years back from the report's: 五年来.
    var isRelative = false
    /// 到2030年: holds for its paragraph, not for the section.
    var isDeadline = false
    /// 五年内, 五年共: the plan's own years where the text stands in a plan of that length; 五年来 is not.
    var isOpenEitherWay = false
    /// 全年, 年内: in a plan, the year that is planned.
    var isWholeYear = false
    /// Holds for its own clause alone: 连续4年.
    var isNarrow = false
    /// 三年内计划解决: years in which something is meant to be done; no time of a review.
    var isIntended = false
    /// 今年 in a text of that very year, which tells what was done and plans nothing.
    var isNow = false
    /// 截至10月底: its year is that of what is spoken of.
    var isBareMonth = false
}

/// What the report's own years are; tells what 今年 and 五年来 mean.
struct ReportClock: Sendable {
    /// The year or years reviewed.
    var covered: Period?
    /// The year in which it was given: 今年 in a report on plans.
    var thisYear: Int?

    /// Whether a government gives it, whose headings name what is planned by 任务, 重点工作 and the like.
    var isGovernments: Bool

    /// Whether it is no yearly report: 今年 is when it was written.
    var isNews: Bool

    /// Whether it is one of the press, told the year after, in which 去年 is the year under review: it says 今年 nowhere.
    var saysLastYear = false

    /// Whether it is no yearly report and was told the year after the one that it is about.
    var isToldYearAfter = false

    /// The year in which it was given, whatever its kind; `nil` where that is not known.
    var delivered: Int?

    var lastYear: Int? { covered?.end.year }

    /// What the year after the one under review is called: 新的一年, 下一步.
    var nextYear: Int? { lastYear.map { max(delivered ?? $0, $0) } }

    init(_ report: Report) {
        covered = report.periodCovered
        isGovernments = [.governmentWork, .budget, .plan].contains(report.kind)
        isNews = report.kind == .other
        delivered = report.yearDelivered ?? report.publishDate?.year
        let isPlanner: Bool =
            switch report.kind {
            case .governmentWork, .congressWork, .court, .procuratorate, .budget, .plan: true
            default: false
            }
        isToldYearAfter = !isPlanner && covered.map { $0.end.year + 1 == delivered } ?? false
        if let last = covered?.end.year {
            // An overview of a year says 今年 of the year it is about; a yearly report to its congress of the next.
            saysLastYear =
                report.kind == .congressOverview && delivered == last + 1 && report.text.contains("去年")
                && !report.text.contains("今年")
            thisYear = isPlanner ? (delivered ?? last + 1) : isNews ? max(delivered ?? last, last) : last
        } else {
            thisYear = delivered
            covered = delivered.flatMap { Period(year: isPlanner ? $0 - 1 : $0) }
        }
    }
}

/// Which time a figure covers.
enum TimeRules {
    static let words: [(WordRoles, String)] = [
        (.thisYear, "今年 本年 本年度 今年以来 新的一年 这一年里"),
        (.lastYear, "去年 上年 上一年 上年度 去年同期 上年同期 昨年"),
        (.earlier, "前年"),
        (.nextYear, "明年 下一年 下年度"),
        (.reviewYear, "一年来 过去一年 过去的一年 全年 年度 这一年 刚刚过去的一年 一年间 一年中 年初以来 年内 上半年"),
        (
            .openPeriod,
            "换届以来 多年来 历年 近年来 近几年 近些年 长期以来 历年来 建国以来 解放以来 成立以来 改革开放以来 本届以来 届内 新时代以来 进入新时代以来 党的十八大以来 党的十九大以来 党的二十大以来"
        ),
        (.yearly, "年均 平均每年 每年平均 每年 年平均 逐年 平均每年递增 年年 保持在 稳定在 维持在"),
        (
            .against,
            "比上年 比去年 较上年 较去年 同比 比上年同期 比去年同期 较上年同期 环比 与去年相比 与上年相比 比上年末 比上年度 比上一年 较上一年 比上一年度 较上一年度 比前一年 较前一年 比年初 较年初 比同期 比五年前 比十年前"
        ),
        (
            .summed,
            "累计 新增 新建 新设 完成 建成 一共 共计 总计 先后 相继 改造 培育 投入 引进 办理 办结 建设 查处 安排 发放 支持 帮助 解决 惠及 脱贫 搬迁 贡献率 日均 年均增 月均增 共完成 共新增"
        ),
    ]

    static let examples: [RuleExample] = [
        RuleExample("2021年建成桥梁9座。", "= 9 座 level actual 2021 建成桥梁"),
        RuleExample("去年接待游客46万人次。", "= 460000 人次 level actual 2023 接待游客"),
        RuleExample("五年来新建校舍36万平方米。", "= 360000 平方米 level actual 2019/2023 新建校舍"),
        RuleExample("“十三五”时期造林60万亩。", "= 600000 亩 level actual 2016/2020 造林"),
        RuleExample("比2019年增长12%。", "= 12 % change actual 2023 "),
        RuleExample("2021年代表建议96件。", "= 96 件 level actual 2021 代表建议"),
        RuleExample("2020年以来新建校舍12栋。", "= 12 栋 level actual 2020/2023 新建校舍"),
        RuleExample("“十四五”以来造林60万亩。", "= 600000 亩 level actual 2021/2023 造林"),
        RuleExample("苹果产量86吨,创2015年以来新高,比上年增长8%。", "= 86 吨 level actual 2023 苹果产量", "= 8 % change actual 2023 苹果产量"),
        RuleExample(
            "五年来苹果产量由2018年的60吨增加到2023年的86吨。", "= 60 吨 level actual 2018 苹果产量", "= 86 吨 level actual 2023 苹果产量"),
        RuleExample("五年来30万农业转移人口成为城镇居民。", "= 300000 人 level actual 2019/2023 农业转移人口"),
        RuleExample("五年来苹果产量比2018年增长31%。", "= 31 % change actual 2023 苹果产量"),
        RuleExample("五年来苹果产量年均增长6%,比五年前增长31%。", "= 6 % change actual 2019/2023 苹果产量", "= 31 % change actual 2023 苹果产量"),
        RuleExample(
            "新增泊位35个,是1950年至2002年53年的总和;新增铁路61公里。", "= 35 个 level actual 2023 新增泊位", "= 61 公里 level actual 2023 新增铁路"),
        RuleExample(
            "五年来城镇收入由2018年6000元增加到9000元,农村收入由2000元增加到3000元。", "= 6000 元 level actual 2018 城镇收入",
            "= 9000 元 level actual 2023 城镇收入", "= 2000 元 level actual 2018 农村收入", "= 3000 元 level actual 2023 农村收入"),
        RuleExample(
            "五年来茶园面积从全国第六位上升到第四位。", "= 6 位 rank actual 2018 茶园面积", "= 4 位 rank actual 2023 茶园面积"),
        RuleExample("多年来资助学生86名。", "= 86 名 level actual - 资助学生"),
        RuleExample("新时代以来资助学生86名。", "= 86 名 level actual - 资助学生"),
        RuleExample(
            "五年来苹果总产量达到86吨、居全省第2位。", "= 86 吨 level actual 2023 苹果总产量", "= 2 位 rank actual 2023 苹果总产量"),
        RuleExample("五年来茶叶产量增量居全省第2位。", "= 2 位 rank actual 2019/2023 茶叶产量增量"),
        RuleExample("五年来3种水果产量居全省第1位。", "= 3 种 level actual 2023 水果产量", "= 1 位 rank actual 2023 水果产量"),
        RuleExample("五年来两个平台均增至9个。", "= 9 个 level actual 2023 两个平台"),
        RuleExample("五年来低保标准提高到每月815元。", "= 815 元 level actual 2023 低保标准"),
        RuleExample("五年来人均地区生产总值超1万美元。", "> 10000 美元 level actual 2023 人均地区生产总值"),
        RuleExample("五年来在川两院院士70位。", "= 70 位 level actual 2023 在川两院院士"),
        RuleExample("五年来建议办结率达到98%。", "= 98 % share actual 2023 建议办结率"),
        RuleExample(
            "资产由2022年底的42亿元增加到51亿元。", "= 4200000000 元 level actual 2022 资产",
            "= 5100000000 元 level actual 2023 资产"),
        RuleExample("来信由上年的46件下降到32件。", "= 46 件 level actual 2022 来信", "= 32 件 level actual 2023 来信"),
        RuleExample("苹果产量86吨,是2020年的2.2倍。", "= 86 吨 level actual 2023 苹果产量", "= 2.2 倍 share actual 2023 苹果产量"),
        RuleExample(
            "苹果产量比2018年增长31%,年均增长5.5%。", "= 31 % change actual 2023 苹果产量", "= 5.5 % change actual 2019/2023 苹果产量"),
        RuleExample(
            "修建水渠26处,三年内计划修建水窖38处,完好率86%。", "= 26 处 level actual 2023 修建水渠", "= 38 处 level actual 2023 修建水窖",
            "= 86 % share actual 2023 完好率"),
        RuleExample("五年来茶叶产量60吨。", "= 60 吨 level actual 2023 茶叶产量"),
        RuleExample("在2021年增产的基础上,苹果产量增长8%。", "= 8 % change actual 2023 苹果产量"),
    ]

    /// Chinese names of the five-year plans and their first years.
    static let plans: [(name: String, firstYear: Int)] = [
        ("一五", 1953), ("二五", 1958), ("三五", 1966), ("四五", 1971), ("五五", 1976), ("六五", 1981), ("七五", 1986),
        ("八五", 1991), ("九五", 1996), ("十五", 2001), ("十一五", 2006), ("十二五", 2011), ("十三五", 2016),
        ("十四五", 2021), ("十五五", 2026), ("十六五", 2031),
    ]

    /// The times that a sentence states, in order.
    static func mentions(
        in scan: SentenceScan, _ candidates: [Candidate], _ units: ExclusionRules.Units, _ clock: ReportClock,
        lexicon: Lexicon
    ) -> [TimeMention] {
        var mentions: [TimeMention] = []
        for candidate in candidates where candidate.family == .duration {
            if let mention = yearMention(scan, candidate, units, clock) {
                append(mention, to: &mentions, scan, clock)
            } else if let mention = spanOfYears(scan, candidate, units, clock) {
                append(mention, to: &mentions, scan, clock)
            } else if let mention = month(scan, candidate, units, clock, mentions.last) {
                append(mention, to: &mentions, scan, clock)
            }
        }
        let relative: WordRoles = [
            .thisYear, .lastYear, .earlier, .nextYear, .reviewYear, .openPeriod, .planName, .against,
        ]
        for word in scan.words where !word.roles.isDisjoint(with: relative) {
            if let mention = relativeMention(scan, word, clock, lexicon) { append(mention, to: &mentions, scan, clock) }
        }
        if let day = dayOfTelling(scan, clock) { append(day, to: &mentions, scan, clock) }
        for mention in CenturyRules.mentions(in: scan, clock) { append(mention, to: &mentions, scan, clock) }
        mentions.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        return joined(mentions, scan)
    }

    private static func append(
        _ mention: TimeMention, to mentions: inout [TimeMention], _ scan: SentenceScan, _ clock: ReportClock
    ) {
        if isAttribute(mention, scan) || !clock.isGovernments && isOfPaper(mention, scan) { return }
        var mention = mention
        if !mention.isBase { mention.isBase = isComparisonBase(mention, scan) }
        mention.isDeadline = scan.character(mention.range.lowerBound - 1) == 0x5230
        if mention.lasts, !opensClause(mention.range, scan) { mention.lasts = false }
        mentions.append(mention)
    }

    /// 2021年上半年开始的换届选举: said of the thing named, not of the figures behind it.
    private static func isAttribute(_ mention: TimeMention, _ scan: SentenceScan) -> Bool {
        let verbs: [StaticString] = ["开始的", "启动的", "成立的", "颁布的", "出台的"]
        var at = mention.range.upperBound
        // 2018年以前制定的36部
        let isBefore = scan.matches("以前", at: at) || scan.matches("之前", at: at)
        if isBefore, (at + 3..<at + 9).contains(where: { scan.character($0) == 0x7684 }) { return true }
        // 启动2025年民生实事征集
        let start = mention.range.lowerBound
        if ["启动", "征集", "谋划"].contains(where: { scan.matches($0, endingAt: start) }) { return true }
        while at < scan.count, at - mention.range.upperBound < 8, !SentenceScan.isPunctuation(scan.character(at)) {
            if verbs.contains(where: { scan.matches($0, at: at) }) { return true }
            at += 1
        }
        return false
    }

    /// 听取2022年财政决算报告, 关于2023年上半年计划执行情况的报告: the year is said of the paper, not of what was done with it.
    private static func isOfPaper(_ mention: TimeMention, _ scan: SentenceScan) -> Bool {
        let range = mention.range
        guard range.lowerBound > 0, mention.period?.isSingleYear == true else { return false }
        var end = range.upperBound
        while end < scan.count, end - range.upperBound < 16, !SentenceScan.isClauseBreak(scan.character(end)),
            !NumeralCharacter.isASCIIDigit(scan.character(end))
        { end += 1 }
        let papers: [StaticString] = ["决算", "预算执行", "计划执行", "预算调整", "审计工作", "审计查出", "预算草案", "环境状况"]
        guard scan.contains(papers, in: range.upperBound..<end) else { return false }
        var start = range.lowerBound
        while start > 0, !SentenceScan.isClauseBreak(scan.character(start - 1)) { start -= 1 }
        return scan.contains(["听取", "审查", "审议", "批准", "关于", "跟踪", "监督"], in: start..<range.lowerBound)
    }

    /// 1978年, 一九八五年底, 2021—2025年.
    private static func yearMention(
        _ scan: SentenceScan, _ candidate: Candidate, _ units: ExclusionRules.Units, _ clock: ReportClock
    ) -> TimeMention? {
        let numeral = candidate.numeral
        guard candidate.unit == units.year || opensWithYear(candidate, scan), numeral.openness == .exact,
            !numeral.hasMultiplier,
            numeral.value.exponent >= 0, let year = year(numeral.value), numeral.range.count >= 4
        else { return nil }
        let last = numeral.high.flatMap(Self.year) ?? year
        guard let from = CalendarMonth(year: year), let to = CalendarMonth(year: last) else { return nil }
        if numeral.high == nil, let since = since(year, scan, candidate.core, clock) { return since }
        let isJoined =
            numeral.high != nil && [0x4ECE, 0x7531, 0x81EA].contains(scan.character(candidate.core.lowerBound - 1))
        return TimeMention(range: candidate.core, period: Period(from: from, to: to), isJoined: isJoined)
    }

    /// 2022年度, at a clause's head before a comma or an act; 2022年度决算 is the name of something.
    private static func opensWithYear(_ candidate: Candidate, _ scan: SentenceScan) -> Bool {
        let range = candidate.core
        guard scan.matches("年度", endingAt: range.upperBound),
            range.lowerBound == 0 || SentenceScan.isPunctuation(scan.character(range.lowerBound - 1))
        else { return false }
        return SentenceScan.isClauseBreak(scan.character(range.upperBound))
            || scan.longestWord(at: range.upperBound, with: [.act, .deed, .total]) != nil
    }

    /// 2018年以来: from then to the report's last year. 创2018年以来新高 compares and dates nothing.
    private static func since(
        _ year: Int, _ scan: SentenceScan, _ range: Range<Int>, _ clock: ReportClock
    ) -> TimeMention? {
        guard let end = sinceEnd(range, scan), let last = clock.lastYear, year < last,
            let from = CalendarMonth(year: year), let to = CalendarMonth(year: last)
        else { return nil }
        let next = scan.character(end) == 0x7684 ? end + 1 : end
        let isRecord =
            ["最", "新高", "新低", "历史", "同期", "首次", "首个", "第", "峰值"].contains { scan.matches($0, at: next) }
            || ["创", "为", "是", "达", "系", "创下"].contains { scan.matches($0, endingAt: range.lowerBound) }
        if isRecord { return TimeMention(range: range.lowerBound..<end, period: nil, isBase: true) }
        // 2018年以来新增的企业: said of the thing, not of what follows.
        return TimeMention(
            range: range.lowerBound..<end, period: Period(from: from, to: to),
            lasts: SentenceScan.isPunctuation(scan.character(end)))
    }

    /// Where 以来 ends behind a year: 2021年以来, 2021年换届以来, 自2021年县十七届人大一次会议以来, 从2018年开始.
    private static func sinceEnd(_ range: Range<Int>, _ scan: SentenceScan) -> Int? {
        // 2018年以来, 2018年至今, 2018年到现在
        let open: [StaticString] = ["以来", "至今", "到现在", "到目前", "至目前", "迄今"]
        if let word = open.first(where: { scan.matches($0, at: range.upperBound) }) {
            return range.upperBound + word.withUTF8Buffer { $0.count / 3 }
        }
        let isFrom = [0x81EA, 0x4ECE].contains(scan.character(range.lowerBound - 1))  // 自 从
        if isFrom, scan.matches("开始", at: range.upperBound) { return range.upperBound + 2 }
        guard isFrom || range.lowerBound <= 2 || SentenceScan.isPunctuation(scan.character(range.lowerBound - 1)) else {
            return nil
        }
        var at = range.upperBound
        while at < scan.count, at - range.upperBound < 44, !SentenceScan.isPunctuation(scan.character(at)) {
            if scan.matches("以来", at: at) { return at + 2 }
            at += 1
        }
        return nil
    }

    private static func year(_ value: ExactDecimal) -> Int? {
        let number = value.doubleValue
        return number >= 1840 && number <= 2100 && number == number.rounded() ? Int(number) : nil
    }

    /// Whether the time stands at a clause's head or before a comma: only then it is said for what follows.
    private static func opensClause(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        if SentenceScan.isPunctuation(scan.character(range.upperBound)) || range.lowerBound <= 2 { return true }
        // 刚刚过去的2023年是
        if range.lowerBound <= 6, scan.matches("过去的", endingAt: range.lowerBound) { return true }
        return (1...3).contains { SentenceScan.isPunctuation(scan.character(range.lowerBound - $0)) }
    }

    /// 计划草案规定, 计划安排 at a sentence's head.
    static func opensWithPlan(_ scan: SentenceScan) -> Bool {
        var at = 0
        while at < scan.count, SentenceScan.isPunctuation(scan.character(at)) { at += 1 }
        if scan.matches("计划草案", at: at) { return true }
        guard scan.matches("计划", at: at) else { return false }
        let verbs: [StaticString] = ["拟定", "规定", "安排", "要求", "确定"]
        return verbs.contains { scan.matches($0, at: at + 2) }
    }

    /// Joins 2013年至2017年 and 2012年以来; drops what lies inside another mention.
    private static func joined(_ mentions: [TimeMention], _ scan: SentenceScan) -> [TimeMention] {
        var result: [TimeMention] = []
        for mention in mentions {
            guard let last = result.last else {
                result.append(mention)
                continue
            }
            if mention.range.upperBound <= last.range.upperBound { continue }
            if mention.range.lowerBound < last.range.upperBound {
                // The longer reading of the same place stands.
                if mention.range.count > last.range.count { result[result.count - 1] = mention }
                continue
            }
            let gap = mention.range.lowerBound - last.range.upperBound
            let mark = scan.character(last.range.upperBound)
            if gap <= 1, mention.isRelative, gap == 0 || mark == 0x7684 {
                // 1953年至1980年的二十八年间: the length adds nothing.
                result[result.count - 1].range = last.range.lowerBound..<mention.range.upperBound
                continue
            }
            if gap == 1, [0x81F3, 0x5230, 0x2D, 0x2014, 0x2013, 0x7E].contains(mark), let from = last.period?.start,
                let to = mention.period?.end, let period = Period(from: from, to: to)
            {
                result[result.count - 1].period = period
                result[result.count - 1].range = last.range.lowerBound..<mention.range.upperBound
                result[result.count - 1].isBase = last.isBase
                result[result.count - 1].isJoined = true
                result[result.count - 1].lasts = last.lasts && mention.lasts
                continue
            }
            result.append(mention)
        }
        return result
    }
}
