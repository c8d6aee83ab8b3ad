import ChineseText
import ReportModel

extension ReportReader {
    /// Whether the figure was reached or is aimed at.
    func nature(of draft: Draft, _ local: TimeMention?) -> ObservationNature {
        if draft.isFormerState { return .actual }
        let low = sentencePartStart(draft.candidate.range.lowerBound)
        let before = low..<draft.candidate.range.lowerBound
        if let period = local?.period, context.isAhead(period) { return .target }
        if scan.contains(before, .target) { return .target }
        if let period = local?.period, !context.isAhead(period) {
            return context.isPlan && draft.isLatterState ? .target : .actual
        }
        guard context.isPlan else { return .actual }
        return scan.contains(before, .actual) && !draft.isLatterState ? .actual : .target
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
        if let local {
            // 近年来首次下降,比上年下降3%: the comparison tells the year.
            let isAnnual = local.period == nil && scan.contains(draft.clause, .against)
            period = isAnnual ? context.period : local.period
            isStated = true
            if period == nil { return nil }
        } else if context.isPlan, nature == .actual, !draft.isFormerState, period.map(context.isAhead) ?? false {
            period = clock.lastYear.flatMap { Period(year: $0) }
        }
        guard let period else { return nil }
        if draft.isFormerState {
            if let base = base?.period { return base }
            return local?.isJoined == true ? Period(year: period.start.year) : formerState(period, nature)
        }
        if period.isSingleYear, scan.contains(draft.clause, .yearly), draft.kind == .change,
            let around = context.sectionPeriod ?? clock.covered, around.years.count > 1,
            around.years.contains(period.start.year)
        {
            // 年均增长 beside a figure of the last year: the average is over the section's years.
            return around
        }
        guard !period.isSingleYear, period.start.year < period.end.year else { return period }
        if draft.isLatterState {
            let isSpanAgainstSpan = base?.period.map { !$0.isSingleYear } ?? false
            return isSpanAgainstSpan ? period : Period(year: period.end.year)
        }
        if local?.isNarrow == true { return draft.isState ? Period(year: period.end.year) : period }
        return isState(draft, window, isStated) ? Period(year: period.end.year) : period
    }

    /// The A of 由A提高到B lies before the time told.
    private func formerState(_ period: Period, _ nature: ObservationNature) -> Period? {
        if context.isAhead(period), let last = clock.lastYear { return Period(year: last) }
        return Period(year: period.start.year - 1)
    }

    /// 跃居, 提升至: the rank is one that was reached.
    private func risesInRank(_ draft: Draft) -> Bool {
        scan.contains(draft.clause, .reached)
            || draft.clause.contains { scan.character($0) == 0x8DC3 || scan.character($0) == 0x5347 }
    }

    /// Whether the figure is a state at the span's end instead of a sum over it.
    private func isState(_ draft: Draft, _ window: Range<Int>, _ isStated: Bool) -> Bool {
        let before = window.lowerBound..<draft.candidate.range.lowerBound
        if draft.kind == .change { return false }
        if draft.kind == .rank { return risesInRank(draft) && !scan.contains(draft.clause, .yearly) }
        if !draft.noun.isEmpty, scan.matches("人口", at: draft.noun.lowerBound) { return true }
        let part = sentencePartStart(draft.candidate.range.lowerBound)..<draft.candidate.range.lowerBound
        if scan.contains(draft.clause, [.summed, .yearly]) || scan.contains(before, .flow) { return false }
        if draft.isState || draft.kind == .share { return true }
        // 五年新增铁路900公里、泊位12个: what is said once holds for the list.
        if scan.contains(part, .newlyAdded) { return false }
        if draft.kind == .level, scan.contains(window, .stock), !scan.contains(window, .newlyAdded) { return true }
        return false
    }
}
