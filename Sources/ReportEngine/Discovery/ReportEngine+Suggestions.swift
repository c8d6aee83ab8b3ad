import ChineseText
import Gazetteer
import ReportModel
import SearchIndex

extension ReportEngine {
    /// Titles, places and concepts that begin with or hold what has been typed; places and concepts also where it begins
    /// their names in pinyin without tones. A text without characters gives none.
    ///
    /// The kinds take turns, so that none crowds the others out; what begins with the text comes before what holds it.
    ///
    /// - Parameters:
    ///   - kinds: What may be suggested.
    ///   - limit: 1 to 100.
    public func suggestions(
        for text: String, kinds: Set<Suggestion.Kind> = Set(Suggestion.Kind.allCases), limit: Int = 10
    ) throws(EngineError) -> [Suggestion] {
        guard (1...100).contains(limit) else {
            throw .invalidArgument(field: "limit", problem: "\(limit) is not possible; ask for 1 to 100.")
        }
        guard text.unicodeScalars.count <= 100 else {
            throw .invalidArgument(field: "text", problem: "It has more than 100 characters. Shorten it.")
        }
        let typed = TypedQuery(text)
        if typed.text.isEmpty { return [] }
        let snapshot = snapshot
        var lists: [[RankedSuggestion]] = []
        if kinds.contains(.region) { lists.append(regions(typed, in: snapshot, limit: limit)) }
        if kinds.contains(.concept) { lists.append(concepts(typed, in: snapshot, limit: limit)) }
        if kinds.contains(.title) {
            lists.append(
                snapshot.discovery.titles.matches(text, limit: limit).map { match in
                    RankedSuggestion(
                        suggestion: Suggestion(
                            kind: .title, text: match.title, code: "", highlight: match.highlight, foundBy: "",
                            count: match.reportCount), rank: match.isPrefix ? 1 : 2)
                })
        }
        return Self.takingTurns(lists, limit: limit)
    }

    /// The best of each list in turn, all of one rank before those of the next.
    private static func takingTurns(_ lists: [[RankedSuggestion]], limit: Int) -> [Suggestion] {
        var taken: [Suggestion] = []
        for rank in 0...2 {
            var rest = lists.map { $0.filter { $0.rank == rank }[...] }
            while taken.count < limit, rest.contains(where: { !$0.isEmpty }) {
                for i in rest.indices where taken.count < limit {
                    if let next = rest[i].popFirst() { taken.append(next.suggestion) }
                }
            }
        }
        return taken
    }

    private func regions(_ typed: TypedQuery, in snapshot: EngineSnapshot, limit: Int) -> [RankedSuggestion] {
        var found: [(ranked: RankedSuggestion, division: Division)] = []
        for division in gazetteer.divisions {
            guard var ranked = RankedSuggestion(.region, division.name, division.otherNames, typed) else { continue }
            ranked.suggestion.code = division.code.description
            found.append((ranked, division))
        }
        let counts = snapshot.totals.reportCounts
        // Of many places those are counted that may come first: the large ones, and those with reports.
        for i in found.indices {
            let code = found[i].division.code
            found[i].ranked.suggestion.count =
                code.level == .county
                ? counts[code] ?? 0 : counts.reduce(0) { code.contains($1.key) ? $0 + $1.value : $0 }
        }
        return found.sorted { a, b in
            if a.ranked.rank != b.ranked.rank { return a.ranked.rank < b.ranked.rank }
            let (x, y) = (a.ranked.suggestion, b.ranked.suggestion)
            if x.count != y.count { return x.count > y.count }
            if x.foundBy.isEmpty != y.foundBy.isEmpty { return x.foundBy.isEmpty }
            return (a.division.level, a.division.code) < (b.division.level, b.division.code)
        }.prefix(limit).map { found in
            var ranked = found.ranked
            // 新华区 alone does not tell which.
            let path = gazetteer.pathName(found.division.code) ?? ranked.suggestion.text
            let before = path.utf8.count - ranked.suggestion.text.utf8.count
            if before > 0, path.hasSuffix(ranked.suggestion.text) {
                ranked.suggestion.text = path
                ranked.suggestion.highlight = ranked.suggestion.highlight.map {
                    ByteSpan(start: $0.start + before, end: $0.end + before)
                }
            }
            return ranked
        }
    }

    private func concepts(_ typed: TypedQuery, in snapshot: EngineSnapshot, limit: Int) -> [RankedSuggestion] {
        let counts = snapshot.totals.conceptCounts
        let found = concepts.concepts.compactMap { concept -> RankedSuggestion? in
            let names = concept.aliases + [concept.nameEN, concept.code.rawValue]
            guard var ranked = RankedSuggestion(.concept, concept.nameZH, names, typed) else { return nil }
            ranked.suggestion.code = concept.code.rawValue
            ranked.suggestion.count = counts[concept.code] ?? 0
            return ranked
        }
        return Array(
            found.sorted { a, b in
                if a.rank != b.rank { return a.rank < b.rank }
                let (x, y) = (a.suggestion, b.suggestion)
                return x.count != y.count ? x.count > y.count : x.code < y.code
            }.prefix(limit))
    }
}

/// What has been typed, and how it reads as pinyin.
private struct TypedQuery {
    let text: TypedText
    /// `nil` where it is no pinyin, or too little to tell anything.
    let pinyin: [UInt8]?

    init(_ text: String) {
        self.text = TypedText(text)
        pinyin = Pinyin.letters(text).flatMap { $0.count >= 2 ? $0 : nil }
    }
}

/// A suggestion and how well it fits: 0 where a name is what was typed, 1 where it begins so, 2 where it holds it.
private struct RankedSuggestion {
    var suggestion: Suggestion
    var rank: Int

    init(suggestion: Suggestion, rank: Int) {
        self.suggestion = suggestion
        self.rank = rank
    }

    /// Looks for what was typed in a name, and in the other names where that does not begin with it.
    init?(_ kind: Suggestion.Kind, _ name: String, _ others: [String], _ typed: TypedQuery) {
        var best: (rank: Int, name: String?, span: ByteSpan?)?
        if let place = typed.text.place(in: name) {
            best = (place.isWhole ? 0 : place.isPrefix ? 1 : 2, nil, place.span)
        }
        if best.map({ $0.rank > 0 }) ?? true {
            for other in others where other != name {
                guard let place = typed.text.place(in: other) else { continue }
                let rank = place.isWhole ? 0 : place.isPrefix ? 1 : 2
                if best.map({ rank < $0.rank }) ?? true { best = (rank, other, best?.span) }
            }
        }
        if best == nil, let letters = typed.pinyin {
            for name in [name] + others {
                let characters = name.unicodeScalars.map(\.value)
                guard let beginning = Pinyin.beginning(letters[...], of: characters[...]) else { continue }
                let isWhole = beginning.characters == characters.count && beginning.reading.utf8.count == letters.count
                best = (isWhole ? 0 : 1, beginning.reading, nil)
                break
            }
        }
        guard let best else { return nil }
        rank = best.rank
        suggestion = Suggestion(
            kind: kind, text: name, code: "", highlight: best.span, foundBy: best.span == nil ? best.name ?? "" : "",
            count: 0)
    }
}

extension Division {
    /// Names by which it is found beside its own.
    fileprivate var otherNames: [String] { shortNames + formerNames }
}
