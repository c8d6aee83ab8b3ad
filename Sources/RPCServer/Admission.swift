import Synchronization
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Lets calls in that compute: as many as the server can do without their waiting for one another, and of those only such
/// as it can do in their time beside what is to be done before.
final class Admission: Sendable {
    /// Of a call's time, how much it may wait before its work begins. The rest is for the work, and for the way.
    static let shareForWaiting = 0.5
    /// Of what a call waits, how much later it may be read.
    private static let shareForResting = 1.0 / 16
    /// Share of one interval in the usual one.
    private static let smoothing = 1.0 / 32

    private struct State {
        var gradient: GradientLimit
        /// When a call was answered while others waited; `nil` where none did.
        var lastAnswered: MonotonicTime?
        var interval = 0.0
    }

    private let inFlightNow = Atomic<Int>(0)
    /// From one answer to the next while calls wait. Not what the work of a call takes: what it does not measure (threads
    /// that wait for a core, locks, the way of answers) counts as well.
    private let intervalNanoseconds = Atomic<Int>(0)
    private let counters: ServerCounters
    private let computingCount: Int
    private let state: NIOLockedValueBox<State>

    /// The limit never falls below what one connection may have in flight.
    ///
    /// - Parameter computingCount: Calls that compute at a time.
    init(limits: WireLimits, counters: ServerCounters, computingCount: Int) {
        self.counters = counters
        self.computingCount = max(1, computingCount)
        counters.concurrencyLimit = limits.inFlightTotal
        let least = min(limits.inFlightPerConnection, limits.inFlightTotal)
        state = NIOLockedValueBox(State(gradient: GradientLimit(range: least...limits.inFlightTotal)))
    }

    /// Takes a place; `false` where there is none, or where the call would wait too long.
    ///
    /// - Parameters:
    ///   - secondsLeft: The call's time.
    ///   - before: How many calls wait and go before it; asked only where some may.
    func enter(secondsLeft: Double, before: () -> Int) -> Bool {
        let inFlight = inFlightNow.add(1, ordering: .relaxed).newValue
        if inFlight <= counters.concurrencyLimit,
            inFlight <= computingCount || seconds(before: before()) <= secondsLeft * Self.shareForWaiting
        {
            return true
        }
        inFlightNow.subtract(1, ordering: .relaxed)
        return false
    }

    /// How long a call waits before which so many others wait.
    func seconds(before count: Int) -> Double {
        Double(count) * Double(intervalNanoseconds.load(ordering: .relaxed)) / 1e9
    }

    /// How long a connection is left unread of which a call was turned away while `count` others wait: a small part of what
    /// calls wait anyway, so that few looks at the sockets are taken from the work, and never long enough for the
    /// queue to run empty.
    func restMilliseconds(whileWaiting count: Int) -> Int64 {
        Int64(min(max(seconds(before: count) * 1_000 * Self.shareForResting, 2), 10))
    }

    /// Gives a place back.
    ///
    /// - Parameters:
    ///   - seconds: How long the call took from its arrival on; `nil` where that says nothing of the server.
    ///   - isAnswered: Whether its work was done to its end.
    func leave(kind: Int, seconds: Double?, isAnswered: Bool = false, at now: MonotonicTime = .now()) {
        let inFlight = inFlightNow.subtract(1, ordering: .relaxed).oldValue
        guard let seconds else { return }
        counters.concurrencyLimit = state.withLockedValue { state in
            state.gradient.ended(kind: kind, seconds: seconds, inFlight: inFlight)
            if isAnswered {
                if let last = state.lastAnswered {
                    // Before this call came nobody may have waited.
                    let interval = min(now.seconds(since: last), seconds)
                    state.interval +=
                        state.interval == 0 ? interval : (interval - state.interval) * Self.smoothing
                    intervalNanoseconds.store(Int(state.interval * 1e9), ordering: .relaxed)
                }
                state.lastAnswered = inFlight > computingCount ? now : nil
            }
            return state.gradient.limit
        }
    }
}
