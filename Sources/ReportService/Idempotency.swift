import NIOCore
import ReportMessages
import Synchronization
import WireProtocol

/// Answers of Ingest by the key that a client gave its request, so that the same request made again (the answer was
/// lost, the connection broke) is answered as it was the first time and nothing is done twice. A value.
///
/// Bounded: the oldest keys are forgotten. Not kept over a restart; then a report whose content is held is UNCHANGED.
struct IdempotencyTable: Sendable {
    enum Verdict: Hashable {
        /// Do the work, then say `end`.
        case run
        case answered(ByteBuffer)
        /// The first one is still at work.
        case underWay
        /// The key was given to another request.
        case otherRequest
    }

    private struct Entry {
        var fingerprint: Int
        var requestBytes: Int
        var answer: ByteBuffer?
    }

    static let longestKey = 128

    let limitEntries: Int
    let limitBytes: Int
    private var entries: [[UInt8]: Entry] = [:]
    private var order = CircularBuffer<[UInt8]>()
    private(set) var bytes = 0

    init(limitEntries: Int = 4_096, limitBytes: Int = 16 << 20) {
        self.limitEntries = limitEntries
        self.limitBytes = limitBytes
    }

    var count: Int { entries.count }

    mutating func begin(_ key: [UInt8], _ request: ByteBuffer) -> Verdict {
        let fingerprint = request.hashValue
        guard let entry = entries[key] else {
            entries[key] = Entry(fingerprint: fingerprint, requestBytes: request.readableBytes)
            return .run
        }
        guard entry.fingerprint == fingerprint, entry.requestBytes == request.readableBytes else {
            return .otherRequest
        }
        return entry.answer.map(Verdict.answered) ?? .underWay
    }

    /// The work has ended; without an answer if it failed, so that it may be tried again.
    mutating func end(_ key: [UInt8], _ answer: ByteBuffer?) {
        guard let answer else {
            entries[key] = nil
            return
        }
        entries[key]?.answer = answer
        bytes += answer.readableBytes
        order.append(key)
        while order.count > limitEntries || bytes > limitBytes, let oldest = order.popFirst() {
            bytes -= entries.removeValue(forKey: oldest)?.answer?.readableBytes ?? 0
        }
    }
}

/// The table as calls use it.
final class IdempotentCalls: Sendable {
    private let table = Mutex(IdempotencyTable())

    /// Does the work, unless it was done before under the key of the call's metadata.
    ///
    /// - Throws: INVALID_ARGUMENT for a key that can't be one or belongs to another request, ABORTED with a time to wait
    ///   while the first request is at work, and what the work throws.
    func run(
        _ request: ByteBuffer, metadata: CallMetadata, client: String, _ work: () throws(RPCError) -> ByteBuffer
    ) throws(RPCError) -> ByteBuffer {
        guard let given = metadata["idempotency-key"] else { return try work() }
        guard (1...IdempotencyTable.longestKey).contains(given.count) else {
            throw RPCError(
                .invalidArgument,
                "The idempotency-key has \(given.count) bytes; give 1 to \(IdempotencyTable.longestKey).")
        }
        let key = Array(client.utf8) + [0] + given
        switch table.withLock({ $0.begin(key, request) }) {
        case .answered(let answer): return answer
        case .underWay:
            throw RPCError(
                .aborted, "The request with this idempotency-key is still at work; ask again for its answer.",
                details: [.retryAfter(milliseconds: 500)])
        case .otherRequest:
            throw RPCError(
                .invalidArgument, "This idempotency-key was given to another request; take a new key for each.")
        case .run: break
        }
        do {
            let answer = try work()
            table.withLock { $0.end(key, answer) }
            return answer
        } catch {
            table.withLock { $0.end(key, nil) }
            throw error
        }
    }
}
