import ArgumentParser
import ReportMessages

/// Every condition on figures, for the commands that list and export them.
struct FigureFilterOptions: ParsableArguments {
    @Argument(help: "Words that must stand in a figure's name or sentence.")
    var text: [String] = []

    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions
    @OptionGroup var figures: FigureOptions

    @Option(help: "Only regions of this level.")
    var level: LevelChoice?

    @Option(name: [.short, .long], help: "The unit, as in the reports (件, %). May be given several times.")
    var unit: [String] = []

    @Option(help: ArgumentHelp("The least value, in the plain unit.", valueName: "number"))
    var atLeast: String?

    @Option(help: ArgumentHelp("The greatest value, in the plain unit.", valueName: "number"))
    var atMost: String?

    @Option(help: ArgumentHelp("Words that must stand in the name itself.", valueName: "words"))
    var name: String?

    @Option(help: ArgumentHelp("Words that must stand in the agent: who did what is counted.", valueName: "words"))
    var agent: String?

    @OptionGroup var sources: SourceOptions

    @Option(help: ArgumentHelp("Only the latest so many periods of each concept and place.", valueName: "count"))
    var latest: UInt32?

    @Option(help: ArgumentHelp("Only the earliest so many periods of each concept and place.", valueName: "count"))
    var earliest: UInt32?

    @Option(
        help: ArgumentHelp(
            "Conditions joined by and, or, not: 'value >= 95 and not (unit = 件 or agent is none)'.",
            valueName: "conditions"))
    var `where`: String?

    @Flag(help: "Leave out figures that are flagged as doubtful.")
    var trusted = false

    @Option(help: "The order.")
    var sort: FigureSortChoice = .natural

    func validate() throws {
        for (name, value) in [("--at-least", atLeast), ("--at-most", atMost)] {
            if let value, DecimalText(value) == nil {
                throw ValidationError("\(name) takes a number in plain notation: 1260000, -0.3.")
            }
        }
        if latest == 0 || earliest == 0 { throw ValidationError("Ask for at least one period.") }
        if latest != nil, earliest != nil { throw ValidationError("Give --latest or --earliest, not both.") }
    }

    var message: FigureFilter {
        var filter = FigureFilter(
            figures, regions: places.region, years: years.year, text: text.joined(separator: " "))
        filter.level = level?.number
        filter.units = unit
        filter.valueFrom = atLeast ?? ""
        filter.valueTo = atMost ?? ""
        filter.name = name ?? ""
        filter.agent = agent ?? ""
        filter.reportIDs = sources.report
        filter.reportKinds = sources.kinds
        filter.latestPeriods = latest ?? 0
        filter.earliestPeriods = earliest ?? 0
        filter.withoutFlagged = trusted
        if let conditions = `where` { filter.conditions = .whereText(conditions) }
        return filter
    }
}
