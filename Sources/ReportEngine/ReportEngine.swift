public import ReportModel

/// Everything that can be asked of a folder of reports, and the one way in.
///
/// Readers take the current snapshot and never wait for a writer; one writer at a time commits to the store, then
/// publishes a new snapshot. All methods may be called from any thread and return when they are done: `open`,
/// `ingest` and `check` read and write the disk and take as long as that takes, so call them off an event loop.
public final class ReportEngine: Sendable {
    /// Opens or makes the data folder, and builds index and columns from what the store holds.
    ///
    /// - Parameter progress: Called after every few reports, from the calling thread.
    /// - Throws: `EngineError.storage`.
    public static func open(
        _ configuration: EngineConfiguration, progress: (StartProgress) -> Void = { _ in }
    ) throws(EngineError) -> ReportEngine { throw Self.unfinished }

    /// Releases the data folder. Later calls of `ingest` throw; queries still answer from the last snapshot.
    public func close() {}

    /// Takes in raw submissions: decodes, cleans, extracts, commits. One result each, in the same order.
    ///
    /// - Throws: `EngineError.storage` when nothing of the batch that had not been committed was taken in.
    public func ingest(
        _ submissions: [ReportSubmission], cancellation: Cancellation = .never
    ) throws(EngineError) -> [IngestResult] { throw Self.unfinished }

    /// Takes in reports that `ReportImport` has made already.
    public func ingest(reports: [Report], cancellation: Cancellation = .never) throws(EngineError) -> [IngestResult] {
        throw Self.unfinished
    }

    public func search(
        _ request: SearchRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> SearchAnswer { throw Self.unfinished }

    /// A report with its figures; the latest version where none is named.
    public func report(id: String, version: Int? = nil) throws(EngineError) -> StoredReport { throw Self.unfinished }

    /// All versions of a report, the latest first.
    public func history(id: String) throws(EngineError) -> [VersionSummary] { throw Self.unfinished }

    /// Reports by region, then year, then ID.
    public func reports(_ request: ReportListRequest) throws(EngineError) -> ReportPage { throw Self.unfinished }

    public func observations(
        _ request: ObservationRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> ObservationPage { throw Self.unfinished }

    public func compare(
        _ request: CompareRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> CompareAnswer { throw Self.unfinished }

    /// A series for each region and each measure that occurs, in the order of the regions asked.
    public func series(
        _ request: SeriesRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> [Series] { throw Self.unfinished }

    /// Divisions that `text` may mean, best first.
    public func regions(matching text: String, limit: Int = 20) throws(EngineError) -> [RegionCandidate] {
        throw Self.unfinished
    }

    /// Concepts that `text` may mean, best first; all of them in the order of their codes for an empty text.
    public func concepts(matching text: String = "", limit: Int = 1_000) throws(EngineError) -> [ConceptCandidate] {
        throw Self.unfinished
    }

    public func status() -> EngineStatus { preconditionFailure("the engine can't be opened yet") }

    /// Reads the whole store again: integrity of the file, hash of every version, versions of derived data.
    public func check(
        progress: (StartProgress) -> Void = { _ in }, cancellation: Cancellation = .never
    ) throws(EngineError) -> CheckReport { throw Self.unfinished }

    private init() {}
    private static let unfinished = EngineError.storage(.failed, message: "The engine is not finished yet.")
}
