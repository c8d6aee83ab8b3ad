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

    /// The concept whose code or name this exactly is; else all that have it as another name, by code.
    func all(named text: String) -> [Concept] {
        guard let first = exact(text) else { return [] }
        let wanted = Self.fold(text)
        let isOwnName = [first.code.rawValue, first.nameZH, first.nameEN].contains { Self.fold($0) == wanted }
        return isOwnName ? [first] : concepts.filter { $0.aliases.contains { Self.fold($0) == wanted } }
    }

    private static func fold(_ text: String) -> String {
        let folded = FoldedText(text)
        return folded.string(of: 0..<folded.count).filter { !$0.isWhitespace }
    }
}
