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
        return reading
    }

    private static func currentYear() -> Int {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return Int(parts.tm_year) + 1900
    }

    /// The longest names, from left to right.
    private func readRegions(
        _ words: inout TextWords, except named: [Range<Int>], in snapshot: EngineSnapshot, limit: Int,
        into reading: inout TextReading
    ) {
        for range in words.regionRanges(gazetteer) where !named.contains(where: { $0.overlaps(range) }) {
            let name = words.text(of: range)
            let found = gazetteer.resolve(name)
            let spelled = found.isEmpty ? gazetteer.resolveLatin(name) : []
            let span = words.span(of: range)
            for (i, candidate) in found.prefix(limit).enumerated() {
                let described = described(candidate, text: name, isFirstChoice: i == 0 && !candidate.isAmbiguous)
                reading.regions.append(
                    TextReading.RegionWord(
                        candidate: described, reason: described.reason(asked: name), span: span,
                        isHeld: isHeld(candidate.division.code, in: snapshot)))
            }
            for match in spelled.prefix(limit) {
                reading.regions.append(
                    TextReading.RegionWord(
                        candidate: described(match, asked: name), reason: match.reason, span: span,
                        isHeld: isHeld(match.division.code, in: snapshot)))
            }
            let scores =
                (found.isEmpty
                    ? spelled.map(\.score)
                    : found.enumerated().map { i, candidate in
                        described(candidate, text: name, isFirstChoice: i == 0 && !candidate.isAmbiguous).score
                    })
            if scores.count > 1, scores[0] == scores[1] { reading.isRegionAmbiguous = true }
            words.take(range)
        }
    }

    private func described(_ match: LatinMatch, asked text: String) -> RegionCandidate {
        let division = match.division
        let around = gazetteer.ancestors(of: division.code).filter { $0.level != .nation }
        return RegionCandidate(
            region: division.region, level: division.level, path: around.reversed().map(\.name) + [division.name],
            score: match.score, matchedName: text)
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
        let pieces = words.pieces()
        let hints = Self.kindWords.map(\.0) + Self.targetWords
        let bare = pieces.map { piece in hints.reduce(piece) { $0.replacing($1, with: "") } }.filter { !$0.isEmpty }
        // Words such as 增速 alone name nothing.
        guard !bare.isEmpty else { return }
        var readings: [String] = [pieces.joined(), bare.joined()]
        if pieces.count > 1 { readings += pieces.sorted { $0.count > $1.count } + [pieces.joined(separator: " ")] }
        var best: [ConceptCandidate] = []
        var bestText = ""
        for text in readings where !text.isEmpty && text.unicodeScalars.count <= 64 {
            let found = try concepts(matching: text, limit: max(2, limit))
            if let score = found.first?.score, score > (best.first?.score ?? 0) + 0.001 {
                (best, bestText) = (found, text)
            }
        }
        reading.concepts = Array(best.prefix(limit))
        reading.isConceptAmbiguous = best.count > 1 && best[0].score == best[1].score
        reading.unread = pieces.filter { piece in
            !bestText.contains(piece) && !hints.contains { piece.contains($0) } && !piece.contains(bestText)
                || bestText.isEmpty && !hints.contains(piece)
        }
    }
}

/// A short text as characters, of which some are read already.
private struct TextWords {
    let characters: [Character]
    private let offsets: [Int]
    private var isTaken: [Bool]

    init(_ text: String) {
        // Lower case and half width; the offsets are those of the text as given.
        var characters: [Character] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            if let folded = FoldedText.folded(scalar), let plain = UnicodeScalar(folded) {
                characters.append(Character(plain))
                offsets.append(offset)
            }
            offset += UTF8.width(scalar)
        }
        self.characters = characters
        self.offsets = offsets + [offset]
        isTaken = Array(repeating: false, count: characters.count)
    }

    func span(of range: Range<Int>) -> ByteSpan {
        ByteSpan(start: offsets[range.lowerBound], end: offsets[range.upperBound])
    }

    func text(of range: Range<Int>) -> String { String(characters[range]) }

    mutating func take(_ range: Range<Int>) { for i in range { isTaken[i] = true } }

    /// What is not read yet, pieces parted by blanks.
    var rest: String { String(characters.indices.map { isTaken[$0] ? " " : characters[$0] }) }

    private static let fillers = [
        "是多少", "有多少", "多少", "怎么样", "如何", "情况", "查询", "什么", "哪些", "各地", "the ", " of ", " in ", " for ", "how many ",
        "what is ", "的", "是", "在", "吗", "呢", "？", "?", "，", ",", "。", "、", "：", ":",
    ]

    /// The words that are left, without such as say nothing.
    func pieces() -> [String] {
        let plain = Self.fillers.reduce(" " + rest + " ") { $0.replacing($1, with: " ") }
        return plain.split(separator: " ").map(String.init)
    }

    /// Where the pieces stand.
    func pieceRanges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for piece in pieces() {
            let letters = Array(piece)
            var start = ranges.last?.upperBound ?? 0
            while start + letters.count <= characters.count,
                Array(characters[start..<(start + letters.count)]) != letters
            {
                start += 1
            }
            if start + letters.count <= characters.count { ranges.append(start..<(start + letters.count)) }
        }
        return ranges
    }

    /// Where regions are named: the longest name at each place, blanks inside and all.
    func regionRanges(_ gazetteer: Gazetteer) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < characters.count {
            let longest = stride(from: min(characters.count, start + 40), to: start + 1, by: -1).first {
                names(gazetteer, start..<$0)
            }
            if let longest {
                ranges.append(start..<longest)
                start = longest
            } else {
                start += 1
            }
        }
        return ranges
    }

    private func names(_ gazetteer: Gazetteer, _ range: Range<Int>) -> Bool {
        guard !range.contains(where: { isTaken[$0] }), characters[range.lowerBound] != " ",
            characters[range.upperBound - 1] != " "
        else { return false }
        let text = text(of: range)
        if !characters[range.lowerBound].isASCII { return !gazetteer.resolve(text).isEmpty }
        // Latin words and codes stand by themselves.
        func isInside(_ i: Int) -> Bool {
            characters.indices.contains(i) && characters[i].isASCII
                && (characters[i].isLetter || characters[i].isNumber)
        }
        guard !isInside(range.lowerBound - 1), !isInside(range.upperBound) else { return false }
        return !gazetteer.resolve(text).isEmpty || !gazetteer.resolveLatin(text).isEmpty
    }
}
