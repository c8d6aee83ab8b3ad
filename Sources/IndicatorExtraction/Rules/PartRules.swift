import ChineseText
import ReportModel

/// Counts that name nothing of their own: parts of a count before them, and what became of it.
enum PartRules {
    /// What was done with the things counted before.
    enum Act: Sendable {
        /// They were solved, answered, put right.
        case settled
        /// They were begun or finished: 新开工, 基本建成.
        case built
        /// They were handed on, are under way or are of a class.
        case other
    }

    /// What a settled part of a concept counts, where that is a concept of its own.
    static let whenSettled = [
        "opinions.collected": "opinions.resolved", "issues.found": "issues.rectified",
        "recommendations.made": "opinions.adopted",
    ]

    /// Concepts of parts that a list under a whole counts as the whole's own.
    static let ofWhole: [String: Set<String>] = [
        "appointments.total": ["evaluation.officials"],
        "filing.reviewed": ["government.documents", "issues.rectified", "decisions.total"],
        "livelihood.projects": ["projects.total"], "articles.published": ["opinions.adopted"],
        "research.reports": ["publicity.honours"],
        "consultative.proposals": ["suggestions.total"],
    ]

    private static let settling: [StaticString] = [
        "办结", "解决", "化解", "答复", "解答", "落实", "回应", "整改", "销号", "处理", "回复", "答复处理",
    ]

    private static let building: [StaticString] = [
        "开工", "竣工", "投产", "新建", "续建", "建成", "建设", "交付", "改造", "动工", "提升", "升级", "提档", "提质",
    ]

    private static let others: [StaticString] = [
        "完成", "完工", "投用", "复工", "推进", "实施", "办理", "交办", "转办", "转交", "收回", "回收", "纠正",
        "免除", "免去", "修改", "废止", "督促", "提出", "受理", "启动", "剩余", "其余", "余下", "其他", "会议期间", "大会期间", "闭会期间", "线上", "线下",
        "接待",
        "采纳", "被采纳", "采用", "被采用", "刊用", "被刊用", "到位", "结束", "面上", "涉及", "反馈满意", "反馈基本满意", "表示满意", "基本满意", "不满意", "非常满意",
        "满意", "联合办理", "转化", "依申请审查", "依职权审查",
        "主动审查", "请假", "因事请假", "因病请假", "缺席",
        "留作参考", "作为参考", "审查", "优秀", "良好", "称职", "基本称职", "不称职", "合格",
    ]

    /// Words that say nothing of what is counted.
    private static let fillers: [StaticString] = [
        "已经", "已", "现", "新", "正在", "正", "尚在", "尚有", "尚", "还有", "另有", "仍有", "仍", "有", "全部", "及时", "成功", "推动", "督促", "帮助",
        "协调", "现场", "当场",
        "或者", "或", "并", "基本", "共", "均", "到", "目前", "截至目前", "可", "能", "拟", "待", "其中", "部门", "有关部门", "相关部门", "政府", "逐步",
        "抓紧", "加快", "有效",
        "妥善", "累计", "制定机关", "的", "因", "条件限制", "作为", "留作", "参考", "计划", "列入", "纳入", "规划", "跨年度", "按期", "按时", "如期", "直接",
        "立即", "得到", "获得", "经", "已由", "并且", "和", "、", ",", "了", "各",
        "先后", "陆续", "我市", "我县", "我区", "全市", "全县", "全区", "本市", "本县", "本区",
        "先后", "陆续", "代表", "办理结果为", "为", "是", "予以", "对", "及", "以及", "当年", "年内", "街道层面", "社区层面", "镇层面",
        "乡镇层面", "县层面", "区层面", "市层面", "明年", "下年度", "来年", "街道", "乡镇", "社区", "镇村", "村级", "镇级", "乡镇级", "县级",
        "评出", "评为", "被评为", "评定为", "等次", "“", "”", "区级", "就地", "站内", "联络站", "因事", "因病",
    ]

    /// At the clause's head, the rest of something is counted: 其余2项工程正在推进.
    private static let rests: [StaticString] = ["其余", "余下", "剩余", "剩下"]

    /// What was done, where the words before the figure say no more than that: 已办结, 转交部门办理, A类.
    static func act(of draft: Draft, _ scan: SentenceScan) -> Act? {
        var at = draft.clause.lowerBound
        var end = draft.candidate.range.lowerBound
        while at < end, SentenceScan.isPunctuation(scan.character(at)) || scan.character(at) == 0x3001 { at += 1 }
        if rests.contains(where: { scan.matches($0, at: at) }) { return .other }
        // 占比最高的是财政经济类,有36件
        if scan.matches("有", at: at), at + 1 == end, scan.character(at - 1) == 0x2C,
            (2...10).contains(where: { scan.character(at - $0) == 0x7C7B })
        {
            return .other
        }
        // 由县政府组织办理的80件
        if scan.character(at) == 0x7531, scan.matches("办理", endingAt: end) || scan.matches("办理的", endingAt: end) {
            return .other
        }
        // 主任会议成员领衔督办6件
        let handlers: [StaticString] = [
            "领办", "督办", "包办", "牵头办理", "承办", "承办的", "承办为", "主办", "协办", "合办", "会办",
        ]
        if draft.noun.isEmpty, (2...24).contains(end - at),
            handlers.contains(where: { scan.matches($0, endingAt: end) })
        {
            return .other
        }
        // 对办理工作态度满意86件, 交县政府办理60件
        if draft.noun.isEmpty, isSatisfaction(draft, scan) || isHandedOn(draft, scan) { return .other }
        if !draft.noun.isEmpty {
            // 86件重点建议,60件已解决到位: what is said behind the figure.
            guard at >= end else { return nil }
            (at, end) = (draft.noun.lowerBound, draft.noun.upperBound)
        }
        if isClass(at, end, scan) { return .other }
        // 36件议案转化为立法项目,26件交“一府两院”办理
        if !draft.noun.isEmpty, ["交由", "交“", "转交", "移交"].contains(where: { scan.matches($0, at: at) }) {
            return .other
        }
        // 86条建议,6条列入计划
        let isListed = !draft.noun.isEmpty && (scan.matches("列入", at: at) || scan.matches("纳入", at: at))
        var act: Act? = isListed ? .other : nil
        let isUnderWay = scan.contains(["正在", "尚未", "待", "拟", "逐步"], in: at..<end)
        while at < end {
            if let length = length(of: settling, at: at, scan) {
                act = isUnderWay ? .other : .settled
                at += length
            } else if let length = length(of: building, at: at, scan) {
                act = act ?? .built
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

    /// 已经解决的60件, 解决和正在解决的60件 and A类60件, but not 正在解决 or 暂时难以解决.
    static func isSolved(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let classes: [StaticString] = ["a类", "甲类", "“a”类"]
        let both: [StaticString] = ["解决和正在", "解决或正在", "解决及正在", "解决、正在"]
        if draft.clause.contains(where: { at in (classes + both).contains { scan.matches($0, at: at) } }) {
            return true
        }
        let undone: [StaticString] = ["正在", "列入", "计划", "规划", "纳入", "难以", "暂", "逐步", "尚未", "参考", "以后", "今后"]
        // 86件建议得到解决
        var end = max(draft.clause.upperBound, draft.candidate.range.upperBound)
        let limit = min(scan.count, draft.candidate.range.upperBound + 14)
        while end < limit, !SentenceScan.isPunctuation(scan.character(end)),
            !NumeralCharacter.isASCIIDigit(scan.character(end))
        { end += 1 }
        let words = draft.clause.lowerBound..<end
        return scan.contains("解决", in: words)
            && !scan.contains(undone, in: words)
    }

    /// 表示满意86件, 基本满意6件: how content those are who put them.
    private static func isSatisfaction(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let end = draft.candidate.range.lowerBound
        return draft.candidate.unit >= 0 && UnitTable.all[draft.candidate.unit].name == "件"
            && (scan.matches("满意", endingAt: end) || scan.matches("满意的", endingAt: end))
    }

    /// 对办理结果满意的86件, but not 基本满意 or 不满意.
    static func isSatisfied(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        var end = draft.candidate.range.lowerBound
        if scan.character(end - 1) == 0x7684 { end -= 1 }
        let both: [StaticString] = ["满意和基本满意", "满意或基本满意", "满意及基本满意", "满意、基本满意"]
        if both.contains(where: { scan.matches($0, endingAt: end) }) { return isSatisfaction(draft, scan) }
        let others: [StaticString] = ["基本满意", "不满意", "不太满意"]
        return isSatisfaction(draft, scan) && !others.contains { scan.matches($0, endingAt: end) }
    }

    /// 交区政府办理86件, 转有关部门研究处理6件: to whom so many of them were given.
    static func isHandedOn(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        var start = draft.clause.lowerBound
        while SentenceScan.isPunctuation(scan.character(start)) { start += 1 }
        let end = draft.candidate.range.lowerBound
        let givers: [StaticString] = ["交", "转", "移交", "移送"]
        let dealings: [StaticString] = ["办理", "处理", "研究", "答复", "办理的", "处理的", "参考", "研究处理"]
        return draft.noun.isEmpty && (4...24).contains(end - start)
            && givers.contains { scan.matches($0, at: start) } && dealings.contains { scan.matches($0, endingAt: end) }
    }

    /// 其中,城建类12件: the mark is a clause of its own. 内容涉及城建12件: what they are about does as well.
    static func followsMark(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        scan.matches("其中,", endingAt: draft.clause.lowerBound)
            || scan.matches("其中:", endingAt: draft.clause.lowerBound) || opensClasses(draft, scan)
            || opensContents(draft, scan)
    }

    /// 建议内容涉及城建12件, 主要涉及城建12件
    private static func opensContents(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        var at = draft.clause.lowerBound
        while SentenceScan.isPunctuation(scan.character(at)) { at += 1 }
        let words: [StaticString] = ["建议", "议案", "意见", "的", "内容", "主要", "分别", "所提"]
        while let word = words.first(where: { scan.matches($0, at: at) }) { at += word.characterCount }
        return draft.noun.isEmpty && scan.matches("涉及", at: at) && draft.candidate.range.lowerBound > at + 2
    }

    /// 按类别分,城建交通61件: the whole is parted anew.
    static func opensClasses(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let start = draft.clause.lowerBound
        guard [0x2C, 0x3A].contains(scan.character(start - 1)), [0x5206, 0x770B].contains(scan.character(start - 2))
        else {
            return false
        }
        let head = NameRules.clauseHead(before: start - 1, scan)
        return start - head <= 12 && [0x6309, 0x4ECE].contains(scan.character(head))  // 按 从
    }

    /// Whether the figure's clause speaks of papers other than suggestions.
    static func isOfOtherPapers(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        let others: [StaticString] = [
            "提案", "议案", "案件", "信访", "来信", "文件", "法规", "规章", "纠纷", "实事", "审议意见", "检察建议", "督办", "专利", "制度", "办法", "方案",
            "事故",
        ]
        let words = draft.clause.lowerBound..<max(draft.clause.upperBound, draft.noun.upperBound)
        return scan.contains(others, in: words)
    }

    /// 农业、交通方面的各有6件: where the words end before 有, 各, 各有.
    private static func withoutEach(_ end: Int, _ scan: SentenceScan) -> Int {
        var end = end
        if scan.character(end - 1) == 0x6709 { end -= 1 }  // 有
        if scan.character(end - 1) == 0x5404 { end -= 1 }  // 各
        return end
    }

    /// 县住建局, 其他部门, 开发区: the words end in the name of a body that handles papers.
    static func endsInBody(_ words: Range<Int>, _ scan: SentenceScan) -> Bool {
        let bodies: [StaticString] = [
            "局", "委", "办", "院", "乡", "镇", "部门", "单位", "街道", "公司", "集团", "中心", "政府", "系统", "委员会", "开发区", "大队",
        ]
        return words.count >= 2 && bodies.contains { scan.matches($0, endingAt: words.upperBound) }
    }

    /// A类, B类建议, 教育类
    private static func isClass(_ at: Int, _ end: Int, _ scan: SentenceScan) -> Bool {
        let end = withoutEach(end, scan)
        // 正在解决的(B类)
        if scan.character(end - 1) == 0x29, scan.character(end - 2) == 0x7C7B, scan.character(end - 4) == 0x28 {
            return true
        }
        // 暂时不能解决的“C”类
        if end - at > 3, scan.character(end - 1) == 0x7C7B,
            isLetter(scan.character(end - 2))
                || scan.character(end - 2) == 0x201D && isLetter(scan.character(end - 3))
        {
            return true
        }
        // 文教类, 城建方面
        if (3...24).contains(end - at), scan.character(end - 1) == 0x7C7B { return true }
        if (3...24).contains(end - at), scan.matches("方面", endingAt: end) { return true }
        // “基本满意”等次1个
        if (4...20).contains(end - at), scan.matches("等次", endingAt: end) { return true }
        let isWhole =
            end - at == 2 || end - at == 3 && scan.character(at + 2) == 0x4EF6 || scan.matches("建议", at: at + 2)
        guard isWhole, scan.character(at + 1) == 0x7C7B else { return false }
        return isLetter(scan.character(at)) || [0x7532, 0x4E59, 0x4E19].contains(scan.character(at))  // 甲 乙 丙
    }

    private static let groupsOfPeople: [StaticString] = [
        "城镇", "乡村", "农村", "城区", "男性", "女性", "常住", "户籍", "农业", "非农业", "城镇常住", "城镇户籍", "乡村常住", "乡村户籍", "农村常住", "农村户籍",
        "少数民族", "汉族", "外来", "暂住",
    ]

    /// 城镇人口, 女性人口, 18周岁以下, 35至59岁: the words before the figure name a part of the population and nothing else.
    static func isGroupOfPeople(_ draft: Draft, _ scan: SentenceScan) -> Bool {
        guard draft.noun.isEmpty else { return false }
        var words = NameRules.trimmed(draft.left, scan)
        if scan.matches("人口", endingAt: words.upperBound) { words = words.lowerBound..<(words.upperBound - 2) }
        if let first = words.first, scan.matches("其中", at: first) { words = (first + 2)..<words.upperBound }
        if groupsOfPeople.contains(where: {
            scan.matches($0, at: words.lowerBound) && $0.characterCount == words.count
        }) {
            return true
        }
        guard NumeralCharacter.isASCIIDigit(scan.character(words.lowerBound)) else { return false }
        var at = words.lowerBound
        while at < words.upperBound,
            NumeralCharacter.isASCIIDigit(scan.character(at))
                || [0x2D, 0x7E, 0x2014, 0x81F3].contains(scan.character(at))
        { at += 1 }  // - ~ — 至
        let ages: [StaticString] = ["周岁及以上", "岁及以上", "周岁以上", "周岁以下", "岁以上", "岁以下", "周岁", "岁"]
        return ages.contains { scan.matches($0, at: at) && at + $0.characterCount == words.upperBound }
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
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
        // 已经解决的有6件, 农业、交通方面的各有6件
        let start = withoutEach(draft.candidate.range.lowerBound, scan)
        guard scan.character(start - 1) == 0x7684 else { return false }  // 的
        return draft.noun.isEmpty || scan.character(start - 2) == 0x4E2D  // 中
    }
}
