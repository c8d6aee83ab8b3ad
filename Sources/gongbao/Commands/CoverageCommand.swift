import ArgumentParser
import ReportMessages

struct CoverageCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Show which concepts are held for which regions and years.",
        usage: "gongbao coverage [options]",
        discussion: """
            With --missing: for which regions and kinds of report a year is missing.

            Examples:
              gongbao coverage --region 林州市
              gongbao coverage --concept gdp --all
              gongbao coverage --missing --region 浙江省 --year 2018..2023
              gongbao coverage --missing --level county --report-kind congress-work --region 洛阳市
            """)

    @OptionGroup var places: RegionOptions

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "What is measured, by code or name. May be given several times.", valueName: "code or name"))
    var concept: [String] = []

    @Flag(help: "Show where reports are missing instead.")
    var missing = false

    @OptionGroup var years: YearOptions

    @Option(help: "With --missing: all regions of this level. (default: those of which a report is held)")
    var level: LevelChoice?

    @Option(help: "With --missing: only this kind of report. May be given several times.")
    var reportKind: [ReportKindChoice] = []

    @OptionGroup var page: PageOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if missing, !concept.isEmpty { throw ValidationError("--missing is about reports: leave out --concept.") }
        if !missing, years.year != nil || level != nil || !reportKind.isEmpty {
            throw ValidationError("--year, --level and --report-kind go with --missing.")
        }
    }

    var request: CoverageRequest {
        CoverageRequest(regions: places.region, concepts: concept, page: page.message)
    }

    var missingRequest: MissingReportsRequest {
        MissingReportsRequest(
            regions: places.region, years: years.year?.message, kinds: reportKind.map { ReportKind($0) },
            level: level?.number, page: page.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        if missing { return try await session.call(.missingReports, missingRequest).answer(session.language) }
        return try await session.call(.coverage, request).answer(session.language)
    }
}
