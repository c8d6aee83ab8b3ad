public import ReportModel

/// Whose sums to check: see `ReportEngine.checkSums`.
public struct SumRequest: Hashable, Sendable {
    /// Names or codes, each with everything below it, at most 1,000; empty is all.
    public var regions: [String]
    /// `nil` is all.
    public var years: ClosedRange<Int>?
    /// Whether only those are wanted that don't add up.
    public var onlyBroken: Bool
    /// 1 to 1,000.
    public var limit: Int

    public init(regions: [String] = [], years: ClosedRange<Int>? = nil, onlyBroken: Bool = false, limit: Int = 100) {
        self.regions = regions
        self.years = years
        self.onlyBroken = onlyBroken
        self.limit = limit
    }
}

/// A whole and its parts, or two figures that are bound to one another.
public struct SumCheck: Hashable, Sendable {
    public enum Rule: UInt8, Hashable, Sendable, CaseIterable {
        /// The text itself calls the parts parts of the whole.
        case parts = 0
        /// What was handled is no more than what was put.
        case within = 1
        /// The rate stated is the part divided by the whole.
        case rate = 2
    }

    public enum Outcome: UInt8, Hashable, Sendable, CaseIterable {
        case equal = 0
        /// The parts come to less than the whole, as they may.
        case less = 1
        /// They come to more, or the rate is wrong.
        case broken = 2
        /// Bounds and abouts are among them, so that nothing is certain.
        case uncertain = 3
    }

    public var rule: Rule
    /// Code of the identity; empty for `parts`.
    public var identity: String
    public var nameZH: String
    public var nameEN: String
    public var reportID: ReportID
    /// Position in `SumAnswer.figures`; so for `parts` and `rate`.
    public var whole: Int
    public var parts: [Int]
    public var rate: Int?
    /// The parts' sum, or the rate as computed, in decimal notation.
    public var computed: String
    public var outcome: Outcome
}

public struct SumAnswer: Hashable, Sendable {
    /// By report, then in the order of the text.
    public var checks: [SumCheck]
    /// Each once; the checks name them by position.
    public var figures: [ObservationRow]
    /// How many there are, where the limit cut them short.
    public var totalCount: Int
    /// How many of all are broken.
    public var brokenCount: Int
    public var notices: [String]
}
