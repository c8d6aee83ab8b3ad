import ArgumentParser
import ReportMessages

struct CopiesCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "copies",
        abstract: "Find the sentences of a report that stand in others, and where first.",
        usage: "gongbao copies <id> [options]",
        discussion: """
            Sentences that are the same but for punctuation, and those that are nearly the same; what differs stands out \
            in colour. The earliest report comes first; ★ marks sentences that no earlier report has.

            Examples:
              gongbao copies deqing-congress-2024
              gongbao copies deqing-congress-2024 --elsewhere --ignore-numbers
              gongbao copies deqing-congress-2024 --similarity 100 --all --format csv > copies.csv
            """)

    @Argument(help: ArgumentHelp("The report's ID, as search shows it.", valueName: "id"))
    var id: String

    @OptionGroup var filter: FilterOptions

    @Option(
        help: ArgumentHelp(
            "How alike two sentences must be, 60 to 100 hundredths of their pairs of characters; 100 is word for word.",
            valueName: "hundredths"))
    var similarity: UInt32 = 70

    @Flag(help: "Take numbers in digits as alike whatever their value.")
    var ignoreNumbers = false

    @Flag(help: "Leave out reports on the same place.")
    var elsewhere = false

    @Option(help: ArgumentHelp("Characters that a sentence must have, 8 to 1000.", valueName: "count"))
    var least: UInt32 = 12

    @Option(help: ArgumentHelp("How many places of each sentence to show, 1 to 100.", valueName: "count"))
    var places: UInt32 = 3

    @OptionGroup var page: PageOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (60...100).contains(similarity) else { throw ValidationError("--similarity takes 60 to 100.") }
        guard (8...1_000).contains(least) else { throw ValidationError("--least takes 8 to 1000.") }
        guard (1...100).contains(places) else { throw ValidationError("--places takes 1 to 100.") }
    }

    var request: FindCopiesRequest {
        FindCopiesRequest(
            reportID: id, filter: filter.message, similarity: similarity, ignoreNumbers: ignoreNumbers,
            leastCharacters: least, otherRegions: elsewhere, placeLimit: places, page: page.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.findCopies, request).answer(isFirstPage: page.cursor == nil, session.language)
    }
}
