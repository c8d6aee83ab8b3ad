import ArgumentParser
import ReportMessages

struct RankCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: "Put regions in the order of one concept.",
        usage: "gongbao rank --concept <code or name> --year <year> [options]",
        discussion: """
            Equal values share a place.

            Examples:
              gongbao rank --concept gdp --kind change --year 2023 --level province
              gongbao rank -c suggestions.total -y 2023 --within 洛阳市 --ascending
            """)

    @OptionGroup var measure: MeasureOptions

    @Option(name: [.short, .long], help: "The year.")
    var year: UInt32

    @Option(help: ArgumentHelp("Rank the parts of this place. (default: the country)", valueName: "name or code"))
    var within: String?

    @Option(help: "Only regions of this level.")
    var level: LevelChoice?

    @Flag(help: "Least value first.")
    var ascending = false

    @Option(name: [.short, .long], help: ArgumentHelp("How many at most, 1 to 10000.", valueName: "count"))
    var limit: UInt32 = 100

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...9999).contains(year) else { throw ValidationError("--year takes one year, from 1 to 9999.") }
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes 1 to 10000.") }
    }

    var request: RankRequest {
        RankRequest(
            measure: measure.message, year: year, within: within ?? "", level: level?.number, ascending: ascending,
            limit: limit)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.rank, request).answer(session.language)
    }
}
