public import ChineseText
public import ReportModel

/// A view of a place in a year: see `ReportEngine.view`.
public struct ViewRequest: Hashable, Sendable {
    /// Code or name of the view.
    public var view: String
    /// Name or code of the place, for itself alone.
    public var region: String
    /// 1 to 9999.
    public var year: Int

    public init(view: String, region: String, year: Int) {
        self.view = view
        self.region = region
        self.year = year
    }
}

/// A closed loop that the reports describe, or the cockpit, put together out of their figures.
public struct ViewAnswer: Hashable, Sendable {
    public var code: String
    public var nameZH: String
    public var nameEN: String
    public var region: Region
    public var year: Int
    public var panels: [ViewPanel]
    /// Those held on the place and year, by ID.
    public var reports: [ReportSummary]
    /// Each once; the view names them by position.
    public var figures: [ObservationRow]
    public var notices: [String]
}

public struct ViewPanel: Hashable, Sendable {
    /// Code of the view that it belongs to.
    public var view: String
    public var code: String
    public var nameZH: String
    public var nameEN: String
    public var rows: [ViewRow]
}

/// A step of a loop.
public struct ViewRow: Hashable, Sendable {
    public var role: String
    public var nameZH: String
    public var nameEN: String
    public var concepts: [ConceptCode]
    /// The main one first, then in the order of the texts. They may count different things and are never added up.
    public var entries: [ViewEntry]
    public var documents: [NamedDocument]
    /// Why there is nothing; `nil` where there is something.
    public var gap: CellGap?
    /// Of the main figure; so for `change`.
    public var standing: ViewStanding?
    public var change: ViewChange?
}

/// Something stated, once or several times.
public struct ViewEntry: Hashable, Sendable {
    public enum Statement: Hashable, Sendable {
        case number
        /// Words that say that all of the figure's things reached this step.
        case all(words: String)
    }

    /// Positions in `ViewAnswer.figures`, the preferred one first.
    public var figures: [Int]
    public var hasConflict: Bool
    /// Why the first one is preferred; empty unless they disagree.
    public var preference: String
    public var statement: Statement
}

/// A place in the order of the same measure among regions of one level, greatest value first.
public struct ViewStanding: Hashable, Sendable {
    public var figure: Int
    /// From 1; equal values share a place.
    public var place: Int
    /// Regions that have a value.
    public var total: Int
    /// The narrowest division around the place in which another one states the measure.
    public var within: Region
    public var level: RegionLevel
    /// Units of those whose value was converted to the figure's own.
    public var convertedUnits: [String] = []
}

/// A figure against that of the year before.
public struct ViewChange: Hashable, Sendable {
    public var figure: Int
    public var previous: Int
    /// Exact, in decimal notation.
    public var difference: String
    /// 个百分点 for rates in %.
    public var unit: String
    /// Whether either is a bound or about.
    public var isUncertain: Bool
    /// The change that the report states itself.
    public var stated: Int?
    /// Whether it contradicts the difference.
    public var disagrees: Bool
}

/// A regulation or the like that a report names in 《》.
public struct NamedDocument: Hashable, Sendable {
    public var title: String
    public var reportID: ReportID
    /// Marks included.
    public var span: ByteSpan
    public var sentence: ByteSpan
    public var sentenceText: String
    /// What was done with it: 制定.
    public var verb: String
}
