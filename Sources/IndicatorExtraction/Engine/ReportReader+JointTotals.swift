import ChineseText
import ReportModel

/// Sums of things that fall under several concepts, which have none.
extension ReportReader {
    /// 执法检查、专题询问5项, 开展26次视察、调研和执法检查: one sum of things that fall under several concepts has none.
    func isJointTotal(_ draft: Draft, _ name: DraftName, _ concept: Int) -> Bool {
        let own = draft.noun.isEmpty && name.pieces.count == 1 ? name.pieces[0] : listBehind(draft)
        guard let piece = own else { return false }
        let members = NameRules.members(of: piece, scan)
        // 民生、环境等问题: 等 closes the list, and the noun behind is counted.
        // 开展视察、调研6次: acts may be short.
        let least = draft.candidate.family == .event ? 2 : 4
        guard members.count > 1, members.allSatisfy({ $0.count >= least }),
            !piece.contains(where: { scan.character($0) == 0x7B49 }), !actsAmid(members[members.count - 1])
        else { return false }
        let none = draft.candidate.range.upperBound..<draft.candidate.range.upperBound
        return members.contains { member in
            let words = ConceptMatcher.Name(
                characters: ContiguousArray(scan.characters[member]), positions: ContiguousArray(member))
            let other = rulebook.concepts.choose(
                name: words, window: none, near: none, candidate: draft.candidate, kind: draft.kind, before: nil, scan,
                rulebook.lexicon)
            guard let other, other.score >= 14 else { return false }
            return other.concept != concept
        }
    }

    /// The list that the noun behind a number of times opens, up to the clause's end: 视察、调研和执法检查 of 26次视察、调研和执法检查.
    private func listBehind(_ draft: Draft) -> Range<Int>? {
        guard draft.candidate.family == .event, !draft.noun.isEmpty else { return nil }
        var end = draft.noun.lowerBound
        while end < scan.count, scan.character(end) == 0x3001 || !SentenceScan.isPunctuation(scan.character(end)) {
            // What another number counts is no member.
            if NumeralCharacter.isASCIIDigit(scan.character(end)) { return nil }
            end += 1
        }
        let list = draft.noun.lowerBound..<end
        return scan.contains("、", in: list) ? list : nil
    }

    /// 园区、协会建立联络站6个: the list tells where, and the noun behind the act what.
    private func actsAmid(_ member: Range<Int>) -> Bool {
        let acts: [StaticString] = ["建立", "设立", "建成", "组建", "打造", "新建", "成立", "设置", "建设"]
        return member.dropFirst(2).dropLast(3).contains { at in acts.contains { scan.matches($0, at: at) } }
    }

    static let ofPeople: Set<String> = [
        "deputies.participation", "deputies.contacted", "deputies.total", "voters.received",
    ]

    /// 组织代表和选民500多人次: a sum of deputies and others is no number of deputies.
    func isOfOthersToo(_ draft: Draft) -> Bool {
        let joints: [UInt32] = [0x548C, 0x53CA, 0x4E0E, 0x3001]  // 和 及 与 、
        let others: [StaticString] = ["选民", "群众", "居民", "村民", "市民", "公民", "委员"]
        // 36名人大代表、政协委员
        let end = draft.noun.upperBound
        let behind: [StaticString] = ["常委会委员", "委员", "政协委员", "专家", "群众", "选民", "居民", "村民"]
        if scan.matches("代表", endingAt: end), joints.contains(scan.character(end)),
            behind.contains(where: { scan.matches($0, at: end + 1) })
        {
            return true
        }
        // 16名委员和代表
        let isBefore = draft.noun.contains { at in
            joints.contains(scan.character(at)) && scan.matches("代表", at: at + 1)
                && others.contains { scan.matches($0, endingAt: at) }
        }
        // 走访代表委员86人次
        let words = draft.clause.lowerBound..<max(draft.clause.upperBound, draft.noun.upperBound)
        if isBefore || words.contains(where: { scan.matches("代表委员", at: $0) && !scan.matches("代表委员会", at: $0) }) {
            return true
        }
        return (draft.clause.lowerBound..<draft.candidate.range.lowerBound).contains { at in
            scan.matches("代表", at: at) && joints.contains(scan.character(at + 2))
                && others.contains { scan.matches($0, at: at + 3) }
        }
    }

    /// 基本满意率7%: of those who were content in part, no rate of satisfaction; 满意和基本满意率 is one.
    func isOfHalfContent(_ name: DraftName) -> Bool {
        guard name.pieces.count == 1, let piece = name.pieces.first, scan.matches("基本满意率", endingAt: piece.upperBound)
        else { return false }
        return !scan.contains("满意", in: piece.lowerBound..<piece.upperBound - 5)
    }

    /// 收到议案、建议140件, 承办建议提案16件: papers of two kinds in one sum.
    func isOfSeveralPapers(_ draft: Draft, _ name: DraftName) -> Bool {
        let joints: [StaticString] = [
            "建议提案", "建议、提案", "建议和提案", "议案、建议", "议案和建议", "议案建议", "建议、议案", "建议和议案", "建议议案",
            "议案和建议、批评、意见", "议案和建议、批评和意见", "议案、建议、批评和意见", "议案建议批评意见",
        ]
        let proposals: [StaticString] = ["建议和政协", "建议和委员", "建议、政协", "建议及政协", "建议、委员"]
        return draft.kind == .level
            && name.pieces.contains { piece in
                joints.contains { scan.matches($0, endingAt: piece.upperBound) }
                    || scan.matches("提案", endingAt: piece.upperBound) && scan.contains(proposals, in: piece)
            }
    }

    /// 议案16件,建议86件,共计102件: the sum of what falls under several concepts.
    func isSumOfUnlike(_ draft: Draft) -> Bool {
        guard draft.kind == .level, draft.noun.isEmpty, NameRules.trimmed(draft.left, scan).isEmpty,
            scan.contains(draft.clause, .total), !scan.contains(["转为建议", "作为建议"], in: 0..<draft.clause.lowerBound)
        else { return false }
        let unit = rawUnit(draft.candidate)
        return [2, 3].contains { count in
            let parts = observations.suffix(count)
            guard parts.count == count, Set(parts.map(\.concept)).count > 1,
                parts.allSatisfy({ $0.kind == .level && $0.quantity.unit == unit })
            else { return false }
            let sum = parts.reduce(0.0) { $0 + $1.quantity.value.doubleValue }
            return sum == draft.candidate.numeral.value.doubleValue
        }
    }

    /// Takes notice of such a sum, whose parts count nothing else until suggestions are named by themselves.
    mutating func noteSeveralPapers(_ draft: Draft, _ name: DraftName, _ own: Int?) {
        if isOfSeveralPapers(draft, name) {
            isOnSeveralPapers = true
        } else if own.map({ rulebook.concepts.codes[$0] == "suggestions.total" }) ?? false {
            isOnSeveralPapers = false
        }
    }

    /// 制定、修改、废止法规: acts that are concepts of their own.
    func isOfSeveralActs(_ name: DraftName) -> Bool {
        let acts: [[StaticString]] = [["制定", "出台"], ["修改", "修订", "修正"], ["废止"]]
        // 制定修改法规16件
        let joined: [StaticString] = ["制定修改", "制定修订", "制定和修改", "制定、修改", "修订制定", "新制定修改", "修改或废止", "修改废止", "修改和废止"]
        if name.pieces.contains(where: { $0.contains { at in joined.contains { scan.matches($0, at: at) } } }) {
            return true
        }
        let members = name.pieces.flatMap { NameRules.members(of: $0, scan) }
        guard members.count > 1 else { return false }
        let actsOfMembers = members.map { member in
            acts.indices.filter { act in member.contains { at in acts[act].contains { scan.matches($0, at: at) } } }
        }
        return Set(actsOfMembers.filter { !$0.isEmpty }).count > 1
    }
}
