public import ReportMessages
import Synchronization

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// What a server is doing and has done. All numbers may be read from any thread at any time; each is exact by itself.
public final class ServerCounters: Sendable {
    private let inFlightNow = Atomic<Int>(0)
    private let served = Atomic<Int>(0)
    private let refused = NIOLockedValueBox<[StatusCode: Int]>([:])
    private let connectionsNow = Atomic<Int>(0)
    private let largeNow = Atomic<Int>(0)

    private let limitNow = Atomic<Int>(0)

    public init() {}

    /// Calls that may be at work at once by what is measured now; 0 before the start.
    public internal(set) var concurrencyLimit: Int {
        get { limitNow.load(ordering: .relaxed) }
        set { limitNow.store(newValue, ordering: .relaxed) }
    }

    /// Calls whose work has not ended, cancelled ones included.
    public var inFlight: Int { inFlightNow.load(ordering: .relaxed) }
    /// Calls whose work has ended, well or not, since the start.
    public var callsServed: Int { served.load(ordering: .relaxed) }
    /// Calls that were refused before any work was done, since the start.
    public var callsRefused: Int { refusals.values.reduce(0, +) }
    /// The same by the code with which they were refused.
    public var refusals: [StatusCode: Int] { refused.withLockedValue { $0 } }
    /// Large requests that are being read or served.
    public var largeRequests: Int { largeNow.load(ordering: .relaxed) }
    /// Open connections.
    public var connections: Int { connectionsNow.load(ordering: .relaxed) }

    /// Takes a place for a call; `false` where `limit` calls have one.
    func enter(limit: Int) -> Bool { Self.increment(inFlightNow, limit: limit) }

    func leave() {
        inFlightNow.subtract(1, ordering: .relaxed)
        served.add(1, ordering: .relaxed)
    }

    /// Counts a call that took no place.
    func serveAtOnce() { served.add(1, ordering: .relaxed) }

    func refuse(_ code: StatusCode) { refused.withLockedValue { $0[code, default: 0] += 1 } }

    /// Takes a place for a large request, held while it is read and served.
    func enterLarge(limit: Int) -> Bool { Self.increment(largeNow, limit: limit) }

    func leaveLarge() { largeNow.subtract(1, ordering: .relaxed) }

    func connect(limit: Int) -> Bool { Self.increment(connectionsNow, limit: limit) }

    func disconnect() { connectionsNow.subtract(1, ordering: .relaxed) }

    private static func increment(_ counter: borrowing Atomic<Int>, limit: Int) -> Bool {
        var current = counter.load(ordering: .relaxed)
        while current < limit {
            let (exchanged, original) = counter.compareExchange(
                expected: current, desired: current + 1, ordering: .relaxed)
            if exchanged { return true }
            current = original
        }
        return false
    }
}
