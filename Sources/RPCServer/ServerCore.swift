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
    let logger: Logger
    /// For methods that are offloaded, and for serial ones.
    let workers: CallQueue
    let writer: CallQueue
    let health: HealthSignal
    let recorder: CallRecorder?

    init(
        methods: MethodTable, limits: WireLimits, workerCount: Int, counters: ServerCounters, health: HealthSignal,
        recorder: CallRecorder? = nil, logger: Logger
    ) {
        self.methods = methods
        self.limits = limits
        self.counters = counters
        self.logger = logger
        self.health = health
        self.recorder = recorder
        let perform = { @Sendable (call: OffloadedCall) in
            let response = Self.answer(call, logger: logger)
            counters.leave()
            if call.isLarge { counters.leaveLarge() }
            call.answers.put(.answer(streamID: call.streamID, response))
        }
        workers = CallQueue(threadCount: workerCount, perform: perform)
        writer = CallQueue(threadCount: 1, perform: perform)
    }

    func startThreads() {
        workers.start()
        writer.start()
    }

    /// Ends the threads when their work has ended.
    func stopThreads() async {
        await workers.shutDown()
        await writer.shutDown()
    }

    /// Does a call's work on the calling thread, unless nobody waits for it any more: then its body is not looked at.
    static func answer(_ call: OffloadedCall, logger: Logger) -> WireResponse {
        guard case .one(_, let handler) = call.method.work else { preconditionFailure("a call with many answers") }
        return answer(handler, call.body, call.context, logger: logger)
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
        if let error = error as? RPCError { return error }
        logger.error("a handler failed", metadata: ["method": "\(context.method)", "error": "\(error)"])
        return RPCError(.internal, "The server failed on this call; its log says more.")
    }
}
