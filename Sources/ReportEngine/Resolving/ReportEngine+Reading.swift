import ChineseText
import Gazetteer
import Glibc
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// Which concepts, regions and periods a text speaks of, each with its candidates.
    ///
    /// - Parameters:
    ///   - limit: Candidates of each sort at most, 1 to 1,000.
    ///   - thisYear: What 今年 means; `nil` is the year of the clock, UTC.
    /// - Complexity: A millisecond for a short text.
    public func read(
        _ text: String, limit: Int = 10, thisYear: Int? = nil
    ) throws(EngineError) -> TextReading {
        guard (1...200).contains(text.unicodeScalars.count) else {
            throw .invalidArgument(field: "text", problem: "Give 1 to 200 characters.")
        }
        guard (1...1_000).contains(limit) else {
            throw .invalidArgument(field: "limit", problem: "\(limit) is not possible; ask for 1 to 1000.")
        }
        let snapshot = snapshot
        var reading = TextReading()
        var words = TextWords(text)
        let year = thisYear ?? Self.currentYear()
        for found in PeriodWords.find(in: words.characters, thisYear: year) {
            reading.periods.append(
                TextReading.PeriodWord(
                    period: found.period, reason: found.reason, span: words.span(of: found.range)))
            words.take(found.range)
        }
        // What names a concept as a whole names no place: 和平, 开发.
        let named = words.pieceRanges().filter { concepts.exact(words.text(of: $0)) != nil }
        readRegions(&words, except: named, in: snapshot, limit: limit, into: &reading)
        readKind(words, into: &reading)
        try readConcepts(words, limit: limit, into: &reading)
        if readNearRegions(&words, in: snapshot, limit: limit, into: &reading) {
            try readConcepts(words, limit: limit, into: &reading)
        }
        return reading
    }

    private static func currentYear() -> Int {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return Int(parts.tm_year) + 1900
    }

    /// The longest names, from left to right; one that stands beside the name of a place around it is narrowed down.
    private func readRegions(
        _ words: inout TextWords, except named: [Range<Int>], in snapshot: EngineSnapshot, limit: Int,
        into reading: inout TextReading
    ) {
        let role = derivation.role
        var found: [PlaceWord] = []
        for range in words.regionRanges(gazetteer, isOther: { role($0) != .unknown })
        where !named.contains(where: { $0.overlaps(range) }) {
            let word = placeWord(words, range, in: snapshot)
            words.take(range)
            guard let last = found.last, isBeside(last.range, range, words) else {
                found.append(word)
                continue
            }
            var narrowed = word
            if narrowed.narrow(to: last) {
                found[found.count - 1] = narrowed
            } else if found[found.count - 1].narrow(to: word) {
                found[found.count - 1].range = last.range.lowerBound..<range.upperBound
            } else {
                found.append(word)
            }
        }
        for var word in found {
            word.preferHeld()
            reading.regions += word.candidates.prefix(limit)
            if word.isAmbiguous { reading.isRegionAmbiguous = true }
        }
    }

    /// Whether nothing but a comma, blanks and words such as "in" stands between.
    private func isBeside(_ a: Range<Int>, _ b: Range<Int>, _ words: TextWords) -> Bool {
        guard a.upperBound <= b.lowerBound else { return false }
        let between = words.text(of: a.upperBound..<b.lowerBound).split { " ,，".contains($0) }
        return between.allSatisfy { ["in", "of"].contains($0) }
    }

    private func placeWord(_ words: TextWords, _ range: Range<Int>, in snapshot: EngineSnapshot) -> PlaceWord {
        let name = words.text(of: range)
        let span = words.span(of: range)
        let found = gazetteer.resolve(name)
        let candidates =
            found.isEmpty
            ? gazetteer.resolveLatin(name).map { (described($0, asked: name), $0.reason) }
            : found.enumerated().map { i, candidate in
                let described = described(candidate, text: name, isFirstChoice: i == 0 && !candidate.isAmbiguous)
                return (described, described.reason(asked: name))
            }
        return PlaceWord(
            range: range,
            candidates: candidates.map { candidate, reason in
                TextReading.RegionWord(
                    candidate: candidate, reason: reason, span: span,
                    isHeld: candidate.region.code.map { isHeld($0, in: snapshot) } ?? false)
            })
    }

    /// Words that nothing is known of may be places, a letter off or in characters that are read alike.
    ///
    /// - Returns: Whether any is.
    private func readNearRegions(
        _ words: inout TextWords, in snapshot: EngineSnapshot, limit: Int, into reading: inout TextReading
    ) -> Bool {
        var isAnyFound = false
        for word in reading.unread.prefix(3) {
            let found = word.allSatisfy(\.isASCII) ? gazetteer.nearLatin(word) : gazetteer.soundingLike(word)
            guard !found.isEmpty, let range = words.range(of: Array(word)) else { continue }
            reading.regions += found.prefix(limit).map { match in
                TextReading.RegionWord(
                    candidate: described(match, asked: word), reason: match.reason, span: words.span(of: range),
                    isHeld: isHeld(match.division.code, in: snapshot))
            }
            if found.count > 1, found[0].score == found[1].score { reading.isRegionAmbiguous = true }
            words.take(range)
            isAnyFound = true
        }
        return isAnyFound
    }

    func described(_ match: LatinMatch, asked text: String) -> RegionCandidate {
        let division = match.division
        let around = gazetteer.ancestors(of: division.code).filter { $0.level != .nation }
        var candidate = RegionCandidate(
            region: division.region, level: division.level, path: around.reversed().map(\.name) + [division.name],
            score: match.score, matchedName: text)
        candidate.spelling = match.reason
        return candidate
    }

    private func isHeld(_ code: RegionCode, in snapshot: EngineSnapshot) -> Bool {
        snapshot.totals.regionCodes.contains { code.contains($0) }
    }

    private static let kindWords: [(String, ObservationKind)] = [
        ("增速", .change), ("增幅", .change), ("涨幅", .change), ("同比", .change), ("增长率", .change), ("growth", .change),
        ("占比", .share), ("比重", .share), ("share", .share), ("排名", .rank), ("位次", .rank), ("名次", .rank), ("rank", .rank),
    ]
    private static let targetWords = ["目标", "计划", "预期", "target", "goal"]

    private func readKind(_ words: TextWords, into reading: inout TextReading) {
        let rest = words.rest
        reading.kind = Self.kindWords.first { rest.contains($0.0) }?.1
        if Self.targetWords.contains(where: rest.contains) { reading.nature = .target }
    }

    /// The pieces of the text that are left name the concept: first all of them together, then the longest that does.
    private func readConcepts(
        _ words: TextWords, limit: Int, into reading: inout TextReading
    ) throws(EngineError) {
        let isFiller: (String) -> Bool = { [derivation] in derivation.role($0) == .filler }
        let all = words.pieces()
        let pieces = all.filter { !isFiller($0) }
        let hints = Self.kindWords.map(\.0) + Self.targetWords
        // Fillers may part words that belong together: research and development.
        let bare = all.map { Self.without(hints, $0) }.filter { !$0.isEmpty }
        (reading.concepts, reading.unread, reading.isConceptAmbiguous) = ([], [], false)
        // Words such as 增速 alone name nothing.
        guard bare.contains(where: { !isFiller($0) }) else { return }
        let latin = bare.filter { $0.allSatisfy(\.isASCII) }, others = bare.filter { !$0.allSatisfy(\.isASCII) }
        let single = latin.filter { !isFiller($0) }
        var readings = [all, bare]
        if pieces.count > 1 {
            readings += [latin, others] + others.sorted { $0.count > $1.count }.map { [$0] } + single.map { [$0] }
        }
        var best: [ConceptCandidate] = []
        var bestPieces: [String] = []
        for reading in readings where !reading.isEmpty {
            let found = try concepts(matching: reading.joined(separator: " "), limit: max(2, limit))
            // What leaves Latin words out must fit much better: each of them may be a part of the name.
            let left = single.count { !reading.contains($0) }
            let score = (found.first?.score ?? 0) * (left > 0 && bestPieces.count > 0 ? 0.6 : 1)
            if score > (best.first?.score ?? 0) + 0.001 { (best, bestPieces) = (found, reading) }
        }
        reading.concepts = Array(best.prefix(limit))
        reading.isConceptAmbiguous = best.count > 1 && best[0].score == best[1].score
        let missing = Set(best.first?.unread.flatMap { $0.split(separator: " ").map(String.init) } ?? [])
        let text = bestPieces.joined()
        reading.unread = pieces.filter { piece in
            if Self.without(hints, piece).isEmpty { return false }
            if missing.contains(piece) { return true }
            return text.isEmpty
                || (!text.contains(piece) && !hints.contains { piece.contains($0) } && !piece.contains(text))
        }
    }

    /// A piece without words for kinds; Latin ones are words of their own.
    private static func without(_ hints: [String], _ piece: String) -> String {
        if piece.allSatisfy(\.isASCII) { return hints.contains(piece) ? "" : piece }
        return hints.filter { !$0.allSatisfy(\.isASCII) }.reduce(piece) { $0.replacing($1, with: "") }
    }
}
