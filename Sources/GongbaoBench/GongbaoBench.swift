import ArgumentParser

/// Fixed workloads in process, for measuring; each command writes its numbers as JSON.
@main
struct GongbaoBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongbao-bench", abstract: "Runs fixed workloads in process and writes what they took as JSON.",
        version: "0.1.0",
        subcommands: [
            SearchCommand.self, RelevanceCommand.self, ExtractCommand.self, IndicatorsCommand.self, RPCCommand.self,
        ])
}
