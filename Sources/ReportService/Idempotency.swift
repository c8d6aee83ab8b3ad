import Glibc
import NIOCore
import ReportEngine
import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

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
    /// Calls that may wait for the one that came before them under their key; each holds a thread.
    static let waitingLimit = 4

    private let table = NIOLockedValueBox(IdempotencyTable())
    private let waiting = NIOLockedValueBox(0)

    /// Does the work, unless it was done before under the key of the call's metadata. While that is at work the call
    /// waits for it: a client whose connection broke comes back before the server has given up what it did for it.
    ///
    /// - Throws: INVALID_ARGUMENT for a key that can't be one or belongs to another request, ABORTED with a time to wait
    ///   where too many wait already, CANCELLED, and what the work throws.
    func run(
        _ request: ByteBuffer, metadata: CallMetadata, client: String, cancellation: Cancellation = .never,
        _ work: () throws(RPCError) -> ByteBuffer
    ) throws(RPCError) -> ByteBuffer {
        guard let given = metadata["idempotency-key"] else { return try work() }
        guard (1...IdempotencyTable.longestKey).contains(given.count) else {
            throw RPCError(
                .invalidArgument,
                "The idempotency-key has \(given.count) bytes; give 1 to \(IdempotencyTable.longestKey).")
        }
        let key = Array(client.utf8) + [0] + given
        var verdict = table.withLockedValue { $0.begin(key, request) }
        if verdict == .underWay { verdict = try waitForFirst(key, request, cancellation) }
        switch verdict {
        case .answered(let answer): return answer
        case .otherRequest:
            throw RPCError(
                .invalidArgument, "This idempotency-key was given to another request; take a new key for each.")
        case .run, .underWay: break
        }
        do {
            let answer = try work()
            table.withLockedValue { $0.end(key, answer) }
            return answer
        } catch {
            table.withLockedValue { $0.end(key, nil) }
            throw error
        }
    }

    /// - Returns: What is to be done now that the first call has ended; never `underWay`.
    private func waitForFirst(
        _ key: [UInt8], _ request: ByteBuffer, _ cancellation: Cancellation
    ) throws(RPCError) -> IdempotencyTable.Verdict {
        let hasPlace = waiting.withLockedValue { count in
            guard count < Self.waitingLimit else { return false }
            count += 1
            return true
        }
        guard hasPlace else {
            throw RPCError(
                .aborted, "The request with this idempotency-key is still at work; ask again for its answer.",
                details: [.retryAfter(milliseconds: 500)])
        }
        defer { waiting.withLockedValue { $0 -= 1 } }
        while true {
            let verdict = table.withLockedValue { $0.begin(key, request) }
            if verdict != .underWay { return verdict }
            if cancellation.isCancelled {
                throw RPCError(.cancelled, "The call ended while it waited for the first one with its key.")
            }
            usleep(2_000)
        }
    }
}
