import ChineseText
import ReportModel

/// Turns the numbers of one sentence into drafts: which belong together, what they measure, how they moved.
struct SentenceReader {
    let units: ExclusionRules.Units
    let finder: QuantityFinder

    /// Marks what is no figure; ranks and counts without a unit word are made whole.
    func exclude(_ candidates: inout [Candidate], _ scan: SentenceScan) {
        for index in candidates.indices {
            if var rank = RankRules.rank(candidates[index], scan) {
                // “全省第一、全国示范”目标 is a slogan.
                let quote = Int(scan.quoteLengths[rank.core.lowerBound])
                if quote > 0, quote <= 16 { rank.refusal = "exclusion: a name in quotation marks" }
                candidates[index] = rank
                continue
            }
            if candidates[index].refusal == ExclusionRules.noUnit, !takeUnitOfNext(&candidates, index, scan) {
                rescue(&candidates[index], scan)
            }
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

    /// 分别惠及35万、23万人次: a list's unit is said once, at its end.
    private func takeUnitOfNext(_ candidates: inout [Candidate], _ index: Int, _ scan: SentenceScan) -> Bool {
        let numeral = candidates[index].numeral
        guard numeral.form == .digits || numeral.form == .characters else { return false }
        var last = index
        while last + 1 < candidates.count, candidates[last].refusal == ExclusionRules.noUnit {
            let start = candidates[last].range.upperBound
            let gap = start..<max(start, candidates[last + 1].range.lowerBound)
            guard gap.count == 1, [0x3001, 0x548C, 0x4E0E].contains(scan.character(gap.lowerBound)) else {
                return false
            }
            last += 1
        }
        guard last > index, candidates[last].refusal == nil, candidates[last].numeral.form == numeral.form else {
            return false
        }
        let start = NameRules.clauseStart(before: candidates[index].range.lowerBound, notBefore: 0, scan)
        guard scan.contains(start..<candidates[index].range.lowerBound, .respectively) else { return false }
        give(candidates[last].unit, candidates[last].family, "unit: said once for a list", &candidates[index])
        return true
    }

    /// 46万群众, 近五百万高级人才, 出境旅游人次由8300万: the unit is told by the noun.
    private func rescue(_ candidate: inout Candidate, _ scan: SentenceScan) {
        let numeral = candidate.numeral
        guard numeral.form == .digits || numeral.form == .characters, numeral.hasMultiplier,
            numeral.value >= ExactDecimal(1000), numeral.form == .digits || numeral.value >= ExactDecimal(10000)
        else { return }
        let end = candidate.range.upperBound
        let behind = end..<min(scan.count, end + 8)
        let left =
            NameRules.clauseStart(before: candidate.range.lowerBound, notBefore: 0, scan)..<candidate.range.lowerBound
        if let word = scan.firstWord(in: clip(behind, scan), with: .people) {
            guard word.start - end <= 5 || word.end == clip(behind, scan).upperBound else { return }
            give(finder.personUnit, .person, "unit: 人 for people without a classifier", &candidate)
        } else if ["家庭", "用户", "农户", "牧户"].contains(where: { scan.matches($0, at: end) })
            || scan.matches("用户", at: end + 2)
        {
            give(finder.householdUnit, .organisation, "unit: 户 for households", &candidate)
        } else if let word = lastUnitNoun(left, scan) {
            give(word, .personTime, "unit: told by the name before", &candidate)
        }
    }

    private func give(_ unit: Int, _ family: UnitFamily, _ rule: RuleName, _ candidate: inout Candidate) {
        candidate.unit = unit
        candidate.family = family == .personTime && unit == finder.personUnit ? .person : family
        candidate.refusal = nil
        candidate.rules.append(rule)
    }

    private func clip(_ range: Range<Int>, _ scan: SentenceScan) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound, !SentenceScan.isPunctuation(scan.character(end)),
            !NumeralCharacter.isASCIIDigit(scan.character(end))
        { end += 1 }
        return range.lowerBound..<end
    }

    /// 人次, 人数 or 人口 in the name before the number.
    private func lastUnitNoun(_ left: Range<Int>, _ scan: SentenceScan) -> Int? {
        var at = left.upperBound - 2
        while at >= left.lowerBound {
            if scan.character(at) == 0x4EBA {
                if scan.character(at + 1) == 0x6B21 { return finder.personTimeUnit }
                if scan.character(at + 1) == 0x6570 || scan.character(at + 1) == 0x53E3 { return finder.personUnit }
            }
            at -= 1
        }
        return nil
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
        let behind = previous.map { max($0.candidate.range.upperBound, $0.noun.upperBound) } ?? 0
        let limit = min(behind, candidate.range.lowerBound)
        let clause = NameRules.clauseStart(before: candidate.range.lowerBound, notBefore: limit, scan)
        var left = clause..<candidate.range.lowerBound
        for mention in mentions where mention.isBase && left.contains(mention.range.lowerBound) {
            // 比2020年增长: the words before 比 are the name.
            left = left.lowerBound..<mention.range.lowerBound
            break
        }
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
        var noun = NameRules.nounBehind(candidate, until: next, scan, finder.lexicon)
        if candidate.family == .person, scan.matches("人口", at: candidate.core.upperBound - 1) {
            // 13亿人口: the unit is part of the noun.
            noun = (candidate.core.upperBound - 1)..<(candidate.core.upperBound + 1)
        } else if noun.isEmpty, NameRules.trimmed(left, scan).isEmpty, left.lowerBound == clause {
            noun = NameRules.wordsBehind(candidate, until: next, scan)
        }
        // 迈上6万亿元台阶: the mark names nothing.
        let marks: [StaticString] = ["人民币", "台阶", "大关", "关口", "门槛", "量级"]
        if marks.contains(where: {
            scan.matches($0, at: noun.lowerBound) || TimeRules.ends(scan, $0, at: noun.upperBound)
        }) {
            noun = noun.lowerBound..<noun.lowerBound
        }
        var draft = Draft(
            candidate: candidate, left: left, clause: clause..<candidate.range.lowerBound, near: next, noun: noun,
            kind: candidate.kind)
        draft.topic = NameRules.trimmed(topic, scan)
        if let previous { draft.joinsPrevious = joins(previous, candidate, scan) }
        return draft
    }

    /// Whether nothing but 、, 和 or 与 parts the two figures, and both are of one family.
    private func joins(_ previous: Draft, _ candidate: Candidate, _ scan: SentenceScan) -> Bool {
        let gap =
            previous.candidate.range.upperBound..<max(previous.candidate.range.upperBound, candidate.range.lowerBound)
        guard gap.count <= 2, !gap.isEmpty, previous.candidate.family == candidate.family else { return false }
        return gap.allSatisfy { [0x3001, 0x548C, 0x4E0E, 0x53CA, 0x4EE5].contains(scan.character($0)) }
    }
}
