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
    /// Whether it holds a place of `Admission`.
    var isAdmitted = false
    /// Where its answer is to be kept.
    var miss: AnswerCache.Miss?
}

/// Hands calls to worker threads. All calls of one read batch are put in together, under one lock and with no more
/// wake-ups than there are idle workers; each worker takes the next call when it is done with one, so that a long
/// call holds up no others. Urgent calls begin first, then those whose time is over soonest. Work of calls with many answers runs on the same
/// threads, in stretches: it holds none while it waits for its reader.
final class CallQueue: TaskExecutor {
    fileprivate struct State {
        var calls = DeadlineQueue<OffloadedCall>()
        /// Stretches of asynchronous work, of calls with many answers.
        var jobs = CircularBuffer<UnownedJob>()
        var working = 0
        var wasJob = false
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

    /// Calls that wait for a thread.
    var waitingCount: Int { state.withLock { $0.calls.count } }

    func put(_ calls: [OffloadedCall]) {
        let wakeUps = state.withLock { state in
            for call in calls {
                state.calls.put(call, deadline: call.context.deadline, isUrgent: call.method.isUrgent)
            }
            return state.wakeUps(for: calls.count, threadCount)
        }
        wake(wakeUps)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let wakeUps = state.withLock { state in
            state.jobs.append(job)
            return state.wakeUps(for: 1, threadCount)
        }
        wake(wakeUps)
    }

    private func wake(_ wakeUps: Int) {
        for _ in 0..<wakeUps { threads.submit { _ in self.work() } }
    }

    /// Ends the threads when their work has ended; calls still waiting are performed as cancelled ones.
    func shutDown() async { try? await threads.shutdownGracefully() }

    private func work() {
        while true {
            let (call, job) = state.withLock { $0.next() }
            if let call { perform(call) }
            if let job { job.runSynchronously(on: asUnownedTaskExecutor()) }
            if call == nil, job == nil { return }
        }
    }
}

extension CallQueue.State {
    /// Threads to wake for so many new things.
    mutating func wakeUps(for count: Int, _ threadCount: Int) -> Int {
        let wakeUps = min(count, threadCount - working)
        working += wakeUps
        return wakeUps
    }

    /// The next thing, calls and jobs in turn; neither where a thread has nothing more to do.
    mutating func next() -> (OffloadedCall?, UnownedJob?) {
        if !wasJob || calls.isEmpty, let job = jobs.popFirst() {
            wasJob = true
            return (nil, job)
        }
        wasJob = false
        if let call = calls.take() { return (call, nil) }
        working -= 1
        return (nil, nil)
    }
}
