import NIOCore
import NIOPosix
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

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
/// wake-ups than there are idle workers; each worker takes the next call when it is done with one. Urgent calls begin
/// first, then those whose time is over soonest.
///
/// Calls that compute run on few threads at a time, about one for each core: on more they would only slow one another down,
/// and the event loops with them. Calls that wait for one another, or look after the server, take any thread. Work of
/// calls with many answers runs on the same threads, in stretches: it holds none while it waits for its reader.
final class CallQueue: TaskExecutor {
    fileprivate struct State {
        /// Calls that compute.
        var calls = DeadlineQueue<OffloadedCall>()
        /// Calls that begin whatever computes.
        var free = DeadlineQueue<OffloadedCall>()
        /// Stretches of asynchronous work, of calls with many answers.
        var jobs = CircularBuffer<UnownedJob>()
        var working = 0
        var computing = 0
        var wasJob = false
    }

    fileprivate enum Step {
        case call(OffloadedCall, computes: Bool)
        case job(UnownedJob)
    }

    private let state = NIOLockedValueBox(State())
    /// Deadlines of the calls that wait to compute. Under a lock of its own, held for a moment alone: event loops ask.
    private let deadlines = NIOLockedValueBox(DeadlineCounts())
    private let threads: NIOThreadPool
    private let threadCount: Int
    private let computingLimit: Int
    private let perform: @Sendable (OffloadedCall) -> Void

    /// - Parameters:
    ///   - computingLimit: How many calls may compute at a time.
    ///   - perform: Does a call's work and delivers its answer; runs on a worker thread.
    init(threadCount: Int, computingLimit: Int, perform: @escaping @Sendable (OffloadedCall) -> Void) {
        self.threadCount = threadCount
        self.computingLimit = computingLimit
        self.perform = perform
        threads = NIOThreadPool(numberOfThreads: threadCount)
    }

    func start() { threads.start() }

    /// Calls that wait for a thread.
    var waitingCount: Int { state.withLockedValue { $0.calls.count + $0.free.count } }

    /// Calls that wait to compute and go before one of this deadline.
    func waiting(before deadline: MonotonicTime, now: MonotonicTime) -> Int {
        deadlines.withLockedValue { $0.count(before: deadline, now: now) }
    }

    func put(_ calls: [OffloadedCall]) {
        let wakeUps = state.withLockedValue { state in
            for call in calls {
                let (deadline, isUrgent) = (call.context.deadline, call.method.isUrgent)
                if call.method.computes {
                    deadlines.withLockedValue { $0.add(deadline) }
                    state.calls.put(call, deadline: deadline, isUrgent: isUrgent)
                } else {
                    state.free.put(call, deadline: deadline, isUrgent: isUrgent)
                }
            }
            return state.wakeUps(atMost: calls.count, threadCount, computingLimit)
        }
        wake(wakeUps)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let wakeUps = state.withLockedValue { state in
            state.jobs.append(job)
            return state.wakeUps(atMost: 1, threadCount, computingLimit)
        }
        wake(wakeUps)
    }

    private func wake(_ wakeUps: Int) {
        for _ in 0..<wakeUps { threads.submit { _ in self.work() } }
    }

    /// Ends the threads when their work has ended; calls still waiting are performed as cancelled ones.
    func shutDown() async { try? await threads.shutdownGracefully() }

    private func work() {
        var hasComputed = false
        while true {
            let (step, wakeUps) = state.withLockedValue { state in
                if hasComputed { state.computing -= 1 }
                guard let step = state.next(computingLimit) else { return (Step?.none, 0) }
                // Whoever takes something that may last leaves what else can begin to another thread.
                if case .call(_, computes: true) = step { return (step, 0) }
                return (step, state.wakeUps(atMost: 1, threadCount, computingLimit))
            }
            wake(wakeUps)
            hasComputed = false
            switch step {
            case .call(let call, let computes)?:
                if computes { deadlines.withLockedValue { $0.remove(call.context.deadline) } }
                perform(call)
                hasComputed = computes
            case .job(let job)?: job.runSynchronously(on: asUnownedTaskExecutor())
            case nil: return
            }
        }
    }
}

extension CallQueue.State {
    /// How many things could begin now.
    private func startable(_ computingLimit: Int) -> Int {
        jobs.count + free.count + min(calls.count, max(0, computingLimit - computing))
    }

    /// Threads to wake for what could begin now. One too many does no harm.
    mutating func wakeUps(atMost count: Int, _ threadCount: Int, _ computingLimit: Int) -> Int {
        let wakeUps = min(count, startable(computingLimit), threadCount - working)
        working += wakeUps
        return wakeUps
    }

    /// The next thing, calls and jobs in turn; `nil` where a thread has nothing more to do.
    mutating func next(_ computingLimit: Int) -> CallQueue.Step? {
        let mayCompute = !calls.isEmpty && computing < computingLimit
        if !wasJob || (free.isEmpty && !mayCompute), let job = jobs.popFirst() {
            wasJob = true
            return .job(job)
        }
        wasJob = false
        if let call = free.take() { return .call(call, computes: false) }
        if mayCompute, let call = calls.take() {
            computing += 1
            return .call(call, computes: true)
        }
        working -= 1
        return nil
    }
}
