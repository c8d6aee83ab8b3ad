import ChineseText

/// Words one character away from another, of which the index holds every pair of neighbouring characters, or for a word
/// of letters the word.
struct WordNeighbours {
    private let snapshot: SearchSnapshot
    private let word: [UInt32]
    private let isOfLetters: Bool

    /// Characters of words that are looked at.
    static let lengths = 2...16
    /// Words of one kind given at most, those with the most frequent rarest pair first.
    private static let limit = 48

    /// - Returns: `nil` for a word that is neither of characters alone nor a single one of letters.
    init?(_ run: UnitSequence, in snapshot: SearchSnapshot) {
        let isOfLetters = run.units.count == 1 && run.units[0].kind == .word && run.codes.count > 2
        guard
            isOfLetters || run.units.count > 1 && run.units.allSatisfy({ $0.kind == .character && $0.range.count == 1 })
        else { return nil }
        self.isOfLetters = isOfLetters
        self.snapshot = snapshot
        word = run.codes.map(UInt32.init)
    }

    func homophones() -> [String] {
        if isOfLetters { return [] }
        return held(
            word.indices.flatMap { i in
                Pinyin.homophones(of: word[i]).map { character in
                    var changed = word
                    changed[i] = character
                    return changed
                }
            })
    }

    /// Two neighbours that changed places.
    func swapped() -> [String] {
        held(
            word.indices.dropLast().filter { word[$0] != word[$0 + 1] }.map { i in
                var changed = word
                changed.swapAt(i, i + 1)
                return changed
            })
    }

    /// Without one character.
    func shorter() -> [String] {
        guard word.count > 2 else { return [] }
        return held(
            word.indices.map { i in
                var changed = word
                changed.remove(at: i)
                return changed
            })
    }

    /// One character changed, or one more inside; of two characters none is changed, for little would be left.
    func changedOrLonger() -> [String] {
        if isOfLetters { return otherLetters() }
        let neighbours = PairNeighbours(snapshot, of: Set(word))
        var changed: [[UInt32]] = []
        for i in word.indices where word.count > 2 {
            let before = i > 0 ? neighbours.behind[word[i - 1]] : nil
            let behind = i + 1 < word.count ? neighbours.before[word[i + 1]] : nil
            for character in (before ?? behind ?? []) where behind?.contains(character) ?? true {
                changed.append(word[..<i] + [character] + word[(i + 1)...])
            }
        }
        for i in word.indices.dropFirst() {
            guard let before = neighbours.behind[word[i - 1]], let behind = neighbours.before[word[i]] else { continue }
            for character in before where behind.contains(character) {
                changed.append(word[..<i] + [character] + word[i...])
            }
        }
        return held(changed.filter { $0 != word })
    }

    private func otherLetters() -> [String] {
        let letters = UInt32(0x61)...0x7A
        return held(
            (0...word.count).flatMap { i in
                letters.flatMap { letter in
                    let longer = word[..<i] + [letter] + word[i...]
                    return i < word.count ? [longer, word[..<i] + [letter] + word[(i + 1)...]] : [longer]
                }
            }.map(Array.init).filter { $0 != word })
    }

    /// Those that may be held, the likeliest first.
    private func held(_ words: [[UInt32]]) -> [String] {
        var found: [(text: String, count: Int)] = []
        for word in Set(words) {
            let text = String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
            let sequence = UnitSequence(ContiguousArray(word.map { UInt16(truncatingIfNeeded: $0) }))
            let terms = sequence.units.count == 1 ? [sequence] : sequence.pairs
            var least = Int.max
            for term in terms where least > 0 { least = min(least, snapshot.documentCount(term)) }
            if least > 0, least < .max { found.append((text, least)) }
        }
        found.sort { $0.count == $1.count ? $0.text < $1.text : $0.count > $1.count }
        return found.prefix(Self.limit).map(\.text)
    }
}

/// Which characters stand directly before and behind some characters in any report.
private struct PairNeighbours {
    private(set) var before: [UInt32: Set<UInt32>] = [:]
    private(set) var behind: [UInt32: Set<UInt32>] = [:]

    init(_ snapshot: SearchSnapshot, of characters: Set<UInt32>) {
        for segment in snapshot.segments {
            segment.storage.dictionary.forEachPair { first, second in
                guard first < TermKey.firstWord, second < TermKey.firstWord else { return }
                if characters.contains(first) { behind[first, default: []].insert(second) }
                if characters.contains(second) { before[second, default: []].insert(first) }
            }
        }
    }
}

extension TermDictionary {
    /// Calls `take` with the unit numbers of every pair that is a term.
    func forEachPair(_ take: (UInt32, UInt32) -> Void) {
        for key in keys.pointer where key >> 63 == 0 && key > UInt64(UInt32.max) {
            take(UInt32(truncatingIfNeeded: key >> 32), UInt32(truncatingIfNeeded: key))
        }
    }
}
