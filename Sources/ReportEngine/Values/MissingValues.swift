public import ReportModel

/// Where to look for missing reports.
public struct MissingReportsRequest: Hashable, Sendable {
    /// Names or codes, each with everything below it, at most 1,000; empty is all.
    public var regions: [String]
    /// The years that reports should review, at most 200; `nil` is from the first to the last that any of them reviews.
    public var years: ClosedRange<Int>?
    /// Empty is, for each region, the kinds of which it has one.
    public var kinds: Set<ReportKind>
    /// All divisions of this level are looked at; `nil` looks at those of which a report is held or that are named.
    public var level: RegionLevel?
    /// Rows at most, 1 to 1,000.
    public var limit: Int
    public var cursor: String?

    public init(
        regions: [String] = [], years: ClosedRange<Int>? = nil, kinds: Set<ReportKind> = [], level: RegionLevel? = nil,
        limit: Int = 100, cursor: String? = nil
    ) {
        self.regions = regions
        self.years = years
        self.kinds = kinds
        self.level = level
        self.limit = limit
        self.cursor = cursor
    }
}

/// What is missing of a region's reports of one kind.
public struct MissingReports: Hashable, Sendable {
    public var region: Region
    public var kind: ReportKind
    /// In order; at least one.
    public var missingYears: [Int]
    public var heldYears: [Int]

    public init(region: Region, kind: ReportKind, missingYears: [Int], heldYears: [Int]) {
        self.region = region
        self.kind = kind
        self.missingYears = missingYears
        self.heldYears = heldYears
    }
}

public struct MissingReportsPage: Hashable, Sendable {
    /// By region code, then kind.
    public var rows: [MissingReports]
    public var totalCount: Int
    public var nextCursor: String?
    /// The years looked at; `nil` where no report is held at all.
    public var years: ClosedRange<Int>?
    public var notices: [String]
    public var problems: [ItemProblem]

    public init(
        rows: [MissingReports], totalCount: Int, nextCursor: String? = nil, years: ClosedRange<Int>?,
        notices: [String] = [], problems: [ItemProblem] = []
    ) {
        self.rows = rows
        self.totalCount = totalCount
        self.nextCursor = nextCursor
        self.years = years
        self.notices = notices
        self.problems = problems
    }
}
