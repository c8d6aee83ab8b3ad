import ChineseText
import ReportModel

/// What is yet to be done, told by how a sentence opens or by the verb before a figure, in texts that plan nothing else.
extension ReportReader {
    private static let openings: [StaticString] = ["下一步", "下步", "接下来", "今后", "新的一年", "下一阶段"]
    private static let goingOn: [StaticString] = ["将", "还将", "要", "还要", "力争", "并将"]

    /// Takes notice of a sentence's opening: 下一步,将… plans it to its full stop, and those behind it that open with 将.
    mutating func readOpeningOfNextStep(number: Int) {
        if number == 0 { isNextStep = false }
        var at = 0
        while at < min(scan.count, 3), SentenceScan.isPunctuation(scan.character(at)) { at += 1 }
        let opens = Self.openings.contains { word in
            let end = at + word.characterCount
            return scan.matches(word, at: at) && (SentenceScan.isPunctuation(scan.character(end)) || word.isNextStep)
        }
        let goesOn = isNextStep && (isInNextStep || Self.goingOn.contains { scan.matches($0, at: at) })
        isNextStep = opens || goesOn
        isInNextStep = scan.characters.last == 0x3B
    }

    /// 下一步,将督办36件; 还将听取报告6项; 年底前建成站点6个.
    func isYetToBeDone(_ draft: Draft, _ before: Range<Int>) -> Bool {
        guard draft.kind != .rank, !isElliptic(draft) else { return false }
        let done: [StaticString] = ["已", "完成了", "实际"]
        let clause = max(NameRules.clauseHead(before: before.upperBound, scan), before.lowerBound)..<before.upperBound
        if scan.contains(done, in: clause) { return false }
        return isNextStep || isMeant(before) || isDueByYearsEnd(clause) || isAboutToBe(clause)
    }

    /// 列入计划拟解决的36件, 计划解决21件 of suggestions: of a class, whatever is to come of it.
    func isElliptic(_ draft: Draft) -> Bool {
        let start = draft.candidate.range.lowerBound
        let classes: [StaticString] = ["计划解决", "拟解决", "拟采纳", "计划逐步解决", "计划解决的", "拟解决的"]
        if isOnPapers, classes.contains(where: { scan.matches($0, endingAt: start) }) { return true }
        return PartRules.isElliptic(draft, scan)
            && draft.clause.contains { scan.matches("列入", at: $0) || scan.matches("纳入", at: $0) }
    }

    /// Whether suggestions or proposals are counted in the paragraph.
    var isOnPapers: Bool {
        isOnSuggestions
            || wholes.contains { whole in
                let code = whole.concept.map { rulebook.concepts.codes[$0] }
                return code == "suggestions.total" || code == "consultative.proposals"
            }
    }

    /// 将开展, 还将听取, 拟邀请: 将 right before a verb of doing, where nothing is made of what it names (将审议意见交办).
    private func isMeant(_ before: Range<Int>) -> Bool {
        let verbs: [StaticString] = [
            "开展", "听取", "邀请", "举办", "召开", "建成", "兑现", "新建", "新增", "组织开展", "组织代表", "安排", "督办", "制定", "修订", "打造",
            "选派", "培训", "走访", "接待", "实施",
        ]
        let made: [StaticString] = ["作为", "纳入", "列入", "列为", "融入", "贯穿", "交", "意见", "与", "和"]
        return before.contains { at in
            guard scan.character(at) == 0x5C06 || scan.character(at) == 0x62DF,  // 将 拟
                ![0x5373, 0x5FC5, 0x4E3B, 0x5E72].contains(scan.character(at - 1)),  // 即 必 主 干
                let verb = verbs.first(where: { scan.matches($0, at: at + 1) })
            else { return false }
            let end = at + 1 + verb.characterCount
            return !made.contains { scan.matches($0, at: end) }
                && !(end..<before.upperBound).contains { other in
                    ["作为", "纳入", "列入", "列为", "融入", "已"].contains { scan.matches($0, at: other) }
                }
        }
    }

    /// 年底前建成6个, and not 去年底前 or 2021年底前.
    private func isDueByYearsEnd(_ clause: Range<Int>) -> Bool {
        clause.contains { at in
            let isStart = at == clause.lowerBound || SentenceScan.isPunctuation(scan.character(at - 1))
            return scan.matches("年底前", at: at) && isStart || scan.matches("今年底前", at: at)
                || scan.matches("今年年底前", at: at)
        }
    }
}

extension StaticString {
    /// 下一步 plans what follows with no comma behind it.
    fileprivate var isNextStep: Bool { utf8CodeUnitCount / 3 >= 3 && description.hasPrefix("下一步") }
}
