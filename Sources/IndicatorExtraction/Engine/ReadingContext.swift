import ChineseText
import ReportModel

/// What the text read so far says of time and nature, from section to section and paragraph to paragraph.
struct ReadingContext {
    let clock: ReportClock
    /// The time of the section; `nil` for the report's own.
    private(set) var sectionPeriod: Period?
    private(set) var sectionIsPlan = false
    /// The last span of years under review, which a year named in the section does not end: 年均 is said of it.
    private(set) var span: Period?
    /// The time said in the paragraph so far.
    private(set) var paragraphPeriod: Period?
    private(set) var paragraphIsPlan: Bool?

    /// How deep the numbered heading lay that set a year, and the time that it took the place of.
    private var dated: (level: Int, outer: Period?) = (0, nil)

    /// The year of the plan that the section speaks of: 一九五七年计划草案.
    private var planPeriod: Period?

    init(clock: ReportClock) { self.clock = clock }

    /// The time for a figure whose sentence states none.
    var period: Period? {
        if let paragraphPeriod { return paragraphPeriod }
        if let sectionPeriod { return sectionPeriod }
        if isPlan { return clock.thisYear.flatMap { Period(year: $0) } }
        return clock.covered
    }

    var isPlan: Bool { paragraphIsPlan ?? sectionIsPlan }

    mutating func beginParagraph() {
        paragraphPeriod = nil
        paragraphIsPlan = nil
    }

    /// 1957年计划草案规定 names the plan's year; a paragraph that begins 计划草案规定 goes on with it.
    mutating func readPlan(_ scan: SentenceScan, _ mentions: [TimeMention]) {
        let own = mentions.filter { !$0.isBase && $0.period != nil }
        if let named = own.first(where: { scan.matches("计划", at: $0.range.upperBound) }), own.count == 1,
            named.period?.isSingleYear == true
        {
            planPeriod = named.period
        } else if own.isEmpty, let planPeriod, TimeRules.opensWithPlan(scan) {
            paragraphPeriod = planPeriod
            if isAhead(planPeriod) { paragraphIsPlan = true }
        }
    }

    /// A heading or a short line: its words hold until the next.
    mutating func readHeading(_ scan: SentenceScan, _ mentions: [TimeMention], isNumbered: Bool) {
        let whole = 0..<scan.count
        if !TimeRules.opensWithPlan(scan) { planPeriod = nil }
        let isPlanned =
            scan.contains(whole, clock.isGovernments ? [.planHeading, .aims] : .planHeading)
            && !HeadingRules.tellsOfFaults(scan)
        let times = mentions.filter { !$0.isBase && $0.period != nil }
        let level = HeadingRules.level(scan)
        if level > 0, level <= dated.level {
            // (二)强化监督 ends what (一)2022年民生实事 dated.
            if times.isEmpty, !sectionIsPlan { sectionPeriod = dated.outer }
            dated = (0, nil)
        }
        if HeadingRules.saysOnlyWhatComes(scan, isPlanner: isPlannerHeading(times)), clock.covered != nil {
            sectionIsPlan = true
            sectionPeriod = times.last { $0.period.map(isAhead) ?? false }?.period
            return
        }
        if clock.isNews, times.count == 1, let period = times[0].period, period.isSingleYear,
            period.start.year == clock.thisYear, HeadingRules.listsProjects(scan)
        {
            sectionIsPlan = true
            sectionPeriod = period
            return
        }
        // The day on which a report was given opens no plan.
        let last = times.last?.period.flatMap { $0.end.month == nil || isPlanned ? $0 : nil }
        let future = last.map(isAhead) ?? false
        // 2024年主要工作 is yet to be done, and so is 推动协同发展取得新进展 below the heading of a plan.
        let isYetToCome = future || sectionIsPlan && times.isEmpty && !isNumbered
        let isReview = scan.contains(whole, isYetToCome ? .reviewHeading : [.reviewHeading, .doings])
        if isReview, times.isEmpty, !isNumbered, !sectionIsPlan {
            // 转型发展取得成效: a heading within a review, whose time goes on.
            return
        }
        defer { if sectionPeriod.map({ $0.years.count > 1 }) ?? isNumbered { span = sectionPeriod } }
        if isReview && future {
            // 2023年工作回顾和2024年工作安排: the review comes first.
            sectionIsPlan = false
            sectionPeriod = nil
        } else if isReview || times.count == 1 && !future && isNumbered {
            sectionIsPlan = false
            sectionPeriod = times.count == 1 ? times[0].period : nil
        } else if future || isPlanned && isNumbered && times.isEmpty {
            // 下一步打算: whatever kind of report it is.
            let isNextStep = ["下步", "下一步", "打算", "努力方向"].contains { word in
                scan.contains(word, in: whole)
            }
            sectionIsPlan = clock.covered != nil && (future || isNextStep || isPlannerHeading(times))
            sectionPeriod = times.last?.period
            if !sectionIsPlan { sectionPeriod = nil }
        } else if let only = times.first, times.count == 1, !only.isOpenEitherWay, only.period?.end.month == nil,
            !only.isNarrow || !scan.matches("连续", endingAt: only.range.lowerBound)
        {
            // 产量连续21年居首 dates nothing but itself.
            if level > 0 { dated = (level, sectionPeriod) }
            sectionPeriod = only.period
        }
    }

    /// 工作安排 without a year is a plan only in reports that say what comes next.
    private func isPlannerHeading(_ times: [TimeMention]) -> Bool {
        guard let last = clock.lastYear, let this = clock.thisYear else { return false }
        return this > last
    }

    /// 今年底前, in what is planned by a report that was given in the year it is about.
    func isThisYearOfPlan(_ period: Period) -> Bool {
        sectionIsPlan && clock.thisYear == clock.lastYear && period.isSingleYear && period.start.year == clock.thisYear
    }

    func isAhead(_ period: Period) -> Bool {
        guard let last = clock.lastYear else { return false }
        return period.end.year > last
    }

    /// 五年内 in a section on a plan of five years is that plan's time.
    func resolved(_ mention: TimeMention) -> TimeMention {
        if mention.isBareMonth, let number = mention.period?.end.month, let around = period, around.isSingleYear,
            let month = CalendarMonth(year: around.end.year, month: number)
        {
            var mention = mention
            mention.period = Period(from: month, to: month)
            return mention
        }
        if mention.isWholeYear, isPlan, let this = clock.thisYear {
            var mention = mention
            mention.period = Period(year: this)
            return mention
        }
        guard mention.isOpenEitherWay, isPlan, let period = mention.period else { return mention }
        var mention = mention
        if let own = sectionPeriod ?? paragraphPeriod, own.years.count == period.years.count {
            mention.period = own
        } else if let last = clock.lastYear, period.end.year == last,
            let from = CalendarMonth(year: last + 1), let to = CalendarMonth(year: last + period.years.count)
        {
            // 用三年时间, in a plan: the years to come, and of what is said there alone.
            mention.period = Period(from: from, to: to)
            mention.lasts = false
        }
        return mention
    }

    /// A time that lasts, said in running text; at a paragraph's head it holds for the section too.
    mutating func read(_ mention: TimeMention, atHead: Bool, inPlan: Bool) {
        guard !mention.isBase, mention.lasts, let period = mention.period else { return }
        // 2028年底前建成, in the midst of a plan for this year, is said of one thing.
        if isPlan, !atHead, let this = clock.thisYear, period.start.year > this { return }
        paragraphPeriod = period
        if mention.isNow { return }
        if period.years.count > 2, !isAhead(period) { span = period }
        if isAhead(period) {
            paragraphIsPlan = true
            if inPlan, !mention.isDeadline {
                sectionIsPlan = true
                sectionPeriod = period
            }
        } else if !isThisYearOfPlan(period), paragraphIsPlan == true || isPlan && (mention.isRelative || atHead) {
            paragraphIsPlan = false
        }
        // 两年来 is said of one thing; 五年来 may open a review.
        // What lies before the report's own years is looked back on in one paragraph alone.
        let isOwn = clock.covered.map { $0.years.overlaps(period.years) } ?? true
        // 自2016年换届以来, in a report on one year, is said of its paragraph alone.
        let isOfOneYear = !clock.isGovernments && clock.covered.map { $0.years.count == 1 } ?? false
        let isWider = isOfOneYear && !mention.isRelative && period.years.count > 1
        // Where nobody tells the report's years, one that a paragraph opens with is no section's; nor is one of several.
        let isOneOfSeveral = period.isSingleYear && (clock.covered?.years.count ?? 0) > 1
        if clock.covered == nil || isOneOfSeveral { return }
        if atHead, isOwn, !isWider, !isAhead(period), !sectionIsPlan, !mention.isRelative || period.years.count > 2 {
            sectionPeriod = period
        }
    }

    /// What follows is planned for those years.
    mutating func openPlan(_ period: Period) {
        sectionIsPlan = true
        paragraphIsPlan = true
        sectionPeriod = period
        paragraphPeriod = period
    }

    /// 主要预期目标是: what follows is planned.
    mutating func readPlanSentence() {
        if sectionIsPlan, let sectionPeriod, isAhead(sectionPeriod), clock.thisYear == clock.lastYear {
            paragraphIsPlan = true
            return
        }
        guard let this = clock.thisYear, let last = clock.lastYear, this > last else { return }
        sectionIsPlan = true
        paragraphIsPlan = true
        if paragraphPeriod.map({ !isAhead($0) }) ?? true { paragraphPeriod = Period(year: this) }
        sectionPeriod = paragraphPeriod
    }
}
