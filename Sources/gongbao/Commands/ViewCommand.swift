import ArgumentParser
import ReportMessages

struct ViewCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Show a closed loop, or the cockpit, of a place and year.",
        usage: "gongbao view <name> --region <name or code> --year <year> [options]",
        discussion: """
            Names: loop (办理闭环), supervision (监督闭环), platform (代表履职平台), legislation (立法), people (代表和干部), \
            institution (自身建设), livelihood (民生实事), and cockpit (驾驶舱), the seven on one page.

            Each row is a step; its main figure comes first, with its place among the region's peers and its change \
            against the year before, if those are held. 全部 is what a sentence says in words: all of them were handled. \
            A gap says whether the reports held don't state it (–) or no report is held (·). json, ndjson, csv and tsv have \
            one record for each figure, with its sentence and report.

            Examples:
              gongbao view loop --region 林州市 --year 2023
              gongbao view cockpit -r 德清县 -y 2023 --lang zh
              gongbao view cockpit -r 德清县 -y 2023 --svg cockpit.svg
              gongbao view supervision -r 林州市 -y 2023 --format csv > supervision.csv
            """)

    @Argument(help: ArgumentHelp("Which view.", valueName: "name"))
    var name: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("A place by name or six-digit code, for itself alone.", valueName: "name or code"))
    var region: String

    @Option(name: [.short, .long], help: "The year.")
    var year: UInt32

    @OptionGroup var chart: ChartOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (1...9999).contains(year) else { throw ValidationError("--year takes one year, from 1 to 9999.") }
    }

    var request: GetViewRequest { GetViewRequest(view: name, region: region, year: year) }

    func answer(_ session: Session) async throws -> Answer {
        let response = try await session.call(.getView, request)
        try chart.write {
            response.view == nil ? nil : ViewSVG(response: response, language: session.language).file()
        }
        return response.answer(session.language, chart.choice(session))
    }
}
