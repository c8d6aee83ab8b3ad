import IndicatorStore
import ReportModel
import ReportStore
import SearchIndex

/// Where a saved index holds a report.
struct SavedPlace: Sendable {
    let text: SnippetText
    let sections: [Section]
}

/// Puts the first snapshot together: out of segments that were saved and of reports that must be indexed anew.
struct SnapshotRestorer: ~Copyable {
    /// By number: what of the store's reports the saved index holds just so.
    private(set) var saved: [SavedPlace?]
    /// Saved reports that the store holds otherwise or not at all.
    private(set) var staleCount = 0
    private(set) var search: SearchSnapshot

    private var entries: [CatalogEntry] = []
    private var index = SearchIndexBuilder()
    private var figures = IndicatorLoader()

    /// - Parameters:
    ///   - latest: What the store holds; a report's number is its place.
    ///   - loaded: What was saved, oldest first.
    init(_ latest: [LatestVersion], _ loaded: [(saved: SavedSegment, removed: [Int])]) {
        saved = Array(repeating: nil, count: latest.count)
        var states: [SegmentState] = []
        // The newest first: where a report stands twice, the newer counts.
        for (segment, removed) in loaded.reversed() {
            var gone = Set(removed)
            for (place, number) in segment.segment.numbers.enumerated() where !gone.contains(place) {
                let number = Int(number)
                guard number < latest.count, saved[number] == nil, segment.holds(latest[number], at: place) else {
                    gone.insert(place)
                    staleCount += 1
                    continue
                }
                saved[number] = SavedPlace(text: segment.text(place), sections: segment.sections(place))
            }
            if gone.count < segment.segment.reportCount {
                states.append(SegmentState(segment: segment.segment, removed: gone.sorted()))
            }
        }
        search = SearchSnapshot(states: states.reversed())
        entries.reserveCapacity(latest.count)
    }

    /// What a manifest of all that was loaded would say.
    func manifest(_ loaded: [(saved: SavedSegment, removed: [Int])]) -> IndexManifest {
        IndexManifest(
            segments: loaded.compactMap { saved, removed in
                guard let file = saved.segment.file, let number = IndexFolder.number(ofPath: file.path) else {
                    return nil
                }
                return IndexManifest.Segment(number: number, identity: file.identity, removed: removed)
            })
    }

    var isSegmentFull: Bool { index.textLength >= SnapshotBuilder.segmentLength }

    /// Adds the next report in the order of numbers.
    ///
    /// - Precondition: It has its figures, and its text unless it was saved.
    mutating func add(_ report: RestoredReport) {
        let (latest, observations) = (report.latest, report.observations ?? [])
        let number = UInt32(report.number)
        var place = report.saved
        if place == nil, let stored = report.stored {
            place = SavedPlace(
                text: index.add(report: stored.report, number: number), sections: stored.report.sections)
        }
        let text = place?.text ?? .empty
        entries.append(
            CatalogEntry(
                number: number,
                summary: ReportSummary(
                    of: latest.head, version: latest.version, textBytes: text.count,
                    observationCount: observations.count),
                contentHash: latest.contentHash, mark: latest.mark, ingestedAtSeconds: latest.ingestedAtSeconds,
                text: text, sections: place?.sections ?? []))
        figures.add(
            ReportFigures(facts: ReportFacts(of: latest.head, version: latest.version), observations: observations))
    }

    /// Ends the segment of what was indexed anew.
    ///
    /// - Parameter keeper: Where it is saved at once, which spares its memory; it stays in memory where that fails.
    mutating func closeSegment(savingTo keeper: IndexKeeper?) {
        let made = index.finish()
        if made.reportCount == 0 { return }
        search = search.adding(made)
        guard let keeper, let state = search.states.last else { return }
        do {
            try keeper.folder.make()
            let path = keeper.folder.newSegmentPath()
            // Entries stand in the order of numbers.
            try SavedSegment.write(state, ReportCatalog(entries), to: path)
            let saved = try SavedSegment(try IndexFile(path: path, version: SavedSegment.version))
            search = search.replacing(made, by: saved.segment) ?? search
            for (place, number) in saved.segment.numbers.enumerated() {
                entries[Int(number)] = entries[Int(number)].moved(to: saved.text(place))
            }
        } catch {
            keeper.notice(IndexNotice(error, action: "The segment stays in memory for now."))
        }
    }

    func catalog() -> ReportCatalog { ReportCatalog(entries) }

    /// The figures of all reports that were added.
    mutating func finishFigures() -> IndicatorSnapshot { figures.finish() }
}
