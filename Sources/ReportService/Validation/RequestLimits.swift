/// How much one request may ask for.
enum RequestLimits {
    /// Entries of a page.
    static let page = 1...1_000
    /// Entries of a page where the request names no number.
    static let standardPage = 20
    static let years = 1...9_999
    static let regions = 1_000
    static let concepts = 100
    static let conceptsCompared = 1...20
    static let seriesRegions = 1...100
    /// Values of a condition such as kinds, units, sources or reports.
    static let values = 1_000
    static let snippets = 0...10
    /// Counts of a facet, and how many where the request names no number.
    static let facetCounts = 1...10_000
    static let standardFacetCounts = 200
    static let queryCharacters = 1_000
    static let queryNodes = 1...256
    /// Characters of a name, a code, a cursor or the words of a condition.
    static let nameCharacters = 1_000
    /// Reports in one call of Ingest, beside the limit on its frame.
    static let drafts = 1...10_000
    static let rankRows = 1...10_000
    /// Rows of a comparison.
    static let tableRows = 10_000
    static let candidates = 1...1_000
    /// Checks of sums in one answer.
    static let sumChecks = 1...1_000
    /// Searches in one call, and the hits that they may ask for together.
    static let searches = 1...100
    static let hitsOfSearches = 2_000
    static let terms = 1...50
    static let similarity = 60...100
    static let sentenceCharacters = 8...1_000
    static let places = 1...100
    static let suggestions = 1...100
    static let suggestionCharacters = 100
    static let trendQueries = 1...5
    static let watchedQueries = 100
}
