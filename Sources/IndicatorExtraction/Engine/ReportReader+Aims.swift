import ChineseText
import ReportModel

/// What is planned or demanded in so many words, wherever it is said.
extension ReportReader {
    /// 计划全年培训600人次, 布置代表走访不少于6户: a plan's verb behind 计划, or a bound that somebody must keep to.
    func isSetAsAim(_ draft: Draft, _ before: Range<Int>) -> Bool {
        isDemanded(draft, before) || isPlanned(before) || isMadeSureOf(before)
    }

    /// 会议要求,…确保办结率达到100%: what shall be made sure of, and not 确保办结率达到100% in a review.
    private func isMadeSureOf(_ before: Range<Int>) -> Bool {
        let demands: [StaticString] = [
            "会议要求", "会议强调", "会议指出", "他要求", "他强调", "她要求", "她强调", "主任要求", "主任强调", "同志要求", "同志强调",
        ]
        guard let demand = (0..<before.upperBound).last(where: { at in demands.contains { scan.matches($0, at: at) } })
        else { return false }
        return scan.contains(["确保", "力争", "做到"], in: demand..<before.upperBound)
    }

    /// 即将建设6公里
    func isAboutToBe(_ clause: Range<Int>) -> Bool {
        clause.contains { at in
            scan.matches("即将", at: at)
                && ["建设", "开工", "新建", "建成", "投用", "启动", "实施"].contains { scan.matches($0, at: at + 2) }
        }
    }

    /// 要求每站活动6次以上, and not 按照要求,合格率达95%以上.
    private func isDemanded(_ draft: Draft, _ before: Range<Int>) -> Bool {
        guard draft.candidate.comparator == .atLeast || draft.candidate.comparator == .atMost else { return false }
        return before.contains { at in
            if scan.matches("布置", at: at) { return true }
            guard scan.matches("要求", at: at) else { return false }
            let next = scan.character(at + 2)
            return !SentenceScan.isPunctuation(next) && ![0x7684, 0x4E0B, 0x548C].contains(next)  // 的 下 和
                && !before.contains { isAccording($0, before: at) }
        }
    }

    /// 按 or 根据 in the ten characters before a demand: it is told what was kept to.
    private func isAccording(_ at: Int, before demand: Int) -> Bool {
        at < demand && demand - at <= 10 && (scan.character(at) == 0x6309 || scan.matches("根据", at: at))
    }

    /// 计划 as a verb, before another in the figure's own clause.
    private func isPlanned(_ before: Range<Int>) -> Bool {
        let start = NameRules.clauseHead(before: before.upperBound, scan)
        return (max(start, before.lowerBound)..<before.upperBound).contains { at in
            // 五年计划, 年度计划, 该计划 are nouns.
            guard scan.matches("计划", at: at),
                at == start
                    || [
                        0x5DF2, 0x8FD8, 0x53C8, 0x5E76, 0x5E9C, 0x5C40, 0x5E02, 0x53BF, 0x9547, 0x4E61, 0x653F, 0x5927,
                        0x4F1A,
                    ]
                    .contains(
                        scan.character(at - 1))
            else { return false }
            var next = at + 2
            for word: StaticString in ["全年", "今年", "年内", "再"] where scan.matches(word, at: next) {
                next += word.withUTF8Buffer { $0.count / 3 }
            }
            return scan.longestWord(at: next, with: [.act, .deed, .summed, .newlyAdded]).map { $0.end - $0.start >= 2 }
                ?? ["投入", "淘汰", "招收", "筹资", "投资", "邀请"].contains { scan.matches($0, at: next) }
        }
    }
}
