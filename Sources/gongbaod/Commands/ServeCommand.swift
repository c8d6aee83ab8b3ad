import ArgumentParser
import FoundationEssentials
import Logging
import RPCServer
import ReportService
import ServiceLifecycle
import UnixSignals

/// `gongbaod serve`: answers calls until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve searches, figures and ingest over the wire.",
        discussion: """
            Prints 'listening on HOST:PORT' to standard output when calls are served, and writes the port to the file \
            that --port-file names. Logs go to standard error.

            SIGTERM and SIGINT let calls in flight finish within --grace-seconds; a second one ends the server at once. \
            What was acknowledged is on disk either way.

            EXAMPLES
              gongbaod serve --data /var/lib/gongbao --listen 0.0.0.0:7171
              gongbaod serve --data /tmp/reports --listen 127.0.0.1:0 --port-file /tmp/reports.port
            """)

    @OptionGroup var settings: SettingsOptions

    @Option(
        help: ArgumentHelp(
            "Where to listen (default: 127.0.0.1:7171); port 0 takes a free one.", valueName: "host:port"))
    var listen: String?

    @Option(help: ArgumentHelp("A file to which the port is written when calls are served.", valueName: "file"))
    var portFile: String?

    @Option(help: ArgumentHelp("How long calls may go on after a signal to stop (default: 30).", valueName: "seconds"))
    var graceSeconds: String?

    @Option(help: ArgumentHelp("Connections at most (default: 10000).", valueName: "count"))
    var connections: String?

    @Option(help: ArgumentHelp("Calls in flight at most (default: 1024).", valueName: "count"))
    var inFlight: String?

    @Option(
        help: ArgumentHelp(
            "Record the calls that come into a new file of at most 1 GiB, for 'gongbao load replay'. It holds what is "
                + "asked, and no tokens.", valueName: "file"))
    var record: String?

    func run() async throws {
        let settings = try self.settings.resolved(with: [
            .listen: listen, .portFile: portFile, .graceSeconds: graceSeconds, .connections: connections,
            .inFlight: inFlight, .record: record,
        ])
        let data = try settings.requiredData()
        LoggingSystem.bootstrap { [format = settings.logFormat, level = settings.logLevel] label in
            StandardErrorLog(label: label, format: format, level: level)
        }
        let service = ServerService(
            settings: settings, data: data, notifySocket: ProcessInfo.processInfo.environment["NOTIFY_SOCKET"],
            logger: Logger(label: "gongbaod"))
        var group = ServiceGroupConfiguration(
            services: [.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup)],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: Logger(label: "gongbaod"))
        // The drain has a limit of its own; this one is for a drain that hangs.
        group.maximumGracefulShutdownDuration = .seconds(settings.graceSeconds + 10)
        try await ServiceGroup(configuration: group).run()
    }
}
