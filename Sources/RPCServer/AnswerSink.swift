public import WireProtocol

/// Where the handler of a call with many answers puts them.
public struct AnswerSink<Answer: Sendable>: Sendable {
    private let take: @Sendable (Answer) async throws(RPCError) -> Void

    /// A sink of its own, for tests of handlers.
    public init(_ take: @escaping @Sendable (Answer) async throws(RPCError) -> Void) { self.take = take }

    /// Gives an answer to the client. Returns when there is room for another: a client that reads slowly, or has granted
    /// no more, makes this wait, and what is made but not sent stays within `WireLimits.streamWindowBytes` and one
    /// answer. No thread is held meanwhile. One task at a time; costs about 10 µs, so that many small things go better
    /// together in one answer.
    ///
    /// - Throws: CANCELLED, DEADLINE_EXCEEDED or UNAVAILABLE when nobody wants answers any more. To be thrown on.
    public func send(_ answer: Answer) async throws(RPCError) { try await take(answer) }
}
