import ReportModel

extension SearchQuery {
    /// The query in the query language: read again, it gives the same tree. Weights, filters without a name and words
    /// that the language can't hold are left out or come near.
    public var queryText: String { text(isInside: false) }

    private func text(isInside: Bool) -> String {
        func joined(_ parts: [SearchQuery], _ separator: String) -> String {
            parts.map { $0.text(isInside: true) }.joined(separator: separator)
        }
        switch self {
        case .words(let text, let field):
            // A sign of comparison would tie it to the word before.
            let startsWithSign = "<>=≤≥≦≧".contains(text.first ?? " ")
            return Self.prefix(field) + (startsWithSign && isInside ? "(\(text))" : text)
        case .phrase(let text, let field): return Self.prefix(field) + Self.quoted(text)
        case .condition(let condition): return condition.queryText
        case .weighted(let query, _): return query.text(isInside: isInside)
        case .everything, .filtered: return ""
        case .all(let parts): return isInside ? "(\(joined(parts, " ")))" : joined(parts, " ")
        case .any(let parts): return isInside ? "(\(joined(parts, " OR ")))" : joined(parts, " OR ")
        case .excluding(let base, let others):
            let wanted: String
            if case .all(let parts) = base { wanted = joined(parts, " ") } else { wanted = base.text(isInside: true) }
            let unwanted = others.map { other in
                // Behind a sign a bare word would be taken exactly.
                if case .words = other { return "-(\(other.text(isInside: false)))" }
                return "-" + other.text(isInside: true)
            }.joined(separator: " ")
            let text = wanted.isEmpty ? unwanted : wanted + " " + unwanted
            return isInside ? "(\(text))" : text
        }
    }

    private static func prefix(_ field: SearchField?) -> String { field.map { $0.rawValue + ":" } ?? "" }

    /// In the quotation marks that the text itself does not hold.
    fileprivate static func quoted(_ text: String) -> String {
        if !text.contains("\"") { return "\"\(text)\"" }
        if !text.contains("」") { return "「\(text)」" }
        if !text.contains("』") { return "『\(text)』" }
        return "“\(text)”"
    }
}

extension QueryCondition {
    /// As in the query language.
    public var queryText: String {
        switch self {
        case .region(let name): "region:" + SearchQuery.quoted(name)
        case .years(let years):
            years.lowerBound == years.upperBound
                ? "year:\(years.lowerBound)" : "year:\(years.lowerBound)..\(years.upperBound)"
        case .kind(let kind): "kind:" + kind.code
        case .source(let words): "source:" + SearchQuery.quoted(words)
        case .concept(let name): "has:" + SearchQuery.quoted(name)
        case .figure(let figure):
            "\(SearchQuery.quoted(figure.concept))\(figure.quantity.comparator.symbol)\(figure.quantity.value)"
                + figure.quantity.unit
        }
    }
}
