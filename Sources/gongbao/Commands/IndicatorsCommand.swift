import ArgumentParser
import ReportMessages

struct IndicatorsCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "Look figures up, each with its sentence.",
        usage: "gongbao indicators [<text> ...] [options]",
        discussion: """
            Without a text and conditions all figures are listed, page by page. json, ndjson, csv and tsv hold the exact \
            value, the comparator and the place in the text.

            Examples:
              gongbao indicators 满意率 --region 洛阳市 --year 2020..2023
              gongbao indicators --concept gdp --kind change --nature target --sort highest
              gongbao indicators --concept suggestions.total --at-least 500
              gongbao indicators --region 410323 --all --format csv > figures.csv
            """)

    @Argument(help: "Words that must stand in a figure's name or sentence.")
    var text: [String] = []

    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions
    @OptionGroup var figures: FigureOptions

    @Option(name: [.short, .long], help: "The unit, as in the reports (件, %). May be given several times.")
    var unit: [String] = []

    @Option(help: ArgumentHelp("The least value, in the plain unit.", valueName: "number"))
    var atLeast: String?

    @Option(help: ArgumentHelp("The greatest value, in the plain unit.", valueName: "number"))
    var atMost: String?

    @Option(help: ArgumentHelp("Only figures of this report. May be given several times.", valueName: "id"))
    var report: [String] = []

    @Flag(help: "Leave out figures that are flagged as doubtful.")
    var trusted = false

    @Option(help: "The order.")
    var sort: FigureSortChoice = .natural

    @OptionGroup var page: PageOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        for (name, value) in [("--at-least", atLeast), ("--at-most", atMost)] {
            if let value, DecimalText(value) == nil {
                throw ValidationError("\(name) takes a number in plain notation: 1260000, -0.3.")
            }
        }
    }

    var request: ListFiguresRequest {
        var filter = FigureFilter(
            figures, regions: places.region, years: years.year, text: text.joined(separator: " "))
        filter.units = unit
        filter.valueFrom = atLeast ?? ""
        filter.valueTo = atMost ?? ""
        filter.reportIDs = report
        filter.withoutFlagged = trusted
        return ListFiguresRequest(filter: filter, sort: sort.message, page: page.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.listFigures, request).answer(session.language)
    }
}
