import ChineseText
import ReportModel

/// Counts that name nothing of their own: parts of a count before them, and what became of it.
enum PartRules {
    /// What was done with the things counted before.
    enum Act: Sendable {
        /// They were solved, answered, put right.
        case settled
        /// They were handed on, are under way or are of a class.
        case other
    }

    /// What a settled part of a concept counts, where that is a concept of its own.
    static let whenSettled = [
        "opinions.collected": "opinions.resolved", "issues.found": "issues.rectified",
        "recommendations.made": "opinions.adopted",
    ]

    private static let settling: [StaticString] = [
        "办结", "解决", "化解", "答复", "解答", "落实", "回应", "整改", "销号", "处理", "回复", "答复处理",
    ]

    private static let others: [StaticString] = [
        "完成", "完工", "开工", "竣工", "交付", "投用", "复工", "建成", "建设", "推进", "实施", "办理", "交办", "转办", "转交", "收回", "回收", "纠正",
        "免除", "免去", "修改", "废止", "督促", "提出", "受理", "启动", "剩余", "其余", "余下", "其他", "会议期间", "大会期间", "闭会期间", "线上", "线下",
        "接待",
        "采纳", "到位", "结束", "面上",
    ]

    /// Words that say nothing of what is counted.
    private static let fillers: [StaticString] = [
        "已经", "已", "现", "正在", "正", "尚在", "尚有", "尚", "还有", "另有", "仍有", "仍", "有", "全部", "及时", "成功", "推动", "督促", "帮助",
        "协调", "现场", "当场",
        "或者", "或", "并", "基本", "共", "均", "到", "目前", "截至目前", "可", "能", "拟", "待", "其中", "部门", "有关部门", "相关部门", "政府", "逐步",
        "抓紧", "加快", "有效",
        "妥善", "累计", "并且", "和", "、", ",", "了", "各", "先后", "陆续",
    ]

    /// At the clause's head, the rest of something is counted: 其余2项工程正在推进.
    private static let rests: [StaticString] = ["其余", "余下", "剩余", "剩下"]

    /// What was done, where the words before the figure say no more than that: 已办结, 转交部门办理, A类.
    static func act(of draft: Draft, _ scan: SentenceScan) -> Act? {
        var at = draft.clause.lowerBound
        let end = draft.candidate.range.lowerBound
        while at < end, SentenceScan.isPunctuation(scan.character(at)) || scan.character(at) == 0x3001 { at += 1 }
        if rests.contains(where: { scan.matches($0, at: at) }) { return .other }
        guard draft.noun.isEmpty else { return nil }
        if isClass(at, end, scan) { return .other }
        var act: Act?
        while at < end {
            if let length = length(of: settling, at: at, scan) {
                act = .settled
                at += length
            } else if let length = length(of: others, at: at, scan) {
                act = act ?? .other
                at += length
            } else if let length = length(of: fillers, at: at, scan) {
                at += length
            } else {
                return nil
            }
        }
        return act
    }

    /// A类
    private static func isClass(_ at: Int, _ end: Int, _ scan: SentenceScan) -> Bool {
        guard end - at == 2, scan.character(at + 1) == 0x7C7B else { return false }
        return (0x41...0x5A).contains(scan.character(at)) || (0x61...0x7A).contains(scan.character(at))
    }

    private static func length(of words: [StaticString], at: Int, _ scan: SentenceScan) -> Int? {
        var longest = 0
        for word in words where scan.matches(word, at: at) {
            longest = max(longest, word.withUTF8Buffer { $0.count == 1 ? 1 : $0.count / 3 })
        }
        return longest > 0 ? longest : nil
    }

    /// 列入计划的6件, 26个项目中的9个复工: the things before are meant.
    static func isElliptic(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let start = draft.candidate.range.lowerBound
        guard scan.character(start - 1) == 0x7684 else { return false }  // 的
        return draft.noun.isEmpty || scan.character(start - 2) == 0x4E2D  // 中
    }
}
