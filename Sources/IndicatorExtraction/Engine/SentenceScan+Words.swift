/// Words looked for by their characters, where a rule asks for few that need no role in the lexicon.
extension SentenceScan {
    /// Whether the characters before `end` are exactly `text`.
    func matches(_ text: StaticString, endingAt end: Int) -> Bool { matches(text, at: end - text.characterCount) }

    /// Whether a word begins somewhere in a range.
    func contains(_ word: StaticString, in range: Range<Int>) -> Bool { range.contains { matches(word, at: $0) } }

    /// Whether one of the words begins somewhere in a range.
    func contains(_ words: [StaticString], in range: Range<Int>) -> Bool {
        range.contains { at in words.contains { matches($0, at: at) } }
    }
}

extension StaticString {
    /// How many characters it has.
    var characterCount: Int { withUTF8Buffer { bytes in bytes.count { $0 & 0xC0 != 0x80 } } }
}
