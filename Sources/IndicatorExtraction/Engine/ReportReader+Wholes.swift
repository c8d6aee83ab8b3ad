import ChineseText
import ReportModel

/// A count of the paragraph whose parts may follow: 建议86件,其中城建类12件.
struct Whole: Sendable {
    /// What it counts, an index into `ConceptMatcher.definitions`; `nil` where that is no concept.
    var concept: Int?
    var unit: Int
    var value: ExactDecimal
    /// What the parts listed so far leave of it.
    var rest: ExactDecimal
    /// The number of its sentence in the report.
    var sentence: Int
    /// Its place among the observations; `nil` where no number of it is told.
    var observation: Int?
    /// Whether 其中 has opened a list of its parts in the sentence being read.
    var isOpen = false
}

extension ReportReader {
    /// How many sentences (those parted by `;` too) parts may stand behind their whole.
    private static var wholeReach: Int { 4 }
    /// How many counts of a paragraph are kept; rules look at each for every figure.
    private static var wholeLimit: Int { 12 }

    /// As `conceptOfPart`, and takes notice of what a share behind the count is of.
    mutating func part(_ draft: Draft, _ own: Int?) -> Int? {
        let part = conceptOfPart(draft, own)
        if draft.kind == .level {
            let code = (part ?? own).map { rulebook.concepts.codes[$0] }
            isSatisfiedPart = code == "suggestions.total" && PartRules.isSatisfied(draft, scan)
        }
        return part
    }

    /// What a count that is part of one before it counts: of 建议86件 in 其中城建类12件, 已办结80件 and 列入计划的6件; `nil` where it
    /// is no part.
    ///
    /// - Parameter own: What its own words say, `nil` for no concept.
    private mutating func conceptOfPart(_ draft: Draft, _ own: Int?) -> Int? {
        let candidate = draft.candidate
        guard draft.kind == .level, !draft.isFormerState, !draft.isLatterState, candidate.unit >= 0 else { return nil }
        let isOfSuggestions = own.map { rulebook.concepts.codes[$0].hasPrefix("suggestions.") } ?? false
        isSolvedPart = isOfSuggestions && PartRules.isSolved(draft, scan)
        let act = PartRules.act(of: draft, scan)
        guard let index = wholeIndex(for: candidate, act), let concept = wholes[index].concept else {
            // 女性 is a share of women elsewhere.
            let mayBePeople = own.map { rulebook.concepts.codes[$0] == "women.share" } ?? true
            if mayBePeople, let population = conceptOfPeople(draft) { return population }
            let isPart = act != nil || PartRules.isElliptic(draft, scan)
            let isOfField =
                own.map { isPart && (isFieldOfPapers($0, "suggestions.total") || isOnSuggestions && isOfSolved($0)) }
                ?? true
            return isOfField ? suggestionsSpokenOf(draft, isPart: isPart) : nil
        }
        let code = rulebook.concepts.codes[concept]
        if opensListOfBoth(draft) { return nil }
        if code == "suggestions.total", let motions = motionsOfClause(draft) { return motions }
        let isListed =
            scan.contains(draft.clause, .partOf) || draft.isPart || PartRules.followsMark(draft, scan)
            || PartRules.isHandedOn(draft, scan) || continuesList(wholes[index], draft)
        if isListed { wholes[index].isOpen = true }
        if PartRules.opensClasses(draft, scan) { wholes[index].rest = wholes[index].value }
        // A list of parts goes on behind semicolons.
        if isListed || act != nil { wholes[index].sentence = sentencesRead }
        if let own, own == concept, isListed {
            if let rest = wholes[index].rest.adding(candidate.numeral.value.negated) { wholes[index].rest = rest }
            partTarget = wholes[index].observation
            return concept
        }
        if let own {
            guard isPart(draft, saying: own, of: code, act, isListed: isListed) else { return nil }
            partTarget = wholes[index].observation
            return concept
        }
        guard isListed || PartRules.isElliptic(draft, scan) || act != nil else {
            return suggestionsSpokenOf(draft, isPart: false)
        }
        if let rest = wholes[index].rest.adding(candidate.numeral.value.negated) { wholes[index].rest = rest }
        isSolvedPart = code.hasPrefix("suggestions.") && PartRules.isSolved(draft, scan)
        guard act == .settled, let other = PartRules.whenSettled[code] else {
            if wholes[index].value >= candidate.numeral.value { partTarget = wholes[index].observation }
            return concept
        }
        // 走访企业86家,收集问题36个,已解决26个
        let isOfEnterprises =
            namedConcepts.contains { $0.code.rawValue.hasPrefix("enterprises.") } && !namesVoters
        return rulebook.concepts.index(
            of: other == "opinions.resolved" && isOfEnterprises ? "enterprises.problems_solved" : other)
    }

    /// Whether a figure whose own words say something is part of the whole all the same.
    private mutating func isPart(
        _ draft: Draft, saying own: Int, of whole: String, _ act: PartRules.Act?, isListed: Bool
    ) -> Bool {
        let code = rulebook.concepts.codes[own]
        let isElliptic = PartRules.isElliptic(draft, scan)
        // 因政策原因暂时难以解决的6件, 其中文物保护方面6件: of papers, whatever they are about.
        if isListed || act != nil || isElliptic, isFieldOfPapers(own, whole) { return true }
        // 任命36人次,其中法官6人次、检察官3人次: nobody evaluated them.
        let isOfWhole = PartRules.ofWhole[whole]?.contains(code) ?? false
        // 调研报告26篇,获表彰6篇
        let isTaken = whole == "articles.published" && act != nil || whole == "research.reports"
        if isOfWhole, isListed || isTaken || isElliptic || whole == "livelihood.projects" { return true }
        // 城建交通类26件: of whatever field, it is one of the classes.
        if act != nil, scan.character(draft.candidate.range.lowerBound - 1) == 0x7C7B { return true }
        // 其中问题已经解决的18件: of suggestions, however that came about.
        guard whole.hasPrefix("suggestions.") || whole == "consultative.proposals", isOfSolved(own),
            act != nil || isElliptic
        else { return false }
        isSolvedPart = PartRules.isSolved(draft, scan)
        return true
    }

    /// 户籍人口86万人,其中城镇人口36万人、18周岁以下16万人: groups of the population counted before.
    private mutating func conceptOfPeople(_ draft: Draft) -> Int? {
        guard let concept = rulebook.concepts.index(of: "population.total"), draft.candidate.family == .person,
            let whole = wholes.last(where: { $0.concept == concept }),
            whole.value >= draft.candidate.numeral.value, sentencesRead - whole.sentence <= Self.wholeReach,
            PartRules.isGroupOfPeople(draft, scan)
        else { return nil }
        partTarget = whole.observation
        return concept
    }

    /// 已经解决的60件,占70%: the share that the last part makes up, where that is a rate of its own.
    func conceptOfPartsShare(_ draft: Draft) -> Int? {
        var start = draft.clause.lowerBound
        while [0x2C, 0x3001, 0x29].contains(scan.character(start)) { start += 1 }
        guard draft.kind == .share, scan.matches("占", at: start) else { return nil }
        if isSatisfiedPart { return rulebook.concepts.index(of: "suggestions.satisfaction_rate") }
        return isSolvedPart ? rulebook.concepts.index(of: "suggestions.resolved_rate") : nil
    }

    /// 生产总值增长9%。连续三年增长9%: a growth that names nothing is that of the measure named last.
    func conceptGoingOn(_ draft: Draft, _ name: DraftName) -> Int? {
        guard draft.kind == .change, name.isEmpty, let lastConcept,
            rulebook.concepts.definitions[lastConcept].coversWholeName
        else { return nil }
        return lastConcept
    }

    /// Remembers a count whose parts may follow.
    mutating func noteWhole(_ draft: Draft, _ concept: Int?) {
        guard draft.kind == .level, draft.candidate.unit >= 0, !draft.isFormerState else { return }
        if wholes.count >= Self.wholeLimit { wholes.removeFirst() }
        let value = draft.candidate.numeral.value
        wholes.append(
            Whole(
                concept: concept, unit: draft.candidate.unit, value: value, rest: value, sentence: sentencesRead,
                observation: observations.count))
    }

    /// The last count in the same unit that is large enough to hold the figure.
    private func wholeIndex(for candidate: Candidate, _ act: PartRules.Act?) -> Int? {
        let value = candidate.numeral.value
        for index in wholes.indices.reversed() {
            let whole = wholes[index]
            guard sentencesRead - whole.sentence <= Self.wholeReach else { return nil }
            // 收集意见86条,办结60件
            let isHandled = act == .settled && whole.concept.map { rulebook.concepts.codes[$0] } == "opinions.collected"
            guard
                isSameUnit(whole.unit, candidate.unit) || isHandled && candidate.family == .item
                    || areProjects(whole, candidate)
            else { continue }
            guard let concept = whole.concept else {
                if whole.value < value { continue }
                return nil
            }
            // 工业投资 and 新能源装机 are no parts of what 投资 and 装机 count.
            let definition = rulebook.concepts.definitions[concept]
            if definition.coversWholeName || definition.families.contains(.power) { return nil }
            // 保障房建成40万套,新开工100万套
            if whole.value >= value || act == .built { return index }
        }
        return nil
    }

    /// 票决民生实事10件,…,9个项目完工
    private func areProjects(_ whole: Whole, _ part: Candidate) -> Bool {
        let units: [String] = ["件", "项", "个"]
        return whole.concept.map { rulebook.concepts.codes[$0] } == "livelihood.projects"
            && units.contains(UnitTable.all[whole.unit].name) && units.contains(UnitTable.all[part.unit].name)
    }

    /// 代表建议中,已经解决的60件: suggestions of which no number is told. In a report on suggestions a figure of 件 that says nothing
    /// else counts them too: 市长领办3件.
    private mutating func suggestionsSpokenOf(_ draft: Draft, isPart: Bool) -> Int? {
        guard UnitTable.all[draft.candidate.unit].name == "件" else { return nil }
        let named: [StaticString] = ["代表建议", "建议、批评和意见", "建议批评和意见", "建议、意见", "这些建议", "上述建议"]
        let before = 0..<draft.clause.lowerBound
        let others = before.last { scan.matches("提案", at: $0) } ?? -1
        let isSaid = before.contains { at in at > others && named.contains { scan.matches($0, at: at) } }
        let isGoing = lastRated.map { rulebook.concepts.codes[$0].hasPrefix("suggestions.") } ?? false
        let isOwn = isOnSuggestions && !PartRules.isOfOtherPapers(draft, scan)
        let isFirst = others < 0 && wholes.allSatisfy { $0.concept == nil }
        if isOnSeveralPapers || isOfBothPapers(draft) { return nil }
        guard isPart && (isSaid || isGoing && isFirst) || isOwn else {
            return partsOfUncounted(draft) ?? ofNextBody(draft)
        }
        isSolvedPart = PartRules.isSolved(draft, scan)
        return rulebook.concepts.index(of: "suggestions.total")
    }

    /// 解决或采纳的6件: what is solved or adopted, of whatever was put.
    private func isOfSolved(_ own: Int) -> Bool {
        ["issues.rectified", "opinions.resolved", "opinions.adopted"].contains(rulebook.concepts.codes[own])
    }

    /// Whether what a figure's own words name is no more than what papers are about: no concept of the base list, nor papers
    /// of another kind.
    private func isFieldOfPapers(_ own: Int, _ whole: String) -> Bool {
        guard ["suggestions.total", "motions.total", "consultative.proposals"].contains(whole) else { return false }
        let code = rulebook.concepts.codes[own]
        return own >= ConceptTable.baseCount && !code.hasPrefix("consultative.")
            && !["government.suggestions_proposals", "procuratorate.suggestions", "bills.deliberated"].contains(code)
    }

    /// 代表们提出议案,内容涉及各个方面,其中,城建方面6件: parts of papers of which no number is told.
    private mutating func partsOfUncounted(_ draft: Draft) -> Int? {
        guard PartRules.followsMark(draft, scan) || scan.contains(draft.clause, .partOf) else { return nil }
        let papers: [StaticString] = ["议案", "建议", "提案", "意见"]
        let before = 0..<draft.clause.lowerBound
        guard let at = before.last(where: { at in papers.contains { scan.matches($0, at: at) } }),
            !scan.matches("意见", at: at), !scan.matches("提案", at: at), !scan.matches("意见", endingAt: at),
            scan.contains(["提出", "提交", "收到", "所有", "全部"], in: max(0, at - 8)..<at),
            scan.character(at - 1) != 0x4EF6, !NumeralCharacter.isASCIIDigit(scan.character(at + 2)),  // 件
            !["审查", "检察", "司法", "立法"].contains(where: { scan.matches($0, endingAt: at) }),
            let concept = rulebook.concepts.index(
                of: scan.matches("议案", at: at) ? "motions.total" : "suggestions.total")
        else { return nil }
        if wholes.count >= Self.wholeLimit { wholes.removeFirst() }
        let many = ExactDecimal(1_000_000)
        wholes.append(
            Whole(
                concept: concept, unit: draft.candidate.unit, value: many, rest: many, sentence: sentencesRead,
                observation: nil, isOpen: true))
        return concept
    }

    /// 其中,主动公开60件, behind counts of suggestions and of proposals: papers of both kinds.
    private func opensListOfBoth(_ draft: Draft) -> Bool {
        guard draft.clause.lowerBound <= 4, PartRules.followsMark(draft, scan) else { return false }
        return holdsBothPapers
    }

    /// Whether both suggestions and proposals were counted.
    private var holdsBothPapers: Bool {
        let codes = Set(wholes.compactMap { $0.concept.map { rulebook.concepts.codes[$0] } })
        return codes.contains("suggestions.total")
            && !codes.isDisjoint(with: ["consultative.proposals", "government.suggestions_proposals"])
    }

    /// 建议86件,提案126件,其中主办180件、会办32件: parts of both together.
    private func isOfBothPapers(_ draft: Draft) -> Bool {
        guard holdsBothPapers, let last = wholes.last else { return false }
        return last.concept == nil || wholes.allSatisfy { $0.value < draft.candidate.numeral.value }
    }

    /// 代表所提议案已列入计划的6件: motions, though suggestions were counted before.
    private func motionsOfClause(_ draft: Draft) -> Int? {
        guard PartRules.isElliptic(draft, scan), scan.contains("议案", in: draft.clause),
            !scan.contains("建议", in: draft.clause)
        else { return nil }
        return rulebook.concepts.index(of: "motions.total")
    }

    /// 农业局承办建议16件、住建局9件: the next body of a series has so many of the same.
    private func ofNextBody(_ draft: Draft) -> Int? {
        guard scan.character(draft.clause.lowerBound) == 0x3001, draft.noun.isEmpty, let last = observations.last,
            last.quantity.unit == "件", let code = last.concept?.rawValue,
            ["suggestions.total", "motions.total"].contains(code),
            PartRules.endsInBody(NameRules.trimmed(draft.left, scan), scan)
        else { return nil }
        return rulebook.concepts.index(of: code)
    }

    /// 走访选民86户、企业36家: what is collected then comes from both.
    var namesVoters: Bool { namedConcepts.contains { $0.code.rawValue == "voters.received" } }

    /// 件 and 件次 go together, and so do 项 and 个.
    private func isSameUnit(_ whole: Int, _ part: Int) -> Bool {
        if whole == part { return true }
        let names = (UnitTable.all[whole].name, UnitTable.all[part].name)
        if names == ("项", "个") { return true }
        let people = ["名", "人", "位"]
        if people.contains(names.0), people.contains(names.1) { return true }
        return names.0.hasPrefix(names.1) && names.0.hasSuffix("次") && names.1 != "人"
    }

    /// 其中会议期间70件、闭会期间16件: the list of parts goes on while they fit in and nobody does anything else.
    private func continuesList(_ whole: Whole, _ draft: Draft) -> Bool {
        guard whole.isOpen, whole.sentence >= sentencesRead - 1, whole.rest >= draft.candidate.numeral.value else {
            return false
        }
        let words = NameRules.trimmed(draft.clause, scan)
        return scan.longestWord(at: words.lowerBound, with: [.deed, .act, .summed, .newlyAdded]) == nil
    }
}
