public import ReportModel

/// An administrative division of the code table.
public struct Division: Hashable, Sendable {
    public var code: RegionCode
    /// The official name without those above it: 新安县.
    public var name: String
    /// What it is called for short, the most usual first: 新安; 恩施, 恩施州. Never a single character (忠县 has none).
    public var shortNames: [String]
    /// Official names that it, or a division it took the place of, had before: 襄樊市 for 襄阳市.
    public var formerNames: [String]
    public var level: RegionLevel
    /// The division around it; `nil` for the nation alone. Counties of municipalities, and those that a province
    /// governs directly, have the province.
    public var parent: RegionCode?

    public init(
        code: RegionCode, name: String, shortNames: [String] = [], formerNames: [String] = [], level: RegionLevel,
        parent: RegionCode?
    ) {
        self.code = code
        self.name = name
        self.shortNames = shortNames
        self.formerNames = formerNames
        self.level = level
        self.parent = parent
    }

    /// The division as reports and figures refer to it.
    public var region: Region { Region(code: code, name: name) }
}
