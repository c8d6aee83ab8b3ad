import ChineseText
import ReportModel

extension SentenceReader {
    /// Decides for every draft whether it is a level, a share, a change or a rank, and finds 由A提高到B.
    func setKinds(_ drafts: inout [Draft], _ scan: SentenceScan) {
        for index in drafts.indices {
            guard drafts[index].kind != .rank else { continue }
            if drafts[index].joinsPrevious, index > 0, drafts[index - 1].kind != .rank {
                if movesByItself(drafts[index], drafts[index - 1], scan) {
                    setKind(&drafts[index], scan)
                    continue
                }
                drafts[index].kind = drafts[index - 1].kind
                drafts[index].candidate.isFall = drafts[index - 1].candidate.isFall
                drafts[index].isState = drafts[index - 1].isState
                drafts[index].isGap = drafts[index - 1].isGap
                // 分别增长5%、6.5%左右: the bound is said once for all.
                shareComparator(&drafts, upTo: index, scan)
                var first = index - 1
                while first > 0, drafts[first].joinsPrevious { first -= 1 }
                let previous = drafts[first].candidate
                if drafts[index].candidate.comparator == .equal,
                    ComparatorRules.holdsForList(previous, behind: false, scan)
                {
                    drafts[index].candidate.comparator = previous.comparator
                }
                continue
            }
            setKind(&drafts[index], scan)
            if index > 0, ChangeRules.goesOnFalling(drafts[index], behind: drafts[index - 1], scan) {
                drafts[index].kind = .change
                drafts[index].candidate.isFall = true
            }
            // 增长4%(包括村办工业为6%): the bracket gives the same rate counted otherwise.
            if index > 0, drafts[index].kind == .share, drafts[index - 1].kind == .change,
                scan.surroundings[drafts[index].candidate.core.lowerBound].contains(.inBrackets),
                drafts[index].candidate.core.lowerBound - drafts[index - 1].candidate.core.upperBound < 14,
                !scan.contains(drafts[index].clause, .share)
            {
                drafts[index].kind = .change
                drafts[index].candidate.isFall = drafts[index - 1].candidate.isFall
            }
        }
        shareBounds(&drafts, scan)
        pairStates(&drafts, scan)
        markFallsToNought(&drafts, scan)
        markBases(&drafts, scan)
        shareStates(&drafts, scan)
    }

    /// 不少于60场演出、80场讲座: a bound before the first of a list of counts holds for those that have no words of their own.
    private func shareBounds(_ drafts: inout [Draft], _ scan: SentenceScan) {
        for index in drafts.indices.dropFirst() where drafts[index].candidate.comparator == .equal {
            let (previous, current) = (drafts[index - 1], drafts[index])
            guard previous.candidate.comparator == .atLeast || previous.candidate.comparator == .atMost,
                previous.candidate.unit == current.candidate.unit, !previous.noun.isEmpty, !current.noun.isEmpty,
                previous.candidate.range.upperBound == previous.candidate.core.upperBound,
                current.candidate.range.lowerBound == previous.noun.upperBound + 1,
                scan.character(previous.noun.upperBound) == 0x3001
            else { continue }
            drafts[index].candidate.comparator = previous.candidate.comparator
        }
    }

    /// 分别下降5%、上升6%, 分别达到8万人次、6千吨: a member of a list with a movement or a measure of its own.
    private func movesByItself(_ draft: Draft, _ previous: Draft, _ scan: SentenceScan) -> Bool {
        scan.contains(draft.left, [.rise, .fall])
            || draft.candidate.family != previous.candidate.family && previous.kind != .change
    }

    /// 设施达到8个、实验室45家: what is said of the first of a list is said of all.
    private func shareStates(_ drafts: inout [Draft], _ scan: SentenceScan) {
        var isShared = false
        for index in drafts.indices.dropFirst() where drafts[index - 1].isState && drafts[index].kind == .level {
            let previous = drafts[index - 1], current = drafts[index]
            guard previous.kind == .level, !current.isState, previous.noun.isEmpty, current.noun.isEmpty,
                isShared || scan.longestWord(endingAt: previous.candidate.range.lowerBound, with: .reached) != nil,
                scan.character(previous.candidate.range.upperBound) == 0x3001,
                !scan.contains(current.left, [.act, .deed, .summed, .newlyAdded, .flow])
            else {
                isShared = false
                continue
            }
            drafts[index].isState = true
            isShared = true
        }
    }

    private func shareComparator(_ drafts: inout [Draft], upTo index: Int, _ scan: SentenceScan) {
        let comparator = drafts[index].candidate.comparator
        guard comparator != .equal, drafts[index - 1].candidate.comparator == .equal,
            ComparatorRules.holdsForList(drafts[index].candidate, behind: true, scan)
        else { return }
        var at = index - 1
        while at >= 0, drafts[at].candidate.comparator == .equal {
            drafts[at].candidate.comparator = comparator
            guard drafts[at].joinsPrevious else { break }
            at -= 1
        }
    }

    /// Marks that something reaches or passes.
    private static let marks: [StaticString] = ["突破", "迈上", "跃上", "跨上", "站上", "迈入", "跨入", "跨过", "越过", "跨越", "连跨"]

    /// A mark stands right before the number, with or without 连续 and 首次.
    private func isMarked(_ candidate: Candidate, _ scan: SentenceScan) -> Bool {
        let before = candidate.range.lowerBound..<max(candidate.range.lowerBound + 1, candidate.core.lowerBound - 1)
        return scan.contains(Self.marks, in: before)
    }

    private func setKind(_ draft: inout Draft, _ scan: SentenceScan) {
        let candidate = draft.candidate
        let left = draft.clause
        let movement = ChangeRules.movement(before: candidate, left: left, scan)
        let state = scan.longestWord(endingAt: reachEnd(candidate, scan), with: .reached)
        draft.isState =
            state.map { !$0.roles.contains(.yearly) }
            ?? (isMarked(candidate, scan) || isSurpassed(draft, scan))
        switch candidate.family {
        case .proportion where ChangeRules.fallsVerbFirst(draft, scan):
            draft.kind = .change
            draft.candidate.isFall = true
            draft.isState = false
            return
        case .proportion:
            draft.kind = movement == nil && !isRateBehind(candidate, scan) ? .share : .change
        case .percentagePoint:
            draft.isGap = ChangeRules.isGap(before: candidate, left: left, scan)
            draft.kind = draft.isGap ? .level : .change
        case .multiple:
            draft.kind = movement != nil || scan.matches("翻", at: candidate.range.lowerBound - 1) ? .change : .share
        case .rank: draft.kind = .rank
        default: draft.kind = amountKind(&draft, movement, scan)
        }
        if draft.kind == .change || draft.isGap == false && movement != nil && candidate.family == .percentagePoint {
            draft.candidate.isFall =
                movement == .down || movement == nil && fallsNearby(left, scan) || improvesByFalling(draft, scan)
        }
        if draft.kind == .change { draft.isState = false }
    }

    /// 规上企业超过2万家: what is named has passed a mark; 培训超1000人次 is an act.
    private func isSurpassed(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let candidate = draft.candidate
        guard candidate.range.lowerBound < candidate.core.lowerBound, draft.noun.isEmpty,
            candidate.family != .personTime, candidate.family != .event, candidate.comparator == .greater
        else { return false }
        let acts: WordRoles = [.act, .summed, .newlyAdded, .flow]
        let isDone = scan.words(from: draft.left.lowerBound, to: draft.left.upperBound).contains { index in
            let word = scan.words[index]
            // 生产总值 is a measure.
            return !word.roles.isDisjoint(with: acts) && word.end <= draft.left.upperBound
                && !scan.matches("生产总值", at: word.start)
        }
        return !isDone && !NameRules.trimmed(draft.left, scan).isEmpty
    }

    /// 提高到每月815元: where the words end that may say that a state is reached.
    private func reachEnd(_ candidate: Candidate, _ scan: SentenceScan) -> Int {
        let start = candidate.range.lowerBound
        let units: [(StaticString, Int)] = [("每人每月", 4), ("每人每年", 4), ("每月", 2), ("每人", 2), ("每年", 2), ("每户", 2)]
        return start - (units.first { scan.matches($0.0, endingAt: start) }?.1 ?? 0)
    }

    /// 6.5%左右的增速
    private func isRateBehind(_ candidate: Candidate, _ scan: SentenceScan) -> Bool {
        let end = candidate.range.upperBound
        guard scan.character(end) == 0x7684 else {
            // 营收保持20%以上增长
            return scan.matches("增长", at: end) && SentenceScan.isPunctuation(scan.character(end + 2))
        }
        let at = end + 1
        return ["预期增长", "经济增长", "预期增速", "增速", "速度", "增长", "增幅", "涨幅", "降幅", "年增长", "年均增"].contains {
            scan.matches($0, at: at)
        }
    }

    /// 细颗粒物浓度改善8%: what is better where there is less of it.
    private func improvesByFalling(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        guard scan.matches("改善", endingAt: draft.candidate.range.lowerBound) else { return false }
        return draft.clause.contains { at in
            ["浓度", "pm2.5", "pm10", "密度", "能耗", "降尘"].contains { scan.matches($0, at: at) }
        }
    }

    private func fallsNearby(_ left: Range<Int>, _ scan: SentenceScan) -> Bool {
        guard let word = scan.lastWord(in: left, with: [.rise, .fall]) else { return false }
        return word.roles.contains(.fall)
    }

    /// Counts and amounts: a change where something that has a name grew or shrank by the figure.
    private func amountKind(_ draft: inout Draft, _ movement: ChangeRules.Movement?, _ scan: SentenceScan)
        -> ObservationKind
    {
        if ChangeRules.exceedsTask(draft, scan) { draft.isGap = true }
        if ChangeRules.isDistance(draft.clause, scan) {
            draft.isGap = true
            return .level
        }
        guard let movement else { return .level }
        if addsToFlow(draft, scan) { return .change }
        let start = draft.candidate.range.lowerBound
        let touching =
            scan.longestWord(endingAt: start, with: [.rise, .fall]) != nil
            || scan.longestWord(endingAt: start - 1, with: [.rise, .fall]) != nil
        if ChangeRules.moreDone(draft.clause, scan) != nil { return .change }
        let against = scan.contains(draft.clause, .against) || TimeRules.comparesWithYear(draft.clause, scan)
        guard touching || against else { return .level }
        let family = draft.candidate.family
        let counts = [.item, .person, .organisation, .event, .personTime].contains(family)
        // 降低3万户企业电费: those are counted whose costs fell.
        if counts, movement == .down, !against, relieves(draft, scan) { return .level }
        // 排名前移3位
        let places = ["前移", "后移"].contains { scan.matches($0, endingAt: start) }
        if draft.candidate.family == .person, places || movement == .up && namesRank(draft.left, scan) {
            return .change
        }
        if let end = stepEnd(draft, scan) {
            draft.noun = end..<end
            return .change
        }
        // 农房改造提升2万户: things are counted that were improved.
        if counts, !against, improves(before: start, scan) { return .level }
        if movement == .down { return .change }
        if against || scan.contains(draft.clause, .rateOfChange) { return .change }
        // 增加编制5名 is an act; 森林面积增加1.63亿亩 is growth of what is named.
        let subject = NameRules.trimmed(draft.left, scan)
        let isCount = [.item, .person, .organisation, .event, .personTime].contains(draft.candidate.family)
        if subject.isEmpty { return isCount || !draft.noun.isEmpty ? .level : .change }
        return .change
    }

    /// 农民增加收入6亿元, 中央财政增加支出6亿元: a measured flow that grew, though its name stands behind the verb.
    private func addsToFlow(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let start = draft.candidate.range.lowerBound
        return draft.candidate.family == .money
            && ["增加收入", "增加支出", "增加财政支出", "增加财政收入"].contains { scan.matches($0, endingAt: start) }
    }

    /// 降低, 缩短 before a count with a noun behind it: no count falls so.
    private func relieves(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let start = draft.candidate.range.lowerBound
        let verbs: [StaticString] = ["降低", "缩短", "降低了", "缩短了", "减轻", "减轻了"]
        return draft.noun.count >= 3 && verbs.contains { scan.matches($0, endingAt: start) }
    }

    /// 提升2个等级, 前移3个位次: where the noun for steps ends.
    private func stepEnd(_ draft: Draft, _ scan: SentenceScan) -> Int? {
        let steps: [StaticString] = ["等级", "位次", "名次", "档次", "层级", "位阶"]
        let start = draft.candidate.range.upperBound
        return draft.candidate.family == .item && steps.contains { scan.matches($0, at: start) } ? start + 2 : nil
    }

    /// 综合排名, 位次: what moves by places.
    private func namesRank(_ left: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.contains(["排名", "位次", "名次", "排位", "位居", "居全"], in: left)
    }

    /// 提升, 提高, 扩大, 拓展 before a count.
    private func improves(before start: Int, _ scan: SentenceScan) -> Bool {
        guard let word = scan.longestWord(endingAt: start, with: [.rise, .fall]) else { return false }
        return [0x63D0, 0x6269, 0x62D3, 0x5EF6, 0x5347, 0x6539].contains(scan.character(word.start))
    }

    /// 由A提高到B: both are states; A is the earlier one.
    private func pairStates(_ drafts: inout [Draft], _ scan: SentenceScan) {
        for index in drafts.indices.dropFirst()
        where !drafts[index].joinsPrevious && (drafts[index].kind == .rank) == (drafts[index - 1].kind == .rank) {
            let current = drafts[index]
            var start = drafts[index - 1].candidate.range.upperBound
            // 从1955年的A,增加到1959年的B
            if scan.character(start) == 0x2C, scan.contains(drafts[index - 1].clause, .from) { start += 1 }
            let end = TimeRules.startOfYear(before: current.candidate.range.lowerBound, scan)
            guard start < end, end - start <= 12, let word = scan.longestWord(endingAt: end, with: .reached),
                word.end - word.start >= 2 || scan.character(word.start) == 0x5230
                    || scan.character(word.start) == 0x81F3,
                !(start..<word.start).contains(where: { SentenceScan.isClauseBreak(scan.character($0)) }),
                scan.contains(start..<end, [.rise, .fall]) || word.end - word.start >= 2,
                drafts[index - 1].candidate.family == current.candidate.family || drafts[index - 1].candidate.unit < 0
            else { continue }
            // The group of A: everything joined before.
            var first = index - 1
            while first > 0, drafts[first].joinsPrevious { first -= 1 }
            let before = drafts[first].clause
            guard scan.contains(before, .from) || start == word.start else { continue }
            for at in first..<index {
                drafts[at].isFormerState = true
                // 第六位上升到第四位: what moves is no noun of the rank.
                if drafts[at].kind == .rank {
                    let end = drafts[at].candidate.range.upperBound
                    drafts[at].noun = end..<end
                }
                drafts[at].isState = true
                drafts[at].kind = plainKind(drafts[at].candidate)
            }
            var last = index
            while last + 1 < drafts.count, drafts[last + 1].joinsPrevious { last += 1 }
            for at in index...last {
                drafts[at].isLatterState = true
                drafts[at].isState = true
                drafts[at].kind = plainKind(drafts[at].candidate)
            }
        }
    }

    /// 由2018年的8%下降至零: the first of two states, of which the second is no figure.
    private func markFallsToNought(_ drafts: inout [Draft], _ scan: SentenceScan) {
        let noughts: [StaticString] = ["下降至零", "下降到零", "下降为零", "降至零", "降到零", "降为零", "减少到零", "减至零", "归零"]
        for index in drafts.indices where !drafts[index].isFormerState && drafts[index].kind != .rank {
            let end = drafts[index].candidate.range.upperBound
            guard scan.contains(drafts[index].clause, .from), noughts.contains(where: { scan.matches($0, at: end) })
            else {
                continue
            }
            drafts[index].isFormerState = true
            drafts[index].isState = true
            drafts[index].kind = plainKind(drafts[index].candidate)
        }
    }

    /// 比1980年的7000亿元增长: what it was then.
    private func markBases(_ drafts: inout [Draft], _ scan: SentenceScan) {
        for index in drafts.indices where drafts[index].kind != .rank && !drafts[index].isLatterState {
            let range = drafts[index].candidate.range
            let year = TimeRules.startOfYear(before: range.lowerBound, scan)
            guard year < range.lowerBound, scan.character(range.lowerBound - 1) == 0x7684,
                [0x6BD4, 0x8F83].contains(scan.character(year - 1)),  // 比 较
                scan.longestWord(at: range.upperBound, with: [.rise, .fall]) != nil
            else { continue }
            drafts[index].isFormerState = true
            drafts[index].isState = true
            drafts[index].kind = plainKind(drafts[index].candidate)
        }
    }

    private func plainKind(_ candidate: Candidate) -> ObservationKind {
        candidate.isRank ? .rank : candidate.family == .proportion ? .share : .level
    }
}
