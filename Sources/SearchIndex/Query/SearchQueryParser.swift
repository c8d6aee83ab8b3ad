import ChineseText

/// A query text, read.
public struct ParsedQuery: Sendable, Hashable {
    /// Its conditions hold names as they were written; see `QueryCondition`.
    public var query: SearchQuery
    /// Why the text was read as plain words; `nil` where it was read by the grammar.
    public var problem: SearchQueryError?
    /// What the asker should know about how the text was read.
    public var notices: [String] { problem.map { ["The query was searched as plain words: \($0)."] } ?? [] }
}

/// Reads query texts:
///
///     query  = side { "OR" side }                      side with either; also || and |
///     side   = part { [ "AND" ] part }                 all parts
///     part   = [ "+" | "-" | "NOT" ] item              + exactly, - and NOT without
///     item   = "(" query ")" | field ":" item | quotation | word | condition
///     field  = "title" | "heading" | "body"            标题 小标题 正文
///     condition = "region:" NAME | "year:" YEARS | "kind:" KIND    地区 年份 类型
///               | "source:" WORDS | "has:" CONCEPT                 来源 有
///               | CONCEPT SIGN VALUE
///     YEARS  = 2023 | 2020..2023 | 2020.. | ..2023
///     SIGN   = ">=" | ">" | "=" | "<" | "<="           also ≥ ≤
///     VALUE  = number with or without unit             95 95% 200件 1.2万亿元
///
/// A quotation stands in "", “”, 「」 or 『』; signs may be full width; `AND`, `OR` and `NOT` are in capitals. Conditions
/// of one field that stand side by side without a sign (two regions) are meant as either; any other parts as all.
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
            return ParsedQuery(query: .words(text), problem: error)
        }
    }
}
