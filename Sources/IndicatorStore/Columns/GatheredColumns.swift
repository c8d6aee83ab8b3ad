import ChineseText
import ReportModel

/// The columns of a segment, gathered from its rows in one pass.
struct GatheredColumns {
    var place: [UInt32] = []
    var period: [UInt32] = []
    var traits: [UInt8] = []
    var flags: [UInt8] = []
    var coefficients = CoefficientColumn()
    var exponent: [Int8] = []
    var wording: [UInt32] = []
    var name: [UInt32] = []
    var agent: [UInt32] = []
    var report: [UInt32] = []
    var spanStart: [UInt32] = []
    var spanCount: [UInt16] = []
    var sentenceLead: [UInt16] = []
    var sentenceCount: [UInt16] = []
    var highs: [UInt32: ExactDecimal] = [:]
    var links: [UInt32: [ObservationLink]] = [:]
    var longSpans: [UInt32: SpanPair] = [:]

    init(_ rows: SegmentRows, _ sorted: SortedRows) {
        report = sorted.reportOfRow
        reserve(sorted.order.count)
        for (i, number) in sorted.order.enumerated() {
            let row = rows.rows[Int(number)]
            place.append(row.place == ColumnSegment.none ? row.place : sorted.placeRanks[Int(row.place)])
            period.append(sorted.periodRanks[Int(row.period)])
            traits.append(row.traits)
            flags.append(row.flags)
            coefficients.append(row.coefficient)
            exponent.append(row.exponent)
            wording.append(row.wording)
            name.append(row.name)
            agent.append(row.agent)
            spanStart.append(row.spans.start)
            spanCount.append(row.spans.count)
            sentenceLead.append(row.spans.lead)
            sentenceCount.append(row.spans.sentenceCount)
            if row.spans.isTooLong { longSpans[UInt32(i)] = rows.longSpans[Int(number)] }
            if row.traits & PackedTraits.hasHigh != 0 { highs[UInt32(i)] = rows.highs[Int(number)] }
            if row.traits & PackedTraits.hasLinks != 0 { links[UInt32(i)] = rows.links[Int(number)] }
        }
    }

    private mutating func reserve(_ count: Int) {
        place.reserveCapacity(count)
        period.reserveCapacity(count)
        traits.reserveCapacity(count)
        flags.reserveCapacity(count)
        coefficients.reserveCapacity(count)
        exponent.reserveCapacity(count)
        wording.reserveCapacity(count)
        name.reserveCapacity(count)
        agent.reserveCapacity(count)
        spanStart.reserveCapacity(count)
        spanCount.reserveCapacity(count)
        sentenceLead.reserveCapacity(count)
        sentenceCount.reserveCapacity(count)
    }
}
