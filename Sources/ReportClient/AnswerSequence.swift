public import NIOCore
public import ReportMessages
public import WireProtocol

/// The answers of a call with many, one after another.
///
/// The call begins when the first answer is asked for and ends with the loop: leaving it, or cancelling its task, tells the
/// server. Answers that nobody reads make the server wait; no more than `ClientOptions.streamWindow` of them wait here.
/// Each loop over it is a call of its own.
public struct AnswerSequence<Answer: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Answer
    public typealias Failure = RPCError

    let client: ReportClient
    let request: WireRequest
    let timeout: Duration
    let decode: @Sendable (ByteBuffer) throws(RPCError) -> Answer

    public func makeAsyncIterator() -> Iterator {
        Iterator(call: StreamedCall(client, request, timeout), decode: decode)
    }

    public struct Iterator: AsyncIteratorProtocol {
        let call: StreamedCall
        let decode: @Sendable (ByteBuffer) throws(RPCError) -> Answer

        /// The next answer; `nil` after the last.
        ///
        /// - Throws: As `ReportClient.call`. An attempt that fails before its first answer is made again within the
        ///   budget of repeats; one that has given answers is not: what came would come twice.
        public mutating func next(isolation: isolated (any Actor)?) async throws(RPCError) -> Answer? {
            guard let body = try await call.next() else { return nil }
            return try decode(body)
        }

        public mutating func next() async throws(RPCError) -> Answer? { try await next(isolation: nil) }
    }
}

extension ReportClient {
    /// Makes a call with many answers:
    ///
    ///     for try await answer in client.stream(.watchHealth, WatchHealthRequest()) { print(answer) }
    ///
    /// - Parameters:
    ///   - timeout: Within which the last answer must be here; `nil` takes the client's own for such calls.
    ///   - metadata: What accompanies the call.
    /// - Returns: The answers. Errors come out of the loop over them.
    public func stream<Request, Response>(
        _ method: RPCMethod<Request, Response>, _ request: Request, timeout: Duration? = nil,
        metadata: CallMetadata = []
    ) throws(RPCError) -> AnswerSequence<Response> {
        let body: ByteBuffer
        do {
            body = try request.body()
        } catch {
            throw RPCError(.resourceExhausted, "The request can't be sent: \(error).", origin: .client)
        }
        return AnswerSequence(
            client: self, request: streamRequest(method.name, body, metadata), timeout: timeout ?? options.streamTimeout
        ) { (answer: ByteBuffer) throws(RPCError) in
            do {
                return try Response.decode(body: answer)
            } catch {
                throw RPCError(.internal, "The answer can't be read: \(error).", origin: .client)
            }
        }
    }

    /// Makes a call of bytes with many answers; as `stream(_:_:timeout:metadata:)`.
    public func stream(
        method: String, body: ByteBuffer, timeout: Duration? = nil, metadata: CallMetadata = []
    ) -> AnswerSequence<ByteBuffer> {
        AnswerSequence(
            client: self, request: streamRequest(method, body, metadata), timeout: timeout ?? options.streamTimeout
        ) { (answer: ByteBuffer) throws(RPCError) in answer }
    }

    private func streamRequest(_ method: String, _ body: ByteBuffer, _ metadata: CallMetadata) -> WireRequest {
        WireRequest(
            method: method, metadata: accompanied(metadata.withKey(for: method)), body: body,
            credit: UInt32(clamping: max(1, options.streamWindow)))
    }
}
