import NIOCore
import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// A call with many answers on its way through its attempts. Ends with its last reference.
final class StreamedCall: Sendable {
    private struct State {
        var reader: AnswerReader?
        var deadline: MonotonicTime?
        var isDone = false
    }

    private let client: ReportClient
    private let request: WireRequest
    private let timeout: Duration
    private let state = NIOLockedValueBox(State())

    init(_ client: ReportClient, _ request: WireRequest, _ timeout: Duration) {
        self.client = client
        self.request = request
        self.timeout = timeout
    }

    deinit { state.withLockedValue { $0.reader }?.cancel() }

    /// The next answer; `nil` after the last and after an error.
    func next() async throws(RPCError) -> ByteBuffer? {
        if state.withLockedValue({ $0.isDone }) { return nil }
        do {
            if let reader = state.withLockedValue({ $0.reader }) { return try await next(of: reader) }
            return try await first()
        } catch {
            finish()
            throw error
        }
    }

    private func next(of reader: AnswerReader) async throws(RPCError) -> ByteBuffer? {
        switch await reader.next() {
        case .answer(let answer): return try client.inflated(answer)
        case .end(.answered(let response)):
            if let error = response.error { throw error }
            finish()
            return nil
        case .end(.notBegun(let error)), .end(.failed(let error)): throw error
        }
    }

    /// Makes attempts until one gives an answer or ends well.
    private func first() async throws(RPCError) -> ByteBuffer? {
        let deadline = MonotonicTime.now().adding(milliseconds: max(0, timeout.milliseconds))
        client.callMade()
        var attempt = 1
        while true {
            let reader = AnswerReader(window: request.credit)
            var answer: WireResponse?
            let outcome = await client.attemptOnSomeLink { link in
                link.begin(request, deadline: deadline, reader: reader)
                switch await reader.next() {
                case .answer(let first):
                    answer = first
                    return .answered(WireResponse(body: ByteBuffer()))
                case .end(let outcome): return outcome
                }
            }
            if let answer {
                state.withLockedValue { $0.reader = reader }
                return try client.inflated(answer)
            }
            let error: RPCError
            switch outcome {
            case .answered(let response):
                guard let refusal = response.error else {
                    finish()
                    return nil
                }
                error = refusal
            case .notBegun(let failure), .failed(let failure): error = failure
            }
            attempt += 1
            try await client.pause(before: attempt, after: error, deadline: deadline)
        }
    }

    private func finish() {
        state.withLockedValue { state in
            state.isDone = true
            state.reader = nil
        }
    }
}
