import SearchIndex

/// Which files make up the saved index, and which of their reports are removed. Itself an index file, written anew and
/// put in the place of the one before in one step: the index on disk is always that of one moment.
struct IndexManifest: Hashable {
    struct Segment: Hashable {
        /// Of the file `segment-<number>`.
        var number: UInt64
        /// The file's `IndexFile.identity`.
        var identity: UInt64
        /// Places of removed reports, ascending.
        var removed: [Int]
    }

    /// Oldest first.
    var segments: [Segment] = []

    private struct Entry: BitwiseCopyable, Sendable {
        var number: UInt64
        var identity: UInt64
        /// Where its removed reports end in the list of all.
        var removedEnd: Int
    }

    func write(to path: String) throws(IndexFileError) {
        var end = 0
        let entries = segments.map { segment in
            end += segment.removed.count
            return Entry(number: segment.number, identity: segment.identity, removedEnd: end)
        }
        var writer = try IndexFileWriter(path: path, version: SavedSegment.version)
        try writer.add("segments", entries)
        try writer.add("removed", segments.flatMap(\.removed))
        try writer.finish()
    }

    init(segments: [Segment] = []) { self.segments = segments }

    init(readingFrom path: String) throws(IndexFileError) {
        let file = try IndexFile(path: path, version: SavedSegment.version)
        let removed = try file.elements("removed", of: Int.self)
        var start = 0
        for entry in try file.elements("segments", of: Entry.self) {
            guard start <= entry.removedEnd, entry.removedEnd <= removed.count else {
                throw .damaged(path: path, detail: "what it holds makes no sense")
            }
            segments.append(
                Segment(
                    number: entry.number, identity: entry.identity,
                    removed: Array(removed[start..<entry.removedEnd])))
            start = entry.removedEnd
        }
    }
}
