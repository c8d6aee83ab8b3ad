import ChineseText

/// How a stretch of text stands out in a terminal.
enum TextStyle: Hashable, Sendable {
    case plain
    /// What a search matched.
    case match
    /// Titles, and the headings of tables.
    case title
    /// Headings inside a report.
    case heading
    /// Figures in running text.
    case figure
    /// What matters less: section paths, IDs, furniture.
    case faint
    /// What to look at twice: conflicts, flags.
    case warning
    /// A line of a drawing, by number.
    case line(Int)

    /// The parameters of the terminal's SGR sequence; `nil` for plain text.
    var parameters: String? {
        switch self {
        case .plain: return nil
        case .match: return "1;31"
        case .title: return "1"
        case .heading: return "1;36"
        case .figure: return "32"
        case .faint: return "2"
        case .warning: return "33"
        case .line(let number): return ["36", "33", "35", "32", "34", "31"][abs(number % 6)]
        }
    }
}

/// One line of text in styles. Its characters are safe for a terminal: `CleanText` has been over them.
struct StyledText: Hashable, Sendable {
    struct Run: Hashable, Sendable {
        let text: String
        let style: TextStyle
    }

    private(set) var runs: [Run] = []

    init() {}

    init(_ text: String, _ style: TextStyle = .plain) { append(text, style) }

    mutating func append(_ text: String, _ style: TextStyle = .plain) {
        let clean = CleanText.line(text)
        if !clean.isEmpty { runs.append(Run(text: clean, style: style)) }
    }

    mutating func append(_ other: StyledText) { runs += other.runs }

    var isEmpty: Bool { runs.isEmpty }
    var plainText: String { runs.map(\.text).joined() }

    /// How many columns it takes.
    var columns: Int { runs.reduce(0) { $0 + EastAsianWidth.columns(of: $1.text) } }

    /// Exactly `columns` columns: cut with … where too long (and filled up where a wide character did not fit), filled
    /// with spaces where too short.
    func fitted(to columns: Int, alignment: ColumnAlignment = .left) -> StyledText {
        let cut = cut(to: columns)
        let missing = columns - cut.columns
        if missing <= 0 { return cut }
        let space = StyledText(String(repeating: " ", count: missing))
        var filled = alignment == .right ? space : cut
        filled.append(alignment == .right ? cut : space)
        return filled
    }

    /// At most `columns` columns, the last one … where something had to go.
    func cut(to columns: Int) -> StyledText {
        if self.columns <= columns { return self }
        var result = StyledText()
        var room = columns - 1
        if room < 0 { return result }
        for run in runs {
            let start = EastAsianWidth.prefix(of: run.text, columns: room)
            result.append(String(start), run.style)
            room -= EastAsianWidth.columns(of: start)
            if start.endIndex < run.text.endIndex { break }
        }
        result.append("…")
        return result
    }

    /// As written to a terminal, without spaces at the end.
    func rendered(inColor: Bool) -> String {
        var trimmed = runs
        while let last = trimmed.last {
            let text = last.text.droppingTrailingSpaces
            if text.utf8.count == last.text.utf8.count { break }
            trimmed.removeLast()
            if !text.isEmpty { trimmed.append(Run(text: text, style: last.style)) }
        }
        guard inColor else { return trimmed.map(\.text).joined() }
        return trimmed.map { run in
            run.style.parameters.map { "\u{1B}[\($0)m\(run.text)\u{1B}[0m" } ?? run.text
        }.joined()
    }
}

extension String {
    fileprivate var droppingTrailingSpaces: String {
        var end = utf8.endIndex
        while end > utf8.startIndex, utf8[utf8.index(before: end)] == 0x20 { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}
