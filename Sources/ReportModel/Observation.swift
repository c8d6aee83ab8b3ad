public import ChineseText

/// Whether a figure is an amount, a rate, a movement or a place in an order.
public enum ObservationKind: UInt8, Hashable, Sendable, CaseIterable {
    /// A count or amount.
    case level = 0
    /// A ratio or rate.
    case share = 1
    /// Growth, rise or fall against an earlier time; the sign is in the value.
    case change = 2
    /// A place in an order with a scope: 第一, 前三.
    case rank = 3

    /// `level`, `share`, `change`, `rank`.
    public var code: String { ["level", "share", "change", "rank"][Int(rawValue)] }
    public var nameZH: String { ["数量", "比率", "变化", "位次"][Int(rawValue)] }

    public init?(code: String) {
        guard let k = Self.allCases.first(where: { $0.code == code || $0.nameZH == code }) else { return nil }
        self = k
    }
}

/// Whether a figure was reached or is aimed at.
public enum ObservationNature: UInt8, Hashable, Sendable, CaseIterable {
    case actual = 0
    case target = 1

    /// `actual`, `target`.
    public var code: String { ["actual", "target"][Int(rawValue)] }
    public var nameZH: String { ["实绩", "目标"][Int(rawValue)] }

    public init?(code: String) {
        guard let n = Self.allCases.first(where: { $0.code == code || $0.nameZH == code }) else { return nil }
        self = n
    }
}

/// Why a figure is not to be trusted blindly. It is kept all the same.
public enum SuspicionFlag: UInt8, Hashable, Sendable, CaseIterable {
    /// A count that equals a year near the report's own (2023名干部).
    case countEqualsYear = 0
    /// A rate that can't pass 100 % but does.
    case rateOver100 = 1
    /// A part larger than its whole.
    case partExceedsWhole = 2
    /// A jump by a factor of about 1000 or more against the region's other years.
    case jumpAgainstOtherYears = 3
    /// A change against an earlier year than the one before (2023年比2018年增长31%), which no yearly change is to be set
    /// beside.
    case changeOverSeveralYears = 4

    public var code: String {
        [
            "count-equals-year", "rate-over-100", "part-exceeds-whole", "jump-against-other-years",
            "change-over-several-years",
        ][Int(rawValue)]
    }
}

/// How one observation of a report is tied to another one of it.
public enum ObservationLinkKind: UInt8, Hashable, Sendable, CaseIterable {
    /// This change belongs to that level (同比提高25个百分点 to 提升至87.33%).
    case changeOf = 0
    /// This is a part of that whole (其中).
    case partOf = 1
    /// This rank ranks that figure.
    case rankOf = 2
    /// This figure and that one share one number (答复率、满意率均达到100%).
    case sharesValueWith = 3

    public var code: String { ["change-of", "part-of", "rank-of", "shares-value-with"][Int(rawValue)] }
}

public struct ObservationLink: Hashable, Sendable {
    public var kind: ObservationLinkKind
    /// Position of the other observation in the report's list of observations.
    public var target: Int

    public init(kind: ObservationLinkKind, target: Int) {
        self.kind = kind
        self.target = target
    }
}

/// One figure that a report states about something measurable. Where it stands, what it says, and of what.
public struct Observation: Hashable, Sendable {
    /// The quantity's place in `Report.text`: number, unit and the comparator words that touch it.
    public var span: ByteSpan
    /// The sentence around it, in the same text.
    public var sentence: ByteSpan
    public var quantity: Quantity
    public var kind: ObservationKind
    public var nature: ObservationNature
    /// What is measured, in the report's own words (代表建议, 办结率).
    public var name: String
    /// What is measured, canonically; `nil` where no concept fits.
    public var concept: ConceptCode?
    /// `nil` where neither sentence, section nor report tells.
    public var period: Period?
    /// `nil` where the report does not tell.
    public var region: Region?
    /// Who did what is counted, in the report's own words (县人大常委会); `nil` where the sentence does not tell.
    public var agent: String?
    public var flags: Set<SuspicionFlag>
    public var links: [ObservationLink]
    /// Names of the rules that made it, in the order in which they applied.
    public var rules: [String]

    @inlinable public init(
        span: ByteSpan, sentence: ByteSpan, quantity: Quantity, kind: ObservationKind,
        nature: ObservationNature = .actual, name: String, concept: ConceptCode? = nil, period: Period? = nil,
        region: Region? = nil, agent: String? = nil, flags: Set<SuspicionFlag> = [], links: [ObservationLink] = [],
        rules: [String] = []
    ) {
        self.span = span
        self.sentence = sentence
        self.quantity = quantity
        self.kind = kind
        self.nature = nature
        self.name = name
        self.concept = concept
        self.period = period
        self.region = region
        self.agent = agent
        self.flags = flags
        self.links = links
        self.rules = rules
    }
}
