import ArgumentParser

@main
struct Gongbao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongbao",
        abstract: "Search public reports and the figures that they state.",
        subcommands: [])
}
