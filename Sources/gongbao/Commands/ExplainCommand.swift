import ArgumentParser
import ReportMessages

struct ExplainCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show which rules made or refused figures at a place of a report.",
        usage: "gongbao explain <id> --at <start..end> [options]",
        discussion: """
            The place is told by offsets in bytes, the end exclusive: those of a figure stand in \
            'gongbao show ID --figures --format json' as span.

            Examples:
              gongbao explain linzhou-congress-2023 --at 1200..1290
            """)

    @Argument(help: ArgumentHelp("The report's ID.", valueName: "id"))
    var id: String

    @Option(
        help: ArgumentHelp("Where in its newest text, in bytes: 1200..1290.", valueName: "start..end"),
        transform: { try ByteRangeOption($0) })
    var at: ByteRangeOption

    @OptionGroup var shared: SharedOptions

    var request: ExplainRequest { ExplainRequest(reportID: id, span: TextSpan(start: at.start, end: at.end)) }

    func answer(_ session: Session) async throws -> Answer {
        let explanation = try await session.call(.explain, request)
        let report = try await session.call(.getReport, GetReportRequest(id: id, withText: true))
        return explanation.answer(text: report.text, session.language)
    }
}
