import NIOCore
public import RPCServer
public import ReportEngine
import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Where the handlers come from. A server listens before its store is loaded, so that a port in use is found at once
/// and pings tell that it is starting; the handlers come when the store is there.
public final class HandlerSource: Sendable {
    private let current = NIOLockedValueBox<EngineHandlers?>(nil)

    public init() {}

    /// From now on calls are answered by `handlers`.
    public func set(_ handlers: EngineHandlers) { current.withLockedValue { $0 = handlers } }

    /// What the store holds; `nil` before `set`.
    public var engineStatus: EngineStatus? { current.withLockedValue { $0?.engine }?.status() }
    /// The same of its file on disk.
    public var storeBytes: Int? { current.withLockedValue { $0?.engine }?.databaseBytes }

    /// Number of the snapshot that answers come from; `nil` before `set`.
    public var snapshotNumber: UInt64? { current.withLockedValue { $0?.engine.snapshotNumber } }

    /// - Throws: UNAVAILABLE before `set`.
    func handlers() throws(RPCError) -> EngineHandlers {
        guard let handlers = current.withLockedValue({ $0 }) else {
            throw RPCError(.unavailable, "The server is still loading its store. Try again in a moment.")
        }
        return handlers
    }
}

extension MethodTable {
    /// All calls of the three services.
    ///
    /// - Parameter server: What the status call tells of the server.
    public init(handlers source: HandlerSource, server: ServerFacts) {
        self.init()
        let methods = MethodRegistration(source: source)
        let cached = Traits(isCached: true)
        methods.add(
            .ingest, .offloaded, Traits(role: .ingest, takesLargeRequests: true), to: &self, EngineHandlers.ingest)
        methods.add(.getReport, .offloaded, cached, to: &self, EngineHandlers.getReport)
        methods.add(.listReports, .offloaded, cached, to: &self, EngineHandlers.listReports)
        methods.add(.search, .offloaded, cached, to: &self, EngineHandlers.search)
        methods.add(.explain, .offloaded, cached, to: &self, EngineHandlers.explain)
        methods.add(.listFigures, .offloaded, cached, to: &self, EngineHandlers.listFigures)
        methods.add(.compare, .offloaded, cached, to: &self, EngineHandlers.compare)
        methods.add(.series, .offloaded, cached, to: &self, EngineHandlers.series)
        methods.add(.rank, .offloaded, cached, to: &self, EngineHandlers.rank)
        methods.add(.aggregate, .offloaded, cached, to: &self, EngineHandlers.aggregate)
        methods.add(.change, .offloaded, cached, to: &self, EngineHandlers.change)
        methods.add(.lookUp, .offloaded, cached, to: &self, EngineHandlers.lookUp)
        methods.add(.coverage, .offloaded, cached, to: &self, EngineHandlers.coverage)
        methods.add(.getView, .offloaded, cached, to: &self, EngineHandlers.getView)
        methods.add(.checkSums, .offloaded, cached, to: &self, EngineHandlers.checkSums)
        methods.add(.multiSearch, .offloaded, to: &self, EngineHandlers.multiSearch)
        methods.add(.findSimilar, .offloaded, to: &self, EngineHandlers.findSimilar)
        methods.add(.findCopies, .offloaded, to: &self, EngineHandlers.findCopies)
        methods.add(.suggest, .offloaded, to: &self, EngineHandlers.suggest)
        methods.add(.trend, .offloaded, to: &self, EngineHandlers.trend)
        methods.add(.saveQuery, .offloaded, Traits(role: .ingest), to: &self, EngineHandlers.saveQuery)
        methods.add(.listQueries, .offloaded, to: &self, EngineHandlers.listQueries)
        methods.add(.deleteQuery, .offloaded, Traits(role: .ingest), to: &self, EngineHandlers.deleteQuery)
        methods.add(.matchStoredQueries, .offloaded, to: &self, EngineHandlers.matchStoredQueries)
        methods.add(.listMatches, .offloaded, to: &self, EngineHandlers.listMatches)
        methods.add(.missingReports, .offloaded, to: &self, EngineHandlers.missingReports)
        methods.add(.resolveText, .offloaded, cached, to: &self, EngineHandlers.resolveText)
        methods.add(.resolveRegions, .inline, to: &self, EngineHandlers.resolveRegions)
        methods.add(.resolveConcepts, .offloaded, cached, to: &self, EngineHandlers.resolveConcepts)
        methods.add(.getStatus, .inline, Traits(isUrgent: true), to: &self) { handlers in
            { (request, _) in handlers.getStatus(request, server: server) }
        }
        registerExport(source)
        registerIngestWithProgress(methods)
        registerStream(.watchMatches, isEndless: true) { request, call, answers in
            let handlers = try source.handlers()
            try await handlers.watchMatches(
                request, cancellation: Cancellation { call.isCancelled }, answers: answers)
        }
        registerServer(server)
        registerDescribe()
    }
}

/// Puts typed handlers into a server's table of methods, which knows bytes alone.
struct MethodRegistration: Sendable {
    let source: HandlerSource
    private let idempotent = IdempotentCalls()

    init(source: HandlerSource) { self.source = source }

    func add<Question, Answer>(
        _ method: RPCMethod<Question, Answer>, _ execution: MethodTable.Execution,
        _ traits: MethodTable.Traits = .standard, to table: inout MethodTable,
        _ handler: @escaping @Sendable (EngineHandlers) -> (Question, Cancellation) throws(RPCError) -> Answer
    ) {
        let source = source
        let isWriting = traits.role == .ingest
        table.register(method.name, execution, traits) { body, call in
            let handlers = try source.handlers()
            func answer() throws(RPCError) -> ByteBuffer {
                let question: Question = try Self.decode(body, arenaFactor: call.arenaFactor)
                return try Self.encode(try handler(handlers)(question, Cancellation { call.isCancelled }))
            }
            do throws(RPCError) {
                return isWriting ? try once(body, call, answer) : try answer()
            } catch {
                throw Self.cause(of: error, call)
            }
        }
    }

    /// Does the work of a call that writes, once for the key of its metadata.
    func once(
        _ body: ByteBuffer, _ call: CallContext, _ work: () throws(RPCError) -> ByteBuffer
    ) throws(RPCError) -> ByteBuffer {
        try idempotent.run(
            body, metadata: call.metadata, client: call.principal?.name ?? "",
            cancellation: Cancellation { call.isCancelled }, work)
    }

    /// For work that was given up: whether the deadline passed or the client went away.
    private static func cause(of error: RPCError, _ call: CallContext) -> RPCError {
        guard error.code == .cancelled else { return error }
        do throws(RPCError) {
            try call.checkCancelled()
            return error
        } catch let cause {
            return cause
        }
    }

    static func decode<Message: ReportMessage>(
        _ body: ByteBuffer, arenaFactor: Int? = nil
    ) throws(RPCError) -> Message {
        do throws(MessageError) {
            return try Message.decode(body: body, arenaFactor: arenaFactor)
        } catch {
            let code: StatusCode = if case .arenaLimitExceeded = error { .resourceExhausted } else { .invalidArgument }
            throw RPCError(code, "The request can't be read: \(error).")
        }
    }

    static func encode(_ answer: some ReportMessage) throws(RPCError) -> ByteBuffer {
        do throws(MessageError) {
            return try answer.body()
        } catch {
            throw RPCError(.resourceExhausted, "The answer is too long: \(error). Ask for less.")
        }
    }
}
