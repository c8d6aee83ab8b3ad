import ChineseText
import ReportModel
import ReportStore
import SearchIndex

/// A segment of the index in a file, with what the catalog holds of its reports beside what the store's own columns
/// say: text, sentences and sections.
struct SavedSegment {
    let segment: SearchSegment
    private let texts: SnippetTexts
    private let reports: [SavedReport]
    private let sections: [SavedSection]

    /// Of the files: grows with each change of what is in them.
    static let version = SearchSegment.fileVersion << 16 | 1

    /// A report in the file, in the order of the segment.
    private struct SavedReport: BitwiseCopyable, Sendable {
        var mark: Int64
        var version: Int
        var hash: (UInt64, UInt64, UInt64, UInt64)
        var sectionEnd: Int
    }

    private struct SavedSection: BitwiseCopyable, Sendable {
        var start: Int
        var end: Int
        var level: Int
        /// -1 for an outermost one.
        var parent: Int
    }

    /// Writes a segment of a snapshot with what the snapshot's catalog holds of it.
    static func write(_ state: SegmentState, _ catalog: ReportCatalog, to path: String) throws(IndexFileError) {
        let removed = Set(state.removed)
        var texts: [SnippetText] = []
        var reports: [SavedReport] = []
        var sections: [SavedSection] = []
        for (i, number) in state.segment.numbers.enumerated() {
            // What is removed is never asked for.
            guard !removed.contains(i), let entry = catalog.entry(number) else {
                texts.append(.empty)
                reports.append(SavedReport(mark: 0, version: 0, hash: (0, 0, 0, 0), sectionEnd: sections.count))
                continue
            }
            texts.append(entry.text)
            sections += entry.sections.map {
                SavedSection(
                    start: $0.heading.start, end: $0.heading.end, level: $0.level, parent: $0.parent ?? -1)
            }
            reports.append(
                SavedReport(
                    mark: entry.mark, version: entry.summary.version, hash: words(entry.contentHash),
                    sectionEnd: sections.count))
        }
        var writer = try IndexFileWriter(path: path, version: version)
        try state.segment.write(to: &writer)
        try SnippetTexts.write(texts, to: &writer)
        try writer.add("reports", reports)
        try writer.add("sections", sections)
        // A source that turned out damaged while it was read would be written with gaps.
        for file in texts.compactMap(\.file) + [state.segment.file].compactMap(\.self) where file.damage != nil {
            throw file.failure
        }
        try writer.finish()
    }

    init(_ file: IndexFile) throws(IndexFileError) {
        segment = try SearchSegment(file)
        texts = try SnippetTexts(file)
        reports = try file.elements("reports", of: SavedReport.self)
        sections = try file.elements("sections", of: SavedSection.self)
        let count = segment.reportCount
        var end = 0
        let isSound =
            texts.count == count && reports.count == count
            && reports.allSatisfy { report in
                defer { end = report.sectionEnd }
                return end <= report.sectionEnd && report.sectionEnd <= sections.count
            } && sections.allSatisfy { 0 <= $0.start && $0.start <= $0.end }
        guard isSound else { throw .damaged(path: file.path, detail: "what it holds makes no sense") }
    }

    func text(_ place: Int) -> SnippetText { texts[place] }

    func sections(_ place: Int) -> [Section] {
        let start = place == 0 ? 0 : reports[place - 1].sectionEnd
        return sections[start..<reports[place].sectionEnd].map {
            Section(
                heading: ByteSpan(start: $0.start, end: $0.end), level: $0.level,
                parent: $0.parent < 0 ? nil : $0.parent)
        }
    }

    /// Whether the report at a place is what the store holds.
    func holds(_ latest: LatestVersion, at place: Int) -> Bool {
        let report = reports[place]
        return report.mark == latest.mark && report.version == latest.version
            && report.hash == Self.words(latest.contentHash)
    }

    /// Whether the report at a place is the one of a catalog.
    func holds(_ entry: CatalogEntry, at place: Int) -> Bool {
        let report = reports[place]
        return report.mark == entry.mark && report.version == entry.summary.version
            && report.hash == Self.words(entry.contentHash)
    }

    private static func words(_ hash: ContentHash) -> (UInt64, UInt64, UInt64, UInt64) {
        func word(_ i: Int) -> UInt64 { hash.bytes[i * 8..<i * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        return (word(0), word(1), word(2), word(3))
    }
}
