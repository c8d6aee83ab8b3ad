extension Answer {
    /// With a drawing of a chart for people: lines below the table, bars as a column of it.
    ///
    /// - Parameter column: Behind which column of the table bars stand.
    func drawn(_ chart: Chart?, behind column: Int = 0, _ choice: DrawingChoice, _ language: Language) -> Answer {
        guard let glyphs = choice.glyphs, let chart, isFound else { return self }
        var answer = self
        switch chart.form {
        case .lines(let years, let lines):
            let text = LineChartText(
                years: years, lines: lines, unit: chart.unit, columns: choice.columns, glyphs: glyphs
            ).text()
            if !text.isEmpty { answer.parts += [.lines([StyledText()] + text)] }
        case .bars(let bars):
            guard let index = answer.parts.firstIndex(where: { if case .table = $0 { true } else { false } }),
                case .table(var table) = answer.parts[index], column < table.columns.count,
                table.rows.count(where: { !$0.isOmission }) == bars.count
            else { return self }
            let values = bars.compactMap(\.point.value)
            let scale = min(0, values.min() ?? 0)...max(0, values.max() ?? 0)
            table.columns.insert(.code("", isOptional: true), at: column + 1)
            var left = bars[...]
            for row in table.rows.indices where table.rows[row].count > column {
                let bar = table.rows[row].isOmission ? nil : left.popFirst()
                let text = bar.map {
                    BarText.text($0.point, scale: scale, columns: Self.barColumns, glyphs: glyphs)
                }
                table.rows[row].insert(StyledText(text ?? "", .figure), at: column + 1)
            }
            answer.parts[index] = .table(table)
        }
        let legend = DrawingLegend.text(chart.marks, isLine: chart.isLines, glyphs, language)
        if !legend.isEmpty { answer.parts.append(.paragraph(StyledText(legend, .faint))) }
        return answer
    }

    private static let barColumns = 24
}

extension [StyledText] {
    /// Whether a row of a table stands for those left out.
    fileprivate var isOmission: Bool { first?.plainText == "…" }
}

extension Chart {
    var isLines: Bool { if case .lines = form { true } else { false } }
}

/// What the ends of bars and the marks of lines mean, as far as they occur.
enum DrawingLegend {
    static func text(
        _ marks: [ComparatorMark], isLine: Bool, _ glyphs: DrawingGlyphs, _ language: Language
    ) -> String {
        marks.map { mark in
            let sign =
                isLine
                ? LineChartText.sign(mark, glyphs)
                : BarText.text(.value(4, mark), scale: 0...4, columns: 4, glyphs: glyphs)
            return sign + " " + mark.meaning(language)
        }.joined(separator: "   ")
    }
}

extension ComparatorMark {
    func meaning(_ language: Language) -> String {
        switch self {
        case .equal: return Label("exactly", "确数")(language)
        case .greater: return Label("more than", "超过")(language)
        case .atLeast: return Label("at least", "不低于")(language)
        case .less: return Label("less than", "不到")(language)
        case .atMost: return Label("at most", "不超过")(language)
        case .about: return Label("about", "约")(language)
        }
    }
}
