public import ChineseText
public import ReportModel

/// How a measure changed from year to year.
public struct ChangeRequest: Hashable, Sendable {
    /// Its kind is a level or a share; `nil` takes the one that is stated most often.
    public var measure: MeasureRequest
    /// Names or codes, each with everything below it, at most 1,000; empty is all.
    public var regions: [String]
    /// The years to which something changed; `nil` is all.
    public var years: ClosedRange<Int>?
    public var level: RegionLevel?
    /// How many years before, 1 to 100.
    public var span: Int
    /// Counts flagged figures, too.
    public var includesFlagged: Bool
    /// Rows at most, 1 to 10,000.
    public var limit: Int

    public init(
        measure: MeasureRequest, regions: [String] = [], years: ClosedRange<Int>? = nil, level: RegionLevel? = nil,
        span: Int = 1, includesFlagged: Bool = false, limit: Int = 1_000
    ) {
        self.measure = measure
        self.regions = regions
        self.years = years
        self.level = level
        self.span = span
        self.includesFlagged = includesFlagged
        self.limit = limit
    }
}

/// A change that a report states, beside the computed one.
public struct StatedChange: Hashable, Sendable {
    public var row: ObservationRow
    /// The computed change in the unit of the row; `nil` where there is none.
    public var computed: ExactDecimal?
    /// Stated minus computed.
    public var deviation: ExactDecimal?
    /// Whether they differ by more than rounding explains.
    public var disagrees: Bool

    public init(row: ObservationRow, computed: ExactDecimal?, deviation: ExactDecimal?, disagrees: Bool) {
        self.row = row
        self.computed = computed
        self.deviation = deviation
        self.disagrees = disagrees
    }
}

public struct ChangeRow: Hashable, Sendable {
    public var region: Region
    public var year: Int
    public var earlier: Cell
    public var later: Cell
    /// Later minus earlier, in the unit of the measure; `nil` where one of them is not stated.
    public var difference: ExactDecimal?
    /// In per cent of the earlier one, to four decimal places; `nil` for a share, and where it can't be told.
    public var percent: ExactDecimal?
    /// How exactly the difference is known, as of a signed number.
    public var comparator: Comparator
    public var stated: [StatedChange]

    public init(
        region: Region, year: Int, earlier: Cell, later: Cell, difference: ExactDecimal?, percent: ExactDecimal?,
        comparator: Comparator, stated: [StatedChange]
    ) {
        self.region = region
        self.year = year
        self.earlier = earlier
        self.later = later
        self.difference = difference
        self.percent = percent
        self.comparator = comparator
        self.stated = stated
    }
}

public struct ChangeAnswer: Hashable, Sendable {
    /// `nil` where nothing is stated.
    public var measure: MeasureKey?
    /// By region code, then year.
    public var rows: [ChangeRow]
    /// Rows that there are, where `limit` cut them short.
    public var totalRowCount: Int
    public var notices: [String]
    /// Names that stand for nothing.
    public var problems: [ItemProblem]

    public init(
        measure: MeasureKey?, rows: [ChangeRow], totalRowCount: Int, notices: [String], problems: [ItemProblem] = []
    ) {
        self.measure = measure
        self.rows = rows
        self.totalRowCount = totalRowCount
        self.notices = notices
        self.problems = problems
    }
}
