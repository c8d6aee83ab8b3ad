import ArgumentParser
import ReportMessages

struct CompareCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set regions side by side.",
        usage: "gongbao compare --concept <code or name> ... [options]",
        discussion: """
            Rows are regions and periods, columns are concepts; nothing in a column differs in kind, nature or unit. \
            Where reports disagree, the preferred value comes first and the others after ≠. json, ndjson, csv and tsv \
            have one record for each figure.

            Examples:
              gongbao compare --concept gdp --kind change --nature target --year 2026
              gongbao compare -c suggestions.total -c suggestions.closed_rate -r 河南省
              gongbao compare --concept gdp --year 2020..2023 --unit 亿元 --format csv > panel.csv
            """)

    @OptionGroup var figures: FigureOptions
    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions

    @Option(help: "Only regions of this level.")
    var level: LevelChoice?

    @Option(name: [.short, .long], help: "The unit to which what can be is converted (亿元, 万亩).")
    var unit: String?

    @OptionGroup var sources: SourceOptions
    @OptionGroup var chart: ChartOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if figures.concept.isEmpty {
            throw ValidationError("Say what to compare with --concept; 'gongbao concepts' lists what there is.")
        }
    }

    var request: CompareRequest {
        let filter = FigureFilter(figures, regions: places.region, years: years.year)
        return CompareRequest(
            concepts: filter.concepts, regions: filter.regions, years: filter.years, kinds: filter.kinds,
            natures: filter.natures, level: level?.number, unit: unit ?? "", reportIDs: sources.report,
            reportKinds: sources.kinds)
    }

    func answer(_ session: Session) async throws -> Answer {
        let response = try await session.call(.compare, request)
        let drawing = response.chart(session.language)
        try chart.write { drawing.map { ChartSVG(chart: $0, language: session.language).file() } }
        return response.answer(session.language).drawn(
            response.columns.count == 1 ? drawing : nil, behind: 2, chart.choice(session), session.language)
    }
}
