import Foundation
import Logging
import NIOCore
import RPCServer
import ReportClient
import ReportMessages
import Synchronization
import Testing
import WireProtocol

/// A server of test methods on a free port of this machine, and clients of it. Everything ends with `body`, after
/// which every counter must be back at zero.
struct EchoServer {
    let server: RPCServer
    let address: ServerAddress
    let gate: Gate

    static let echo = "test.Echo/Echo"
    static let slowEcho = "test.Echo/SlowEcho"
    static let wait = "test.Echo/Wait"
    static let write = "test.Echo/Write"
    static let fail = "test.Echo/Fail"
    static let large = "test.Echo/Large"
    static let blow = "test.Echo/Blow"

    /// Runs `body` against a server with these limits.
    static func with(
        _ limits: WireLimits = .standard, port: Int = 0, workers: Int = 4, grace: Duration = .seconds(20),
        _ body: (EchoServer) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration(port: port)
        configuration.limits = limits
        configuration.workerCount = workers
        configuration.eventLoopCount = 1
        let gate = Gate()
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        var server = try RPCServer(configuration, methods: methods(gate), logger: logger)
        // A port that another server is just giving up is taken for a moment more.
        while port != 0, await !canStart(server) {
            try await Task.sleep(for: .milliseconds(10))
            server = try RPCServer(configuration, methods: methods(gate), logger: logger)
        }
        let address = try await port == 0 ? server.start() : #require(server.localAddress)
        server.health = .serving
        let failure: (any Error)?
        do {
            try await body(EchoServer(server: server, address: address, gate: gate))
            failure = nil
        } catch {
            failure = error
        }
        gate.open()
        await server.drain(grace: grace)
        #expect(server.counters.inFlight == 0)
        #expect(server.counters.connections == 0)
        #expect(server.counters.largeRequests == 0)
        if let failure { throw failure }
    }

    func client(_ change: (inout ClientOptions) -> Void = { _ in }) -> ReportClient {
        var options = ClientOptions()
        options.timeout = .seconds(60)
        change(&options)
        return ReportClient(host: "127.0.0.1", port: address.port, options: options)
    }

    private static func canStart(_ server: RPCServer) async -> Bool {
        do {
            try await server.start()
            return true
        } catch {
            return false
        }
    }

    private static func methods(_ gate: Gate) -> MethodTable {
        var table = MethodTable()
        table.register(echo, .inline, servedAlways: true) { body, _ in body }
        table.register(slowEcho, .offloaded) { body, _ in body }
        table.register(large, .offloaded, takesLargeRequests: true) { body, _ in
            ByteBuffer(string: "\(body.readableBytes)")
        }
        let wait: MethodTable.Handler = { body, call in
            gate.arrive()
            while !gate.isOpen {
                try call.checkCancelled()
                Thread.sleep(forTimeInterval: 0.001)
            }
            return body
        }
        table.register(Self.wait, .offloaded, handler: wait)
        table.register(write, .serial, handler: wait)
        table.register(fail, .inline) { _, _ in
            throw RPCError(
                .notFound, "There is no report \"x\".",
                details: [.resource("report", "x", candidates: ["y"]), .fieldViolation("id", "give one that exists")])
        }
        table.register(blow, .offloaded) { _, _ in throw Accident() }
        return table
    }
}

/// An error that is no `RPCError`.
struct Accident: Error {}

/// Counts arrivals, and holds calls of `EchoServer.wait` until it is opened.
final class Gate: Sendable {
    private let isOpenNow = Atomic<Bool>(false)
    private let arrivals = Atomic<Int>(0)

    var isOpen: Bool { isOpenNow.load(ordering: .acquiring) }
    /// How many calls have come so far.
    var arrived: Int { arrivals.load(ordering: .acquiring) }
    func open() { isOpenNow.store(true, ordering: .releasing) }
    func arrive() { arrivals.add(1, ordering: .releasing) }
}

/// Waits until something is so, half a minute at most.
func eventually(_ what: String, _ condition: () -> Bool) async throws {
    for _ in 0..<3_000 where !condition() { try await Task.sleep(for: .milliseconds(10)) }
    try #require(condition(), "\(what)")
}
