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
    /// Whose figures count.
    public var sources = SourceRequest.all

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
    /// How many of the last places to give beside the first ones, 0 to 10,000.
    public var last = 0
    /// A division whose position is wanted; `within` and `level` are then those of its peers.
    public var positionOf: String?
    public var peers = Peers.sameParent
    /// Ranks regions whose figure is flagged, too.
    public var includesFlagged = false

    /// The divisions with which one is compared.
    public enum Peers: UInt8, Hashable, Sendable, CaseIterable {
        /// Those of its level that lie in the same division.
        case sameParent = 0
        /// All of its level.
        case sameLevel = 1
    }

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
    /// The last places, as far as they are not among `rows`.
    public var last: [RankedRegion]
    /// The one asked for; in place 0 where nothing is stated for it.
    public var position: RankedRegion?
    /// How many divisions there are to rank, those without a value included; 0 where no level is asked for.
    public var peerCount: Int
    /// The division whose parts are ranked; `nil` is the country.
    public var within: Region?

    public init(
        measure: MeasureKey?, rows: [RankedRegion], totalCount: Int, notices: [String], last: [RankedRegion] = [],
        position: RankedRegion? = nil, peerCount: Int = 0, within: Region? = nil
    ) {
        self.measure = measure
        self.rows = rows
        self.totalCount = totalCount
        self.notices = notices
        self.last = last
        self.position = position
        self.peerCount = peerCount
        self.within = within
    }
}

/// One measure summed up.
public struct AggregateRequest: Hashable, Sendable {
    public enum Grouping: Hashable, Sendable, CaseIterable {
        case all, year, province, prefecture, reportKind, level
        /// The division in which a region lies.
        case parent
    }

    public var measure: MeasureRequest
    /// Names or codes, each with everything below it, at most 1,000; empty is all.
    public var regions: [String]
    /// `nil` is all.
    public var years: ClosedRange<Int>?
    public var grouping: Grouping
    /// Only divisions of this level.
    public var level: RegionLevel?
    /// Quantiles that are wanted beside the quartiles, each from 0 to 1; at most 20.
    public var quantiles: [Double] = []
    /// Counts flagged figures, too.
    public var includesFlagged = false

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
    /// From the least to the greatest; `nil` where it does not fit into 18 digits.
    public var spread: ExactDecimal?
    /// Of a whole population.
    public var standardDeviation: Double
    /// As asked for.
    public var quantiles: [Double]
    /// Figures that are stated as bounds or about.
    public var inexactCount = 0
    /// How exactly the sum is known.
    public var sumComparator = Comparator.equal
    /// The figures that state the least and the greatest.
    public var minimumRow: ObservationRow?
    public var maximumRow: ObservationRow?
}

public struct AggregateAnswer: Hashable, Sendable {
    /// `nil` where nothing is stated.
    public var measure: MeasureKey?
    /// By code.
    public var groups: [AggregateGroup]
    /// What the reader should know: how many figures were left out, and why.
    public var notices: [String]
    /// Names that stand for nothing.
    public var problems: [ItemProblem]

    public init(
        measure: MeasureKey?, groups: [AggregateGroup], notices: [String], problems: [ItemProblem] = []
    ) {
        self.measure = measure
        self.groups = groups
        self.notices = notices
        self.problems = problems
    }
}
