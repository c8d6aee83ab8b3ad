/// A configuration file: one `key = value` a line. Blank lines and lines that begin with `#` say nothing; a value may
/// stand in double quotes, which keep blanks at its ends.
struct ConfigurationFile: Equatable {
    /// A value and where it stands, so that a later complaint can name the place.
    struct Entry: Equatable {
        var value: String
        /// Counted from 1.
        var line: Int
    }

    private(set) var entries: [SettingKey: Entry] = [:]

    /// - Parameters:
    ///   - text: The whole file.
    ///   - name: What complaints call the file.
    /// - Throws: `SettingsError` naming the first line that is no `key = value`, has an unknown key or one that stands
    ///   already.
    init(parsing text: String, name: String) throws(SettingsError) {
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let content = Self.trimmed(line)
            if content.isEmpty || content.hasPrefix("#") { continue }
            let place = "\(name):\(number)"
            guard let equals = content.firstIndex(of: "=") else {
                throw SettingsError(place: place, problem: "'\(content)' is not of the form 'key = value'.")
            }
            let word = String(Self.trimmed(content[..<equals]))
            guard let key = SettingKey(rawValue: word) else {
                throw SettingsError(
                    place: place, problem: "There is no setting '\(word)'. There are: \(SettingKey.list).")
            }
            if let earlier = entries[key] {
                throw SettingsError(place: place, problem: "'\(word)' is set in line \(earlier.line) already.")
            }
            let value = Self.unquoted(Self.trimmed(content[content.index(after: equals)...]))
            entries[key] = Entry(value: value, line: number)
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var rest = text
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
        return String(text.dropFirst().dropLast())
    }
}
