import ArgumentParser
import ReportMessages

struct CheckSumsCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-sums",
        abstract: "Check parts against wholes, and what was handled against what was put.",
        usage: "gongbao check-sums [options]",
        discussion: """
            Checked is what a report itself ties together: parts that it calls parts (其中), amounts handled and put in one \
            sentence, rates beside the two numbers that they follow from. = adds up, < the parts named come to less, \
            ≠ does not add up, ? bounds are among them, so that nothing is certain.

            Examples:
              gongbao check-sums --region 林州市 --year 2023
              gongbao check-sums --broken
            """)

    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions

    @Flag(help: "Only what does not add up.")
    var broken = false

    @Option(name: [.short, .long], help: ArgumentHelp("How many at most, 1 to 1000.", valueName: "count"))
    var limit: UInt32 = 100

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes 1 to 1000.") }
    }

    var request: CheckSumsRequest {
        CheckSumsRequest(
            regions: places.region, years: years.year?.message, onlyBroken: broken, limit: limit)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.checkSums, request).answer(session.language)
    }
}
