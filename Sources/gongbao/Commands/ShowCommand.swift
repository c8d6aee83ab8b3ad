import ArgumentParser
import ReportMessages

struct ShowCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a report, its figures marked in the text.",
        usage: "gongbao show <id> [--figures | --raw] [options]",
        discussion: """
            Figures stand out by colour, or in 〔 〕 where there is none. What the web page had around the report \
            (breadcrumbs, buttons) and a Word file's table of contents are left out; --raw shows them.

            Examples:
              gongbao show linzhou-congress-2023
              gongbao show linzhou-congress-2023 --figures
              gongbao show linzhou-congress-2023 --raw > linzhou-congress-2023.txt
              gongbao show linzhou-congress-2023 --figures --format csv > figures.csv
              gongbao show linzhou-congress-2023 --color always | less -R
            """)

    @Argument(help: ArgumentHelp("The report's ID, as search shows it.", valueName: "id"))
    var id: String

    @Flag(help: "Show its figures as a table.")
    var figures = false

    @Flag(help: "Show the whole text as it was taken in.")
    var raw = false

    @Option(
        help: ArgumentHelp("An earlier version of its text, counted from 1. (default: the newest)", valueName: "number")
    )
    var revision: UInt32?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if figures, raw { throw ValidationError("--figures and --raw exclude each other.") }
        if revision == 0 { throw ValidationError("Revisions are counted from 1.") }
    }

    var request: GetReportRequest {
        GetReportRequest(
            id: id, version: revision ?? 0, withText: !figures, withStructure: !figures && !raw, withFigures: !raw)
    }

    func answer(_ session: Session) async throws -> Answer {
        let report = try await session.call(.getReport, request)
        if raw { return report.rawAnswer() }
        if figures { return report.figuresAnswer(session.language) }
        return report.readingAnswer(inColor: session.settings.inColor, session.language)
    }
}
