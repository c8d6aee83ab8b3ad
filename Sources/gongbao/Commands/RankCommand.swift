import ArgumentParser
import ReportMessages

struct RankCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: "Put regions in the order of one concept.",
        usage: "gongbao rank --concept <code or name> --year <year> [options]",
        discussion: """
            Equal values share a place. Regions whose figure is flagged as doubtful are left out. With --of the place of \
            one region among its peers is told: those in the same division, or all of its level.

            Examples:
              gongbao rank --concept gdp --kind change --year 2023 --level province
              gongbao rank -c suggestions.total -y 2023 --within 洛阳市 --ascending
              gongbao rank -c suggestions.total -y 2023 --limit 5 --last 5
              gongbao rank -c suggestions.total -y 2023 --of 德清县 --peers level
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

    @Option(help: ArgumentHelp("How many of the last places to show, too.", valueName: "count"))
    var last: UInt32 = 0

    @Option(help: ArgumentHelp("Tell the position of this place among its peers.", valueName: "name or code"))
    var of: String?

    @Option(help: "Who its peers are: those in the same division (parent) or all of its level (level).")
    var peers: PeersChoice = .parent

    @Flag(help: "Rank figures that are flagged as doubtful, too.")
    var flagged = false

    @OptionGroup var chart: ChartOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...9999).contains(year) else { throw ValidationError("--year takes one year, from 1 to 9999.") }
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes 1 to 10000.") }
        guard last <= 10_000 else { throw ValidationError("--last takes 0 to 10000.") }
        if of != nil, within != nil || level != nil {
            throw ValidationError("--of has its own peers: leave out --within and --level.")
        }
    }

    var request: RankRequest {
        RankRequest(
            measure: measure.message, year: year, within: within ?? "", level: level?.number, ascending: ascending,
            limit: limit, last: last, positionOf: of ?? "", peers: peers.message, includeFlagged: flagged)
    }

    func answer(_ session: Session) async throws -> Answer {
        let response = try await session.call(.rank, request)
        let drawing = response.chart(session.language)
        try chart.write { drawing.map { ChartSVG(chart: $0, language: session.language).file() } }
        return response.answer(session.language).drawn(drawing, behind: 2, chart.choice(session), session.language)
    }
}
