import FoundationEssentials
import Logging
import NIOCore
import NIOPosix
import RPCServer
import ReportEngine
import ReportMessages
import ReportService
import ServiceLifecycle
import UnixSignals
import WireProtocol

/// The server as a service: listens, loads the store, serves, and drains when it is told to stop.
struct ServerService: Service, CustomStringConvertible {
    let settings: Settings
    let data: String
    /// What the service manager calls its socket; `nil` without one.
    let notifySocket: String?
    let logger: Logger

    /// As it is called in the log.
    var description: String { "server" }

    private enum Loading: Sendable {
        case done(ReportEngine)
        case failed(CommandFailure)
        /// A signal came before the store was loaded.
        case abandoned
    }

    func run() async throws {
        Signals.ignoreThoseOfWrites()
        let handlers = HandlerSource()
        let recorder = try makeRecorder()
        defer { recorder?.finish() }
        let secrets = try Secrets(settings)
        for warning in settings.warnings { logger.warning("\(warning)") }
        let server = try makeServer(handlers: handlers, recorder: recorder, secrets: secrets)
        let operations = try await startOperations(server, handlers)
        let reloading = Task { await reloadAtHangup(secrets) }
        defer { reloading.cancel() }
        try await serve(server, handlers)
        await operations?.close()
    }

    private func serve(_ server: RPCServer, _ handlers: HandlerSource) async throws {
        let address: ServerAddress
        do throws(ServerStartError) {
            address = try await server.start()
        } catch {
            throw CommandFailure("\(error)")
        }
        let engine: ReportEngine
        switch await load(server.surroundings.health) {
        case .done(let loaded): engine = loaded
        case .failed(let failure):
            await server.drain(grace: .zero)
            throw failure
        case .abandoned: return await server.drain(grace: .zero)
        }
        handlers.set(EngineHandlers(engine: engine, logger: Logger(label: "gongbao.service")))
        server.health = .serving
        try announce(address, engine.status())
        try? await gracefulShutdown()
        await stop(server, engine)
    }

    private func makeRecorder() throws(CommandFailure) -> CallRecorder? {
        guard let path = settings.record else { return nil }
        do {
            return try CallRecorder(path: path, logger: Logger(label: "gongbao.rpc"))
        } catch {
            throw CommandFailure("\(error)", status: .usage)
        }
    }

    /// Listens on the second port, if one is named: before the store is loaded, so that it can be seen loading.
    private func startOperations(_ server: RPCServer, _ handlers: HandlerSource) async throws -> OperationsServer? {
        guard let address = settings.metricsListen else { return nil }
        let pages = OperationsPages(server: server, handlers: handlers)
        let operations = try await OperationsServer.start(address) { pages.page($0) }
        logger.info("metrics", metadata: ["address": "\(ListenAddress(host: address.host, port: operations.port))"])
        return operations
    }

    private func reloadAtHangup(_ secrets: Secrets) async {
        for await _ in await UnixSignalsSequence(trapping: .sighup) { secrets.reload(logger) }
    }

    private func makeServer(
        handlers: HandlerSource, recorder: CallRecorder?, secrets: Secrets
    ) throws(CommandFailure) -> RPCServer {
        var configuration = ServerConfiguration(host: settings.listen.host, port: settings.listen.port)
        // Calls of Ingest, which wait for one another, must not hold up those that read.
        configuration.computingCount = UsableCores.count + 2
        configuration.workerCount = UsableCores.count + 2 + EngineHandlers.ingestThreads
        configuration.limits = settings.limits
        configuration.recorder = recorder
        configuration.tls = secrets.tls
        var surroundings = ServerSurroundings()
        surroundings.access = secrets.access
        surroundings.cache = AnswerCache(limitBytes: settings.limits.answerCacheBytes) { handlers.snapshotNumber }
        let facts = ServerFacts(
            version: productVersion, limits: configuration.limits, startedAt: MonotonicTime.now(),
            surroundings: surroundings)
        let methods = MethodTable(handlers: handlers, server: facts)
        do throws(ServerStartError) {
            return try RPCServer(
                configuration, methods: methods, surroundings: surroundings, logger: Logger(label: "gongbao.rpc"))
        } catch {
            throw CommandFailure("\(error)", status: .usage)
        }
    }

    /// Opens the store on a thread of its own, which a signal does not wait for.
    private func load(_ health: HealthSignal) async -> Loading {
        let (outcomes, continuation) = AsyncStream.makeStream(of: Loading.self)
        let (data, logger, notifySocket) = (data, logger, notifySocket)
        NIOThreadPool.singleton.submit { _ in
            var log = LoadingLog(logger: logger, notifySocket: notifySocket)
            do throws(CommandFailure) {
                let engine = try ReportEngine.opened(data) { progress in
                    log.show(progress)
                    health.setLoaded(progress.reportsDone, of: progress.reportsTotal)
                } notice: { [logger] notice in
                    logger.warning(
                        "saved index",
                        metadata: [
                            "file": "\(notice.path)", "problem": "\(notice.problem)", "action": "\(notice.action)",
                        ])
                }
                continuation.yield(.done(engine))
            } catch {
                continuation.yield(.failed(error))
            }
        }
        return await withGracefulShutdownHandler {
            for await outcome in outcomes { return outcome }
            return .abandoned
        } onGracefulShutdown: {
            Signals.letNextStopKill()
            continuation.yield(.abandoned)
        }
    }

    private func announce(_ address: ServerAddress, _ status: EngineStatus) throws(CommandFailure) {
        logger.info(
            "serving",
            metadata: [
                "address": "\(address)", "reports": "\(status.reportCount)", "figures": "\(status.observationCount)",
            ])
        if let path = settings.portFile {
            do {
                try Data("\(address.port)\n".utf8).write(to: URL(filePath: path), options: .atomic)
            } catch {
                throw CommandFailure("\(path): The port can't be written to this file. Name one in a writable folder.")
            }
        }
        _ = StandardStreams.writeOutput("listening on \(address)\n")
        ServiceManager.notify(.ready, socketPath: notifySocket)
    }

    private func stop(_ server: RPCServer, _ engine: ReportEngine) async {
        Signals.letNextStopKill()
        ServiceManager.notify(.stopping, socketPath: notifySocket)
        await server.drain(grace: .seconds(settings.graceSeconds))
        engine.close()
    }
}

/// Says how far loading has come: in the log at each tenth, and to the service manager often enough that it does not
/// take a long start for a hang.
private struct LoadingLog {
    let logger: Logger
    let notifySocket: String?
    private var lastTenth = 0
    private var lastNotified = ContinuousClock.now

    init(logger: Logger, notifySocket: String?) {
        self.logger = logger
        self.notifySocket = notifySocket
    }

    mutating func show(_ progress: StartProgress) {
        let now = ContinuousClock.now
        if now - lastNotified >= .seconds(10) {
            lastNotified = now
            ServiceManager.notify(.starting, socketPath: notifySocket)
        }
        guard progress.reportsTotal > 0 else { return }
        let tenth = progress.reportsDone * 10 / progress.reportsTotal
        guard tenth > lastTenth else { return }
        lastTenth = tenth
        logger.info(
            "loading", metadata: ["done": "\(progress.reportsDone)", "total": "\(progress.reportsTotal)"])
    }
}
