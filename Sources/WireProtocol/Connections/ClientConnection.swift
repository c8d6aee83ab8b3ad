public import ReportMessages

/// What a client knows about one connection: which calls wait for answers, until when, and whether new ones may begin.
/// A value without sockets or clocks, like `ServerConnection`.
public struct ClientConnection: Sendable {
    /// Whether a call may begin.
    public enum Admission: Hashable, Sendable {
        case send(streamID: UInt64)
        /// The server asked to go elsewhere, or all numbers are used.
        case leaving
        /// As many calls wait as may.
        case full
    }

    /// What to do about a frame.
    public enum Action: Hashable, Sendable {
        /// Give this answer to the call.
        case complete(streamID: UInt64, WireResponse)
        /// Give the call this one of its answers; there may be more.
        case deliver(streamID: UInt64, WireResponse)
        case send(WireFrame)
        /// A ping was answered.
        case ponged(payload: [UInt8], health: HealthState)
        /// The server stops. These calls it never began; they may be made elsewhere without a second thought.
        case leaving(neverBegun: [UInt64], code: StatusCode, reason: String)
        case nothing
        /// The peer broke the protocol: close.
        case close(reason: String)
    }

    private enum Call: Hashable {
        /// `credit` is how many answers may still come before the last; `nil` where they are not counted.
        case waiting(deadline: MonotonicTime, credit: UInt64?)
        /// Nobody waits any more, but the server still holds its place until it answers.
        case abandoned
    }

    public let limits: WireLimits
    private var lastStreamID: UInt64 = 0
    private var calls: [UInt64: Call] = [:]
    public private(set) var isLeaving = false

    public init(limits: WireLimits) { self.limits = limits }

    /// Calls that the server has not answered, abandoned ones included.
    public var inFlight: Int { calls.count }
    /// Whether the connection has no more use: leaving and nothing awaited.
    public var isFinished: Bool { isLeaving && waiting.isEmpty }
    /// Streams of calls that still wait, in the order in which they began.
    public var waiting: [UInt64] { calls.filter { $0.value != .abandoned }.keys.sorted() }

    /// Begins a call if there is room.
    ///
    /// - Parameter credit: As in its request: answers that may come before `grant`; 0 counts none.
    public mutating func begin(deadline: MonotonicTime, credit: UInt32 = 0) -> Admission {
        guard !isLeaving, lastStreamID < UInt64.max - 1 else { return .leaving }
        guard calls.count < limits.inFlightPerConnection else { return .full }
        lastStreamID += 1
        calls[lastStreamID] = .waiting(deadline: deadline, credit: credit == 0 ? nil : UInt64(credit))
        return .send(streamID: lastStreamID)
    }

    /// More answers of this call can be taken.
    ///
    /// - Returns: The frame that tells the server; `nil` where the call has ended or its answers are not counted.
    public mutating func grant(_ streamID: UInt64, answers: UInt32) -> WireFrame? {
        guard answers > 0, case .waiting(let deadline, let credit?) = calls[streamID] else { return nil }
        calls[streamID] = .waiting(deadline: deadline, credit: credit + UInt64(answers))
        return WireFrame(streamID: streamID, .credit(answers: answers))
    }

    /// Nobody waits for this call any more.
    ///
    /// - Returns: The frame that tells the server; `nil` if the call was answered already.
    public mutating func abandon(_ streamID: UInt64) -> WireFrame? {
        guard let call = calls[streamID], call != .abandoned else { return nil }
        calls[streamID] = .abandoned
        return WireFrame(streamID: streamID, .cancel)
    }

    /// Calls whose time is over, in the order in which they began. They stay as they are until `abandon`.
    public func expired(at now: MonotonicTime) -> [UInt64] {
        calls.filter { entry in
            if case .waiting(let deadline, _) = entry.value { deadline <= now } else { false }
        }.keys.sorted()
    }

    /// Decides about a frame from the server.
    public mutating func received(_ frame: WireFrame) -> Action {
        switch frame.payload {
        case .response(let response):
            guard frame.streamID > 0, frame.streamID <= lastStreamID else {
                return .close(reason: "The server answered a call that was never made (stream \(frame.streamID)).")
            }
            return answered(frame.streamID, response)
        case .ping(let payload): return .send(WireFrame(streamID: 0, .pong(payload, .serving)))
        case .pong(let payload, let health): return .ponged(payload: payload, health: health)
        case .goAway(let last, let code, let reason):
            isLeaving = true
            let neverBegun = waiting.filter { $0 > last }
            for id in neverBegun { calls[id] = nil }
            return .leaving(neverBegun: neverBegun, code: code, reason: reason)
        case .request: return .close(reason: "The peer sent a request to a client.")
        case .cancel: return .close(reason: "The peer sent a cancel to a client.")
        case .credit: return .close(reason: "The peer sent credit to a client.")
        }
    }

    private mutating func answered(_ streamID: UInt64, _ response: WireResponse) -> Action {
        let call = calls[streamID]
        if response.end { calls[streamID] = nil }
        guard case .waiting(let deadline, let credit)? = call else { return .nothing }
        if response.end { return .complete(streamID: streamID, response) }
        if let credit {
            guard credit > 0 else {
                return .close(reason: "The server sent more answers to a call than it may (stream \(streamID)).")
            }
            calls[streamID] = .waiting(deadline: deadline, credit: credit - 1)
        }
        return .deliver(streamID: streamID, response)
    }
}

extension ClientConnection {
    /// Undoes `begin` for a call of which nothing was sent after all. Its number stays used.
    public mutating func forget(_ streamID: UInt64) { calls[streamID] = nil }
}
