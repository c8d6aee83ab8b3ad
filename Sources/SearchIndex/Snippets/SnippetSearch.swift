import ChineseText

/// Finds a report's snippets by the normalized text that the index holds.
struct SnippetSearch {
    private let maker: SnippetMaker
    /// As UTF-8.
    private let text: UnsafeBufferPointer<UInt8>
    private let sentences: UnsafeBufferPointer<SnippetSentence>

    /// - Precondition: the text outlives the search.
    init(_ maker: SnippetMaker, _ text: SnippetText) {
        self.maker = maker
        let sentences = text.sentences.elements
        let isSound = SnippetSentence.areSound(sentences, textBytes: text.count)
        if !isSound { text.sentences.buffer.file?.noteNonsense() }
        self.text = text.utf8.elements
        self.sentences = isSound ? sentences : UnsafeBufferPointer(start: nil, count: 0)
    }

    /// A match and the sentences in which it starts and ends.
    private struct Place {
        /// In normalized codes.
        var match: SnippetNeedle.Match
        var first: Int
        var last: Int
    }

    /// Some neighbouring sentences, or a part of an overlong one.
    private struct Candidate {
        var sentences: ClosedRange<Int>
        /// In folded characters of the whole text.
        var characters: Range<Int>
        var isCut: Bool
        /// Of the places, those inside.
        var places: Range<Int>
    }

    /// - Parameter codes: The report's normalized body.
    func snippets(_ codes: UnsafeBufferPointer<UInt16>) -> [ReportSnippet] {
        guard !sentences.isEmpty else { return [] }
        let places = places(codes)
        let candidates = candidates(places)
        let matched = candidates.filter { !$0.places.isEmpty }
        if !matched.isEmpty { return best(matched, places).map { snippet($0, places) } }
        // Where nothing can be shown, the first sentences, or those of the first block that some match reaches into.
        if let first = candidates.first, sentences[first.sentences.lowerBound].block == sentences[0].block {
            return [snippet(first, places)]
        }
        return [snippet(candidate(from: 0, places, firstPlace: 0), places)]
    }

    // MARK: Matches

    private func places(_ codes: UnsafeBufferPointer<UInt16>) -> [Place] {
        let matches = SnippetNeedle.joined(matches(codes))
        var places: [Place] = []
        places.reserveCapacity(matches.count)
        var at = 0
        for match in matches {
            at = sentence(of: match.range.lowerBound, from: at)
            places.append(Place(match: match, first: at, last: sentence(of: match.range.upperBound - 1, from: at)))
        }
        return places
    }

    /// The sentence in which a code stands, at or behind another sentence.
    private func sentence(of code: Int, from start: Int) -> Int {
        var (low, high) = (start, sentences.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(sentences[middle].codeStart) <= code { low = middle } else { high = middle }
        }
        return low
    }

    private func matches(_ codes: UnsafeBufferPointer<UInt16>) -> [SnippetNeedle.Match] {
        var matches: [SnippetNeedle.Match] = []
        matches.reserveCapacity(64)
        for (i, needle) in maker.needles.enumerated() where needle.value == nil {
            if maker.table != nil, NeedleTable.holds(needle) { continue }
            var at = 0
            while let found = needle.pattern.firstMatch(in: codes, from: at) {
                at = take(found, i, &matches) ? found.upperBound : found.lowerBound + 1
            }
        }
        maker.table?.forEachMatch(in: codes) { take($0, $1, &matches) }
        if maker.needles.contains(where: { $0.value != nil }) { appendNumbers(codes, to: &matches) }
        return matches
    }

    /// Takes a match in, unless it reaches from one block into the next.
    private func take(_ found: Range<Int>, _ i: Int, _ matches: inout [SnippetNeedle.Match]) -> Bool {
        let needle = maker.needles[i]
        // Only what is itself parted can.
        if needle.isParted {
            let first = sentence(of: found.lowerBound, from: 0)
            let last = sentence(of: found.upperBound - 1, from: first)
            if sentences[first].block != sentences[last].block { return false }
        }
        matches.append(SnippetNeedle.Match(range: found, needle: i, weight: needle.weight))
        return true
    }

    /// Numbers that are written with characters: stretches of numeral characters and digits.
    private func appendNumbers(_ codes: UnsafeBufferPointer<UInt16>, to matches: inout [SnippetNeedle.Match]) {
        func isPart(_ code: UInt16) -> Bool {
            NumeralRun.isNumeral(code) || CharacterClass.table[Int(code)] == .digit || code == NormalizedText.point
        }
        var at = 0
        while at < codes.count {
            guard NumeralRun.isNumeral(codes[at]) else {
                at += 1
                continue
            }
            var lower = at
            while lower > 0, isPart(codes[lower - 1]) { lower -= 1 }
            repeat { at += 1 } while at < codes.count && isPart(codes[at])
            guard let value = NumeralRun.value(codes, lower..<at) else { continue }
            for (i, needle) in maker.needles.enumerated() where needle.value == value {
                matches.append(SnippetNeedle.Match(range: lower..<at, needle: i, weight: needle.weight))
            }
        }
    }

    // MARK: Candidates

    /// From each sentence with a match on, as many sentences as fit.
    private func candidates(_ places: [Place]) -> [Candidate] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(places.count)
        var next = 0
        for i in places.indices where places[i].last >= next {
            // The first of the places that start in these sentences.
            var firstPlace = i
            for sentence in max(next, places[i].first)...places[i].last {
                while firstPlace < places.count, places[firstPlace].first < sentence { firstPlace += 1 }
                candidates.append(candidate(from: sentence, places, firstPlace: firstPlace))
            }
            next = places[i].last + 1
        }
        return candidates
    }

    /// - Parameter firstPlace: The first place that does not start before the sentence.
    private func candidate(from first: Int, _ places: [Place], firstPlace: Int) -> Candidate {
        let start = sentences[first]
        var last = first
        while last + 1 < sentences.count, sentences[last + 1].block == start.block,
            sentences[last + 1].characters.upperBound - start.characters.lowerBound <= maker.length
        {
            last += 1
        }
        var candidate = Candidate(
            sentences: first...last,
            characters: start.characters.lowerBound..<sentences[last].characters.upperBound, isCut: false,
            places: firstPlace..<firstPlace)
        var end = firstPlace
        while end < places.count, places[end].last <= last { end += 1 }
        candidate.places = firstPlace..<end
        return candidate.characters.count > maker.length ? cut(candidate, places) : candidate
    }

    /// A part of an overlong sentence, with its first match near the front.
    private func cut(_ candidate: Candidate, _ places: [Place]) -> Candidate {
        var result = candidate
        let sentence = candidate.sentences.lowerBound
        let local = LocalText(text, sentences[sentence])
        let before = candidate.places.lowerBound - 1
        // The first match may have started in a sentence before, or end in one behind.
        var first: Int?
        if before >= 0, places[before].last >= sentence {
            first = 0
        } else if candidate.places.lowerBound < places.count, places[candidate.places.lowerBound].first == sentence {
            first = local.character(of: places[candidate.places.lowerBound].match.range.lowerBound)
        }
        let whole = candidate.characters
        let part = SnippetMaker.cut(0..<whole.count, to: maker.length, around: first)
        result.characters = whole.lowerBound + part.lowerBound..<whole.lowerBound + part.upperBound
        result.isCut = true
        var (low, high) = (candidate.places.lowerBound, candidate.places.upperBound)
        while low < high, local.character(of: places[low].match.range.lowerBound) < part.lowerBound { low += 1 }
        while high > low, local.character(of: places[high - 1].match.range.upperBound - 1) >= part.upperBound {
            high -= 1
        }
        result.places = low..<high
        return result
    }

    // MARK: Choice

    /// The best candidates that do not overlap, each chosen for what those before it do not show; of equals the
    /// earlier.
    private func best(_ candidates: [Candidate], _ places: [Place]) -> [Candidate] {
        let weights = tellingWeights(candidates, places)
        var shown = [Bool](repeating: false, count: weights.count)
        // For every needle, the last candidate weighed that has it.
        var seen = [Int](repeating: 0, count: weights.count)
        var weighed = 0
        var chosen: [Candidate] = []
        var left = candidates
        while chosen.count < maker.limit, !left.isEmpty {
            var best = 0
            var bestWeight: Float = -1
            for (i, candidate) in left.enumerated() {
                weighed += 1
                var weight: Float = 0
                for place in places[candidate.places] {
                    let needle = place.match.needle
                    let isNew = !shown[needle] && seen[needle] != weighed
                    weight += weights[needle] * (isNew ? 1 : 0.05)
                    seen[needle] = weighed
                }
                if weight > bestWeight { (best, bestWeight) = (i, weight) }
            }
            let winner = left[best]
            chosen.append(winner)
            for place in places[winner.places] { shown[place.match.needle] = true }
            if chosen.count < maker.limit { left.removeAll { $0.characters.overlaps(winner.characters) } }
        }
        return chosen
    }

    /// By needle: the less often it stands in the report, the more a place with it tells.
    private func tellingWeights(_ candidates: [Candidate], _ places: [Place]) -> [Float] {
        var counts = [Int](repeating: 0, count: maker.needles.count)
        var counted = 0
        for candidate in candidates {
            let start = max(counted, candidate.places.lowerBound)
            guard start < candidate.places.upperBound else { continue }
            for place in places[start..<candidate.places.upperBound] { counts[place.match.needle] += 1 }
            counted = candidate.places.upperBound
        }
        return zip(maker.needles, counts).map { $0.weight / Float(max($1, 1)).squareRoot() }
    }

    // MARK: Result

    private func snippet(_ candidate: Candidate, _ places: [Place]) -> ReportSnippet {
        let first = sentences[candidate.sentences.lowerBound]
        var span = ByteSpan(
            start: first.bytes.lowerBound, end: sentences[candidate.sentences.upperBound].bytes.upperBound)
        var local: (sentence: Int, text: LocalText)?
        func text(of sentence: Int) -> LocalText {
            if let local, local.sentence == sentence { return local.text }
            let made = LocalText(self.text, sentences[sentence])
            local = (sentence, made)
            return made
        }
        if candidate.isCut {
            let lower = candidate.characters.lowerBound - first.characters.lowerBound
            span = text(of: candidate.sentences.lowerBound).span(of: lower..<lower + candidate.characters.count)
        }
        let highlights = places[candidate.places].map { place in
            let range = place.match.range
            let start = text(of: place.first).span(ofCode: range.lowerBound).start
            // Lower where a file makes no sense, alone.
            let end = max(start, text(of: place.last).span(ofCode: range.upperBound - 1).end)
            return ByteSpan(start: start, end: end)
        }
        return ReportSnippet(
            span: span, highlights: highlights, section: first.section < 0 ? nil : Int(first.section))
    }
}

/// One sentence, folded anew: the way from the index's codes back to the report's bytes.
private struct LocalText {
    private let sentence: SnippetSentence
    private let folded: FoldedText
    private var normalized = NormalizedText(keepingOrigins: true)

    init(_ text: UnsafeBufferPointer<UInt8>, _ sentence: SnippetSentence) {
        self.sentence = sentence
        folded = FoldedText(
            utf8: UnsafeBufferPointer(rebasing: text[sentence.bytes.clamped(to: 0..<text.count)]))
        normalized.append(folded, 0..<folded.count)
    }

    /// The folded character behind a code of the report's body, counted from the sentence's start.
    func character(of code: Int) -> Int {
        let i = code - Int(sentence.codeStart)
        return normalized.origins.indices.contains(i) ? Int(normalized.origins[i]) : 0
    }

    /// In bytes of the whole text.
    func span(of characters: Range<Int>) -> ByteSpan {
        let span = folded.originalSpan(of: characters.clamped(to: 0..<folded.count))
        let start = sentence.bytes.lowerBound
        return ByteSpan(start: start + span.start, end: start + span.end)
    }

    func span(ofCode code: Int) -> ByteSpan {
        let character = character(of: code)
        return span(of: character..<character + 1)
    }
}
