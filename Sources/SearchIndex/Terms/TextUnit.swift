/// The smallest thing that search can find: a character, a word of letters or a number.
struct TextUnit: Sendable, Equatable {
    enum Kind: UInt8, Sendable { case character, word, number }

    var kind: Kind
    /// Where it stands in its normalized codes.
    var range: Range<Int>

    /// Whether it is a word of two and more letters.
    var isLongWord: Bool { kind == .word && range.count > 1 }

    /// The code point of a unit of kind `character`.
    static func codePoint(_ codes: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> UInt32 {
        let first = UInt32(codes[range.lowerBound])
        guard range.count == 2 else { return first }
        return 0x10000 + (first & 0x3FF) << 10 + UInt32(codes[range.lowerBound + 1]) & 0x3FF
    }
}

/// Walks over the units of normalized codes.
struct UnitReader {
    private let codes: UnsafeBufferPointer<UInt16>
    private let table: UnsafeBufferPointer<CharacterClass>
    private var at: Int
    private let end: Int
    /// Whether the unit read last stands directly behind the one before it.
    private(set) var touchesPrevious = false

    /// - Precondition: `table` is `CharacterClass.table`; `range` lies within `codes`.
    init(_ codes: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ table: UnsafeBufferPointer<CharacterClass>) {
        self.codes = codes
        self.table = table
        at = range.lowerBound
        end = range.upperBound
    }

    /// The next unit, `nil` at the end.
    @inline(__always)
    mutating func next() -> TextUnit? {
        touchesPrevious = true
        while at < end {
            let start = at
            let code = codes[start]
            at += 1
            switch table[Int(code)] {
            case .separator: touchesPrevious = false
            case .character:
                if code & 0xFC00 == 0xD800, at < end, codes[at] & 0xFC00 == 0xDC00 { at += 1 }
                return TextUnit(kind: .character, range: start..<at)
            case .letter:
                while at < end, table[Int(codes[at])] == .letter { at += 1 }
                return TextUnit(kind: .word, range: start..<at)
            case .digit:
                while at < end, table[Int(codes[at])] == .digit || codes[at] == NormalizedText.point { at += 1 }
                return TextUnit(kind: .number, range: start..<at)
            }
        }
        return nil
    }
}

/// The units of a query's words, held apart from any text.
struct UnitSequence: Sendable, Equatable {
    /// Normalized codes of the whole.
    let codes: ContiguousArray<UInt16>
    let units: [TextUnit]
    /// For every unit, whether it stands directly behind the one before it.
    let touches: [Bool]

    init(_ codes: ContiguousArray<UInt16>) {
        var units: [TextUnit] = []
        var touches: [Bool] = []
        codes.withUnsafeBufferPointer { codes in
            CharacterClass.table.withUnsafeBufferPointer { table in
                var reader = UnitReader(codes, 0..<codes.count, table)
                while let unit = reader.next() {
                    touches.append(!units.isEmpty && reader.touchesPrevious)
                    units.append(unit)
                }
            }
        }
        self.codes = codes
        self.units = units
        self.touches = touches
    }

    init(_ text: String) { self.init(NormalizedText(text).codes) }

    var isEmpty: Bool { units.isEmpty }

    /// The words that a query text asks for: its runs, and of a run that joins Latin letters with characters (GDP增长)
    /// each by itself, unless one of them is a single unit (5G, A股).
    var words: [UnitSequence] {
        runs.flatMap { run in
            var words: [UnitSequence] = []
            var start = 0
            for i in 1..<run.units.count + 1 {
                let isBorder =
                    i < run.units.count && (run.units[i].isLongWord || run.units[i - 1].isLongWord)
                    && i - start > (run.units[start].isLongWord ? 0 : 1)
                    && (run.units[i].isLongWord || run.units.count - i > 1)
                guard isBorder || i == run.units.count else { continue }
                let range = run.units[start].range.lowerBound..<run.units[i - 1].range.upperBound
                words.append(UnitSequence(ContiguousArray(run.codes[range])))
                start = i
            }
            return words
        }
    }

    /// The stretches of units that stand directly behind one another.
    var runs: [UnitSequence] {
        var runs: [UnitSequence] = []
        var start = 0
        for i in 1..<max(units.count, 1) + 1 where i >= units.count || !touches[i] {
            guard i <= units.count, start < i else { continue }
            let range = units[start].range.lowerBound..<units[i - 1].range.upperBound
            runs.append(UnitSequence(ContiguousArray(codes[range])))
            start = i
        }
        return runs
    }
}
