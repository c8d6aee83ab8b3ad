import Glibc

/// Some lines over one scale, as SVG.
struct LineChart {
    struct Point: Hashable {
        var x: Double
        var y: Double

        init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    struct Line: Hashable {
        var name: String
        var points: [Point]

        init(_ name: String, _ points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    var xLabel: String
    /// What stands below the values 0, 1, 2, ... of x; empty for numbers.
    var ticks: [String] = []
    var lines: [Line]
    var isLogarithmic: Bool
    var format: (Double) -> String

    private static let width = 860.0
    private static let height = 280.0
    private static let left = 80.0
    private static let right = 20.0
    private static let top = 16.0
    private static let bottom = 44.0
    /// Told apart by people who don't see all colours (Okabe and Ito 2008).
    private static let colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#666666"]

    var svg: String {
        let scale = ValueScale(lines.flatMap { $0.points.map(\.y) }, isLogarithmic: isLogarithmic)
        let last = max(1, lines.flatMap { $0.points.map(\.x) }.max() ?? 1)
        let x = { (value: Double) in Self.left + value / last * (Self.width - Self.left - Self.right) }
        let y = { (value: Double) in
            Self.height - Self.bottom - scale.position(value) * (Self.height - Self.top - Self.bottom)
        }
        var parts = [
            "<svg viewBox=\"0 0 \(Amount.decimal(Self.width)) \(Amount.decimal(Self.height + 20))\" "
                + "xmlns=\"http://www.w3.org/2000/svg\" role=\"img\">"
        ]
        for mark in scale.marks {
            let level = Amount.decimal(y(mark), places: 1)
            parts.append(
                "<line x1=\"\(Amount.decimal(Self.left))\" x2=\"\(Amount.decimal(Self.width - Self.right))\" y1=\"\(level)\" "
                    + "y2=\"\(level)\" stroke=\"#ccc\" stroke-width=\"0.5\"/>")
            parts.append(text(format(mark), x: Self.left - 6, y: y(mark) + 4, anchor: "end"))
        }
        for (value, label) in xMarks(last) {
            parts.append(text(label, x: x(value), y: Self.height - Self.bottom + 18, anchor: "middle"))
        }
        parts.append(text(xLabel, x: Self.width - Self.right, y: Self.height - 8, anchor: "end"))
        for (i, line) in lines.enumerated() {
            let color = Self.colors[i % Self.colors.count]
            let points = line.points.map {
                "\(Amount.decimal(x($0.x), places: 1)),\(Amount.decimal(y($0.y), places: 1))"
            }
            parts.append(
                "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.5\"/>"
            )
        }
        parts.append(legend)
        return parts.joined(separator: "\n") + "\n</svg>"
    }

    private var legend: String {
        var x = Self.left
        return lines.enumerated().map { i, line in
            let color = Self.colors[i % Self.colors.count]
            let mark =
                "<rect x=\"\(Amount.decimal(x))\" y=\"\(Amount.decimal(Self.height + 2))\" width=\"12\" height=\"4\" "
                + "fill=\"\(color)\"/>"
            let name = text(line.name, x: x + 16, y: Self.height + 8, anchor: "start")
            x += 30 + Double(line.name.count) * 7
            return mark + "\n" + name
        }.joined(separator: "\n")
    }

    private func xMarks(_ last: Double) -> [(Double, String)] {
        if !ticks.isEmpty { return ticks.enumerated().map { (Double($0.offset), $0.element) } }
        let step = ValueScale.step(last / 8)
        return stride(from: 0, through: last, by: max(1, step)).map { ($0, Amount.decimal($0)) }
    }

    private func text(_ text: String, x: Double, y: Double, anchor: String) -> String {
        "<text x=\"\(Amount.decimal(x, places: 1))\" y=\"\(Amount.decimal(y, places: 1))\" text-anchor=\"\(anchor)\">"
            + "\(Markup.text(text))</text>"
    }
}

/// From values to places between 0 and 1, with marks at round values.
struct ValueScale: Hashable {
    let low: Double
    let high: Double
    let isLogarithmic: Bool

    init(_ values: [Double], isLogarithmic: Bool) {
        self.isLogarithmic = isLogarithmic
        if isLogarithmic {
            let positive = values.filter { $0 > 0 }
            low = pow(10, (log10(positive.min() ?? 1)).rounded(.down))
            high = max(low * 10, pow(10, (log10(positive.max() ?? 10)).rounded(.up)))
        } else {
            low = 0
            let step = Self.step((values.max() ?? 1) / 4)
            high = max(step, ((values.max() ?? 1) / step).rounded(.up) * step)
        }
    }

    func position(_ value: Double) -> Double {
        if isLogarithmic { return value <= low ? 0 : log10(value / low) / log10(high / low) }
        return (value - low) / (high - low)
    }

    var marks: [Double] {
        if isLogarithmic {
            return (0...Int((log10(high / low)).rounded())).map { low * pow(10, Double($0)) }
        }
        return Array(stride(from: low, through: high, by: Self.step(high / 4)))
    }

    /// The least of 1, 2, 5, 10, 20, ... that is not below a number.
    static func step(_ least: Double) -> Double {
        guard least > 0, least.isFinite else { return 1 }
        let power = pow(10, log10(least).rounded(.down))
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? 10 * power
    }
}
