public import ChineseText
public import ReportModel

/// Which measure is meant: a concept, and what is known of the kind, nature and unit of its figures.
public struct MeasureRequest: Hashable, Sendable {
    /// Code, name or alias.
    public var concept: String
    /// `nil` takes the kind that is stated most often.
    public var kind: ObservationKind?
    public var nature: ObservationNature
    /// `nil` takes the unit that is stated most often.
    public var unit: String?

    public init(
        concept: String, kind: ObservationKind? = nil, nature: ObservationNature = .actual, unit: String? = nil
    ) {
        self.concept = concept
        self.kind = kind
        self.nature = nature
        self.unit = unit
    }
}

/// Regions in the order of one measure in one year.
public struct RankRequest: Hashable, Sendable {
    public var measure: MeasureRequest
    /// 1 to 9999.
    public var year: Int
    /// The place whose parts are ranked, by name or code; `nil` is the whole country.
    public var within: String?
    /// Only divisions of this level.
    public var level: RegionLevel?
    /// Least value first instead of greatest.
    public var isAscending: Bool
    /// Rows at most, 1 to 10,000.
    public var limit: Int

    public init(
        measure: MeasureRequest, year: Int, within: String? = nil, level: RegionLevel? = nil,
        isAscending: Bool = false, limit: Int = 100
    ) {
        self.measure = measure
        self.year = year
        self.within = within
        self.level = level
        self.isAscending = isAscending
        self.limit = limit
    }
}

/// A region's place.
public struct RankedRegion: Hashable, Sendable {
    /// From 1; equal values share a place, and the next one is skipped.
    public var place: Int
    public var region: Region
    public var cell: Cell

    public init(place: Int, region: Region, cell: Cell) {
        self.place = place
        self.region = region
        self.cell = cell
    }
}

public struct RankAnswer: Hashable, Sendable {
    /// `nil` where nothing is stated.
    public var measure: MeasureKey?
    /// From the first place on; equal values by region code.
    public var rows: [RankedRegion]
    /// Regions that have a value.
    public var totalCount: Int
    /// What the reader should know.
    public var notices: [String]

    public init(measure: MeasureKey?, rows: [RankedRegion], totalCount: Int, notices: [String]) {
        self.measure = measure
        self.rows = rows
        self.totalCount = totalCount
        self.notices = notices
    }
}

/// One measure summed up.
public struct AggregateRequest: Hashable, Sendable {
    public enum Grouping: Hashable, Sendable, CaseIterable {
        case all, year, province, prefecture, reportKind
    }

    public var measure: MeasureRequest
    /// Names or codes, each with everything below it, at most 1,000; empty is all.
    public var regions: [String]
    /// `nil` is all.
    public var years: ClosedRange<Int>?
    public var grouping: Grouping

    public init(
        measure: MeasureRequest, regions: [String] = [], years: ClosedRange<Int>? = nil, grouping: Grouping = .all
    ) {
        self.measure = measure
        self.regions = regions
        self.years = years
        self.grouping = grouping
    }
}

/// Figures of one group summed up; one figure for each region and year.
public struct AggregateGroup: Hashable, Sendable {
    /// A year, a region's code, the code of a kind of report; empty for all in one.
    public var code: String
    public var nameZH: String
    public var count: Int
    /// `nil` where it does not fit into a decimal of 18 digits.
    public var sum: ExactDecimal?
    public var mean: Double
    /// The middle one; of an even number the mean of the middle two.
    public var median: Double
    public var minimum: ExactDecimal
    public var maximum: ExactDecimal
    /// Quartiles lie between neighbouring values where none is in their place.
    public var lowerQuartile: Double
    public var upperQuartile: Double
}

public struct AggregateAnswer: Hashable, Sendable {
    /// `nil` where nothing is stated.
    public var measure: MeasureKey?
    /// By code.
    public var groups: [AggregateGroup]
    /// What the reader should know: how many figures were left out, and why.
    public var notices: [String]

    public init(measure: MeasureKey?, groups: [AggregateGroup], notices: [String]) {
        self.measure = measure
        self.groups = groups
        self.notices = notices
    }
}
