import ChineseText
public import ReportModel

/// A concept that a text may mean, with how well it fits.
public struct ConceptCandidate: Hashable, Sendable {
    public var concept: Concept
    /// 0 to 1; 1 where the text is the concept's code or one of its names.
    public var score: Double
    /// The name or alias that fits.
    public var matched: String
    public var reason: ConceptMatchReason
    /// English words of the text that the name lacks.
    public var unread: [String] = []
}

/// How a text fits a concept's name.
public enum ConceptMatchReason: String, Hashable, Sendable, CaseIterable {
    case code
    case exactName = "exact name"
    case alias
    /// One holds the other.
    case partOfName = "part of a name"
    /// They share pairs of characters.
    case similarName = "similar name"
    /// The same English words in another order or form, or words for the same.
    case sameWords = "same words"
    case sharedWords = "words in common"
    /// English words of which one is a letter off.
    case nearSpelling = "nearly so spelled"
}

/// What an English word of a question is for.
public enum EnglishWordRole: Hashable, Sendable {
    /// It says nothing of what is measured: of, the, how, many.
    case filler
    /// Names of concepts have it, or a word for the same.
    case concept
    case unknown
}

/// A choice among the concepts of `ConceptCatalog`.
public enum ConceptScope: Hashable, Sendable {
    /// All concepts.
    case all
    /// Those of the base list, on which extractors are compared (`ConceptCatalog.base`).
    case base
}

/// Everything that the product knows to measure.
public enum ConceptCatalog {
    /// All concepts, in the table's order: congress, courts, economy, society.
    public static let all: [Concept] = ConceptDefinition.all.map(\.concept)

    /// The concepts of the base list, on which extractors are compared: the first part of `all`. The others are finer
    /// or belong to fields that the list leaves out.
    public static let base: [Concept] = Array(all.prefix(ConceptTable.baseCount))

    /// Whether the code is of the base list.
    public static func isBase(_ code: ConceptCode) -> Bool {
        byCode[code].map { $0 < ConceptTable.baseCount } ?? false
    }

    private static let byCode: [ConceptCode: Int] = {
        var table: [ConceptCode: Int] = [:]
        for (index, concept) in all.enumerated() where table[concept.code] == nil { table[concept.code] = index }
        return table
    }()

    /// The concept of that code; `nil` where there is none.
    public static func concept(_ code: ConceptCode) -> Concept? { byCode[code].map { all[$0] } }

    /// Concepts that `text` may mean, the best first, at most `limit`.
    ///
    /// A code or a whole name fits fully; an alias nearly so; a name that holds the text or is held by it, or shares its
    /// pairs of characters, in part. English words fit in any order and form, see `EnglishConceptIndex`; where Chinese
    /// and English stand together, what fits both goes first. Equal scores stand in the table's order.
    ///
    /// - Complexity: O(concepts * aliases); a few hundred microseconds.
    public static func candidates(for text: String, limit: Int = 10) -> [ConceptCandidate] {
        guard limit > 0 else { return [] }
        var found = byCharacters(text)
        let chinese = String(text.unicodeScalars.filter { !$0.isASCII })
        let english = EnglishWords.words(text).isEmpty ? [] : EnglishConceptIndex.standard.matches(text)
        let isMixed = !english.isEmpty && chinese.unicodeScalars.count > 1
        let partly = isMixed ? byCharacters(chinese) : [:]
        for match in english {
            // What fits one half alone is worth half; what fits both, more than either.
            let other = partly[match.concept]?.score ?? 0
            let both = other > 0 ? 0.95 * (1 - (1 - match.score) * (1 - other)) : match.score / 2
            let score = isMixed ? both : match.score
            guard score > found[match.concept]?.score ?? 0.3 else { continue }
            found[match.concept] = ConceptCandidate(
                concept: all[match.concept], score: score, matched: match.matched, reason: match.reason,
                unread: match.unread)
        }
        let ranked = found.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
        return ranked.prefix(limit).map(\.value)
    }

    /// What an English word of a question is for.
    public static func role(of word: String) -> EnglishWordRole {
        if EnglishWords.isFiller(word.lowercased()) { return .filler }
        return EnglishConceptIndex.standard.knows(word.lowercased()) ? .concept : .unknown
    }

    /// By position among all.
    private static func byCharacters(_ text: String) -> [Int: ConceptCandidate] {
        let wanted = SearchName(text, weight: 1)
        guard !wanted.scalars.isEmpty else { return [:] }
        var found: [Int: ConceptCandidate] = [:]
        for (index, concept) in all.enumerated() {
            var best = (score: 0.0, name: wanted)
            for entry in searchNames[index] {
                let score = similarity(wanted, entry) * entry.weight
                if score > best.score { best = (score, entry) }
            }
            if best.score >= 0.3 {
                found[index] = ConceptCandidate(
                    concept: concept, score: best.score, matched: best.name.text,
                    reason: reason(wanted, best.name, of: concept))
            }
        }
        return found
    }

    private static func reason(_ wanted: SearchName, _ name: SearchName, of concept: Concept) -> ConceptMatchReason {
        if wanted.scalars == name.scalars {
            if name.text == concept.code.rawValue { return .code }
            return [concept.nameZH, concept.nameEN].contains(name.text) ? .exactName : .alias
        }
        let (short, long) = wanted.scalars.count < name.scalars.count ? (wanted, name) : (name, wanted)
        return contains(long.scalars, short.scalars) ? .partOfName : .similarName
    }

    private struct SearchName: Sendable {
        var text: String
        var scalars: ContiguousArray<UInt32>
        var weight: Double
        /// Whether it is a name in Latin letters: these are alike by their words, not by their letters.
        var isLatin: Bool
        /// Pairs of neighbouring characters, and a mask of their hashes that rules most texts out at once.
        var pairs: Set<UInt64>
        var mask: UInt64

        init(_ text: String, weight: Double) {
            self.text = text
            self.weight = weight
            scalars = ContiguousArray(FoldedText(text).scalars.filter { $0 > 0x20 })
            isLatin = scalars.allSatisfy { $0 < 0x80 }
            pairs = Set(zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
            mask = pairs.reduce(0) { $0 | 1 << (($1 &* 0x9E37_79B9_7F4A_7C15) >> 58) }
        }
    }

    private static let searchNames: [[SearchName]] = all.map { concept in
        let main = [(concept.code.rawValue, 1.0), (concept.nameZH, 1.0), (concept.nameEN, 1.0)]
        let others = concept.aliases.map { ($0, 0.95) }
        return (main + others).map { SearchName($0.0, weight: $0.1) }
    }

    /// 1 for equal texts; for one inside the other by the lengths; else by shared pairs of characters (Dice).
    private static func similarity(_ a: SearchName, _ b: SearchName) -> Double {
        if a.mask & b.mask == 0 { return a.scalars == b.scalars ? 1 : 0 }
        if a.scalars == b.scalars { return 1 }
        if a.isLatin, b.isLatin, !(b.text.contains(".") && b.scalars.starts(with: a.scalars)) { return 0 }
        let shared = a.pairs.intersection(b.pairs).count
        guard shared > 0 else { return 0 }
        let dice = 2 * Double(shared) / Double(a.pairs.count + b.pairs.count)
        let (short, long) = a.scalars.count < b.scalars.count ? (a, b) : (b, a)
        guard shared == short.pairs.count, contains(long.scalars, short.scalars) else { return dice * 0.8 }
        return 0.6 + 0.35 * Double(short.scalars.count) / Double(long.scalars.count)
    }

    private static func contains(_ long: ContiguousArray<UInt32>, _ short: ContiguousArray<UInt32>) -> Bool {
        (0...(long.count - short.count)).contains { start in
            short.indices.allSatisfy { long[start + $0] == short[$0] }
        }
    }
}
