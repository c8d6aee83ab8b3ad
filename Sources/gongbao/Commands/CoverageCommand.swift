import ArgumentParser
import ReportMessages

struct CoverageCommand: PagedCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Show which concepts are held for which regions and years.",
        usage: "gongbao coverage [options]",
        discussion: """
            Examples:
              gongbao coverage --region 林州市
              gongbao coverage --concept gdp --all
            """)

    @OptionGroup var places: RegionOptions

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "What is measured, by code or name. May be given several times.", valueName: "code or name"))
    var concept: [String] = []

    @OptionGroup var page: PageOptions
    @OptionGroup var shared: SharedOptions

    var request: CoverageRequest {
        CoverageRequest(regions: places.region, concepts: concept, page: page.message)
    }

    func answer(_ session: Session) async throws -> Answer {
        try await session.call(.coverage, request).answer(session.language)
    }
}
