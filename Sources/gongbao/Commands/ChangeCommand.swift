import ArgumentParser
import ReportMessages

struct ChangeCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Show how one concept changed, computed and as the reports state it.",
        usage: "gongbao change --concept <code or name> [options]",
        discussion: """
            The computed change is that between the figures stated for both years. A change that a report states for the \
            later year stands beside it: = where the two agree, ≠ where they differ by more than rounding explains, ? where \
            a bound (over 126) leaves it open. Growth at constant prices differs rightly.

            Examples:
              gongbao change --concept suggestions.total --region 德清县
              gongbao change -c gdp -r 河南省 --year 2020..2024
              gongbao change -c grain.output --level province --span 5 --format csv
            """)

    @OptionGroup var measure: MeasureOptions
    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions

    @Option(help: "Only regions of this level.")
    var level: LevelChoice?

    @Option(help: ArgumentHelp("How many years before, 1 to 100.", valueName: "years"))
    var span: UInt32 = 1

    @Flag(help: "Count figures that are flagged as doubtful, too.")
    var flagged = false

    @Option(name: [.short, .long], help: ArgumentHelp("How many at most, 1 to 10000.", valueName: "count"))
    var limit: UInt32 = 1000

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...100).contains(span) else { throw ValidationError("--span takes 1 to 100 years.") }
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes 1 to 10000.") }
    }

    var request: ChangeRequest {
        ChangeRequest(
            measure: measure.message, regions: places.region, years: years.year?.message, level: level?.number,
            span: span, includeFlagged: flagged, limit: limit)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.change, request).answer(session.language)
    }
}
