public import NIOCore
public import ReportMessages
import WireProtocol

extension MethodTable {
    /// Adds a method by its messages:
    ///
    ///     methods.register(.search, .inline) { request, call in try search(request, call) }
    ///
    /// A request that can't be read is answered with INVALID_ARGUMENT before `handler` sees anything of it. The other
    /// parameters are those of `register(_:_:_:handler:)`.
    public mutating func register<Request, Response>(
        _ method: RPCMethod<Request, Response>, _ execution: Execution, _ traits: Traits = .standard,
        handler: @escaping @Sendable (Request, CallContext) throws -> Response
    ) {
        register(method.name, execution, traits) { (body: ByteBuffer, call: CallContext) in
            try Self.encode(try handler(try Self.decode(body, call), call))
        }
    }

    /// Adds a method with many answers by its messages:
    ///
    ///     methods.registerStream(.watchHealth) { request, call, answers in
    ///         for await state in states { try await answers.send(WatchHealthResponse(health: state)) }
    ///     }
    ///
    /// The other parameters are those of `registerStream(_:_:isEndless:handler:)`.
    public mutating func registerStream<Request, Response>(
        _ method: RPCMethod<Request, Response>, _ traits: Traits = .standard, isEndless: Bool = false,
        handler: @escaping @Sendable (Request, CallContext, AnswerSink<Response>) async throws -> Void
    ) {
        precondition(method.streamsAnswers, "\(method.name) has one answer")
        registerStream(method.name, traits, isEndless: isEndless) { body, call, answers in
            try await handler(try Self.decode(body, call), call, answers.encoding())
        }
    }

    private static func decode<Message: ReportMessage>(
        _ body: ByteBuffer, _ call: CallContext
    ) throws(RPCError) -> Message {
        do throws(MessageError) {
            return try Message.decode(body: body, arenaFactor: call.arenaFactor)
        } catch {
            throw RPCError(error)
        }
    }

    static func encode(_ message: some ReportMessage) throws(RPCError) -> ByteBuffer {
        do throws(MessageError) {
            return try message.body()
        } catch {
            throw RPCError(error)
        }
    }
}

extension AnswerSink<ByteBuffer> {
    /// The same for messages.
    public func encoding<Message: ReportMessage>() -> AnswerSink<Message> {
        AnswerSink<Message> { (message: Message) async throws(RPCError) in
            try await send(try MethodTable.encode(message))
        }
    }
}
