/// Writes records as lines of separated values.
///
/// A null is an empty field; an array of plain values is joined by `; `; anything deeper is compact JSON.
enum SeparatedText {
    /// By RFC 4180: lines end in CR LF; fields with a quote, a comma or a line end are quoted, quotes doubled.
    static func csv(_ records: MachineRecords) -> [String] {
        lines(records, separator: ",", escape: csvField).map { $0 + "\r\n" }
    }

    /// Tab-separated: a tab, line feed, carriage return or backslash inside a field is `\t`, `\n`, `\r`, `\\`.
    static func tsv(_ records: MachineRecords) -> [String] {
        lines(records, separator: "\t", escape: tsvField).map { $0 + "\n" }
    }

    private static func lines(
        _ records: MachineRecords, separator: String, escape: (String) -> String
    ) -> [String] {
        let heading = records.columns.map { escape(String($0.map { $0 == "." ? "_" : $0 })) }
        return [heading.joined(separator: separator)]
            + records.rows.map { row in
                records.columns.map { escape(plain(row.member(at: $0))) }.joined(separator: separator)
            }
    }

    private static func plain(_ value: MachineValue) -> String {
        switch value {
        case .null: return ""
        case .bool(let flag): return flag ? "true" : "false"
        case .number(let text): return text
        case .string(let text): return withoutControls(text)
        case .object: return JSONText.compact(value)
        case .array(let values):
            let nested = values.contains {
                if case .object = $0 { true } else if case .array = $0 { true } else { false }
            }
            return nested ? JSONText.compact(value) : values.map(plain).joined(separator: "; ")
        }
    }

    /// Control characters other than tab and line ends become `�`: these formats can't escape them, and terminals obey.
    private static func withoutControls(_ text: String) -> String {
        let isControl: (UInt32) -> Bool = {
            ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || (0x7F...0x9F).contains($0)
        }
        guard text.unicodeScalars.contains(where: { isControl($0.value) }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0.value) ? "\u{FFFD}" : $0 }))
    }

    private static func csvField(_ text: String) -> String {
        let special: (UInt8) -> Bool = { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard text.utf8.contains(where: special) || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted += "\"" }
        }
        return quoted + "\""
    }

    private static func tsvField(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\t": escaped += "\\t"
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
