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

    init(_ segments: some Sequence<LiveSegment>) {
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
    /// - Complexity: O(reports added) look-ups; O(reports) where their mean length changes.
    public func adding(_ segment: SearchSegment) -> SearchSnapshot {
        guard segment.reportCount > 0 else { return self }
        let numbers = segment.storage.documents.pointer.map(\.number)
        return SearchSnapshot(segments.map { $0.removing(numbers) } + [LiveSegment(segment.storage)])
    }

    /// The snapshot without some reports; numbers that it does not hold are passed over.
    ///
    /// - Complexity: O(reports).
    public func removing(_ numbers: Set<UInt32>) -> SearchSnapshot {
        SearchSnapshot(segments.map { $0.removing(numbers) })
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

    func removing(_ numbers: some Sequence<UInt32>) -> LiveSegment {
        var result = self
        for number in numbers {
            guard let document = storage.document(numbered: number), !result.isRemoved(document) else { continue }
            result.remove(document)
        }
        return result
    }

    /// Removes a document that is there.
    mutating func remove(_ document: Int) {
        removed[document >> 6] |= 1 << UInt64(document & 63)
        liveCount -= 1
    }

    /// The segment in another place, less the same reports.
    ///
    /// - Precondition: `other` holds the same documents.
    func moved(to other: SegmentStorage) -> LiveSegment {
        var result = LiveSegment(other)
        result.removed = removed
        result.liveCount = liveCount
        result.norms = norms
        result.average = average
        return result
    }

    var removedDocuments: [Int] { (0..<storage.documents.count).filter(isRemoved) }

    func normed(_ average: Float) -> LiveSegment {
        if average == self.average { return self }
        var result = self
        result.average = average
        result.norms = ContiguousArray(
            storage.documents.pointer.map { Ranking.lengthNorm($0.length, average: average) })
        return result
    }
}
