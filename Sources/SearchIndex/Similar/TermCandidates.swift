/// The words of a text, guessed from the text alone: sequences of two and more characters that recur and don't belong to
/// a longer one that recurs as often.
struct TermCandidates {
    struct Candidate {
        var codes: ContiguousArray<UInt16>
        var frequency: Int
    }

    /// In the order of their first places.
    private(set) var terms: [Candidate] = []

    /// Codes of a text that are read; terms of longer ones are those of their beginning.
    static let textLimit = 60_000
    /// How often a term must stand in a text of so many codes: what recurs in a long one may do so by chance.
    static func leastFrequency(_ length: Int) -> Int { length < 400 ? 1 : length < 4_000 ? 2 : 3 }
    /// Codes of the longest term.
    static let longest = 12

    /// Characters that begin or end no term: particles, prepositions, conjunctions.
    private static let functionWords: Set<UInt16> = Set(
        "的了和与及或等在对为以是把将被所其并也都就而之于向从到由使让给但又还我们各这那".utf16)
    /// Characters that end none: places and times of what stands before.
    private static let trailers: Set<UInt16> = Set("中上下里内后前时".utf16)

    private struct Gram {
        var count = 0
        /// Where it stands first.
        var first: Int
        var length: Int
    }

    init(_ text: UnsafeBufferPointer<UInt16>) {
        let text = UnsafeBufferPointer(rebasing: text.prefix(Self.textLimit))
        let least = Self.leastFrequency(text.count)
        var grams: [[UInt64: Gram]] = Array(repeating: [:], count: Self.packedLongest + 1)
        for length in 1...Self.packedLongest { Self.count(text, length, &grams[length]) }
        var seen: Set<ContiguousArray<UInt16>> = []
        var found: [(first: Int, candidate: Candidate)] = []
        let longestExtensions = Self.extensions(grams)
        let places = Self.places(text, grams[Self.packedLongest])
        for length in 2...Self.packedLongest {
            for (key, gram) in grams[length] where gram.count >= least {
                // A part of a longer one is hardly ever there without the rest.
                if let longer = longestExtensions[length][key], longer * 10 >= gram.count * 8 { continue }
                let range =
                    length == Self.packedLongest
                    ? Self.extended(text, gram, places[key] ?? []) : gram.first..<gram.first + length
                let codes = ContiguousArray(text[range])
                guard !Self.isEdge(codes), seen.insert(codes).inserted else { continue }
                found.append((range.lowerBound, Candidate(codes: codes, frequency: gram.count)))
            }
        }
        terms = found.sorted { ($0.first, $0.candidate.codes.count) < ($1.first, $1.candidate.codes.count) }
            .map(\.candidate)
    }

    /// Codes that fit into a key.
    private static let packedLongest = 4

    private static func isTermCode(_ code: UInt16) -> Bool {
        CharacterClass.table[Int(code)] == .character && (0x4E00...0x9FFF).contains(code)
    }

    private static func count(_ text: UnsafeBufferPointer<UInt16>, _ length: Int, _ grams: inout [UInt64: Gram]) {
        var key: UInt64 = 0
        var run = 0
        let mask = length == 4 ? UInt64.max : (1 << UInt64(16 * length)) - 1
        for i in text.indices {
            guard isTermCode(text[i]) else {
                run = 0
                continue
            }
            key = (key << 16 | UInt64(text[i])) & mask
            run += 1
            if run >= length { grams[key, default: Gram(first: i - length + 1, length: length)].count += 1 }
        }
    }

    /// By length and gram: how often the commonest gram stands that is longer by one and holds it.
    private static func extensions(_ grams: [[UInt64: Gram]]) -> [[UInt64: Int]] {
        var longest: [[UInt64: Int]] = Array(repeating: [:], count: packedLongest + 1)
        for length in 2..<packedLongest {
            let mask = (UInt64(1) << UInt64(16 * length)) - 1
            for (key, gram) in grams[length + 1] {
                for part in [key >> 16, key & mask] {
                    longest[length][part] = max(longest[length][part] ?? 0, gram.count)
                }
            }
        }
        return longest
    }

    /// Whether a term can't begin or end so.
    private static func isEdge(_ codes: ContiguousArray<UInt16>) -> Bool {
        let last = codes[codes.count - 1]
        return functionWords.contains(codes[0]) || functionWords.contains(last) || trailers.contains(last)
    }

    /// Where the longest grams stand that recur.
    private static func places(
        _ text: UnsafeBufferPointer<UInt16>, _ grams: [UInt64: Gram]
    ) -> [UInt64: [Int]] {
        var places: [UInt64: [Int]] = [:]
        var key: UInt64 = 0
        var run = 0
        for i in text.indices {
            guard isTermCode(text[i]) else {
                run = 0
                continue
            }
            key = key << 16 | UInt64(text[i])
            run += 1
            if run >= packedLongest, let gram = grams[key], gram.count > 1 {
                places[key, default: []].append(i - packedLongest + 1)
            }
        }
        return places
    }

    /// The gram with what always stands before and behind it.
    private static func extended(
        _ text: UnsafeBufferPointer<UInt16>, _ gram: Gram, _ places: [Int]
    ) -> Range<Int> {
        var range = gram.first..<gram.first + gram.length
        guard places.count > 1 else { return range }
        /// Whether the same character stands so far from each place.
        func isCommon(_ offset: Int) -> Bool {
            guard text.indices.contains(gram.first + offset), isTermCode(text[gram.first + offset]) else {
                return false
            }
            return places.allSatisfy {
                text.indices.contains($0 + offset) && text[$0 + offset] == text[gram.first + offset]
            }
        }
        while range.count < longest, isCommon(range.upperBound - gram.first) {
            range = range.lowerBound..<range.upperBound + 1
        }
        while range.count < longest, isCommon(range.lowerBound - gram.first - 1) {
            range = range.lowerBound - 1..<range.upperBound
        }
        return range
    }
}
