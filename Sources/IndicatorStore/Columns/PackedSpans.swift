import ChineseText

/// Where a figure and its sentence stand.
struct SpanPair: Hashable, Sendable {
    var quantity: ByteSpan
    var sentence: ByteSpan
}

/// Both spans of a row in ten bytes. Those that do not fit, which no sentence of a report has, stand beside the columns.
struct PackedSpans {
    var start: UInt32
    /// `UInt16.max` for spans that do not fit.
    var count: UInt16
    /// From the start of the sentence to that of the quantity.
    var lead: UInt16
    var sentenceCount: UInt16

    init(start: UInt32, count: UInt16, lead: UInt16, sentenceCount: UInt16) {
        self.start = start
        self.count = count
        self.lead = lead
        self.sentenceCount = sentenceCount
    }

    init(_ spans: SpanPair) {
        let (quantity, sentence) = (spans.quantity, spans.sentence)
        guard let start = UInt32(exactly: quantity.start), let count = UInt16(exactly: quantity.count), count < .max,
            let lead = UInt16(exactly: quantity.start - sentence.start),
            let sentenceCount = UInt16(exactly: sentence.count)
        else {
            self.init(start: 0, count: .max, lead: 0, sentenceCount: 0)
            return
        }
        self.init(start: start, count: count, lead: lead, sentenceCount: sentenceCount)
    }

    var isTooLong: Bool { count == .max }

    var spans: SpanPair {
        let first = Int(start) - Int(lead)
        return SpanPair(
            quantity: ByteSpan(start: Int(start), end: Int(start) + Int(count)),
            sentence: ByteSpan(start: first, end: first + Int(sentenceCount)))
    }
}
