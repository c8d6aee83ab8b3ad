/// Words in the order in which they first came, each once.
struct WordTable<Word: Hashable & Sendable> {
    private(set) var words: [Word] = []
    private var numbers: [Word: UInt32] = [:]
    /// Numbers of words seen lately, by hint: most words of a report come again at once, and comparing is cheaper than
    /// hashing. What is not found here is looked up properly, so that words made to collide cost no more than usual.
    private var recent = [UInt32](repeating: .max, count: 1 << Self.slotBits)

    private static var slotBits: UInt32 { 9 }

    /// - Parameter hint: Anything that is equal for equal words.
    mutating func number(of word: Word, hint: UInt32) -> UInt32 {
        let slot = Int((hint &* 0x9E37_79B1) >> (32 - Self.slotBits))
        let candidate = recent[slot]
        if candidate != .max, words[Int(candidate)] == word { return candidate }
        let number = storedNumber(of: word)
        recent[slot] = number
        return number
    }

    private mutating func storedNumber(of word: Word) -> UInt32 {
        if let known = numbers[word] { return known }
        let number = UInt32(words.count)
        numbers[word] = number
        words.append(word)
        return number
    }

    /// The words in order, and for the number of each its place in that order.
    func ranked(by isBefore: (Word, Word) -> Bool) -> (words: [Word], ranks: [UInt32]) {
        let order = words.indices.sorted { isBefore(words[$0], words[$1]) }
        var ranks = [UInt32](repeating: 0, count: words.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
        return (order.map { words[$0] }, ranks)
    }
}

/// Cheap hints for `WordTable`.
enum WordHint {
    /// From the first bytes.
    static func of(_ text: String) -> UInt32 {
        var hint = UInt32(truncatingIfNeeded: text.utf8.count)
        for byte in text.utf8.prefix(16) { hint = (hint ^ UInt32(byte)) &* 16_777_619 }
        return hint
    }
}
