/// What can be searched at one moment: some segments less the reports removed from them.
///
/// A value: adding, removing and merging make new snapshots and leave this one as it is, so that readers never wait.
public struct SearchSnapshot: Sendable {
    var segments: [LiveSegment]
    /// Reports of all segments, removed ones included: what the statistics count until a merge drops them.
    let documentCount: Int
    let averageLength: Float

    /// Nothing to search.
    public static let empty = SearchSnapshot([])

    private init(_ segments: some Sequence<LiveSegment>) {
        let segments = Array(segments)
        documentCount = segments.reduce(0) { $0 + $1.storage.documents.count }
        let length = segments.reduce(0) { $0 + $1.storage.totalLength }
        let average = documentCount == 0 ? 1 : Float(length) / Float(documentCount)
        averageLength = average
        self.segments = segments.map { $0.normed(average) }
    }

    /// The same for snapshots that rank the same reports alike: tells of the counts that go into every score.
    public var statisticsFingerprint: UInt64 {
        UInt64(documentCount) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(averageLength.bitPattern)
    }

    /// Reports that can be found.
    public var reportCount: Int { segments.reduce(0) { $0 + $1.liveCount } }
    /// Bytes that the index takes in memory.
    public var bytes: Int { segments.reduce(0) { $0 + $1.storage.bytes } }
    public var segmentCount: Int { segments.count }
    /// Terms of all segments; one that stands in several counts in each.
    public var termCount: Int { segments.reduce(0) { $0 + $1.storage.dictionary.count } }

    /// The snapshot with one more segment. Reports of other segments that have a number of the new one are removed.
    ///
    /// - Complexity: O(reports).
    public func adding(_ segment: SearchSegment) -> SearchSnapshot {
        guard segment.reportCount > 0 else { return self }
        let numbers = Set(segment.storage.documents.pointer.map(\.number))
        return SearchSnapshot(segments.map { $0.removing(numbers) } + [LiveSegment(segment.storage)])
    }

    /// The snapshot without some reports; numbers that it does not hold are passed over.
    ///
    /// - Complexity: O(reports).
    public func removing(_ numbers: Set<UInt32>) -> SearchSnapshot {
        SearchSnapshot(segments.map { $0.removing(numbers) })
    }

    /// The snapshot with the smaller segments joined into one and removed reports dropped, so that no segment is less
    /// than `ratio` times as large as all behind it together; `nil` where there is nothing to gain.
    ///
    /// A segment of `sizeLimit` or more stays by itself, which bounds the time and memory of a merge; it is built anew
    /// once most of its reports are removed.
    ///
    /// - Parameter sizeLimit: Characters of normalized text, by default those of some 25,000 reports.
    /// - Complexity: O(text of the joined segments), about 20 MB a second. May be run in the background; then add to
    ///   the result what came in meanwhile.
    public func merged(ratio: Double = 2, sizeLimit: Int = 1 << 26) -> SearchSnapshot? {
        if let i = segments.firstIndex(where: { $0.liveCount * 2 < $0.storage.documents.count }) {
            return joining(i..<i + 1)
        }
        var start = segments.count
        var size = 0
        while start > 0 {
            let next = segments[start - 1].storage.codes.count
            let isLargeEnough = start < segments.count && Double(next) >= Double(size) * ratio
            if next >= sizeLimit || isLargeEnough { break }
            size += next
            start -= 1
        }
        let joined = segments[start...]
        guard joined.count > 1 || joined.contains(where: { $0.liveCount < $0.storage.documents.count }) else {
            return nil
        }
        return joining(start..<segments.count)
    }

    /// The snapshot with some neighbouring segments joined.
    private func joining(_ range: Range<Int>) -> SearchSnapshot {
        var builder = SearchIndexBuilder()
        for segment in segments[range] {
            for document in 0..<segment.storage.documents.count where !segment.isRemoved(document) {
                builder.add(document, of: segment.storage)
            }
        }
        let joined = builder.reportCount > 0 ? [LiveSegment(builder.finish().storage)] : []
        return SearchSnapshot(segments[..<range.lowerBound] + joined + segments[range.upperBound...])
    }

    /// Reports that hold a term of one or two touching units.
    func documentCount(_ term: UnitSequence) -> Int {
        segments.reduce(0) { $0 + Int($1.storage.entry(term)?.documentCount ?? 0) }
    }
}

/// A segment and which of its reports are removed.
struct LiveSegment: Sendable {
    let storage: SegmentStorage
    /// One bit a report.
    private var removed: ContiguousArray<UInt64>
    private(set) var liveCount: Int
    /// By report, its length norm at `average`.
    private(set) var norms: ContiguousArray<Float> = []
    private var average: Float = -1

    init(_ storage: SegmentStorage) {
        self.storage = storage
        liveCount = storage.documents.count
        removed = ContiguousArray(repeating: 0, count: (storage.documents.count + 63) / 64)
    }

    func isRemoved(_ document: Int) -> Bool { removed[document >> 6] >> UInt64(document & 63) & 1 == 1 }

    func removing(_ numbers: Set<UInt32>) -> LiveSegment {
        var result = self
        for (i, document) in storage.documents.pointer.enumerated()
        where numbers.contains(document.number) && !isRemoved(i) {
            result.removed[i >> 6] |= 1 << UInt64(i & 63)
            result.liveCount -= 1
        }
        return result
    }

    func normed(_ average: Float) -> LiveSegment {
        if average == self.average { return self }
        var result = self
        result.average = average
        result.norms = ContiguousArray(
            storage.documents.pointer.map { Ranking.lengthNorm($0.length, average: average) })
        return result
    }
}
