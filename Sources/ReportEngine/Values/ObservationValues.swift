public import ChineseText
public import ReportModel

/// Which observations to look up. Every condition that is given must hold.
public struct ObservationFilter: Hashable, Sendable {
    /// Codes, names or aliases; any of them. Empty is all.
    public var concepts: [String]
    /// Words, separated by blanks, all of which must stand in the name, the concept's Chinese name or the sentence, after
    /// folding (width, traditional characters, case). At most 1,000 characters.
    public var text: String
    /// Names or codes, each with everything below it; any of them. Empty is everywhere.
    public var regions: [String]
    /// Only divisions of this level.
    public var level: RegionLevel?
    /// The year covered (for a target the year aimed at) lies in it; a span of years must overlap it. 1 to 9999.
    public var years: ClosedRange<Int>?
    /// Empty is all; so for the sets below.
    public var kinds: Set<ObservationKind>
    public var natures: Set<ObservationNature>
    public var comparators: Set<Comparator>
    /// Units in the report's own words (件, %); empty is all.
    public var units: Set<String>
    /// Bounds of the value, both included; `nil` is open.
    public var minimumValue: ExactDecimal?
    public var maximumValue: ExactDecimal?
    /// Only with any of these flags; empty is no condition.
    public var flags: Set<SuspicionFlag>
    /// Leaves out observations with any flag.
    public var excludesSuspect: Bool
    /// Only of these reports; empty is all.
    public var reportIDs: [String]
    /// Only of reports of these kinds.
    public var reportKinds: Set<ReportKind> = []
    /// Words, separated by blanks, all of which must stand in the name itself.
    public var name = ""
    /// Words, separated by blanks, all of which must stand in the agent.
    public var agent = ""
    /// Only the latest or earliest periods of each concept, region, kind and nature.
    public var periods: PeriodChoice?
    /// Further conditions.
    public var conditions: ConditionExpression?

    public init(
        concepts: [String] = [], text: String = "", regions: [String] = [], level: RegionLevel? = nil,
        years: ClosedRange<Int>? = nil, kinds: Set<ObservationKind> = [], natures: Set<ObservationNature> = [],
        comparators: Set<Comparator> = [], units: Set<String> = [], minimumValue: ExactDecimal? = nil,
        maximumValue: ExactDecimal? = nil, flags: Set<SuspicionFlag> = [], excludesSuspect: Bool = false,
        reportIDs: [String] = []
    ) {
        self.concepts = concepts
        self.text = text
        self.regions = regions
        self.level = level
        self.years = years
        self.kinds = kinds
        self.natures = natures
        self.comparators = comparators
        self.units = units
        self.minimumValue = minimumValue
        self.maximumValue = maximumValue
        self.flags = flags
        self.excludesSuspect = excludesSuspect
        self.reportIDs = reportIDs
    }
}

/// Some of the periods for which something is stated.
public enum PeriodChoice: Hashable, Sendable {
    /// At least 1.
    case latest(Int)
    case earliest(Int)
}

/// The order of a page of observations; ties by concept, region, period, report, place in the text.
public enum ObservationOrder: String, Hashable, Sendable, CaseIterable {
    /// By concept, region, period.
    case standard
    case valueAscending = "value"
    case valueDescending = "-value"
    /// Earliest year first.
    case periodAscending = "period"
    case periodDescending = "-period"
    case region
}

public struct ObservationRequest: Hashable, Sendable {
    public var filter: ObservationFilter
    public var order: ObservationOrder
    /// 1 to 10,000.
    public var limit: Int
    /// From the page before; `nil` for the first.
    public var cursor: String?

    public init(
        filter: ObservationFilter = ObservationFilter(), order: ObservationOrder = .standard, limit: Int = 50,
        cursor: String? = nil
    ) {
        self.filter = filter
        self.order = order
        self.limit = limit
        self.cursor = cursor
    }
}

public struct ObservationPage: Hashable, Sendable {
    public var rows: [ObservationRow]
    /// Observations that match in all.
    public var totalCount: Int
    /// `nil` on the last page.
    public var nextCursor: String?
    /// What the reader should know.
    public var notices: [String]
    /// Names in the filter that stand for nothing.
    public var problems: [ItemProblem]

    public init(
        rows: [ObservationRow], totalCount: Int, nextCursor: String? = nil, notices: [String] = [],
        problems: [ItemProblem] = []
    ) {
        self.rows = rows
        self.totalCount = totalCount
        self.nextCursor = nextCursor
        self.notices = notices
        self.problems = problems
    }
}

/// An observation with what is needed to show and to check it.
public struct ObservationRow: Hashable, Sendable {
    public var observation: Observation
    public var reportID: ReportID
    public var reportVersion: Int
    public var reportTitle: String
    /// Position in the report's list of observations.
    public var index: Int
    /// The quantity in the report's own words.
    public var quote: String
    /// The sentence in which it stands.
    public var sentence: String
    /// In the unit of the column or line in which it stands; `nil` where it is stated in it.
    public var converted: ConvertedQuantity?

    /// The number in the unit of the column or line in which it stands.
    public var value: ExactDecimal { converted?.value ?? observation.quantity.value }

    public init(
        observation: Observation, reportID: ReportID, reportVersion: Int, reportTitle: String, index: Int,
        quote: String, sentence: String, converted: ConvertedQuantity? = nil
    ) {
        self.observation = observation
        self.reportID = reportID
        self.reportVersion = reportVersion
        self.reportTitle = reportTitle
        self.index = index
        self.quote = quote
        self.sentence = sentence
        self.converted = converted
    }
}
