/// A piece of a condition's text.
struct ConditionToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case word, quotation, sign, open, close, comma, end
    }

    var kind: Kind
    /// What it says: a quotation without its quotes.
    var text: String
    /// Of its first character, from 1.
    var position: Int
}

/// Cuts the text of a condition into words, quotations and signs. Full-width signs count as their plain forms.
struct ConditionLexer {
    private let characters: [Character]
    private var next = 0

    private static let signs: Set<Character> = ["=", "!", "<", ">", "~", "≥", "≤", "≠"]
    private static let quotes: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "‘": "’", "「": "」", "『": "』"]

    init(_ text: String) { characters = Array(text) }

    /// All tokens, `end` the last.
    ///
    /// - Throws: For a quotation that does not end.
    mutating func tokens() throws(ConditionSyntaxError) -> [ConditionToken] {
        var tokens: [ConditionToken] = []
        while let token = try token() { tokens.append(token) }
        tokens.append(ConditionToken(kind: .end, text: "", position: characters.count + 1))
        return tokens
    }

    private mutating func token() throws(ConditionSyntaxError) -> ConditionToken? {
        while next < characters.count, characters[next].isWhitespace { next += 1 }
        guard next < characters.count else { return nil }
        let start = next
        func made(_ kind: ConditionToken.Kind, _ text: String) -> ConditionToken {
            ConditionToken(kind: kind, text: text, position: start + 1)
        }
        let first = Self.plain(characters[next])
        switch first {
        case "(", ")", ",", "、":
            next += 1
            return made(first == "(" ? .open : first == ")" ? .close : .comma, String(first))
        case let quote where Self.quotes[quote] != nil:
            return made(.quotation, try quotation(endingWith: Self.quotes[quote] ?? quote))
        case let sign where Self.signs.contains(sign):
            return made(.sign, run { Self.signs.contains($0) })
        default:
            return made(.word, run { !Self.endsWord($0) })
        }
    }

    private mutating func run(while belongs: (Character) -> Bool) -> String {
        var text = ""
        while next < characters.count, belongs(Self.plain(characters[next])) {
            text.append(Self.plain(characters[next]))
            next += 1
        }
        return text
    }

    private mutating func quotation(endingWith end: Character) throws(ConditionSyntaxError) -> String {
        let start = next
        next += 1
        var text = ""
        while next < characters.count {
            let character = characters[next]
            next += 1
            if character == end { return text }
            text.append(character)
        }
        throw ConditionSyntaxError(
            position: start + 1, expected: "\(end) at the end of the quotation", found: "the end")
    }

    private static func endsWord(_ character: Character) -> Bool {
        character.isWhitespace || signs.contains(character) || quotes[character] != nil || "(),、".contains(character)
    }

    /// The plain form of a full-width sign.
    private static func plain(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            (0xFF01...0xFF5E).contains(scalar.value), let plain = UnicodeScalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(plain)
    }
}

/// Where the text of a condition breaks off, and what should stand there.
struct ConditionSyntaxError: Error, Hashable, CustomStringConvertible {
    /// In characters, from 1.
    var position: Int
    var expected: String
    /// What stands there.
    var found: String

    var description: String { "At character \(position): expected \(expected), found \(found)." }
}
