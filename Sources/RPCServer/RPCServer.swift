import Glibc
public import Logging
import NIOCore
import NIOPosix
public import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// A server of calls over TCP. It knows frames, limits, deadlines and how to stop; what the calls mean is in the
/// handlers of its `MethodTable`.
///
///     let server = try RPCServer(configuration, methods: methods)
///     try await server.start()      // listens; health is "starting"
///     server.health = .serving      // when the handlers can answer
///     await server.drain(grace: .seconds(30))
///
/// `run()` is `start()` and waiting until `drain` is done.
public final class RPCServer: Sendable {
    private enum Phase {
        case idle
        case running(any Channel, [NIOLoopBound<ConnectionGroup>], MultiThreadedEventLoopGroup)
        case stopping
        case stopped
    }

    private struct State {
        var phase = Phase.idle
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    public let configuration: ServerConfiguration
    public let surroundings: ServerSurroundings
    private let core: ServerCore
    private let state = NIOLockedValueBox(State())

    /// - Parameter surroundings: Given from outside where handlers use them.
    /// - Throws: `ServerStartError.badLimit`.
    public init(
        _ configuration: ServerConfiguration, methods: MethodTable,
        surroundings: ServerSurroundings = ServerSurroundings(), logger: Logger = Logger(label: "gongbao.rpc")
    ) throws(ServerStartError) {
        do {
            try configuration.limits.validate()
        } catch {
            throw .badLimit(error)
        }
        self.configuration = configuration
        let workerCount = configuration.workerCount ?? max(2, UsableCores.count)
        core = ServerCore(
            methods: methods, limits: configuration.limits, workerCount: workerCount,
            computingCount: configuration.computingCount ?? workerCount, surroundings: surroundings,
            recorder: configuration.recorder, logger: logger)
        self.surroundings = surroundings
    }

    /// What the server is doing; in flight and connections return to zero when nobody calls.
    public var counters: ServerCounters { core.counters }

    /// What the calls of all methods came to so far, by name.
    public var reports: [MethodReport] { core.methods.reports }
    /// Calls that wait for a worker.
    public var waitingCalls: Int { core.workers.waitingCount }

    /// What pings are answered with. While it is `starting`, calls are refused with UNAVAILABLE, save those that are
    /// served always. A drain sets it to `draining` by itself.
    public var health: HealthState {
        get { core.health.state }
        set { core.health.set(newValue) }
    }

    /// Where the server listens; `nil` before `start` and after `drain`. Tells the port taken where 0 was asked for.
    public var localAddress: ServerAddress? {
        state.withLockedValue { state in
            guard case .running(let channel, _, _) = state.phase, let address = channel.localAddress,
                let port = address.port
            else { return nil }
            return ServerAddress(host: address.ipAddress ?? configuration.host, port: port)
        }
    }

    /// Begins to listen.
    ///
    /// - Returns: The address taken.
    @discardableResult
    public func start() async throws(ServerStartError) -> ServerAddress {
        let isFirst = state.withLockedValue { state in
            guard case .idle = state.phase else { return false }
            state.phase = .stopping
            return true
        }
        guard isFirst else { throw .startedBefore }
        let loops = MultiThreadedEventLoopGroup(
            numberOfThreads: max(1, configuration.eventLoopCount ?? UsableCores.count))
        do {
            let groups = try await Self.makeGroups(on: loops)
            core.startThreads()
            let channel = try await bind(loops, groups)
            state.withLockedValue { $0.phase = .running(channel, groups, loops) }
            surroundings.connections.set(groups)
        } catch {
            try? await loops.shutdownGracefully()
            await core.stopThreads()
            state.withLockedValue { $0.phase = .stopped }
            throw startError(error)
        }
        guard let address = localAddress else {
            throw .other(host: configuration.host, port: configuration.port, reason: "the socket has no address")
        }
        core.logger.info("listening", metadata: ["address": "\(address)"])
        return address
    }

    /// Starts, sets health to serving and returns when a drain is done. Cancelling the task drains without grace.
    public func run() async throws(ServerStartError) {
        try await start()
        health = .serving
        await withTaskCancellationHandler {
            await untilStopped()
        } onCancel: {
            Task { await drain(grace: .zero) }
        }
    }

    /// Waits until a drain is done.
    public func untilStopped() async {
        await withCheckedContinuation { continuation in
            let isStopped = state.withLockedValue { state in
                if case .stopped = state.phase { return true }
                state.waiters.append(continuation)
                return false
            }
            if isStopped { continuation.resume() }
        }
    }

    /// Stops without failing a call: takes no new connections, asks all clients to go, answers everything they have
    /// sent until they knew, and ends what is left hard when `grace` is over: connections are cut, and work that asks
    /// `CallContext.isCancelled` ends (work that does not is waited for). A second drain while one is under way waits
    /// for that one.
    public func drain(grace: Duration) async {
        let phase = state.withLockedValue { state in
            defer { if case .stopped = state.phase {} else { state.phase = .stopping } }
            return state.phase
        }
        switch phase {
        case .running(let channel, let groups, let loops): await stop(channel, groups, loops, grace: grace)
        case .idle: break
        case .stopping, .stopped: return await untilStopped()
        }
        finish()
    }

    private func stop(
        _ channel: any Channel, _ groups: [NIOLoopBound<ConnectionGroup>], _ loops: MultiThreadedEventLoopGroup,
        grace: Duration
    ) async {
        core.health.set(.draining)
        core.logger.info("draining", metadata: ["in_flight": "\(core.counters.inFlight)"])
        try? await channel.close()
        await Self.onAll(groups) { $0.leaveAll() }
        let end = ContinuousClock.now + grace
        while core.counters.connections > 0 || core.counters.inFlight > 0, ContinuousClock.now < end {
            try? await Task.sleep(for: .milliseconds(10))
        }
        surroundings.connections.set([])
        await Self.onAll(groups) { group in
            group.stopTicking()
            group.cutAll()
        }
        // Work that goes on in stretches is no work of the threads while it waits, but may come back to them.
        while core.counters.inFlight > 0 { try? await Task.sleep(for: .milliseconds(5)) }
        await core.stopThreads()
        try? await loops.shutdownGracefully()
    }

    private func finish() {
        core.logger.info("stopped", metadata: ["calls_served": "\(core.counters.callsServed)"])
        let waiters = state.withLockedValue { state in
            state.phase = .stopped
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}

extension RPCServer {
    private static func makeGroups(
        on loops: MultiThreadedEventLoopGroup
    ) async throws -> [NIOLoopBound<ConnectionGroup>] {
        var groups: [NIOLoopBound<ConnectionGroup>] = []
        for loop in loops.makeIterator() {
            let group = try await loop.submit {
                let group = ConnectionGroup()
                group.startTicking(on: loop)
                return NIOLoopBound(group, eventLoop: loop)
            }.get()
            groups.append(group)
        }
        return groups
    }

    private static func onAll(
        _ groups: [NIOLoopBound<ConnectionGroup>], _ body: @escaping @Sendable (ConnectionGroup) -> Void
    ) async {
        for group in groups {
            try? await group.eventLoop.submit { body(group.value) }.get()
        }
    }

    private func bind(
        _ loops: MultiThreadedEventLoopGroup, _ groups: [NIOLoopBound<ConnectionGroup>]
    ) async throws -> any Channel {
        let (core, tls) = (self.core, configuration.tls)
        let silence = configuration.limits.keepAliveSeconds
        return try await ServerBootstrap(group: loops)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let group = groups.first(where: { $0.eventLoop === channel.eventLoop }) else { return }
                    let pipeline = channel.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(tls.handler()) }
                    try pipeline.addHandler(
                        ConnectionHandler(core: core, group: group.value, isEncrypted: tls != nil))
                }
            }
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 4)
            // A client that is gone without a word (no power, no route) is noticed, though a stream may be silent for hours.
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.tcpOption(.init(rawValue: TCP_KEEPIDLE)), value: .init(silence))
            .childChannelOption(.tcpOption(.init(rawValue: TCP_KEEPINTVL)), value: .init(min(10, silence)))
            .childChannelOption(.tcpOption(.init(rawValue: TCP_KEEPCNT)), value: 3)
            .bind(host: configuration.host, port: configuration.port).get()
    }

    private func startError(_ error: any Error) -> ServerStartError {
        let (host, port) = (configuration.host, configuration.port)
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE?: return .portInUse(host: host, port: port)
        case EACCES?, EPERM?: return .notPermitted(host: host, port: port)
        case EADDRNOTAVAIL?: return .addressNotAvailable(host: host)
        default: break
        }
        if error is SocketAddressError || error is SocketAddressError.UnknownHost {
            return .addressNotAvailable(host: host)
        }
        return .other(host: host, port: port, reason: "\(error)")
    }
}
