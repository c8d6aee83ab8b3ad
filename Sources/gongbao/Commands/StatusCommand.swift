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
              gongbao status --limits
              gongbao status --connections
              gongbao status --format json | jq .limits
            """)

    @Flag(help: "Show the limits in force instead.")
    var limits = false

    @Flag(help: "Show who is connected instead; wants the role admin where there are tokens.")
    var connections = false

    @Flag(help: "Show the calls that are at work or wait instead; wants the role admin where there are tokens.")
    var requests = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard [limits, connections, requests].filter({ $0 }).count <= 1 else {
            throw ValidationError("Give one of --limits, --connections and --requests.")
        }
    }

    func answer(_ session: Session) async throws -> Answer {
        if connections {
            return try await session.call(.listConnections, ListConnectionsRequest()).answer(session.language)
        }
        if requests { return try await session.call(.listCalls, ListCallsRequest()).answer(session.language) }
        if limits {
            return try await session.call(.getStatus, GetStatusRequest()).limitsAnswer(session.language)
        }
        let status = try await session.call(.getStatus, GetStatusRequest())
        return status.answer(server: session.settings.server.description, session.language)
    }
}
