/// A value for programs: what JSON can say, members in a fixed order, numbers in exact decimal notation.
indirect enum MachineValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number as JSON writes it.
    case number(String)
    case string(String)
    case array([MachineValue])
    case object([Member])

    struct Member: Hashable, Sendable {
        let name: String
        let value: MachineValue

        init(_ name: String, _ value: MachineValue) {
            self.name = name
            self.value = value
        }
    }

    static func integer(_ value: some BinaryInteger) -> MachineValue { .number(String(value)) }

    /// Finite ones as a number, others as null.
    static func double(_ value: Double) -> MachineValue {
        guard value.isFinite else { return .null }
        if let whole = Int64(exactly: value) { return .number(String(whole)) }
        return .number("\(value)")
    }

    /// A decimal number given as text stays exact; text that is none stays text, empty text is null.
    static func decimal(_ text: String) -> MachineValue {
        if text.isEmpty { return .null }
        return isJSONNumber(text) ? .number(text) : .string(text)
    }

    /// Text; null where empty.
    static func text(_ text: String) -> MachineValue { text.isEmpty ? .null : .string(text) }

    static func strings(_ texts: [String]) -> MachineValue { .array(texts.map { .string($0) }) }

    /// The member at a path of names (`region.code`); null where there is none.
    func member(at path: some StringProtocol) -> MachineValue {
        let name = path.prefix { $0 != "." }
        guard case .object(let members) = self, let found = members.first(where: { $0.name == name }) else {
            return .null
        }
        let rest = path.dropFirst(name.count + 1)
        return rest.isEmpty ? found.value : found.value.member(at: rest)
    }

    /// Whether `text` is a number by the grammar of RFC 8259.
    static func isJSONNumber(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        func digits() -> Int {
            let run = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(run.count)
            return run.count
        }
        func take(_ bytes: [UInt8]) -> Bool {
            guard let first = rest.first, bytes.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = take([0x2D])
        if take([0x30]) { if digits() > 0 { return false } } else if digits() == 0 { return false }
        if take([0x2E]), digits() == 0 { return false }
        if take([0x65, 0x45]) {
            _ = take([0x2B, 0x2D])
            if digits() == 0 { return false }
        }
        return rest.isEmpty
    }
}

/// Rows for programs.
struct MachineRecords: Hashable, Sendable {
    /// What the rows are called in a JSON answer: `hits`, `figures`.
    var name: String
    /// The members that CSV and TSV show, as paths into a record; headings have `_` for the points.
    var columns: [String]
    /// Objects that all have the same members.
    var rows: [MachineValue] = []
}
