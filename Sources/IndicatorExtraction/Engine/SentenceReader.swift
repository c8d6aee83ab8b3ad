import ChineseText
import ReportModel

/// Turns the numbers of one sentence into drafts: which belong together, what they measure, how they moved.
struct SentenceReader {
    let units: ExclusionRules.Units
    let finder: QuantityFinder

    /// Marks what is no figure; ranks and counts without a unit word are made whole.
    func exclude(_ candidates: inout [Candidate], _ scan: SentenceScan) {
        for index in candidates.indices {
            takeSign(&candidates[index], scan)
            takeVolume(&candidates[index], scan)
            let before = index > 0 ? candidates[index - 1] : nil
            if var rank = RankRules.rank(candidates[index], behind: before, scan) {
                // “全省第一、全国示范”目标 is a slogan.
                let quote = Int(scan.quoteLengths[rank.core.lowerBound])
                if quote > 0, quote <= 16 { rank.refusal = "exclusion: a name in quotation marks" }
                candidates[index] = rank
                continue
            }
            if candidates[index].refusal == ExclusionRules.noUnit, !takeUnitOfNext(&candidates, index, scan) {
                rescue(&candidates, index, scan)
            }
            completeUnit(&candidates, index, scan)
            guard candidates[index].refusal == nil else { continue }
            let start = NameRules.clauseStart(before: candidates[index].range.lowerBound, notBefore: 0, scan)
            let previous = index > 0 ? candidates[index - 1].core.upperBound : 0
            ComparatorRules.applyDistant(
                to: &candidates[index],
                clause: max(
                    start, min(previous, candidates[index].range.lowerBound))..<candidates[index].range.upperBound, scan
            )
            for rule in ExclusionRules.all where rule.applies(scan, candidates[index], units) {
                candidates[index].refusal = rule.name
                break
            }
        }
    }

    /// The sentence's figures with the words that belong to each.
    func drafts(_ candidates: [Candidate], _ mentions: [TimeMention], _ scan: SentenceScan) -> [Draft] {
        var drafts: [Draft] = []
        let times = timeRanges(candidates, mentions)
        for (index, candidate) in candidates.enumerated() where candidate.refusal == nil {
            let next = candidates[(index + 1)...].first { $0.refusal == nil }?.range.lowerBound ?? scan.count
            drafts.append(draft(candidate, previous: drafts.last, next: next, mentions, times, scan))
        }
        return drafts
    }

    /// Where times and dates stand that are no part of a name.
    private func timeRanges(_ candidates: [Candidate], _ mentions: [TimeMention]) -> [Range<Int>] {
        var ranges = mentions.filter { !$0.isBase }.map(\.range)
        for candidate in candidates where candidate.refusal != nil && candidate.family == .duration {
            let isKnown = mentions.contains { $0.range.overlaps(candidate.core) }
            if !isKnown { ranges.append(candidate.core) }
        }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func draft(
        _ candidate: Candidate, previous: Draft?, next: Int, _ mentions: [TimeMention],
        _ times: [Range<Int>], _ scan: SentenceScan
    ) -> Draft {
        let behind = previous.map { max($0.candidate.range.upperBound, $0.nounEnd) } ?? 0
        let limit = min(behind, candidate.range.lowerBound)
        let clause = NameRules.clauseStart(before: candidate.range.lowerBound, notBefore: limit, scan)
        var left = clause..<candidate.range.lowerBound
        for mention in mentions where mention.isBase && left.contains(mention.range.lowerBound) {
            // 比2020年增长: the words before 比 are the name.
            left = left.lowerBound..<mention.range.lowerBound
            break
        }
        if let bound = candidate.boundStart, left.contains(bound) { left = left.lowerBound..<bound }
        var topic = left.lowerBound..<left.lowerBound
        for time in times where time.lowerBound >= left.lowerBound && time.upperBound <= left.upperBound {
            let rest = time.upperBound..<left.upperBound
            let before = left.lowerBound..<time.lowerBound
            // 产量2025年达到: the words before the time; 2025年产量: those behind.
            let isNarrow = mentions.contains { $0.isNarrow && $0.range.overlaps(time) }
            if NameRules.trimmed(rest, scan).isEmpty || isNarrow && !NameRules.trimmed(before, scan).isEmpty {
                left = before
                break
            }
            topic = before
            left = rest
        }
        left = NameRules.withoutGrouping(left, scan)
        let (noun, nounEnd) = noun(of: candidate, left, clause, previous, next, scan)
        var draft = Draft(
            candidate: candidate, left: left, clause: clause..<candidate.range.lowerBound, near: next, noun: noun,
            nounEnd: nounEnd, kind: candidate.kind)
        draft.topic = NameRules.trimmed(topic, scan)
        if let previous {
            if !previous.noun.isEmpty, previous.noun.upperBound == clause { draft.counted = previous.noun }
            draft.isRespective =
                previous.isRespective && clause == limit
                && !(clause..<candidate.range.lowerBound).contains { SentenceScan.isClauseBreak(scan.character($0)) }
            draft.joinsPrevious = joins(previous, candidate, draft.isRespective, scan)
            if !draft.joinsPrevious { draft.isRespective = false }
        }
        draft.isRespective = draft.isRespective || scan.contains(draft.clause, .respectively)
        return draft
    }

    /// The noun behind a figure, and where the words for it end.
    private func noun(
        of candidate: Candidate, _ left: Range<Int>, _ clause: Int, _ previous: Draft?, _ next: Int,
        _ scan: SentenceScan
    ) -> (noun: Range<Int>, end: Int) {
        var noun = NameRules.nounBehind(candidate, until: next, scan, finder.lexicon)
        if candidate.family == .person, scan.matches("人口", at: candidate.core.upperBound - 1) {
            // 13亿人口: the unit is part of the noun.
            noun = (candidate.core.upperBound - 1)..<(candidate.core.upperBound + 1)
        } else if noun.isEmpty, NameRules.trimmed(left, scan).isEmpty, left.lowerBound == clause,
            !isRest(candidate, of: previous, scan)
        {
            noun = NameRules.wordsBehind(candidate, until: next, scan)
        }
        if noun.isEmpty, isShareOfNoun(candidate, left, scan) {
            noun = NameRules.nounBehind(candidate, until: next, ofShare: true, scan, finder.lexicon)
        }
        noun = withoutMeasure(noun, next: next, scan)
        if isRest(candidate, of: previous, scan), noun.upperBound < scan.count,
            scan.matches("其余", endingAt: candidate.range.lowerBound)
        {
            noun = noun.lowerBound..<noun.lowerBound
        }
        // 迈上6万亿元台阶, 8万亿三个大台阶: the mark names nothing. Nor does 有 in 超过一成的有8种.
        let steps: [StaticString] = ["台阶", "大关", "关口", "门槛", "量级"]
        let end = noun.upperBound
        let isStep = scan.contains(steps, in: noun) && noun.count <= 6
        let isCurrency = scan.matches("人民币", at: noun.lowerBound)
        let isExpected = noun.count == 2 && scan.matches("预期", at: noun.lowerBound)
        if isExpected, NameRules.trimmed(left, scan).isEmpty, scan.matches("增长目标", at: noun.upperBound) {
            // 5.5%左右的预期增长目标
            noun = noun.lowerBound..<(noun.upperBound + 4)
        } else if isStep || isExpected || isCurrency
            || noun.count == 1 && [0x6709, 0x662F, 0x4E0D].contains(scan.character(noun.lowerBound))
        {
            noun = noun.lowerBound..<noun.lowerBound
        }
        return (noun, end)
    }

    /// 提供50%以上号源, 70%村卫生室实现: a share right before what it is of, where nothing before is a ratio or moves.
    private func isShareOfNoun(_ candidate: Candidate, _ left: Range<Int>, _ scan: SentenceScan) -> Bool {
        let next = scan.character(candidate.range.upperBound)
        let end = candidate.range.upperBound
        let others: [StaticString] = [
            "的", "来", "不", "有", "没", "沒", "或", "时间", "实行", "征收", "是", "就", "才", "还", "只", "由", "计", "亏损",
        ]
        guard candidate.family == .proportion, next > 0x2E7F, !SentenceScan.isPunctuation(next),
            !others.contains(where: { scan.matches($0, at: end) }),
            scan.longestWord(at: end, with: [.rise, .fall, .reached, .act, .deed]) == nil,
            !scan.contains(left, [.share, .rise, .fall, .gap, .rateOfChange])
        else { return false }
        let name = NameRules.trimmed(left, scan)
        return name.isEmpty || !isMeasure(name, scan)
    }

    /// 26个部门满意率在九成以上: what is measured of the things counted is no part of their noun.
    private func withoutMeasure(_ noun: Range<Int>, next: Int, _ scan: SentenceScan) -> Range<Int> {
        guard noun.upperBound < next, next < scan.count, scan.character(noun.upperBound - 1) == 0x7387,  // 率
            let start = measureStart(noun, scan), start > noun.lowerBound,
            !(noun.upperBound..<next).contains(where: { SentenceScan.isClauseBreak(scan.character($0)) })
        else { return noun }
        return noun.lowerBound..<start
    }

    /// 15项实事,13项已完工,其余2项基本完成: so many of what was counted before.
    private func isRest(_ candidate: Candidate, of previous: Draft?, _ scan: SentenceScan) -> Bool {
        guard let previous, previous.candidate.unit == candidate.unit else { return false }
        if scan.matches("其余", endingAt: candidate.range.lowerBound) { return true }
        let states: [StaticString] = [
            "已", "正在", "均", "转为", "完成", "完工", "基本", "全部", "尚", "如期", "按期", "开工", "竣工", "投用", "建成", "办结",
        ]
        return states.contains { scan.matches($0, at: candidate.range.upperBound) }
    }

    /// Whether nothing but 、, 和 or 与 parts the two figures, and both are of one family; behind 分别 they may be of several, and
    /// each may have its own movement: 下降5%和上升6%.
    private func joins(_ previous: Draft, _ candidate: Candidate, _ isSaid: Bool, _ scan: SentenceScan) -> Bool {
        let start = previous.candidate.range.upperBound
        var gap = start..<max(start, candidate.range.lowerBound)
        if isSaid, previous.noun.isEmpty,
            let word = scan.longestWord(endingAt: gap.upperBound, notBefore: start, with: [.rise, .fall])
        {
            gap = start..<word.start
        } else if previous.candidate.family != candidate.family, !isSaid || !previous.noun.isEmpty {
            return false
        }
        guard gap.count <= 2, !gap.isEmpty else { return false }
        return gap.allSatisfy { [0x3001, 0x548C, 0x4E0E, 0x53CA, 0x4EE5].contains(scan.character($0)) }
    }
}
