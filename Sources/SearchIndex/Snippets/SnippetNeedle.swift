import ChineseText

/// Something to highlight: a phrase, a word, or a pair of a longer word's units where the whole word is not there.
struct SnippetNeedle: Sendable {
    let pattern: CodePattern
    /// How much a match tells: more than twice as much for one more unit.
    let weight: Float

    struct Match {
        /// In folded characters.
        var range: Range<Int>
        var needle: Int
        var weight: Float
    }

    /// The needles of a query, what is excluded left out; the longest first.
    static func needles(of query: SearchQuery) -> [SnippetNeedle] {
        var sequences: [UnitSequence] = []
        collect(query, into: &sequences)
        var seen: Set<ContiguousArray<UInt16>> = []
        return sequences.filter { seen.insert($0.codes).inserted }.prefix(500)
            .sorted { $0.units.count > $1.units.count }
            .map { SnippetNeedle(pattern: CodePattern($0.codes), weight: Float($0.units.count * $0.units.count)) }
    }

    private static func collect(_ query: SearchQuery, into sequences: inout [UnitSequence]) {
        switch query {
        case .words(let text, _):
            for run in UnitSequence(text).runs {
                sequences.append(run)
                if run.units.count > 2 { sequences += run.pairs }
            }
        case .phrase(let text, _):
            let sequence = UnitSequence(text)
            if !sequence.isEmpty { sequences.append(sequence) }
        case .all(let parts), .any(let parts): for part in parts { collect(part, into: &sequences) }
        case .excluding(let base, _): collect(base, into: &sequences)
        case .everything: break
        }
    }

    /// What matches in a stretch of folded text, in ascending order, touching and overlapping matches joined.
    static func matches(_ needles: [SnippetNeedle], _ folded: FoldedText, _ range: Range<Int>) -> [Match] {
        var text = NormalizedText(keepingOrigins: true)
        text.append(folded, range)
        var matches: [Match] = []
        text.codes.withUnsafeBufferPointer { codes in
            for (i, needle) in needles.enumerated() {
                var at = 0
                while let found = needle.pattern.firstMatch(in: codes, from: at) {
                    let lower = Int(text.origins[found.lowerBound])
                    let upper = Int(text.origins[found.upperBound - 1]) + 1
                    matches.append(Match(range: lower..<upper, needle: i, weight: needle.weight))
                    at = found.upperBound
                }
            }
        }
        return joined(matches)
    }

    /// Joins matches that overlap or touch; the one that tells most names the joined one.
    private static func joined(_ matches: [Match]) -> [Match] {
        let sorted = matches.sorted {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        var joined: [Match] = []
        for match in sorted {
            guard let last = joined.last, match.range.lowerBound <= last.range.upperBound else {
                joined.append(match)
                continue
            }
            let i = joined.count - 1
            joined[i].range = last.range.lowerBound..<max(last.range.upperBound, match.range.upperBound)
            if match.weight > last.weight {
                joined[i].needle = match.needle
                joined[i].weight = match.weight
            }
        }
        return joined
    }
}
