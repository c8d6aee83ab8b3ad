import NIOCore
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// A call with many answers while it goes on, as seen by its work and by its connection.
final class AnswerStream: Sendable {
    private struct State {
        var flow: AnswerFlow
        /// Work that waits for room.
        var waiting: [CheckedContinuation<Void, Never>] = []
        /// Whether the connection knows that there is something to fetch.
        var isAnnounced = false
        /// What the work is told, and the client, where somebody else than these two ended the call.
        var stopCause: RPCError?
        var task: Task<Void, Never>?

        /// Takes the continuations that need wait no longer.
        mutating func released() -> [CheckedContinuation<Void, Never>] {
            guard flow.hasRoom else { return [] }
            defer { waiting = [] }
            return waiting
        }
    }

    let streamID: UInt64
    let isEndless: Bool
    private let answers: AnswerBox
    private let context: CallContext
    private let state: NIOLockedValueBox<State>

    init(
        streamID: UInt64, isEndless: Bool, credit: UInt32, windowBytes: Int, context: CallContext, answers: AnswerBox
    ) {
        self.streamID = streamID
        self.isEndless = isEndless
        self.context = context
        self.answers = answers
        state = NIOLockedValueBox(State(flow: AnswerFlow(credit: credit, windowBytes: windowBytes)))
    }

    /// Begins the work; once.
    func begin(_ work: @escaping @Sendable () async -> RPCError?, on workers: CallQueue) {
        let task = Task(executorPreference: workers) { self.end(await work()) }
        let isStopped = state.withLockedValue { state in
            state.task = task
            return state.flow.isStopped
        }
        if isStopped { task.cancel() }
    }
}

// MARK: The work's side

extension AnswerStream {
    var sink: AnswerSink<ByteBuffer> {
        AnswerSink { (body: ByteBuffer) async throws(RPCError) in try await self.send(body) }
    }

    private func send(_ body: ByteBuffer) async throws(RPCError) {
        try checkWanted()
        let mustAnnounce = state.withLockedValue { state in
            state.flow.offer(body)
            defer { state.isAnnounced = true }
            return !state.isAnnounced
        }
        if mustAnnounce { answers.put(.moreAnswers(streamID: streamID)) }
        await untilRoom()
        try checkWanted()
    }

    private func untilRoom() async {
        if state.withLockedValue({ $0.flow.hasRoom }) { return }
        await withCheckedContinuation { continuation in
            let hasRoom = state.withLockedValue { state in
                if state.flow.hasRoom { return true }
                state.waiting.append(continuation)
                return false
            }
            if hasRoom { continuation.resume() }
        }
    }

    /// Throws if nobody wants the answers any more.
    func checkWanted() throws(RPCError) {
        if let cause = state.withLockedValue({ $0.stopCause }) { throw cause }
        try context.checkCancelled()
    }

    private func end(_ error: RPCError?) {
        let mustAnnounce = state.withLockedValue { state in
            state.flow.end(error)
            state.task = nil
            defer { state.isAnnounced = true }
            return !state.isAnnounced
        }
        if mustAnnounce { answers.put(.moreAnswers(streamID: streamID)) }
    }
}

// MARK: The connection's side

extension AnswerStream {
    /// What goes to the client next; `nil` while nothing may.
    func next() -> AnswerFlow.Step? {
        let (step, released) = state.withLockedValue { state in
            let step = state.flow.next()
            if step == nil { state.isAnnounced = false }
            return (step, state.released())
        }
        for continuation in released { continuation.resume() }
        return step
    }

    func grant(_ answers: UInt32) { state.withLockedValue { $0.flow.grant(answers) } }

    /// Tells the work that nobody wants its answers, and throws away those that wait. The end comes when it has ended.
    ///
    /// - Parameter cause: What the client is told; `nil` where the context of the call knows.
    func stop(_ cause: RPCError? = nil) {
        let (task, released) = state.withLockedValue { state in
            if state.stopCause == nil { state.stopCause = cause }
            state.flow.stop()
            return (state.task, state.released())
        }
        task?.cancel()
        for continuation in released { continuation.resume() }
    }
}
