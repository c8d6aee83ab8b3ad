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
        "liaison.officers", "good_deeds.done",
    ]
    private static let heardEnterprises: Set<String> = ["enterprises.visited", "enterprises.problems_solved"]

    /// The concept of solved problems by who had raised them; any other concept as it is.
    func asked(_ concept: Int, _ draft: Draft, _ window: Range<Int>) -> Int {
        // 组织86名代表视察: people are counted, not how often they took part.
        if rulebook.concepts.codes[concept] == "deputies.participation", draft.candidate.family == .person {
            return index("deputies.total", or: concept)
        }
        if isOfDeputies(concept, draft) { return index("suggestions.total", or: concept) }
        let solved = ["issues.rectified", "opinions.resolved", "enterprises.problems_solved"]
        guard draft.kind == .level, solved.contains(rulebook.concepts.codes[concept]) else { return concept }
        let clause = draft.clause.lowerBound..<max(draft.clause.upperBound, min(window.upperBound, draft.near))
        if last(["整改"], in: clause) != nil { return concept }
        let enterprise = last(Self.enterprises, in: clause)
        // 企业诉求 are those of enterprises.
        let people = last(Self.residents, in: clause).flatMap { at in
            scan.matches("诉求", at: at) && Self.enterprises.contains { TimeRules.ends(scan, $0, at: at) } ? nil : at
        }
        if let enterprise, enterprise > people ?? -1 { return index("enterprises.problems_solved", or: concept) }
        if people != nil { return index("opinions.resolved", or: concept) }
        if last(Self.supervision, in: clause) != nil { return concept }
        guard let lastConcept else { return concept }
        let before = rulebook.concepts.codes[lastConcept]
        let namesEnterprises = namedConcepts.contains { Self.heardEnterprises.contains($0.code.rawValue) }
        if Self.heardEnterprises.contains(before) || namesEnterprises && Self.heardPublic.contains(before) {
            return index("enterprises.problems_solved", or: concept)
        }
        return Self.heardPublic.contains(before) ? index("opinions.resolved", or: concept) : concept
    }

    /// 代表共提出建议86件: formal suggestions are counted in 件, what is said in supervision in 条.
    private func isOfDeputies(_ concept: Int, _ draft: Draft) -> Bool {
        guard draft.kind == .level, rulebook.concepts.codes[concept] == "recommendations.made",
            draft.candidate.unit >= 0, UnitTable.all[draft.candidate.unit].name == "件"
        else { return false }
        let words = draft.clause.lowerBound..<max(draft.clause.upperBound, draft.noun.upperBound)
        return last(["代表"], in: 0..<words.upperBound) != nil && last(["建议"], in: words) != nil
            && last(["意见建议", "意见和建议"], in: words) == nil
    }

    private func index(_ code: String, or concept: Int) -> Int { rulebook.concepts.index(of: code) ?? concept }

    /// Where the last of the words stands in the range.
    private func last(_ words: [StaticString], in range: Range<Int>) -> Int? {
        range.last { at in words.contains { scan.matches($0, at: at) } }
    }
}
