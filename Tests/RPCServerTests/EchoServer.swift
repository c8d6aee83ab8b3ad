import Foundation
import Logging
import NIOCore
import RPCServer
import ReportClient
import ReportMessages
import Synchronization
import Testing
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// A server of test methods on a free port of this machine, and clients of it. Everything ends with `body`, after
/// which every counter must be back at zero.
struct EchoServer {
    let server: RPCServer
    let address: ServerAddress
    let gate: Gate
    let flood: Flood

    static let echo = "test.Echo/Echo"
    static let slowEcho = "test.Echo/SlowEcho"
    static let wait = "test.Echo/Wait"
    static let write = "test.Echo/Write"
    /// As `wait`, but of those that begin whatever computes.
    static let take = "test.Echo/Take"
    static let fail = "test.Echo/Fail"
    static let large = "test.Echo/Large"
    static let blow = "test.Echo/Blow"
    /// Answers with how often it was called; the answer is kept.
    static let tally = "test.Echo/Tally"
    /// Answers with 100,000 bytes that compress well.
    static let long = "test.Echo/Long"
    /// Answers with the numbers below the one in its request.
    static let count = "test.Echo/Count"
    /// Answers with 32 KiB as often as it may.
    static let flood = "test.Echo/Flood"
    /// Answers never, until it is ended.
    static let endless = "test.Echo/Endless"
    /// Answers with the length of its request, which may be large, as one of many answers.
    static let swallow = "test.Echo/Swallow"
    /// Answers three times and fails.
    static let `break` = "test.Echo/Break"

    /// Runs `body` against a server with these limits.
    static func with(
        _ limits: WireLimits = .standard, port: Int = 0, workers: Int = 4, computing: Int? = nil,
        grace: Duration = .seconds(20),
        surroundings: ServerSurroundings = ServerSurroundings(), tls: ServerTLS? = nil,
        _ body: (EchoServer) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration(port: port)
        configuration.limits = patient(limits)
        configuration.workerCount = workers
        configuration.computingCount = computing
        configuration.eventLoopCount = 1
        configuration.tls = tls
        let gate = Gate()
        let flood = Flood()
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        var methods = methods(gate)
        addStreams(to: &methods, flood)
        var server = try RPCServer(configuration, methods: methods, surroundings: surroundings, logger: logger)
        // A port that another server is just giving up is taken for a moment more.
        while port != 0, await !canStart(server) {
            try await Task.sleep(for: .milliseconds(10))
            server = try RPCServer(configuration, methods: methods, surroundings: surroundings, logger: logger)
        }
        let address = try await port == 0 ? server.start() : #require(server.localAddress)
        server.health = .serving
        let failure: (any Error)?
        do {
            try await body(EchoServer(server: server, address: address, gate: gate, flood: flood))
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

    /// All tests run at once, on a slow machine: what waits for its test must not run out of time meanwhile, save where the
    /// test is about that time.
    private static func patient(_ limits: WireLimits) -> WireLimits {
        var limits = limits
        let times: [WritableKeyPath<WireLimits, Int>] = [
            \.defaultTimeoutMilliseconds, \.partialFrameMilliseconds, \.outputStallMilliseconds,
        ]
        for time in times where limits[keyPath: time] == WireLimits.standard[keyPath: time] {
            limits[keyPath: time] = 600_000
        }
        return limits
    }

    /// Bytes that wait for readers, on all connections. Asks the event loops: not to be called on one, nor in a task.
    var bytesWaiting: Int { server.surroundings.connections.connections().reduce(0) { $0 + $1.bytesWaiting } }

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
        table.register(echo, .inline, .init(servedAlways: true)) { body, _ in body }
        table.register(slowEcho, .offloaded) { body, _ in body }
        table.register(large, .offloaded, .init(takesLargeRequests: true)) { body, _ in
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
        table.register(take, .offloaded, .init(role: .ingest), handler: wait)
        table.register(fail, .inline) { _, _ in
            throw RPCError(
                .notFound, "There is no report \"x\".",
                details: [.resource("report", "x", candidates: ["y"]), .fieldViolation("id", "give one that exists")])
        }
        table.register(blow, .offloaded) { _, _ in throw Accident() }
        return table
    }
}

extension EchoServer {
    private static func addStreams(to table: inout MethodTable, _ flood: Flood) {
        let tallied = Gate()
        table.register(tally, .offloaded, .init(isCached: true)) { _, _ in
            tallied.arrive()
            return ByteBuffer(string: "\(tallied.arrived)")
        }
        table.register(long, .offloaded, .init(isCached: true)) { _, _ in
            ByteBuffer(bytes: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 500) })
        }
        table.registerStream(count) { body, _, answers in
            for number in 0..<(Int(String(buffer: body)) ?? 0) {
                try await answers.send(ByteBuffer(string: "\(number)"))
            }
        }
        table.registerStream(Self.flood) { _, _, answers in
            let answer = ByteBuffer(repeating: 1, count: 32 << 10)
            while true {
                flood.add(answer.readableBytes)
                try await answers.send(answer)
            }
        }
        table.registerStream(endless, isEndless: true) { _, _, _ in try await Task.sleep(for: .seconds(3_600)) }
        table.registerStream(swallow, .init(takesLargeRequests: true)) { body, _, answers in
            try await answers.send(ByteBuffer(string: "\(body.readableBytes)"))
        }
        table.registerStream(Self.break) { _, _, answers in
            for _ in 0..<3 { try await answers.send(ByteBuffer(string: "x")) }
            throw Accident()
        }
    }
}

/// Counts what `EchoServer.flood` has made.
final class Flood: Sendable {
    private let made = Atomic<Int>(0)
    private let seen = NIOLockedValueBox((bytes: 0, times: 0))

    var bytes: Int { made.load(ordering: .relaxed) }
    func add(_ count: Int) { made.add(count, ordering: .relaxed) }

    /// Whether nothing was made between fifty looks.
    var isSteady: Bool {
        let bytes = bytes
        return seen.withLockedValue { seen in
            seen = seen.bytes == bytes && bytes > 0 ? (bytes, seen.times + 1) : (bytes, 0)
            return seen.times >= 50
        }
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

/// Waits until something is so, two minutes at most: all tests run at once, on a slow machine.
func eventually(_ what: String, _ condition: () -> Bool) async throws {
    for _ in 0..<12_000 where !condition() { try await Task.sleep(for: .milliseconds(10)) }
    try #require(condition(), "\(what)")
}
