import Glibc
public import NIOCore
import NIOPosix
import WireProtocol

/// Why a load test could not be made.
public enum LoadError: Error, Hashable, Sendable {
    /// The plan makes no sense.
    case plan(String)
    /// A connection could not be made.
    case connect(host: String, port: Int, reason: String)
    /// A call failed where none may.
    case failed(String)
}

extension LoadError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .plan(let problem): problem
        case .failed(let problem): "A call failed: \(problem)."
        case .connect(let host, let port, let reason):
            "No connection to \(host):\(port): \(reason). Is a server running there?"
        }
    }
}

/// The server that a run calls.
private struct LoadTarget: Sendable {
    var host: String
    var port: Int
    var secure: (@Sendable (any Channel) throws -> Void)?
}

/// Carries load plans out.
public enum LoadRun {
    /// Makes the calls of a plan and tells what became of them.
    ///
    /// Takes as long as the plan says, and at most the time of a call longer.
    ///
    /// - Parameters:
    ///   - secure: Puts encryption in front of a new connection, on its event loop; `nil` for none.
    ///   - onSecond: Called after each second by each of the plan's threads.
    /// - Throws: `LoadError`.
    public static func run(
        _ plan: LoadPlan, host: String, port: Int, secure: (@Sendable (any Channel) throws -> Void)? = nil,
        onSecond: @escaping @Sendable (LoadProgress) -> Void = { _ in }
    ) async throws -> LoadResult {
        if let problem = plan.problem { throw LoadError.plan(problem) }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: plan.threads)
        let outcomes: Result<[LoadWorkerOutcome], any Error>
        do {
            outcomes = .success(
                try await run(plan, LoadTarget(host: host, port: port, secure: secure), group, onSecond))
        } catch {
            outcomes = .failure(error)
        }
        try? await group.shutdownGracefully()
        return LoadResult(plan, try outcomes.get())
    }

    private static func run(
        _ plan: LoadPlan, _ target: LoadTarget, _ group: MultiThreadedEventLoopGroup,
        _ onSecond: @escaping @Sendable (LoadProgress) -> Void
    ) async throws -> [LoadWorkerOutcome] {
        let loops = Array(group.makeIterator())
        let futures = loops.enumerated().map { share, loop in
            let count = plan.connections / plan.threads + (share < plan.connections % plan.threads ? 1 : 0)
            let done = loop.makePromise(of: LoadWorkerOutcome.self)
            loop.execute {
                let worker = LoadWorker(plan, share: share, on: loop, done: done, onSecond: onSecond)
                connect(worker, count, target, loop, done)
            }
            return done.futureResult
        }
        return try await EventLoopFuture.whenAllSucceed(futures, on: loops[0]).get()
    }

    /// Opens a worker's connections, then lets it begin.
    private static func connect(
        _ worker: LoadWorker, _ count: Int, _ target: LoadTarget, _ loop: any EventLoop,
        _ done: EventLoopPromise<LoadWorkerOutcome>
    ) {
        let bound = NIOLoopBound(worker, eventLoop: loop)
        let opened = (0..<count).map { _ in
            ClientBootstrap(group: loop)
                .connectTimeout(.seconds(5))
                .channelOption(.socketOption(.tcp_nodelay), value: 1)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(bound.value.makeConnection())
                        try target.secure?(channel)
                    }
                }
                .connect(host: target.host, port: target.port).map { _ in }
        }
        EventLoopFuture.andAllSucceed(opened, on: loop).assumeIsolated().whenComplete { result in
            switch result {
            // The last connection learns that it is open only after this.
            case .success: loop.assumeIsolated().execute { worker.begin() }
            case .failure(let error):
                done.fail(LoadError.connect(host: target.host, port: target.port, reason: reason(error)))
            }
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as NIOConnectionError:
            error.connectionErrors.first.map { reason($0.error) } ?? "the name \(error.host) is not known"
        case let error as IOError: error.errnoCode == ECONNREFUSED ? "connection refused" : error.description
        case ChannelError.connectTimeout: "no answer within 5 seconds"
        default: "\(error)"
        }
    }
}
