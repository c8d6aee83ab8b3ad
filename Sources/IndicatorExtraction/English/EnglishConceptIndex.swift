import ChineseText
import Glibc
import ReportModel

/// Concepts by the words of their English names.
///
/// A name fits as far as it and the text share words, rare words counting more (their inverse document frequency among
/// the names; the harmonic mean of the shares of both sides), in whatever order and form. Words of the definition help a
/// little. A word that no name has may be one that differs by a single letter.
struct EnglishConceptIndex: Sendable {
    struct Match: Sendable {
        var concept: Int
        var score: Double
        var matched: String
        var reason: ConceptMatchReason
        /// Words of the text that the name lacks.
        var unread: [String]
    }

    private struct Name: Sendable {
        var concept: Int
        var text: String
        var stems: Set<String>
        var weight: Double
        var scale: Double
    }

    private let names: [Name]
    private let weights: [String: Double]
    private let definitions: [Set<String>]
    /// Words as they are written in names, by length.
    private let words: [Int: [String]]
    private let known: Set<String>

    init(_ concepts: [Concept]) {
        var entries: [(concept: Int, text: String, stems: Set<String>, scale: Double)] = []
        var words: Set<String> = []
        for (i, concept) in concepts.enumerated() {
            let further = EnglishNames.byCode[concept.code.rawValue] ?? []
            let code = concept.code.rawValue.replacing(".", with: " ").replacing("_", with: " ")
            for (text, scale) in [(concept.nameEN, 0.97)] + further.map({ ($0, 0.95) }) + [(code, 0.85)] {
                let terms = EnglishWords.terms(text)
                if terms.isEmpty { continue }
                entries.append((i, text, Set(terms.map(\.stem)), scale))
                words.formUnion(terms.flatMap { EnglishWords.words($0.word) })
            }
        }
        var holders: [String: Set<Int>] = [:]
        for entry in entries { for stem in entry.stems { holders[stem, default: []].insert(entry.concept) } }
        let count = Double(concepts.count)
        let weights = holders.mapValues { log(1 + count / Double($0.count)) }
        self.weights = weights
        names = entries.map { entry in
            Name(
                concept: entry.concept, text: entry.text, stems: entry.stems,
                weight: entry.stems.reduce(0) { $0 + (weights[$1] ?? 0) }, scale: entry.scale)
        }
        definitions = concepts.map { Set(EnglishWords.terms($0.definition).map(\.stem)) }
        words.formUnion(EnglishWords.knownWords.filter { weights[EnglishWords.stem($0)] != nil })
        known = words
        self.words = Dictionary(grouping: words.filter { $0.utf8.count >= 4 }.sorted(), by: \.utf8.count)
    }

    static let standard = EnglishConceptIndex(ConceptCatalog.all)

    /// Whether names of concepts have the word or one that means the same.
    func knows(_ word: String) -> Bool { weights[EnglishWords.stem(word)] != nil }

    /// Concepts whose names share words with a text, each once.
    func matches(_ text: String) -> [Match] {
        var asked: [(term: EnglishWords.Term, stem: String, weight: Double, isNear: Bool)] = []
        for term in EnglishWords.terms(text) where !asked.contains(where: { $0.stem == term.stem }) {
            if let weight = weights[term.stem] {
                asked.append((term, term.stem, weight, false))
            } else if let near = neighbour(of: term.word), let weight = weights[EnglishWords.stem(near)] {
                asked.append((term, EnglishWords.stem(near), weight, true))
            } else {
                asked.append((term, term.stem, Self.unknownWeight, false))
            }
        }
        let total = asked.reduce(0) { $0 + $1.weight }
        guard asked.contains(where: { weights[$0.stem] != nil }) else { return [] }
        var best: [Int: Match] = [:]
        for name in names {
            let shared = asked.filter { name.stems.contains($0.stem) }
            let inName = shared.reduce(0) { $0 + $1.weight * ($1.isNear ? Self.nearFactor : 1) }
            guard inName > 0 else { continue }
            let unread = asked.filter { !name.stems.contains($0.stem) }
            let described = unread.filter { definitions[name.concept].contains($0.stem) }
            let covered = (inName + described.reduce(0) { $0 + $1.weight * 0.5 }) / total
            let filled = inName / name.weight
            let score = name.scale * 2 * covered * filled / (covered + filled)
            guard score > (best[name.concept]?.score ?? Self.leastScore) else { continue }
            best[name.concept] = Match(
                concept: name.concept, score: score, matched: name.text,
                reason: shared.contains(where: \.isNear)
                    ? .nearSpelling : unread.isEmpty && shared.count == name.stems.count ? .sameWords : .sharedWords,
                unread: unread.filter { entry in !described.contains { $0.stem == entry.stem } }.map(\.term.word))
        }
        return best.values.sorted { ($1.score, $0.concept) < ($0.score, $1.concept) }
    }

    private static let unknownWeight = 3.0
    private static let nearFactor = 0.75
    private static let leastScore = 0.3

    /// The first known word that differs by one letter: one more, one less, another, or two neighbours exchanged.
    private func neighbour(of word: String) -> String? {
        let letters = Array(word.utf8)
        guard letters.count >= 5 else { return nil }
        for length in [letters.count, letters.count - 1, letters.count + 1] {
            if let found = words[length]?.first(where: { Spelling.differByOne(letters, Array($0.utf8)) }) {
                return found
            }
        }
        return nil
    }
}
