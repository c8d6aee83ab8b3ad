public import NIOCore
import NIOPosix

/// Why a load test could not be made.
public enum LoadError: Error, Hashable, Sendable {
    /// The plan makes no sense.
    case plan(String)
    /// A connection could not be made.
    case connect(host: String, port: Int, reason: String)
    /// Connections were made, and not one call was answered.
    case noAnswer(host: String, port: Int, reason: String)
    /// A result was kept in a form of another version.
    case format(Int)
    /// A call failed where none may.
    case failed(String)
}

extension LoadError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .plan(let problem): problem
        case .format(let version):
            "The result has format \(version), and this program reads \(LoadResult.formatVersion): make the run again."
        case .failed(let problem): "A call failed: \(problem)."
        case .connect(let host, let port, let reason):
            "No connection to \(host):\(port): \(reason). Is a server running there?"
        case .noAnswer(let host, let port, let reason):
            "No answer from \(host):\(port): \(reason). Is it a gongbaod, and is TLS on at both ends or at none?"
        }
    }
}

/// Carries load plans out.
public enum LoadRun {
    /// Makes the calls of a plan and tells what became of them.
    ///
    /// Takes as long as the plan says, and at most the time of a call longer. Connections that are lost are opened again,
    /// with pauses; what is due while there is none fails as it would for users. A run whose task is cancelled ends at
    /// once, and its result says so (`LoadResult.endedEarly`).
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
        let target = LoadTarget(host: host, port: port, secure: secure)
        do {
            outcomes = .success(try await run(plan, target, group, onSecond))
        } catch {
            outcomes = .failure(error)
        }
        try? await group.shutdownGracefully()
        let result = LoadResult(plan, try outcomes.get(), server: "\(host):\(port)")
        guard result.isAnswered || result.total.calls == 0 || result.endedEarly else {
            throw LoadError.noAnswer(host: host, port: port, reason: "no call was answered in its time")
        }
        return result
    }

    private static func run(
        _ plan: LoadPlan, _ target: LoadTarget, _ group: MultiThreadedEventLoopGroup,
        _ onSecond: @escaping @Sendable (LoadProgress) -> Void
    ) async throws -> [LoadWorkerOutcome] {
        let loops = Array(group.makeIterator())
        var workers: [WorkerHandle] = []
        for (share, loop) in loops.enumerated() {
            let done = loop.makePromise(of: LoadWorkerOutcome.self)
            let worker = try await loop.submit {
                NIOLoopBound(
                    LoadWorker(plan, target, share: share, on: loop, done: done, onSecond: onSecond), eventLoop: loop)
            }.get()
            workers.append(WorkerHandle(loop: loop, worker: worker, outcome: done.futureResult))
        }
        let all = workers
        return try await withTaskCancellationHandler {
            for handle in all { handle.onLoop { $0.open() } }
            let ends = all.map { handle in
                handle.outcome.flatMapErrorThrowing { error in
                    // One that can't go on ends the others: a run with a part of its calls says nothing.
                    for other in all { other.onLoop { $0.endEarly() } }
                    throw error
                }
            }
            let outcomes = try await EventLoopFuture.whenAllComplete(ends, on: loops[0]).get()
            return try outcomes.map { try $0.get() }
        } onCancel: {
            for handle in all { handle.onLoop { $0.endEarly() } }
        }
    }
}

/// A worker as other threads see it.
private struct WorkerHandle: Sendable {
    let loop: any EventLoop
    let worker: NIOLoopBound<LoadWorker>
    let outcome: EventLoopFuture<LoadWorkerOutcome>

    func onLoop(_ body: @escaping @Sendable (LoadWorker) -> Void) { loop.execute { body(worker.value) } }
}
