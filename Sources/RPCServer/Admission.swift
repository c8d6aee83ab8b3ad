import Synchronization
import WireProtocol

/// Lets calls in that take a worker's time, as many as the server can do without their waiting for one another.
final class Admission: Sendable {
    private let inFlightNow = Atomic<Int>(0)
    private let counters: ServerCounters
    private let gradient: Mutex<GradientLimit>

    /// The limit never falls below what one connection may have in flight.
    init(limits: WireLimits, counters: ServerCounters) {
        self.counters = counters
        counters.concurrencyLimit = limits.inFlightTotal
        let least = min(limits.inFlightPerConnection, limits.inFlightTotal)
        gradient = Mutex(GradientLimit(range: least...limits.inFlightTotal))
    }

    /// Takes a place; `false` where there is none.
    func enter() -> Bool {
        guard inFlightNow.add(1, ordering: .relaxed).newValue <= counters.concurrencyLimit else {
            inFlightNow.subtract(1, ordering: .relaxed)
            return false
        }
        return true
    }

    /// Gives a place back.
    ///
    /// - Parameter seconds: How long the call took from its arrival on; `nil` where that says nothing of the server.
    func leave(kind: Int, seconds: Double?) {
        let inFlight = inFlightNow.subtract(1, ordering: .relaxed).oldValue
        guard let seconds else { return }
        counters.concurrencyLimit = gradient.withLock { gradient in
            gradient.ended(kind: kind, seconds: seconds, inFlight: inFlight)
            return gradient.limit
        }
    }
}
