import NIOCore
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Brings answers from worker threads back to a connection's event loop. Answers that come while the loop has not yet
/// fetched the ones before travel with them: one hop and one write for all.
final class AnswerBox: Sendable {
    enum Delivery: Sendable {
        /// The answer of a call that has one.
        case answer(streamID: UInt64, WireResponse)
        /// A call with many has some to fetch, or its end.
        case moreAnswers(streamID: UInt64)
    }

    private struct State {
        var deliveries: [Delivery] = []
        var isFetching = false
    }

    private let state = NIOLockedValueBox(State())
    private let eventLoop: any EventLoop
    private let connection: NIOLoopBound<ConnectionHandler>

    /// On the connection's event loop.
    init(_ connection: ConnectionHandler, eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        self.connection = NIOLoopBound(connection, eventLoop: eventLoop)
    }

    func put(_ delivery: Delivery) {
        let mustFetch = state.withLockedValue { state in
            state.deliveries.append(delivery)
            defer { state.isFetching = true }
            return !state.isFetching
        }
        guard mustFetch else { return }
        eventLoop.execute { self.connection.value.deliver(self.takeAll()) }
    }

    private func takeAll() -> [Delivery] {
        state.withLockedValue { state in
            state.isFetching = false
            defer { state.deliveries = [] }
            return state.deliveries
        }
    }
}
