import ReportMessages

/// What there is to draw of an answer, for terminals and for files alike.
struct Chart: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// Lines over years.
        case lines(years: [Int], [ChartLine])
        /// One bar for each thing.
        case bars([ChartBar])
    }

    var title: String
    /// Kind, nature and the like.
    var subtitle: String
    var unit: String
    var form: Form
    /// Where the numbers come from.
    var source: String

    var values: [Double] {
        switch form {
        case .lines(_, let lines): return lines.flatMap(\.points).compactMap(\.value)
        case .bars(let bars): return bars.compactMap(\.point.value)
        }
    }

    /// Which marks and gaps occur, for the legend.
    var marks: [ComparatorMark] {
        let found = Set(points.compactMap { if case .value(_, let mark) = $0 { mark } else { nil } })
        return ComparatorMark.allCases.filter { $0 != .equal && found.contains($0) }
    }

    var points: [DrawnPoint] {
        switch form {
        case .lines(_, let lines): return lines.flatMap(\.points)
        case .bars(let bars): return bars.map(\.point)
        }
    }
}

struct ChartLine: Hashable, Sendable {
    var name: String
    /// One for each year of the chart.
    var points: [DrawnPoint]
}

struct ChartBar: Hashable, Sendable {
    var name: String
    var point: DrawnPoint
    /// The value as people read it.
    var text: String
}

extension Figure {
    /// What to draw of it: of a range the middle, as about. A bound that goes with the size of a fall is turned round: fell by over 3 % is below -3 %.
    var drawn: DrawnPoint {
        guard let number = Double(converted?.value ?? value) else { return .notStated }
        if let upper = Double(converted?.high ?? high), upper > number {
            return .value(number + (upper - number) / 2, .about)
        }
        var mark = comparator.mark
        if number < 0 {
            switch mark {
            case .greater: mark = .less
            case .atLeast: mark = .atMost
            case .less: mark = .greater
            case .atMost: mark = .atLeast
            case .equal, .about: break
            }
        }
        return .value(number, mark)
    }
}

extension CompareColumn {
    /// Kind and nature, as the subtitle of a chart.
    func chartSubtitle(_ language: Language) -> String {
        let name = self.name.isEmpty ? "" : concept
        return [name, kind.word(language), nature.word(language)].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func chart(_ form: Chart.Form, reports: [String], _ language: Language) -> Chart {
        Chart(
            title: name.isEmpty ? concept : name, subtitle: chartSubtitle(language), unit: unit, form: form,
            source: ChartSource.text(reports, language))
    }
}

enum ChartSource {
    /// `Source: 3 reports (a, b, c)`.
    static func text(_ reports: [String], _ language: Language) -> String {
        var seen: Set<String> = []
        let each = reports.filter { !$0.isEmpty && seen.insert($0).inserted }
        let count = CountedNoun.reports.text(each.count, language)
        let named = each.prefix(4).joined(separator: ", ") + (each.count > 4 ? ", …" : "")
        return Label("Source: ", "来源：")(language) + count + (each.isEmpty ? "" : " (\(named)); Gongbao")
    }
}

extension SeriesResponse {
    func chart(_ language: Language) -> Chart? {
        guard let measure else { return nil }
        let years = Set(lines.flatMap { $0.points.map { Int($0.year) } }).sorted()
        guard let first = years.first, let last = years.last, last - first < 400 else { return nil }
        let all = Array(first...last)
        let drawn = lines.map { line in
            ChartLine(
                name: line.region?.name ?? "",
                points: all.map { year in
                    guard let point = line.points.first(where: { Int($0.year) == year }) else { return .noReport }
                    return point.cell?.figures.first?.drawn ?? (point.gap == .noReport ? .noReport : .notStated)
                })
        }
        let reports = lines.flatMap(\.points).compactMap { $0.cell?.figures.first?.reportID }
        var chart = measure.chart(.lines(years: all, drawn), reports: reports, language)
        // Several lines bear their names; one alone is named above.
        if lines.count == 1, let name = lines.first?.region?.name { chart.title = name + " · " + chart.title }
        let contested = Set(lines.flatMap(\.points).filter { $0.cell?.conflict == true }.map(\.year)).sorted()
        if !contested.isEmpty {
            let years = NumberText.years(contested)
            let said = Label(
                "Reports disagree on \(years): the preferred value is drawn. ", "\(years)：报告不一致，图示优先值。")(language)
            chart.source = said + chart.source
        }
        return chart
    }
}

extension RankResponse {
    func chart(_ language: Language) -> Chart? {
        guard let measure, !rows.isEmpty else { return nil }
        let bars = (rows + last).map { row in
            ChartBar(
                name: row.region?.name ?? "", point: row.cell?.figures.first?.drawn ?? .notStated,
                text: row.cell?.text(language).plainText ?? "")
        }
        var chart = measure.chart(
            .bars(bars), reports: rows.compactMap { $0.cell?.figures.first?.reportID }, language)
        let periods = Set((rows + last).compactMap { $0.cell?.figures.first?.period }.filter { !$0.isEmpty })
        if periods.count == 1, let period = periods.first { chart.subtitle += " · " + PeriodText.text(period) }
        return chart
    }
}

extension AggregateResponse {
    /// The means: they alone can be set beside one another whatever the number of figures.
    func chart(_ language: Language) -> Chart? {
        guard let measure, groups.contains(where: { $0.count > 0 }) else { return nil }
        let bars = groups.map { group in
            ChartBar(
                name: group.name.isEmpty ? group.code : group.name,
                point: .value(group.mean, group.sumComparator.mark), text: group.meanText(measure.unit))
        }
        var chart = measure.chart(.bars(bars), reports: [], language)
        chart.subtitle += " · " + Label("means", "均值")(language)
        let count = groups.reduce(0) { $0 + $1.count }
        chart.source = Label("Source: ", "来源：")(language) + CountedNoun.figures.text(count, language) + "; Gongbao"
        return chart
    }
}

extension CompareResponse {
    /// The first column; the others have scales of their own.
    func chart(_ language: Language) -> Chart? {
        guard let measure = columns.first, !rows.isEmpty else { return nil }
        let periods = Set(rows.map(\.period))
        let bars = rows.map { row in
            let name = row.region?.name ?? ""
            return ChartBar(
                name: periods.count > 1 ? name + " " + PeriodText.text(row.period) : name,
                point: row.cells.first?.figures.first?.drawn ?? .notStated,
                text: row.cells.first?.text(language).plainText ?? "")
        }
        let reports = rows.compactMap { $0.cells.first?.figures.first?.reportID }
        var chart = measure.chart(.bars(bars), reports: reports, language)
        if periods.count == 1, let period = periods.first { chart.subtitle += " · " + PeriodText.text(period) }
        return chart
    }
}
