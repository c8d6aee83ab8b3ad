import ChineseText
import ReportModel

/// The columns of a segment that say how much, where and when.
struct FigureColumns: Sendable {
    private(set) var place: [UInt32]
    private(set) var period: [UInt32]
    private(set) var traits: [UInt8]
    private(set) var flags: [UInt8]
    private(set) var coefficients: CoefficientColumn
    private(set) var exponent: [Int8]
    private(set) var report: [UInt32]
    private(set) var highs: [UInt32: ExactDecimal] = [:]
    private(set) var links: [UInt32: [ObservationLink]] = [:]

    init(_ rows: JoinedRows, _ sorted: SortedRows) {
        let count = sorted.order.count
        place = Array(largeCount: count, repeating: 0)
        period = Array(largeCount: count, repeating: 0)
        traits = Array(largeCount: count, repeating: 0)
        flags = Array(largeCount: count, repeating: 0)
        coefficients = CoefficientColumn(count: count)
        exponent = Array(largeCount: count, repeating: 0)
        report = Array(largeCount: count, repeating: 0)
        RowBlocks.forEach(of: rows, in: sorted.order) { start, numbers, block in
            place.fill(from: start, block) { $0.place }
            period.fill(from: start, block) { $0.period }
            traits.fill(from: start, block) { $0.traits }
            flags.fill(from: start, block) { $0.flags }
            exponent.fill(from: start, block) { $0.exponent }
            report.fill(from: start, block) { sorted.reportPlaces[Int($0.report)].rank }
            for (i, number) in numbers.enumerated() {
                coefficients.set(block[i].coefficient, atRow: start + i)
                if block[i].traits & PackedTraits.hasHigh != 0 {
                    highs[UInt32(start + i)] = rows.high(ofRow: Int(number))
                }
                if block[i].traits & PackedTraits.hasLinks != 0 {
                    links[UInt32(start + i)] = rows.links(ofRow: Int(number))
                }
            }
        }
    }
}

/// The columns of a segment that say in what words, and where in a report.
struct TextColumns: Sendable {
    private(set) var wording: [UInt32]
    private(set) var name: [UInt32]
    private(set) var agent: [UInt32]
    private(set) var spanStart: [UInt32]
    private(set) var spanCount: [UInt16]
    private(set) var sentenceLead: [UInt16]
    private(set) var sentenceCount: [UInt16]
    private(set) var longSpans: [UInt32: SpanPair] = [:]
    /// Rows of each report in the order of its text, report by report.
    private(set) var reportRows: [UInt32]

    init(_ rows: JoinedRows, _ sorted: SortedRows) {
        let count = sorted.order.count
        wording = Array(largeCount: count, repeating: 0)
        name = Array(largeCount: count, repeating: 0)
        agent = Array(largeCount: count, repeating: 0)
        spanStart = Array(largeCount: count, repeating: 0)
        spanCount = Array(largeCount: count, repeating: 0)
        sentenceLead = Array(largeCount: count, repeating: 0)
        sentenceCount = Array(largeCount: count, repeating: 0)
        reportRows = Array(largeCount: count, repeating: 0)
        RowBlocks.forEach(of: rows, in: sorted.order) { start, numbers, block in
            wording.fill(from: start, block) { $0.wording }
            name.fill(from: start, block) { $0.name }
            agent.fill(from: start, block) { $0.agent }
            spanStart.fill(from: start, block) { $0.spans.start }
            spanCount.fill(from: start, block) { $0.spans.count }
            sentenceLead.fill(from: start, block) { $0.spans.lead }
            sentenceCount.fill(from: start, block) { $0.spans.sentenceCount }
            for (i, number) in numbers.enumerated() {
                reportRows[Int(number &- sorted.reportPlaces[Int(block[i].report)].shift)] = UInt32(start + i)
                if block[i].spans.isTooLong { longSpans[UInt32(start + i)] = rows.longSpans(ofRow: Int(number)) }
            }
        }
    }
}

/// Rows in an order that leads all over memory, in blocks that stay near the processor: then each column is filled in a
/// loop of its own.
private enum RowBlocks {
    static let length = 256

    /// - Parameter body: Takes where the block starts in the order, the numbers of its rows, and the rows.
    @inline(__always)
    static func forEach(
        of rows: JoinedRows, in order: [UInt32], _ body: (Int, ArraySlice<UInt32>, [SegmentRow]) -> Void
    ) {
        var block: [SegmentRow] = []
        block.reserveCapacity(length)
        var start = 0
        while start < order.count {
            let numbers = order[start..<min(order.count, start + length)]
            rows.fetch(numbers, into: &block)
            body(start, numbers, block)
            start = numbers.endIndex
        }
    }
}

extension Array where Element: BitwiseCopyable {
    @inline(__always)
    fileprivate mutating func fill(from start: Int, _ block: [SegmentRow], _ part: (SegmentRow) -> Element) {
        var column = mutableSpan
        let block = block.span
        for i in block.indices { column[start + i] = part(block[i]) }
    }
}
