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

            SIGHUP reads certificates and tokens again. On addresses that other machines can reach clients must show a token \
            or a certificate, unless --allow-anonymous-network says otherwise.

            EXAMPLES
              gongbaod serve --data /var/lib/gongbao --listen 0.0.0.0:7171 --tokens tokens \
                --tls-certificate server.pem --tls-key server.key --metrics-listen 127.0.0.1:9171
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
            "A limit, as often as wanted; 'gongbao status --limits' shows all names and values.",
            valueName: "name=value"))
    var limit: [String] = []

    @Option(
        help: ArgumentHelp(
            "Record the calls that come into a new file of at most 1 GiB, for 'gongbao load replay'. It holds what is "
                + "asked, and no tokens.", valueName: "file"))
    var record: String?

    @Option(help: ArgumentHelp("Serve over TLS: the certificates in PEM, the server's own first.", valueName: "file"))
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("The key to the certificate, in PEM.", valueName: "file"))
    var tlsKey: String?

    @Option(help: ArgumentHelp("Clients must show a certificate signed by one of these.", valueName: "file"))
    var tlsClientCa: String?

    @Option(help: ArgumentHelp("Clients must show a token of this file; see 'gongbaod token'.", valueName: "file"))
    var tokens: String?

    @Flag(help: "Let clients from other machines do everything without a token or a certificate.")
    var allowAnonymousNetwork = false

    @Option(
        help: ArgumentHelp("Where /metrics, /healthz and /readyz are served over HTTP.", valueName: "host:port"))
    var metricsListen: String?

    /// The settings in force.
    private func resolved() throws -> Settings {
        var flags: [SettingKey: String?] = [
            .listen: listen, .portFile: portFile, .graceSeconds: graceSeconds, .connections: connections,
            .inFlight: inFlight, .record: record, .tlsCertificate: tlsCertificate, .tlsKey: tlsKey,
            .tlsClientCA: tlsClientCa, .tokens: tokens, .metricsListen: metricsListen,
        ]
        if allowAnonymousNetwork { flags[.anonymousNetwork] = "true" }
        for (key, value) in try LimitFlags.parse(limit) { flags[key] = value }
        let settings = try settings.resolved(with: flags)
        try settings.checkAccess()
        return settings
    }

    func run() async throws {
        let settings = try resolved()
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
