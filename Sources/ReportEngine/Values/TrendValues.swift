public import ReportModel

/// What to count over the years.
public struct TrendRequest: Hashable, Sendable {
    public enum Grouping: String, Hashable, Sendable, CaseIterable {
        /// By years alone.
        case year
        case province, prefecture
        /// By the place that a report is about.
        case region
    }

    /// 1 to 5 texts in the query language.
    public var queries: [String]
    public var filter: ReportFilter
    public var grouping: Grouping

    public init(queries: [String], filter: ReportFilter = ReportFilter(), grouping: Grouping = .year) {
        self.queries = queries
        self.filter = filter
        self.grouping = grouping
    }
}

/// Counts of some reports, by year and place.
public struct TrendCounts: Hashable, Sendable {
    public struct Year: Hashable, Sendable {
        /// The last year covered, else the one of delivery; `nil` where neither is told.
        public var year: Int?
        public var reports: Int
        /// Places at which the query's words stand in these.
        public var hits: Int
    }

    public struct Place: Hashable, Sendable {
        /// `nil` for reports without one.
        public var region: Region?
        public var years: [Year]
    }

    /// Ascending; reports of no known year first. Years of no report are left out.
    public var years: [Year]
    /// By code; places without one behind those, by name; reports without a place last. Empty unless asked for.
    public var places: [Place]
}

public struct TrendAnswer: Hashable, Sendable {
    /// What became of one query.
    public struct Trend: Hashable, Sendable {
        public var query: String
        public var counts: TrendCounts
        public var notices: [String]
        /// Why it could not be counted.
        public var failure: EngineError?
    }

    /// One for each query, in their order.
    public var trends: [Trend]
    /// All reports that the filter lets pass.
    public var held: TrendCounts
}
