public import ReportModel

/// Regions side by side in some concepts.
public struct CompareRequest: Hashable, Sendable {
    /// Codes, names or aliases, 1 to 20.
    public var concepts: [String]
    /// Names or codes, each with everything below it, at most 1,000; empty is all.
    public var regions: [String]
    /// The years covered; for targets the years aimed at. Within 1 to 9999; `nil` is all.
    public var years: ClosedRange<Int>?
    /// Empty is all; so for `natures`. Neither are ever mixed in a column.
    public var kinds: Set<ObservationKind>
    public var natures: Set<ObservationNature>
    /// Only divisions of this level.
    public var level: RegionLevel?
    /// The unit of the columns that can be converted to it (亿元); `nil` takes the one that is stated most often.
    public var unit: String?
    /// Whose figures count.
    public var sources = SourceRequest.all
    /// Which rows there are beside those in which something is stated.
    public var grid = CompareGrid.stated
    /// Rows at most, 1 to 10,000.
    public var limit: Int

    public init(
        concepts: [String], regions: [String] = [], years: ClosedRange<Int>? = nil,
        kinds: Set<ObservationKind> = [], natures: Set<ObservationNature> = [], level: RegionLevel? = nil,
        unit: String? = nil, limit: Int = 1_000
    ) {
        self.concepts = concepts
        self.regions = regions
        self.years = years
        self.kinds = kinds
        self.natures = natures
        self.level = level
        self.unit = unit
        self.limit = limit
    }
}

/// Which regions and years have a row.
public enum CompareGrid: UInt8, Hashable, Sendable, CaseIterable {
    /// Those of which something is stated; where one single year is asked for, the regions asked for, too.
    case stated = 0
    /// For each region of which anything is stated or a report is held, all years from its first to its last.
    case regionYears = 1
    /// For each such region, and each one asked for, all years asked for, at most 200.
    case allYears = 2
}

/// What one column or series holds. Units, kinds and natures are never mixed in one.
public struct MeasureKey: Hashable, Sendable {
    public var concept: Concept
    public var kind: ObservationKind
    public var nature: ObservationNature
    /// 件 and 条 are two columns, 亩 and 公顷 are one.
    public var unit: String
    /// Units in which some of its figures are stated; those are converted.
    public var convertedUnits: [String]

    public init(
        concept: Concept, kind: ObservationKind, nature: ObservationNature, unit: String, convertedUnits: [String] = []
    ) {
        self.concept = concept
        self.kind = kind
        self.nature = nature
        self.unit = unit
        self.convertedUnits = convertedUnits
    }
}

/// What the reports state for a region, a time and a measure.
public struct Cell: Hashable, Sendable {
    /// The preferred value first; empty where nothing is stated.
    public var rows: [ObservationRow]
    /// Whether the values disagree.
    public var hasConflict: Bool
    /// Why the first one is preferred; empty unless there are several.
    public var preference: String
    /// `nil` where there are values.
    public var gap: CellGap?

    public init(rows: [ObservationRow], hasConflict: Bool, preference: String, gap: CellGap?) {
        self.rows = rows
        self.hasConflict = hasConflict
        self.preference = preference
        self.gap = gap
    }
}

/// Why a cell holds no value.
public enum CellGap: Hashable, Sendable {
    /// A report on that region and year is held, but it does not state the figure.
    case notStated
    /// No report on that region and year is held.
    case noReport
}

public struct CompareRow: Hashable, Sendable {
    public var region: Region
    public var period: Period
    /// One for each column.
    public var cells: [Cell]
    /// Whether a report that covers the period is held of the region.
    public var isReportHeld: Bool

    public init(region: Region, period: Period, cells: [Cell], isReportHeld: Bool) {
        self.region = region
        self.period = period
        self.cells = cells
        self.isReportHeld = isReportHeld
    }
}

public struct CompareAnswer: Hashable, Sendable {
    /// By concept as asked, then kind, nature, unit.
    public var columns: [MeasureKey]
    /// By region code, then period. A region that was asked for by itself and has no value in the years asked for
    /// stands with gaps alone where one single year was asked for.
    public var rows: [CompareRow]
    /// Rows that there are, where `limit` cut them short.
    public var totalRowCount: Int
    /// What the reader should know.
    public var notices: [String]
    /// Names that stand for nothing.
    public var problems: [ItemProblem]

    public init(
        columns: [MeasureKey], rows: [CompareRow], totalRowCount: Int, notices: [String] = [],
        problems: [ItemProblem] = []
    ) {
        self.columns = columns
        self.rows = rows
        self.totalRowCount = totalRowCount
        self.notices = notices
        self.problems = problems
    }
}

public struct SeriesPoint: Hashable, Sendable {
    public var year: Int
    public var cell: Cell

    public init(year: Int, cell: Cell) {
        self.year = year
        self.cell = cell
    }
}
