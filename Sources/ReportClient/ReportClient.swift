public import NIOCore
import NIOPosix
public import ReportMessages
public import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// A client of gongbaod: many calls at a time over one or a few connections, answered in any order.
///
///     let client = ReportClient(host: "127.0.0.1", port: 7650)
///     let answer = try await client.call(.search, SearchRequest(query: .text("代表建议")))
///     client.close()
///
/// Connections are made when first needed and again after the server has closed them. Every call has a deadline.
/// Cancelling the task of a call tells the server. May be used from any thread.
public final class ReportClient: Sendable {
    private struct State {
        var links: [ClientLink?]
        var next = 0
        var budget = RetryBudget()
        var isClosed = false
    }

    public let host: String
    public let port: Int
    public let options: ClientOptions
    private let state: NIOLockedValueBox<State>

    public init(host: String, port: Int, options: ClientOptions = ClientOptions()) {
        self.host = host
        self.port = port
        self.options = options
        state = NIOLockedValueBox(State(links: Array(repeating: nil, count: max(1, options.connectionCount))))
    }

    deinit { close() }

    /// Makes a call.
    ///
    /// - Parameters:
    ///   - timeout: Within which the answer must be here; `nil` takes the client's own.
    ///   - metadata: What accompanies the call.
    /// - Throws: What the server answered (`origin` is `.server`) or what kept the answer from coming (`.client`).
    public func call<Request, Response>(
        _ method: RPCMethod<Request, Response>, _ request: Request, timeout: Duration? = nil,
        metadata: CallMetadata = []
    ) async throws(RPCError) -> Response {
        let body: ByteBuffer
        do {
            body = try request.body()
        } catch {
            throw RPCError(.resourceExhausted, "The request can't be sent: \(error).", origin: .client)
        }
        let answer = try await call(method: method.name, body: body, timeout: timeout, metadata: metadata)
        do {
            return try Response.decode(body: answer)
        } catch {
            throw RPCError(.internal, "The answer can't be read: \(error).", origin: .client)
        }
    }

    /// Makes a call of bytes; as `call(_:_:timeout:metadata:)`.
    public func call(
        method: String, body: ByteBuffer, timeout: Duration? = nil, metadata: CallMetadata = []
    ) async throws(RPCError) -> ByteBuffer {
        let milliseconds = (timeout ?? options.timeout).milliseconds
        let deadline = MonotonicTime.now().adding(milliseconds: max(0, milliseconds))
        let request = WireRequest(method: method, metadata: accompanied(metadata.withKey(for: method)), body: body)
        callMade()
        var attempt = 1
        while true {
            let error: RPCError
            switch await attemptOnSomeLink({ await $0.call(request, deadline: deadline) }) {
            case .answered(let response):
                guard let refusal = response.error else { return try inflated(response) }
                error = refusal
            case .notBegun(let failure), .failed(let failure): error = failure
            }
            attempt += 1
            try await pause(before: attempt, after: error, deadline: deadline)
        }
    }

    /// Asks the server whether it is there and takes calls.
    ///
    /// - Returns: Its state and the time there and back.
    public func ping(timeout: Duration? = nil) async throws(RPCError) -> (health: HealthState, roundTrip: Duration) {
        let start = ContinuousClock.now
        let milliseconds = (timeout ?? options.timeout).milliseconds
        let deadline = MonotonicTime.now().adding(milliseconds: max(0, milliseconds))
        let health = try await link().ping(deadline: deadline).get()
        return (health, ContinuousClock.now - start)
    }

    /// Ends all connections. Calls that still wait end with CANCELLED, later ones too.
    public func close() {
        let links = state.withLockedValue { state in
            state.isClosed = true
            defer { state.links = state.links.map { _ in nil } }
            return state.links
        }
        for link in links { link?.close() }
    }
}

extension ReportClient {
    /// Makes an attempt, and another at once where a connection turns out to take no more calls: that is no repeat,
    /// since the server saw nothing of it.
    func attemptOnSomeLink(_ attempt: (ClientLink) async -> CallOutcome) async -> CallOutcome {
        var outcome = CallOutcome.failed(Self.closed)
        for _ in 0..<3 {
            do throws(RPCError) {
                outcome = await attempt(try link())
            } catch {
                return .failed(error)
            }
            guard case .notBegun = outcome else { return outcome }
        }
        return outcome
    }

    /// The next connection in turn, begun anew where the last one ended.
    private func link() throws(RPCError) -> ClientLink {
        let link = state.withLockedValue { state -> ClientLink? in
            guard !state.isClosed else { return nil }
            let slot = state.next
            state.next = (slot + 1) % state.links.count
            if let link = state.links[slot], link.isUsable { return link }
            let link = ClientLink(
                host: host, port: port, options: options, on: MultiThreadedEventLoopGroup.singleton.next())
            state.links[slot] = link
            return link
        }
        guard let link else { throw Self.closed }
        return link
    }

    /// What every call of this client says beside its own metadata.
    func accompanied(_ metadata: CallMetadata) -> CallMetadata {
        var metadata = metadata
        if options.acceptsCompressed, metadata["accept-encoding"] == nil {
            metadata.entries.append(.init(key: "accept-encoding", value: Array(ZlibBody.name.utf8)))
        }
        if let token = options.token, metadata["authorization"] == nil {
            metadata.entries.append(.init(key: "authorization", value: Array("Bearer \(token)".utf8)))
        }
        return metadata
    }

    func inflated(_ response: WireResponse) throws(RPCError) -> ByteBuffer {
        do {
            return try response.inflatedBody(limitBytes: options.limits.responseFrameBytes)
        } catch {
            throw RPCError(.internal, "The answer can't be read. \(error)", origin: .client)
        }
    }

    /// Counts a call for the budget of repeats.
    func callMade() { state.withLockedValue { $0.budget.callMade(options.retry) } }

    private static let closed = RPCError(.cancelled, "The client was closed.", origin: .client)

    /// Waits before an attempt, or throws the error if there is to be none.
    func pause(before attempt: Int, after error: RPCError, deadline: MonotonicTime) async throws(RPCError) {
        guard error.mayBeRetried, attempt <= options.retry.maximumAttempts,
            state.withLockedValue({ $0.budget.take() })
        else { throw error }
        var random = SystemRandomNumberGenerator()
        let pause = options.retry.pauseMilliseconds(
            before: attempt, serverAsked: error.retryAfterMilliseconds, using: &random)
        let end = MonotonicTime.now().adding(milliseconds: pause)
        guard end < deadline else { throw error }
        // In stretches, so that a client that is closed does not keep its program waiting.
        while case let left = end.milliseconds(since: .now()), left > 0 {
            if state.withLockedValue({ $0.isClosed }) { throw Self.closed }
            do {
                try await Task.sleep(for: .milliseconds(Int64(min(left, Self.longestStretchMilliseconds))))
            } catch {
                throw RPCError(.cancelled, "The call was cancelled.", origin: .client)
            }
        }
    }

    private static let longestStretchMilliseconds: UInt64 = 100
}

extension Duration {
    /// Whole milliseconds, rounded up.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        let part = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
        let (sum, carry) = whole.addingReportingOverflow(part)
        return overflow || carry ? (seconds < 0 ? Int64.min : Int64.max) : sum
    }
}
