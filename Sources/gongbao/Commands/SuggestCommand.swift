import ArgumentParser
import ReportMessages

struct SuggestCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Complete what has been typed to titles, places and concepts.",
        usage: "gongbao suggest <text> [options]",
        discussion: """
            Examples:
              gongbao suggest 德清
              gongbao suggest 满意 --only concept
              gongbao suggest 工作报告 --only title --limit 20 --format json
            """)

    @Argument(help: "What has been typed: the beginning or any part of a name.")
    var text: [String]

    @Option(help: "Suggest this alone. May be given several times.")
    var only: [SuggestionKindChoice] = []

    @Option(name: [.short, .long], help: ArgumentHelp("How many at most, 1 to 100.", valueName: "count"))
    var limit: UInt32 = 10

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...100).contains(limit) else { throw ValidationError("--limit takes 1 to 100.") }
    }

    var request: SuggestRequest {
        SuggestRequest(text: text.joined(separator: " "), kinds: only.map(\.message), limit: limit)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.suggest, request).answer(session.language)
    }
}
