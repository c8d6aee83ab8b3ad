/// What to search for, as a tree.
public indirect enum SearchQuery: Sendable, Hashable {
    /// Some words, parted by white space, punctuation or a change between Latin words and characters. Each must be there: one of up to two units (characters, words
    /// of letters, numbers) as it stands; of a longer one more than half of its pairs of neighbouring units (a third
    /// where it has more than eight units), the more the better, and best as a whole. In a named field, as it stands.
    case words(String, field: SearchField? = nil)
    /// Exactly this sequence. White space and punctuation inside it stand for one another.
    case phrase(String, field: SearchField? = nil)
    /// All of them; without any, everything.
    case all([SearchQuery])
    /// At least one of them.
    case any([SearchQuery])
    /// The first without any of the others.
    case excluding(SearchQuery, [SearchQuery])
    /// The same, its scores multiplied by a number above 0 and up to 10.
    case weighted(SearchQuery, by: Float)
    /// All reports, with score 0.
    case everything
    /// Reports that fulfil a condition, with score 0. Years and kinds are known to the index; as long as a name in another
    /// one is not resolved, no report fulfils it.
    case condition(QueryCondition)
    /// Reports that pass, with score 0: a condition, resolved.
    case filtered(SearchFilter)
}

extension SearchQuery {
    /// Bounds on what one query may ask, which keep the work for it bounded.
    public enum Limits {
        /// Characters of a query text.
        public static let characters = 1_000
        /// Branches and leaves of the tree.
        public static let nodes = 256
        /// Levels of the tree.
        public static let depth = 32
        /// Units of all leaves together.
        public static let units = 1_000
        /// Matches that one call gives.
        public static let matches = 1_000
        /// Offset of the first match given; go on by position instead.
        public static let offset = 100_000
    }
}

/// The order of matches. Ties go to the report with the lower number.
public enum MatchOrder: Sendable, Hashable, CaseIterable {
    /// Best first.
    case score
    /// Latest year covered first; reports of unknown years last.
    case newest
    /// Earliest year covered first; reports of unknown years last.
    case oldest
    /// By region code; reports without a region last.
    case region
}

/// The place of a match in an order: what a cursor holds.
public struct MatchPosition: Sendable, Hashable, Comparable {
    /// What the order goes by, turned so that lower comes first.
    public var key: Float
    public var number: UInt32

    public init(key: Float, number: UInt32) {
        self.key = key
        self.number = number
    }

    public static func < (a: MatchPosition, b: MatchPosition) -> Bool {
        a.key != b.key ? a.key < b.key : a.number < b.number
    }
}

/// What of the matches to give.
public struct MatchOptions: Sendable {
    public var filter: SearchFilter
    public var order: MatchOrder
    /// Matches to give; 0 gives the total alone.
    public var limit: Int
    /// Matches to leave out before the first.
    public var offset: Int
    /// Gives matches behind this position alone, where set.
    public var after: MatchPosition?
    /// Whether all matches are counted. Without it the search passes over reports that can't be among those given.
    public var countsTotal: Bool
    /// Whether words are also found by their synonyms.
    public var usesSynonyms: Bool
    /// Whether a query that nothing matches is tried again with any of its words.
    public var relaxes: Bool
    /// Whether counts by region, year and kind over all matches are wanted.
    public var countsFacets: Bool
    /// Whether the numbers of all matches are wanted.
    public var collectsNumbers = false
    /// Polled now and then; the search ends with `SearchError.cancelled` once it is true.
    public var isCancelled: @Sendable () -> Bool

    public init(
        filter: SearchFilter = SearchFilter(), order: MatchOrder = .score, limit: Int = 10, offset: Int = 0,
        after: MatchPosition? = nil, countsTotal: Bool = true,
        usesSynonyms: Bool = true, relaxes: Bool = true, countsFacets: Bool = false,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.filter = filter
        self.order = order
        self.limit = limit
        self.offset = offset
        self.after = after
        self.countsTotal = countsTotal
        self.usesSynonyms = usesSynonyms
        self.relaxes = relaxes
        self.countsFacets = countsFacets
        self.isCancelled = isCancelled
    }
}

/// A report that was found.
public struct SearchMatch: Sendable, Hashable {
    /// The number under which the report was added.
    public var number: UInt32
    public var score: Float
    /// Where it stands in the order asked for: go on behind the last one given.
    public var position: MatchPosition
}

/// What was found.
public struct SearchMatches: Sendable {
    /// In the order asked for.
    public var matches: [SearchMatch]
    /// All reports that match; where `isTotalExact` is false, those that were come upon.
    public var total: Int
    public var isTotalExact: Bool
    /// Counts over all matches; empty unless asked for.
    public var facets: MatchFacets
    /// Numbers of all matches; empty unless asked for.
    public var numbers: ReportNumbers
    /// Whether nothing matched the query as it stands, so that these match any of its words.
    public var isRelaxed: Bool
}

/// Counts over all matches.
public struct MatchFacets: Sendable, Hashable {
    /// By the report's own region code; 0 for reports without one.
    public var regions: [UInt32: Int] = [:]
    /// By the last year covered; 0 where it is not known.
    public var years: [Int: Int] = [:]
    /// By `ReportKind.rawValue`.
    public var kinds: [UInt8: Int] = [:]
}

/// Why a search gave no answer.
public enum SearchError: Error, Sendable, Hashable {
    case limitTooLarge(limit: Int, most: Int)
    case offsetTooLarge(offset: Int, most: Int)
    case queryTooLarge(count: Int, most: Int, what: String)
    case cancelled
    /// A part of the index can't be read: its file is damaged. It must be made anew.
    case damaged(IndexFileError)
}

extension SearchError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .limitTooLarge(let limit, let most):
            "limit \(limit) is outside 0...\(most); ask for fewer matches and page through the rest"
        case .offsetTooLarge(let offset, let most):
            "offset \(offset) is outside 0...\(most); go on behind the last match instead"
        case .queryTooLarge(let count, let most, let what):
            "the query has \(count) \(what), at most \(most) are allowed; shorten it"
        case .cancelled: "the search was cancelled"
        case .damaged(let error): "a part of the index can't be searched: \(error)"
        }
    }
}
