public import ChineseText
public import ReportModel

/// A search over the latest versions of all reports.
public struct SearchRequest: Hashable, Sendable {
    /// Words, "phrases", +must, -not and what else the query language knows; 1 to 10,000 characters.
    public var query: String
    /// Name or code; takes in everything below it. `nil` is everywhere.
    public var region: String?
    /// Only reports whose covered (else delivered) year lies in it; 1 to 9999.
    public var years: ClosedRange<Int>?
    /// Empty is all.
    public var kinds: Set<ReportKind>
    /// 1 to 1,000.
    public var limit: Int
    /// From the answer before; `nil` for the first page.
    public var cursor: String?
    /// Snippets a hit, 0 to 10.
    public var snippetLimit: Int

    public init(
        query: String, region: String? = nil, years: ClosedRange<Int>? = nil, kinds: Set<ReportKind> = [],
        limit: Int = 10, cursor: String? = nil, snippetLimit: Int = 3
    ) {
        self.query = query
        self.region = region
        self.years = years
        self.kinds = kinds
        self.limit = limit
        self.cursor = cursor
        self.snippetLimit = snippetLimit
    }
}

public struct SearchAnswer: Hashable, Sendable {
    /// Best first; ties by ID.
    public var hits: [SearchHit]
    /// Reports that match in all.
    public var totalCount: Int
    /// `nil` on the last page.
    public var nextCursor: String?
    /// What the reader should know: a query of punctuation alone finds nothing, a term was left out.
    public var notes: [String]

    public init(hits: [SearchHit], totalCount: Int, nextCursor: String? = nil, notes: [String] = []) {
        self.hits = hits
        self.totalCount = totalCount
        self.nextCursor = nextCursor
        self.notes = notes
    }
}

public struct SearchHit: Hashable, Sendable {
    public var report: ReportSummary
    /// Comparable within one answer only; higher is better.
    public var score: Double
    public var snippets: [SearchSnippet]

    public init(report: ReportSummary, score: Double, snippets: [SearchSnippet]) {
        self.report = report
        self.score = score
        self.snippets = snippets
    }
}

/// A stretch of a report that shows why it was found.
public struct SearchSnippet: Hashable, Sendable {
    /// Where it stands in the report's text.
    public var span: ByteSpan
    /// The text of `span`.
    public var text: String
    /// What matched, in byte offsets into `text`, in order, without overlap.
    public var highlights: [ByteSpan]
    /// Heading of the section around it; `nil` outside every section.
    public var heading: String?

    public init(span: ByteSpan, text: String, highlights: [ByteSpan], heading: String? = nil) {
        self.span = span
        self.text = text
        self.highlights = highlights
        self.heading = heading
    }
}
