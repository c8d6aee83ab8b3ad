public import ReportModel

/// Of what to tell the coverage.
public struct CoverageRequest: Hashable, Sendable {
    /// Names or codes, each with everything below it, at most 1,000; empty is all.
    public var regions: [String]
    /// Codes, names or aliases; empty is all.
    public var concepts: [String]
    /// Rows at most, 1 to 1,000.
    public var limit: Int
    /// From the page before; `nil` for the first.
    public var cursor: String?

    public init(regions: [String] = [], concepts: [String] = [], limit: Int = 100, cursor: String? = nil) {
        self.regions = regions
        self.concepts = concepts
        self.limit = limit
        self.cursor = cursor
    }
}

/// What is held for a concept and region.
public struct CoverageEntry: Hashable, Sendable {
    public var concept: ConceptCode
    public var region: Region
    /// Years for which something is stated, in order.
    public var years: [Int]
    public var observationCount: Int
    /// Years with a report that does not state it, and years without a report between the first and the last year of
    /// which anything is held.
    public var notStatedYears: [Int] = []
    public var noReportYears: [Int] = []

    public init(concept: ConceptCode, region: Region, years: [Int], observationCount: Int) {
        self.concept = concept
        self.region = region
        self.years = years
        self.observationCount = observationCount
    }
}

public struct CoveragePage: Hashable, Sendable {
    /// By concept, then region.
    public var entries: [CoverageEntry]
    public var totalCount: Int
    /// `nil` on the last page.
    public var nextCursor: String?
    public var notices: [String]
    /// Names that stand for nothing.
    public var problems: [ItemProblem]

    public init(
        entries: [CoverageEntry], totalCount: Int, nextCursor: String? = nil, notices: [String] = [],
        problems: [ItemProblem] = []
    ) {
        self.entries = entries
        self.totalCount = totalCount
        self.nextCursor = nextCursor
        self.notices = notices
        self.problems = problems
    }
}
