import Synchronization

/// Counts what has a stage of an ingest behind it, on whatever thread, and tells of it in order.
final class StepCounter: Sendable {
    private let stage: IngestStep.Stage
    private let total: Int
    private let tell: @Sendable (IngestStep) -> Void
    private let done = Mutex(0)

    /// Tells that the stage begins.
    init(_ stage: IngestStep.Stage, of total: Int, _ tell: @escaping @Sendable (IngestStep) -> Void) {
        self.stage = stage
        self.total = total
        self.tell = tell
        tell(IngestStep(stage: stage, done: 0, total: total))
    }

    /// One more is done. Told under the lock, so that nobody hears of the fifth before the fourth.
    func advance() {
        done.withLock { done in
            done += 1
            tell(IngestStep(stage: stage, done: done, total: total))
        }
    }
}
