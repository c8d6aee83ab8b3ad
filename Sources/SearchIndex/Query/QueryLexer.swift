import ChineseText
import ReportModel

/// A piece of a query text.
struct QueryToken: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case open, close
        case plus, minus
        case and, or, not
        /// `name:`
        case field(String)
        case quotation(String)
        case word(String)
        /// A comparison sign and a value, behind the word or quotation that says what is compared.
        case value(Quantity)
        case end
    }

    var kind: Kind
    /// Where it stands, in folded characters.
    var range: Range<Int>
}

/// Cuts a query text into tokens. Full-width signs count as their usual ones; “ ”, 「 」 and 『 』 quote like " ".
struct QueryLexer {
    let folded: FoldedText
    private let original: String
    private var at = 0
    /// Whether the token before is a word or quotation, so that a comparison may follow.
    private var isBehindName = false

    init(_ text: String) {
        original = text
        folded = FoldedText(text)
    }

    mutating func tokens() throws(SearchQueryError) -> [QueryToken] {
        var tokens: [QueryToken] = []
        while let token = try next() {
            tokens.append(token)
            switch token.kind {
            case .word(let text): isBehindName = Self.isName(text)
            case .quotation: isBehindName = true
            default: isBehindName = false
            }
        }
        tokens.append(QueryToken(kind: .end, range: folded.count..<folded.count))
        return tokens
    }

    func error(_ reason: SearchQueryError.Reason, _ range: Range<Int>) -> SearchQueryError {
        let span = folded.originalSpan(of: range)
        let before = original.utf8.prefix(span.start).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return SearchQueryError(reason: reason, span: span, character: before)
    }

    private mutating func next() throws(SearchQueryError) -> QueryToken? {
        while at < folded.count, Self.isSpace(folded.scalars[at]) { at += 1 }
        guard at < folded.count else { return nil }
        let start = at
        let code = folded.scalars[at]
        at += 1
        switch code {
        case 0x28: return QueryToken(kind: .open, range: start..<at)
        case 0x29: return QueryToken(kind: .close, range: start..<at)
        case 0x2B, 0x2D:
            // A sign stands directly before what it is for; elsewhere it is punctuation.
            guard at < folded.count, !Self.isSpace(folded.scalars[at]) else { return try next() }
            return QueryToken(kind: code == 0x2B ? .plus : .minus, range: start..<at)
        default:
            if let closer = Self.closer(code) { return try quotation(start, closer) }
            if isBehindName, let value = try value(start) { return value }
            return word(start)
        }
    }

    private mutating func quotation(_ start: Int, _ closer: UInt32) throws(SearchQueryError) -> QueryToken {
        while at < folded.count, folded.scalars[at] != closer { at += 1 }
        guard at < folded.count else { throw error(.unclosedQuotation, start..<start + 1) }
        let text = folded.string(of: start + 1..<at)
        at += 1
        return QueryToken(kind: .quotation(text), range: start..<at)
    }

    private mutating func word(_ start: Int) -> QueryToken {
        while at < folded.count, !Self.endsWord(folded.scalars[at]) {
            if at > start, startsValue, Self.isName(folded.string(of: start..<at)) { break }
            at += 1
            if folded.scalars[at - 1] == 0x3A, let name = fieldName(start..<at - 1) {
                return QueryToken(kind: .field(name), range: start..<at)
            }
        }
        let range = start..<at
        switch original.text(in: folded.originalSpan(of: range)) {
        case "AND", "&&": return QueryToken(kind: .and, range: range)
        case "OR", "||", "|": return QueryToken(kind: .or, range: range)
        case "NOT": return QueryToken(kind: .not, range: range)
        default: return QueryToken(kind: .word(folded.string(of: range)), range: range)
        }
    }

    /// The name before a colon where it names a field or looks as if it was meant to: letters alone, and no `//` behind.
    private func fieldName(_ range: Range<Int>) -> String? {
        let name = folded.string(of: range)
        if QueryField(name: name) != nil { return name }
        let isName = !name.isEmpty && name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        let behind = range.upperBound + 1
        let isAddress = behind < folded.count && folded.scalars[behind] == 0x2F
        return isName && !isAddress ? name : nil
    }

    /// The comparison sign at a place, and how long it is.
    private func comparator(_ place: Int) -> (Comparator, length: Int)? {
        guard place < folded.count else { return nil }
        let isFollowedByEqual = place + 1 < folded.count && folded.scalars[place + 1] == 0x3D
        switch folded.scalars[place] {
        case 0x3E: return isFollowedByEqual ? (.atLeast, 2) : (.greater, 1)
        case 0x3C: return isFollowedByEqual ? (.atMost, 2) : (.less, 1)
        case 0x3D: return (.equal, 1)
        case 0x2265, 0x2267: return (.atLeast, 1)
        case 0x2264, 0x2266: return (.atMost, 1)
        default: return nil
        }
    }

    /// Whether a comparison begins here: a sign other than =, which addresses and formulas hold too, or = and a number.
    private var startsValue: Bool {
        guard let (sign, length) = comparator(at) else { return false }
        return sign != .equal || QueryValue(folded, at + length, Self.endsWord) != nil
    }

    /// A comparison sign and the value behind it, white space between them or not.
    private mutating func value(_ start: Int) throws(SearchQueryError) -> QueryToken? {
        guard let (sign, length) = comparator(start) else { return nil }
        var place = start + length
        while place < folded.count, Self.isSpace(folded.scalars[place]) { place += 1 }
        guard let value = QueryValue(folded, place, Self.endsWord) else {
            if sign == .equal { return nil }
            let sign = folded.string(of: start..<start + length)
            throw error(.expected("a number behind '\(sign)'"), start..<start + length)
        }
        at = value.end
        return QueryToken(
            kind: .value(Quantity(value: value.number, comparator: sign, unit: value.unit)), range: start..<at)
    }

    /// Whether a word may name what is compared: a concept's name or code.
    private static func isName(_ word: String) -> Bool {
        let isForeign = word.utf8.contains { byte in [0x2F, 0x3F, 0x26, 0x3A, 0x3C, 0x3D, 0x3E].contains(byte) }
        return !isForeign && word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.isIdeographic }
    }

    private static func isSpace(_ code: UInt32) -> Bool { code == 0x20 || code == 0x0A }

    private static func endsWord(_ code: UInt32) -> Bool {
        isSpace(code) || code == 0x28 || code == 0x29 || closer(code) != nil
    }

    /// The sign that closes what `code` opens.
    private static func closer(_ code: UInt32) -> UInt32? {
        switch code {
        case 0x22: 0x22
        case 0x201C: 0x201D
        case 0x300C: 0x300D
        case 0x300E: 0x300F
        default: nil
        }
    }
}

/// What may stand before a colon.
enum QueryField: Sendable, Equatable {
    case text(SearchField)
    case region, years, kind, source, concept

    init?(name: String) {
        switch name {
        case "region", "地区": self = .region
        case "year", "years", "年份": self = .years
        case "kind", "类型": self = .kind
        case "source", "来源": self = .source
        case "has", "有": self = .concept
        default:
            guard let field = SearchField(name: name) else { return nil }
            self = .text(field)
        }
    }
}
