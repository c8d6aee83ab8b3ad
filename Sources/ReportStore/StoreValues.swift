public import ReportModel

/// A report as the store holds it.
public struct StoredVersion: Hashable, Sendable {
    public var report: Report
    /// Counts from 1.
    public var version: Int
    public var latestVersion: Int
    /// When it was committed, seconds since 1970 UTC.
    public var ingestedAtSeconds: Int64
    public var contentHash: ContentHash

    init(report: Report, version: Int, latestVersion: Int, ingestedAtSeconds: Int64, contentHash: ContentHash) {
        self.report = report
        self.version = version
        self.latestVersion = latestVersion
        self.ingestedAtSeconds = ingestedAtSeconds
        self.contentHash = contentHash
    }
}

/// What is known of a report's latest version without its text.
public struct LatestVersion: Hashable, Sendable {
    /// The store's own name of the report.
    let key: Int
    /// The report without text, blocks and sections.
    public var head: Report
    public var version: Int
    public var ingestedAtSeconds: Int64
    public var contentHash: ContentHash
    /// Another one whenever anything of the report changes.
    public var mark: Int64
}

/// Figures as they are kept, not decoded yet.
public struct KeptFigures: Sendable {
    let version: Int
    let bytes: [UInt8]
    let checksum: Int64

    /// The figures of a version whose text has so many bytes; `nil` where they are another version's or can't be read:
    /// then they are extracted again.
    public func observations(version: Int, textBytes: Int) -> [Observation]? {
        guard version == self.version, checksum == FigureCoding.checksum(bytes) else { return nil }
        return FigureCoding.decode(bytes, textBytes: textBytes)
    }
}

/// What committing a report did.
public struct CommitOutcome: Hashable, Sendable {
    public enum Change: Hashable, Sendable {
        case added
        /// Nothing was written: the latest version is the same.
        case unchanged
        /// The words are the same, but its blocks or sections are told apart otherwise; they were replaced in place.
        case restructured
        /// The report was there with other contents.
        case revised
    }

    /// Under which it is held: that of the same content, where it was there under another ID.
    public var id: ReportID
    public var version: Int
    public var change: Change
    public var contentHash: ContentHash
    public var ingestedAtSeconds: Int64
    /// As `LatestVersion.mark`.
    public var mark: Int64
}

/// A version in a report's history.
public struct HistoryEntry: Hashable, Sendable {
    public var version: Int
    public var ingestedAtSeconds: Int64
    public var contentHash: ContentHash
    public var title: String
    public var textBytes: Int
    /// What differs from the version before; empty for the first.
    public var changedFields: [ReportField]
}

/// A line of the ingest log.
public struct LogEntry: Hashable, Sendable {
    /// Counts from 1 without gaps.
    public var sequence: Int64
    public var happenedAtSeconds: Int64
    public var reportID: String
    public var version: Int
    /// `added` or `revised`.
    public var outcome: String
}

/// How much the store holds.
public struct StoreCounts: Hashable, Sendable {
    public var reports: Int
    public var versions: Int
    /// Bytes of the database file and its log on disk.
    public var databaseBytes: Int
}
