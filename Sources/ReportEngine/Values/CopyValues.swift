public import ChineseText

/// Of which report to find the sentences that stand in others.
public struct CopiesRequest: Hashable, Sendable {
    public var reportID: String
    /// Among which reports.
    public var filter: ReportFilter
    /// In hundredths of the pairs of characters that either sentence has: 60 to 100. 100 is word for word.
    public var similarity: Int
    /// Whether numbers in digits are all alike.
    public var ignoresNumbers: Bool
    /// Characters that a sentence must have, 8 to 1,000.
    public var leastCharacters: Int
    /// Whether reports on the same place are left out.
    public var otherRegionsOnly: Bool
    /// Places of each sentence, 1 to 100.
    public var placeLimit: Int
    /// Sentences, 1 to 1,000.
    public var limit: Int
    public var cursor: String?

    public init(
        reportID: String, filter: ReportFilter = ReportFilter(), similarity: Int = 70, ignoresNumbers: Bool = false,
        leastCharacters: Int = 12, otherRegionsOnly: Bool = false, placeLimit: Int = 5, limit: Int = 20,
        cursor: String? = nil
    ) {
        self.reportID = reportID
        self.filter = filter
        self.similarity = similarity
        self.ignoresNumbers = ignoresNumbers
        self.leastCharacters = leastCharacters
        self.otherRegionsOnly = otherRegionsOnly
        self.placeLimit = placeLimit
        self.limit = limit
        self.cursor = cursor
    }
}

public struct CopiesAnswer: Hashable, Sendable {
    /// A report that shares sentences with the one asked for.
    public struct Source: Hashable, Sendable {
        public var report: ReportSummary
        public var sentenceCount: Int
        /// Of these, those that are the same word for word.
        public var identicalCount: Int
    }

    /// Where a sentence stands in another report.
    public struct Place: Hashable, Sendable {
        public var report: ReportSummary
        public var span: ByteSpan
        public var text: String
        /// 0 to 1.
        public var similarity: Double
        /// What differs, inside `span`.
        public var differences: [ByteSpan]
    }

    public struct Sentence: Hashable, Sendable {
        public var span: ByteSpan
        public var text: String
        /// Headings around it, outermost first.
        public var sectionPath: [String]
        /// Other reports that have it.
        public var reportCount: Int
        public var identicalCount: Int
        /// Whether no earlier report has it.
        public var isFirstHere: Bool
        /// The earliest report first.
        public var places: [Place]
    }

    public var report: ReportSummary
    /// Sentences that are long enough.
    public var sentenceCount: Int
    /// Of these, those that stand in other reports.
    public var copiedCount: Int
    /// Those that share most sentences first; at most 20.
    public var sources: [Source]
    /// In the order of the text.
    public var sentences: [Sentence]
    public var nextCursor: String?
    public var notices: [String]
}
