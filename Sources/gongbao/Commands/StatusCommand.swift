import ArgumentParser
import ReportMessages

struct StatusCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what the server is and holds.",
        usage: "gongbao status [options]",
        discussion: """
            Examples:
              gongbao status
              gongbao status --format json | jq .limits
            """)

    @OptionGroup var shared: SharedOptions

    func answer(_ session: Session) async throws -> Answer {
        let status = try await session.call(.getStatus, GetStatusRequest())
        return status.answer(server: session.settings.server.description, session.language)
    }
}
