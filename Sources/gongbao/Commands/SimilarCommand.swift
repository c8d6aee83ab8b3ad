import ArgumentParser
import ReportMessages

struct SimilarCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar",
        abstract: "Find reports like a report, by its telling terms.",
        usage: "gongbao similar <id> [options]",
        discussion: """
            A term tells when it stands often in the report and in few others. Each report found shows which terms it \
            shares, those first that count most.

            Examples:
              gongbao similar deqing-congress-2024
              gongbao similar deqing-congress-2024 --region 河南省 --year 2020..
              gongbao similar deqing-congress-2024 --terms 40 --format ndjson | jq -r .id
            """)

    @Argument(help: ArgumentHelp("The report's ID, as search shows it.", valueName: "id"))
    var id: String

    @OptionGroup var filter: FilterOptions

    @Option(help: ArgumentHelp("How many terms to compare by, 1 to 50.", valueName: "count"))
    var terms: UInt32 = 20

    @OptionGroup var page: PageOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...50).contains(terms) else { throw ValidationError("--terms takes 1 to 50.") }
    }

    var request: FindSimilarRequest {
        FindSimilarRequest(reportID: id, filter: filter.message, termLimit: terms, page: page.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.findSimilar, request).answer(
            firstRank: page.cursor == nil ? 1 : nil, session.language)
    }
}
