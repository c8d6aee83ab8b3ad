/// A bar that says how far a long job has come, redrawn in place on a terminal. Elsewhere nothing is drawn.
struct ProgressBar {
    private let isDrawn: Bool
    private var lastPermille = -1

    init(isDrawn: Bool = StandardStreams.errorIsTerminal) { self.isDrawn = isDrawn }

    /// Draws the bar anew where it looks different from before.
    mutating func show(done: Int, total: Int, note: String) {
        guard isDrawn else { return }
        let permille = total > 0 ? done * 1_000 / total : 0
        guard permille != lastPermille else { return }
        lastPermille = permille
        StandardStreams.writeError("\r\u{1B}[K" + Self.line(done: done, total: total, note: note))
    }

    /// Takes the bar away, so that other lines can be written.
    mutating func clear() {
        guard isDrawn, lastPermille >= 0 else { return }
        lastPermille = -1
        StandardStreams.writeError("\r\u{1B}[K")
    }

    /// `[##########          ]  50 %  34/67 note`; never more than `done` of `total`, and no bar where `total` is 0.
    static func line(done: Int, total: Int, note: String) -> String {
        let width = 30
        let part = total > 0 ? min(max(done, 0), total) : 0
        let filled = total > 0 ? part * width / total : 0
        let percent = String(total > 0 ? part * 100 / total : 0)
        let padding = String(repeating: " ", count: 3 - min(3, percent.count))
        let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
        return "[\(bar)] \(padding)\(percent) %  \(part)/\(total) \(note)"
    }
}
