public import ReportMessages
import Synchronization

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Whether a server takes calls, told to whoever watches.
public final class HealthSignal: Sendable {
    private struct Watchers {
        var next = 0
        var continuations: [Int: AsyncStream<ServerHealth>.Continuation] = [:]
        var health = ServerHealth(state: .starting)
    }

    private let stateNow = Atomic<Int32>(HealthState.starting.rawValue)
    private let watchers = NIOLockedValueBox(Watchers())

    public init() {}

    /// The state alone, which is read at every call.
    public var state: HealthState { HealthState(rawValue: stateNow.load(ordering: .relaxed)) }

    public var current: ServerHealth { watchers.withLockedValue { $0.health } }

    /// Those who watch at this moment.
    public var watcherCount: Int { watchers.withLockedValue { $0.continuations.count } }

    /// Sets the state and tells those who watch, if it is another one.
    public func set(_ state: HealthState) { change { $0.state = state } }

    /// Sets how far loading has come.
    public func setLoaded(_ done: Int, of total: Int) {
        change { health in
            health.reportsLoaded = UInt64(clamping: done)
            health.reportsTotal = UInt64(clamping: total)
        }
    }

    private func change(_ body: (inout ServerHealth) -> Void) {
        watchers.withLockedValue { watchers in
            let before = watchers.health
            body(&watchers.health)
            guard watchers.health != before else { return }
            stateNow.store(watchers.health.state.rawValue, ordering: .relaxed)
            for continuation in watchers.continuations.values { continuation.yield(watchers.health) }
        }
    }

    /// The state now and then at every change. Who reads slowly gets the newest.
    public func states() -> AsyncStream<ServerHealth> {
        let (stream, continuation) = AsyncStream.makeStream(of: ServerHealth.self, bufferingPolicy: .bufferingNewest(1))
        let number = watchers.withLockedValue { watchers in
            watchers.next += 1
            watchers.continuations[watchers.next] = continuation
            continuation.yield(watchers.health)
            return watchers.next
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.watchers.withLockedValue { $0.continuations.removeValue(forKey: number) }
        }
        return stream
    }
}
