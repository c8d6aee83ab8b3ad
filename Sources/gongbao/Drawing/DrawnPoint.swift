/// What stands at one place of a drawing: a value with how exactly it is stated, or a gap. Drawings are for looking at;
/// the exact numbers stand beside them.
enum DrawnPoint: Hashable, Sendable {
    case value(Double, ComparatorMark = .equal)
    /// The report held does not state it.
    case notStated
    /// No report is held.
    case noReport

    var value: Double? { if case .value(let value, _) = self { value } else { nil } }
    /// Whether it is a bound, or about.
    var isUncertain: Bool { if case .value(_, let mark) = self { mark != .equal } else { false } }
}

/// The characters that drawings are made of.
enum DrawingGlyphs: Hashable, Sendable {
    /// Blocks and braille, for terminals.
    case blocks
    /// ASCII alone: for TERM=dumb, and for pipes, which may lead to anything.
    case plain
}

/// When to draw beside the numbers.
struct DrawingChoice: Hashable, Sendable {
    /// `nil` where nothing is drawn.
    let glyphs: DrawingGlyphs?
    /// The columns to stay within.
    let columns: Int

    /// - Parameter wanted: What the user says; `nil` draws in a terminal that can show it, and nowhere else.
    init(_ wanted: Bool?, _ surroundings: Surroundings) {
        let canShow = surroundings.outputIsTerminal && surroundings.variable("TERM") != "dumb"
        glyphs = wanted ?? canShow ? (canShow ? .blocks : .plain) : nil
        columns = min(surroundings.columns ?? 80, Self.readableColumns)
    }

    /// Wider drawings don't say more.
    private static let readableColumns = 110

    static let none = DrawingChoice(glyphs: nil, columns: 80)

    init(glyphs: DrawingGlyphs?, columns: Int) {
        self.glyphs = glyphs
        self.columns = columns
    }
}
