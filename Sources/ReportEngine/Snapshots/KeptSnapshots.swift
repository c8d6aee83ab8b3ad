import Synchronization

/// Snapshots that cursors name, kept for a while after they were replaced, so that a list can be paged through while
/// reports come in. Few are kept, and for a bounded time: each holds the memory of what has changed since.
final class KeptSnapshots: Sendable {
    private struct Kept {
        var snapshot: EngineSnapshot
        var lastUse: ContinuousClock.Instant
    }

    private let kept = Mutex<[Kept]>([])
    private let limit: Int
    private let lifetime: Duration
    private let now: @Sendable () -> ContinuousClock.Instant

    /// - Parameters:
    ///   - limit: Snapshots kept at most; the one not used for longest goes first.
    ///   - lifetime: How long after its last use a snapshot is kept.
    init(
        limit: Int = 8, lifetime: Duration = .seconds(300),
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.limit = limit
        self.lifetime = lifetime
        self.now = now
    }

    /// Keeps a snapshot because a cursor names it.
    func keep(_ snapshot: EngineSnapshot) {
        let now = now()
        kept.withLock { kept in
            kept.removeAll { $0.snapshot === snapshot }
            prune(&kept, now)
            if kept.count >= limit { kept.removeFirst() }
            kept.append(Kept(snapshot: snapshot, lastUse: now))
        }
    }

    /// The snapshot that a cursor names; `nil` once it is no longer kept.
    func find(_ fingerprint: UInt64) -> EngineSnapshot? {
        let now = now()
        return kept.withLock { kept in
            prune(&kept, now)
            return kept.last { $0.snapshot.fingerprint == fingerprint }?.snapshot
        }
    }

    /// Lets go of what is too old.
    func prune() {
        let now = now()
        kept.withLock { prune(&$0, now) }
    }

    private func prune(_ kept: inout [Kept], _ now: ContinuousClock.Instant) {
        kept.removeAll { $0.lastUse.advanced(by: lifetime) < now }
    }
}
