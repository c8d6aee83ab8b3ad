/// What the user's configuration file says: lines `name = value`; `#` begins a comment line.
struct ConfigurationFile: Hashable, Sendable {
    var server: String?
    var timeout: Double?
    var color: ColorChoice?
    var language: Language?
    /// Lines that are no use, and why.
    var complaints: [String] = []

    /// `$XDG_CONFIG_HOME/gongbao/config`, by default `~/.config/gongbao/config`; `nil` without a home.
    static func path(_ surroundings: Surroundings) -> String? {
        let folder = surroundings.variable("XDG_CONFIG_HOME") ?? surroundings.variable("HOME").map { $0 + "/.config" }
        return folder.map { $0 + "/gongbao/config" }
    }

    init() {}

    /// - Parameter path: Named in complaints.
    init(text: String, path: String) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmingSpaces
            if line.isEmpty || line.hasPrefix("#") { continue }
            if let problem = take(String(line)) { complaints.append("\(path):\(index + 1): \(problem)") }
        }
    }

    /// - Returns: What is wrong with the line; `nil` where it was taken.
    private mutating func take(_ line: String) -> String? {
        let parts = line.components(around: "=")
        guard let second = parts.second else { return "write 'name = value'" }
        let value = String(second.trimmingSpaces)
        switch parts.first.trimmingSpaces {
        case "server": server = value
        case "timeout":
            guard let seconds = Double(value), seconds > 0, seconds <= 86_400 else { return "timeout takes seconds" }
            timeout = seconds
        case "color":
            guard let choice = ColorChoice(rawValue: value) else { return "color is auto, always or never" }
            color = choice
        case "lang":
            guard let choice = Language(rawValue: value) else { return "lang is en or zh" }
            language = choice
        case let name: return "'\(name)' is not known here; known are server, timeout, color and lang"
        }
        return nil
    }
}

extension StringProtocol {
    /// Without blanks at either end.
    var trimmingSpaces: SubSequence {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return rest
    }
}
