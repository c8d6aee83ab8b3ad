public import ReportModel

/// A division that a text may mean.
public struct RegionCandidate: Hashable, Sendable {
    public var region: Region
    /// `nil` for a place without a code.
    public var level: RegionLevel?
    /// Official names from the province down to the division itself: 河南省, 洛阳市, 新安县.
    public var path: [String]
    /// How well it fits the text: 1 for its official name or code, less for short and former names.
    public var score: Double
    /// The name that fitted: official, short or former.
    public var matchedName: String
    /// Why, where the text names it in another spelling: `pinyin`, `English name`, `nearly so spelled`.
    var spelling: String?

    public init(region: Region, level: RegionLevel?, path: [String], score: Double, matchedName: String) {
        self.region = region
        self.level = level
        self.path = path
        self.score = score
        self.matchedName = matchedName
    }

    /// Why it was found for a text: `code`, `exact name`, `short name`, `other name`, or its spelling.
    public func reason(asked text: String) -> String {
        if let spelling { return spelling }
        if region.code?.description == text { return "code" }
        if matchedName == region.name { return "exact name" }
        return region.name.hasPrefix(matchedName) ? "short name" : "other name"
    }

    /// `河南省洛阳市新安县 (410323)`.
    public var label: String {
        let name = path.isEmpty ? region.name : path.joined()
        return region.code.map { "\(name) (\($0))" } ?? name
    }
}

/// A concept that a text may mean.
public struct ConceptCandidate: Hashable, Sendable {
    public var concept: Concept
    /// How well it fits the text: 1 for its code or name.
    public var score: Double
    /// The code, name or alias that fitted.
    public var matchedName: String
    /// Why it fits: `exact name`, `alias`, `same words`, ...; empty where all were asked for.
    public var reason: String
    /// Observations that the engine holds for it now.
    public var observationCount: Int
    /// Latin words of the text that the name lacks.
    var unread: [String] = []

    public init(
        concept: Concept, score: Double, matchedName: String, reason: String = "", observationCount: Int
    ) {
        self.concept = concept
        self.score = score
        self.matchedName = matchedName
        self.reason = reason
        self.observationCount = observationCount
    }
}
