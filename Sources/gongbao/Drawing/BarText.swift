/// One value as a horizontal bar of whole columns and eighths, with an end that says how exactly it is stated.
///
///     ██████▌      exactly
///     ██████░›     more than (open end)       ██████▒›   at least
///     ████░░│      less than (hatched end)    ████▒▒│    at most
///     █████▓▒      about
///
/// Plain: `#`, the ends `>`, `]`, `)`, `~`. Below zero the bar goes to the left of the zero line.
enum BarText {
    /// - Parameters:
    ///   - scale: Values at the first and behind the last column; holds zero where bars begin there.
    ///   - columns: How many columns the scale takes. The answer has at most two more, for an open end.
    static func text(
        _ point: DrawnPoint, scale: ClosedRange<Double>, columns: Int, glyphs: DrawingGlyphs
    ) -> String {
        switch point {
        case .notStated: return glyphs == .blocks ? "–" : "-"
        case .noReport: return glyphs == .blocks ? "·" : "."
        case .value(let value, let mark):
            guard value.isFinite, columns > 0 else { return "?" }
            let zero = position(min(max(0, scale.lowerBound), scale.upperBound), scale, columns)
            let end = position(min(max(value, scale.lowerBound), scale.upperBound), scale, columns)
            return value < 0
                ? leftward(from: zero, to: end, mark, glyphs)
                : rightward(from: zero, to: value > 0 ? max(end, zero + 1) : end, mark, glyphs)
        }
    }

    /// Eighths of a column from the left.
    private static func position(_ value: Double, _ scale: ClosedRange<Double>, _ columns: Int) -> Int {
        let reach = scale.upperBound / 2 - scale.lowerBound / 2
        let part = reach > 0 ? (value / 2 - scale.lowerBound / 2) / reach : 0
        return Int((part * Double(columns * 8)).rounded())
    }

    private static func rightward(
        from zero: Int, to end: Int, _ mark: ComparatorMark, _ glyphs: DrawingGlyphs
    ) -> String {
        // Bars begin with a whole column, so that the zero line is straight.
        let space = String(repeating: " ", count: zero / 8)
        let eighths = max(0, end - zero / 8 * 8)
        let whole = eighths / 8
        let full = glyphs == .blocks ? "█" : "#"
        func run(_ count: Int) -> String { String(repeating: full, count: max(0, count)) }
        let body: String
        if mark == .equal {
            let rest = glyphs == .blocks ? partial[eighths % 8] : eighths % 8 >= 4 ? full : ""
            let shown = run(whole) + rest
            // Nothing and hardly anything look different.
            body = shown.isEmpty && eighths > 0 ? (glyphs == .blocks ? "▏" : "|") : shown
        } else {
            let rounded = max(1, (eighths + 4) / 8)
            body = run(rounded - hatched(mark)) + ends(mark, glyphs, min(rounded, hatched(mark)))
        }
        return space + body
    }

    /// How many columns of the bar itself are hatched.
    private static func hatched(_ mark: ComparatorMark) -> Int {
        switch mark {
        case .equal, .greater, .atLeast: return 0
        case .less, .atMost: return 2
        case .about: return 1
        }
    }

    private static func ends(_ mark: ComparatorMark, _ glyphs: DrawingGlyphs, _ inside: Int) -> String {
        func run(_ sign: String) -> String { String(repeating: sign, count: inside) }
        switch (mark, glyphs) {
        case (.equal, _): return ""
        case (.greater, .blocks): return "░›"
        case (.atLeast, .blocks): return "▒›"
        case (.less, .blocks): return run("░") + "│"
        case (.atMost, .blocks): return run("▒") + "│"
        case (.about, .blocks): return run("▓") + "▒"
        case (.greater, .plain): return ")>"
        case (.atLeast, .plain): return "]>"
        case (.less, .plain): return run("=") + ")"
        case (.atMost, .plain): return run("=") + "]"
        case (.about, .plain): return run("#") + "~"
        }
    }

    private static func leftward(
        from zero: Int, to end: Int, _ mark: ComparatorMark, _ glyphs: DrawingGlyphs
    ) -> String {
        let columns = zero / 8
        let length = min(columns, max(1, (zero - end + 4) / 8))
        let full = glyphs == .blocks ? "█" : "#"
        let sign = mark == .equal ? full : glyphs == .blocks ? "▒" : "="
        let hatch = min(length, 2)
        let bar =
            mark == .equal
            ? String(repeating: full, count: length)
            : String(repeating: sign, count: hatch) + String(repeating: full, count: length - hatch)
        return String(repeating: " ", count: columns - length) + bar
    }

    private static let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
