import ChineseText
import ReportModel

/// One reading of a query text.
struct QueryReading {
    let lexer: QueryLexer
    let tokens: [QueryToken]
    private var at = 0
    private var parts = 0
    /// Whether something to look for, or a condition, was read.
    private var asksSomething = false

    init(lexer: QueryLexer, tokens: [QueryToken]) {
        self.lexer = lexer
        self.tokens = tokens
    }

    private var token: QueryToken { tokens[min(at, tokens.count - 1)] }

    mutating func whole() throws(SearchQueryError) -> ParsedQuery {
        if case .end = token.kind { throw lexer.error(.nothingToFind, 0..<0) }
        let query = try either(depth: 0)
        guard case .end = token.kind else { throw lexer.error(.expected("a '(' before this ')'"), token.range) }
        guard asksSomething, let query else { throw lexer.error(.nothingToFind, 0..<lexer.folded.count) }
        return ParsedQuery(query: query)
    }

    /// query; `nil` where it holds nothing but punctuation.
    private mutating func either(depth: Int) throws(SearchQueryError) -> SearchQuery? {
        var sides: [SearchQuery] = []
        if let first = try side(depth: depth) { sides.append(first) }
        while case .or = token.kind {
            at += 1
            if let next = try side(depth: depth) { sides.append(next) }
        }
        return sides.count > 1 ? .any(sides) : sides.first
    }

    /// side; `nil` where it holds nothing but punctuation.
    private mutating func side(depth: Int) throws(SearchQueryError) -> SearchQuery? {
        var side = QuerySide()
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
                guard startsItem else { throw lexer.error(.expected("a word behind '-' or NOT"), sign.range) }
                if let query = try item(depth: depth, exact: true, field: nil) { side.unwanted.append(query) }
            case .plus:
                let sign = token
                at += 1
                guard startsItem else { throw lexer.error(.expected("a word behind '+'"), sign.range) }
                if let query = try item(depth: depth, exact: true, field: nil) { side.wanted.append(query) }
            default:
                if let query = try item(depth: depth, exact: false, field: nil) { side.append(query) }
            }
        }
        if at == start { throw lexer.error(.expected("a word"), token.range) }
        return side.query
    }

    private var startsPart: Bool {
        switch token.kind {
        case .plus, .minus, .not: true
        default: startsItem
        }
    }

    private var startsItem: Bool {
        switch token.kind {
        case .open, .field, .quotation, .word: true
        default: false
        }
    }

    /// item; `nil` for punctuation alone.
    private mutating func item(depth: Int, exact: Bool, field: SearchField?) throws(SearchQueryError) -> SearchQuery? {
        let start = token
        parts += 1
        guard parts <= SearchQueryParser.partLimit else { throw lexer.error(.tooManyParts, start.range) }
        at += 1
        switch start.kind {
        case .open:
            guard depth < SearchQueryParser.depthLimit else { throw lexer.error(.tooDeep, start.range) }
            let inner = try either(depth: depth + 1)
            guard case .close = token.kind else { throw lexer.error(.unclosedParenthesis, start.range) }
            at += 1
            return inner
        case .quotation(let text), .word(let text):
            if let condition = try comparison(text, field) { return condition }
            if UnitSequence(text).isEmpty { return nil }
            asksSomething = true
            if case .word = start.kind, !exact { return .words(text, field: field) }
            return .phrase(text, field: field)
        case .field(let name): return try named(name, start, depth: depth, exact: exact)
        default: throw lexer.error(.expected("a word"), start.range)
        }
    }

    /// The condition on a figure of the concept just read, where a sign and a value follow.
    private mutating func comparison(_ concept: String, _ field: SearchField?) throws(SearchQueryError) -> SearchQuery?
    {
        guard case .value(let quantity) = token.kind else { return nil }
        guard field == nil else {
            throw lexer.error(.condition("a comparison of figures stands without a field"), token.range)
        }
        at += 1
        asksSomething = true
        return .condition(.figure(FigureCondition(concept: concept, quantity: quantity)))
    }

    private mutating func named(
        _ name: String, _ start: QueryToken, depth: Int, exact: Bool
    ) throws(SearchQueryError) -> SearchQuery? {
        guard let named = QueryField(name: name) else { throw lexer.error(.unknownField(name), start.range) }
        let value: String
        switch token.kind {
        case .word(let text), .quotation(let text): value = text
        default: throw lexer.error(.expected("a word or quotation behind '\(name):'"), token.range)
        }
        if case .text(let field) = named { return try item(depth: depth, exact: exact, field: field) }
        let condition = try condition(named, value, token.range)
        at += 1
        asksSomething = true
        if case .concept = named, let compared = try comparison(value, nil) { return compared }
        return .condition(condition)
    }

    private func condition(
        _ field: QueryField, _ value: String, _ range: Range<Int>
    ) throws(SearchQueryError) -> QueryCondition {
        guard value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw lexer.error(.expected("a value behind the colon"), range)
        }
        switch field {
        case .region: return .region(value)
        case .source: return .source(value)
        case .concept, .text: return .concept(value)
        case .years:
            guard let years = Self.years(value) else {
                throw lexer.error(.condition("'\(value)' is no year; write 2023, 2020..2023, 2020.. or ..2023"), range)
            }
            return .years(years)
        case .kind:
            guard let kind = ReportKind(value) else {
                let known = ReportKind.allCases.map(\.code).joined(separator: ", ")
                throw lexer.error(.condition("'\(value)' is no kind of report; use \(known) or a Chinese name"), range)
            }
            return .kind(kind)
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

/// The parts of one side of an OR.
private struct QuerySide {
    var wanted: [SearchQuery] = []
    var unwanted: [SearchQuery] = []
    /// By field, where in `wanted` its conditions without a sign are gathered.
    private var gathered: [Int: Int] = [:]

    /// `nil` where it has no parts.
    var query: SearchQuery? {
        if wanted.isEmpty && unwanted.isEmpty { return nil }
        let base: SearchQuery = wanted.isEmpty ? .everything : wanted.count == 1 ? wanted[0] : .all(wanted)
        return unwanted.isEmpty ? base : .excluding(base, unwanted)
    }

    /// Adds a part without a sign; to a condition of the same field as another choice.
    mutating func append(_ query: SearchQuery) {
        guard case .condition(let condition) = query, let field = condition.choiceField else {
            wanted.append(query)
            return
        }
        guard let i = gathered[field] else {
            gathered[field] = wanted.count
            wanted.append(query)
            return
        }
        if case .any(let choices) = wanted[i] {
            wanted[i] = .any(choices + [query])
        } else {
            wanted[i] = .any([wanted[i], query])
        }
    }
}

extension QueryCondition {
    /// The field of which a report has one value, so that two conditions are choices; `nil` where it may fulfil both.
    fileprivate var choiceField: Int? {
        switch self {
        case .region: 0
        case .years: 1
        case .kind: 2
        case .source: 3
        case .concept, .figure: nil
        }
    }
}
