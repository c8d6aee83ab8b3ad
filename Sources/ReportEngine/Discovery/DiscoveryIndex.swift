import ReportModel
import SearchIndex
import Synchronization

/// What leads from reports to others, beside the index of their words. A value; see `SnapshotBuilder`.
struct DiscoveryIndex: Sendable {
    /// Those of reports that were there at the start; `nil` once they are part of `later`.
    private var start: StartingSentences?
    private var later = SentenceIndex()
    var titles = TitleTable()

    init() {}

    /// What is derived of the first snapshot.
    init(_ catalog: ReportCatalog, _ search: SearchSnapshot) {
        for entry in catalog.entries { titles.add(entry.summary.title, year: entry.years?.upperBound ?? 0) }
        start = StartingSentences(catalog, search)
    }

    /// Fingerprints of all sentences. After a start the first to ask may wait until they are made, some seconds for a
    /// hundred thousand reports.
    var sentences: SentenceIndex { start.map { $0.made().adding(later) } ?? later }

    /// Whether something of the start is still to be made or to be taken over.
    var isOpen: Bool { start != nil }

    /// Bytes that it takes in memory.
    var bytes: Int { titles.bytes + later.bytes + (start?.madeBytes ?? 0) }

    mutating func add(_ segment: SentenceSegment) { later = later.adding(segment) }

    /// Takes over what was made since the start; does nothing where that is not done.
    mutating func settle() {
        guard let start, let made = start.madeAlready else { return }
        later = made.adding(later)
        self.start = nil
    }
}

/// The fingerprints of the sentences of the first snapshot, made when first asked for: what is saved of the index does
/// not hold them.
final class StartingSentences: Sendable {
    private enum State {
        case open(ReportCatalog, SearchSnapshot)
        case made(SentenceIndex)
    }

    private let state: Mutex<State>
    /// Tells without waiting for those who make it.
    private let bytes = Atomic(-1)

    init(_ catalog: ReportCatalog, _ search: SearchSnapshot) { state = Mutex(.open(catalog, search)) }

    /// Makes them where that was not done.
    func made() -> SentenceIndex {
        state.withLock { state in
            guard case .open(let catalog, let search) = state else {
                if case .made(let made) = state { return made }
                return SentenceIndex()
            }
            let made = Self.make(catalog, search)
            // From here on the first snapshot is not held any longer.
            state = .made(made)
            bytes.store(made.bytes, ordering: .releasing)
            return made
        }
    }

    /// `nil` where they are not made.
    var madeAlready: SentenceIndex? { bytes.load(ordering: .acquiring) < 0 ? nil : made() }

    var madeBytes: Int { max(0, bytes.load(ordering: .acquiring)) }

    private static func make(_ catalog: ReportCatalog, _ search: SearchSnapshot) -> SentenceIndex {
        var index = SentenceIndex()
        for state in search.states {
            let removed = Set(state.removed)
            let texts = state.segment.numbers.enumerated().compactMap { place, number in
                removed.contains(place) ? nil : catalog.entry(number).map { (number: number, text: $0.text) }
            }
            for part in SentenceSegment.parts(of: state.segment, texts) { index = index.adding(part) }
        }
        return index
    }
}

extension SentenceSegment {
    /// Parts in which a segment is worked on, and reports in one at most.
    private static let shares = 8
    private static let shareLimit = 2_000

    /// The fingerprints of reports of a segment, made on all cores.
    static func parts(
        of segment: SearchSegment, _ texts: [(number: UInt32, text: SnippetText)]
    ) -> [SentenceSegment] {
        let share = max(1, min(shareLimit, (texts.count + shares - 1) / shares))
        let parts = stride(from: 0, to: texts.count, by: share).map { Array(texts[$0..<min($0 + share, texts.count)]) }
        return parts.concurrentMap { SentenceSegment(segment, texts: $0) }
    }
}

/// Collects what the next snapshot's `DiscoveryIndex` holds more than the one before.
struct DiscoveryIndexBuilder {
    private(set) var index: DiscoveryIndex
    /// Of the reports in the segment that is being built.
    private var texts: [(number: UInt32, text: SnippetText)] = []

    init(_ before: DiscoveryIndex) {
        index = before
        index.settle()
    }

    /// Takes a report that goes into the current segment.
    ///
    /// - Parameter old: The version whose place it takes.
    mutating func add(_ report: Report, number: UInt32, text: SnippetText, replacing old: CatalogEntry?) {
        texts.append((number, text))
        if let old { index.titles.remove(old.summary.title) }
        index.titles.add(
            report.title, year: report.periodCovered?.years.upperBound ?? report.yearDelivered ?? 0)
    }

    /// Takes the fingerprints of the reports in the segment that was built, on all cores.
    mutating func close(_ segment: SearchSegment) {
        for part in SentenceSegment.parts(of: segment, texts) { index.add(part) }
        texts.removeAll()
    }
}
