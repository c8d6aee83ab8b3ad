import Glibc
import ReportEngine
import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Lets one call of Ingest at a time to the engine, which has one writer, in the order in which they came.
///
/// A call that waits holds a worker thread, so few may wait; the server has as many threads more than its readers need
/// (`EngineHandlers.ingestThreads`). A call whose time is over, or whose client has gone, waits no longer.
final class IngestGate: Sendable {
    /// Calls that may wait.
    static let waitingLimit = 8

    private struct State {
        var isTaken = false
        var nextTicket: UInt64 = 0
        var waiting: [UInt64] = []
    }

    private let state = NIOLockedValueBox(State())

    /// Calls that have come and were not refused, and whether one of them is at work.
    var arrivals: (count: UInt64, isTaken: Bool) { state.withLockedValue { ($0.nextTicket, $0.isTaken) } }

    /// Does the work when it is its turn.
    ///
    /// - Throws: RESOURCE_EXHAUSTED with a time to wait where too many wait already, CANCELLED, and what the work throws.
    func run<Answer>(
        _ cancellation: Cancellation, _ work: () throws(RPCError) -> Answer
    ) throws(RPCError) -> Answer {
        try enter(cancellation)
        defer { state.withLockedValue { $0.isTaken = false } }
        return try work()
    }

    private func enter(_ cancellation: Cancellation) throws(RPCError) {
        let ticket: UInt64? = state.withLockedValue { state in
            guard state.waiting.count < Self.waitingLimit else { return nil }
            state.nextTicket += 1
            state.waiting.append(state.nextTicket)
            return state.nextTicket
        }
        guard let ticket else {
            throw RPCError(
                .resourceExhausted, "The server takes in other reports and \(Self.waitingLimit) calls wait. Try again.",
                details: [.retryAfter(milliseconds: 1_000)])
        }
        while !isTurn(of: ticket) {
            if cancellation.isCancelled {
                state.withLockedValue { $0.waiting.removeAll { $0 == ticket } }
                throw RPCError(.cancelled, "The call ended while it waited for its turn; nothing was taken in.")
            }
            usleep(2_000)
        }
    }

    private func isTurn(of ticket: UInt64) -> Bool {
        state.withLockedValue { state in
            guard !state.isTaken, state.waiting.first == ticket else { return false }
            state.isTaken = true
            state.waiting.removeFirst()
            return true
        }
    }
}

extension EngineHandlers {
    /// Worker threads that calls of Ingest may hold at one time: the one at work and those that wait. A server needs as
    /// many beside those for its readers.
    public static let ingestThreads = IngestGate.waitingLimit + 1 + IdempotentCalls.waitingLimit
}
