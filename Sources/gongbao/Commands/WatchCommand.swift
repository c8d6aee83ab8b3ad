import ArgumentParser
import ReportMessages

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Follow new reports that match queries.",
        usage: "gongbao watch [<query> ...] [--query <name> ...] [options]",
        discussion: """
            Each argument is a query; --query takes one that the server keeps. Without either all that are kept are \
            followed. Reports show as they come in, until the command is stopped; each has the number from which \
            --since goes on.

            Examples:
              gongbao watch '预算 监督'
              gongbao watch --query budget --format ndjson | while read -r line; do …; done
              gongbao watch 数字化 --since 0 --once
            """)

    @Argument(help: "Queries in the query language.")
    var text: [String] = []

    @Option(
        name: .customLong("query"), help: ArgumentHelp("A kept query. May be given several times.", valueName: "name"))
    var names: [String] = []

    @Option(help: ArgumentHelp("Begin behind this number; 0 is the beginning. (default: now)", valueName: "number"))
    var since: UInt64?

    @Flag(help: "List what there is and end.")
    var once = false

    @Option(
        help: ArgumentHelp(
            "While the server is away, try again after so many seconds, 0.2 to 3600.", valueName: "seconds"))
    var interval: Double = 2

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard text.count <= 100 else { throw ValidationError("There are \(text.count) queries; give at most 100.") }
        guard (0.2...3_600).contains(interval) else { throw ValidationError("--interval takes 0.2 to 3600 seconds.") }
        if once, since == nil { throw ValidationError("--once needs --since: the number behind which to list.") }
        if !once, shared.format == .json {
            throw ValidationError("What has no end is no JSON document; use --format ndjson, or --once.")
        }
    }

    func run() async throws {
        let session = try Session(shared)
        var watch = Watch(session: session, names: names, texts: text, since: since)
        if once {
            if try await !watch.listAll() { throw ExitCode(ExitStatus.nothingFound.rawValue) }
        } else {
            try await watch.follow(every: .milliseconds(Int64(interval * 1_000)))
        }
    }
}
