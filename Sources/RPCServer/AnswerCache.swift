import NIOCore
import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Answers that are kept as long as nothing new was taken in: the same question over the same snapshot has the same
/// answer. Bounded by bytes; what was asked last stays longest.
///
/// Two generations stand for an order of use: answers go into the young one, those of the old one that are asked again
/// too; when the young one has half of the bytes it becomes the old one.
public final class AnswerCache: Sendable {
    struct Key: Hashable, Sendable {
        var method: String
        /// Whether the answer is a compressed one.
        var isCompressed: Bool
        var request: ByteBuffer

        /// What an entry costs beside its answer.
        var bytes: Int { method.utf8.count + request.readableBytes + 128 }
    }

    /// A question that was not found, to be handed back with its answer.
    struct Miss: Sendable {
        var key: Key
        var snapshot: UInt64
    }

    /// Numbers of this moment.
    public struct Report: Hashable, Sendable {
        public var entries = 0
        public var bytes = 0
        public var limitBytes = 0
        public var hits = 0
        public var misses = 0
    }

    fileprivate struct Generation {
        var answers: [Key: WireResponse] = [:]
        var bytes = 0
    }

    fileprivate struct State {
        var snapshot: UInt64 = 0
        var young = Generation()
        var old = Generation()
        var hits = 0
        var misses = 0
    }

    private let limitBytes: Int
    private let snapshot: @Sendable () -> UInt64?
    private let state = NIOLockedValueBox(State())

    /// - Parameters:
    ///   - limitBytes: Most bytes of questions and answers; 0 keeps none.
    ///   - snapshot: Number of what questions are answered from now; it grows with each change. `nil` where there is
    ///     nothing yet.
    public init(limitBytes: Int, snapshot: @escaping @Sendable () -> UInt64?) {
        self.limitBytes = limitBytes
        self.snapshot = snapshot
    }

    public var report: Report {
        state.withLockedValue { state in
            Report(
                entries: state.young.answers.count + state.old.answers.count,
                bytes: state.young.bytes + state.old.bytes, limitBytes: limitBytes, hits: state.hits,
                misses: state.misses)
        }
    }

    enum Lookup {
        case hit(WireResponse)
        case miss(Miss)
        /// Nothing is kept.
        case none
    }

    func lookUp(_ key: Key) -> Lookup {
        guard limitBytes > 0, let snapshot = snapshot() else { return .none }
        return state.withLockedValue { state in
            if state.snapshot < snapshot {
                state.snapshot = snapshot
                state.young = Generation()
                state.old = Generation()
            }
            if state.snapshot == snapshot {
                if let answer = state.young.answers[key] {
                    state.hits += 1
                    return .hit(answer)
                }
                if let answer = state.old.answers.removeValue(forKey: key) {
                    state.hits += 1
                    state.old.bytes -= Self.cost(key, answer)
                    state.keep(answer, for: key, limitBytes: limitBytes)
                    return .hit(answer)
                }
            }
            state.misses += 1
            return .miss(Miss(key: key, snapshot: snapshot))
        }
    }

    /// Keeps an answer, unless something was taken in while it was made: then nobody knows what it was made from.
    func store(_ answer: WireResponse, for miss: Miss) {
        guard answer.code == .ok, Self.cost(miss.key, answer) <= limitBytes / 16, snapshot() == miss.snapshot else {
            return
        }
        state.withLockedValue { state in
            guard state.snapshot == miss.snapshot, state.young.answers[miss.key] == nil else { return }
            var kept = answer
            // A slice would hold on to all that it was cut from.
            kept.body = ByteBuffer(bytes: answer.body.readableBytesView)
            var own = miss.key
            own.request = ByteBuffer(bytes: own.request.readableBytesView)
            state.keep(kept, for: own, limitBytes: limitBytes)
        }
    }

    fileprivate static func cost(_ key: Key, _ answer: WireResponse) -> Int { key.bytes + answer.body.readableBytes }
}

extension AnswerCache.State {
    mutating func keep(_ answer: WireResponse, for key: AnswerCache.Key, limitBytes: Int) {
        let cost = AnswerCache.cost(key, answer)
        if young.bytes + cost > limitBytes / 2 {
            old = young
            young = .init()
        }
        if let before = old.answers.removeValue(forKey: key) { old.bytes -= AnswerCache.cost(key, before) }
        young.answers[key] = answer
        young.bytes += cost
    }
}
