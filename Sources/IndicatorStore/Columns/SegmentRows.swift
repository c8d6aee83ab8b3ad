import ChineseText
import ReportModel

/// A row on its way into a segment; every word is the number of an entry of a table of `SegmentRows`, `UInt32.max` none.
struct SegmentRow {
    var concept: UInt32
    var place: UInt32
    var period: UInt32
    var name: UInt32
    var agent: UInt32
    var wording: UInt32
    /// Its number in `SegmentRows.reports`.
    var report: UInt32
    var spans: PackedSpans
    var traits: UInt8
    var flags: UInt8
    var exponent: Int8
    var coefficient: Int64
}

/// What recurs together: the unit in the report's words and the rules that found the figure.
struct Wording: Hashable, Sendable {
    var unit: String
    var rules: [String]

    /// For a `WordTable`.
    var hint: UInt32 { WordHint.of(unit) &+ rules.reduce(0) { $0 &* 31 &+ WordHint.of($1) } }
}

/// Rows and tables from which a segment is made, in the order in which they come: report by report, each in the order of
/// its text.
struct SegmentRows {
    var concepts = WordTable<ConceptCode>()
    var places = WordTable<Region>()
    var periods = WordTable<PackedPeriod>()
    var names = WordTable<String>()
    var agents = WordTable<String>()
    var wordings = WordTable<Wording>()
    private(set) var reports: [ReportFacts] = []
    /// Where the rows of each report end.
    private(set) var reportEnds: [Int] = []
    var rows: [SegmentRow] = []
    /// By row.
    var highs: [Int: ExactDecimal] = [:]
    var links: [Int: [ObservationLink]] = [:]
    var longSpans: [Int: SpanPair] = [:]

    /// Of several reports with one ID the last one counts.
    mutating func add(_ figures: ReportFigures) {
        let observations = figures.observations.span
        for i in observations.indices { add(observations, i) }
        endReport(figures.facts)
    }

    /// Makes the rows added since the last report the rows of this one.
    mutating func endReport(_ facts: ReportFacts) {
        reports.append(facts)
        reportEnds.append(rows.count)
    }

    mutating func number(of concept: ConceptCode?) -> UInt32 {
        guard let concept else { return ColumnSegment.none }
        return concepts.number(of: concept, hint: WordHint.of(concept.rawValue))
    }

    mutating func number(of place: Region?) -> UInt32 {
        guard let place else { return ColumnSegment.none }
        return places.number(of: place, hint: place.code?.rawValue ?? WordHint.of(place.name))
    }

    mutating func number(ofAgent agent: String?) -> UInt32 {
        guard let agent else { return ColumnSegment.none }
        return agents.number(of: agent, hint: WordHint.of(agent))
    }

    mutating func number(of period: PackedPeriod) -> UInt32 {
        periods.number(of: period, hint: period.start &* 31 &+ period.end)
    }

    mutating func number(of wording: Wording) -> UInt32 {
        wordings.number(of: wording, hint: wording.hint)
    }

    /// Reads an observation in place, part by part: it has so many that a copy of it would take longer than the rest.
    private mutating func add(_ all: Span<Observation>, _ i: Int) {
        if let high = all[i].quantity.high { highs[rows.count] = high }
        if !all[i].links.isEmpty { links[rows.count] = all[i].links }
        let spans = SpanPair(quantity: all[i].span, sentence: all[i].sentence)
        let packed = PackedSpans(spans)
        if packed.isTooLong { longSpans[rows.count] = spans }
        let row = SegmentRow(
            concept: number(of: all[i].concept), place: number(of: all[i].region),
            period: number(of: PackedPeriod(all[i].period)),
            name: names.number(of: all[i].name, hint: WordHint.of(all[i].name)),
            agent: number(ofAgent: all[i].agent),
            wording: number(of: Wording(unit: all[i].quantity.unit, rules: all[i].rules)),
            report: UInt32(reports.count), spans: packed,
            traits: PackedTraits(
                kind: all[i].kind, nature: all[i].nature, comparator: all[i].quantity.comparator,
                hasHigh: all[i].quantity.high != nil, hasLinks: !all[i].links.isEmpty
            ).rawValue,
            flags: all[i].flags.isEmpty ? 0 : PackedFlags.pack(all[i].flags),
            exponent: all[i].quantity.value.exponent, coefficient: all[i].quantity.value.coefficient)
        rows.append(row)
    }
}

extension Region {
    /// By code, those without a code behind all others by name.
    static func isBefore(_ a: Region, _ b: Region) -> Bool {
        let x = a.code?.rawValue ?? .max
        let y = b.code?.rawValue ?? .max
        return x == y ? a.name < b.name : x < y
    }
}
