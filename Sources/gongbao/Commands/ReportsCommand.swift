import ArgumentParser
import ReportMessages

struct ReportsCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "List the reports held.",
        usage: "gongbao reports [options]",
        discussion: """
            Examples:
              gongbao reports --region 河南省 --year 2023
              gongbao reports --kind government-work --all --format csv > reports.csv
            """)

    @OptionGroup var places: RegionOptions
    @OptionGroup var years: YearOptions

    @Option(
        name: [.short, .long],
        help: "Kind of report, by code or Chinese name (政府工作报告). May be given several times.")
    var kind: [ReportKindChoice] = []

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Only reports that state a figure of this, by code or name.", valueName: "code or name"))
    var concept: [String] = []

    @Option(help: ArgumentHelp("Only reports whose source contains this.", valueName: "words"))
    var source: [String] = []

    @OptionGroup var page: PageOptions
    @OptionGroup var shared: SharedOptions

    var request: ListReportsRequest {
        let filter = ReportFilter(
            regions: places.region, years: years.year?.message, kinds: kind.map { ReportKind($0) }, sources: source,
            hasConcepts: concept)
        return ListReportsRequest(filter: filter, page: page.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.listReports, request).answer(session.language)
    }
}
