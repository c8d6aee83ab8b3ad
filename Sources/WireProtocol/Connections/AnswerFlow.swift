public import NIOCore

/// The answers of one call with many, between the work that makes them and the connection that sends them: which may go
/// now, and whether the work may make more. A value without sockets or threads.
///
/// Two things hold answers back: the client's credit, which counts answers (RSocket's REQUEST_N), and the connection,
/// which takes them when the client reads. What waits here is bounded: work that asks `hasRoom` before each answer
/// leaves at most the window and one answer.
public struct AnswerFlow: Sendable {
    /// What goes to the client next.
    public enum Step: Hashable, Sendable {
        case answer(ByteBuffer)
        /// The last frame; with the error if the call failed.
        case end(RPCError?)
    }

    private enum Ending: Hashable {
        case none
        /// The work is done; the end is still to be sent.
        case due(RPCError?)
        case sent
    }

    public let windowBytes: Int
    private var waiting = CircularBuffer<ByteBuffer>()
    private var ending = Ending.none
    /// `nil` where the client does not count.
    private var credit: UInt64?
    /// Bytes of answers that wait.
    public private(set) var waitingBytes = 0
    /// Whether nobody wants the answers any more.
    public private(set) var isStopped = false

    /// - Parameters:
    ///   - credit: How many answers the client takes before it grants more; 0 if it does not count.
    ///   - windowBytes: Bytes that may wait before the work has to; at least 1.
    public init(credit: UInt32, windowBytes: Int) {
        self.credit = credit == 0 ? nil : UInt64(credit)
        self.windowBytes = windowBytes
    }

    /// Whether the work may make another answer now.
    public var hasRoom: Bool { isStopped || waitingBytes < windowBytes }

    /// Whether the last frame has gone.
    public var isEnded: Bool { ending == .sent }

    /// The work has made an answer. One that nobody wants any more is thrown away.
    public mutating func offer(_ answer: ByteBuffer) {
        guard !isStopped, ending == .none else { return }
        waiting.append(answer)
        // An empty answer costs its frame.
        waitingBytes += Self.cost(answer)
    }

    /// The work is done. The first word counts.
    public mutating func end(_ error: RPCError?) {
        if ending == .none { ending = .due(error) }
    }

    /// The client takes so many more.
    public mutating func grant(_ answers: UInt32) {
        guard let credit else { return }
        let (sum, isTooMuch) = credit.addingReportingOverflow(UInt64(answers))
        self.credit = isTooMuch ? .max : sum
    }

    /// Nobody wants the answers any more: those that wait are thrown away, and the work is not held back.
    public mutating func stop() {
        isStopped = true
        waiting.removeAll()
        waitingBytes = 0
    }

    /// Takes what may go now; `nil` while nothing may.
    public mutating func next() -> Step? {
        if let answer = waiting.first {
            if let credit {
                guard credit > 0 else { return nil }
                self.credit = credit - 1
            }
            waiting.removeFirst()
            waitingBytes -= Self.cost(answer)
            return .answer(answer)
        }
        guard case .due(let error) = ending else { return nil }
        ending = .sent
        return .end(error)
    }

    private static func cost(_ answer: ByteBuffer) -> Int { max(1, answer.readableBytes) }
}
