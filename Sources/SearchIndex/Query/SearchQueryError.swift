public import ChineseText

/// Why a query text can't be read strictly, and where.
public struct SearchQueryError: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// A quotation is not closed.
        case unclosedQuotation
        /// `(` without its `)`.
        case unclosedParenthesis
        /// Something else was expected: a word behind `OR`, `+`, `-` or `field:`; nothing behind the last `)`.
        case expected(String)
        /// `name:` with a name that is no field.
        case unknownField(String)
        /// A condition that can't stand here or whose value can't be read.
        case condition(String)
        case tooLong(characters: Int)
        case tooDeep
        case tooManyParts
        /// Not one character, word or number to look for.
        case nothingToFind
    }

    public var reason: Reason
    /// Where in the query text, in bytes.
    public var span: ByteSpan
    /// Where in the query text, in characters (Unicode scalars) from 0.
    public var character: Int
}

extension SearchQueryError: CustomStringConvertible {
    /// Says where and what was expected.
    public var description: String { "at character \(character + 1): \(message)" }

    private var message: String {
        switch reason {
        case .unclosedQuotation: "the quotation that starts here is not closed"
        case .unclosedParenthesis: "the '(' here has no ')'"
        case .expected(let what): "expected \(what)"
        case .unknownField(let name):
            "there is no field '\(name)'; use title, heading, body, region, year, kind, source or has, or quote "
                + "the words"
        case .condition(let text): text
        case .tooLong(let characters):
            "the query has \(characters) characters, at most \(SearchQuery.Limits.characters) are allowed"
        case .tooDeep: "parentheses are nested more than \(SearchQueryParser.depthLimit) deep"
        case .tooManyParts: "the query has more than \(SearchQueryParser.partLimit) parts"
        case .nothingToFind: "the query holds no character, word or number to look for"
        }
    }
}
