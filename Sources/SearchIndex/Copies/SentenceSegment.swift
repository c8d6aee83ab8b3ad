/// A sentence of a report.
struct SentenceRecord: BitwiseCopyable, Sendable {
    /// The report's number.
    var number: UInt32
    /// Position among the report's sentences (`SnippetText`).
    var ordinal: UInt32
}

/// The fingerprints of the sentences of some reports: immutable, in flat arrays of 72 bytes a sentence.
///
/// Made from a segment of the index, whose normalized text it needs for nothing but being made.
public struct SentenceSegment: Sendable {
    /// Sentences in the order of the reports' numbers.
    let records: FixedBuffer<SentenceRecord>
    /// Keys of all bands, ascending: the key in the upper half, the sentence's position in `records` in the lower.
    let keys: FixedBuffer<UInt64>
    /// Numbers of the reports, ascending.
    let numbers: FixedBuffer<UInt32>

    public var sentenceCount: Int { records.count }
    /// Bytes that it takes in memory.
    public var bytes: Int { records.bytes + keys.bytes + numbers.bytes }

    /// Takes the fingerprints of reports of a segment; numbers that it does not hold are passed over.
    ///
    /// - Parameter texts: What the builder of the segment gave for each report.
    /// - Complexity: O(length of the reports), about 1.5 µs a sentence.
    public init(_ segment: SearchSegment, texts: [(number: UInt32, text: SnippetText)]) {
        var records: ContiguousArray<SentenceRecord> = []
        var keys: ContiguousArray<UInt64> = []
        var numbers: ContiguousArray<UInt32> = []
        for (number, text) in texts.sorted(by: { $0.number < $1.number }) {
            guard let document = segment.storage.document(numbered: number) else { continue }
            numbers.append(number)
            let body = segment.storage.text(UInt32(document), .body)
            let sentences = text.sentences.elements
            for ordinal in sentences.indices {
                let codes = SentenceCodes(sentences.codes(of: ordinal, in: body), masksNumbers: true)
                guard codes.codes.count >= SentenceCodes.shortest, !codes.pairs.isEmpty else { continue }
                let position = UInt64(records.count)
                records.append(SentenceRecord(number: number, ordinal: UInt32(ordinal)))
                for key in SentenceFingerprint.keys(codes.pairs) { keys.append(UInt64(key) << 32 | position) }
            }
            withExtendedLifetime(text) {}
        }
        keys.sort()
        self.init(records: records, keys: keys, numbers: numbers)
    }

    private init(
        records: ContiguousArray<SentenceRecord>, keys: ContiguousArray<UInt64>, numbers: ContiguousArray<UInt32>
    ) {
        self.records = FixedBuffer(records)
        self.keys = FixedBuffer(keys)
        self.numbers = FixedBuffer(numbers)
    }

    /// Both in one, less the reports that were removed from each.
    ///
    /// - Complexity: O(keys of both).
    init(_ a: SentenceSegment, without removedA: Set<UInt32>, _ b: SentenceSegment, without removedB: Set<UInt32>) {
        var records: ContiguousArray<SentenceRecord> = []
        var numbers: ContiguousArray<UInt32> = []
        records.reserveCapacity(a.records.count + b.records.count)
        let keysA = Self.kept(a, removedA, &records, &numbers)
        let keysB = Self.kept(b, removedB, &records, &numbers)
        numbers.sort()
        var keys: ContiguousArray<UInt64> = []
        keys.reserveCapacity(keysA.count + keysB.count)
        var (i, j) = (0, 0)
        while i < keysA.count, j < keysB.count {
            if keysA[i] < keysB[j] {
                keys.append(keysA[i])
                i += 1
            } else {
                keys.append(keysB[j])
                j += 1
            }
        }
        keys += keysA[i...]
        keys += keysB[j...]
        self.init(records: records, keys: keys, numbers: numbers)
    }

    /// Adds what is left of a segment, and gives its keys for the new positions.
    private static func kept(
        _ segment: SentenceSegment, _ removed: Set<UInt32>, _ records: inout ContiguousArray<SentenceRecord>,
        _ numbers: inout ContiguousArray<UInt32>
    ) -> ContiguousArray<UInt64> {
        var positions = ContiguousArray(repeating: UInt32.max, count: segment.records.count)
        for i in 0..<segment.records.count where !removed.contains(segment.records[i].number) {
            positions[i] = UInt32(records.count)
            records.append(segment.records[i])
        }
        numbers += segment.numbers.pointer.lazy.filter { !removed.contains($0) }
        var keys: ContiguousArray<UInt64> = []
        keys.reserveCapacity(segment.keys.count)
        for key in segment.keys.pointer {
            let position = positions[Int(UInt32(truncatingIfNeeded: key))]
            if position != .max { keys.append((key >> 32) << 32 | UInt64(position)) }
        }
        return keys
    }

    func holds(_ number: UInt32) -> Bool {
        let at = Self.first(numbers.count) { numbers[$0] >= number }
        return at < numbers.count && numbers[at] == number
    }

    /// Calls `body` with the sentences that have a key, at most `limit`; returns whether these were all.
    func forEach(key: UInt32, limit: Int, _ body: (SentenceRecord) -> Void) -> Bool {
        let from = UInt64(key) << 32
        var at = Self.first(keys.count) { keys[$0] >= from }
        let end = at + limit
        while at < keys.count, keys[at] >> 32 == UInt64(key) {
            if at == end { return false }
            body(records[Int(UInt32(truncatingIfNeeded: keys[at]))])
            at += 1
        }
        return true
    }

    /// The first position at which a condition holds that, once true, stays true.
    private static func first(_ count: Int, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension UnsafeBufferPointer<SnippetSentence> {
    /// The normalized codes of a sentence of these.
    ///
    /// - Parameter body: The report's normalized body.
    func codes(of ordinal: Int, in body: UnsafeBufferPointer<UInt16>) -> UnsafeBufferPointer<UInt16> {
        let start = Int(self[ordinal].codeStart)
        let next = ordinal + 1 < count ? Int(self[ordinal + 1].codeStart) - 1 : body.count
        let end = Swift.min(next, body.count)
        guard start < end else { return UnsafeBufferPointer<UInt16>(start: nil, count: 0) }
        return UnsafeBufferPointer<UInt16>(rebasing: body[start..<end])
    }
}
