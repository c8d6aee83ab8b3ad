import ChineseText
import Gazetteer
import ReportModel
import SearchIndex

/// What a search found, and for which query in the end.
struct FoundReports {
    var query: SearchQuery
    var ranked: RankedMatches
    var corrections: [SearchCorrection] = []
    var notices: [String] = []
}

extension ReportEngine {
    /// Finds what a plan asks for; where nothing fits, what it may have meant.
    func found(
        _ plan: SearchPlan, _ options: MatchOptions, _ ranking: RankingOptions, in snapshot: EngineSnapshot
    ) throws(EngineError) -> FoundReports {
        do throws(SearchError) {
            var strict = options
            strict.relaxes = false
            let asked = try snapshot.search.rankedMatches(plan.query, strict, ranking)
            if asked.found.total > 0 { return FoundReports(query: plan.query, ranked: asked) }
            if let (query, corrections) = try snapshot.search.corrected(plan.query, isCancelled: options.isCancelled) {
                let found = try snapshot.search.rankedMatches(query, strict, ranking)
                if found.found.total > 0 {
                    let list = corrections.map { SearchCorrection(kind: .character, from: $0.from, to: $0.to) }
                    return FoundReports(query: query, ranked: found, corrections: list, notices: list.map(\.notice))
                }
            }
            if let (query, corrections) = PinyinReading(gazetteer).reading(plan.query) {
                let found = try snapshot.search.rankedMatches(query, strict, ranking)
                if found.found.total > 0 {
                    return FoundReports(
                        query: query, ranked: found, corrections: corrections, notices: corrections.map(\.notice))
                }
            }
            var relaxed = FoundReports(
                query: plan.query, ranked: try snapshot.search.rankedMatches(plan.query, options, ranking))
            if relaxed.ranked.found.isRelaxed {
                relaxed.notices = ["No report has all that was asked for; these have some of it."]
            }
            return relaxed
        } catch {
            throw EngineError(error)
        }
    }
}

extension SearchCorrection {
    fileprivate var notice: String {
        switch kind {
        case .character: "No report holds '\(from)'; these hold '\(to)'."
        case .pinyin: "No report holds '\(from)'; it was read as pinyin of \(to)."
        }
    }
}

/// Reads words of letters as places whose names are spelled so in pinyin.
struct PinyinReading {
    private let gazetteer: Gazetteer

    init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// Divisions that one spelling may mean, and words in a row that may spell one name.
    private static let divisionLimit = 8
    private static let wordLimit = 5

    /// The query with such words replaced by the names; `nil` where there is none.
    func reading(_ query: SearchQuery) -> (SearchQuery, [SearchCorrection])? {
        var corrections: [SearchCorrection] = []
        let read = read(query, &corrections)
        return corrections.isEmpty ? nil : (read, corrections)
    }

    private func read(_ query: SearchQuery, _ corrections: inout [SearchCorrection]) -> SearchQuery {
        switch query {
        case .words: return .all(read([query], &corrections))
        case .phrase, .everything, .condition, .filtered: return query
        case .all(let parts): return .all(read(parts, &corrections))
        case .any(let parts): return .any(parts.map { read($0, &corrections) })
        case .excluding(let base, let others): return .excluding(read(base, &corrections), others)
        case .weighted(let part, let weight): return .weighted(read(part, &corrections), by: weight)
        }
    }

    /// Reads neighbouring words together, as many as spell a name: `de qing`.
    private func read(_ parts: [SearchQuery], _ corrections: inout [SearchCorrection]) -> [SearchQuery] {
        let words = parts.flatMap { part -> [SearchQuery] in
            guard case .words(let text, nil) = part else { return [part] }
            return text.split(whereSeparator: \.isWhitespace).map { .words(String($0)) }
        }
        var result: [SearchQuery] = []
        var i = 0
        while i < words.count {
            guard let (divisions, text, count) = divisions(words[i...]) else {
                if case .words = words[i] {
                    result.append(words[i])
                } else {
                    result.append(read(words[i], &corrections))
                }
                i += 1
                continue
            }
            let names = divisions.map { $0.shortNames.first ?? $0.name }
            let distinct = names.indices.filter { names.firstIndex(of: names[$0]) == $0 }.map { names[$0] }
            corrections.append(SearchCorrection(kind: .pinyin, from: text, to: distinct.joined(separator: "、")))
            // Reports that name the place, and those about it.
            let about = SearchFilter(regions: divisions.map(\.code.descendantRange))
            result.append(.any(distinct.map { .phrase($0) } + [.filtered(about)]))
            i += count
        }
        return result
    }

    private func divisions(_ words: ArraySlice<SearchQuery>) -> (found: [Division], text: String, count: Int)? {
        var texts: [String] = []
        for word in words.prefix(Self.wordLimit) {
            guard case .words(let text, nil) = word, Pinyin.letters(text) != nil else { break }
            texts.append(text)
        }
        while !texts.isEmpty {
            let text = texts.joined(separator: " ")
            let found = gazetteer.divisions(spelled: text).prefix(Self.divisionLimit)
            if !found.isEmpty { return (Array(found), text, texts.count) }
            texts.removeLast()
        }
        return nil
    }
}
