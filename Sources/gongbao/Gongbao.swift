import ArgumentParser

/// The product's version, as `--version` tells it.
let productVersion = "0.1.0"

/// The client on the command line; see `gongbao --help`.
@main
struct Gongbao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongbao",
        abstract: "Search public reports, and the figures that they state.",
        discussion: """
            Examples:
              gongbao search 代表建议 满意率             reports that speak of it
              gongbao show ID                          one report, figures marked
              gongbao indicators 满意率 -r 河南省        figures with their sentences
              gongbao compare -c gdp -k change -n target -y 2026
              gongbao ingest reports/                  take reports in

            The server is --server, else $GONGBAO_SERVER, else 'server = HOST:PORT' in the \
            file $XDG_CONFIG_HOME/gongbao/config (~/.config), else 127.0.0.1:7171.
            Answers go to standard output, everything else to standard error.
            Exit status: 0 found, 1 nothing found, 2 wrong usage, 3 trouble with the server.

            Completion: put the output of 'gongbao --generate-completion-script bash' into
              ~/.local/share/bash-completion/completions/gongbao
            (zsh: _gongbao in a folder of $fpath; fish: ~/.config/fish/completions/).
            """,
        version: productVersion,
        groupedSubcommands: [
            CommandGroup(
                name: "Reports:",
                subcommands: [SearchCommand.self, ShowCommand.self, ReportsCommand.self, ExplainCommand.self]),
            CommandGroup(
                name: "Further on:",
                subcommands: [
                    SimilarCommand.self, CopiesCommand.self, TrendCommand.self, SuggestCommand.self,
                    QueriesCommand.self, WatchCommand.self,
                ]),
            CommandGroup(
                name: "Figures:",
                subcommands: [
                    IndicatorsCommand.self, CompareCommand.self, SeriesCommand.self, RankCommand.self,
                    AggregateCommand.self, ChangeCommand.self, CoverageCommand.self, ExportCommand.self,
                ]),
            CommandGroup(name: "Views:", subcommands: [ViewCommand.self, CheckSumsCommand.self]),
            CommandGroup(
                name: "Names:", subcommands: [ResolveCommand.self, RegionsCommand.self, ConceptsCommand.self]),
            CommandGroup(
                name: "Server:",
                subcommands: [
                    IngestCommand.self, StatusCommand.self, PingCommand.self, CallCommand.self, DescribeCommand.self,
                    LoadCommand.self,
                ]),
        ])

    /// Runs the command that the arguments name, and ends the process with its status.
    static func main() async {
        do {
            try CommandNames.check(Array(CommandLine.arguments.dropFirst()))
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let ending = Ending(error)
            if let failure = ending.failure { Talk.error(failure) }
            if let usage = ending.usage { Talk.lines(usage) }
            exit(withError: ending.isWish ? error : ExitCode(ending.status))
        }
    }
}

/// How the process ends after an error.
struct Ending {
    var status: Int32
    /// To be said after the program's name.
    var failure: String?
    /// What the argument parser says, as it is.
    var usage: String?
    /// A wish for help or for the version: an error to the parser, but none to the user.
    var isWish = false

    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure:
            status = failure.status.rawValue
            self.failure = failure.message
        case OutputError.readerGone: status = ExitStatus.found.rawValue
        case OutputError.failed(let number):
            status = ExitStatus.serverTrouble.rawValue
            failure = "The answer could not be written: \(SystemText.error(number))."
        case let code as ExitCode: status = code.rawValue
        default:
            isWish = Gongbao.exitCode(for: error).isSuccess
            status = isWish ? 0 : ExitStatus.usage.rawValue
            if !isWish { usage = Self.underOwnName(Gongbao.fullMessage(for: error)) }
        }
    }

    private static func underOwnName(_ message: String) -> String {
        message.hasPrefix("Error: ") ? "gongbao: " + message.dropFirst(7) : message
    }
}
