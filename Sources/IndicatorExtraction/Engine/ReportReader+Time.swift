import ChineseText
import ReportModel

extension ReportReader {
    /// Whether the figure was reached or is aimed at.
    func nature(of draft: Draft, _ local: TimeMention?) -> ObservationNature {
        if draft.isFormerState || isOfMonthsGoneBy { return .actual }
        if isAllotted(draft) || NatureRules.isTaskFulfilled(draft, scan) {
            return .target
        }
        let low = sentencePartStart(draft.candidate.range.lowerBound)
        let before = low..<draft.candidate.range.lowerBound
        if local.map({ $0.isForward && $0.period == nil }) ?? false { return .target }
        if let local, let period = local.period, context.isAhead(period), !local.isNow, !isToldAsOf(local) {
            return .target
        }
        if isYetToBeDone(draft, before) { return .target }
        if !isElliptic(draft), isAimed(before) || isSetAsAim(draft, before) { return .target }
        if let local, let period = local.period, local.isNow || !context.isAhead(period) {
            if context.isThisYearOfPlan(period) { return .target }
            return context.isPlan && draft.isLatterState ? .target : .actual
        }
        guard context.isPlan, !isProposal(draft) else { return .actual }
        return isDone(before) && !draft.isLatterState ? .actual : .target
    }

    /// 截至2024年3月8日,收到建议86件: what had come in by the day on which it was told.
    private func isToldAsOf(_ local: TimeMention) -> Bool {
        guard !context.isPlan, let period = local.period, let delivered = clock.delivered, period.end.year <= delivered
        else { return false }
        return Self.asOf.contains { scan.matches($0, endingAt: local.range.lowerBound) }
    }

    static let asOf: [StaticString] = ["截至", "截止", "截止到", "截至到"]

    /// 今年上半年比去年同期增长6%: months of the year in which the report was given that were over by then.
    private var isOfMonthsGoneBy: Bool {
        let parts: [StaticString] = ["上半年", "一季度", "前三季度", "前两个月", "前三个月"]
        let bases: [StaticString] = ["去年同期", "上年同期", "同比"]
        let plans: [StaticString] = ["将", "力争", "计划", "要", "预期"]
        let whole = 0..<scan.count
        return scan.contains(parts, in: whole) && scan.contains(bases, in: whole) && !scan.contains(plans, in: whole)
    }

    /// 较去年同期36件, 比2018年同期的36件: what was counted then.
    private func ofThen(_ draft: Draft, _ local: TimeMention?, _ base: TimeMention?) -> Period? {
        let start = draft.candidate.range.lowerBound
        guard draft.kind == .level, scan.matches("同期", endingAt: start) || scan.matches("同期的", endingAt: start)
        else { return nil }
        if let base, start - base.range.upperBound <= 4 { return base.period }
        let isLastYear = draft.clause.contains { scan.matches("去年同期", at: $0) || scan.matches("上年同期", at: $0) }
        guard isLastYear, let year = (local?.period ?? context.period)?.end.year else { return nil }
        return Period(year: year - 1)
    }

    /// 2019年,…,如今日均900份: now, though a year was told before.
    private func isNow(_ draft: Draft, _ local: TimeMention) -> Bool {
        guard let period = local.period, period.isSingleYear, let last = clock.lastYear, period.end.year < last,
            local.range.upperBound <= draft.candidate.range.lowerBound
        else { return false }
        return (local.range.upperBound..<draft.candidate.range.lowerBound).contains { at in
            scan.character(at - 1) == 0x2C && ["如今", "现在", "目前"].contains { scan.matches($0, at: at) }
        }
    }

    /// 共有260人次参加, 有36件已经转化: what took place or was done in all those years.
    private func isSumOfDeeds(_ draft: Draft) -> Bool {
        guard draft.kind == .level, draft.candidate.unit >= 0,
            scan.character(draft.candidate.range.lowerBound - 1) == 0x6709  // 有
        else { return false }
        let unit = UnitTable.all[draft.candidate.unit].name
        if unit == "人次" || unit == "件次" { return true }
        // 共有86名代表向选民述职
        let after = draft.candidate.range.upperBound..<min(scan.count, draft.candidate.range.upperBound + 10)
        if draft.candidate.family == .person, scan.contains(["述职", "参加", "列席", "走访", "参与", "宣誓"], in: after) {
            return true
        }
        let done: [StaticString] = ["已", "得到", "转化", "办结", "解决", "采纳"]
        let behind = draft.candidate.range.upperBound..<min(scan.count, draft.candidate.range.upperBound + 14)
        return unit == "件" && scan.contains(done, in: behind)
    }

    /// 财政收入任务5亿元, 支出年初预算6亿元: what was set, not what came of it.
    private func isAllotted(_ draft: Draft) -> Bool {
        let start = draft.candidate.range.lowerBound
        return draft.kind == .level && draft.candidate.family == .money && !draft.isGap
            && ["任务", "年初预算", "调整预算"].contains { scan.matches($0, endingAt: start) }
            && !scan.contains("完成", in: draft.clause)
    }

    /// 由110亿元提高到2021年的160亿元,累计完成540亿元: a sum is over the section's years, though the state before is of one.
    private func sumOfYears(_ draft: Draft, _ local: TimeMention) -> Period? {
        guard let year = local.period, year.isSingleYear, let around = context.period, around.years.count > 1,
            around.years.contains(year.start.year), !draft.clause.contains(local.range.lowerBound),
            draft.kind == .level,
            scan.contains("累计", in: draft.clause)
        else { return nil }
        return around
    }

    private func isStrivenFor(_ draft: Draft) -> Bool {
        let before = sentencePartStart(draft.candidate.range.lowerBound)..<draft.candidate.range.lowerBound
        return isYetToBeDone(draft, before)
            || scan.contains(["力争", "有望", "可望"], in: before)
    }

    /// 检查组提出以下5条建议: proposals are made, whatever is to come of them.
    private func isProposal(_ draft: Draft) -> Bool {
        scan.contains("提出", in: draft.clause)
            && ["建议", "意见"].contains { scan.matches($0, endingAt: max(draft.noun.upperBound, draft.left.upperBound)) }
    }

    /// Whether the words before a figure say that it is aimed at: not where 完成 stands in a clause behind them
    /// (计划投资5亿元,完成投资6亿元).
    private func isAimed(_ before: Range<Int>) -> Bool {
        guard let word = lastAim(before) else { return false }
        // 拟任人员, 拟任命的: who is proposed for an office.
        if word.end - word.start == 1, scan.matches("任", at: word.end) { return false }
        // 重拟, 草拟, 虚拟, 模拟
        if word.end - word.start == 1, [0x91CD, 0x8349, 0x865A, 0x6A21].contains(scan.character(word.start - 1)) {
            return false
        }
        let behind = word.end..<before.upperBound
        guard let clause = behind.last(where: { SentenceScan.isClauseBreak(scan.character($0)) }) else { return true }
        let done: [StaticString] = ["完成", "实际", "占", "已"]
        return context.isPlan
            || !scan.contains(done, in: clause + 1..<before.upperBound)
    }

    /// The last word that says so: not 拟 in 列入计划拟解决4件, which names a class of suggestions.
    private func lastAim(_ range: Range<Int>) -> Word? {
        guard let word = scan.lastWord(in: range, with: .target) else { return nil }
        let isOfClass = isOnPapers && ["解决", "采纳"].contains { scan.matches($0, at: word.end) }
        // 年度计划完成率
        return isOfClass || scan.character(word.end) == 0x7387 ? lastAim(range.lowerBound..<word.start) : word
    }

    /// Whether the words before a figure say that it was reached: not 为了, not in quotes, and not before 指标包括:.
    private func isDone(_ before: Range<Int>) -> Bool {
        let openings: [StaticString] = ["包括", "指标", "目标", "如下"]
        let colon =
            before.last { at in
                scan.character(at) == 0x3A && openings.contains { scan.matches($0, endingAt: at) }
            } ?? before.lowerBound
        return scan.words(from: colon, to: before.upperBound).contains { index in
            let word = scan.words[index]
            return word.roles.contains(.actual) && word.end <= before.upperBound
                && !scan.surroundings[word.start].contains(.inQuotes)
                && !(word.end - word.start == 1 && scan.character(word.start - 1) == 0x4E3A)  // 为了
        }
    }

    /// 2022-2023年雪季 is said of its sentence alone.
    func isOfSeason(_ mention: TimeMention) -> Bool {
        ["雪季", "冰雪季", "赛季", "采暖季", "供暖季", "榨季", "学年"].contains { scan.matches($0, at: mention.range.upperBound) }
    }

    /// 五年来办理建议260件,答复率100%: a rate of what was counted over several years is of those years.
    func yearsOfRated(_ draft: Draft, _ concept: ConceptCode?) -> Period? {
        guard draft.kind == .share, !draft.isFormerState, !draft.isLatterState, let code = concept?.rawValue,
            code.hasPrefix("suggestions."), code.hasSuffix("_rate"),
            let whole = wholes.last(where: {
                $0.concept.map { ["suggestions.total", "suggestions.key"].contains(rulebook.concepts.codes[$0]) }
                    ?? false
            }),
            let period = whole.observation.flatMap({ observations[$0].period }), period.years.count > 1
        else { return nil }
        return period
    }

    /// Where the part of the sentence begins that a semicolon or full stop opened.
    private func sentencePartStart(_ position: Int) -> Int {
        var at = position
        while at > 0, scan.character(at - 1) != 0x3B, scan.character(at - 1) != 0x3002 { at -= 1 }
        return at
    }

    /// The time that a figure covers: its sentence's, its section's, the report's; of a span, its last year for
    /// states and the year before it for the first of two states.
    func period(
        of draft: Draft, _ local: TimeMention?, _ base: TimeMention?, _ nature: ObservationNature,
        _ window: Range<Int>
    ) -> Period? {
        var period = context.period
        var isStated = false
        if let then = ofThen(draft, local, base) { return then }
        if let local, isNow(draft, local) { return clock.lastYear.flatMap { Period(year: $0) } }
        if let local {
            // 近年来首次下降,比上年下降3%: the comparison tells the year.
            let isAnnual = local.period == nil && scan.contains(draft.clause, .against)
            period = isAnnual ? context.period : local.period
            isStated = true
            if period == nil { return nil }
            if let sum = sumOfYears(draft, local) { period = sum }
        } else if context.isPlan, nature == .actual, !draft.isFormerState, period.map(context.isAhead) ?? false {
            period = clock.lastYear.flatMap { Period(year: $0) }
        } else if nature == .target, !context.isPlan, period == clock.covered, isStrivenFor(draft),
            let next = clock.nextYear, let last = clock.lastYear, next > last
        {
            // 力争达到100亿元: what is still striven for lies ahead.
            period = Period(year: next)
        }
        guard let period else { return nil }
        if draft.isFormerState {
            if let base = base?.period { return base }
            // 城镇由2018年6千元增加到9千元,农村由2千元: what is said of the first holds for the others.
            if let known = formerPeriod, local?.period?.isSingleYear ?? true { return known }
            return local?.isJoined == true ? Period(year: period.start.year) : formerState(period, nature)
        }
        if period.isSingleYear, scan.contains(draft.clause, .yearly), draft.kind == .change {
            // 年均增长 beside a figure of the last year: the average is over the section's years.
            let around = [context.sectionPeriod, context.span, clock.covered].compactMap(\.self).first {
                $0.years.count > 1
            }
            if let around, around.years.contains(period.start.year) { return around }
            // 比2000年增长68%,年均增长11%
            if let start = base?.period?.end.year, (2...10).contains(period.start.year - start),
                let from = CalendarMonth(year: start + 1)
            {
                return Period(from: from, to: period.end)
            }
        }
        guard !period.isSingleYear, period.start.year < period.end.year else { return period }
        // 比2018年增长31%: of one year against another, the later one.
        if draft.kind == .change, isAgainstYear(draft, base), !scan.contains(draft.clause, .yearly) {
            return Period(year: period.end.year)
        }
        // 累计860亿元,是上个五年的1.6倍: sums are compared.
        if draft.candidate.family == .multiple, let base, base.period?.isSingleYear == false,
            draft.clause.contains(base.range.lowerBound)
        {
            return period
        }
        if draft.isLatterState {
            let isSpanAgainstSpan = base?.period.map { !$0.isSingleYear } ?? false
            return isSpanAgainstSpan ? period : Period(year: period.end.year)
        }
        if local?.isNarrow == true { return draft.isState ? Period(year: period.end.year) : period }
        return isState(draft, window, isStated) ? Period(year: period.end.year) : period
    }

    /// Whether a change of one year is one against an earlier year than that before.
    func isOverSeveralYears(_ draft: Draft, _ base: TimeMention?, _ period: Period?) -> Bool {
        guard draft.kind == .change, let period, period.start.year == period.end.year, isAgainstYear(draft, base),
            !scan.contains(draft.clause, .yearly)
        else { return false }
        return base?.period.map { $0.end.year < period.start.year - 1 } ?? true
    }

    /// 比2018年, 与2018年相比, 比五年前 in the figure's own clause.
    private func isAgainstYear(_ draft: Draft, _ base: TimeMention?) -> Bool {
        if let base, base.period?.isSingleYear == true,
            draft.clause.contains(base.range.lowerBound) || scan.matches("相比", at: base.range.upperBound)
        {
            return true
        }
        return draft.clause.contains { at in
            [0x6BD4, 0x8F83].contains(scan.character(at))
                && (at + 2...at + 4).contains { $0 < draft.clause.upperBound && scan.matches("年前", at: $0) }
        }
    }

    /// The A of 由A提高到B lies before the time told.
    private func formerState(_ period: Period, _ nature: ObservationNature) -> Period? {
        if context.isAhead(period), let last = clock.lastYear { return Period(year: last) }
        return Period(year: period.start.year - 1)
    }

    /// 增量居全省第一: a rank is of the day, unless what is ranked was summed up or averaged over the years.
    private func isRankOfSum(_ draft: Draft) -> Bool {
        let words: [StaticString] = ["增量", "新增", "增速", "增幅", "累计", "增加额", "净增"]
        return scan.contains(draft.clause, .yearly)
            || scan.contains(words, in: draft.clause)
    }

    /// 研发投入强度2.6%: the name ends in the word for a ratio, which no sum is.
    private func isRatioOfState(_ draft: Draft) -> Bool {
        guard let end = draft.names.first?.pieces.last?.upperBound, !scan.contains(draft.clause, .yearly) else {
            return false
        }
        return ["强度", "占比", "比重", "比例", "份额", "率"].contains { scan.matches($0, endingAt: end) }
            && !scan.matches("贡献率", endingAt: end) && !scan.contains(draft.clause, .newlyAdded)
    }

    /// 居民人均可支配收入2.3万元, 粮食产量7亿斤: what is stated by the year, where nothing says that it was summed up.
    private func isYearlyMeasure(_ draft: Draft, _ before: Range<Int>) -> Bool {
        let part = sentencePartStart(before.upperBound)..<before.upperBound
        guard draft.kind == .level, draft.noun.isEmpty, ![.item, .event].contains(draft.candidate.family),
            let end = draft.names.first?.pieces.last?.upperBound,
            !scan.contains(before, [.yearly, .newlyAdded]),
            !scan.contains("损失", in: part)
        else { return false }
        let isSum = scan.contains(["累计", "增加", "合计"], in: before)
        // 脱贫户人均纯收入: the words of an act are those of the people.
        if !isSum, scan.matches("收入", endingAt: end), scan.contains("人均", in: draft.clause) {
            return true
        }
        guard !scan.contains(before, .summed) else { return false }
        let isStock =
            ["市场主体", "经营主体", "企业"].contains { scan.matches($0, endingAt: end) }
            && !scan.contains(draft.clause, [.act, .deed]) && !scan.contains(part, .newlyAdded)
        return isStock || ["生产总值", "产量", "总产", "零售总额"].contains { scan.matches($0, endingAt: end) }
    }

    /// 电力总装机1.2亿千瓦: a total stands there by itself, whatever else was added.
    private func isTotalStock(_ window: Range<Int>) -> Bool {
        let words: [StaticString] = ["总装机", "总量", "总数", "余额", "保有量", "存量"]
        return scan.contains(words, in: window)
            && !scan.contains(window, .newlyAdded)
    }

    /// 14种农产品产量居全国第1位: what is counted has a rank.
    private func isRankedBehind(_ draft: Draft, _ window: Range<Int>) -> Bool {
        let behind = draft.candidate.range.upperBound..<max(draft.candidate.range.upperBound, window.upperBound)
        guard !draft.noun.isEmpty, scan.contains(behind, .rankVerb) || scan.contains(behind, .scope) else {
            return false
        }
        // 3家园区位列全国50强
        let isPlaced = scan.contains(["位列", "名列", "位居"], in: behind)
        if isPlaced,
            behind.contains(where: { scan.character($0) == 0x5F3A && NumeralCharacter.mayBegin(scan.character($0 - 1)) }
            )
        {
            return true
        }
        return behind.contains { at in
            scan.character(at) == 0x7B2C
                && (NumeralCharacter.isASCIIDigit(scan.character(at + 1))
                    || NumeralCharacter.digit(scan.character(at + 1)) != nil)
        }
    }

    /// 90万贫困人口脱贫, 农业转移人口成为城镇居民, 36个贫困村全部出列: so many in all that time.
    private func hasMoved(_ draft: Draft) -> Bool {
        let verbs: [StaticString] = ["成为", "脱贫", "摆脱", "解决", "实现", "转移", "搬迁", "进城", "落户", "市民化"]
        let ends: [StaticString] = ["脱贫", "退出", "出列", "摘帽", "清零"]
        var at = draft.noun.upperBound
        if draft.candidate.family == .person, verbs.contains(where: { scan.matches($0, at: at) }) { return true }
        guard draft.kind == .level, !draft.noun.isEmpty else { return false }
        let adverbs: [StaticString] = ["全部", "全面", "全", "如期", "顺利", "成功", "稳定", "实现", "均", "都", "已"]
        while let word = adverbs.first(where: { scan.matches($0, at: at) }) { at += word.characterCount }
        return ends.contains { scan.matches($0, at: at) || scan.matches($0, endingAt: draft.noun.upperBound) }
    }

    /// 目前,全县建成联络站86个: how many places there are now, whatever act is named.
    private func standsNow(_ draft: Draft) -> Bool {
        guard draft.kind == .level, draft.candidate.family == .item || draft.candidate.family == .organisation else {
            return false
        }
        let part = sentencePartStart(draft.candidate.range.lowerBound)..<draft.candidate.range.lowerBound
        guard scan.contains(["目前,", "目前已", "目前全", "现已建", "现已设"], in: part) else { return false }
        let end = draft.noun.isEmpty ? NameRules.trimmed(draft.left, scan).upperBound : draft.noun.upperBound
        let places: [StaticString] = [
            "站", "之家", "点", "室", "小组", "平台", "中心", "基地", "站”", "之家”", "点”", "室”", "代表小组", "阵地", "网格",
        ]
        return places.contains { scan.matches($0, endingAt: end) }
    }

    /// Whether the figure is a state at the span's end instead of a sum over it.
    private func isState(_ draft: Draft, _ window: Range<Int>, _ isStated: Bool) -> Bool {
        let before = window.lowerBound..<draft.candidate.range.lowerBound
        if draft.kind == .change { return false }
        if draft.kind == .rank { return !isRankOfSum(draft) }
        if hasMoved(draft) || isSumOfDeeds(draft) { return false }
        if standsNow(draft) { return true }
        // 列席会议的代表达到860人次: who came again and again is added up.
        if draft.candidate.family == .personTime, !clock.isGovernments { return false }
        if !draft.noun.isEmpty, scan.matches("人口", at: draft.noun.lowerBound) { return true }
        let part = sentencePartStart(draft.candidate.range.lowerBound)..<draft.candidate.range.lowerBound
        if draft.kind == .share, isRatioOfState(draft) { return true }
        if isYearlyMeasure(draft, before) { return true }
        // 对增长贡献率达到35%
        if draft.kind == .share, draft.isState, let end = draft.names.first?.pieces.last?.upperBound,
            scan.matches("贡献率", endingAt: end), !scan.contains(draft.clause, .yearly)
        {
            return true
        }
        if scan.contains(draft.clause, [.summed, .yearly]) { return false }
        // 支出占比升至48% is reached; 支出的八成 is of all that was spent.
        if draft.kind == .share, draft.isState { return true }
        if scan.contains(before, .flow) { return false }
        if draft.isState || draft.kind == .share { return true }
        if draft.kind == .level, isTotalStock(window) || isRankedBehind(draft, window) { return true }
        // 五年新增铁路900公里、泊位12个: what is said once holds for the list.
        if scan.contains(part, .newlyAdded) { return false }
        if draft.kind == .level, scan.contains(window, .stock), !scan.contains(window, .newlyAdded) { return true }
        return false
    }
}
