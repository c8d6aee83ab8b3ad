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
    private let healthNow: Atomic<Int32>

    init(methods: MethodTable, limits: WireLimits, workerCount: Int, counters: ServerCounters, logger: Logger) {
        self.methods = methods
        self.limits = limits
        self.counters = counters
        self.logger = logger
        healthNow = Atomic(HealthState.starting.rawValue)
        let perform = { @Sendable (call: OffloadedCall) in
            let response = Self.answer(call, logger: logger)
            counters.leave()
            if call.isLarge { counters.leaveLarge() }
            call.answers.put(.init(streamID: call.streamID, response: response))
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

    var health: HealthState {
        get { HealthState(rawValue: healthNow.load(ordering: .relaxed)) }
        set { healthNow.store(newValue.rawValue, ordering: .relaxed) }
    }

    /// Does a call's work on the calling thread, unless nobody waits for it any more: then its body is not looked at.
    static func answer(_ call: OffloadedCall, logger: Logger) -> WireResponse {
        answer(call.method, call.body, call.context, logger: logger)
    }

    static func answer(
        _ method: MethodTable.Method, _ body: ByteBuffer, _ context: CallContext, logger: Logger
    ) -> WireResponse {
        do {
            try context.checkCancelled()
            return WireResponse(body: try method.handler(body, context))
        } catch let error as RPCError {
            return WireResponse(error)
        } catch {
            logger.error("a handler failed", metadata: ["method": "\(method.name)", "error": "\(error)"])
            return WireResponse(RPCError(.internal, "The server failed on this call; its log says more."))
        }
    }
}
