/// How an answer is written.
enum OutputFormat: String, CaseIterable, Sendable {
    /// For people.
    case table
    /// One indented object, lists inside it.
    case json
    /// One object a line.
    case ndjson
    /// RFC 4180, with a line of headings.
    case csv
    /// Tab-separated, with a line of headings.
    case tsv
}
