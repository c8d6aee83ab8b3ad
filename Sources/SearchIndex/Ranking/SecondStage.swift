/// Adds to a match's score what its words' places tell.
///
/// For two neighbouring words of the query the nearest places of both count: half the smaller of their weights, divided
/// by one and an eighth of the characters between (as Rasolofo and Savoy, "Term proximity scoring for keyword-based
/// retrieval systems", 2003, let pairs of query terms count, the less the farther apart). Where all words stand
/// together in the query's order, that counts like half a term more. A long word that is there in part counts as its
/// pairs, a quarter of that. The weights did best over the judged queries of `gongbao-bench relevance`.
struct SecondStage {
    private let snapshot: SearchSnapshot
    private let slots: [QuerySlots.Slot]
    private let ranking: RankingOptions
    private let newest: Int

    static let weight: Float = 0.5
    static let partWeight: Float = 0.25
    /// Farther apart, words say nothing about one another.
    static let reach = 64
    /// Places of a word looked at, at most.
    private static let placeLimit = 512
    /// What recency adds to a score at most, and in how many years it halves.
    static let recencyWeight: Float = 0.5
    static let recencyYears: Float = 3

    init(_ snapshot: SearchSnapshot, _ slots: [QuerySlots.Slot], _ ranking: RankingOptions, newest: Int) {
        self.snapshot = snapshot
        self.slots = slots
        self.ranking = ranking
        self.newest = newest
    }

    func refined(_ match: SearchMatch) -> RefinedMatch {
        guard let (segment, document) = snapshot.located(match.number) else { return RefinedMatch(match: match) }
        var shares = slots.isEmpty ? [] : near(segment, UInt32(document))
        var score = shares.reduce(match.score) { $0 + $1.score }
        let year = Int(segment.storage.documents[document].lastYear)
        if ranking.prefersRecent, year > 0, newest > 0 {
            let age = max(0, newest - year)
            let added = score * Self.recencyWeight * Self.halved(Float(age) / Self.recencyYears)
            shares.append(
                ScoreShare(kind: .recency, term: "\(year)", frequency: 1, documentCount: 0, distance: age, score: added)
            )
            score += added
        }
        var refined = RefinedMatch(match: match, shares: shares)
        refined.match.score = score
        refined.match.position.key = -score
        return refined
    }

    /// 2 to the power of `-x`, for `x` from 0 on, without a C library: exact halves with straight lines between.
    private static func halved(_ x: Float) -> Float {
        let whole = min(x.rounded(.down), 120)
        return Float(sign: .plus, exponent: -Int(whole), significand: 1) * (1 - 0.5 * (min(x, 120) - whole))
    }

    // MARK: Words near one another

    /// A word of the query as it stands in one report.
    fileprivate struct Word {
        var sequence: UnitSequence
        var weight: Float
        /// Whether it is a pair of a longer word that is not there as a whole.
        var isPart = false
        /// By field (title, headings, body): where it starts and ends in normalized codes, ascending.
        var places: [[Range<Int>]]
    }

    private static let fields: [(SearchField, UInt32)] = [
        (.title, Ranking.titleWeight), (.heading, Ranking.headingWeight), (.body, 1),
    ]

    private func near(_ segment: LiveSegment, _ document: UInt32) -> [ScoreShare] {
        let words = slots.flatMap { standing($0, segment.storage, document) }
        var shares: [ScoreShare] = []
        for i in words.indices.dropFirst() {
            let (a, b) = (words[i - 1], words[i])
            guard let distance = Self.distance(a, b) else { continue }
            let weight = min(a.weight, b.weight)
            let factor = Self.weight * (a.isPart || b.isPart ? Self.partWeight : 1)
            shares.append(
                ScoreShare(
                    kind: .proximity, term: "\(a.sequence.text) ~ \(b.sequence.text)", frequency: 1, documentCount: 0,
                    distance: distance, score: factor * weight / (1 + Float(distance) / 8)))
        }
        if slots.count > 1, words.count == slots.count, let whole = whole(words, segment, document) {
            shares.append(whole)
        }
        return shares
    }

    /// The word of a slot that stands in the report; the pairs of a long one where it is there in part alone.
    private func standing(_ slot: QuerySlots.Slot, _ storage: SegmentStorage, _ document: UInt32) -> [Word] {
        for sequence in slot {
            let places = Self.places(sequence, storage, document)
            if places.contains(where: { !$0.isEmpty }) { return [Word(sequence, places, snapshot)] }
        }
        guard let long = slot.first, long.units.count > 3 else { return [] }
        return long.pairs.prefix(QuerySlots.limit).compactMap { pair in
            let places = Self.places(pair, storage, document)
            guard places.contains(where: { !$0.isEmpty }) else { return nil }
            var word = Word(pair, places, snapshot)
            word.isPart = true
            return word
        }
    }

    private static func places(
        _ sequence: UnitSequence, _ storage: SegmentStorage, _ document: UInt32
    ) -> [[Range<Int>]] {
        let pattern = CodePattern(sequence.codes)
        return fields.map { field, _ in
            let text = storage.text(document, field)
            var places: [Range<Int>] = []
            var at = 0
            while places.count < placeLimit, let found = pattern.firstMatch(in: text, from: at) {
                places.append(found)
                at = found.upperBound
            }
            return places
        }
    }

    /// Codes between the nearest places of two words in one field; `nil` where none are within reach.
    private static func distance(_ a: Word, _ b: Word) -> Int? {
        var nearest: Int?
        for (x, y) in zip(a.places, b.places) {
            var (i, j) = (0, 0)
            while i < x.count, j < y.count {
                let isFirst = x[i].lowerBound <= y[j].lowerBound
                let gap = isFirst ? y[j].lowerBound - x[i].upperBound : x[i].lowerBound - y[j].upperBound
                if gap <= reach { nearest = min(nearest ?? .max, max(gap, 0)) }
                if isFirst { i += 1 } else { j += 1 }
            }
        }
        return nearest
    }

    /// The share of all words standing together in their order, at most a separator between two.
    private func whole(_ words: [Word], _ segment: LiveSegment, _ document: UInt32) -> ScoreShare? {
        var frequency: UInt32 = 0
        for (field, (_, weight)) in Self.fields.enumerated() {
            var ends = words[0].places[field].map(\.upperBound)
            for word in words.dropFirst() where !ends.isEmpty {
                let reached = Set(ends)
                ends = word.places[field].filter {
                    reached.contains($0.lowerBound) || reached.contains($0.lowerBound - 1)
                }.map(\.upperBound)
            }
            frequency += UInt32(ends.count) * weight
        }
        guard frequency > 0 else { return nil }
        let weight = words.reduce(Float(0)) { max($0, $1.weight) }
        let text = words.map(\.sequence.text).joined(separator: " ")
        return ScoreShare(
            kind: .together, term: text, frequency: Int(frequency), documentCount: 0, distance: 0,
            score: Self.weight * weight * Ranking.saturated(frequency, segment.norms[Int(document)]))
    }
}

extension SecondStage.Word {
    fileprivate init(_ sequence: UnitSequence, _ places: [[Range<Int>]], _ snapshot: SearchSnapshot) {
        self.sequence = sequence
        self.places = places
        let terms = sequence.runs.flatMap { $0.units.count == 1 ? [$0] : $0.pairs }
        let rarest = terms.map(snapshot.documentCount).min() ?? 0
        weight = Ranking.inverseDocumentFrequency(rarest, of: snapshot.documentCount)
    }
}

extension UnitSequence {
    /// Its normalized characters.
    var text: String { String(decoding: codes, as: UTF16.self) }
}
