import ArgumentParser
import Logging
import RPCServer
import ReportMessages
import Synchronization
import WireProtocol

@testable import gongbao

/// A server on this machine that gives answers made by hand and keeps what it was asked.
final class CannedServer: Sendable {
    private let server: RPCServer
    private let log = RequestLog()

    /// What was asked, in order.
    var requests: [any ReportMessage] { log.requests.withLock { $0 } }

    /// - Parameter answers: Registers the methods; each request is kept before it is answered.
    init(_ answers: (inout MethodTable, @escaping @Sendable (any ReportMessage) -> Void) -> Void) throws {
        var methods = MethodTable()
        let log = log
        answers(&methods) { request in log.requests.withLock { $0.append(request) } }
        var logger = Logger(label: "canned")
        logger.logLevel = .critical
        server = try RPCServer(ServerConfiguration(port: 0), methods: methods, logger: logger)
        server.health = .serving
    }

    private final class RequestLog: Sendable {
        let requests = Mutex<[any ReportMessage]>([])
    }

    /// Runs `body` with a session that talks to the server, then stops it.
    func serve<Result>(
        timeout: Double = 10, _ body: (_ session: Session, _ address: String) async throws -> Result
    ) async throws -> Result {
        let address = try await server.start().description
        let surroundings = Surroundings.made(["LANG": "en_US.UTF-8"])
        let session = try Session(
            SharedOptions.parse(["--server", address]), timeoutSeconds: timeout, surroundings: surroundings)
        let result: Swift.Result<Result, any Error>
        do {
            result = .success(try await body(session, address))
        } catch {
            result = .failure(error)
        }
        await server.drain(grace: .seconds(1))
        return try result.get()
    }
}
