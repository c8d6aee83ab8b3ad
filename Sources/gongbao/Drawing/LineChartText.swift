import ChineseText

/// Lines over years as text: a scale at the left, years below, a row of marks for gaps.
///
/// Values are `●` where exact, `▲` more than, `△` at least, `▼` less than, `▽` at most, `○` about. Lines go between
/// neighbouring years that both have a value; a gap breaks them. Lines differ in colour and, without it, in their dots.
struct LineChartText {
    let years: [Int]
    let lines: [ChartLine]
    let unit: String
    let columns: Int
    let glyphs: DrawingGlyphs

    private static let height = 10

    func text() -> [StyledText] {
        let values = lines.flatMap(\.points).compactMap(\.value)
        guard !values.isEmpty, !years.isEmpty else { return [] }
        let scale = ChartScale(values, fromZero: false, unit: unit)
        let labels = scale.ticks.map(scale.label)
        let labelColumns = labels.map { EastAsianWidth.columns(of: $0) }.max() ?? 0
        let names = lines.map { EastAsianWidth.columns(of: $0.name) }.max() ?? 0
        let nameColumns = lines.count > 1 ? min(16, names) + 3 : 0
        let width = columns - labelColumns - 2 - nameColumns
        guard width >= 12, width >= years.count / 2 else { return sparklines() }
        var canvas = TextCanvas(columns: width, rows: Self.height, glyphs: glyphs)
        for (number, line) in lines.enumerated() { draw(line, number, scale, &canvas) }
        var rows: [StyledText] = []
        let measure = scale.multiplier + unit
        if !measure.isEmpty {
            // It may be wider than the numbers below it.
            let room = max(labelColumns, EastAsianWidth.columns(of: measure))
            rows.append(StyledText(measure, .faint).fitted(to: room, alignment: .right))
        }
        let ends = nameRows(scale)
        for row in 0..<Self.height {
            let tick = scale.ticks.firstIndex { Self.height - 1 - Int((scale.part($0) * 9).rounded()) == row }
            var text = StyledText(tick.map { labels[$0] } ?? "", .faint)
                .fitted(to: labelColumns, alignment: .right)
            text.append(glyphs == .blocks ? (tick == nil ? " │" : " ┤") : " |", .faint)
            text.append(canvas.line(row))
            if let end = ends[row] { text.append(" " + mark(end) + " " + lines[end].name, .line(end)) }
            rows.append(text)
        }
        rows.append(contentsOf: below(width, labelColumns))
        return rows
    }

    // MARK: Lines

    private func draw(_ line: ChartLine, _ number: Int, _ scale: ChartScale, _ canvas: inout TextCanvas) {
        var last: (x: Int, y: Int)?
        for (index, point) in line.points.enumerated() {
            guard let value = point.value, value.isFinite else {
                last = nil
                continue
            }
            let here = (x: canvas.x(part(index)), y: canvas.y(scale.part(value)))
            if let last { canvas.line(from: last, to: here, number) }
            last = here
        }
        for (index, point) in line.points.enumerated() {
            guard case .value(let value, let mark) = point, value.isFinite else { continue }
            canvas.put(Self.sign(mark, glyphs), at: (canvas.x(part(index)), canvas.y(scale.part(value))), number)
        }
    }

    private func part(_ index: Int) -> Double {
        years.count > 1 ? Double(index) / Double(years.count - 1) : 0.5
    }

    static func sign(_ mark: ComparatorMark, _ glyphs: DrawingGlyphs) -> String {
        switch (mark, glyphs) {
        case (.equal, .blocks): return "●"
        case (.greater, .blocks): return "▲"
        case (.atLeast, .blocks): return "△"
        case (.less, .blocks): return "▼"
        case (.atMost, .blocks): return "▽"
        case (.about, .blocks): return "○"
        case (.equal, .plain): return "*"
        case (.greater, .plain): return "A"
        case (.atLeast, .plain): return "^"
        case (.less, .plain): return "V"
        case (.atMost, .plain): return "v"
        case (.about, .plain): return "o"
        }
    }

    /// The row in which each line's name stands: that of its last value, or the next free one.
    private func nameRows(_ scale: ChartScale) -> [Int: Int] {
        guard lines.count > 1 else { return [:] }
        var taken: [Int: Int] = [:]
        for (number, line) in lines.enumerated().prefix(Self.height) {
            guard let value = line.points.reversed().lazy.compactMap(\.value).first else { continue }
            let wanted = Self.height - 1 - Int((scale.part(value) * Double(Self.height - 1)).rounded())
            let free = (0..<Self.height).filter { taken[$0] == nil }.min { abs($0 - wanted) < abs($1 - wanted) }
            if let free { taken[free] = number }
        }
        return taken
    }

    private func mark(_ number: Int) -> String {
        glyphs == .plain ? String(UnicodeScalar(UInt8(0x61 + number % 26))) : ["━", "┅", "╍", "┉"][number % 4]
    }

    // MARK: Below the lines

    private func below(_ width: Int, _ labelColumns: Int) -> [StyledText] {
        let margin = String(repeating: " ", count: labelColumns)
        let axis =
            glyphs == .blocks
            ? " └" + String(repeating: "─", count: width) : " +" + String(repeating: "-", count: width)
        var rows = [StyledText(margin + axis, .faint), StyledText(margin + "  " + yearLine(width), .faint)]
        for (number, line) in lines.enumerated() where line.points.contains(where: { $0.value == nil }) {
            var marks = Array(repeating: " ", count: width)
            for (index, point) in line.points.enumerated() where point.value == nil {
                let sign = Sparkline.text([point], glyphs: glyphs)
                marks[min(width - 1, Int(part(index) * Double(width - 1)))] = sign
            }
            var text = StyledText(margin + "  " + marks.joined(), .faint)
            if lines.count > 1 { text.append(" " + mark(number) + " " + line.name, .line(number)) }
            rows.append(text)
        }
        return rows
    }

    /// As many years as find room, the first among them.
    private func yearLine(_ width: Int) -> String {
        var text = Array(repeating: Character(" "), count: width)
        var free = 0
        for (index, year) in years.enumerated() {
            let digits = Array(String(year))
            let middle = Int(part(index) * Double(width - 1))
            let start = min(max(0, middle - digits.count / 2), max(0, width - digits.count))
            guard start >= free, start + digits.count <= width else { continue }
            for (offset, digit) in digits.enumerated() { text[start + offset] = digit }
            free = start + digits.count + 2
        }
        return String(text)
    }

    /// Where there is no room for a scale.
    private func sparklines() -> [StyledText] {
        let names = lines.map { EastAsianWidth.columns(of: $0.name) }.max() ?? 0
        return lines.enumerated().map { number, line in
            var text = StyledText(line.name).fitted(to: min(names, max(4, columns / 3)))
            text.append("  " + Sparkline.text(line.points, glyphs: glyphs), .line(number))
            return text
        }
    }
}
