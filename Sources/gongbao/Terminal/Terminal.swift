import FoundationEssentials
import Glibc

/// What the program's surroundings allow and ask for, taken once at start so that the rest can be tested without them.
struct Surroundings: Sendable {
    /// The environment's variables.
    var variables: [String: String]
    var outputIsTerminal: Bool
    var errorIsTerminal: Bool
    /// How many columns the terminal has; `nil` where output does not go to one.
    var columns: Int?

    /// A variable that is set and not empty.
    func variable(_ name: String) -> String? {
        guard let value = variables[name], !value.isEmpty else { return nil }
        return value
    }

    /// Those of this process.
    static func current() -> Surroundings {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        var surroundings = Surroundings(
            variables: ProcessInfo.processInfo.environment, outputIsTerminal: isTerminal,
            errorIsTerminal: isatty(STDERR_FILENO) == 1,
            columns: nil)
        if isTerminal { surroundings.columns = columnsOfTerminal() ?? columnsVariable(surroundings) ?? 80 }
        return surroundings
    }

    private static func columnsVariable(_ surroundings: Surroundings) -> Int? {
        surroundings.variable("COLUMNS").flatMap { Int($0) }.flatMap { (20...10_000).contains($0) ? $0 : nil }
    }

    private static func columnsOfTerminal() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}

/// When to write in colour.
enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never

    /// By https://no-color.org and the terminal's own word.
    func isOn(_ surroundings: Surroundings) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            return surroundings.outputIsTerminal && surroundings.variable("NO_COLOR") == nil
                && surroundings.variable("TERM") != "dumb"
        }
    }
}
