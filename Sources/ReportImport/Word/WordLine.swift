/// A paragraph or a table's row of a Word file. Where a line was broken by hand inside, its text has a line feed.
struct WordLine: Hashable {
    var text: String
    /// Whether it belongs to a table of contents.
    var isFurniture = false
    /// From 1, for paragraphs in the style of headings.
    var headingLevel: Int?
}

/// Which footnote or endnote.
struct WordNote: Hashable {
    enum Kind: Hashable {
        case footnote
        case endnote

        /// How references between parts call the part with these notes.
        var partKind: String { self == .footnote ? "footnotes" : "endnotes" }
    }

    var kind: Kind
    var id: String
}

/// A paragraph while it is read.
struct WordParagraph {
    var style: String?
    var numberingID: String?
    var levelIndex: Int?
    var outlineLevel: Int?
    /// Whether its end was deleted, moved away or hidden: then the next one goes on in its line.
    var isOpenEnded = false
    var text = ""
    /// Whether some of the text stands outside tables of contents.
    var hasOwnText = false
}

/// A row of a table while it is read: the lines of each of its cells.
struct WordRow {
    var cells: [[WordLine]] = []

    /// The row as one line, its cells set apart by spaces. Where one cell alone holds something, it is no more than a
    /// frame around its lines, which stay as they are.
    var lines: [WordLine] {
        let filled = cells.map { $0.filter { !$0.text.allSatisfy(\.isWhitespace) } }.filter { !$0.isEmpty }
        if filled.count <= 1 { return filled.first ?? [] }
        let words = filled.joined().map { line in
            line.text.split(whereSeparator: { $0 == "\n" || $0 == "\t" }).joined(separator: " ")
        }
        return [WordLine(text: words.joined(separator: " "), isFurniture: filled.joined().allSatisfy(\.isFurniture))]
    }
}

/// What holds paragraphs: the body, a text box, a note.
struct WordStory {
    private(set) var lines: [WordLine] = []
    /// The paragraph at the current place.
    var paragraph: WordParagraph?
    /// What paragraphs with an open end leave for the next one.
    var carried = WordParagraph()
    /// Lines of text boxes in the current paragraph: they follow it.
    var boxes: [WordLine] = []
    /// The rows around the current place, outermost first.
    private var rows: [WordRow] = []

    mutating func append(_ line: WordLine) {
        guard !rows.isEmpty else { return lines.append(line) }
        if rows[rows.count - 1].cells.isEmpty { rows[rows.count - 1].cells.append([]) }
        rows[rows.count - 1].cells[rows[rows.count - 1].cells.count - 1].append(line)
    }

    /// A table inside a cell: what its row has so far comes before it.
    mutating func openTable() {
        guard !rows.isEmpty else { return }
        lines += rows[rows.count - 1].lines
        rows[rows.count - 1] = WordRow(cells: [[]])
    }

    mutating func openRow() { rows.append(WordRow()) }

    mutating func openCell() { if !rows.isEmpty { rows[rows.count - 1].cells.append([]) } }

    mutating func closeRow() { if let row = rows.popLast() { lines += row.lines } }

    mutating func finish() -> [WordLine] {
        while !rows.isEmpty { closeRow() }
        return lines
    }
}
