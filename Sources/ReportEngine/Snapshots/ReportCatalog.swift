import ReportModel
import ReportStore
import SearchIndex

/// What is known of a report's latest version.
final class CatalogEntry: Sendable {
    /// Position in the catalog; by it the index names the report. Stays the same over versions.
    let number: UInt32
    let summary: ReportSummary
    let contentHash: ContentHash
    /// The store's: another one whenever anything of the report changes.
    let mark: Int64
    let ingestedAtSeconds: Int64
    /// The text, held in memory or in a file of the index, so that snippets need no look into the store.
    let text: SnippetText
    let sections: [Section]

    init(
        number: UInt32, summary: ReportSummary, contentHash: ContentHash, mark: Int64, ingestedAtSeconds: Int64,
        text: SnippetText, sections: [Section]
    ) {
        self.number = number
        self.summary = summary
        self.contentHash = contentHash
        self.mark = mark
        self.ingestedAtSeconds = ingestedAtSeconds
        self.text = text
        self.sections = sections
    }

    fileprivate var fingerprint: UInt64 {
        // Cheap, for it is made of every report at each start.
        let content = contentHash.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let place = UInt64(number) << 32 | UInt64(UInt32(truncatingIfNeeded: summary.version))
        let mixed = (content ^ place &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed >> 32
    }

    /// The same with its text in another place.
    func moved(to text: SnippetText) -> CatalogEntry {
        CatalogEntry(
            number: number, summary: summary, contentHash: contentHash, mark: mark,
            ingestedAtSeconds: ingestedAtSeconds, text: text, sections: sections)
    }

    /// The years by which a report is found: those it covers, else the one in which it was given.
    var years: ClosedRange<Int>? {
        summary.periodCovered?.years ?? summary.yearDelivered.map { $0...$0 }
    }
}

/// All reports, numbered in the order in which they first came.
struct ReportCatalog: Sendable {
    private(set) var entries: [CatalogEntry] = []
    private var numbers: [ReportID: UInt32] = [:]
    /// Bytes of text in the latest versions.
    private(set) var textBytes = 0
    /// Names which reports are held, in which versions and under which numbers.
    private(set) var fingerprint: UInt64 = 0

    subscript(id: ReportID) -> CatalogEntry? { numbers[id].map { entries[Int($0)] } }

    /// `nil` for a number that no report has.
    func entry(_ number: UInt32) -> CatalogEntry? {
        Int(number) < entries.count ? entries[Int(number)] : nil
    }

    /// The number that a report has or will have.
    func number(of id: ReportID) -> UInt32 { numbers[id] ?? UInt32(entries.count) }

    init() {}

    /// - Parameter entries: In the order of their numbers, which count from 0.
    init(_ entries: [CatalogEntry]) {
        numbers.reserveCapacity(entries.count)
        self.entries.reserveCapacity(entries.count)
        for entry in entries { put(entry) }
    }

    /// Puts an entry's text in another place.
    ///
    /// - Precondition: The entry is the catalog's own.
    mutating func move(_ entry: CatalogEntry, to text: SnippetText) {
        entries[Int(entry.number)] = entry.moved(to: text)
    }

    /// Adds a report, or puts its new version in the place of the old.
    ///
    /// - Precondition: The entry's number is what `number(of:)` gave for its ID.
    mutating func put(_ entry: CatalogEntry) {
        textBytes += entry.summary.textBytes
        fingerprint &+= entry.fingerprint
        if Int(entry.number) < entries.count {
            textBytes -= entries[Int(entry.number)].summary.textBytes
            fingerprint &-= entries[Int(entry.number)].fingerprint
            entries[Int(entry.number)] = entry
        } else {
            entries.append(entry)
            numbers[entry.summary.id] = entry.number
        }
    }
}
