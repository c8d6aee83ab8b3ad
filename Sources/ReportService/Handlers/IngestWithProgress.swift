import NIOCore
import RPCServer
import ReportEngine
import ReportMessages
import WireProtocol

extension MethodTable {
    /// `gongbao.v1.ReportService/IngestWithProgress`. Its request is that of `Ingest`, under the same keys: a client that
    /// has lost the connection gets its answer by either.
    mutating func registerIngestWithProgress(_ methods: MethodRegistration) {
        let name = RPCMethod<IngestRequest, IngestProgress>.ingestWithProgress.name
        registerStream(name, Traits(role: .ingest, takesLargeRequests: true)) { body, call, answers in
            let handlers = try methods.source.handlers()
            let answers: AnswerSink<IngestProgress> = answers.encoding()
            // The newest alone is kept, so that the work never waits for a reader.
            let (steps, continuation) = AsyncStream.makeStream(
                of: IngestProgress.self, bufferingPolicy: .bufferingNewest(1))
            // It holds a worker's thread, as a call of Ingest does; this task holds none while it waits for steps.
            async let response = Self.ingest(body, call, handlers, methods, continuation)
            for await step in steps { try await answers.send(step) }
            let outcomes = try await response
            let count = UInt32(clamping: outcomes.outcomes.count)
            try await answers.send(IngestProgress(stage: .done, done: count, total: count, response: outcomes))
        }
    }

    private static func ingest(
        _ body: ByteBuffer, _ call: CallContext, _ handlers: EngineHandlers, _ methods: MethodRegistration,
        _ steps: AsyncStream<IngestProgress>.Continuation
    ) async throws -> IngestResponse {
        defer { steps.finish() }
        let answer = try methods.once(body, call) { () throws(RPCError) in
            let request: IngestRequest = try MethodRegistration.decode(body, arenaFactor: call.arenaFactor)
            return try MethodRegistration.encode(
                try handlers.ingest(request, cancellation: Cancellation { call.isCancelled }) { steps.yield($0) })
        }
        return try MethodRegistration.decode(answer)
    }
}
