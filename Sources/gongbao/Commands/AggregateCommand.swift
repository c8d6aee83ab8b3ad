import ArgumentParser
import ReportMessages

struct AggregateCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "aggregate",
        abstract: "Sum figures up: count, sum, mean, quartiles.",
        usage: "gongbao aggregate --concept <code or name> [options]",
        discussion: """
            Of several figures for one region and year the preferred one counts; doubtful ones are left out.

            Examples:
              gongbao aggregate --concept suggestions.total --region 河南省 --year 2023
              gongbao aggregate --concept suggestions.satisfaction_rate --by year
              gongbao aggregate -c suggestions.total -r 浙江省 --by parent --quantile 0.1 --quantile 0.9
            """)

    @OptionGroup var measure: MeasureOptions
    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions

    @Option(help: "How to group.")
    var by: GroupingChoice = .all

    @Option(help: "Only regions of this level.")
    var level: LevelChoice?

    @Option(
        help: ArgumentHelp("A quantile beside the quartiles, 0 to 1. May be given several times.", valueName: "part"))
    var quantile: [Double] = []

    @Flag(help: "Count figures that are flagged as doubtful, too.")
    var flagged = false

    @OptionGroup var chart: ChartOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard quantile.count <= 20, quantile.allSatisfy({ (0...1).contains($0) }) else {
            throw ValidationError("--quantile takes 0 to 1, at most 20 times.")
        }
    }

    var request: AggregateRequest {
        AggregateRequest(
            measure: measure.message, regions: places.region, years: years.year?.message, grouping: by.message,
            quantiles: quantile, includeFlagged: flagged, level: level?.number)
    }

    func answer(_ session: Session) async throws -> Answer {
        let response = try await session.call(.aggregate, request)
        let drawing = response.chart(session.language)
        try chart.write { drawing.map { ChartSVG(chart: $0, language: session.language).file() } }
        return response.answer(session.language, quantiles: quantile).drawn(
            drawing, behind: 3, chart.choice(session), session.language)
    }
}
