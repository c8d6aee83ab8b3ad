public import ChineseText
public import ReportModel

/// Which reports are meant. Every condition that is given must hold; of the values of one, any.
public struct ReportFilter: Hashable, Sendable {
    /// Names or codes; each takes in everything below it. Empty is everywhere.
    public var regions: [String]
    /// The years that the report covers (else the year in which it was given) overlap these; within 1 to 9999.
    public var years: ClosedRange<Int>?
    /// Empty is all.
    public var kinds: Set<ReportKind>
    /// Words that the source must contain, any of them; empty is all.
    public var sources: [String]
    /// Codes, names or aliases of concepts of which the report must state a figure, any of them; empty is all.
    public var concepts: [String]

    public init(
        regions: [String] = [], years: ClosedRange<Int>? = nil, kinds: Set<ReportKind> = [], sources: [String] = [],
        concepts: [String] = []
    ) {
        self.regions = regions
        self.years = years
        self.kinds = kinds
        self.sources = sources
        self.concepts = concepts
    }
}

/// What to search for.
public enum SearchExpression: Hashable, Sendable {
    /// In the query language: words, "phrases", +must, -not, OR, ( ), field:, region:, year:, kind:. At most 1,000
    /// characters.
    case text(String)
    /// As a tree: a child stands before its parent, the last node is the root. 1 to 256 nodes.
    case tree([SearchNode])
}

/// A node of a query that is given as a tree.
public struct SearchNode: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
        case words, phrase, all, any
        /// The first child without any of the others.
        case firstWithoutOthers
    }

    public var kind: Kind
    /// For `words` and `phrase`.
    public var text: String
    /// For `words` and `phrase`: where to look; `nil` is everywhere.
    public var field: SearchFieldName?
    /// Positions of its children in the list of nodes, each less than the node's own.
    public var children: [Int]

    public init(kind: Kind, text: String = "", field: SearchFieldName? = nil, children: [Int] = []) {
        self.kind = kind
        self.text = text
        self.field = field
        self.children = children
    }
}

/// A part of a report in which terms are found.
public enum SearchFieldName: String, Hashable, Sendable, CaseIterable {
    case title, heading, body
}

public enum SearchOrder: String, Hashable, Sendable, CaseIterable {
    /// Best first.
    case score
    /// By last year covered.
    case newest, oldest
    /// By region code.
    case region
}

public enum SearchFacetField: String, Hashable, Sendable, CaseIterable {
    /// By province, prefecture and county; a region's count holds those below it.
    case region
    /// By last year covered.
    case year
    case kind
    /// By concept of which the report states a figure.
    case concept
}

/// A search over the latest versions of all reports.
public struct SearchRequest: Hashable, Sendable {
    public var expression: SearchExpression
    public var filter: ReportFilter
    public var order: SearchOrder
    /// 1 to 1,000.
    public var limit: Int
    /// From the answer before; `nil` for the first page.
    public var cursor: String?
    /// Snippets a hit, 0 to 10.
    public var snippetLimit: Int
    public var facets: Set<SearchFacetField>
    /// Whether each hit says how its score came about.
    public var explains: Bool

    public init(
        _ expression: SearchExpression, filter: ReportFilter = ReportFilter(), order: SearchOrder = .score,
        limit: Int = 20, cursor: String? = nil, snippetLimit: Int = 2, facets: Set<SearchFacetField> = [],
        explains: Bool = false
    ) {
        self.expression = expression
        self.filter = filter
        self.order = order
        self.limit = limit
        self.cursor = cursor
        self.snippetLimit = snippetLimit
        self.facets = facets
        self.explains = explains
    }
}

public struct SearchAnswer: Hashable, Sendable {
    /// In the order asked for; ties in the order in which the reports first came.
    public var hits: [SearchHit]
    /// Reports that match in all.
    public var totalCount: Int
    /// Otherwise there are at least `totalCount`.
    public var isTotalExact: Bool
    /// `nil` on the last page.
    public var nextCursor: String?
    /// In the order of `SearchFacetField.allCases`.
    public var facets: [SearchFacet]
    /// What the reader should know: that a query of punctuation alone finds nothing, that it was read as plain words.
    public var notices: [String]

    public init(
        hits: [SearchHit], totalCount: Int, isTotalExact: Bool = true, nextCursor: String? = nil,
        facets: [SearchFacet] = [], notices: [String] = []
    ) {
        self.hits = hits
        self.totalCount = totalCount
        self.isTotalExact = isTotalExact
        self.nextCursor = nextCursor
        self.facets = facets
        self.notices = notices
    }
}

public struct SearchHit: Hashable, Sendable {
    public var report: ReportSummary
    /// Comparable within one answer only; higher is better.
    public var score: Double
    /// Most telling first.
    public var snippets: [SearchSnippet]
    /// Empty unless asked for.
    public var explanation: [ScorePart]

    public init(report: ReportSummary, score: Double, snippets: [SearchSnippet], explanation: [ScorePart] = []) {
        self.report = report
        self.score = score
        self.snippets = snippets
        self.explanation = explanation
    }
}

/// A stretch of a report that shows why it was found.
public struct SearchSnippet: Hashable, Sendable {
    /// Where it stands in the report's text.
    public var span: ByteSpan
    /// The text of `span`.
    public var text: String
    /// What matched: stretches of the report's text inside `span`, in order, without overlap.
    public var highlights: [ByteSpan]
    /// Headings around it, outermost first.
    public var sectionPath: [String]

    public init(span: ByteSpan, text: String, highlights: [ByteSpan], sectionPath: [String] = []) {
        self.span = span
        self.text = text
        self.highlights = highlights
        self.sectionPath = sectionPath
    }
}

/// A part of a score.
public struct ScorePart: Hashable, Sendable {
    public var term: String
    public var field: SearchFieldName?
    /// How often the term stands there.
    public var frequency: Int
    /// In how many reports it stands.
    public var documentFrequency: Int
    /// What it added.
    public var score: Double

    public init(term: String, field: SearchFieldName?, frequency: Int, documentFrequency: Int, score: Double) {
        self.term = term
        self.field = field
        self.frequency = frequency
        self.documentFrequency = documentFrequency
        self.score = score
    }
}

/// Counts of all hits by one field, the greatest first.
public struct SearchFacet: Hashable, Sendable {
    public struct Count: Hashable, Sendable {
        /// A region's six digits, a year, the code of a kind or concept.
        public var code: String
        public var nameZH: String
        public var count: Int

        public init(code: String, nameZH: String, count: Int) {
            self.code = code
            self.nameZH = nameZH
            self.count = count
        }
    }

    public var field: SearchFacetField
    public var counts: [Count]

    public init(field: SearchFacetField, counts: [Count]) {
        self.field = field
        self.counts = counts
    }
}
