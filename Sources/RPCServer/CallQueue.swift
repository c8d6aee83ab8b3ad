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

/// Hands calls to worker threads. All calls of one read batch are put in together, under one lock and with no more
/// wake-ups than there are idle workers; each worker takes the next call when it is done with one, so that a long
/// call holds up no others. Calls begin in the order in which they came.
final class CallQueue: Sendable {
    private struct State {
        var waiting = CircularBuffer<OffloadedCall>()
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

    func put(_ calls: [OffloadedCall]) {
        let wakeUps = state.withLock { state in
            state.waiting.append(contentsOf: calls)
            let wakeUps = min(calls.count, threadCount - state.working)
            state.working += wakeUps
            return wakeUps
        }
        for _ in 0..<wakeUps { threads.submit { _ in self.work() } }
    }

    /// Ends the threads when their work has ended; calls still waiting are performed as cancelled ones.
    func shutDown() async { try? await threads.shutdownGracefully() }

    private func work() {
        while let call = next() { perform(call) }
    }

    private func next() -> OffloadedCall? {
        state.withLock { state in
            if let call = state.waiting.popFirst() { return call }
            state.working -= 1
            return nil
        }
    }
}
