public import ReportMessages
import Synchronization

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// A kind of refused calls.
public struct Refusal: Hashable, Sendable {
    /// Full name of the method; `nil` where the server has none of that name, or could not read which it was.
    public var method: String?
    public var code: StatusCode

    public init(method: String?, code: StatusCode) {
        self.method = method
        self.code = code
    }
}

/// What a server is doing and has done. All numbers may be read from any thread at any time; each is exact by itself.
public final class ServerCounters: Sendable {
    private let inFlightNow = Atomic<Int>(0)
    private let served = Atomic<Int>(0)
    private let refused = NIOLockedValueBox<[Refusal: Int]>([:])
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
    public var callsRefused: Int { refusalCounts.values.reduce(0, +) }
    /// The same by method and code.
    public var refusalCounts: [Refusal: Int] { refused.withLockedValue { $0 } }
    /// The same by the code alone.
    public var refusals: [StatusCode: Int] {
        Dictionary(refusalCounts.map { ($0.key.code, $0.value) }, uniquingKeysWith: +)
    }
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

    func refuse(_ refusal: Refusal) { refused.withLockedValue { $0[refusal, default: 0] += 1 } }

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
