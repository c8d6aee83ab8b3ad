/// Words in the order in which they first came, each once.
struct WordTable<Word: Hashable & Sendable> {
    private(set) var words: [Word] = []
    private var numbers: [Word: UInt32] = [:]
    /// Numbers of words seen lately, by hint: most words of a report come again at once, and comparing is cheaper than
    /// hashing. What is not found here is looked up properly, so that words made to collide cost no more than usual.
    private var recent = [UInt32](repeating: .max, count: 1 << Self.slotBits)

    private var last: UInt32?

    private static var slotBits: UInt32 { 9 }

    /// - Parameter hint: Anything that is equal for equal words; asked for where the word is not the last one again.
    mutating func number(of word: Word, hint: @autoclosure () -> UInt32) -> UInt32 {
        if let last, words[Int(last)] == word { return last }
        let number = recentNumber(of: word, hint: hint())
        last = number
        return number
    }

    private mutating func recentNumber(of word: Word, hint: UInt32) -> UInt32 {
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

    /// The words of several tables in order, each once, and by table, for the number of each word, its place in that
    /// order.
    static func ranked(
        _ tables: [WordTable], by isBefore: (Word, Word) -> Bool
    ) -> (words: [Word], ranks: [[UInt32]]) {
        let (all, numbers) = joined(tables) { _ in 0 }
        let order = all.indices.sorted { isBefore(all[$0], all[$1]) }
        var ranks = [UInt32](repeating: 0, count: all.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
        return (order.map { all[$0] }, numbers.map { $0?.map { ranks[Int($0)] } ?? ranks })
    }

    /// The words of several tables, those of the first one under their numbers, and by table new numbers of its words;
    /// `nil` where they stay.
    ///
    /// - Parameter hint: As in `number`.
    static func joined(
        _ tables: [WordTable], hint: (Word) -> UInt32
    ) -> (words: [Word], numbers: [[UInt32]?]) {
        guard var all = tables.first else { return ([], []) }
        var numbers: [[UInt32]?] = [nil]
        for table in tables.dropFirst() { numbers.append(table.words.map { all.number(of: $0, hint: hint($0)) }) }
        return (all.words, numbers)
    }
}

/// Cheap hints for `WordTable`.
enum WordHint {
    /// From the first and the last eight bytes.
    static func of(_ text: String) -> UInt32 {
        let utf8 = text.utf8.span
        let count = utf8.count
        var (front, back): (UInt64, UInt64) = (0, 0)
        for i in 0..<min(8, count) { front = front << 8 | UInt64(utf8[i]) }
        for i in max(8, count - 8)..<max(8, count) { back = back << 8 | UInt64(utf8[i]) }
        let mixed = (front ^ back &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)) &* 0xD6E8_FEB8_6659_FD93
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }
}
