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
            """)

    @OptionGroup var measure: MeasureOptions
    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions

    @Option(help: "How to group.")
    var by: GroupingChoice = .all

    @OptionGroup var shared: SharedOptions

    var request: AggregateRequest {
        AggregateRequest(
            measure: measure.message, regions: places.region, years: years.year?.message, grouping: by.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.aggregate, request).answer(session.language)
    }
}
