import ReportMessages

/// A view as a page: panels in two columns, rates as bars, places and changes at the side.
struct ViewSVG {
    let response: GetViewResponse
    let language: Language

    private static let columnWidth = 600.0
    private static let margin = 28.0

    func file() -> String {
        let view = response.view ?? View()
        var picture = SVGPicture()
        let name = language == .zh ? view.nameZh : view.nameEn
        let title = "\(view.region?.name ?? "") \(view.year) · \(name)"
        picture.text(title, x: Self.margin, y: 42, size: 24, isBold: true)
        let isWide = view.panels.count > 1
        var heights = [74.0, 74.0]
        for panel in view.panels {
            let column = isWide && heights[1] < heights[0] ? 1 : 0
            heights[column] = draw(
                panel, x: Self.margin + Double(column) * (Self.columnWidth + 24), y: heights[column], &picture)
        }
        let width = Self.margin * 2 + Self.columnWidth + (isWide ? Self.columnWidth + 24 : 0)
        let bottom = max(heights[0], heights[1]) + 22
        foot(view, y: bottom, width: width, &picture)
        return picture.file(width: width, height: bottom + 44, title: title)
    }

    private func foot(_ view: View, y: Double, width: Double, _ picture: inout SVGPicture) {
        let legend = Label(
            "– not stated in the report held; · no report held; all: as the report says in words; hatched: a bound; dashed: about; ?: caution",
            "– 现有报告未提及；· 无该年报告；全部：报告原文如此表述；斜纹：上限或下限；虚线：约数；?：注意")(language)
        picture.text(legend, x: Self.margin, y: y, size: 12, color: SVGPicture.pale)
        let source = ChartSource.text(view.reports.map { $0.title.isEmpty ? $0.reportID : $0.title }, language)
        picture.text(
            SVGPicture.cut(source, to: width - 2 * Self.margin, size: 12), x: Self.margin, y: y + 22, size: 12,
            color: SVGPicture.pale)
    }

    /// Draws a panel; returns where the next one begins.
    private func draw(_ panel: ViewPanel, x: Double, y: Double, _ picture: inout SVGPicture) -> Double {
        picture.rectangle(x: x, y: y, width: Self.columnWidth, height: 26, fill: "#eef3f8")
        picture.text(
            language == .zh ? panel.nameZh : panel.nameEn, x: x + 8, y: y + 18, size: 14, color: SVGPicture.palette[0],
            isBold: true)
        var y = y + 26
        for row in panel.rows { y = draw(row, x: x, y: y, &picture) }
        return y + 18
    }

    private func draw(_ row: ViewRow, x: Double, y: Double, _ picture: inout SVGPicture) -> Double {
        let base = y + 19
        let texts = ViewRowText(row: row, figures: response.figures, language: language, drawing: .none)
        picture.text(
            SVGPicture.cut(language == .zh ? row.nameZh : row.nameEn, to: 176, size: 13), x: x + 8, y: base)
        let line = texts.brief.first ?? []
        let value = line.count > 1 ? line[1].plainText : ""
        let isGap = row.entries.isEmpty && row.documents.isEmpty
        picture.text(
            SVGPicture.cut(value, to: 170, size: 14), x: x + 310, y: base, size: 14,
            color: isGap ? SVGPicture.pale : SVGPicture.ink, anchor: .end, isBold: !isGap)
        if let (rate, mark) = rate(row) {
            picture.rectangle(x: x + 320, y: y + 8, width: 80, height: 12, fill: "#f0f0f0")
            picture.bar(
                from: x + 320, to: x + 320 + rate * 0.8, y: y + 8, height: 12, mark: mark, color: SVGPicture.palette[2])
        }
        if line.count > 4 {
            picture.text(
                SVGPicture.cut(line[4].plainText, to: 84, size: 12), x: x + 508, y: base, size: 12,
                color: SVGPicture.palette[1], anchor: .end)
            picture.text(
                SVGPicture.cut(line[3].plainText, to: 84, size: 12), x: x + Self.columnWidth - 4, y: base, size: 12,
                color: SVGPicture.pale, anchor: .end)
        }
        var next = y + 26
        // What the number counts, where the row has several or names documents.
        let isSeveral = row.entries.count + row.documents.count > 1 || !row.documents.isEmpty
        if isSeveral, line.count > 2 {
            let words = SVGPicture.cut(line[2].plainText, to: Self.columnWidth - 24, size: 11)
            picture.text(words, x: x + 20, y: next + 9, size: 11, color: SVGPicture.pale)
            next += 16
        }
        picture.line([(x, next), (x + Self.columnWidth, next)], color: SVGPicture.grid)
        return next
    }

    /// 0 to 100.
    private func rate(_ row: ViewRow) -> (Double, ComparatorMark)? {
        guard let main = row.entries.first, let position = main.figures.first,
            Int(position) < response.figures.count
        else { return nil }
        if main.statement == .all { return (100, .equal) }
        let figure = response.figures[Int(position)]
        guard figure.unit == "%", figure.kind == .share, case .value(let value, let mark) = figure.drawn,
            (0...100).contains(value)
        else { return nil }
        return (value, mark)
    }
}
