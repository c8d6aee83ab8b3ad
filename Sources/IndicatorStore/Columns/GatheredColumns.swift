import ChineseText
import ReportModel

/// The columns of a segment, gathered from its rows in one pass: each row is looked for in memory once.
struct GatheredColumns {
    let place: [UInt32]
    let period: [UInt32]
    let traits: [UInt8]
    let flags: [UInt8]
    let coefficients: CoefficientColumn
    let exponent: [Int8]
    let wording: [UInt32]
    let name: [UInt32]
    let agent: [UInt32]
    let report: [UInt32]
    let spanStart: [UInt32]
    let spanCount: [UInt16]
    let sentenceLead: [UInt16]
    let sentenceCount: [UInt16]
    private(set) var highs: [UInt32: ExactDecimal] = [:]
    private(set) var links: [UInt32: [ObservationLink]] = [:]
    private(set) var longSpans: [UInt32: SpanPair] = [:]
    /// Rows of each report in the order of its text, report by report.
    let reportRows: [UInt32]

    init(_ rows: SegmentRows, _ sorted: SortedRows) {
        let count = sorted.order.count
        func column<Number: FixedWidthInteger & BitwiseCopyable>() -> [Number] {
            Array(largeCount: count, repeating: 0)
        }
        var (place, period, wording, name): ([UInt32], [UInt32], [UInt32], [UInt32]) = (
            column(), column(), column(), column()
        )
        var (agent, report, spanStart, reportRows): ([UInt32], [UInt32], [UInt32], [UInt32]) = (
            column(), column(), column(), column()
        )
        var (spanCount, sentenceLead, sentenceCount): ([UInt16], [UInt16], [UInt16]) = (column(), column(), column())
        var (traits, flags, exponent): ([UInt8], [UInt8], [Int8]) = (column(), column(), column())
        var coefficients = CoefficientColumn(count: count)
        // Rows are fetched in blocks, in a loop that does nothing else: the next ones are then on their way from memory
        // while one is awaited.
        var block: [SegmentRow] = []
        block.reserveCapacity(Self.blockLength)
        for (i, number) in sorted.order.enumerated() {
            if i % Self.blockLength == 0 { Self.fetch(rows.rows, sorted.order, from: i, into: &block) }
            let row = block[i % Self.blockLength]
            place[i] = row.place == ColumnSegment.none ? row.place : sorted.placeRanks[Int(row.place)]
            period[i] = sorted.periodRanks[Int(row.period)]
            traits[i] = row.traits
            flags[i] = row.flags
            coefficients.set(row.coefficient, atRow: i)
            exponent[i] = row.exponent
            wording[i] = row.wording
            name[i] = row.name
            agent[i] = row.agent
            let reportPlace = sorted.reportPlaces[Int(row.report)]
            report[i] = reportPlace.rank
            reportRows[Int(number &- reportPlace.shift)] = UInt32(i)
            spanStart[i] = row.spans.start
            spanCount[i] = row.spans.count
            sentenceLead[i] = row.spans.lead
            sentenceCount[i] = row.spans.sentenceCount
            if row.spans.isTooLong { longSpans[UInt32(i)] = rows.longSpans[Int(number)] }
            if row.traits & PackedTraits.hasHigh != 0 { highs[UInt32(i)] = rows.highs[Int(number)] }
            if row.traits & PackedTraits.hasLinks != 0 { links[UInt32(i)] = rows.links[Int(number)] }
        }
        self.coefficients = coefficients
        (self.place, self.period, self.wording, self.name) = (place, period, wording, name)
        (self.agent, self.report, self.spanStart, self.reportRows) = (agent, report, spanStart, reportRows)
        (self.spanCount, self.sentenceLead, self.sentenceCount) = (spanCount, sentenceLead, sentenceCount)
        (self.traits, self.flags, self.exponent) = (traits, flags, exponent)
    }

    private static let blockLength = 256

    private static func fetch(
        _ rows: [SegmentRow], _ order: [UInt32], from start: Int, into block: inout [SegmentRow]
    ) {
        block.removeAll(keepingCapacity: true)
        for i in start..<min(order.count, start + blockLength) { block.append(rows[Int(order[i])]) }
    }
}
