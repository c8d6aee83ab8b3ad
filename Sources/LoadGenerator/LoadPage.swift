/// A run's result as one HTML file that needs nothing else: no script, no font, no network.
public struct LoadPage {
    private let result: LoadResult
    private let title: String

    public init(_ result: LoadResult, title: String) {
        self.result = result
        self.title = title
    }

    public var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>\(Markup.text(title))</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <h1>\(Markup.text(title))</h1>
        <p>\(Markup.text(summary))</p>
        \(warnings)
        <h2>By method</h2>
        \(methodTable)
        \(stageSection)
        <h2>Calls a second</h2>
        \(rateChart.svg)
        <h2>Response time over the run</h2>
        \(timeChart.svg)
        <h2>Response time by percentile</h2>
        \(percentileChart.svg)
        <p class="note">Response time counts from the moment at which a call was due, service time from when it was sent.</p>
        </body>
        </html>

        """
    }

    private static let style = """
        body { font: 15px/1.5 system-ui, sans-serif; color: #222; max-width: 60em; margin: 2em auto; padding: 0 1em; }
        h1 { font-size: 1.5em; } h2 { font-size: 1.1em; margin-top: 2em; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        th, td { padding: .2em .8em; border-bottom: 1px solid #ddd; text-align: right; }
        th:first-child, td:first-child { text-align: left; }
        .warning { background: #fff3cd; border-left: 4px solid #d39e00; padding: .5em 1em; }
        .note { color: #666; } svg { max-width: 100%; height: auto; } svg text { font: 12px system-ui, sans-serif; fill: #444; }
        @media (prefers-color-scheme: dark) { body { background: #181818; color: #ddd; } svg text { fill: #bbb; }
        th, td { border-color: #444; } .warning { color: #222; } }
        """

    private var summary: String {
        let asked = result.settings.stages.isEmpty ? "" : ", \(result.settings.rates) a second asked for"
        return "\(result.settings.pacing)\(asked); \(result.settings.connections) connections, "
            + "\(Amount.decimal(result.seconds)) s after \(Amount.decimal(result.settings.warmUpSeconds)) s of warm-up. "
            + "\(Amount.rate(result.total.goodput)) answers a second, \(result.total.failures) of \(result.total.calls) "
            + "calls failed."
    }

    private var warnings: String {
        result.notices.map { "<p class=\"warning\">\(Markup.text($0.prefix(1).uppercased() + $0.dropFirst())).</p>" }
            .joined(separator: "\n")
    }

    private var methodTable: String {
        table(
            [("all", result.total)] + result.methods.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, "method")
    }

    private var stageSection: String {
        guard result.stages.count > 1 else { return "" }
        let rows = zip(result.settings.stages, result.stages).map { stage, figures in
            let name =
                stage.startRate == stage.endRate
                ? "\(Amount.rate(stage.startRate))/s"
                : "\(Amount.rate(stage.startRate)) to \(Amount.rate(stage.endRate))/s"
            return (name, figures)
        }
        return "<h2>By stage</h2>\n" + table(rows, "asked for")
    }

    private func table(_ rows: [(String, LoadFigures)], _ heading: String) -> String {
        let headings = [
            heading, "calls", "answers/s", "failed", "p50", "p90", "p99", "p99.9", "longest", "service p99",
        ]
        let head = headings.map { "<th>\(Markup.text($0))</th>" }.joined()
        let body = rows.map { name, figures in
            let response = figures.response
            let cells =
                [name, "\(figures.calls)", Amount.rate(figures.goodput), "\(figures.failures)"]
                + [response.p50, response.p90, response.p99, response.p999, response.longest, figures.service.p99]
                .map { Amount.time($0) }
            return "<tr>" + cells.map { "<td>\(Markup.text($0))</td>" }.joined() + "</tr>"
        }
        return "<table>\n<tr>\(head)</tr>\n\(body.joined(separator: "\n"))\n</table>"
    }

    private var rateChart: LineChart {
        let seconds = result.timeline.indices.map { Double($0) }
        return LineChart(
            xLabel: "s",
            lines: [
                .init("answered", zip(seconds, result.timeline.map { Double($0.answers) }).map { .init($0, $1) }),
                .init("failed", zip(seconds, result.timeline.map { Double($0.failures) }).map { .init($0, $1) }),
            ], isLogarithmic: false, format: Amount.rate)
    }

    private var timeChart: LineChart {
        let lines: [(String, (LoadSecond) -> UInt64)] = [
            ("p50", { $0.p50Nanoseconds }), ("p99", { $0.p99Nanoseconds }),
        ]
        return LineChart(
            xLabel: "s",
            lines: lines.map { name, value in
                LineChart.Line(
                    name,
                    result.timeline.enumerated().compactMap { second, counts in
                        value(counts) > 0 ? .init(Double(second), Double(value(counts))) : nil
                    })
            }, isLogarithmic: true, format: { Amount.time(UInt64($0)) })
    }

    private var percentileChart: LineChart {
        let percentiles: [Double] = [0, 50, 75, 90, 95, 99, 99.5, 99.9, 99.99]
        let histograms =
            [("all", LatencyHistogram(result.total.response.steps))]
            + result.methods.sorted { $0.key < $1.key }.map { ($0.key, LatencyHistogram($0.value.response.steps)) }
        return LineChart(
            xLabel: "percentile", ticks: percentiles.map { Amount.decimal($0) },
            lines: histograms.map { name, histogram in
                LineChart.Line(
                    name,
                    percentiles.enumerated().map { i, percentile in
                        .init(Double(i), Double(max(1_000, histogram.nanoseconds(atPercentile: percentile))))
                    })
            }, isLogarithmic: true, format: { Amount.time(UInt64($0)) })
    }
}

/// Numbers for people.
enum Amount {
    /// `0.42 ms`, `17 ms`, `2.5 s`.
    static func time(_ nanoseconds: UInt64) -> String {
        let milliseconds = Double(nanoseconds) / 1e6
        if milliseconds < 1 { return "\(decimal(milliseconds, places: 3)) ms" }
        if milliseconds < 1_000 { return "\(decimal(milliseconds, places: milliseconds < 100 ? 1 : 0)) ms" }
        return "\(decimal(milliseconds / 1_000, places: 2)) s"
    }

    /// `12,300`.
    static func rate(_ rate: Double) -> String {
        if rate < 100 { return decimal(rate, places: 1) }
        let digits = Array(String(Int(min(rate, 1e15).rounded())))
        var text = ""
        for (i, digit) in digits.enumerated() {
            if i > 0, (digits.count - i) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// With so many decimals at most, and none of them a zero at the end.
    static func decimal(_ number: Double, places: Int = 2) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let rounded = (number * scale).rounded() / scale
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)"
    }
}

/// Text in HTML and SVG.
enum Markup {
    static func text(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
