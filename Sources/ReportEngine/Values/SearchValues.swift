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
    /// In the query language: words, "phrases", +must, -not, OR, ( ), field:, region:, year:, kind:, source:, has:,
    /// 满意率>=95. At most 1,000 characters.
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
        /// Reports that fulfil `SearchNode.condition`.
        case condition
        /// All reports.
        case everything
    }

    public var kind: Kind
    /// For `words` and `phrase`.
    public var text: String
    /// For `words` and `phrase`: where to look; `nil` is everywhere.
    public var field: SearchFieldName?
    /// Positions of its children in the list of nodes, each less than the node's own.
    public var children: [Int]
    /// For `condition`.
    public var condition: SearchCondition?

    public init(
        kind: Kind, text: String = "", field: SearchFieldName? = nil, children: [Int] = [],
        condition: SearchCondition? = nil
    ) {
        self.kind = kind
        self.text = text
        self.field = field
        self.children = children
        self.condition = condition
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
    /// Whether reports on late years are preferred; for the order by score.
    public var prefersRecent = false
    /// Whether the total may be a lower bound, which is found faster; not where facets are asked for.
    public var estimatesTotal = false
    /// Whether snippets come with the figures in them.
    public var givesFigures = false
    /// Counts of a facet given at most, 1 to 10,000.
    public var facetLimit = 200

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
    /// The query as it was read, in the query language.
    public var reading = ""
    /// Whether the query text broke the grammar, so that it was read as plain words.
    public var isPlain = false
    /// Whether no report has all that was asked for, so that these have some of it.
    public var isRelaxed = false
    /// Where few reports have all that was asked for, those that have some of it, best first; not in `totalCount`.
    public var partialHits: [SearchHit] = []
    /// Words that no report holds, and what was looked for in their place; empty where the query was answered as asked.
    public var corrections: [SearchCorrection] = []

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

/// A word of a query that was not found, and what was looked for in its place.
public struct SearchCorrection: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// One character away.
        case character
        /// A place whose name is spelled so in pinyin.
        case pinyin
    }

    public var kind: Kind
    public var from: String
    public var to: String

    public init(kind: Kind, from: String, to: String) {
        self.kind = kind
        self.from = from
        self.to = to
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
    /// Where it stands in the report's text, in characters (Unicode scalars).
    public var characters: Range<Int> = 0..<0
    /// `highlights` in characters of the report's text.
    public var characterHighlights: [Range<Int>] = []
    /// The figures in it, in the order of the text, without their sentences; empty unless asked for.
    public var figures: [ObservationRow] = []

    public init(span: ByteSpan, text: String, highlights: [ByteSpan], sectionPath: [String] = []) {
        self.span = span
        self.text = text
        self.highlights = highlights
        self.sectionPath = sectionPath
    }
}

/// A part of a score. The parts add up to the score.
public struct ScorePart: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A character, word, number or pair of these.
        case term
        /// An exact sequence, or a long word as a whole beside its pairs.
        case phrase
        /// Two neighbouring words of the query near one another; `distance` is the characters between.
        case proximity
        /// All words of the query together in their order.
        case together
        /// That the report is about late years; `term` is the year, `distance` the years back.
        case recency
    }

    public var kind: Kind
    public var term: String
    public var field: SearchFieldName?
    /// How often the term stands there.
    public var frequency: Int
    /// In how many reports it stands.
    public var documentFrequency: Int
    public var distance: Int
    /// What it added.
    public var score: Double

    public init(
        kind: Kind = .term, term: String, field: SearchFieldName?, frequency: Int, documentFrequency: Int,
        distance: Int = 0, score: Double
    ) {
        self.kind = kind
        self.distance = distance
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
        /// For a region the code of the one around it; empty for provinces, the nation and other fields.
        public var parent: String

        public init(code: String, nameZH: String, count: Int, parent: String = "") {
            self.code = code
            self.nameZH = nameZH
            self.count = count
            self.parent = parent
        }
    }

    public var field: SearchFacetField
    public var counts: [Count]
    /// How many values there are, those left out for the limit included.
    public var valueCount: Int
    /// Hits without a value.
    public var missing: Int

    public init(field: SearchFacetField, counts: [Count], valueCount: Int? = nil, missing: Int = 0) {
        self.field = field
        self.counts = counts
        self.valueCount = valueCount ?? counts.count
        self.missing = missing
    }
}
