/// How the program ends.
enum ExitStatus: Int32, Sendable {
    /// Something was found, or done.
    case found = 0
    /// Nothing was found, or a part was refused.
    case nothingFound = 1
    /// The command line or the question is wrong.
    case usage = 2
    /// The server or the network failed.
    case serverTrouble = 3
}

/// Ends a command with a message and a status.
struct CommandFailure: Error, Hashable {
    let status: ExitStatus
    /// Says what is wrong and what to do; further lines are candidates and details.
    let message: String
}
