import ArgumentParser
import ReportMessages

struct ConceptsCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "concepts",
        abstract: "Find what can be measured, by name, alias or code; all of it without a text.",
        usage: "gongbao concepts [<text>] [options]",
        discussion: """
            Examples:
              gongbao concepts
              gongbao concepts 满意率
              gongbao concepts gdp --format json
            """)

    @Argument(help: "A name, an alias or a code, in Chinese or English.")
    var text: [String] = []

    @Option(name: [.short, .long], help: ArgumentHelp("How many at most. (default: all)", valueName: "count"))
    var limit: UInt32?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if let limit, !(1...1000).contains(limit) { throw ValidationError("--limit takes 1 to 1000.") }
    }

    var request: ResolveConceptsRequest {
        ResolveConceptsRequest(text: text.joined(separator: " "), limit: limit ?? 0)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.resolveConcepts, request).answer(session.language)
    }
}
