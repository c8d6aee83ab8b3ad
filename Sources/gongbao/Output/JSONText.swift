/// Writes values as JSON (RFC 8259).
enum JSONText {
    /// On one line, without spaces.
    static func compact(_ value: MachineValue) -> String {
        var text = ""
        write(value, to: &text, indentation: nil)
        return text
    }

    /// Indented by two spaces; arrays of plain values, and objects of at most three of them, on one line.
    static func indented(_ value: MachineValue) -> String {
        var text = ""
        write(value, to: &text, indentation: 0)
        return text
    }

    private static func write(_ value: MachineValue, to text: inout String, indentation: Int?) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let string): quote(string, to: &text)
        case .array(let values):
            let inner = values.allSatisfy(\.isPlain) ? nil : indentation
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += indentation != nil && inner == nil ? ", " : "," }
                breakLine(inner.map { $0 + 1 }, in: &text)
                write(value, to: &text, indentation: inner.map { $0 + 1 })
            }
            if !values.isEmpty { breakLine(inner, in: &text) }
            text += "]"
        case .object(let members) where indentation != nil && indentation != 0 && value.isSmall:
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += ", " }
                quote(member.name, to: &text)
                text += ": "
                write(member.value, to: &text, indentation: nil)
            }
            text += "}"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                breakLine(indentation.map { $0 + 1 }, in: &text)
                quote(member.name, to: &text)
                text += indentation == nil ? ":" : ": "
                write(member.value, to: &text, indentation: indentation.map { $0 + 1 })
            }
            if !members.isEmpty { breakLine(indentation, in: &text) }
            text += "}"
        }
    }

    private static func breakLine(_ indentation: Int?, in text: inout String) {
        guard let indentation else { return }
        text += "\n" + String(repeating: "  ", count: indentation)
    }

    /// Quoted. Control characters are escaped, DEL and the C1 controls among them, since JSON is printed in terminals too.
    private static func quote(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar.value {
            case 0x22: text += "\\\""
            case 0x5C: text += "\\\\"
            case 0x0A: text += "\\n"
            case 0x0D: text += "\\r"
            case 0x09: text += "\\t"
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension MachineValue {
    /// Whether it is an object of few plain members, as a region or a place in a text.
    fileprivate var isSmall: Bool {
        guard case .object(let members) = self else { return false }
        return members.count <= 3 && members.allSatisfy(\.value.isPlain)
    }

    fileprivate var isPlain: Bool {
        switch self {
        case .array, .object: return false
        case .null, .bool, .number, .string: return true
        }
    }
}
