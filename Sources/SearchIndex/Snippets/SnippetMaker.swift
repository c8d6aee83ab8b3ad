public import ChineseText
public import ReportModel

/// A telling place of a report.
public struct ReportSnippet: Sendable, Hashable {
    /// Whole sentences of the report's text, in bytes; of an overlong sentence a part.
    public var span: ByteSpan
    /// What matched, in ascending order, inside `span`.
    public var highlights: [ByteSpan]
    /// Index into `Report.sections` of the section it stands in.
    public var section: Int?
}

/// Finds the places of a report that show why it matches a query.
public struct SnippetMaker: Sendable {
    let needles: [SnippetNeedle]
    /// For texts that are searched for many needles.
    let table: NeedleTable?
    /// Snippets to make at most.
    let limit: Int
    /// Characters of a snippet at most.
    let length: Int

    /// Needles up to which a search for each is faster than one walk for all.
    private static let fewNeedles = 5

    /// - Parameters:
    ///   - query: Synonyms of its words are looked for too.
    ///   - limit: 0 to 10 are sensible; no more than 100 are made.
    ///   - length: Characters of a snippet at most; sentences that are longer themselves are cut around the match.
    ///     At least 20.
    public init(query: SearchQuery, limit: Int = 2, length: Int = 120) {
        needles = SnippetNeedle.needles(of: query.withSynonyms)
        table = needles.count < Self.fewNeedles ? nil : NeedleTable(needles)
        self.limit = max(0, min(limit, 100))
        self.length = max(20, min(length, 10_000))
    }

    /// The best snippets of a report, the best first, none overlapping another. A report that holds none of the words
    /// (they may stand in its title alone) gives its first sentences, without highlights.
    ///
    /// For reports that stand in no index; `SearchSnapshot.snippets(of:in:by:)` makes the same ones of those that do.
    ///
    /// - Complexity: O(length of the text).
    public func snippets(for report: Report) -> [ReportSnippet] {
        guard limit > 0 else { return [] }
        let folded = FoldedText(report.text)
        var candidates: [SnippetCandidate] = []
        for (range, section) in Self.blocks(of: report, folded) {
            candidates += windows(folded, range, section)
        }
        let matched = candidates.filter { !$0.matches.isEmpty }
        let best = matched.isEmpty ? Array(candidates.prefix(1)) : best(matched)
        return best.map { candidate in
            ReportSnippet(
                span: folded.originalSpan(of: candidate.range),
                highlights: candidate.matches.map { folded.originalSpan(of: $0.range) }, section: candidate.section)
        }
    }

    /// What matches in a title or another short text, in bytes, in ascending order.
    public func highlights(in text: String) -> [ByteSpan] {
        let folded = FoldedText(text)
        return SnippetNeedle.matches(needles, folded, 0..<folded.count).map { folded.originalSpan(of: $0.range) }
    }

    /// The blocks that are the report's own words, in folded characters.
    private static func blocks(of report: Report, _ folded: FoldedText) -> [(Range<Int>, Int?)] {
        if report.blocks.isEmpty { return [(0..<folded.count, nil)] }
        let bytes = report.text.utf8.count
        return report.blocks.compactMap { block in
            guard block.role != .furniture, block.role != .title, block.span.end <= bytes else { return nil }
            return (folded.range(of: block.span), block.section)
        }
    }

    /// Candidates of one block: from each sentence with a match on, as many sentences as fit.
    private func windows(_ folded: FoldedText, _ block: Range<Int>, _ section: Int?) -> [SnippetCandidate] {
        let sentences = SentenceSplitter.sentences(in: folded, range: block)
        let matches = SnippetNeedle.matches(needles, folded, block)
        var candidates: [SnippetCandidate] = []
        for (i, first) in sentences.enumerated() {
            let startsHere = matches.contains { first.overlaps($0.range) }
            guard startsHere || matches.isEmpty && i == 0 else { continue }
            var range = first
            for next in sentences[(i + 1)...] {
                if next.upperBound - range.lowerBound > length { break }
                range = range.lowerBound..<next.upperBound
            }
            if range.count > length {
                range = Self.cut(
                    range, to: length, around: matches.first { range.overlaps($0.range) }?.range.lowerBound)
            }
            candidates.append(SnippetCandidate(range, matches, section))
        }
        return candidates
    }

    /// A part of an overlong sentence, with its first match near the front.
    static func cut(_ range: Range<Int>, to length: Int, around match: Int?) -> Range<Int> {
        let lead = max(0, (match ?? range.lowerBound) - range.lowerBound - length / 4)
        let lower = min(range.lowerBound + lead, range.upperBound - length)
        return lower..<lower + length
    }

    /// The best candidates that do not overlap, each chosen for what those before it do not show; of equals the
    /// earlier.
    private func best(_ candidates: [SnippetCandidate]) -> [SnippetCandidate] {
        let weights = tellingWeights(candidates)
        var shown: Set<Int> = []
        var chosen: [SnippetCandidate] = []
        var left = candidates
        while chosen.count < limit, !left.isEmpty {
            var best = 0
            var bestWeight: Float = -1
            for (i, candidate) in left.enumerated() {
                let weight = candidate.weight(weights, shown)
                if weight > bestWeight { (best, bestWeight) = (i, weight) }
            }
            let winner = left[best]
            chosen.append(winner)
            shown.formUnion(winner.matches.map(\.needle))
            left.removeAll { $0.range.overlaps(winner.range) }
        }
        return chosen
    }

    /// By needle: the less often it stands in the report, the more a place with it tells.
    private func tellingWeights(_ candidates: [SnippetCandidate]) -> [Float] {
        var places: [Set<Int>] = Array(repeating: [], count: needles.count)
        for match in candidates.flatMap(\.matches) { places[match.needle].insert(match.range.lowerBound) }
        return zip(needles, places).map { $0.weight / Float(max($1.count, 1)).squareRoot() }
    }
}

/// A stretch of folded text that may become a snippet.
private struct SnippetCandidate {
    var range: Range<Int>
    /// What matches inside `range`.
    var matches: [SnippetNeedle.Match]
    var section: Int?

    init(_ range: Range<Int>, _ matches: [SnippetNeedle.Match], _ section: Int?) {
        self.range = range
        self.section = section
        self.matches = matches.filter {
            range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
        }
    }

    /// Needles that were not shown count in full, their repetitions and those that were shown little.
    func weight(_ weights: [Float], _ shown: Set<Int>) -> Float {
        var seen = shown
        return matches.reduce(0) { $0 + weights[$1.needle] * (seen.insert($1.needle).inserted ? 1 : 0.05) }
    }
}
