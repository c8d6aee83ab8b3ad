import NIOCore
import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// The answers of one attempt at a call with many, between its connection and the one task that reads them. What waits
/// here is bounded by the credit that the server was given.
final class AnswerReader: Sendable {
    enum Command: Sendable {
        case grant(UInt32)
        case cancel
    }

    /// What the reader gets next.
    enum Event: Sendable {
        case answer(WireResponse)
        case end(CallOutcome)
    }

    private struct State {
        var answers = CircularBuffer<WireResponse>()
        var outcome: CallOutcome?
        var waiting: CheckedContinuation<Event, Never>?
        /// Answers read since the server was last given credit.
        var ungranted: UInt32 = 0
        var command: (@Sendable (Command) -> Void)?

        /// What there is already.
        mutating func ready() -> Event? {
            if let answer = answers.popFirst() { return .answer(answer) }
            return outcome.map(Event.end)
        }
    }

    private let window: UInt32
    private let state = NIOLockedValueBox(State())

    /// - Parameter window: The credit with which the call began.
    init(window: UInt32) { self.window = window }

    /// The next answer, or the end, which stays the end. One task at a time.
    func next() async -> Event {
        let event = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let event = state.withLockedValue { state in
                    let event = state.ready()
                    if event == nil { state.waiting = continuation }
                    return event
                }
                if let event { continuation.resume(returning: event) }
            }
        } onCancel: {
            cancel()
        }
        if case .answer = event { grantWhatWasRead() }
        return event
    }

    /// Tells the server that nobody reads any more.
    func cancel() { state.withLockedValue { $0.command }?(.cancel) }

    /// Credit goes out when half the window has been read: few frames, and the server does not run dry.
    private func grantWhatWasRead() {
        let (command, answers) = state.withLockedValue { state in
            state.ungranted += 1
            guard state.ungranted >= max(1, window / 2) else {
                return (nil as (@Sendable (Command) -> Void)?, 0 as UInt32)
            }
            defer { state.ungranted = 0 }
            return (state.command, state.ungranted)
        }
        command?(.grant(answers))
    }
}

// MARK: The connection's side

extension AnswerReader {
    /// - Parameter command: Reaches the connection that the call was given to.
    func attach(_ command: @escaping @Sendable (Command) -> Void) { state.withLockedValue { $0.command = command } }

    func deliver(_ answer: WireResponse) {
        let waiting = state.withLockedValue { state in
            if state.waiting == nil { state.answers.append(answer) }
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: .answer(answer))
    }

    func finish(_ outcome: CallOutcome) {
        let waiting = state.withLockedValue { state in
            state.outcome = outcome
            state.command = nil
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: .end(outcome))
    }
}
