import ArgumentParser
import LoadGenerator
import NIOCore
import WireProtocol

struct LoadReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Make recorded calls again, at the moments at which they were made.",
        discussion: """
            'gongbaod serve --record FILE' records the calls that a server gets. Those that may change what a server holds \
            (Ingest, SaveQuery, DeleteQuery) are made again only --with-writes; those without an end (WatchMatches, \
            WatchHealth) never. What is left out is said.

            Examples:
              gongbao load replay calls.record
              gongbao load replay calls.record --speed 10 --html replay.html
            """)

    @Argument(help: ArgumentHelp("The record.", valueName: "file"))
    var record: String

    @Option(help: ArgumentHelp("How many times as fast as recorded.", valueName: "factor"))
    var speed = 1.0

    @Flag(help: "Make calls again that change what the server holds.")
    var withWrites = false

    @Option(help: ArgumentHelp("Connections over which calls are spread.", valueName: "count"))
    var connections = 8

    @OptionGroup var output: LoadOutputOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard speed >= 0.001, speed <= 1_000 else { throw ValidationError("--speed takes 0.001 to 1000.") }
    }

    func run() async throws {
        let session = try Session(shared)
        let selection = ReplaySelection(try LoadFile.record(record), withWrites: withWrites)
        let entries = selection.entries
        guard !entries.isEmpty else {
            let problem = ["\(record) holds no calls to make."] + selection.notices
            throw CommandFailure(status: .nothingFound, message: problem.joined(separator: "\n"))
        }
        let mix = LoadMix(
            entries.map { .init(LoadCall(method: $0.method, body: Array($0.body.readableBytesView))) })
        var plan = LoadPlan(mix: mix, pacing: .recorded(entries.map { UInt64(Double($0.nanoseconds) / speed) }))
        plan.connections = connections
        plan.warmUpSeconds = 0
        plan.timeoutMilliseconds = Int((session.settings.timeoutSeconds ?? 10) * 1_000)
        try await LoadShow.run(
            plan, session, output, title: "gongbao load replay \(record)", notices: selection.notices)
    }
}
