public import ReportModel

/// A report in one of its versions.
public struct StoredReport: Hashable, Sendable {
    public var report: Report
    /// Counts from 1.
    public var version: Int
    public var latestVersion: Int
    /// When this version was committed, seconds since 1970 UTC.
    public var ingestedAtSeconds: Int64
    /// SHA-256 over text and metadata, 64 hexadecimal digits.
    public var contentHash: String
    /// In the order of the text; links refer to positions in this list.
    public var observations: [Observation]

    public init(
        report: Report, version: Int, latestVersion: Int, ingestedAtSeconds: Int64, contentHash: String,
        observations: [Observation]
    ) {
        self.report = report
        self.version = version
        self.latestVersion = latestVersion
        self.ingestedAtSeconds = ingestedAtSeconds
        self.contentHash = contentHash
        self.observations = observations
    }
}

/// What lists and hits show of a report.
public struct ReportSummary: Hashable, Sendable {
    public var id: ReportID
    public var version: Int
    public var title: String
    public var publisher: String?
    public var region: Region?
    public var kind: ReportKind
    public var periodCovered: Period?
    public var yearDelivered: Int?
    public var publishDate: CalendarDate?
    public var source: String
    public var textBytes: Int
    public var observationCount: Int

    public init(of report: Report, version: Int, observationCount: Int) {
        self.init(of: report, version: version, textBytes: report.text.utf8.count, observationCount: observationCount)
    }

    /// - Parameter report: Its text may be missing.
    init(of report: Report, version: Int, textBytes: Int, observationCount: Int) {
        id = report.id
        self.version = version
        title = report.title
        publisher = report.publisher
        region = report.region
        kind = report.kind
        periodCovered = report.periodCovered
        yearDelivered = report.yearDelivered
        publishDate = report.publishDate
        source = report.source
        self.textBytes = textBytes
        self.observationCount = observationCount
    }
}

/// One version of a report in its history.
public struct VersionSummary: Hashable, Sendable {
    public var version: Int
    public var ingestedAtSeconds: Int64
    public var contentHash: String
    public var title: String
    public var textBytes: Int
    /// Names of the fields that differ from the version before (`text`, `title`, `region`, …); empty for the first.
    public var changedFields: [String]

    public init(
        version: Int, ingestedAtSeconds: Int64, contentHash: String, title: String, textBytes: Int,
        changedFields: [String]
    ) {
        self.version = version
        self.ingestedAtSeconds = ingestedAtSeconds
        self.contentHash = contentHash
        self.title = title
        self.textBytes = textBytes
        self.changedFields = changedFields
    }
}

/// Which reports to list.
public struct ReportListRequest: Hashable, Sendable {
    public var filter: ReportFilter
    /// 1 to 1,000.
    public var limit: Int
    /// From the page before; `nil` for the first.
    public var cursor: String?

    public init(filter: ReportFilter = ReportFilter(), limit: Int = 100, cursor: String? = nil) {
        self.filter = filter
        self.limit = limit
        self.cursor = cursor
    }
}

public struct ReportPage: Hashable, Sendable {
    public var reports: [ReportSummary]
    /// Reports that match in all.
    public var totalCount: Int
    /// `nil` on the last page.
    public var nextCursor: String?

    public init(reports: [ReportSummary], totalCount: Int, nextCursor: String? = nil) {
        self.reports = reports
        self.totalCount = totalCount
        self.nextCursor = nextCursor
    }
}
