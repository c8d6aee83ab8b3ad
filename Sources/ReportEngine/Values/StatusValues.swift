/// What the engine holds and how it is.
public struct EngineStatus: Hashable, Sendable {
    public var reportCount: Int
    /// All versions, the latest ones included.
    public var versionCount: Int
    public var observationCount: Int
    /// Regions with at least one report.
    public var regionCount: Int
    /// Concepts with at least one observation.
    public var conceptCount: Int
    /// Bytes of text in the latest versions.
    public var textBytes: Int
    /// Terms in the search index; one that stands in several segments counts in each.
    public var termCount: Int
    /// Estimate of what the index and the columns take in memory.
    public var indexBytes: Int
    public var indicatorBytes: Int
    /// Grows by one with each snapshot that readers see.
    public var snapshotNumber: UInt64
    /// When the snapshot was made, seconds since 1970 UTC.
    public var snapshotMadeAtSeconds: Int64
    public var schemaVersion: Int
    public var extractorVersion: String
    public var isReady: Bool
    /// Earliest and latest year covered by a report; `nil` without any.
    public var yearsCovered: ClosedRange<Int>?

    public init(
        reportCount: Int, versionCount: Int, observationCount: Int, regionCount: Int, conceptCount: Int,
        textBytes: Int, termCount: Int, indexBytes: Int, indicatorBytes: Int,
        snapshotNumber: UInt64,
        snapshotMadeAtSeconds: Int64, schemaVersion: Int, extractorVersion: String, isReady: Bool,
        yearsCovered: ClosedRange<Int>?
    ) {
        self.reportCount = reportCount
        self.versionCount = versionCount
        self.observationCount = observationCount
        self.regionCount = regionCount
        self.conceptCount = conceptCount
        self.textBytes = textBytes
        self.termCount = termCount
        self.indexBytes = indexBytes
        self.indicatorBytes = indicatorBytes
        self.snapshotNumber = snapshotNumber
        self.snapshotMadeAtSeconds = snapshotMadeAtSeconds
        self.schemaVersion = schemaVersion
        self.extractorVersion = extractorVersion
        self.isReady = isReady
        self.yearsCovered = yearsCovered
    }
}

/// How far the start has come.
public struct StartProgress: Hashable, Sendable {
    public var reportsDone: Int
    public var reportsTotal: Int

    public init(reportsDone: Int, reportsTotal: Int) {
        self.reportsDone = reportsDone
        self.reportsTotal = reportsTotal
    }
}

/// What `check` found.
public struct CheckReport: Hashable, Sendable {
    public var reportsChecked: Int
    public var versionsChecked: Int
    /// One sentence each, with the report's ID where it is about one; empty when all is well.
    public var problems: [String]
    /// What is wrong with files of the saved index, a sentence each. Nothing is lost by it: the next start makes them
    /// anew from the store.
    public var indexProblems: [String]
    /// Whether nothing at all is wrong.
    public var isHealthy: Bool { problems.isEmpty && indexProblems.isEmpty }

    public init(reportsChecked: Int, versionsChecked: Int, problems: [String], indexProblems: [String] = []) {
        self.reportsChecked = reportsChecked
        self.versionsChecked = versionsChecked
        self.problems = problems
        self.indexProblems = indexProblems
    }
}

/// How the engine is set up.
public struct EngineConfiguration: Hashable, Sendable {
    /// The data folder; made where it does not exist (its parent must).
    public var dataFolder: String
    /// Longest text of one report taken in.
    public var textLimitBytes: Int
    /// Whole reports kept ready, in bytes; others are read from disk when they are asked for. The texts that searches
    /// show are always at hand.
    public var cacheLimitBytes: Int
    /// Whether the index is saved, so that the next start need not make it anew.
    public var savesIndex: Bool

    public init(
        dataFolder: String, textLimitBytes: Int = 16 << 20, cacheLimitBytes: Int = 512 << 20, savesIndex: Bool = true
    ) {
        self.dataFolder = dataFolder
        self.textLimitBytes = textLimitBytes
        self.cacheLimitBytes = cacheLimitBytes
        self.savesIndex = savesIndex
    }
}
