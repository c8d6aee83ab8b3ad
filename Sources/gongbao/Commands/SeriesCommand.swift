import ArgumentParser
import ReportMessages

struct SeriesCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "Follow one concept over the years.",
        usage: "gongbao series --concept <code or name> --region <name or code> ... [options]",
        discussion: """
            One column for each region. A gap says whether the report of that year does not state the figure (–) or is \
            not held (·).

            Examples:
              gongbao series --concept suggestions.total -r 林州市 -r 德清县
              gongbao series --concept gdp --kind change --region 河南省 --year 2015..
              gongbao series -c suggestions.total -r 林州市 --svg suggestions.svg
            """)

    @OptionGroup var measure: MeasureOptions

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "A place by name or six-digit code, for itself alone. May be given several times.",
            valueName: "name or code"))
    var region: [String]

    @OptionGroup var years: YearOptions
    @OptionGroup var chart: ChartOptions
    @OptionGroup var shared: SharedOptions

    var request: SeriesRequest {
        SeriesRequest(measure: measure.message, regions: region, years: years.year?.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        let response = try await session.call(.series, request)
        let drawing = response.chart(session.language)
        try chart.write { drawing.map { ChartSVG(chart: $0, language: session.language).file() } }
        return response.answer(session.language).drawn(drawing, chart.choice(session), session.language)
    }
}
