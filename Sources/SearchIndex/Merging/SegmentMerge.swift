/// Some neighbouring segments of a snapshot that should become one: removed reports are dropped.
///
/// May be run in the background, while the snapshot it came from grows on; `SearchSnapshot.applying` then puts its
/// result in their place.
public struct SegmentMerge: Sendable {
    let sources: [LiveSegment]

    /// Characters of normalized text to go through.
    public var textLength: Int { sources.reduce(0) { $0 + $1.storage.codes.count } }

    /// Makes the joined segment; `nil` when cancelled, or where a source is damaged (see `SearchSnapshot.damagedFiles`).
    ///
    /// - Parameter isCancelled: Asked before every report.
    /// - Complexity: O(text), about 20 MB a second; memory as much as the result and its postings once more.
    public func run(isCancelled: () -> Bool = { false }) -> SearchSegment? {
        var builder = SearchIndexBuilder()
        for source in sources {
            for document in 0..<source.storage.documents.count where !source.isRemoved(document) {
                if isCancelled() { return nil }
                builder.add(document, of: source.storage)
            }
            if source.storage.file?.damage != nil { return nil }
        }
        return builder.finish()
    }
}

extension SearchSnapshot {
    /// What to merge next, so that no segment is less than `ratio` times as large as all behind it together; `nil`
    /// where there is nothing to gain.
    ///
    /// A segment of `sizeLimit` or more stays by itself, which bounds the time and memory of a merge; it is built anew
    /// once most of its reports are removed.
    ///
    /// - Parameter sizeLimit: Characters of normalized text, by default those of some 25,000 reports.
    public func nextMerge(ratio: Double = 2, sizeLimit: Int = 1 << 26) -> SegmentMerge? {
        if let i = segments.firstIndex(where: { $0.liveCount * 2 < $0.storage.documents.count }) {
            return SegmentMerge(sources: [segments[i]])
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
        return SegmentMerge(sources: Array(joined))
    }

    /// The merge of the small segments at the end, once there are many: what to do at once, so that searches do not
    /// slow down while a larger merge is under way. Takes next to no time.
    ///
    /// - Parameters:
    ///   - count: Segments that are few enough.
    ///   - sizeLimit: Characters of normalized text to be gone through at most.
    ///   - merge: What is being merged already and must be left alone.
    public func nextSmallMerge(count: Int = 16, sizeLimit: Int = 1 << 20, leaving merge: SegmentMerge?) -> SegmentMerge?
    {
        let busy = Set((merge?.sources ?? []).map { ObjectIdentifier($0.storage) })
        var start = segments.count
        var size = 0
        while start > 0, !busy.contains(ObjectIdentifier(segments[start - 1].storage)) {
            size += segments[start - 1].storage.codes.count
            if size > sizeLimit { break }
            start -= 1
        }
        return segments.count - start > count ? SegmentMerge(sources: Array(segments[start...])) : nil
    }

    /// The snapshot with a merge's result in the place of its sources, less what was removed from them meanwhile; `nil`
    /// where they are not there any more.
    public func applying(_ merge: SegmentMerge, _ result: SearchSegment) -> SearchSnapshot? {
        guard let first = merge.sources.first,
            let start = segments.firstIndex(where: { $0.storage === first.storage }),
            start + merge.sources.count <= segments.count
        else { return nil }
        let range = start..<start + merge.sources.count
        var joined = LiveSegment(result.storage)
        for (now, before) in zip(segments[range], merge.sources) {
            guard now.storage === before.storage else { return nil }
            if now.liveCount == before.liveCount { continue }
            let removed = now.removedDocuments.filter { !before.isRemoved($0) }
            joined = joined.removing(removed.map { now.storage.documents[$0].number })
        }
        let middle = joined.storage.documents.count > 0 ? [joined] : []
        return SearchSnapshot(segments[..<range.lowerBound] + middle + segments[range.upperBound...])
    }

    /// The snapshot with its next merge done; `nil` where there is nothing to gain.
    public func merged(ratio: Double = 2, sizeLimit: Int = 1 << 26) -> SearchSnapshot? {
        guard let merge = nextMerge(ratio: ratio, sizeLimit: sizeLimit), let result = merge.run() else { return nil }
        return applying(merge, result)
    }
}
