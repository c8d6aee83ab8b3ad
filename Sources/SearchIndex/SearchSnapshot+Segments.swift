/// A segment as a part of a snapshot: what is kept of it beside the segment itself.
public struct SegmentState: Sendable {
    public var segment: SearchSegment
    /// Its reports that are removed, by their place in it, ascending.
    public var removed: [Int]

    public init(segment: SearchSegment, removed: [Int] = []) {
        self.segment = segment
        self.removed = removed
    }
}

extension SearchSnapshot {
    /// All segments, oldest first, with the reports removed from each: what brings the snapshot back by
    /// `init(states:)`.
    public var states: [SegmentState] {
        segments.map {
            SegmentState(
                segment: SearchSegment(storage: $0.storage),
                removed: $0.liveCount == $0.storage.documents.count ? [] : $0.removedDocuments)
        }
    }

    /// - Precondition: no number stands in two segments without being removed from the earlier; places of removed
    ///   reports are there.
    public init(states: [SegmentState]) {
        self.init(
            states.map { state in
                var live = LiveSegment(state.segment.storage)
                for document in state.removed where !live.isRemoved(document) { live.remove(document) }
                return live
            })
    }

    /// The snapshot with a segment in another place, such as a file that it was written to; `nil` where the segment is
    /// not there any more.
    ///
    /// - Precondition: `copy` holds the same reports in the same order.
    public func replacing(_ segment: SearchSegment, by copy: SearchSegment) -> SearchSnapshot? {
        guard let i = segments.firstIndex(where: { $0.storage === segment.storage }) else { return nil }
        return SearchSnapshot(segments[..<i] + [segments[i].moved(to: copy.storage)] + segments[(i + 1)...])
    }

    /// The snapshot with another segment, less reports of its own, in the place of one; the snapshot itself where that is
    /// not there any more.
    public func replacing(_ segment: SearchSegment, by other: SegmentState) -> SearchSnapshot {
        var states = states
        guard let i = segments.firstIndex(where: { $0.storage === segment.storage }) else { return self }
        states[i] = other
        return SearchSnapshot(states: states.filter { $0.segment.reportCount > 0 })
    }

    /// Files that were found damaged; searches throw until their segments are replaced.
    public var damagedFiles: [IndexFile] { segments.compactMap(\.storage.file).filter { $0.damage != nil } }
}
