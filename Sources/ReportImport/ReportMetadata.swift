import ReportModel

/// What is told about a report beside its text, by a manifest, a record or the caller. It goes before what the text says.
/// `nil` is not told.
public struct ReportMetadata: Hashable, Sendable {
    /// The report's name; made of the file's name where it is not told.
    public var id: String?
    public var title: String?
    /// A name or a six-digit code.
    public var region: String?
    /// A code or name of `ReportKind`.
    public var kind: String?
    /// `2023`, `2013-2017`, or what `Period` reads.
    public var yearCovered: String?
    public var yearDelivered: String?
    public var sourceURL: String?

    public init(
        id: String? = nil, title: String? = nil, region: String? = nil, kind: String? = nil,
        yearCovered: String? = nil, yearDelivered: String? = nil, sourceURL: String? = nil
    ) {
        self.id = id
        self.title = title
        self.region = region
        self.kind = kind
        self.yearCovered = yearCovered
        self.yearDelivered = yearDelivered
        self.sourceURL = sourceURL
    }

    /// A field as told: without white space around it; `nil` where that leaves nothing, or `unknown` or `-`.
    static func told(_ text: String?) -> String? {
        guard let text else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, let last = words.last else { return nil }
        let trimmed = String(text[first.startIndex..<last.endIndex])
        return trimmed == "unknown" || trimmed == "-" ? nil : trimmed
    }

    /// Reads `2023`, `2013-2017` and what `Period` writes (`2022/2023`, `2023-05`).
    static func period(_ text: String) -> Period? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }), let from = year(parts[0]),
            let to = year(parts[1]),
            let start = CalendarMonth(year: from), let end = CalendarMonth(year: to)
        {
            return Period(from: start, to: end)
        }
        return Period(text)
    }

    /// Reads four digits from 1900 to 2200.
    static func year(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let n = Int(text),
            (1900...2200).contains(n)
        else { return nil }
        return n
    }
}
