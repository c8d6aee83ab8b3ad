import ArgumentParser

/// The server and its tools; see `gongbaod --help`.
@main
struct Gongbaod: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongbaod",
        abstract: "Serve searches and figures over work reports; take reports in; look after the data folder.",
        discussion: """
            Settings are taken from flags, then from the environment (GONGBAO_DATA, GONGBAO_LISTEN, …), then from the \
            file that --config or GONGBAO_CONFIG names (lines 'key = value', keys as the flags are called).

            Exit status: 0 done, 1 failed or not all done, 2 wrong usage.
            """,
        version: productVersion,
        subcommands: [ServeCommand.self, IngestCommand.self, ExtractCommand.self, CheckCommand.self, TokenCommand.self])

    /// Runs the command that the arguments name, and ends the process with its status.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            StandardStreams.writeError("gongbaod: \(failure.message)\n")
            exit(withStatus: failure.status)
        } catch let error as SettingsError {
            StandardStreams.writeError("gongbaod: \(error)\n")
            exit(withStatus: .usage)
        } catch {
            // A wish for help or for the version is an error to the parser, but none to the user.
            if exitCode(for: error).isSuccess { exit(withError: error) }
            let message = fullMessage(for: error)
            let own = message.hasPrefix("Error: ") ? "gongbaod: " + message.dropFirst(7) : message
            StandardStreams.writeError(own + "\n")
            exit(withStatus: .usage)
        }
    }

    private static func exit(withStatus status: ExitStatus) -> Never {
        exit(withError: ExitCode(status.rawValue))
    }
}

/// The product's version, as `--version` and the status call tell it.
let productVersion = "0.1.0"
