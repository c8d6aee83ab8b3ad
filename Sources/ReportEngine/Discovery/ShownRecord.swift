import Synchronization

/// How far readers see the ingest log, told to whoever watches.
final class ShownRecord: Sendable {
    private struct State {
        var last: Int64 = 0
        var isFinished = false
        var nextWatcher = 0
        var watchers: [Int: AsyncStream<Int64>.Continuation] = [:]
    }

    private let state = Mutex(State())

    /// Number of the last line that readers see; 0 before the first.
    var last: Int64 { state.withLock { $0.last } }

    var watcherCount: Int { state.withLock { $0.watchers.count } }

    /// Readers see the log up to this line from now on. A line before the last changes nothing.
    func advance(to line: Int64) {
        state.withLock { state in
            guard line > state.last else { return }
            state.last = line
            for watcher in state.watchers.values { watcher.yield(line) }
        }
    }

    /// No more lines will come: those who watch are let go.
    func finish() {
        let watchers = state.withLock { state in
            state.isFinished = true
            return Array(state.watchers.values)
        }
        // Outside of the lock, which each takes to be forgotten.
        for watcher in watchers { watcher.finish() }
    }

    /// The last line now, and again whenever there is a later one. Who reads slowly gets the newest.
    func numbers() -> AsyncStream<Int64> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int64.self, bufferingPolicy: .bufferingNewest(1))
        let number: Int? = state.withLock { state in
            continuation.yield(state.last)
            guard !state.isFinished else { return nil }
            state.nextWatcher += 1
            state.watchers[state.nextWatcher] = continuation
            return state.nextWatcher
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.watchers.removeValue(forKey: number) }
        }
        return stream
    }
}
