/// Counts how often what a query asks for stands in reports, as it is written there.
public struct WordCounter: Sendable {
    private let patterns: [CodePattern]

    /// - Parameter query: Its words and phrases count, those that it excludes do not; a long word counts where it stands
    ///   as a whole.
    public init(_ query: SearchQuery) {
        var patterns: [CodePattern] = []
        Self.collect(query, into: &patterns)
        self.patterns = patterns
    }

    /// Places in the body of a report, headings included; 0 where it is not there. Each word is counted by itself.
    ///
    /// - Complexity: O(length of the report) for each word, about 30 GB a second.
    public func count(in snapshot: SearchSnapshot, number: UInt32) -> Int {
        guard let body = snapshot.body(of: number) else { return 0 }
        return body.withCodes { codes in
            patterns.reduce(0) { $0 + $1.count(in: codes, 0..<codes.count) }
        }
    }

    private static func collect(_ query: SearchQuery, into patterns: inout [CodePattern]) {
        func add(_ sequence: UnitSequence) {
            guard let first = sequence.units.first, let last = sequence.units.last else { return }
            let codes = ContiguousArray(sequence.codes[first.range.lowerBound..<last.range.upperBound])
            let pattern = CodePattern(codes)
            if !patterns.contains(pattern) { patterns.append(pattern) }
        }
        if case .words(let text, _) = query { for word in UnitSequence(text).words { add(word) } }
        if case .phrase(let text, _) = query { add(UnitSequence(text)) }
        if case .weighted(let inner, _) = query { collect(inner, into: &patterns) }
        if case .excluding(let base, _) = query { collect(base, into: &patterns) }
        if case .all(let parts) = query { for part in parts { collect(part, into: &patterns) } }
        if case .any(let parts) = query { for part in parts { collect(part, into: &patterns) } }
    }
}
