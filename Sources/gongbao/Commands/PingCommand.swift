import ArgumentParser
import ReportMessages

struct PingCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "ping",
        abstract: "Ask whether the server is there and takes calls.",
        usage: "gongbao ping [options]",
        discussion: """
            Exit status: 0 it serves, 1 it is there and does not take calls now (starting), 3 it is not there. A server that
            was told to stop takes no new connections: for whoever asks anew it is not there.

            Examples:
              gongbao ping --server db.example:7171 --timeout 2
            """)

    @OptionGroup var shared: SharedOptions

    func answer(_ session: Session) async throws -> Answer {
        let (health, roundTrip) = try await session.ping()
        return Self.answer(health, roundTrip, server: session.settings.server.description)
    }

    static func answer(_ health: HealthState, _ roundTrip: Duration, server: String) -> Answer {
        let (seconds, attoseconds) = roundTrip.components
        let nanoseconds = UInt64(clamping: seconds) &* 1_000_000_000 &+ UInt64(clamping: attoseconds / 1_000_000_000)
        let line = "\(server) \(health.code), \(NumberText.duration(nanoseconds: nanoseconds))"
        let record = MachineValue.object([
            .init("server", .string(server)), .init("health", .string(health.code)),
            .init("round_trip_ns", .integer(nanoseconds)),
        ])
        let records = MachineRecords(name: "pings", columns: ["server", "health", "round_trip_ns"], rows: [record])
        return Answer(
            parts: [.lines([StyledText(line)])], records: records, object: record, isFound: health == .serving)
    }
}
