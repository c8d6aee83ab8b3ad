/// What a command has to say, once for people and once for programs.
struct Answer: Hashable, Sendable {
    /// For people.
    var parts: [AnswerPart] = []
    /// For programs: the rows.
    var records: MachineRecords
    /// What a JSON answer has beside the rows: totals, cursors.
    var members: [MachineValue.Member] = []
    /// A JSON answer that is one object and no list of rows; `nil` where rows and members are put together.
    var object: MachineValue?
    /// What the server wants the caller to know; goes to the error stream.
    var notices: [String] = []
    /// A last line for people, on the error stream: how many, how long.
    var summary: String?
    /// What the rows are, where they are counted.
    var noun: CountedNoun?
    /// Where the list goes on; `nil` at its end.
    var nextCursor: String?
    /// Whether there is anything in it. Decides the exit code.
    var isFound: Bool

    /// The whole answer as JSON.
    var json: MachineValue {
        if let object { return object }
        let rows = MachineValue.Member(records.name, .array(records.rows))
        let notes = notices.isEmpty ? [] : [MachineValue.Member("notices", .strings(notices))]
        return .object([rows] + members + notes)
    }
}

/// A part of an answer for people.
enum AnswerPart: Hashable, Sendable {
    case table(TextTable)
    case lines([StyledText])
    /// One paragraph: wrapped in a terminal, one line elsewhere.
    case paragraph(StyledText, indentation: Int = 0)
    /// Text as it is; in a terminal without what it would obey.
    case verbatim(String)
}

/// Turns answers into text.
struct Presenter: Sendable {
    var format: OutputFormat
    var inColor: Bool
    /// The columns of the terminal to stay within; `nil` where output goes elsewhere and nothing is cut or wrapped.
    var width: Int?

    /// Lines are wrapped at this width at most: longer ones are hard to read.
    private static let readableColumns = 110

    /// What goes to standard output, in pieces.
    ///
    /// - Parameter withHeading: Whether CSV and TSV begin with their line of headings.
    func text(of answer: Answer, withHeading: Bool = true) -> [String] {
        switch format {
        case .table: return answer.parts.flatMap(text(of:))
        case .json: return [JSONText.indented(answer.json) + "\n"]
        case .ndjson: return answer.records.rows.map { JSONText.compact($0) + "\n" }
        case .csv: return Array(SeparatedText.csv(answer.records).dropFirst(withHeading ? 0 : 1))
        case .tsv: return Array(SeparatedText.tsv(answer.records).dropFirst(withHeading ? 0 : 1))
        }
    }

    private func text(of part: AnswerPart) -> [String] {
        switch part {
        case .table(let table): return rendered(table.lines(width: width))
        case .lines(let lines): return rendered(lines)
        case .paragraph(let text, let indentation): return rendered(wrapped(text, indentation))
        case .verbatim(let text):
            if width == nil { return [text.hasSuffix("\n") ? text : text + "\n"] }
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let ended = text.last?.isNewline == true ? lines.dropLast() : lines[...]
            return ended.map { CleanText.line(String($0)) + "\n" }
        }
    }

    private func wrapped(_ text: StyledText, _ indentation: Int) -> [StyledText] {
        let room = width.map { min($0, Self.readableColumns) - indentation }
        let space = StyledText(String(repeating: " ", count: indentation))
        return text.wrapped(to: room).map { line in
            var indented = space
            indented.append(line)
            return indented
        }
    }

    private func rendered(_ lines: [StyledText]) -> [String] {
        lines.map { $0.rendered(inColor: inColor) + "\n" }
    }
}
