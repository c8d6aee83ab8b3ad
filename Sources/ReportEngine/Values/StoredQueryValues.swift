/// A query that the engine keeps.
public struct StoredQuery: Hashable, Sendable {
    /// 1 to 128 bytes without white space and control characters.
    public var name: String
    /// In the query language.
    public var text: String
    /// Seconds since 1970 UTC.
    public var savedAtSeconds: Int64

    public init(name: String, text: String, savedAtSeconds: Int64) {
        self.name = name
        self.text = text
        self.savedAtSeconds = savedAtSeconds
    }
}

/// What saving a query did.
public struct SavedQuery: Hashable, Sendable {
    public var query: StoredQuery
    /// Whether another text was kept under its name before.
    public var replaced: Bool
    /// How it was read, where that may surprise.
    public var notices: [String]
}

public struct StoredQueryPage: Hashable, Sendable {
    /// By name.
    public var queries: [StoredQuery]
    public var totalCount: Int
    public var nextCursor: String?
}

/// A query that matches a report.
public struct QueryMatch: Hashable, Sendable {
    /// The stored query's name; `nil` for one that came with the request.
    public var name: String?
    public var text: String
    /// Where it matches best; `nil` where it asks for no words.
    public var snippet: SearchSnippet?
}

/// A query that could not be asked.
public struct QueryFailure: Hashable, Sendable {
    /// The stored query's name; `nil` for one that came with the request.
    public var name: String?
    public var text: String
    public var error: EngineError
}

/// Which stored queries match a report.
public struct ReportMatches: Hashable, Sendable {
    public var report: ReportSummary
    /// By name.
    public var matches: [QueryMatch]
    public var failures: [QueryFailure]
}

/// What is new for some queries.
public struct NewMatchRequest: Hashable, Sendable {
    /// The number of the ingest log behind which to look; `nil` is its end.
    public var since: Int64?
    /// Stored queries by name; where there are neither these nor texts, all.
    public var names: [String]
    /// Further queries, at most 100.
    public var texts: [String]
    /// 1 to 1,000.
    public var limit: Int

    public init(since: Int64?, names: [String] = [], texts: [String] = [], limit: Int = 100) {
        self.since = since
        self.names = names
        self.texts = texts
        self.limit = limit
    }
}

public struct NewMatchAnswer: Hashable, Sendable {
    public struct Match: Hashable, Sendable {
        /// Number in the ingest log.
        public var sequence: Int64
        public var ingestedAtSeconds: Int64
        /// The version that came in then, which is the newest.
        public var report: ReportSummary
        /// Stored queries by name, then those of the request in their order.
        public var matches: [QueryMatch]
    }

    /// In the order of the log.
    public var matches: [Match]
    /// Where to go on: everything up to here was looked at.
    public var next: Int64
    /// Whether there is more behind `next` already.
    public var hasMore: Bool
    public var failures: [QueryFailure]
}
