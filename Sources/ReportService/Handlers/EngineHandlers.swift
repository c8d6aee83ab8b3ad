public import Logging
import RPCServer
public import ReportEngine
import ReportMessages
import WireProtocol

/// What the calls of the three services do: check the request, ask the engine, put its answer into messages.
///
/// One method a call, each in a file of its own. They block until done and may be called from any thread.
public struct EngineHandlers: Sendable {
    let engine: ReportEngine
    let logger: Logger
    let ingestGate = IngestGate()

    /// - Parameter logger: Told of errors of the store, whose words no peer sees.
    public init(engine: ReportEngine, logger: Logger) {
        self.engine = engine
        self.logger = logger
    }

    /// Asks the engine, and turns what it throws into what a peer may see.
    func asking<Answer>(_ body: () throws(EngineError) -> Answer) throws(RPCError) -> Answer {
        do throws(EngineError) {
            return try body()
        } catch {
            if case .storage(let problem, let message) = error {
                logger.error("the store failed", metadata: ["problem": "\(problem)", "reason": "\(message)"])
            }
            throw RPCError(error)
        }
    }
}
