public import ReportMessages

/// What a server decides about one connection: which calls run, which are refused, when it says goodbye. A value
/// without sockets or clocks: events go in with the time they happened, what to do comes out.
///
/// A call holds its place from `run` until `callEnded`, cancelled or not: a cancelled call whose work goes on still
/// costs what it costs. Every request frame gets exactly one ending answer for as long as the connection lives.
public struct ServerConnection: Sendable {
    /// What to do about a frame.
    public enum Action: Hashable, Sendable {
        /// Do the work of this call, then say `callEnded`.
        case run(deadline: MonotonicTime)
        /// Answer this call with an error; it holds no place.
        case refuse(streamID: UInt64, RPCError)
        /// Answer this call with `overloaded`; it holds no place. Apart from `refuse` because a server that has no time
        /// for calls has none for saying so either: this answer can lie ready.
        case turnAway(streamID: UInt64)
        /// Tell the work of this call that nobody waits for it any more.
        case stopWork(streamID: UInt64)
        /// This call, if it has many answers, may send so many more of them.
        case grant(streamID: UInt64, answers: UInt32)
        case send(WireFrame)
        case nothing
        /// Send this last frame, then close: the peer broke the protocol.
        case close(WireFrame)
    }

    /// How far the goodbye has come.
    private enum Farewell: Hashable {
        case none
        /// The client was asked to stop and pinged; what it has sent until it knows is still served.
        case announced(at: MonotonicTime)
        /// No call after the last one taken will be served.
        case final
    }

    public let limits: WireLimits
    /// The last call that a request frame named, taken or refused.
    public private(set) var lastStreamID: UInt64 = 0
    private var lastTakenStreamID: UInt64 = 0
    private var calls: Set<UInt64> = []
    private var farewell = Farewell.none
    private var quiet: QuietTimes

    /// Payload of the ping by which the server learns that the client has read the first go-away.
    static let farewellPing = Array("farewell".utf8)
    /// How long a client has to answer that ping.
    static let farewellMilliseconds = 1_000

    public init(limits: WireLimits, openedAt now: MonotonicTime) {
        self.limits = limits
        quiet = QuietTimes(since: now)
    }

    /// Calls whose work has not ended.
    public var inFlight: Int { calls.count }
    /// Whether every call is answered and the client knows that no more will be: time to close.
    public var isFinished: Bool { farewell == .final && calls.isEmpty }
    /// Whether the client was asked to go.
    public var isLeaving: Bool { farewell != .none }
    /// Whether more may be read: not while too many answers wait for the client.
    public var wantsInput: Bool { quiet.pendingOutputBytes < limits.outputBufferBytes }

    /// Decides about a frame from the client.
    ///
    /// - Parameters:
    ///   - health: Whether calls are served; a call that comes while the server starts is refused unless `always`.
    ///   - always: Whether this frame's method is served in any state of health.
    ///   - streams: Whether this frame's method has many answers, which may take longer.
    ///   - admit: Takes a place among all calls of the server; `false` where none is left. Called at most once, last.
    public mutating func received(
        _ frame: WireFrame, at now: MonotonicTime, health: HealthState, always: Bool = false, streams: Bool = false,
        admit: () -> Bool
    ) -> Action {
        quiet.frameCompleted()
        quiet.lastActivity = now
        let id = frame.streamID
        switch frame.payload {
        case .request(let request):
            if let violation = streamViolation(id) { return violation }
            if let refusal = refusal(id, health: health, always: always) { return .refuse(streamID: id, refusal) }
            guard admit() else { return .turnAway(streamID: id) }
            calls.insert(id)
            lastTakenStreamID = id
            let timeout = limits.timeoutMilliseconds(named: request.timeoutMilliseconds, streams: streams)
            return .run(deadline: now.adding(milliseconds: timeout))
        case .cancel:
            guard id > 0, id <= lastStreamID else { return violation("Cancel names a call that was never made") }
            return calls.contains(id) ? .stopWork(streamID: id) : .nothing
        case .ping(let payload):
            guard id == 0 else { return violation("Ping belongs to stream 0") }
            return .send(WireFrame(streamID: 0, .pong(payload, isLeaving ? .draining : health)))
        case .pong(let payload, _):
            guard id == 0 else { return violation("Pong belongs to stream 0") }
            guard case .announced = farewell, payload == Self.farewellPing else { return .nothing }
            return .send(finalGoAway())
        case .response: return violation("Response was sent by a client")
        case .goAway: return violation("GoAway was sent by a client")
        case .credit(let answers):
            guard id > 0, id <= lastStreamID else { return violation("Credit names a call that was never made") }
            return calls.contains(id) ? .grant(streamID: id, answers: answers) : .nothing
        }
    }

    /// What a call is answered with for which the server has no place.
    public static func overloaded(_ limits: WireLimits) -> RPCError {
        RPCError(
            .resourceExhausted, "The server can't do more in time beside what it has to do; try again later.",
            details: [.retryAfter(milliseconds: limits.retryAfterMilliseconds)])
    }

    /// Decides about a request that the decoder refused.
    public mutating func receivedRefused(streamID: UInt64, _ error: RPCError, at now: MonotonicTime) -> Action {
        quiet.frameCompleted()
        quiet.lastActivity = now
        return streamViolation(streamID) ?? .refuse(streamID: streamID, error)
    }

    /// The last frame to a peer whose bytes are no frames.
    public func broken(_ error: FrameError) -> WireFrame { goAway(.invalidArgument, error.description) }

    /// The work of a call has ended and its place is free.
    public mutating func callEnded(_ streamID: UInt64) { calls.remove(streamID) }

    /// Begins the goodbye. Returns what to send; nothing if it has begun already.
    public mutating func leave(at now: MonotonicTime) -> [WireFrame] {
        guard farewell == .none else { return [] }
        farewell = .announced(at: now)
        return [
            WireFrame(
                streamID: 0,
                .goAway(lastStreamID: UInt64.max, code: .ok, reason: "The server stops; call another connection.")),
            WireFrame(streamID: 0, .ping(Self.farewellPing)),
        ]
    }
}

extension ServerConnection {
    /// Ids grow and are never used again.
    private mutating func streamViolation(_ id: UInt64) -> Action? {
        guard id > 0 else { return violation("Request belongs to a stream above 0") }
        guard id > lastStreamID else {
            return violation("Request names stream \(id) after \(lastStreamID); numbers must grow")
        }
        lastStreamID = id
        return nil
    }

    private func refusal(_ id: UInt64, health: HealthState, always: Bool) -> RPCError? {
        if farewell == .final {
            return unavailable("The server stops and has not begun this call; use another connection.")
        }
        if health == .starting, !always {
            return unavailable("The server still loads its store; try again soon.")
        }
        guard calls.count < limits.inFlightPerConnection else {
            return busy("This connection has \(calls.count) calls in flight")
        }
        return nil
    }

    private func busy(_ what: String) -> RPCError {
        RPCError(
            .resourceExhausted, "\(what), which is the limit; wait for answers or try again later.",
            details: [.retryAfter(milliseconds: limits.retryAfterMilliseconds)])
    }

    private func unavailable(_ what: String) -> RPCError {
        RPCError(.unavailable, what, details: [.retryAfter(milliseconds: limits.retryAfterMilliseconds)])
    }

    private func violation(_ what: String) -> Action { .close(goAway(.invalidArgument, what + ".")) }

    private func goAway(_ code: StatusCode, _ reason: String) -> WireFrame {
        WireFrame(streamID: 0, .goAway(lastStreamID: lastTakenStreamID, code: code, reason: reason))
    }

    private mutating func finalGoAway() -> WireFrame {
        farewell = .final
        return goAway(.ok, "The server stops; no later call will be served here.")
    }
}

extension ServerConnection {
    /// Bytes were read.
    ///
    /// - Parameter partialFrameBytes: Length of a frame that has begun and is not whole, as far as known.
    public mutating func inputRead(partialFrameBytes: Int?, at now: MonotonicTime) {
        quiet.inputRead(partialFrameBytes: partialFrameBytes, at: now)
    }

    /// So many bytes of answers wait for the client; tell it whenever this changes.
    public mutating func outputPending(bytes: Int, at now: MonotonicTime) {
        quiet.outputPending(bytes: bytes, at: now)
    }

    /// Looks whether some time is over; to be asked about once a second.
    public mutating func tick(at now: MonotonicTime) -> Action {
        if let limit = quiet.partialFrameOverdue(limits, at: now) {
            return .close(goAway(.deadlineExceeded, "A frame was not whole after \(limit) ms."))
        }
        if quiet.outputStalled(limits, at: now) {
            let stall = limits.outputStallMilliseconds
            return .close(goAway(.resourceExhausted, "No answer was taken for \(stall) ms."))
        }
        if case .announced(let start) = farewell, now.milliseconds(since: start) >= Self.farewellMilliseconds {
            return .send(finalGoAway())
        }
        if calls.isEmpty, now.milliseconds(since: quiet.lastActivity) >= limits.idleMilliseconds {
            return .close(goAway(.ok, "No call for \(limits.idleMilliseconds) ms."))
        }
        return .nothing
    }
}
