import ChineseText
import ReportModel

// Times that are told by the report's own year: 五年来, 去年, “十四五”.
extension TimeRules {
    static let spanExamples: [RuleExample] = [
        RuleExample("五年来低保户人均纯收入9600元。", "= 9600 元 level actual 2023 低保户人均纯收入"),
        RuleExample("五年来分年度整治茶园36处。", "= 36 处 level actual 2019/2023 分年度整治茶园"),
        RuleExample("五年来茶叶企业36家。", "= 36 家 level actual 2023 茶叶企业"),
        RuleExample(
            "五年来新设市场主体360户,其中茶叶企业36户。", "= 360 户 level actual 2019/2023 新设市场主体", "= 36 户 level actual 2019/2023 茶叶企业"),
        RuleExample("五年来茶叶对增收贡献率达到36%。", "= 36 % share actual 2023 茶叶对增收贡献率"),
        RuleExample(
            "五年来茶园投资86亿元,是上个五年的1.6倍。", "= 8600000000 元 level actual 2019/2023 茶园投资",
            "= 1.6 倍 share actual 2019/2023 茶园投资"),
    ]

    /// 五年来, 过去五年, 近3年, 连续9年; of a plan: 今后五年.
    static func spanOfYears(
        _ scan: SentenceScan, _ candidate: Candidate, _ units: ExclusionRules.Units, _ clock: ReportClock
    ) -> TimeMention? {
        let years = candidate.numeral.value.doubleValue
        guard candidate.unit == units.year, years >= 1, years <= 60, years == years.rounded(),
            candidate.numeral.high == nil, let last = clock.lastYear
        else { return nil }
        let start = candidate.core.lowerBound
        let end = candidate.core.upperBound
        if let before = yearsBefore(start, candidate, Int(years), last, scan) { return before }
        let isPast =
            ["来", "间", "中", "里", "以来", "内", "时间", "增长", "共", "累计", "合计", "总计", "为"]
            .contains { scan.matches($0, at: end) }
            || ["过去", "过去的", "这", "近", "最近", "前", "连续", "刚刚过去的", "走过的", "届", "本届任期", "回首", "回顾", "的"]
                .contains { scan.matches($0, endingAt: start) }
        let isFuture = ["今后", "未来", "今后的", "往后", "后"].contains { scan.matches($0, endingAt: start) }
        // 五年新增就业90万人: a clause that opens with the report's own span.
        let opens = start == 0 || SentenceScan.isPunctuation(scan.character(start - 1))
        let isOwn =
            years > 1 && (clock.covered?.years.count == Int(years) || endsPlan(Int(years), clock) && opens)
            && (opens ? isFollowedByDeed(end, scan) : scan.longestWord(at: end, with: [.flow, .newlyAdded]) != nil)
        guard isPast || isFuture || isOwn else { return nil }
        if candidate.comparator == .greater { return TimeMention(range: candidate.range, period: nil, lasts: false) }
        let count = Int(years)
        let from = isFuture ? last + 1 : last - count + 1
        guard let first = CalendarMonth(year: from), let final = CalendarMonth(year: from + count - 1) else {
            return nil
        }
        // 近五年来, opens what is said behind it; 近五年 and 连续五年 are said of their clause.
        let isOpening =
            scan.matches("近", endingAt: start) && ["来,", "以来,", ","].contains { scan.matches($0, at: end) }
            || scan.matches("连续", endingAt: start)
                && ["走访", "开展", "组织", "举办", "坚持", "资助", "帮扶"].contains { scan.matches($0, at: end) }
        let isNarrow = (scan.matches("连续", endingAt: start) || scan.matches("近", endingAt: start)) && !isOpening
        let intentions: [StaticString] = [
            "计划", "拟", "将", "力争", "争取", "要", "拟于", "计划于", "计划在", "将在", "力争在", "力争用", "计划用", "拟用",
        ]
        let isIntended =
            scan.matches("内", at: end)
            && intentions.contains { scan.matches($0, at: end + 1) || scan.matches($0, endingAt: start) }
        if isIntended {
            return TimeMention(
                range: candidate.range, period: Period(from: first, to: final), lasts: false, isRelative: true,
                isOpenEitherWay: true, isIntended: true)
        }
        return TimeMention(
            range: candidate.range, period: Period(from: first, to: final), lasts: !isNarrow && !isOpening,
            isForward: isFuture, isRelative: !isNarrow,
            isOpenEitherWay: !isNarrow && !isFuture && !isBackward(scan, start, end),
            isNarrow: isNarrow)
    }

    /// 是上个五年的1.6倍: as many years before the report's, to compare with.
    private static func yearsBefore(
        _ start: Int, _ candidate: Candidate, _ years: Int, _ last: Int, _ scan: SentenceScan
    ) -> TimeMention? {
        let words: [StaticString] = ["上个", "上一个", "前一个"]
        guard years > 1, let word = words.first(where: { scan.matches($0, endingAt: start) }),
            let from = CalendarMonth(year: last - 2 * years + 1), let to = CalendarMonth(year: last - years)
        else { return nil }
        let range = (start - word.characterCount)..<candidate.range.upperBound
        return TimeMention(range: range, period: Period(from: from, to: to), isBase: true, lasts: false)
    }

    /// 五年完成投资86亿元, in a report on a plan's last year.
    private static func endsPlan(_ years: Int, _ clock: ReportClock) -> Bool {
        guard years == 5, let last = clock.lastYear, clock.covered?.isSingleYear == true else { return false }
        return plans.contains { $0.firstYear + 4 == last }
    }

    /// Behind 五年: 全国, 新增, 中央财政支持 and not 计划, 后.
    private static func isFollowedByDeed(_ at: Int, _ scan: SentenceScan) -> Bool {
        let roles: WordRoles = [.summed, .newlyAdded, .act, .deed, .scope, .modifier, .body, .flow]
        return scan.longestWord(at: at, with: roles) != nil
            && !["后", "前", "计划", "规划", "行动", "目标", "期", "制", "级"].contains { scan.matches($0, at: at) }
    }

    /// 五年来, 过去五年: years that have gone by.
    private static func isBackward(_ scan: SentenceScan, _ start: Int, _ end: Int) -> Bool {
        ["来", "间", "以来"].contains { scan.matches($0, at: end) }
            || ["过去", "过去的", "这", "近", "最近", "前"].contains { scan.matches($0, endingAt: start) }
    }

    /// 5月 behind a year.
    static func month(
        _ scan: SentenceScan, _ candidate: Candidate, _ units: ExclusionRules.Units, _ clock: ReportClock,
        _ last: TimeMention?
    ) -> TimeMention? {
        if let bare = monthWithoutYear(scan, candidate, units, clock) { return bare }
        guard candidate.unit == units.month, candidate.numeral.high == nil,
            let last, last.range.upperBound == candidate.core.lowerBound, let known = last.period,
            known.isSingleYear
        else { return nil }
        let number = candidate.numeral.value.doubleValue
        guard number >= 1, number <= 12, number == number.rounded(),
            let month = CalendarMonth(year: known.start.year, month: Int(number))
        else { return nil }
        return TimeMention(
            range: last.range.lowerBound..<candidate.core.upperBound, period: Period(from: month, to: month),
            lasts: false)
    }

    /// 截至10月底, 12月底前: a month of the year that is spoken of, for its sentence; not a day.
    private static func monthWithoutYear(
        _ scan: SentenceScan, _ candidate: Candidate, _ units: ExclusionRules.Units, _ clock: ReportClock
    ) -> TimeMention? {
        let range = candidate.core
        let marks: [StaticString] = ["截至", "截止", "截止到", "截至到", "到"]
        let isAsOf = marks.contains { scan.matches($0, endingAt: range.lowerBound) }
        let end = scan.character(range.upperBound) == 0x5E95 ? range.upperBound + 1 : range.upperBound  // 底
        let isDeadline = end > range.upperBound && scan.character(end) == 0x524D  // 前
        // 截至11月底完成整改36个
        let deeds: [StaticString] = ["已", "共", "累计", "完成", "办结", "整改", "收到", "解决"]
        let isFollowed =
            SentenceScan.isPunctuation(scan.character(end)) || deeds.contains { scan.matches($0, at: end) }
        guard candidate.unit == units.month, candidate.numeral.high == nil, isAsOf || isDeadline,
            isDeadline || isFollowed, let last = clock.lastYear
        else { return nil }
        let number = candidate.numeral.value.doubleValue
        guard number >= 1, number <= 12, number == number.rounded(), number > 4 || clock.nextYear == last,
            let month = CalendarMonth(year: last, month: Int(number))
        else { return nil }
        return TimeMention(
            range: range.lowerBound..<end, period: Period(from: month, to: month), lasts: false, isNarrow: isDeadline,
            isBareMonth: true)
    }

    /// 占年度计划的96%, 完成年度目标: the year that is spoken of anyway; 分年度, 跨年度, 三个年度: no year of its own.
    private static func isNoYear(_ word: Word, _ scan: SentenceScan) -> Bool {
        guard scan.matches("年度", at: word.start) else { return false }
        let before = scan.character(word.start - 1)
        let set: [StaticString] = ["计划投资", "目标", "任务"]
        let isRatio = scan.matches("计划的", at: word.end) && [0x5360, 0x6210].contains(before)
        // 分 跨 逐 各 按 每 个
        let isEach = [0x5206, 0x8DE8, 0x9010, 0x5404, 0x6309, 0x6BCF, 0x4E2A].contains(before)
        return isEach || isRatio || set.contains { scan.matches($0, at: word.end) }
    }

    static func relativeMention(
        _ scan: SentenceScan, _ word: Word, _ clock: ReportClock, _ lexicon: Lexicon
    ) -> TimeMention? {
        let range = word.start..<word.end
        if word.roles.contains(.planName) {
            return plan(scan, word, Int(lexicon.entries[Int(word.entry)].value), clock)
        }
        if word.roles.contains(.against) { return TimeMention(range: range, period: nil, isBase: true) }
        if word.roles.contains(.openPeriod) {
            // 数量历年最高 compares; 多年来, at a clause's head, dates.
            let opens = word.start == 0 || SentenceScan.isPunctuation(scan.character(word.start - 1))
            return opens ? TimeMention(range: range, period: nil, lasts: false) : nil
        }
        if word.roles.contains(.reviewYear) {
            // 半年内, 一年内办结: how long it took.
            let before = scan.character(word.start - 1)
            let isLength = before == 0x534A || NumeralCharacter.digit(before) != nil
            guard let last = clock.lastYear, !isNoYear(word, scan), !(isLength && scan.character(word.start) == 0x5E74)
            else {
                return nil
            }
            return TimeMention(
                range: range, period: Period(year: last), lasts: word.end - word.start > 2, isWholeYear: true)
        }
        guard let this = clock.thisYear else { return nil }
        // 由上年的46件下降到32件: the year before the one under review.
        if word.roles.contains(.lastYear), scan.character(word.start) == 0x4E0A, let last = clock.lastYear,
            [0x7531, 0x4ECE, 0x81EA].contains(scan.character(word.start - 1))
        {
            return TimeMention(range: range, period: Period(year: last - 1), isBase: true)
        }
        // 今年以来, in a report on the year before: no year has gone by but that one.
        if scan.matches("今年以来", at: word.start), let last = clock.lastYear, this > last {
            return TimeMention(range: word.start..<(word.start + 4), period: Period(year: last))
        }
        // 新的一年 is that after the one under review, in whatever text.
        if scan.matches("新的一年", at: word.start), let last = clock.lastYear {
            return TimeMention(range: range, period: Period(year: clock.isNews || this == last ? last + 1 : this))
        }
        // 去年, in the press of the year after, is the year that it tells of.
        // 上 比 较 同 与
        let isCompared =
            [0x6BD4, 0x8F83, 0x540C, 0x4E0E].contains(scan.character(word.start - 1))
            || scan.matches("同期", at: word.end) || scan.matches("同期", at: word.end - 2)
        let isTold = clock.saysLastYear && scan.character(word.start) != 0x4E0A && !isCompared
        let year =
            word.roles.contains(.thisYear)
            ? this
            : word.roles.contains(.lastYear)
                ? (isTold ? this : this - 1)
                : word.roles.contains(.nextYear) ? this + 1 : this - 2
        // 去年十月: a month holds for its sentence.
        let next = scan.character(word.end)
        guard NumeralCharacter.isASCIIDigit(next) || NumeralCharacter.digit(next) != nil || next == 0x5341,
            let numeral = NumeralReader.read(scan.characters, at: word.end, limit: scan.count).numeral,
            scan.character(numeral.range.upperBound) == 0x6708, numeral.high == nil, numeral.value <= ExactDecimal(12),
            let month = CalendarMonth(year: year, month: Int(numeral.value.doubleValue))
        else {
            let isNow = clock.isNews && word.roles.contains(.thisYear)
            return TimeMention(range: range, period: Period(year: year), isNow: isNow)
        }
        return TimeMention(
            range: word.start..<(numeral.range.upperBound + 1), period: Period(from: month, to: month), lasts: false)
    }

    /// 锚定“十四五”期间冲进百强的目标: the years are said of the goal, not of what follows.
    private static func isAttribute(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        let before = scan.character(range.lowerBound - 1)
        guard range.lowerBound > 0, !SentenceScan.isPunctuation(before),
            ![0x5728, 0x5230, 0x4ECE, 0x6BD4, 0x8F83].contains(before)
        else { return false }
        var at = range.upperBound
        while at < scan.count, !SentenceScan.isClauseBreak(scan.character(at)) {
            if NumeralCharacter.isASCIIDigit(scan.character(at)) { return false }
            if scan.character(at) == 0x7684, at > range.upperBound + 2 { return true }
            at += 1
        }
        return false
    }

    /// “十四五”时期; the plan as a document (“十四五”规划) is a time only where it opens what is planned.
    private static func plan(
        _ scan: SentenceScan, _ word: Word, _ firstYear: Int, _ clock: ReportClock
    ) -> TimeMention? {
        var end = word.end
        let quoted = [0x201D, 0x2019, 0x22, 0x301E].contains(scan.character(end))
        if quoted { end += 1 }
        let opened = [0x201C, 0x2018, 0x22].contains(scan.character(word.start - 1))
        guard opened || scan.character(word.start - 1) != 0x7B2C else { return nil }
        let marks: [StaticString] = ["时期", "期间", "以来", "计划期间", "计划草案", "计划期内", "计划", "末", "五年", "年均", "平均"]
        guard opened || quoted || word.end - word.start >= 3,
            marks.contains(where: { scan.matches($0, at: end) }),
            let from = CalendarMonth(year: firstYear), let last = CalendarMonth(year: firstYear + 4)
        else { return nil }
        // “十四五”以来: as far as the report goes.
        let isSince = scan.matches("以来", at: end)
        let now = isSince ? clock.lastYear.flatMap { CalendarMonth(year: $0) } : nil
        let to = now.map { $0 < last && !($0 < from) ? $0 : last } ?? last
        let isEnd = scan.matches("末", at: end)
        let start = opened ? word.start - 1 : word.start
        let isAttribute = isAttribute(start..<end, scan)
        return TimeMention(
            range: start..<end, period: isEnd ? Period(year: firstYear + 4) : Period(from: from, to: to),
            lasts: !isAttribute, isNarrow: isAttribute)
    }
}
