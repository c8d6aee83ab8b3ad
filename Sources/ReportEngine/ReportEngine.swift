import Gazetteer
import Glibc
import IndicatorStore
import ReportImport
import ReportModel
import ReportStore
import SearchIndex
import Synchronization

/// Everything that can be asked of a folder of reports, and the one way in.
///
/// Readers take the current snapshot and never wait for a writer; one writer at a time commits to the store, then
/// publishes a new snapshot. All methods may be called from any thread and return when they are done: `open`,
/// `ingest` and `check` read and write the disk and take as long as that takes, so call them off an event loop.
public final class ReportEngine: Sendable {
    let configuration: EngineConfiguration
    let store: ReportStore
    let derivation: Derivation
    let importer: ReportImporter
    let gazetteer: Gazetteer
    let concepts: ConceptDirectory
    let cache: ReportCache
    /// Snapshots that cursors of searches name.
    let kept = KeptSnapshots()
    /// Merges and saves the index in the background.
    let keeper: IndexKeeper
    /// Held for the time of a copy alone.
    private let current: Mutex<EngineSnapshot>
    private let currentNumber = Atomic<UInt64>(0)
    /// Held by the one writer. The value tells whether the engine is closed.
    let writer = Mutex(false)
    /// By name. Changed together with the store, under this lock.
    let storedQueries = Mutex<[StoredQuery]>([])
    /// How far readers see the ingest log: moved on after the snapshot that holds a line's report is published.
    let record = ShownRecord()

    /// What readers see now.
    var snapshot: EngineSnapshot { current.withLock { $0 } }

    /// Number of the snapshot that queries are answered from now; it grows with everything that is taken in. Costs an
    /// atomic load. While a snapshot is published it may be that of the one before, never that of the one to come.
    public var snapshotNumber: UInt64 { currentNumber.load(ordering: .acquiring) }

    /// Makes a snapshot visible to readers. For the writer alone.
    func publish(_ snapshot: EngineSnapshot) {
        current.withLock { $0 = snapshot }
        // After the snapshot: what is kept by this number must not have been answered from an older one.
        currentNumber.store(snapshot.number, ordering: .releasing)
        kept.prune()
    }

    /// Opens or makes the data folder: takes the saved index over as far as it is sound and fits the store, and makes
    /// the rest of index and columns from what the store holds.
    ///
    /// - Parameters:
    ///   - progress: Called after every few reports, from the calling thread.
    ///   - notice: Called when something is wrong with the saved index, now from the calling thread and later from any.
    /// - Throws: `EngineError.storage`.
    public static func open(
        _ configuration: EngineConfiguration, progress: (StartProgress) -> Void = { _ in },
        notice: @escaping @Sendable (IndexNotice) -> Void = { _ in }
    ) throws(EngineError) -> ReportEngine {
        try open(configuration, derivation: .standard, progress: progress, notice: notice)
    }

    static func open(
        _ configuration: EngineConfiguration, derivation: Derivation, progress: (StartProgress) -> Void = { _ in },
        notice: @escaping @Sendable (IndexNotice) -> Void = { _ in }
    ) throws(EngineError) -> ReportEngine {
        do {
            let store = try ReportStore(folder: configuration.dataFolder)
            let engine = ReportEngine(configuration, store: store, derivation: derivation, notice: notice)
            try engine.restore(progress: progress)
            try engine.loadStoredQueries()
            engine.keeper.start { [weak engine] in engine?.tendIndex(atEnd: $0) ?? .done }
            return engine
        } catch {
            throw EngineError(error)
        }
    }

    private init(
        _ configuration: EngineConfiguration, store: ReportStore, derivation: Derivation,
        notice: @escaping @Sendable (IndexNotice) -> Void
    ) {
        self.configuration = configuration
        self.store = store
        self.derivation = derivation
        gazetteer = .standard
        importer = ReportImporter(gazetteer: .standard)
        concepts = ConceptDirectory(derivation.concepts)
        cache = ReportCache(limitBytes: configuration.cacheLimitBytes)
        keeper = IndexKeeper(folder: IndexFolder(dataFolder: configuration.dataFolder), notice: notice)
        current = Mutex(
            EngineSnapshot(
                number: 0, madeAtSeconds: Self.now(), catalog: ReportCatalog(), search: .empty,
                indicators: IndicatorSnapshot(), discovery: DiscoveryIndex(), versionCount: 0))
    }

    /// Saves what of the index is not saved, and releases the data folder. Later calls of `ingest` throw; queries still answer from the last snapshot, as far as
    /// the whole reports that they show are cached.
    public func close() {
        keeper.stop()
        record.finish()
        writer.withLock { isClosed in
            isClosed = true
            // Nothing that was acknowledged depends on a clean end: the log is read again at the next start.
            try? store.close()
        }
    }

    /// Seconds since 1970 UTC.
    static func now() -> Int64 { Int64(time(nil)) }

    /// A report's latest version with its text.
    func report(_ entry: CatalogEntry) throws(EngineError) -> Report {
        let (id, version) = (entry.summary.id, entry.summary.version)
        if let held = cache.find(id, version: version) { return held }
        let stored: StoredVersion?
        do { stored = try store.report(id, version: version) } catch { throw EngineError(error) }
        guard let stored else { throw .reportNotFound(id: id.rawValue, version: version) }
        cache.insert(stored.report, version: version)
        return stored.report
    }
}
