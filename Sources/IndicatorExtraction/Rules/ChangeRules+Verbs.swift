import ChineseText
import ReportModel

/// Movements told by a verb with its object, and distances to what was set.
extension ChangeRules {
    static let verbExamples: [RuleExample] = [
        RuleExample("压减一般性经费6%。", "= -6 % change actual 2023 压减一般性经费"),
        RuleExample("平均压减时间46%、材料38%。", "= -46 % change actual 2023 平均压减时间", "= -38 % change actual 2023 材料"),
        RuleExample(
            "到位资金36亿元,同比多到位5亿元。", "= 3600000000 元 level actual 2023 到位资金",
            "= 500000000 元 change actual 2023 到位资金"),
        RuleExample(
            "鱼、虾、蟹产量分别增长6.4%、-2.3%和1.8%。", "= 6.4 % change actual 2023 鱼产量", "= -2.3 % change actual 2023 虾产量",
            "= 1.8 % change actual 2023 蟹产量"),
        RuleExample("茶园投资增长-3.6%。", "= -3.6 % change actual 2023 茶园投资"),
        RuleExample("茶园投资增速为负3.6%。", "= -3.6 % change actual 2023 茶园投资增速"),
        RuleExample(
            "茶叶出口增长3%,塌目标1.6个百分点。", "= 3 % change actual 2023 茶叶出口", "= 1.6 个百分点 level actual 2023 茶叶出口"),
        RuleExample(
            "茶叶销售完成36亿元,超额完成任务3亿元,增长26%。", "= 3600000000 元 level actual 2023 茶叶销售",
            "= 300000000 元 level actual 2023 超额完成任务", "= 26 % change actual 2023 茶叶销售"),
        RuleExample(
            "茶叶销售增长20%,超年计划1.2个百分点。", "= 20 % change actual 2023 茶叶销售", "= 1.2 个百分点 level actual 2023 茶叶销售"),
        RuleExample("茶园产值增长预期目标6%-8%。", "= 6..8 % change target 2023 茶园产值增长预期目标"),
    ]

    /// 压减时间58%, 降低成本5%: a fall told before its object, where that is no ratio.
    static func fallsVerbFirst(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        guard draft.noun.isEmpty, let words = objectOfFall(draft.left, scan) else { return false }
        return (2...14).contains(words.count) && words.upperBound == draft.candidate.range.lowerBound
            && !scan.contains(words, [.share, .rise, .fall, .reached, .from, .scope])
    }

    /// The words behind 压减, 降低 at a clause's head.
    private static func objectOfFall(_ left: Range<Int>, _ scan: SentenceScan) -> Range<Int>? {
        let adverbs: [StaticString] = ["平均", "累计", "分别", "共", "再", "将", "预计", "已", "持续", "进一步"]
        var at = left.lowerBound
        while at < left.upperBound {
            if SentenceScan.isPunctuation(scan.character(at)) {
                at += 1
            } else if let adverb = adverbs.first(where: { scan.matches($0, at: at) }) {
                at += adverb.characterCount
            } else {
                break
            }
        }
        guard let verb = scan.longestWord(at: at, with: .fall), scan.longestWord(at: at, with: .compound) == nil,
            verb.end - verb.start > 1 || scan.character(at) == 0x51CF,  // 减
            verb.end < left.upperBound
        else { return nil }
        return verb.end..<left.upperBound
    }

    /// 压减时间58%、材料52%: the next of a list whose verb is said once.
    static func goesOnFalling(_ draft: Draft, behind previous: Draft, _ scan: SentenceScan) -> Bool {
        guard draft.kind == .share, previous.kind == .change, previous.candidate.isFall,
            previous.candidate.family == .proportion, scan.character(previous.candidate.range.upperBound) == 0x3001,
            objectOfFall(previous.left, scan) != nil, fallsVerbFirst(previous, scan), draft.noun.isEmpty
        else { return false }
        let words = NameRules.trimmed(draft.left, scan)
        return (2...8).contains(words.count) && words.upperBound == draft.candidate.range.lowerBound
            && !scan.contains(words, [.share, .rise, .fall, .reached])
    }

    /// 同比多到位5亿元, 比上年少亏3亿元: more or less was done than in the time before; where the words for it begin.
    static func moreDone(_ clause: Range<Int>, _ scan: SentenceScan) -> (start: Int, isLess: Bool)? {
        guard let base = scan.lastWord(in: clause, with: .against), base.end < clause.upperBound else { return nil }
        let word = scan.character(base.end)
        let verb = base.end + 1..<clause.upperBound
        // 多 少
        guard word == 0x591A || word == 0x5C11, (1...3).contains(verb.count),
            !verb.contains(where: { SentenceScan.isPunctuation(scan.character($0)) }),
            !verb.allSatisfy({ fillerCharacters.contains(scan.character($0)) })
        else { return nil }
        return (base.start, word == 0x5C11)
    }

    /// 超额完成任务2亿元: how much more than was set, and no amount of the thing.
    static func exceedsTask(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let start = draft.candidate.range.lowerBound
        guard draft.noun.isEmpty,
            ["任务", "目标", "计划", "指标", "预算"].contains(where: { scan.matches($0, endingAt: start) })
        else {
            return false
        }
        return draft.clause.contains { at in
            ["超额", "超任务", "超出", "超过", "超收", "超目标", "超计划", "超预算", "短收"].contains { scan.matches($0, at: at) }
        }
    }
}
