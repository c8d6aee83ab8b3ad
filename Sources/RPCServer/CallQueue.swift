import NIOCore
import NIOPosix
import Synchronization
import WireProtocol

/// A call on its way to a worker thread.
struct OffloadedCall: Sendable {
    let streamID: UInt64
    let method: MethodTable.Method
    let body: ByteBuffer
    let context: CallContext
    let answers: AnswerBox
    /// Whether it holds a place among large requests.
    let isLarge: Bool
}

/// What a worker thread is given.
private enum Work: Sendable {
    case call(OffloadedCall)
    /// A stretch of asynchronous work, of a call with many answers.
    case job(UnownedJob)
}

/// Hands calls to worker threads. All calls of one read batch are put in together, under one lock and with no more
/// wake-ups than there are idle workers; each worker takes the next call when it is done with one, so that a long
/// call holds up no others. Calls begin in the order in which they came. Work of calls with many answers runs on the same
/// threads, in stretches: it holds none while it waits for its reader.
final class CallQueue: TaskExecutor {
    private struct State {
        var waiting = CircularBuffer<Work>()
        var working = 0
    }

    private let state = Mutex(State())
    private let threads: NIOThreadPool
    private let threadCount: Int
    private let perform: @Sendable (OffloadedCall) -> Void

    /// - Parameter perform: Does a call's work and delivers its answer; runs on a worker thread.
    init(threadCount: Int, perform: @escaping @Sendable (OffloadedCall) -> Void) {
        self.threadCount = threadCount
        self.perform = perform
        threads = NIOThreadPool(numberOfThreads: threadCount)
    }

    func start() { threads.start() }

    func put(_ calls: [OffloadedCall]) { put(calls.lazy.map { .call($0) }, count: calls.count) }

    func enqueue(_ job: consuming ExecutorJob) { put(CollectionOfOne(.job(UnownedJob(job))), count: 1) }

    private func put(_ work: some Sequence<Work>, count: Int) {
        let wakeUps = state.withLock { state in
            state.waiting.append(contentsOf: work)
            let wakeUps = min(count, threadCount - state.working)
            state.working += wakeUps
            return wakeUps
        }
        for _ in 0..<wakeUps { threads.submit { _ in self.work() } }
    }

    /// Ends the threads when their work has ended; calls still waiting are performed as cancelled ones.
    func shutDown() async { try? await threads.shutdownGracefully() }

    private func work() {
        while let work = next() {
            switch work {
            case .call(let call): perform(call)
            case .job(let job): job.runSynchronously(on: asUnownedTaskExecutor())
            }
        }
    }

    private func next() -> Work? {
        state.withLock { state in
            if let work = state.waiting.popFirst() { return work }
            state.working -= 1
            return nil
        }
    }
}
