/// The fingerprints of the sentences of all reports at one moment. A value: adding makes a new one and leaves this one
/// as it is.
public struct SentenceIndex: Sendable {
    private struct Part: Sendable {
        var segment: SentenceSegment
        /// Numbers whose sentences here are those of an earlier version, or of a report that is gone.
        var removed: Set<UInt32> = []
    }

    private var parts: [Part] = []

    public init() {}

    public var sentenceCount: Int { parts.reduce(0) { $0 + $1.segment.sentenceCount } }
    public var bytes: Int { parts.reduce(0) { $0 + $1.segment.bytes } }
    public var segmentCount: Int { parts.count }

    /// Keys of the largest segment that is still joined with others, which bounds the time and memory of joining.
    private static let sizeLimit = 1 << 24

    /// The index with one more segment. Reports that others hold under a number of the new one are removed from these.
    /// Small segments are joined, so that none is less than twice as large as all behind it together.
    public func adding(_ segment: SentenceSegment) -> SentenceIndex {
        guard segment.numbers.count > 0 else { return self }
        var result = removing(segment.numbers.pointer)
        result.parts.append(Part(segment: segment))
        while result.parts.count > 1 {
            let (a, b) = (result.parts[result.parts.count - 2], result.parts[result.parts.count - 1])
            guard a.segment.keys.count < Self.sizeLimit, a.segment.keys.count < 2 * b.segment.keys.count else { break }
            result.parts.removeLast(2)
            result.parts.append(
                Part(segment: SentenceSegment(a.segment, without: a.removed, b.segment, without: b.removed)))
        }
        return result
    }

    /// The index with all of another, which holds the newer versions of reports that both have.
    public func adding(_ newer: SentenceIndex) -> SentenceIndex {
        var result = newer.parts.reduce(self) { $0.removing($1.segment.numbers.pointer) }
        result.parts += newer.parts
        return result
    }

    /// The index without some reports; numbers that it does not hold are passed over.
    public func removing(_ numbers: some Sequence<UInt32>) -> SentenceIndex {
        var result = self
        for number in numbers {
            for i in result.parts.indices where result.parts[i].segment.holds(number) {
                result.parts[i].removed.insert(number)
            }
        }
        return result
    }

    /// Sentences looked at for one key of a segment: more have the same words than anyone wants to see.
    static let candidateLimit = 20_000

    /// Sentences of other reports that share a key, each once, in the order of numbers and ordinals.
    ///
    /// - Returns: Also whether none was left out by `candidateLimit`.
    func candidates(_ keys: some Sequence<UInt32>, of number: UInt32) -> (records: [SentenceRecord], isComplete: Bool) {
        var found: [UInt64] = []
        var isComplete = true
        for part in parts {
            for key in keys {
                let all = part.segment.forEach(key: key, limit: Self.candidateLimit) { record in
                    guard record.number != number, !part.removed.contains(record.number) else { return }
                    found.append(UInt64(record.number) << 32 | UInt64(record.ordinal))
                }
                if !all { isComplete = false }
            }
        }
        found.sort()
        var records: [SentenceRecord] = []
        var last: UInt64?
        for packed in found where packed != last {
            last = packed
            records.append(
                SentenceRecord(
                    number: UInt32(packed >> 32), ordinal: UInt32(truncatingIfNeeded: packed)))
        }
        return (records, isComplete)
    }
}
