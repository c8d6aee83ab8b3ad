/// Counts drawn with block characters, for a terminal.
enum CountBars {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    private static let heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// A bar of at most `columns` columns for a part of `whole`, to an eighth of a column; what is there shows at least
    /// that.
    static func bar(_ count: UInt64, of whole: UInt64, columns: Int) -> String {
        guard count > 0, whole > 0 else { return "" }
        let part = min(1, Double(count) / Double(whole))
        let steps = max(1, Int((part * Double(columns * 8)).rounded()))
        return String(repeating: "█", count: steps / 8) + eighths[steps % 8]
    }

    /// A column for each count, as high as its part of the greatest; `·` for none.
    static func line(_ counts: [UInt64]) -> String {
        let greatest = max(counts.max() ?? 0, 1)
        return counts.map { count in
            if count == 0 { return "·" }
            let part = Double(count) / Double(greatest)
            return heights[min(7, max(0, Int((part * 8).rounded(.up)) - 1))]
        }.joined()
    }
}
