/// Values in a row as a line of small bars, one column for each (Tufte, Beautiful Evidence, 2006).
///
/// Exact values are solid (`▁▂▃▄▅▆▇█`), uncertain ones dotted (`⣀⣤⣶⣿`); a gap is `–` where the report held does not state the
/// value and `·` where none is held, as in tables. Plain: `1` to `8`, uncertain ones `a` to `h`, gaps `-` and `.`.
enum Sparkline {
    /// Where the lowest bar stands.
    enum Floor: Hashable, Sendable {
        /// At 0, or at the least value where that is below: heights are true to amounts.
        case zero
        /// At the least value: shows movement in numbers that are all alike.
        case least
    }

    static func text(_ points: [DrawnPoint], from floor: Floor = .zero, glyphs: DrawingGlyphs = .blocks) -> String {
        let values = points.compactMap(\.value).filter(\.isFinite)
        let low = floor == .zero ? min(0, values.min() ?? 0) : values.min() ?? 0
        let high = max(values.max() ?? 0, floor == .zero ? 0 : low)
        return points.map { sign($0, low: low, high: high, floor, glyphs) }.joined()
    }

    private static func sign(_ point: DrawnPoint, low: Double, high: Double, _ floor: Floor, _ glyphs: DrawingGlyphs)
        -> String
    {
        switch point {
        case .notStated: return glyphs == .blocks ? "–" : "-"
        case .noReport: return glyphs == .blocks ? "·" : "."
        case .value(let value, let mark):
            guard value.isFinite else { return "?" }
            // Dividing before subtracting keeps the greatest numbers finite.
            let reach = high / 2 - low / 2
            let part = reach > 0 ? (value / 2 - low / 2) / reach : floor == .zero ? 0 : 0.5
            let step = min(7, max(0, Int((part * 7).rounded())))
            if glyphs == .plain { return (mark == .equal ? digits : letters)[step] }
            return mark == .equal ? solid[step] : dotted[step / 2]
        }
    }

    private static let solid = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let dotted = ["⣀", "⣤", "⣶", "⣿"]
    private static let digits = ["1", "2", "3", "4", "5", "6", "7", "8"]
    private static let letters = ["a", "b", "c", "d", "e", "f", "g", "h"]
}
