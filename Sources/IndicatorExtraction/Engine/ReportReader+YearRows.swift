import ChineseText
import ReportModel

// Which of the times told before it is a figure's own.
extension ReportReader {
    /// 连续4年 and 近3年 hold for their own clause.
    func own(_ local: TimeMention?, _ draft: Draft) -> TimeMention? {
        guard let local, local.isNarrow else { return local }
        let between = local.range.upperBound..<max(local.range.upperBound, draft.candidate.range.lowerBound)
        return between.contains { SentenceScan.isClauseBreak(scan.character($0)) } ? nil : local
    }

    /// 2022年、2023年分别为86件、96件, 2021至2023年分别为76件、86件、96件: one year for each of a row of as many numbers of one
    /// name, in their order.
    ///
    /// - Returns: Times by the figures' places in the sentence.
    func yearsOfRows(_ drafts: [Draft], _ mentions: [TimeMention]) -> [Int: TimeMention] {
        var times: [Int: TimeMention] = [:]
        var first = 0
        while first < drafts.count {
            var end = first + 1
            while end < drafts.count, drafts[end].joinsPrevious { end += 1 }
            if end - first > 1, isRow(drafts[first..<end]) {
                let years = years(end - first, before: drafts[first].candidate.range.lowerBound, mentions)
                for (index, year) in zip(first..<end, years) { times[index] = year }
            }
            first = end
        }
        return times
    }

    /// Several numbers behind 分别 that are said of one thing.
    private func isRow(_ drafts: ArraySlice<Draft>) -> Bool {
        guard let first = drafts.first, first.isRespective, let name = first.names.first else { return false }
        return drafts.allSatisfy { draft in
            draft.kind != .change && draft.kind != .rank && draft.candidate.unit == first.candidate.unit
                && draft.names.count == 1 && draft.names[0].prefix == name.prefix
                && draft.names[0].pieces == name.pieces
        }
    }

    /// So many years, told one by one or as a span, the last time before a place in the sentence.
    private func years(_ count: Int, before end: Int, _ mentions: [TimeMention]) -> [TimeMention] {
        let told = mentions.filter { !$0.isBase && $0.period != nil && $0.range.upperBound <= end }
        if let span = told.last, let period = span.period, period.years.count == count, count > 2 {
            return period.years.compactMap { year in
                Period(year: year).map { TimeMention(range: span.range, period: $0, lasts: false) }
            }
        }
        let list = told.suffix(count)
        let areListed = zip(list, list.dropFirst()).allSatisfy { one, next in
            next.range.lowerBound - one.range.upperBound == 1
                && [0x3001, 0x548C, 0x53CA].contains(scan.character(one.range.upperBound))  // 、 和 及
        }
        guard list.count == count, areListed, list.allSatisfy({ $0.period?.isSingleYear == true }) else { return [] }
        return Array(list)
    }
}
