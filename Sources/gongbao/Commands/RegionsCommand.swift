import ArgumentParser
import ReportMessages

struct RegionsCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions",
        abstract: "Find places by name, short name or code.",
        usage: "gongbao regions <text> [options]",
        discussion: """
            Examples:
              gongbao regions 新安
              gongbao regions 河南省洛阳市
              gongbao regions 410323 --format json
            """)

    @Argument(help: "A name, a short name, a path of names or a code.")
    var text: [String]

    @Option(name: [.short, .long], help: ArgumentHelp("How many at most, 1 to 1000.", valueName: "count"))
    var limit: UInt32 = 20

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes 1 to 1000.") }
    }

    var request: ResolveRegionsRequest { ResolveRegionsRequest(text: text.joined(separator: " "), limit: limit) }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.resolveRegions, request).answer(session.language)
    }
}
