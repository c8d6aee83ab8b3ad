public import ChineseText
public import ReportModel

/// What a text speaks of: 洛阳去年的建议满意率.
public struct TextReading: Hashable, Sendable {
    /// A region that words of the text may mean.
    public struct RegionWord: Hashable, Sendable {
        public var candidate: RegionCandidate
        /// `exact name`, `short name`, `other name`, `code`, `pinyin`, `English name`.
        public var reason: String
        /// In bytes of the text.
        public var span: ByteSpan
        /// Whether reports on it or figures about it are held.
        public var isHeld: Bool

        public init(candidate: RegionCandidate, reason: String, span: ByteSpan, isHeld: Bool) {
            self.candidate = candidate
            self.reason = reason
            self.span = span
            self.isHeld = isHeld
        }
    }

    /// A period that words of the text mean.
    public struct PeriodWord: Hashable, Sendable {
        public var period: Period
        /// `stated`, `last year`, `this year`, ...
        public var reason: String
        public var span: ByteSpan

        public init(period: Period, reason: String, span: ByteSpan) {
            self.period = period
            self.reason = reason
            self.span = span
        }
    }

    /// Best first.
    public var concepts: [ConceptCandidate] = []
    /// By words in the order of the text, within those best first.
    public var regions: [RegionWord] = []
    public var periods: [PeriodWord] = []
    /// `nil` where the text does not tell; so for the next.
    public var kind: ObservationKind?
    public var nature: ObservationNature?
    /// Whether more than one fits equally well.
    public var isRegionAmbiguous = false
    public var isConceptAmbiguous = false
    /// Words that could not be read.
    public var unread: [String] = []

    public init() {}
}
