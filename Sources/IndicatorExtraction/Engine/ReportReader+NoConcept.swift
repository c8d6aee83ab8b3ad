import ChineseText
import ReportModel

/// Figures that count no concept, whatever words stand beside them.
extension ReportReader {
    /// Distances, votes, templates and those who gain by something.
    func countsNothing(_ draft: Draft) -> Bool {
        draft.isGap || isTemplate(draft) || isVote(draft) || isBenefit(draft) || isDraftOfLaw(draft)
            || isOfTowns(draft)
    }

    /// 36个乡镇票决民生实事: towns are counted, whatever they do.
    private func isOfTowns(_ draft: Draft) -> Bool {
        guard draft.kind == .level, ["乡镇", "镇街"].contains(where: { scan.matches($0, at: draft.noun.lowerBound) })
        else { return false }
        return scan.contains(["票决", "民生实事"], in: draft.noun)
    }

    /// 6件法规草案征求意见: drafts are counted, not what was said of them.
    private func isDraftOfLaw(_ draft: Draft) -> Bool {
        guard draft.kind == .level, draft.candidate.family == .item, !draft.noun.isEmpty,
            let at = draft.noun.first(where: { scan.matches("草案", at: $0) })
        else { return false }
        return scan.contains(["征求", "征集", "听取", "收集"], in: at..<min(scan.count, at + 5))
    }

    /// 项目获得满意票86票: votes count no projects.
    private func isVote(_ draft: Draft) -> Bool {
        draft.candidate.unit >= 0 && UnitTable.all[draft.candidate.unit].name == "票"
    }

    /// 老旧小区改造惠及6万户: those who gain by it are no part of what was done.
    private func isBenefit(_ draft: Draft) -> Bool {
        let words: [StaticString] = ["惠及", "受益", "惠及居民", "惠及群众"]
        return draft.noun.isEmpty && [.person, .organisation].contains(draft.candidate.family)
            && words.contains { scan.matches($0, endingAt: draft.candidate.range.lowerBound) }
    }

    /// 贫困人口从36万减少到6万: how many are poor, not how many are so no more.
    func isOfThePoor(_ draft: Draft, _ concept: Int?) -> Bool {
        guard draft.isFormerState || draft.isLatterState, let concept else { return false }
        return rulebook.concepts.codes[concept] == "poverty.lifted"
    }

    /// 1名省代表+3名市代表, 每站3名代表: how a unit is made up, no count of anything. 每名代表每年视察两次: what each shall do.
    private func isTemplate(_ draft: Draft) -> Bool {
        if draft.candidate.family == .event {
            let each: [StaticString] = ["每名", "每位", "每个", "每站", "每人"]
            return scan.contains(each, in: draft.clause)
        }
        if draft.candidate.family == .item, scan.contains(["每名代表", "每位代表", "每个代表"], in: draft.clause) {
            return true
        }
        guard draft.candidate.family == .person else { return false }
        let range = draft.candidate.range
        let end = max(range.upperBound, draft.noun.upperBound)
        if scan.character(range.lowerBound - 1) == 0x2B || scan.character(end) == 0x2B { return true }
        return (2...4).contains { distance in
            scan.character(range.lowerBound - distance) == 0x6BCF
                && ![0x5E74, 0x6708, 0x5929, 0x65E5].contains(scan.character(range.lowerBound - distance + 1))
        }
    }
}
