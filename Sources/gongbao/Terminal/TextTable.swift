import ChineseText

enum ColumnAlignment: Hashable, Sendable { case left, right }

/// A column of a table.
struct TableColumn: Hashable, Sendable {
    let heading: String
    let alignment: ColumnAlignment
    /// How few columns of the terminal it can be cut down to; `nil` for what must never be cut, such as numbers.
    let least: Int?
    /// Whether it is left out where the terminal is too narrow for all columns.
    var isOptional = false
    /// Whether it tells rows apart, so that it is cut when everything else has been.
    var isKey = false

    init(_ heading: String, alignment: ColumnAlignment = .left, least: Int? = nil) {
        self.heading = CleanText.line(heading)
        self.alignment = alignment
        self.least = least
    }

    /// A column of numbers: to the right, never cut.
    static func number(_ heading: String) -> TableColumn { TableColumn(heading, alignment: .right) }
    /// A column of codes and IDs: never cut, since half of one is no use.
    static func code(_ heading: String, isOptional: Bool = false) -> TableColumn {
        var column = TableColumn(heading)
        column.isOptional = isOptional
        return column
    }
    /// A column of words that may be cut, down to `least` columns.
    static func words(
        _ heading: String, least: Int = 8, isOptional: Bool = false, isKey: Bool = false
    ) -> TableColumn {
        var column = TableColumn(heading, least: least)
        column.isOptional = isOptional
        column.isKey = isKey
        return column
    }
}

/// A table whose columns align whatever the width of its characters.
struct TextTable: Hashable, Sendable {
    var columns: [TableColumn]
    /// As many cells in each as there are columns; missing ones are empty, further ones are left out.
    var rows: [[StyledText]] = []
    /// Lines of their own above rows, by the row's number, with an empty line before them. They may be wider than the table.
    var sections: [Int: StyledText] = [:]

    private static let gap = 2

    /// The table's lines, all of the same width in a terminal's columns.
    ///
    /// - Parameter width: The columns that the terminal has; `nil` where nothing must be cut. What does not fit goes in
    ///   this order: optional columns without any content, words down to their least widths, optional columns, the last
    ///   one first, words that tell rows apart. Where that does not help, each row is written as a group of lines
    ///   instead, one for each cell.
    func lines(width: Int?) -> [StyledText] {
        if let width, naturalWidth > width, let index = lastOptional(where: isEmpty) {
            return without(index).lines(width: width)
        }
        guard let widths = columnWidths(within: width) else {
            if let index = lastOptional(where: { _ in true }) { return without(index).lines(width: width) }
            if columns.contains(where: \.isKey) {
                var table = self
                for index in columns.indices { table.columns[index].isKey = false }
                return table.lines(width: width)
            }
            return stackedLines(width: width ?? Int.max)
        }
        var result = [line(columns.map { StyledText($0.heading, .title) }, widths)]
        for (number, row) in rows.enumerated() {
            if let section = sections[number] {
                result += [StyledText(), width.map { section.cut(to: $0) } ?? section]
            }
            result.append(line(row, widths))
        }
        return result
    }

    private func isEmpty(_ index: Int) -> Bool { rows.allSatisfy { index >= $0.count || $0[index].isEmpty } }

    private func lastOptional(where holds: (Int) -> Bool) -> Int? {
        columns.indices.last { columns[$0].isOptional && holds($0) }
    }

    private func without(_ index: Int) -> TextTable {
        var table = self
        table.columns.remove(at: index)
        for row in table.rows.indices where index < table.rows[row].count { table.rows[row].remove(at: index) }
        return table
    }

    private func line(_ cells: [StyledText], _ widths: [Int]) -> StyledText {
        var line = StyledText()
        for (index, column) in columns.enumerated() {
            if index > 0 { line.append(String(repeating: " ", count: Self.gap)) }
            let cell = index < cells.count ? cells[index] : StyledText()
            line.append(cell.fitted(to: widths[index], alignment: column.alignment))
        }
        return line
    }

    private var naturalWidths: [Int] {
        columns.enumerated().map { index, column in
            rows.reduce(EastAsianWidth.columns(of: column.heading)) { widest, row in
                index < row.count ? max(widest, row[index].columns) : widest
            }
        }
    }

    private var naturalWidth: Int { naturalWidths.reduce(Self.gap * (columns.count - 1), +) }

    /// The width of each column; `nil` where they don't fit.
    private func columnWidths(within width: Int?) -> [Int]? {
        var widths = naturalWidths
        guard let width else { return widths }
        var excess = naturalWidth - width
        let least = zip(columns, widths).map { column, natural in
            column.isKey ? natural : min(natural, column.least ?? natural)
        }
        if excess > zip(widths, least).reduce(0, { $0 + $1.0 - $1.1 }) { return nil }
        // Take from the widest column that has something to give, down to the next one's width, until it fits.
        while excess > 0 {
            let giving = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { return nil }
            let next = giving.filter { widths[$0] < widths[widest] }.map { widths[$0] }.max() ?? 0
            let step = min(excess, max(1, widths[widest] - max(next, least[widest])))
            widths[widest] -= step
            excess -= step
        }
        return widths
    }

    private func stackedLines(width: Int) -> [StyledText] {
        let label = min(columns.map { EastAsianWidth.columns(of: $0.heading) }.max() ?? 0, max(4, width / 3))
        let room = max(1, width - label - Self.gap)
        var lines: [StyledText] = []
        for (number, row) in rows.enumerated() {
            if number > 0 { lines.append(StyledText()) }
            if let section = sections[number] { lines += [section.cut(to: width), StyledText()] }
            for (column, cell) in zip(columns, row) where !cell.isEmpty {
                var line = StyledText(column.heading, .title).fitted(to: label)
                line.append(String(repeating: " ", count: Self.gap))
                line.append(column.least == nil ? cell : cell.cut(to: room))
                lines.append(line)
            }
        }
        return lines
    }
}
