/// Words that reports use for the same thing (`synonymTable`), which a query for one of them also finds, at a lower weight.
enum Synonyms {
    /// What a synonym's score is multiplied by.
    static let weight: Float = 0.5

    /// Normalized words and what else to look for.
    static let table: [ContiguousArray<UInt16>: [String]] = {
        var table: [ContiguousArray<UInt16>: [String]] = [:]
        for line in synonymTable.split(separator: "\n") where !line.hasPrefix("#") {
            let isMutual = line.hasPrefix("=")
            let words = line.split(separator: " ").map(String.init).filter { $0 != "=" }
            for word in isMutual ? words[...] : words.prefix(1) {
                let key = NormalizedText(word).codes
                for other in words where other != word && !table[key, default: []].contains(other) {
                    table[key, default: []].append(other)
                }
            }
        }
        return table
    }()
}

extension SearchQuery {
    /// The query with every word that has synonyms turned into itself or one of them, at a lower weight. Quotations and
    /// words in a named field stay.
    public var withSynonyms: SearchQuery {
        switch self {
        case .words(let text, nil):
            let runs = UnitSequence(text).words
            let expanded = runs.map(Self.expanded)
            if zip(runs, expanded).allSatisfy({ Self.text($0) == $1 }) { return self }
            return expanded.count == 1 ? expanded[0] : .all(expanded)
        case .words, .phrase, .everything, .condition, .filtered: return self
        case .all(let parts): return .all(parts.map(\.withSynonyms))
        case .any(let parts): return .any(parts.map(\.withSynonyms))
        case .excluding(let base, let others): return .excluding(base.withSynonyms, others)
        case .weighted(let query, let weight): return .weighted(query.withSynonyms, by: weight)
        }
    }

    private static func text(_ run: UnitSequence) -> SearchQuery {
        .words(String(decoding: run.codes, as: UTF16.self))
    }

    private static func expanded(_ run: UnitSequence) -> SearchQuery {
        guard let synonyms = Synonyms.table[run.codes] else { return text(run) }
        return .any([text(run)] + synonyms.map { .weighted(.phrase($0), by: Synonyms.weight) })
    }
}
