import ChineseText
public import ReportModel

/// A query text, read.
public struct ParsedQuery: Sendable, Hashable {
    public var query: SearchQuery
    /// Names or codes of regions that the text asks for (`region:河南`), one of which must hold a report's; for the
    /// caller to resolve.
    public var regions: [String] = []
    /// Years that the text asks for (`year:2020..2023`).
    public var years: ClosedRange<Int>?
    /// Kinds of reports that the text asks for (`kind:法院`).
    public var kinds: Set<ReportKind> = []
    /// What the asker should know about how the text was read.
    public var notices: [String] = []
}

/// Reads query texts:
///
///     query  = side { "OR" side }                      side with either; also || and |
///     side   = part { [ "AND" ] part }                 all parts
///     part   = [ "+" | "-" | "NOT" ] item              + exactly, - and NOT without
///     item   = "(" query ")" | field ":" item | quotation | word | condition
///     field  = "title" | "heading" | "body"            标题 小标题 正文
///     condition = "region:" NAME | "year:" YEARS | "kind:" KIND    outside parentheses; 地区 年份 类型
///     YEARS  = 2023 | 2020..2023 | 2020.. | ..2023
///
/// A quotation stands in "", “”, 「」 or 『』; signs may be full width; `AND`, `OR` and `NOT` are in capitals.
public enum SearchQueryParser {
    public static let depthLimit = 16
    public static let partLimit = 128

    /// Reads a text by the grammar.
    ///
    /// - Throws: Where the text breaks the grammar or asks for nothing.
    public static func parse(_ text: String) throws(SearchQueryError) -> ParsedQuery {
        var lexer = QueryLexer(text)
        let characters = text.unicodeScalars.count
        guard characters <= SearchQuery.Limits.characters else {
            throw lexer.error(.tooLong(characters: characters), 0..<lexer.folded.count)
        }
        let tokens = try lexer.tokens()
        var reading = QueryReading(lexer: lexer, tokens: tokens)
        return try reading.whole()
    }

    /// Reads a text by the grammar or, where that fails, as plain words, with a notice that says why.
    ///
    /// - Throws: Where the text is too long or holds nothing to look for.
    public static func parseLeniently(_ text: String) throws(SearchQueryError) -> ParsedQuery {
        do {
            return try parse(text)
        } catch {
            switch error.reason {
            case .tooLong, .nothingToFind: throw error
            default: break
            }
            guard !UnitSequence(text).isEmpty else {
                throw QueryLexer(text).error(.nothingToFind, 0..<0)
            }
            var plain = ParsedQuery(query: .words(text))
            plain.notices = ["The query was searched as plain words: \(error)."]
            return plain
        }
    }
}

/// One reading of a query text.
private struct QueryReading {
    let lexer: QueryLexer
    let tokens: [QueryToken]
    var at = 0
    var parts = 0
    var conditions = ParsedQuery(query: .everything)
    /// Whether something to look for was read, and whether a condition was.
    var findsSomething = false
    var hasCondition = false

    init(lexer: QueryLexer, tokens: [QueryToken]) {
        self.lexer = lexer
        self.tokens = tokens
    }

    private var token: QueryToken { tokens[min(at, tokens.count - 1)] }

    mutating func whole() throws(SearchQueryError) -> ParsedQuery {
        if case .end = token.kind { throw lexer.error(.nothingToFind, 0..<0) }
        conditions.query = try either(depth: 0)
        guard case .end = token.kind else { throw lexer.error(.expected("a '(' before this ')'"), token.range) }
        guard findsSomething || hasCondition else { throw lexer.error(.nothingToFind, 0..<lexer.folded.count) }
        return conditions
    }

    /// query
    private mutating func either(depth: Int) throws(SearchQueryError) -> SearchQuery {
        var sides = [try side(depth: depth)]
        while case .or = token.kind {
            at += 1
            sides.append(try side(depth: depth))
        }
        return sides.count == 1 ? sides[0] : .any(sides)
    }

    /// side
    private mutating func side(depth: Int) throws(SearchQueryError) -> SearchQuery {
        var wanted: [SearchQuery] = []
        var unwanted: [SearchQuery] = []
        let start = at
        reading: while true {
            switch token.kind {
            case .end, .close, .or: break reading
            case .and:
                at += 1
                if at == start + 1 || !startsPart { throw lexer.error(.expected("a word beside AND"), token.range) }
            case .minus, .not:
                let sign = token
                at += 1
                guard startsPart else { throw lexer.error(.expected("a word behind '-' or NOT"), sign.range) }
                if let query = try item(depth: depth, exact: true, field: nil, sign: sign) { unwanted.append(query) }
            case .plus:
                let sign = token
                at += 1
                guard startsPart else { throw lexer.error(.expected("a word behind '+'"), sign.range) }
                if let query = try item(depth: depth, exact: true, field: nil, sign: sign) { wanted.append(query) }
            default:
                if let query = try item(depth: depth, exact: false, field: nil, sign: nil) { wanted.append(query) }
            }
        }
        if at == start { throw lexer.error(.expected("a word"), token.range) }
        let base: SearchQuery = wanted.isEmpty ? .everything : wanted.count == 1 ? wanted[0] : .all(wanted)
        return unwanted.isEmpty ? base : .excluding(base, unwanted)
    }

    private var startsPart: Bool {
        switch token.kind {
        case .open, .field, .quotation, .word: true
        case .plus, .minus, .not: true
        default: false
        }
    }

    /// item; `nil` for a condition and for words of punctuation alone.
    private mutating func item(
        depth: Int, exact: Bool, field: SearchField?, sign: QueryToken?
    ) throws(SearchQueryError) -> SearchQuery? {
        let start = token
        parts += 1
        guard parts <= SearchQueryParser.partLimit else { throw lexer.error(.tooManyParts, start.range) }
        at += 1
        switch start.kind {
        case .open:
            guard field == nil else {
                throw lexer.error(.expected("a word or quotation behind the field"), start.range)
            }
            guard depth < SearchQueryParser.depthLimit else { throw lexer.error(.tooDeep, start.range) }
            let inner = try either(depth: depth + 1)
            guard case .close = token.kind else { throw lexer.error(.unclosedParenthesis, start.range) }
            at += 1
            return inner
        case .quotation(let text): return leaf(.phrase(text, field: field), text)
        case .word(let text): return leaf(exact ? .phrase(text, field: field) : .words(text, field: field), text)
        case .field(let name): return try named(name, start, depth: depth, exact: exact, field: field, sign: sign)
        default: throw lexer.error(.expected("a word"), start.range)
        }
    }

    private mutating func leaf(_ query: SearchQuery, _ text: String) -> SearchQuery? {
        guard !UnitSequence(text).isEmpty else { return nil }
        findsSomething = true
        return query
    }

    private mutating func named(
        _ name: String, _ start: QueryToken, depth: Int, exact: Bool, field: SearchField?, sign: QueryToken?
    ) throws(SearchQueryError) -> SearchQuery? {
        guard field == nil else { throw lexer.error(.expected("a word or quotation behind the field"), start.range) }
        guard let named = QueryField(name: name) else { throw lexer.error(.unknownField(name), start.range) }
        if case .text(let field) = named {
            switch token.kind {
            case .word, .quotation: return try item(depth: depth, exact: exact, field: field, sign: sign)
            default: throw lexer.error(.expected("a word or quotation behind '\(name):'"), token.range)
            }
        }
        guard depth == 0, sign == nil else {
            throw lexer.error(
                .condition("a condition '\(name):' stands outside parentheses and without a sign"), start.range)
        }
        let value: String
        switch token.kind {
        case .word(let text), .quotation(let text): value = text
        default: throw lexer.error(.expected("a value behind '\(name):'"), token.range)
        }
        try condition(named, value, token.range)
        at += 1
        hasCondition = true
        return nil
    }

    private mutating func condition(_ field: QueryField, _ value: String, _ range: Range<Int>) throws(SearchQueryError)
    {
        switch field {
        case .region: conditions.regions.append(value)
        case .years:
            guard let years = Self.years(value) else {
                throw lexer.error(.condition("'\(value)' is no year; write 2023, 2020..2023, 2020.. or ..2023"), range)
            }
            conditions.years = years
        case .kind:
            guard let kind = ReportKind(value) else {
                let known = ReportKind.allCases.map(\.code).joined(separator: ", ")
                throw lexer.error(.condition("'\(value)' is no kind of report; use \(known) or a Chinese name"), range)
            }
            conditions.kinds.insert(kind)
        case .text: break
        }
    }

    /// `2023`, `2020..2023`, `2020..`, `..2023`; years 1 to 9999.
    private static func years(_ text: String) -> ClosedRange<Int>? {
        func year(_ text: Substring) -> Int? {
            guard (1...4).contains(text.utf8.count), let year = Int(text), (1...9999).contains(year) else { return nil }
            return year
        }
        let bytes = Array(text.utf8)
        guard let dots = (0..<max(bytes.count - 1, 0)).first(where: { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E })
        else { return year(text[...]).map { $0...$0 } }
        let first = text.prefix(dots)
        let last = text.dropFirst(dots + 2)
        guard bytes.allSatisfy({ $0 < 0x80 }), !(first.isEmpty && last.isEmpty) else { return nil }
        guard let from = first.isEmpty ? 1 : year(first), let to = last.isEmpty ? 9999 : year(last), from <= to
        else { return nil }
        return from...to
    }
}
