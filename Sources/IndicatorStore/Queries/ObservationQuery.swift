public import ChineseText
public import ReportModel

/// A place to filter by.
public enum RegionSelector: Hashable, Sendable {
    /// A division and everything below it.
    case division(RegionCode)
    /// A place that has no code, by its name.
    case place(String)
}

/// Which observations are meant. Every condition that is given must hold; of the values of one, any. Empty is all.
public struct ObservationQuery: Hashable, Sendable {
    public var concepts: Set<ConceptCode> = []
    /// Each with everything below it.
    public var regions: Set<RegionSelector> = []
    public var level: RegionLevel?
    /// A period must overlap these years; one that is not told does not.
    public var years: ClosedRange<Int>?
    public var kinds: Set<ObservationKind> = []
    public var natures: Set<ObservationNature> = []
    public var comparators: Set<Comparator> = []
    /// In the reports' own words.
    public var units: Set<String> = []
    /// Bounds of the value, both included; a range fits when it overlaps them.
    public var minimumValue: ExactDecimal?
    public var maximumValue: ExactDecimal?
    /// With any of these flags.
    public var flags: Set<SuspicionFlag> = []
    /// Leaves out observations with any flag.
    public var excludesSuspect = false
    public var reports: Set<ReportID> = []
    /// All of them must stand in the name, in `textNames` of the concept, or in what `ObservationText` gives.
    public var words: [String] = []
    /// All of them must hold.
    public var conditions: [ObservationCondition] = []
    /// Only the latest or the earliest so many periods of each concept, place, kind and nature, counted among what meets
    /// everything else.
    public var periodSelection: PeriodSelection?

    public init() {}
}

/// Some of the periods for which something is stated; figures without a period are left out.
public enum PeriodSelection: Hashable, Sendable {
    case latest(Int)
    case earliest(Int)
}

/// Words beside the columns in which a query's words may stand too.
public struct ObservationText: Sendable {
    /// Names and aliases of a concept.
    let conceptWords: @Sendable (ConceptCode) -> [String]
    /// The text of a span of a report; `nil` where it can't be had.
    let sentence: @Sendable (ReportID, ByteSpan) -> String?

    public init(
        conceptWords: @escaping @Sendable (ConceptCode) -> [String] = { _ in [] },
        sentence: @escaping @Sendable (ReportID, ByteSpan) -> String? = { _, _ in nil }
    ) {
        self.conceptWords = conceptWords
        self.sentence = sentence
    }
}

/// The order of observations; ties by concept, region, period, report and place in the text.
public enum ObservationSort: String, Hashable, Sendable, CaseIterable {
    /// By concept, region, period, report and place in the text.
    case natural
    case valueAscending, valueDescending
    /// By period; figures whose period is not told come last either way.
    case oldest, newest
    case region
}

/// One page of what a query found.
public struct ObservationResult: Hashable, Sendable {
    public var rows: [HeldObservation]
    /// Found in all.
    public var totalCount: Int
    /// Where the next page starts from; `nil` on the last.
    public var next: ObservationAddress?

    public init(rows: [HeldObservation], totalCount: Int, next: ObservationAddress?) {
        self.rows = rows
        self.totalCount = totalCount
        self.next = next
    }
}

/// Why a query was not answered.
public enum IndicatorQueryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// `allowed` says what is.
    case limitOutOfRange(Int, allowed: ClosedRange<Int>)
    case yearsOutOfRange(ClosedRange<Int>, allowed: ClosedRange<Int>)
    /// The lower bound is above the upper one.
    case emptyValueRange(minimum: ExactDecimal, maximum: ExactDecimal)
    case noConcept
    /// The latest or earliest none.
    case noPeriods
    case tooMany(what: String, count: Int, limit: Int)
    /// The observation behind which the page starts is no longer there.
    case cursorExpired
    case cancelled

    public var description: String {
        switch self {
        case .limitOutOfRange(let limit, let allowed):
            "A limit of \(limit) is not possible; ask for \(allowed.lowerBound) to \(allowed.upperBound)."
        case .yearsOutOfRange(let years, let allowed):
            "The years \(years.lowerBound) to \(years.upperBound) are not possible; years go from "
                + "\(allowed.lowerBound) to \(allowed.upperBound)."
        case .emptyValueRange(let minimum, let maximum): "No value is at least \(minimum) and at most \(maximum)."
        case .noPeriods: "Ask for at least one period."
        case .noConcept: "Name at least one concept."
        case .tooMany(let what, let count, let limit): "\(count) \(what) are too many; name at most \(limit)."
        case .cursorExpired: "The reports changed since this page was made. Ask again from the first page."
        case .cancelled: "The request was cancelled or ran out of time."
        }
    }
}
