public import ChineseText

/// A report as it was taken in: its whole text, what is known of it, and how the text is built.
public struct Report: Hashable, Sendable {
    public var id: ReportID
    public var title: String
    /// The body that gave it out (新安县人大常委会); `nil` where it is not told.
    public var publisher: String?
    /// The place that it reports on; `nil` where it is not told.
    public var region: Region?
    public var kind: ReportKind
    /// The year or years whose work it reviews; `nil` where it is not told.
    public var periodCovered: Period?
    /// The year in which it was given; `nil` where it is not told.
    public var yearDelivered: Int?
    public var publishDate: CalendarDate?
    /// Where it came from, a URL or a file name; empty where unknown.
    public var source: String
    /// The whole text as given, decoded to UTF-8, page furniture included. Every span refers to it.
    public var text: String
    /// The text in reading order without gaps of meaning: blank space between blocks belongs to none.
    public var blocks: [Block]
    /// The headings as a tree, in reading order; empty where the text has none.
    public var sections: [Section]

    public init(
        id: ReportID, title: String, publisher: String? = nil, region: Region? = nil, kind: ReportKind = .other,
        periodCovered: Period? = nil, yearDelivered: Int? = nil, publishDate: CalendarDate? = nil,
        source: String = "", text: String, blocks: [Block] = [], sections: [Section] = []
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.region = region
        self.kind = kind
        self.periodCovered = periodCovered
        self.yearDelivered = yearDelivered
        self.publishDate = publishDate
        self.source = source
        self.text = text
        self.blocks = blocks
        self.sections = sections
    }
}

/// What a line or paragraph of a text is to its report.
public enum BlockRole: UInt8, Hashable, Sendable, CaseIterable {
    case title = 0
    case heading = 1
    case paragraph = 2
    /// Breadcrumbs, share buttons, download boxes, font-size switches: not the report.
    case furniture = 3
    /// An editor's note, a photo caption, a glossary: about the report, not the report's own words.
    case note = 4
}

/// A line or paragraph of a text.
public struct Block: Hashable, Sendable {
    public var span: ByteSpan
    public var role: BlockRole
    /// Index into `Report.sections` of the innermost section it stands in; `nil` before the first heading.
    public var section: Int?

    public init(span: ByteSpan, role: BlockRole, section: Int? = nil) {
        self.span = span
        self.role = role
        self.section = section
    }
}

/// A heading and what stands under it.
public struct Section: Hashable, Sendable {
    /// The heading's words, numbering included. Where the heading opens a paragraph, only its own words.
    public var heading: ByteSpan
    /// 1 for the outermost.
    public var level: Int
    /// Index of the section around it; `nil` for an outermost one.
    public var parent: Int?

    public init(heading: ByteSpan, level: Int, parent: Int? = nil) {
        self.heading = heading
        self.level = level
        self.parent = parent
    }
}
