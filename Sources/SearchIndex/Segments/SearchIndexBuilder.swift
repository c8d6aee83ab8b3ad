import ChineseText
public import ReportModel

/// Collects reports and makes a segment of them.
///
/// Title, section headings and body are indexed: every character, word and number, and every pair of these that
/// touch. Page furniture is left out. A builder is used by one thread.
public struct SearchIndexBuilder: ~Copyable {
    private var terms = SegmentTerms()

    public init() {}

    public var reportCount: Int { terms.documents.count }
    /// Normalized text taken in so far, in UTF-16 code units: tells when a segment is large enough.
    public var textLength: Int { terms.codes.count }

    /// Whether a report was added under this number.
    public func contains(_ number: UInt32) -> Bool { terms.documents.contains { $0.number == number } }

    /// Adds a report under a number of the caller's choice, by which answers name it.
    ///
    /// - Parameter number: Not yet in this builder. Ties in rank go to the lower number.
    /// - Returns: What snippets of the report are made from.
    /// - Complexity: O(length of the report), about 30 MB a second.
    @discardableResult
    public mutating func add(report: Report, number: UInt32) -> SnippetText {
        var text = IndexedText()
        text.title = NormalizedText(report.title)
        let folded = FoldedText(report.text)
        let bytes = report.text.utf8.count
        for section in report.sections where section.heading.end <= bytes {
            text.headings.append(folded, folded.range(of: section.heading))
        }
        var body = SnippetTextBuilder()
        if report.blocks.isEmpty { body.append(folded, 0..<folded.count, section: nil) }
        for block in report.blocks where block.role != .furniture && block.role != .title && block.span.end <= bytes {
            body.append(folded, folded.range(of: block.span), section: block.section)
        }
        text.body = body.body
        let years = report.periodCovered?.years ?? report.yearDelivered.map { $0...$0 }
        terms.add(
            text,
            DocumentRecord(
                number: number, region: report.region?.code?.rawValue ?? 0,
                firstYear: UInt16(clamping: years?.lowerBound ?? 0), lastYear: UInt16(clamping: years?.upperBound ?? 0),
                kind: report.kind.rawValue, length: 0, start: 0, titleEnd: 0, headingsEnd: 0, end: 0))
        return body.finish(report.text)
    }

    /// Adds a document of a segment as it stands there: its texts are normalized already.
    mutating func add(_ document: Int, of storage: SegmentStorage) {
        terms.add(codes: storage.text(UInt32(document), nil), storage.documents[document])
    }

    /// Makes the segment; the builder is empty afterwards.
    ///
    /// - Complexity: O(postings).
    public mutating func finish() -> SearchSegment {
        let storage = terms.finish()
        terms = SegmentTerms()
        return SearchSegment(storage: storage)
    }
}

/// The normalized fields of a report.
struct IndexedText {
    var title = NormalizedText()
    var headings = NormalizedText()
    var body = NormalizedText()
}
