import ReportModel
import ReportStore
import SearchIndex
import Synchronization

extension ReportEngine {
    /// Text, in characters, that is saved at once; less waits for a quiet moment.
    private static let soonSavedLength = 8 << 20
    /// How long nothing must have changed for such a moment.
    private static let quietMilliseconds = 2_000

    /// Keeps the index in order: repairs what is damaged, merges, saves, checks files that were not read yet. Runs in
    /// the background; readers never wait for it and the writer only while a result is put in place.
    ///
    /// - Parameter atEnd: Whether this is the last time: all is saved, nothing else is done.
    func tendIndex(atEnd: Bool) -> IndexKeeper.Rest {
        if atEnd {
            if configuration.savesIndex { saveIndex() }
            return .done
        }
        repairIndex()
        mergeIndex()
        settleDiscovery()
        guard configuration.savesIndex else { return .done }
        let unsaved = snapshot.search.states.filter { $0.segment.file == nil }
        let length = unsaved.reduce(0) { $0 + $1.segment.textLength }
        if length < Self.soonSavedLength, keeper.quietTime < .milliseconds(Self.quietMilliseconds) {
            return .again(milliseconds: Self.quietMilliseconds)
        }
        let isSound = saveIndex() && checkIndex()
        return isSound ? .done : .again(milliseconds: 0)
    }

    /// Does one merge after another until none is due.
    private func mergeIndex() {
        while !keeper.isStopped {
            // Chosen under the writer's lock, so that the writer sees what it must leave alone.
            let merge = writer.withLock { _ in
                let merge = snapshot.search.nextMerge()
                keeper.mergeUnderWay = merge
                return merge
            }
            guard let merge else { return }
            let result = merge.run { self.keeper.isStopped }
            let isDone = writer.withLock { _ in
                keeper.mergeUnderWay = nil
                let before = snapshot
                guard let result, let search = before.search.applying(merge, result) else { return false }
                publish(before.with(search))
                return true
            }
            // Cancelled, or a source is damaged, which the next round repairs.
            if !isDone { return }
        }
    }

    /// Makes what a saved index does not hold, so that nobody has to wait for it.
    private func settleDiscovery() {
        guard snapshot.discovery.isOpen else { return }
        _ = snapshot.discovery.sentences
        writer.withLock { _ in publish(snapshot.with(snapshot.search)) }
    }

    // MARK: Saving

    /// Writes segments that are in memory alone to files, then the manifest, then drops files that are not needed any
    /// more.
    ///
    /// - Returns: `false` where something to be saved is damaged and must be repaired first.
    @discardableResult
    private func saveIndex() -> Bool {
        do {
            try keeper.folder.make()
            while let state = snapshot.search.states.first(where: { $0.segment.file == nil }) {
                try save(state)
            }
            let segments = snapshot.search.states.compactMap { state -> IndexManifest.Segment? in
                guard let file = state.segment.file, let number = IndexFolder.number(ofPath: file.path) else {
                    return nil
                }
                return IndexManifest.Segment(number: number, identity: file.identity, removed: state.removed)
            }
            let manifest = IndexManifest(segments: segments)
            if manifest != keeper.manifest || keeper.folder.isEmpty {
                try manifest.write(to: keeper.folder.manifestPath)
                keeper.manifest = manifest
            }
            keeper.folder.removeAll(but: Set(segments.map(\.number)))
        } catch {
            if hasDamage { return false }
            keeper.notice(
                IndexNotice(
                    error, action: "The index is not saved now; the next start makes what is missing from the store."))
        }
        return true
    }

    /// Whether something that searches read was found damaged.
    private var hasDamage: Bool {
        let snapshot = snapshot
        return !snapshot.search.damagedFiles.isEmpty
            || snapshot.catalog.entries.contains { $0.text.file?.damage != nil }
    }

    /// Writes one segment and puts what was written in its place.
    private func save(_ state: SegmentState) throws(IndexFileError) {
        let path = keeper.folder.newSegmentPath()
        // Later removals do not matter: whoever was removed has a newer version elsewhere.
        try SavedSegment.write(state, snapshot.catalog, to: path)
        let saved = try SavedSegment(try IndexFile(path: path, version: SavedSegment.version))
        writer.withLock { _ in
            let before = snapshot
            guard let search = before.search.replacing(state.segment, by: saved.segment) else { return }
            publish(before.with(search, before.catalog.moved(to: saved)))
        }
    }

    // MARK: Damage

    /// Reads files through that were not read yet.
    ///
    /// - Returns: Whether all were found sound.
    private func checkIndex() -> Bool {
        for file in snapshot.search.states.compactMap(\.segment.file) where !keeper.isChecked(file) {
            do throws(IndexFileError) {
                guard try file.checkAll(isCancelled: { self.keeper.isStopped }) else { return true }
                keeper.noteChecked(file)
            } catch {
                return false
            }
        }
        return true
    }

    /// Makes segments anew whose files were found damaged.
    private func repairIndex() {
        for state in snapshot.search.states {
            guard let file = state.segment.file, file.damage != nil, !keeper.isStopped else { continue }
            keeper.notice(
                IndexNotice(
                    file.failure,
                    action:
                        "Its \(state.segment.reportCount - state.removed.count) reports are indexed anew from the store."
                ))
            repair(state)
        }
        repairTexts()
    }

    /// Reads texts anew whose files were found damaged after their segments were merged into others.
    private func repairTexts() {
        let damaged = snapshot.catalog.entries.filter { $0.text.file?.damage != nil }
        guard let file = damaged.first?.text.file, !keeper.isStopped else { return }
        keeper.notice(
            IndexNotice(file.failure, action: "The texts of \(damaged.count) reports are read anew from the store."))
        var texts: [UInt32: (SnippetText, mark: Int64)] = [:]
        for entry in damaged {
            var builder = SearchIndexBuilder()
            let report = try? report(entry)
            let text = report.map { builder.add(report: $0, number: entry.number) }
            texts[entry.number] = (text ?? .empty, entry.mark)
        }
        writer.withLock { _ in
            let before = snapshot
            publish(before.with(before.search, before.catalog.moved(to: texts)))
        }
    }

    private func repair(_ damaged: SegmentState) {
        let removed = Set(damaged.removed)
        var builder = SearchIndexBuilder()
        var texts: [UInt32: (SnippetText, mark: Int64)] = [:]
        let catalog = snapshot.catalog
        for (i, number) in damaged.segment.numbers.enumerated() where !removed.contains(i) {
            if keeper.isStopped { return }
            guard let entry = catalog.entry(number) else { continue }
            do throws(EngineError) {
                texts[number] = (builder.add(report: try report(entry), number: number), entry.mark)
            } catch {
                keeper.notice(
                    IndexNotice(
                        path: store.path, problem: "Report '\(entry.summary.id)' can't be read: \(error)",
                        action: "It is not found by searches."))
            }
        }
        let made = builder.finish()
        writer.withLock { _ in
            let before = snapshot
            guard let now = before.search.states.first(where: { $0.segment.file === damaged.segment.file }) else {
                return
            }
            // What was replaced since by a newer version stays removed.
            let gone = Set(now.removed.map { now.segment.numbers[$0] })
            let places = made.numbers.enumerated().filter { gone.contains($1) }.map(\.offset)
            let search = before.search.replacing(
                now.segment, by: SegmentState(segment: made, removed: places))
            publish(before.with(search, before.catalog.moved(to: texts)))
        }
    }
}

extension ReportCatalog {
    /// The catalog with the texts of some reports where they were saved.
    func moved(to saved: SavedSegment) -> ReportCatalog {
        var result = self
        for (place, number) in saved.segment.numbers.enumerated() {
            guard let entry = entry(number), saved.holds(entry, at: place) else { continue }
            result.move(entry, to: saved.text(place))
        }
        return result
    }

    func moved(to texts: [UInt32: (SnippetText, mark: Int64)]) -> ReportCatalog {
        var result = self
        for (number, text) in texts {
            guard let entry = entry(number), entry.mark == text.mark else { continue }
            result.move(entry, to: text.0)
        }
        return result
    }
}
