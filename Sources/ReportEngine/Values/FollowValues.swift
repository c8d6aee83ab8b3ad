public import ReportModel

/// One measure over the years, region by region.
public struct FollowRequest: Hashable, Sendable {
    public var measure: MeasureRequest
    /// Names or codes, each for itself alone, 1 to 100.
    public var regions: [String]
    /// `nil` is from the first to the last year that has a value; at most 200 years.
    public var years: ClosedRange<Int>?

    public init(measure: MeasureRequest, regions: [String], years: ClosedRange<Int>? = nil) {
        self.measure = measure
        self.regions = regions
        self.years = years
    }
}

public struct FollowAnswer: Hashable, Sendable {
    /// One region.
    public struct Line: Hashable, Sendable {
        public var region: Region
        /// Every year from the first to the last of all lines, gaps included.
        public var points: [SeriesPoint]

        public init(region: Region, points: [SeriesPoint]) {
            self.region = region
            self.points = points
        }
    }

    /// `nil` where nothing is stated.
    public var measure: MeasureKey?
    /// One for each region asked for, in their order.
    public var lines: [Line]
    /// What the reader should know.
    public var notices: [String]
    /// Names that stand for nothing.
    public var problems: [ItemProblem]

    public init(measure: MeasureKey?, lines: [Line], notices: [String], problems: [ItemProblem] = []) {
        self.measure = measure
        self.lines = lines
        self.notices = notices
        self.problems = problems
    }
}
