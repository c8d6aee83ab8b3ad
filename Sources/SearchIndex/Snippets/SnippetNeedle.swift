import ChineseText

/// Something to highlight: a phrase, a word, or a pair of a longer word's units where the whole word is not there.
struct SnippetNeedle: Sendable, Hashable {
    let pattern: CodePattern
    /// The digits of a number that is looked for where it is written with characters, in the place of `pattern`.
    let value: ContiguousArray<UInt16>?
    /// Whether there is a space in it.
    let isParted: Bool
    /// How much a match tells: more than twice as much for one more unit.
    private(set) var weight: Float

    struct Match {
        /// In folded characters or normalized codes.
        var range: Range<Int>
        var needle: Int
        var weight: Float
    }

    /// The needles of a query, what is excluded left out; the longest first.
    static func needles(of query: SearchQuery) -> [SnippetNeedle] {
        var needles: [SnippetNeedle] = []
        collect(query, into: &needles)
        // Of equal needles the one that tells most.
        var (patterns, values): (Set<ContiguousArray<UInt16>>, Set<ContiguousArray<UInt16>>) = ([], [])
        let unique = needles.sorted { $0.weight > $1.weight }.filter { needle in
            needle.value.map { values.insert($0).inserted } ?? patterns.insert(needle.pattern.codes).inserted
        }
        return Array(unique.prefix(500))
    }

    private init(_ sequence: UnitSequence, byValue: Bool = false) {
        pattern = CodePattern(sequence.codes)
        value = byValue ? sequence.codes : nil
        isParted = sequence.codes.contains(NormalizedText.space)
        weight = Float(sequence.units.count * sequence.units.count)
    }

    private static func collect(_ query: SearchQuery, into needles: inout [SnippetNeedle]) {
        switch query {
        case .words(let text, let field):
            for run in UnitSequence(text).words {
                needles.append(SnippetNeedle(run))
                if run.units.count > 2 { needles += run.pairs.map { SnippetNeedle($0) } }
                if field == nil { needles += numbers(of: run) }
            }
        case .phrase(let text, _):
            let sequence = UnitSequence(text)
            if !sequence.isEmpty { needles.append(SnippetNeedle(sequence)) }
        case .all(let parts): for part in parts { collect(part, into: &needles) }
        case .any(let parts): collectAlternatives(parts, into: &needles)
        case .excluding(let base, _), .weighted(let base, _): collect(base, into: &needles)
        case .everything, .condition, .filtered: break
        }
    }

    /// A synonym tells less than the word that it stands for, however much longer it is.
    private static func collectAlternatives(_ parts: [SearchQuery], into needles: inout [SnippetNeedle]) {
        var highest: Float = 0
        for part in parts {
            var own: [SnippetNeedle] = []
            collect(part, into: &own)
            if case .weighted(_, let weight) = part {
                let limit = highest > 0 ? highest : .infinity
                for i in own.indices { own[i].weight = min(own[i].weight, limit) * min(weight, 1) }
            } else {
                highest = max(highest, own.map(\.weight).max() ?? 0)
            }
            needles += own
        }
    }

    /// The numbers of a word, to be found by value; in digits with what stands behind.
    private static func numbers(of run: UnitSequence) -> [SnippetNeedle] {
        let byValue = run.withNumeralsInDigits
        var needles = byValue == run ? [] : ([byValue] + byValue.pairs).map { SnippetNeedle($0) }
        for unit in byValue.units where unit.kind == .number {
            needles.append(SnippetNeedle(UnitSequence(ContiguousArray(byValue.codes[unit.range])), byValue: true))
        }
        return needles
    }

    /// What matches in a stretch of folded text, in ascending order, touching and overlapping matches joined.
    static func matches(_ needles: [SnippetNeedle], _ folded: FoldedText, _ range: Range<Int>) -> [Match] {
        var text = NormalizedText(keepingOrigins: true)
        text.append(folded, range)
        var matches: [Match] = []
        text.codes.withUnsafeBufferPointer { codes in
            for (i, needle) in needles.enumerated() where needle.value == nil {
                var at = 0
                while let found = needle.pattern.firstMatch(in: codes, from: at) {
                    let lower = Int(text.origins[found.lowerBound])
                    let upper = Int(text.origins[found.upperBound - 1]) + 1
                    matches.append(Match(range: lower..<upper, needle: i, weight: needle.weight))
                    at = found.upperBound
                }
            }
        }
        if needles.contains(where: { $0.value != nil }) { matches += byValue(needles, text) }
        return joined(matches)
    }

    /// Numbers that are written with characters.
    private static func byValue(_ needles: [SnippetNeedle], _ text: NormalizedText) -> [Match] {
        let sequence = UnitSequence(text.codes)
        var matches: [Match] = []
        text.codes.withUnsafeBufferPointer { codes in
            func look(_ range: Range<Int>) {
                guard let value = NumeralRun.value(codes, range) else { return }
                for (i, needle) in needles.enumerated() where needle.value == value {
                    let folded = Int(text.origins[range.lowerBound])..<Int(text.origins[range.upperBound - 1]) + 1
                    matches.append(Match(range: folded, needle: i, weight: needle.weight))
                }
            }
            var follower = NumeralFollower()
            for (unit, touches) in zip(sequence.units, sequence.touches) {
                if let range = follower.closed(by: unit, codes, touches: touches) { look(range) }
                follower.take(unit, codes, previous: nil)
            }
            if let range = follower.close() { look(range) }
        }
        return matches
    }

    /// Joins matches that overlap or touch; the one that tells most names the joined one.
    static func joined(_ matches: [Match]) -> [Match] {
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
