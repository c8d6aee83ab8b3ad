/// A sentence as copies are compared: its normalized codes without what parts them, so that punctuation never matters.
struct SentenceCodes: Sendable, Equatable {
    /// Sequences of two codes that occur, each once, ascending.
    private(set) var pairs: ContiguousArray<UInt32> = []
    /// Its codes; a number is one `0` where numbers are masked.
    private(set) var codes: ContiguousArray<UInt16> = []

    /// Codes of a longer sentence that are compared.
    static let longest = 2_000
    /// Codes of the shortest sentence that is indexed.
    static let shortest = 8
    private static let mask: UInt16 = 0x30

    /// - Parameters:
    ///   - text: Normalized codes.
    ///   - masksNumbers: Whether numbers in digits are all alike.
    init(_ text: UnsafeBufferPointer<UInt16>, masksNumbers: Bool) {
        codes.reserveCapacity(min(text.count, Self.longest))
        var at = 0
        while at < text.count, codes.count < Self.longest {
            let code = text[at]
            if code == NormalizedText.space {
                // Two numbers or words that are not parted would be another one.
                if at + 1 < text.count, let last = codes.last, Self.joins(last, text[at + 1]) { codes.append(code) }
                at += 1
            } else if masksNumbers, Self.isDigit(code) {
                codes.append(Self.mask)
                while at < text.count, Self.isDigit(text[at]) || text[at] == NormalizedText.point { at += 1 }
            } else {
                codes.append(code)
                at += 1
            }
        }
        pairs.reserveCapacity(codes.count)
        for i in 1..<max(codes.count, 1) { pairs.append(UInt32(codes[i - 1]) << 16 | UInt32(codes[i])) }
        pairs.sort()
        var kept = 0
        for i in pairs.indices where i == 0 || pairs[i] != pairs[kept - 1] {
            pairs[kept] = pairs[i]
            kept += 1
        }
        pairs.removeLast(pairs.count - kept)
    }

    private static func isDigit(_ code: UInt16) -> Bool { (0x30...0x39).contains(code) }

    private static func joins(_ a: UInt16, _ b: UInt16) -> Bool {
        let (first, second) = (CharacterClass.table[Int(a)], CharacterClass.table[Int(b)])
        return first == second && (first == .digit || first == .letter)
    }

    /// The pairs that both have among those that either has: the Jaccard index, 0 to 1.
    func similarity(to other: SentenceCodes) -> Double {
        if codes == other.codes { return 1 }
        let shared = sharedPairs(with: other)
        let all = pairs.count + other.pairs.count - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    /// Whether the similarity may reach `least`, by the number of pairs alone.
    func mayReach(_ least: Double, with other: SentenceCodes) -> Bool {
        let (few, many) = (min(pairs.count, other.pairs.count), max(pairs.count, other.pairs.count))
        return Double(few) >= least * Double(many)
    }

    private func sharedPairs(with other: SentenceCodes) -> Int {
        var (i, j, shared) = (0, 0, 0)
        pairs.withUnsafeBufferPointer { a in
            other.pairs.withUnsafeBufferPointer { b in
                while i < a.count, j < b.count {
                    if a[i] == b[j] {
                        shared += 1
                        i += 1
                        j += 1
                    } else if a[i] < b[j] {
                        i += 1
                    } else {
                        j += 1
                    }
                }
            }
        }
        return shared
    }
}
