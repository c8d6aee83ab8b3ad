import Logging
import NIOCore
import ReportMessages
import Synchronization
import WireProtocol

/// What all connections of a server share.
final class ServerCore: Sendable {
    let methods: MethodTable
    let limits: WireLimits
    let counters: ServerCounters
    let health: HealthSignal
    let access: AccessGuard
    let cache: AnswerCache?
    let admission: Admission
    let logger: Logger
    /// Tells this run of the server from others.
    let instance = UInt32.random(in: .min ... .max)
    /// For methods that are offloaded, and for serial ones.
    let workers: CallQueue
    let writer: CallQueue
    private let lastConnection = Atomic<UInt64>(0)

    let recorder: CallRecorder?
    let refusals: RefusalLog
    /// What calls are turned away with.
    let overloaded: PreparedResponse?

    init(
        methods: MethodTable, limits: WireLimits, workerCount: Int, computingCount: Int,
        surroundings: ServerSurroundings,
        recorder: CallRecorder? = nil, logger: Logger
    ) {
        self.methods = methods
        self.limits = limits
        self.counters = surroundings.counters
        self.health = surroundings.health
        self.access = surroundings.access
        self.cache = surroundings.cache
        self.logger = logger
        refusals = RefusalLog(logger: logger)
        self.recorder = recorder
        // `WireLimits.validate` has seen to it that refusals fit.
        overloaded = try? PreparedResponse(
            WireResponse(ServerConnection.overloaded(limits)), limitBytes: limits.responseFrameBytes)
        admission = Admission(
            limits: limits, counters: surroundings.counters, computingCount: computingCount)
        let (counters, cache, admission) = (counters, cache, admission)
        let log = CallLog(logger: logger, slowMilliseconds: limits.slowCallMilliseconds)
        let perform = { @Sendable (call: OffloadedCall) in
            let start = MonotonicTime.now()
            let response = Self.answer(call, at: start, limits, logger)
            if let miss = call.miss { cache?.store(response, for: miss) }
            let seconds = log.ended(call.context, call.method, response, startedAt: start)
            if call.isAdmitted {
                let saysSomething = ![.cancelled, .resourceExhausted].contains(response.code)
                admission.leave(
                    kind: call.method.number, seconds: saysSomething ? seconds : nil, isAnswered: response.code == .ok)
            }
            counters.leave()
            if call.isLarge { counters.leaveLarge() }
            call.answers.put(.answer(streamID: call.streamID, response))
        }
        workers = CallQueue(threadCount: workerCount, computingLimit: computingCount, perform: perform)
        writer = CallQueue(threadCount: 1, computingLimit: 1, perform: perform)
    }

    var log: CallLog { CallLog(logger: logger, slowMilliseconds: limits.slowCallMilliseconds) }

    func nextConnectionID() -> UInt64 { lastConnection.add(1, ordering: .relaxed).newValue }

    func startThreads() {
        workers.start()
        writer.start()
    }

    /// Ends the threads when their work has ended.
    func stopThreads() async {
        await workers.shutDown()
        await writer.shutDown()
    }
}

// MARK: Work

extension ServerCore {
    /// Does a call's work on the calling thread, unless nobody waits for it any more: then its body is not looked at.
    /// Nor is that of a call which waited for so long that what is left is less than such calls take.
    private static func answer(
        _ call: OffloadedCall, at start: MonotonicTime, _ limits: WireLimits, _ logger: Logger
    ) -> WireResponse {
        guard case .one(_, let handler) = call.method.work else { preconditionFailure("a call with many answers") }
        let waited = start.milliseconds(since: call.context.receivedAt)
        let left = call.context.deadline.milliseconds(since: start)
        if waited > left, left > 0, Double(left) < call.method.meter.usualWorkSeconds * 1_000 {
            return WireResponse(
                RPCError(
                    .resourceExhausted,
                    "The call waited for \(waited) ms, and the rest of its time is too short for it.",
                    details: [.retryAfter(milliseconds: limits.retryAfterMilliseconds)]))
        }
        var response = answer(handler, call.body, call.context, logger: logger)
        if call.context.metadata.acceptsZlib { response.compress() }
        return response
    }

    static func answer(
        _ handler: MethodTable.Handler, _ body: ByteBuffer, _ context: CallContext, logger: Logger
    ) -> WireResponse {
        do {
            try context.checkCancelled()
            return WireResponse(body: try handler(body, context))
        } catch {
            return WireResponse(shown(error, context, logger))
        }
    }

    /// Does the work of a call with many answers.
    ///
    /// - Returns: How it failed; `nil` if it did not.
    static func answer(
        _ handler: MethodTable.StreamHandler, _ call: OffloadedCall, _ stream: AnswerStream, logger: Logger
    ) async -> RPCError? {
        do {
            try stream.checkWanted()
            try await handler(call.body, call.context, stream.sink)
            // Work whose task was cancelled may return as if it were done.
            try stream.checkWanted()
            return nil
        } catch {
            do throws(RPCError) {
                try stream.checkWanted()
            } catch let cause {
                return cause
            }
            return shown(error, call.context, logger)
        }
    }

    private static func shown(_ error: any Error, _ context: CallContext, _ logger: Logger) -> RPCError {
        if let error = error as? RPCError { return named(error, context) }
        let id = context.requestID
        logger.error(
            "a handler failed", metadata: ["method": "\(context.method)", "request_id": "\(id)", "error": "\(error)"])
        return RPCError(
            .internal, "The server failed on this call; its log says more, under \(id).", details: [.request(id)])
    }

    /// The error, by the name that the client gave the call.
    private static func named(_ error: RPCError, _ context: CallContext) -> RPCError {
        guard let id = CallTrace.clientID(context.metadata) else { return error }
        var error = error
        error.details.append(.request(id))
        return error
    }
}
