/// Text from a server or a file, made safe for a terminal and for one line of a table.
enum CleanText {
    /// `text` in one line: line ends and tabs become a space, other control characters and those that reorder text
    /// become `�`, invisible format characters are left out. Returns the same text where nothing has to change.
    static func line(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        var clean = String.UnicodeScalarView()
        var changed = false
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            switch replacement(for: scalar) {
            case .keep: clean.append(scalar)
            case .space:
                changed = true
                if !(scalar == "\n" && previousWasReturn) { clean.append(" ") }
            case .mark:
                changed = true
                clean.append("\u{FFFD}")
            case .drop: changed = true
            }
        }
        return changed ? String(clean) : text
    }

    private enum Replacement { case keep, space, mark, drop }

    private static func replacement(for scalar: Unicode.Scalar) -> Replacement {
        switch scalar.value {
        case 0x20...0x7E, 0x4E00...0x9FFF: return .keep
        case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: return .space
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: return .mark
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control: return .mark
        case .format: return .drop
        default: return .keep
        }
    }
}
