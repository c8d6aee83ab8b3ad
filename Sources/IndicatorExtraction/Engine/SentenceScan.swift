import ChineseText

/// A word of the lexicon in a sentence; positions count the sentence's own characters.
struct Word: Sendable {
    var start: Int
    var end: Int
    var entry: Int32
    var roles: WordRoles
}

/// What stands round a character.
struct Surroundings: OptionSet, Sendable {
    let rawValue: UInt8
    static let inQuotes = Surroundings(rawValue: 1)
    static let inTitle = Surroundings(rawValue: 2)
    static let inBrackets = Surroundings(rawValue: 4)
}

/// One sentence made ready for the rules: characters without stray blanks, the lexicon's words, quotes and brackets.
///
/// Reused from sentence to sentence, so that scanning allocates only when a sentence is longer than all before.
struct SentenceScan {
    private(set) var characters = ContiguousArray<UInt32>()
    /// Position of each character in the report's folded text.
    private(set) var origins = ContiguousArray<Int>()
    private(set) var words = ContiguousArray<Word>()
    /// Index of the first word that begins at or behind each position; one more at the end.
    private var firstWord = ContiguousArray<Int32>()
    private(set) var surroundings = ContiguousArray<Surroundings>()
    /// Where each quotation that holds the character began and how long it is; 0 outside.
    private(set) var quoteLengths = ContiguousArray<Int32>()
    private var isPrepared = false

    var count: Int { characters.count }

    /// Takes over the characters of `range`; blanks that stand inside numbers and words are left out.
    mutating func load(_ text: FoldedText, _ range: Range<Int>, dropsAllBlanks: Bool) {
        characters.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        isPrepared = false
        let scalars = text.scalars
        var at = range.lowerBound
        while at < range.upperBound {
            let scalar = scalars[at]
            if scalar == 0x20 || scalar == 0x0A {
                var next = at + 1
                while next < range.upperBound, scalars[next] == 0x20 || scalars[next] == 0x0A { next += 1 }
                let before = characters.last ?? 0
                let after = next < range.upperBound ? scalars[next] : 0
                if !dropsAllBlanks, keepsBlank(before, after, isBreak: scalar == 0x0A) {
                    characters.append(0x20)
                    origins.append(at)
                }
                at = next
                continue
            }
            if scalar == 0x5B, let end = footnoteEnd(at, in: scalars, range.upperBound) {
                at = end
                continue
            }
            // 二００一年: a nought among numeral characters.
            let isNought = scalar == 0x30 && characters.last.map(Self.isNumeralCharacter) ?? false
            characters.append(isNought ? 0x3007 : scalar)
            origins.append(at)
            at += 1
        }
    }

    private static func isNumeralCharacter(_ scalar: UInt32) -> Bool {
        scalar > 0x7F && NumeralCharacter.digit(scalar) != nil
    }

    /// The end of a footnote's mark, [4]; `nil` where none begins. Years in such brackets are no marks.
    private func footnoteEnd(_ start: Int, in scalars: ContiguousArray<UInt32>, _ limit: Int) -> Int? {
        var end = start + 1
        while end < limit, end - start <= 3, NumeralCharacter.isASCIIDigit(scalars[end]) { end += 1 }
        return end > start + 1 && end < limit && scalars[end] == 0x5D ? end + 1 : nil
    }

    /// A blank beside a digit or sign is no more than a slip of the typesetting; one between words parts them.
    private func keepsBlank(_ before: UInt32, _ after: UInt32, isBreak: Bool) -> Bool {
        if before == 0 || after == 0 { return false }
        if NumeralCharacter.isASCIIDigit(before) || NumeralCharacter.isASCIIDigit(after) { return false }
        if isBreak, before >= 0x4E00, after >= 0x4E00 { return false }
        return before >= 0x4E00 || after >= 0x4E00
    }

    /// Finds words and quotes. Called for sentences that hold a number or a time.
    mutating func prepare(_ lexicon: Lexicon) {
        guard !isPrepared else { return }
        isPrepared = true
        firstWord.removeAll(keepingCapacity: true)
        lexicon.scan(characters, into: &words, firstWord: &firstWord)
        markSurroundings()
    }

    private mutating func markSurroundings() {
        let limit = characters.count
        surroundings.removeAll(keepingCapacity: true)
        quoteLengths.removeAll(keepingCapacity: true)
        surroundings.append(contentsOf: repeatElement([], count: limit))
        quoteLengths.append(contentsOf: repeatElement(0, count: limit))
        var quote = -1
        var title = -1
        var bracket = -1
        for at in 0..<limit {
            switch characters[at] {
            case 0x201C, 0x2018, 0x300C: quote = at
            case 0x201D, 0x2019, 0x300D, 0x301E:
                if quote >= 0 { fill(quote + 1, at, .inQuotes, length: at - quote - 1) }
                quote = -1
            case 0x300A: title = at
            case 0x300B:
                if title >= 0 { fill(title + 1, at, .inTitle, length: 0) }
                title = -1
            case 0x28: if bracket < 0 { bracket = at }
            case 0x29:
                if bracket >= 0 { fill(bracket + 1, at, .inBrackets, length: 0) }
                bracket = -1
            default: break
            }
        }
    }

    private mutating func fill(_ from: Int, _ to: Int, _ what: Surroundings, length: Int) {
        for at in from..<to {
            surroundings[at].insert(what)
            if length > 0 { quoteLengths[at] = Int32(truncatingIfNeeded: length) }
        }
    }

    /// The character at `at`; 0 outside the sentence.
    @inline(__always)
    func character(_ at: Int) -> UInt32 { at >= 0 && at < characters.count ? characters[at] : 0 }

    /// Words that begin in `range`, by start, then by end.
    @inline(__always)
    func words(from start: Int, to end: Int) -> Range<Int> {
        guard start < end, start >= 0, end <= characters.count else { return 0..<0 }
        return Int(firstWord[start])..<Int(firstWord[end])
    }

    /// The longest word with one of `roles` that begins at `at`.
    func longestWord(at: Int, with roles: WordRoles) -> Word? {
        var best: Word?
        for index in words(from: at, to: min(at + 1, count)) where !words[index].roles.isDisjoint(with: roles) {
            best = words[index]
        }
        return best
    }

    /// The longest word with one of `roles` that ends at `end` and begins at `low` or behind it.
    func longestWord(endingAt end: Int, notBefore low: Int = 0, with roles: WordRoles) -> Word? {
        var best: Word?
        for index in words(from: max(low, end - 8), to: end)
        where words[index].end == end && !words[index].roles.isDisjoint(with: roles) {
            if let known = best, known.start <= words[index].start { continue }
            best = words[index]
        }
        return best
    }

    /// The last word with one of `roles` that lies wholly in `range`.
    func lastWord(in range: Range<Int>, with roles: WordRoles) -> Word? {
        for index in words(from: range.lowerBound, to: range.upperBound).reversed()
        where !words[index].roles.isDisjoint(with: roles) && words[index].end <= range.upperBound {
            return words[index]
        }
        return nil
    }

    func firstWord(in range: Range<Int>, with roles: WordRoles) -> Word? {
        for index in words(from: range.lowerBound, to: range.upperBound)
        where !words[index].roles.isDisjoint(with: roles) && words[index].end <= range.upperBound {
            return words[index]
        }
        return nil
    }

    func contains(_ range: Range<Int>, _ roles: WordRoles) -> Bool { firstWord(in: range, with: roles) != nil }

    /// Whether the characters at `at` are exactly `text`.
    func matches(_ text: StaticString, at: Int) -> Bool {
        var position = at
        guard at >= 0 else { return false }
        return text.withUTF8Buffer { bytes in
            var index = 0
            while index < bytes.count {
                let (code, length) = UTF8Reader.scalar(bytes, index)
                guard character(position) == code else { return false }
                position += 1
                index += length
            }
            return true
        }
    }

    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for code in characters[range] { view.append(Unicode.Scalar(code) ?? "\u{FFFD}") }
        return String(view)
    }
}

extension SentenceScan {
    /// , ; : ! ? 。 | and blanks: what parts clauses. 、 parts the members of a list only.
    @inline(__always)
    static func isClauseBreak(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x3002, 0x7C, 0x20, 0: true
        default: false
        }
    }

    /// Any punctuation, brackets included.
    @inline(__always)
    static func isPunctuation(_ scalar: UInt32) -> Bool {
        if scalar < 0x30 { return true }
        switch scalar {
        case 0x3A...0x40, 0x5B...0x60, 0x7B...0x7F, 0xB7, 0x2010...0x203A, 0x3000...0x3004, 0x3008...0x3020, 0xFFFD:
            return true
        default: return false
        }
    }
}
