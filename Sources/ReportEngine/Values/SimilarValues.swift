/// To which report others are to be found.
public struct SimilarRequest: Hashable, Sendable {
    public var reportID: String
    /// Among which reports.
    public var filter: ReportFilter
    /// Terms to compare by, 1 to 50.
    public var termLimit: Int
    /// 1 to 1,000.
    public var limit: Int
    /// From the answer before; `nil` for the first page.
    public var cursor: String?

    public init(
        reportID: String, filter: ReportFilter = ReportFilter(), termLimit: Int = 20, limit: Int = 20,
        cursor: String? = nil
    ) {
        self.reportID = reportID
        self.filter = filter
        self.termLimit = termLimit
        self.limit = limit
        self.cursor = cursor
    }
}

public struct SimilarAnswer: Hashable, Sendable {
    public struct Term: Hashable, Sendable {
        public var term: String
        public var frequency: Int
        /// Reports that hold it, this one included.
        public var documentFrequency: Int
        public var weight: Double
    }

    public struct Hit: Hashable, Sendable {
        public var report: ReportSummary
        /// Comparable within one answer only; higher is more similar.
        public var score: Double
        /// The terms that both hold, those first that add most to the score.
        public var shared: [ScorePart]
    }

    public var report: ReportSummary
    /// The most telling first.
    public var terms: [Term]
    /// The most similar first; ties in the order in which the reports first came.
    public var hits: [Hit]
    /// `nil` on the last page.
    public var nextCursor: String?
}
