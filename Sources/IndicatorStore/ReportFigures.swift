public import ReportModel

/// What the store needs to know of a report to judge the figures in it.
public struct ReportFacts: Hashable, Sendable {
    public var id: ReportID
    public var version: Int
    public var region: Region?
    public var kind: ReportKind
    public var periodCovered: Period?
    public var yearDelivered: Int?

    public init(
        id: ReportID, version: Int, region: Region? = nil, kind: ReportKind = .other, periodCovered: Period? = nil,
        yearDelivered: Int? = nil
    ) {
        self.id = id
        self.version = version
        self.region = region
        self.kind = kind
        self.periodCovered = periodCovered
        self.yearDelivered = yearDelivered
    }

    public init(of report: Report, version: Int) {
        self.init(
            id: report.id, version: version, region: report.region, kind: report.kind,
            periodCovered: report.periodCovered, yearDelivered: report.yearDelivered)
    }

    /// The years that it covers, else the year before it was given, which is the one that reports mostly review.
    public var yearsCovered: ClosedRange<Int>? {
        periodCovered?.years ?? yearDelivered.map { ($0 - 1)...($0 - 1) }
    }
}

/// What answers in brief tell of a report.
struct ReportLabel: Hashable, Sendable {
    var id: ReportID
    var kind: ReportKind
}

/// A report's figures, in the order of its text.
public struct ReportFigures: Hashable, Sendable {
    public var facts: ReportFacts
    public var observations: [Observation]

    public init(facts: ReportFacts, observations: [Observation]) {
        self.facts = facts
        self.observations = observations
    }
}

/// An observation in the store, with the report that states it.
public struct HeldObservation: Hashable, Sendable {
    public var observation: Observation
    public var facts: ReportFacts
    /// Position in the report's list of observations.
    public var index: Int
    /// In the unit of the column or line in which it stands; `nil` where it is stated in it.
    public var converted: ConvertedQuantity?

    public init(observation: Observation, facts: ReportFacts, index: Int, converted: ConvertedQuantity? = nil) {
        self.observation = observation
        self.facts = facts
        self.index = index
        self.converted = converted
    }
}

/// Where an observation is found again: the last row of a page points to the next.
public struct ObservationAddress: Hashable, Sendable {
    public var report: ReportID
    public var version: Int
    public var index: Int

    public init(report: ReportID, version: Int, index: Int) {
        self.report = report
        self.version = version
        self.index = index
    }
}
