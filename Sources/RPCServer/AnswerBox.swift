import NIOCore
import Synchronization
import WireProtocol

/// Brings answers from worker threads back to a connection's event loop. Answers that come while the loop has not yet
/// fetched the ones before travel with them: one hop and one write for all.
final class AnswerBox: Sendable {
    struct Answer: Sendable {
        let streamID: UInt64
        let response: WireResponse
    }

    private struct State {
        var answers: [Answer] = []
        var isFetching = false
    }

    private let state = Mutex(State())
    private let eventLoop: any EventLoop
    private let connection: NIOLoopBound<ConnectionHandler>

    /// On the connection's event loop.
    init(_ connection: ConnectionHandler, eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        self.connection = NIOLoopBound(connection, eventLoop: eventLoop)
    }

    func put(_ answer: Answer) {
        let mustFetch = state.withLock { state in
            state.answers.append(answer)
            defer { state.isFetching = true }
            return !state.isFetching
        }
        guard mustFetch else { return }
        eventLoop.execute { self.connection.value.deliver(self.takeAll()) }
    }

    private func takeAll() -> [Answer] {
        state.withLock { state in
            state.isFetching = false
            defer { state.answers = [] }
            return state.answers
        }
    }
}
