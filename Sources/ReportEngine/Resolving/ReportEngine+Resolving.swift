import Gazetteer
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// Divisions that `text` may mean, best first; those that fit equally well have equal scores.
    public func regions(matching text: String, limit: Int = 20) throws(EngineError) -> [RegionCandidate] {
        guard (1...1_000).contains(limit) else {
            throw .invalidArgument(field: "limit", problem: "\(limit) is not possible; ask for 1 to 1000.")
        }
        let found = gazetteer.resolve(text)
        if found.isEmpty { return Array(spelledRegions(text).prefix(limit)) }
        return found.prefix(limit).enumerated().map { i, candidate in
            // The first may be meant though others bear the name too: 吉林 is the province.
            described(candidate, text: text, isFirstChoice: i == 0 && !candidate.isAmbiguous)
        }
    }

    /// Concepts that `text` may mean, best first; all of them in the order of their codes for an empty text.
    public func concepts(matching text: String = "", limit: Int = 1_000) throws(EngineError) -> [ConceptCandidate] {
        guard (1...10_000).contains(limit) else {
            throw .invalidArgument(field: "limit", problem: "\(limit) is not possible; ask for 1 to 10000.")
        }
        let counts = snapshot.totals.conceptCounts
        if text.allSatisfy(\.isWhitespace) {
            return concepts.concepts.prefix(limit).map {
                ConceptCandidate(concept: $0, score: 1, matchedName: $0.nameZH, observationCount: counts[$0.code] ?? 0)
            }
        }
        // Longer texts name no concept.
        if text.unicodeScalars.count > 100 { return [] }
        return derivation.conceptCandidates(text, limit).map {
            var candidate = ConceptCandidate(
                concept: $0.concept, score: $0.score, matchedName: $0.matchedName, reason: $0.reason,
                observationCount: counts[$0.concept.code] ?? 0)
            candidate.unread = $0.unread
            return candidate
        }
    }

    /// The concept of a code, name or alias.
    func concept(_ text: String) throws(EngineError) -> ConceptCode {
        if let exact = concepts.exact(text) { return exact.code }
        throw .unknownConcept(
            text: text, candidates: try concepts(matching: text, limit: 8).filter { _ in !text.isEmpty })
    }

    /// The concepts of some texts, each once, in their order.
    func concepts(_ texts: [String]) throws(EngineError) -> [ConceptCode] {
        var found: [ConceptCode] = []
        for text in texts {
            let code = try concept(text)
            if !found.contains(code) { found.append(code) }
        }
        return found
    }

    /// The concepts of some texts, each once, in their order; those that are none go to the notes.
    func concepts(_ texts: [String], _ notes: inout AnswerNotes) throws(EngineError) -> [ConceptCode] {
        var found: [ConceptCode] = []
        let codes = try notes.resolved(texts, field: "concepts") { (text, _) throws(EngineError) in try concept(text) }
        for code in codes where !found.contains(code) { found.append(code) }
        return found
    }

    /// The places of some texts, in their order; those that are none go to the notes.
    func regions(
        _ texts: [String], in snapshot: EngineSnapshot, _ notes: inout AnswerNotes
    ) throws(EngineError) -> [RegionSelector] {
        try notes.resolved(texts, field: "regions") { (text, notices) throws(EngineError) in
            try region(text, in: snapshot, notices: &notices)
        }
    }

    /// The places of some names or codes. A name that several divisions bear is read as the one of which anything is held,
    /// with a notice; where that does not tell either, it is refused.
    func regions(
        _ texts: [String], in snapshot: EngineSnapshot, notices: inout [String]
    ) throws(EngineError) -> [RegionSelector] {
        var found: [RegionSelector] = []
        for text in texts { found.append(try region(text, in: snapshot, notices: &notices)) }
        return found
    }

    func region(
        _ text: String, in snapshot: EngineSnapshot, notices: inout [String]
    ) throws(EngineError) -> RegionSelector {
        let candidates = gazetteer.resolve(text)
        guard let best = candidates.first else {
            if snapshot.holdsPlace(named: text) { return .place(text) }
            if let spelled = spelledRegion(text, in: snapshot, notices: &notices) { return .division(spelled) }
            throw .unknownRegion(text: text, candidates: near(text))
        }
        if !best.isAmbiguous { return .division(best.division.code) }
        let equals = candidates.filter { $0.match == best.match }
        let codes = snapshot.totals.regionCodes
        let held = equals.filter { candidate in codes.contains { candidate.division.code.contains($0) } }
        guard held.count == 1, let only = held.first else {
            throw .ambiguousRegion(
                text: text, candidates: equals.map { described($0, text: text, isFirstChoice: false) })
        }
        let label = described(only, text: text, isFirstChoice: true).label
        notices.append("'\(text)' was read as \(label), the only one of \(equals.count) of that name with reports.")
        return .division(only.division.code)
    }

    /// The division that Latin letters mean: the only best one, or the only one of the best of which anything is held.
    private func spelledRegion(
        _ text: String, in snapshot: EngineSnapshot, notices: inout [String]
    ) -> RegionCode? {
        let matches = gazetteer.resolveLatin(text)
        let best = matches.filter { $0.score == matches[0].score }
        let codes = snapshot.totals.regionCodes
        let held = best.filter { match in codes.contains { match.division.code.contains($0) } }
        guard let only = best.count == 1 ? best.first : held.count == 1 ? held.first : nil else { return nil }
        let code = only.division.code
        notices.append("'\(text)' was read as \(gazetteer.pathName(code) ?? only.division.name) (\(code)).")
        return code
    }

    func described(
        _ candidate: Gazetteer::RegionCandidate, text: String, isFirstChoice: Bool
    ) -> RegionCandidate {
        let division = candidate.division
        let around = gazetteer.ancestors(of: division.code).filter { $0.level != .nation }
        let score: Double =
            switch candidate.match {
            case .code, .officialName: 1
            case .shortName: 0.9
            case .formerName, .formerCode: 0.7
            }
        return RegionCandidate(
            region: division.region, level: division.level, path: around.reversed().map(\.name) + [division.name],
            score: isFirstChoice ? min(1, score + 0.05) : score, matchedName: matchedName(candidate, text: text))
    }

    private func matchedName(_ candidate: Gazetteer::RegionCandidate, text: String) -> String {
        let division = candidate.division
        switch candidate.match {
        case .code: return division.code.description
        case .officialName: return division.name
        case .shortName: return division.shortNames.first { text.contains($0) } ?? division.shortNames.first ?? text
        case .formerName: return division.formerNames.first { text.contains($0) } ?? text
        case .formerCode: return text
        }
    }

    /// Divisions that a text names in Latin letters, or in characters that are read alike.
    private func spelledRegions(_ text: String) -> [RegionCandidate] {
        let exact = gazetteer.resolveLatin(text)
        if !exact.isEmpty { return exact.map { described($0, asked: text) } }
        return (gazetteer.nearLatin(text) + gazetteer.soundingLike(text)).map { described($0, asked: text) }
    }

    /// What may have been meant by a name that no division bears: those that it spells in pinyin or that sound like it, else
    /// those whose names begin as it does.
    private func near(_ text: String) -> [RegionCandidate] {
        let spelled = spelledRegions(text)
        if !spelled.isEmpty { return Array(spelled.prefix(5)) }
        let characters = Array(text.prefix(16))
        guard characters.count > 2 else { return [] }
        for count in stride(from: characters.count - 1, through: 2, by: -1) {
            let found = gazetteer.resolve(String(characters[..<count]))
            if !found.isEmpty {
                return found.prefix(5).map { described($0, text: text, isFirstChoice: false) }
            }
        }
        return []
    }
}
