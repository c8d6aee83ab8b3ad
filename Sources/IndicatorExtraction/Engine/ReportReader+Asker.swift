import ChineseText
import ReportModel

/// Whose problems were solved: the public's, enterprises' or those that supervision had found.
extension ReportReader {
    private static let enterprises: [StaticString] = ["企业", "涉企", "惠企", "助企", "民企", "商户", "经营主体", "市场主体", "企困"]
    private static let residents: [StaticString] = [
        "群众", "选民", "居民", "村民", "百姓", "急难愁盼", "诉求", "民意", "民情", "民忧", "民困", "民声", "扰民", "信访", "业主", "家长", "烦心事", "揪心事",
    ]
    private static let supervision: [StaticString] = [
        "审计", "监督", "检查", "督查", "视察", "询问", "审议", "评议", "违法", "隐患", "查出", "巡察", "督察", "测评",
    ]
    /// Concepts behind which solved problems are those of the public, or of enterprises.
    private static let heardPublic: Set<String> = [
        "opinions.collected", "opinions.resolved", "voters.received", "stations.activities", "petitions.handled",
        "liaison.officers", "good_deeds.done", "opinions.resolved_rate",
    ]
    private static let heardEnterprises: Set<String> = ["enterprises.visited", "enterprises.problems_solved"]

    /// The concept of solved problems by who had raised them; any other concept as it is.
    func asked(_ concept: Int, _ draft: Draft, _ window: Range<Int>) -> Int {
        // 组织86名代表视察: people are counted, not how often they took part.
        let code = rulebook.concepts.codes[concept]
        let isOfPeople = code == "deputies.participation" && draft.candidate.family == .person
        if isOfPeople || code == "deputies.total" {
            let reports: [StaticString] = ["述职", "报告履职情况", "汇报履职情况"]
            if reports.contains(where: { isBefore($0, draft, within: scan.count) }) {
                return index("deputies.reporting", or: concept)
            }
            return index(travelsToLearn(draft) ? "deputies.trained" : "deputies.total", or: concept)
        }
        // 6名代表受邀担任监督员
        if code == "liaison.officers", scan.contains(["受邀担任", "被聘为", "受聘"], in: draft.noun),
            ["代表", "人大代表"].contains(where: { scan.matches($0, at: draft.noun.lowerBound) })
        {
            return index("deputies.total", or: concept)
        }
        // 12个承办单位办复议案: the units are counted.
        if ["motions.total", "suggestions.total"].contains(rulebook.concepts.codes[concept]),
            last(["单位", "部门"], in: draft.noun) != nil
        {
            return index("issues.assigned_units", or: concept)
        }
        if code == "party.delegates", [.congressWork, .congressOverview].contains(report.kind) {
            return index("deputies.total", or: concept)
        }
        if code == "appointments.total", swearsItself(draft) { return index("oaths.total", or: concept) }
        if code == "recommendations.made", isSaidByPublic(draft) { return index("opinions.collected", or: concept) }
        if code == "suggestions.total", isLedByLeaders(draft) { return index("suggestions.key", or: concept) }
        if isOfDeputies(concept, draft) { return index("suggestions.total", or: concept) }
        let solved = ["issues.rectified", "opinions.resolved", "enterprises.problems_solved"]
        guard draft.kind == .level, solved.contains(rulebook.concepts.codes[concept]) else { return concept }
        let clause = draft.clause.lowerBound..<max(draft.clause.upperBound, min(window.upperBound, draft.near))
        if last(["整改"], in: clause) != nil { return concept }
        let enterprise = last(Self.enterprises, in: clause)
        // 企业诉求 are those of enterprises.
        let people = last(Self.residents, in: clause).flatMap { at in
            scan.matches("诉求", at: at) && Self.enterprises.contains { scan.matches($0, endingAt: at) } ? nil : at
        }
        if let enterprise, enterprise > people ?? -1 { return index("enterprises.problems_solved", or: concept) }
        if people != nil { return index("opinions.resolved", or: concept) }
        if last(Self.supervision, in: clause) != nil { return concept }
        // 视察36次,提出意见建议86条,推动解决问题26个
        if lastConcept.map({ rulebook.concepts.codes[$0] }) == "recommendations.made" {
            return index("issues.rectified", or: concept)
        }
        // 开展“代表助百企”活动,协调解决问题36个
        let campaigns: [StaticString] = ["百企", "千企", "万企", "助企", "暖企", "入企", "访企", "联企", "惠企"]
        let clauseBefore = NameRules.clauseHead(before: max(0, clause.lowerBound - 1), scan)..<clause.lowerBound
        if !namesVoters, let at = clauseBefore.last(where: { at in campaigns.contains { scan.matches($0, at: at) } }),
            !(at..<clause.lowerBound).contains(where: { scan.character($0) == 0x3001 })
        {
            return index("enterprises.problems_solved", or: concept)
        }
        guard let lastConcept else { return concept }
        let before = rulebook.concepts.codes[lastConcept]
        let namesEnterprises = namedConcepts.contains { Self.heardEnterprises.contains($0.code.rawValue) }
        if !namesVoters, Self.heardEnterprises.contains(before) || namesEnterprises && Self.heardPublic.contains(before)
        {
            return index("enterprises.problems_solved", or: concept)
        }
        return Self.heardPublic.contains(before) || Self.heardEnterprises.contains(before)
            ? index("opinions.resolved", or: concept) : concept
    }

    /// 接待选民169人次,提出意见建议86件: they said it who were received; 走访企业36家,反映的意见建议60条.
    private func isSaidByPublic(_ draft: Draft) -> Bool {
        guard draft.kind == .level, let last = namedConcepts.last?.code.rawValue else { return false }
        let words = draft.clause.lowerBound..<max(draft.clause.upperBound, draft.noun.upperBound)
        guard scan.contains(["意见建议", "意见和建议", "建议意见"], in: words),
            !scan.contains(["代表", "委员", "组成人员", "整改", "审议"], in: words)
        else { return false }
        return last == "voters.received" || last == "enterprises.visited" && scan.contains("反映", in: words)
    }

    /// 交由县政府领导领办的8件建议: chosen for their weight.
    private func isLedByLeaders(_ draft: Draft) -> Bool {
        let name = draft.noun.isEmpty ? NameRules.trimmed(draft.left, scan) : draft.noun
        guard draft.kind == .level, scan.matches("建议", endingAt: name.upperBound) else { return false }
        var end = max(name.upperBound, draft.candidate.range.upperBound)
        while end < scan.count, !SentenceScan.isPunctuation(scan.character(end)) { end += 1 }
        let words = draft.clause.lowerBound..<end
        guard let leaders = words.first(where: { scan.matches("领导", at: $0) }) else { return false }
        return scan.contains(["领办", "领衔督办", "牵头督办"], in: leaders..<end)
    }

    /// 代表共提出建议86件: formal suggestions are counted in 件, what is said in supervision in 条.
    private func isOfDeputies(_ concept: Int, _ draft: Draft) -> Bool {
        let code = rulebook.concepts.codes[concept]
        guard draft.kind == .level, code == "recommendations.made" || code == "opinions.collected", isInPieces(draft)
        else {
            return false
        }
        let words = draft.clause.lowerBound..<max(draft.clause.upperBound, draft.noun.upperBound)
        let collecting: [StaticString] = ["收集", "征集", "征求", "梳理", "审查建议", "检察建议", "司法建议", "立法建议", "群众", "选民"]
        guard last(collecting, in: words) == nil else { return false }
        if code == "opinions.collected" { return last(["代表"], in: words) != nil && last(["建议"], in: words) != nil }
        if endsInSuggestions(draft) { return true }
        let isBoth = last(["意见建议", "意见和建议"], in: words) != nil
        return last(["代表"], in: isBoth ? words : 0..<words.upperBound) != nil && last(["建议"], in: words) != nil
    }

    /// 36名代表走进选区,向选民述职: what the people counted do stands in a clause behind, before the sentence part's end.
    private func isBefore(_ deed: StaticString, _ draft: Draft, within limit: Int) -> Bool {
        guard draft.kind == .level, draft.candidate.family == .person else { return false }
        let others: [StaticString] = ["听取", "邀请", "选民代表", "对述职", "旁听"]
        var at = draft.candidate.range.upperBound
        let end = min(limit, at + 48)
        while at < end, scan.character(at) != 0x3B, scan.character(at) != 0x3002 {
            if scan.matches(deed, at: at) { return true }
            if others.contains(where: { scan.matches($0, at: at) }) { return false }
            at += 1
        }
        return false
    }

    /// 6名新任职人员手持宪法,郑重宣誓
    func swearing(_ draft: Draft) -> Int? {
        // 参考36名、宪法宣誓6场: words of the next figure.
        var end = draft.near
        if end < scan.count {
            while end > draft.candidate.range.upperBound, !SentenceScan.isClauseBreak(scan.character(end - 1)) {
                end -= 1
            }
        }
        return isBefore("宣誓", draft, within: end) ? rulebook.concepts.index(of: "oaths.total") : nil
    }

    /// 36名代表赴外地培训
    private func travelsToLearn(_ draft: Draft) -> Bool {
        let at = draft.noun.upperBound
        guard scan.matches("代表", endingAt: at), ["赴", "外出", "分批赴"].contains(where: { scan.matches($0, at: at) })
        else { return false }
        var end = at
        while end < scan.count, !SentenceScan.isPunctuation(scan.character(end)) { end += 1 }
        return ["培训", "学习", "研修"].contains { scan.matches($0, endingAt: end) }
    }

    /// 36名新任命人员进行宪法宣誓: they swear who are counted.
    private func swearsItself(_ draft: Draft) -> Bool {
        guard draft.kind == .level, draft.candidate.family == .person,
            scan.matches("新任", at: draft.noun.lowerBound) || scan.matches("任命", at: draft.noun.lowerBound)
        else { return false }
        var end = draft.noun.upperBound
        while end < scan.count, !SentenceScan.isClauseBreak(scan.character(end)) { end += 1 }
        return scan.contains("宣誓", in: draft.noun.upperBound..<end)
    }

    /// 任命法官12名、检察官8名,监委委员3名: a list of those appointed goes on.
    func appointed(_ draft: Draft) -> Int? {
        guard draft.candidate.family == .person, let lastConcept,
            rulebook.concepts.codes[lastConcept] == "appointments.total"
        else { return nil }
        let opening = scan.character(draft.clause.lowerBound)
        let before = scan.character(draft.clause.lowerBound - 1)
        let offices: [StaticString] = ["委员", "法官", "检察官", "审判员", "检察员", "主任", "局长", "院长", "庭长", "县长", "市长", "区长"]
        let end = NameRules.trimmed(draft.left, scan).upperBound
        let goesOn = before == 0x2C && draft.noun.isEmpty && offices.contains { scan.matches($0, endingAt: end) }
        return opening == 0x3001 || goesOn ? lastConcept : nil
    }

    private func isInPieces(_ draft: Draft) -> Bool {
        draft.candidate.unit >= 0 && UnitTable.all[draft.candidate.unit].name == "件"
    }

    /// 建议86件, 闭会期间提出的建议6件, 86件建议中: suggestions of deputies, if the words say of no others.
    func ownSuggestions(_ draft: Draft, _ name: DraftName) -> Int? {
        guard draft.kind == .level, isInPieces(draft), name.prefix.isEmpty, let end = name.pieces.last?.upperBound
        else {
            return nil
        }
        // 86件建议交由36个单位承办
        let isHanded = !draft.noun.isEmpty && scan.matches("建议交", at: draft.noun.lowerBound)
        guard isHanded || scan.matches("建议", endingAt: end) && endsInSuggestions(draft) else { return nil }
        return rulebook.concepts.index(of: isLedByLeaders(draft) ? "suggestions.key" : "suggestions.total")
    }

    /// 16件议案涉及的6件法律草案: what is put by deputies, and not by a government.
    func ownMotions(_ draft: Draft) -> Int? {
        guard draft.kind == .level, isInPieces(draft), draft.noun.count == 2,
            scan.matches("议案", at: draft.noun.lowerBound),
            last(["提请", "政府", "国务院", "审议"], in: draft.clause) == nil
        else { return nil }
        return rulebook.concepts.index(of: "motions.total")
    }

    /// 投入资金36万元,建成联络站6个: what it was put into stands in the next clause.
    func fundsForStations(_ draft: Draft) -> Int? {
        let start = draft.candidate.range.lowerBound
        guard draft.kind == .level, draft.candidate.family == .money, draft.noun.isEmpty,
            ["资金", "经费", "投入", "投资"].contains(where: {
                scan.matches($0, endingAt: NameRules.trimmed(draft.left, scan).upperBound)
            }),
            scan.contains(["投入", "安排", "落实", "列支", "拨付"], in: draft.clause.lowerBound..<start)
        else { return nil }
        var end = draft.candidate.range.upperBound
        while end < scan.count, end - start < 40, scan.character(end) != 0x3B, scan.character(end) != 0x3002 {
            end += 1
        }
        let aims: [StaticString] = ["联络站", "代表之家", "家站", "代表活动室", "联络点", "代表联络", "履职阵地", "履职平台"]
        return scan.contains(aims, in: draft.candidate.range.upperBound..<end)
            ? rulebook.concepts.index(of: "funds.congress") : nil
    }

    /// 听取16个专项报告,6个决算和审计报告: reports again, at the clause's head.
    func moreReports(_ draft: Draft) -> Int? {
        guard draft.kind == .level, scan.matches("报告", endingAt: draft.noun.upperBound), !draft.noun.isEmpty,
            NameRules.trimmed(draft.left, scan).isEmpty, let lastConcept,
            rulebook.concepts.codes[lastConcept] == "reports.heard", !scan.contains("调研", in: draft.noun)
        else { return nil }
        return lastConcept
    }

    /// Whether the figure's words end in 建议 and no word before it tells of whom or what else they are.
    private func endsInSuggestions(_ draft: Draft) -> Bool {
        let words = draft.noun.isEmpty ? NameRules.trimmed(draft.left, scan) : draft.noun
        let others: [StaticString] = [
            "检察", "司法", "审查", "立法", "整改", "对策", "合理化", "监察", "意见", "督办", "修改", "审议", "决策", "政策", "规划", "优化", "改进", "评议",
            "咨询", "收集", "征集", "群众", "居民", "村民", "选民", "市民", "企业", "政协", "委员", "研究", "工作",
        ]
        guard scan.matches("建议", endingAt: words.upperBound), last(others, in: draft.clause) == nil else {
            return false
        }
        return last(others, in: words) == nil
    }

    private func index(_ code: String, or concept: Int) -> Int { rulebook.concepts.index(of: code) ?? concept }

    /// Where the last of the words stands in the range.
    private func last(_ words: [StaticString], in range: Range<Int>) -> Int? {
        range.last { at in words.contains { scan.matches($0, at: at) } }
    }
}
