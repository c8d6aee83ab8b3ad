import ArgumentParser
import ReportMessages

struct ResolveCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Read a few words: which concept, which place, which time.",
        usage: "gongbao resolve <text> ... [options]",
        discussion: """
            Every candidate comes with how well it fits and why: names, short names, former names, aliases, pinyin, English \
            names. Years may be relative: 去年, 近三年, 十四五, last year.

            Examples:
              gongbao resolve 洛阳去年的建议满意率
              gongbao resolve luoyang gdp 2023
              gongbao resolve 十四五 浙江 粮食产量 --format json
            """)

    @Argument(help: "A few words.")
    var text: [String]

    @Option(
        name: [.short, .long], help: ArgumentHelp("Candidates of each sort at most, 1 to 1000.", valueName: "count"))
    var limit: UInt32 = 10

    @Option(help: ArgumentHelp("The year that \"this year\" means. (default: the server's)", valueName: "year"))
    var thisYear: UInt32?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes 1 to 1000.") }
        if let thisYear, !(1...9999).contains(thisYear) { throw ValidationError("--this-year takes 1 to 9999.") }
    }

    var request: ResolveTextRequest {
        ResolveTextRequest(text: text.joined(separator: " "), limit: limit, thisYear: thisYear ?? 0)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.resolveText, request).answer(session.language)
    }
}
