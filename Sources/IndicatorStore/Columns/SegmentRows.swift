import ChineseText
import ReportModel

/// A row on its way into a segment; every word is the number of a table entry.
struct SegmentRow {
    var concept: UInt32
    var place: UInt32
    var period: PackedPeriod
    var report: UInt32
    var index: UInt32
    var traits: UInt8
    var flags: UInt8
    var value: ExactDecimal
    var unit: UInt32
    var name: UInt32
    var rules: UInt32
    var spanStart: UInt32
    var spanCount: UInt32
    var sentenceStart: UInt32
    var sentenceCount: UInt32
    /// Number under which its upper end and links stand in `SegmentRows`; 0 for rows without.
    var extra: Int

    static func isBefore(_ a: SegmentRow, _ b: SegmentRow) -> Bool {
        if a.concept != b.concept { return a.concept < b.concept }
        if a.place != b.place { return a.place < b.place }
        if a.period != b.period { return a.period < b.period }
        return (a.report, a.index) < (b.report, b.index)
    }
}

/// Words in the order in which they first came, each once.
struct WordTable<Word: Hashable & Sendable> {
    private(set) var words: [Word] = []
    private var numbers: [Word: UInt32] = [:]

    mutating func number(of word: Word) -> UInt32 {
        if let known = numbers[word] { return known }
        let number = UInt32(words.count)
        numbers[word] = number
        words.append(word)
        return number
    }
}

/// Rows and tables from which a segment is made, sorted as the segment is.
struct SegmentRows {
    var concepts: [ConceptCode] = []
    var places: [Region] = []
    var reports: [ReportFacts] = []
    var names = WordTable<String>()
    var units = WordTable<String>()
    var ruleLists = WordTable<[String]>()
    var rows: [SegmentRow] = []
    var highs: [Int: ExactDecimal] = [:]
    var links: [Int: [ObservationLink]] = [:]

    /// Rows of reports; of several with one ID the last one counts.
    init(_ figures: [ReportFigures]) {
        var last: [ReportID: Int] = [:]
        for (i, report) in figures.enumerated() { last[report.facts.id] = i }
        let kept = figures.enumerated().filter { last[$1.facts.id] == $0 }.map(\.element)
            .sorted { $0.facts.id < $1.facts.id }
        reports = kept.map(\.facts)
        var concepts: Set<ConceptCode> = []
        var places: Set<Region> = []
        for observation in kept.lazy.flatMap(\.observations) {
            if let concept = observation.concept { concepts.insert(concept) }
            if let region = observation.region { places.insert(region) }
        }
        self.concepts = concepts.sorted()
        self.places = places.sorted(by: Region.isBefore)
        let conceptNumbers = Self.numbers(self.concepts)
        let placeNumbers = Self.numbers(self.places)
        rows.reserveCapacity(kept.reduce(0) { $0 + $1.observations.count })
        for (report, figures) in kept.enumerated() {
            for (index, observation) in figures.observations.enumerated() {
                append(
                    observation, report: report, index: index,
                    concept: observation.concept.flatMap { conceptNumbers[$0] } ?? ColumnSegment.none,
                    place: observation.region.flatMap { placeNumbers[$0] } ?? ColumnSegment.none)
            }
        }
        rows.sort(by: SegmentRow.isBefore)
    }

    private static func numbers<Key: Hashable>(_ keys: [Key]) -> [Key: UInt32] {
        var numbers: [Key: UInt32] = [:]
        for (i, key) in keys.enumerated() { numbers[key] = UInt32(i) }
        return numbers
    }

    private mutating func append(
        _ observation: Observation, report: Int, index: Int, concept: UInt32, place: UInt32
    ) {
        var extra = 0
        if observation.quantity.high != nil || !observation.links.isEmpty {
            extra = highs.count + links.count + 1
            highs[extra] = observation.quantity.high
            if !observation.links.isEmpty { links[extra] = observation.links }
        }
        rows.append(
            SegmentRow(
                concept: concept, place: place, period: PackedPeriod(observation.period), report: UInt32(report),
                index: UInt32(index), traits: PackedTraits(observation).rawValue,
                flags: PackedFlags.pack(observation.flags), value: observation.quantity.value,
                unit: units.number(of: observation.quantity.unit), name: names.number(of: observation.name),
                rules: ruleLists.number(of: observation.rules), spanStart: UInt32(clamping: observation.span.start),
                spanCount: UInt32(clamping: observation.span.count),
                sentenceStart: UInt32(clamping: observation.sentence.start),
                sentenceCount: UInt32(clamping: observation.sentence.count), extra: extra))
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
