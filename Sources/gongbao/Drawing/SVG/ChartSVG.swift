/// A chart as a file: title, units, axis, legend, source.
struct ChartSVG {
    let chart: Chart
    let language: Language

    private static let width = 960.0
    private static let margin = 28.0

    func file() -> String {
        switch chart.form {
        case .lines(let years, let lines): return lineFile(years, lines)
        case .bars(let bars): return barFile(bars)
        }
    }

    private func head(_ picture: inout SVGPicture) {
        picture.text(
            SVGPicture.cut(chart.title, to: Self.width - 2 * Self.margin, size: 22), x: Self.margin, y: 40, size: 22,
            isBold: true)
        let measure = chart.unit.isEmpty ? "" : " · " + Label("unit: ", "单位：")(language) + chart.unit
        picture.text(
            SVGPicture.cut(chart.subtitle + measure, to: Self.width - 2 * Self.margin, size: 14), x: Self.margin,
            y: 64, size: 14, color: SVGPicture.pale)
    }

    /// What the marks mean, and the source.
    private func foot(_ picture: inout SVGPicture, y: Double) {
        var x = Self.margin
        for mark in chart.marks {
            let color = SVGPicture.pale
            if chart.isLines {
                picture.mark(mark, x: x + 6, y: y - 4, color: color)
                x += 18
            } else {
                picture.bar(from: x, to: x + 26, y: y - 11, height: 12, mark: mark, color: color)
                x += 54
            }
            let meaning = mark.meaning(language)
            picture.text(meaning, x: x, y: y, size: 12, color: SVGPicture.pale)
            x += SVGPicture.width(of: meaning, size: 12) + 22
        }
        for (gap, meaning) in gaps {
            picture.text(gap + " " + meaning, x: x, y: y, size: 12, color: SVGPicture.pale)
            x += SVGPicture.width(of: meaning, size: 12) + 36
        }
        picture.text(
            SVGPicture.cut(chart.source, to: Self.width - 2 * Self.margin, size: 12), x: Self.margin, y: y + 24,
            size: 12, color: SVGPicture.pale)
    }

    private var gaps: [(String, String)] {
        let points = chart.points
        var found: [(String, String)] = []
        if points.contains(.notStated) {
            found.append(("–", Label("not stated in the report held", "现有报告未提及")(language)))
        }
        if points.contains(.noReport) { found.append(("·", Label("no report held", "无该年报告")(language))) }
        return found
    }

    // MARK: Lines

    private func lineFile(_ years: [Int], _ lines: [ChartLine]) -> String {
        var picture = SVGPicture()
        head(&picture)
        let scale = ChartScale(chart.values, fromZero: false, unit: chart.unit, count: 5)
        let (left, right, top, bottom) = (92.0, lines.count > 1 ? 790.0 : 920.0, 108.0, 430.0)
        picture.text(
            scale.multiplier + chart.unit, x: left, y: top - 14, size: 12, color: SVGPicture.pale, anchor: .end)
        let y = { (value: Double) in bottom - scale.part(value) * (bottom - top) }
        let x = { (index: Int) in
            years.count > 1
                ? left + 16 + Double(index) / Double(years.count - 1) * (right - left - 32) : (left + right) / 2
        }
        for tick in scale.ticks {
            picture.line([(left, y(tick)), (right, y(tick))], color: tick == 0 ? SVGPicture.pale : SVGPicture.grid)
            picture.text(
                scale.label(tick), x: left - 8, y: y(tick) + 4, size: 12, color: SVGPicture.pale, anchor: .end)
        }
        let every = max(1, (years.count * 46 + Int(right - left) - 1) / Int(right - left))
        for (index, year) in years.enumerated() where index % every == 0 {
            picture.text(
                String(year), x: x(index), y: bottom + 22, size: 12, color: SVGPicture.pale, anchor: .middle)
        }
        var labels: [(y: Double, number: Int)] = []
        for (number, line) in lines.enumerated() {
            let color = SVGPicture.palette[number % SVGPicture.palette.count]
            draw(line, color: color, x: x, y: y, &picture)
            for (index, point) in line.points.enumerated() where point.value == nil {
                let sign = Sparkline.text([point])
                picture.text(
                    sign, x: x(index), y: bottom + 40 + Double(number % 4) * 11, size: 16, color: color, anchor: .middle
                )
            }
            if lines.count > 1, let last = line.points.last(where: { $0.value != nil })?.value {
                labels.append((y(last), number))
            }
        }
        name(lines, labels, right, &picture)
        foot(&picture, y: 506)
        return picture.file(width: Self.width, height: 550, title: chart.title)
    }

    private func draw(
        _ line: ChartLine, color: String, x: (Int) -> Double, y: (Double) -> Double, _ picture: inout SVGPicture
    ) {
        var run: [(x: Double, y: Double)] = []
        for (index, point) in line.points.enumerated() {
            if let value = point.value, value.isFinite {
                run.append((x(index), y(value)))
            } else {
                picture.line(run, color: color, width: 2)
                run = []
            }
        }
        picture.line(run, color: color, width: 2)
        for (index, point) in line.points.enumerated() {
            guard case .value(let value, let mark) = point, value.isFinite else { continue }
            picture.mark(mark, x: x(index), y: y(value), color: color)
        }
    }

    /// Names at the lines' ends, pushed apart where they would cover one another.
    private func name(
        _ lines: [ChartLine], _ labels: [(y: Double, number: Int)], _ right: Double, _ picture: inout SVGPicture
    ) {
        var free = 0.0
        for label in labels.sorted(by: { ($0.y, $0.number) < ($1.y, $1.number) }) {
            let y = max(label.y + 4, free)
            free = y + 17
            let color = SVGPicture.palette[label.number % SVGPicture.palette.count]
            picture.line([(right + 8, y - 4), (right + 24, y - 4)], color: color, width: 2)
            picture.text(
                SVGPicture.cut(lines[label.number].name, to: 120, size: 13), x: right + 30, y: y, color: color)
        }
    }

    // MARK: Bars

    /// More bars than this make no picture.
    static let mostBars = 200

    private func barFile(_ all: [ChartBar]) -> String {
        let bars = Array(all.prefix(Self.mostBars))
        var picture = SVGPicture()
        head(&picture)
        let scale = ChartScale(bars.compactMap(\.point.value), fromZero: true, unit: chart.unit, count: 5)
        let names = bars.map { SVGPicture.width(of: $0.name, size: 13) }.max() ?? 0
        let texts = bars.map { SVGPicture.width(of: $0.text, size: 12) }.max() ?? 0
        let left = Self.margin + min(240, names) + 12
        let right = Self.width - Self.margin - min(260, texts) - 36
        let (top, step) = (112.0, 26.0)
        let bottom = top + Double(bars.count) * step
        let x = { (value: Double) in left + scale.part(value) * (right - left) }
        for tick in scale.ticks {
            picture.line([(x(tick), top - 6), (x(tick), bottom)], color: tick == 0 ? SVGPicture.pale : SVGPicture.grid)
            picture.text(
                scale.label(tick), x: x(tick), y: top - 12, size: 12, color: SVGPicture.pale, anchor: .middle)
        }
        picture.text(
            scale.multiplier + chart.unit, x: right + 30, y: top - 12, size: 12, color: SVGPicture.pale)
        for (row, bar) in bars.enumerated() {
            let y = top + Double(row) * step + 4
            picture.text(
                SVGPicture.cut(bar.name, to: min(240, names) + 1, size: 13), x: left - 8, y: y + 13, anchor: .end)
            switch bar.point {
            case .value(let value, let mark) where value.isFinite:
                picture.bar(
                    from: x(0), to: x(value), y: y, height: step - 9, mark: mark, color: SVGPicture.palette[0])
                let end = max(x(value), x(0)) + (mark == .greater || mark == .atLeast || mark == .about ? 28 : 8)
                picture.text(SVGPicture.cut(bar.text, to: 270, size: 12), x: end, y: y + 13, size: 12)
            default:
                picture.text(
                    Sparkline.text([bar.point]), x: x(0) + 8, y: y + 13, size: 13, color: SVGPicture.pale)
            }
        }
        if all.count > bars.count {
            let more = Label("and \(all.count - bars.count) more", "另有 \(all.count - bars.count) 项")(language)
            picture.text(more, x: left, y: bottom + 16, size: 12, color: SVGPicture.pale)
        }
        foot(&picture, y: bottom + 44)
        return picture.file(width: Self.width, height: bottom + 90, title: chart.title)
    }
}
