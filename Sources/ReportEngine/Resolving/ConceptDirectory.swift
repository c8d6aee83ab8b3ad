import ChineseText
import ReportModel

/// Finds concepts by code, name or alias.
struct ConceptDirectory: Sendable {
    /// By code.
    let concepts: [Concept]
    private let indexOfCode: [ConceptCode: Int]
    /// Folded names; of concepts that share one, the one whose code, Chinese name, English name or alias it is, in this
    /// order, then by code.
    private let indexOfName: [String: Int]

    init(_ concepts: [Concept]) {
        let sorted = concepts.sorted { $0.code < $1.code }
        var codes: [ConceptCode: Int] = [:]
        for (i, concept) in sorted.enumerated() where codes[concept.code] == nil { codes[concept.code] = i }
        var names: [String: Int] = [:]
        let kinds: [(Concept) -> [String]] = [
            { [$0.code.rawValue] }, { [$0.nameZH] }, { [$0.nameEN] }, { $0.aliases },
        ]
        for kind in kinds {
            for (i, concept) in sorted.enumerated() {
                for name in kind(concept).map(Self.fold) where !name.isEmpty && names[name] == nil { names[name] = i }
            }
        }
        self.concepts = sorted
        indexOfCode = codes
        indexOfName = names
    }

    subscript(code: ConceptCode) -> Concept? { indexOfCode[code].map { concepts[$0] } }

    /// The concept as far as it is known: a code that figures have and the directory lacks stands for itself.
    func described(_ code: ConceptCode) -> Concept {
        self[code] ?? Concept(code: code, nameZH: code.rawValue, nameEN: code.rawValue, usualUnits: [], definition: "")
    }

    /// Chinese name and aliases.
    func names(_ code: ConceptCode) -> [String] { self[code].map { [$0.nameZH] + $0.aliases } ?? [] }

    /// The concept that bears exactly this code, name or alias, after folding.
    func exact(_ text: String) -> Concept? { indexOfName[Self.fold(text)].map { concepts[$0] } }

    /// Concepts that a text may mean, best first, at most `limit`; a score of 0 to 1 each.
    func candidates(_ text: String, limit: Int) -> [(concept: Concept, score: Double, name: String)] {
        let wanted = Self.fold(text)
        guard !wanted.isEmpty, wanted.count <= Self.lengthLimit else { return [] }
        let exact = indexOfName[wanted]
        let scored = concepts.enumerated().compactMap { i, concept -> (Concept, Double, String)? in
            let names = [concept.code.rawValue, concept.nameZH, concept.nameEN] + concept.aliases
            let best = names.enumerated().map { rank, name in
                // Names go before aliases where both fit alike.
                (Self.likeness(wanted, Self.fold(name)) * (i == exact || rank < 3 ? 1 : 0.98), name)
            }.max { $0.0 < $1.0 }
            guard let best, best.0 >= Self.scoreLimit else { return nil }
            return (concept, best.0, best.1)
        }
        return scored.sorted { $0.1 == $1.1 ? $0.0.code < $1.0.code : $0.1 > $1.1 }.prefix(limit)
            .map { (concept: $0.0, score: $0.1, name: $0.2) }
    }

    private static let lengthLimit = 64
    /// Below it a likeness is chance.
    private static let scoreLimit = 0.34

    /// 1 for equal texts; less where one holds the other; else the share of character pairs that both have.
    private static func likeness(_ a: String, _ b: String) -> Double {
        if a == b { return 1 }
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let (x, y) = (Array(a), Array(b))
        let ratio = Double(min(x.count, y.count)) / Double(max(x.count, y.count))
        if b.contains(a) || a.contains(b) { return 0.5 + 0.45 * ratio }
        let pairs = { (c: [Character]) in Set(zip(c, c.dropFirst()).map { "\($0)\($1)" }) }
        let (p, q) = (pairs(x), pairs(y))
        guard p.count + q.count > 0 else { return 0 }
        return 0.8 * 2 * Double(p.intersection(q).count) / Double(p.count + q.count)
    }

    private static func fold(_ text: String) -> String {
        let folded = FoldedText(text)
        return folded.string(of: 0..<folded.count).filter { !$0.isWhitespace }
    }
}
