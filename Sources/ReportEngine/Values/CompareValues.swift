public import ReportModel

/// A table of regions by concepts for one period.
public struct CompareRequest: Hashable, Sendable {
    /// Codes, names or aliases, 1 to 20.
    public var concepts: [String]
    /// Names or codes, up to 1,000; empty is every region that has a value.
    public var regions: [String]
    /// With empty `regions`: only what lies below this one.
    public var parent: String?
    /// With empty `regions`: only divisions of this level.
    public var level: RegionLevel?
    /// The year covered; for a target the year aimed at. 1 to 9999.
    public var year: Int
    /// `nil`: a column for each kind that occurs; so for `nature`.
    public var kind: ObservationKind?
    public var nature: ObservationNature?
    /// Rows at most, 1 to 10,000.
    public var limit: Int

    public init(
        concepts: [String], regions: [String] = [], parent: String? = nil, level: RegionLevel? = nil, year: Int,
        kind: ObservationKind? = nil, nature: ObservationNature? = nil, limit: Int = 1_000
    ) {
        self.concepts = concepts
        self.regions = regions
        self.parent = parent
        self.level = level
        self.year = year
        self.kind = kind
        self.nature = nature
        self.limit = limit
    }
}

/// What one column or series holds. Units, kinds and natures are never mixed in one.
public struct MeasureKey: Hashable, Sendable {
    public var concept: Concept
    public var kind: ObservationKind
    public var nature: ObservationNature
    /// Of classifiers that count the same (件, 条) the most usual one stands for all; each value keeps its own.
    public var unit: String

    public init(concept: Concept, kind: ObservationKind, nature: ObservationNature, unit: String) {
        self.concept = concept
        self.kind = kind
        self.nature = nature
        self.unit = unit
    }
}

/// One of the values of a cell.
public struct CellValue: Hashable, Sendable {
    public var row: ObservationRow
    /// Exactly one value of a cell is preferred.
    public var isPreferred: Bool
    /// Why it is preferred, or why it is not.
    public var reason: String

    public init(row: ObservationRow, isPreferred: Bool, reason: String) {
        self.row = row
        self.isPreferred = isPreferred
        self.reason = reason
    }
}

/// Why a cell holds no value.
public enum CellGap: Hashable, Sendable {
    /// A report on that region and year is held, but it does not state the figure.
    case notStated
    /// No report on that region and year is held.
    case noReport
}

public enum Cell: Hashable, Sendable {
    /// Never empty; the preferred value first.
    case values([CellValue])
    case gap(CellGap)
}

public struct CompareRow: Hashable, Sendable {
    public var region: Region
    /// One for each column.
    public var cells: [Cell]

    public init(region: Region, cells: [Cell]) {
        self.region = region
        self.cells = cells
    }
}

public struct CompareAnswer: Hashable, Sendable {
    public var year: Int
    public var columns: [MeasureKey]
    /// As asked, else by code.
    public var rows: [CompareRow]
    /// Rows that there are, where `limit` cut them short.
    public var totalRowCount: Int

    public init(year: Int, columns: [MeasureKey], rows: [CompareRow], totalRowCount: Int) {
        self.year = year
        self.columns = columns
        self.rows = rows
        self.totalRowCount = totalRowCount
    }
}

/// A concept over the years in some regions.
public struct SeriesRequest: Hashable, Sendable {
    /// Code, name or alias.
    public var concept: String
    /// Names or codes, 1 to 100.
    public var regions: [String]
    /// `nil` is from the first to the last year that has a value; at most 200 years.
    public var years: ClosedRange<Int>?
    public var kind: ObservationKind?
    public var nature: ObservationNature?

    public init(
        concept: String, regions: [String], years: ClosedRange<Int>? = nil, kind: ObservationKind? = nil,
        nature: ObservationNature? = nil
    ) {
        self.concept = concept
        self.regions = regions
        self.years = years
        self.kind = kind
        self.nature = nature
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

public struct Series: Hashable, Sendable {
    public var region: Region
    public var measure: MeasureKey
    /// Every year of the range, gaps included, earliest first.
    public var points: [SeriesPoint]

    public init(region: Region, measure: MeasureKey, points: [SeriesPoint]) {
        self.region = region
        self.measure = measure
        self.points = points
    }
}
