import ArgumentParser
import ReportMessages

/// How a panel is laid out.
enum PanelForm: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// A line for each region and year, columns for each measure.
    case wide
    /// A line for each region, year and measure.
    case long
}

struct PanelCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "panel",
        abstract: "Write a panel: regions by years.",
        usage: "gongbao export panel --concept <code or name> ... [options]",
        discussion: """
            CSV unless --format says otherwise; UTF-8, one heading line. Numbers are exact and in plain units: 1.2亿元 is \
            120000000 with unit 元.

            wide has a line for each region and year: with --year 2018..2023 for all of these years, else from the first \
            to the last year of each region. An empty field is not stated where report_held is true, and unknown where it \
            is false, since no report on that year is held. long has lines for what is stated alone.

            wide: region_code, region_name, year, report_held, then seven columns for each measure, called after its concept \
            (suggestions_total): the value, and with the endings _high (upper end of a range: 5 to 5.5), _comparator (=, >, \
            >=, <, <=, ~), _unit, _conflict (whether reports disagree; the preferred value stands), _flags (why it may be \
            wrong) and _report (the report's ID). Kinds, natures and units are never mixed in a column: gdp__change, \
            gdp__change__target, suggestions_total__条.
            long: region_code, region_name, year, concept, concept_name, kind, nature, unit, value, high (upper end of a \
            range), comparator, conflict, others (further values), preference, flags, report_id, quote, sentence.

            Examples:
              gongbao export panel -c suggestions.total -c suggestions.resolved_rate > panel.csv
              gongbao export panel -c gdp --kind change --level county -y 2018..2023 --form long --format ndjson
              python3 -c "import pandas; print(pandas.read_csv('panel.csv', dtype={'region_code': str}))"
            """)

    @OptionGroup var figures: FigureOptions
    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions
    @OptionGroup var sources: SourceOptions

    @Option(help: "Only regions of this level.")
    var level: LevelChoice?

    @Option(help: "wide: a line for each region and year. long: a line for each region, year and measure.")
    var form: PanelForm = .wide

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if figures.concept.isEmpty {
            throw ValidationError("Say what to export with --concept; 'gongbao concepts' lists what there is.")
        }
    }

    /// A data set is for programs: CSV where nothing else is asked for.
    func run() async throws {
        var options = shared
        if options.format == .table { options.format = .csv }
        let session = try Session(options)
        let answer = try await answer(session)
        try session.present(answer)
        if !answer.isFound { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }

    func answer(_ session: Session) async throws -> Answer {
        var panel = Panel()
        let span = years.year?.message ?? YearRange()
        let all = (span.from == 0 ? 1 : span.from)...(span.to == 0 ? 9_999 : span.to)
        let isNamed = span.from > 0 && span.to > 0 && all.count <= 200
        let grid: CompareGrid = form == .long ? .stated : isNamed ? .allYears : .regionYears
        for concept in figures.concept { try await gather(concept, all, grid, session, into: &panel) }
        return panel.answer(form, session.language)
    }

    /// Asks for one concept; in halves where an answer would be too long.
    private func gather(
        _ concept: String, _ years: ClosedRange<UInt32>, _ grid: CompareGrid, _ session: Session,
        into panel: inout Panel
    ) async throws {
        let request = CompareRequest(
            concepts: [concept], regions: places.region, years: YearRange(from: years.lowerBound, to: years.upperBound),
            kinds: figures.kind.map { FigureKind($0) }, natures: figures.nature.map { FigureNature($0) },
            level: level?.number, grid: grid, reportIDs: sources.report, reportKinds: sources.kinds)
        do {
            let response = try await session.call(.compare, request)
            if response.rows.count < Panel.longestAnswer || years.count == 1 { return panel.add(response) }
        } catch let failure as CommandFailure where failure.status == .serverTrouble && years.count > 1 {
            // Too long an answer is such a failure; any other one comes back when a single year is asked for.
        }
        let middle = years.lowerBound + UInt32(years.count / 2) - 1
        try await gather(concept, years.lowerBound...middle, grid, session, into: &panel)
        try await gather(concept, (middle + 1)...years.upperBound, grid, session, into: &panel)
    }
}
