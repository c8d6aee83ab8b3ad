public import ReportModel

/// A report as someone hands it in: bytes, and what they know of it. What is not told is found in the text.
public struct ReportSubmission: Hashable, Sendable {
    /// Names the submission in results and errors; its stem is the ID where none is given. Where it is empty too, the
    /// ID is made of the content.
    public var fileName: String
    /// Text or a web page in UTF-8 (with or without BOM) or GB18030, or a Word file (DOCX).
    public var content: [UInt8]
    public var id: String?
    public var title: String?
    /// Official name or six-digit code.
    public var region: String?
    /// A code or name of `ReportKind`.
    public var kind: String?
    /// `2023` or `2021-2025`.
    public var yearCovered: String?
    public var yearDelivered: String?
    public var sourceURL: String?

    public init(
        fileName: String, content: [UInt8], id: String? = nil, title: String? = nil, region: String? = nil,
        kind: String? = nil, yearCovered: String? = nil, yearDelivered: String? = nil, sourceURL: String? = nil
    ) {
        self.fileName = fileName
        self.content = content
        self.id = id
        self.title = title
        self.region = region
        self.kind = kind
        self.yearCovered = yearCovered
        self.yearDelivered = yearDelivered
        self.sourceURL = sourceURL
    }
}

/// How far an ingest has come.
public struct IngestStep: Hashable, Sendable {
    /// In this order. Until `committing` nothing was taken in.
    public enum Stage: Hashable, Sendable {
        /// Bytes become reports.
        case reading
        /// Figures are looked for.
        case extracting
        /// Reports are written to disk and shown to readers.
        case committing
    }

    public var stage: Stage
    /// Reports that have the stage behind them; never falls within a stage.
    public var done: Int
    public var total: Int

    public init(stage: Stage, done: Int, total: Int) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}

/// What became of one report of a batch. By the time it is returned, what is `added` or `newVersion` is on disk and
/// every later query sees it.
public struct IngestResult: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        /// A report that was not there before.
        case added
        /// The very same report is there already; nothing was done.
        case unchanged
        /// The report was there with other contents, which stay as an older version.
        case newVersion
        /// Not taken in; the rest of the batch is not touched by it. In plain words, with the place where one can be
        /// told.
        case refused(reason: String)
    }

    /// The submission's file name, else the ID.
    public var name: String
    /// `nil` where it was refused before an ID was known.
    public var id: ReportID?
    public var outcome: Outcome
    /// Counts from 1; 0 where refused.
    public var version: Int
    /// Figures found in it; 0 where unchanged or refused.
    public var observationCount: Int
    /// What was noticed and did not keep it out: a region name that is ambiguous, no period found.
    public var notices: [String]
    /// Names of the stored queries that match it; empty where unchanged or refused.
    public var matchedQueries: [String]

    public init(
        name: String, id: ReportID?, outcome: Outcome, version: Int = 0, observationCount: Int = 0,
        notices: [String] = [], matchedQueries: [String] = []
    ) {
        self.name = name
        self.id = id
        self.outcome = outcome
        self.version = version
        self.observationCount = observationCount
        self.notices = notices
        self.matchedQueries = matchedQueries
    }
}
