import ChineseText
import ReportModel

/// Figures of some reports as columns, sorted by concept, region, period, report and place in the report. Never
/// changes once it is built.
///
/// 53 bytes an observation, and some for each concept at a place. Words that recur (names, units, rules) stand in tables
/// of the segment's own, so that a segment can be built and dropped without touching others.
final class ColumnSegment: Sendable {
    /// Sorted by code. Observations without a concept come behind all others.
    let concepts: [ConceptCode]
    /// Where the rows of each concept start; one more for the rows without, and one for the end.
    let conceptStarts: [Int]
    private let conceptPositions: [ConceptCode: Int]
    /// Sorted by code, then those without a code by name.
    let places: [Region]
    /// The code of each; `UInt32.max` without.
    let placeCodes: [UInt32]
    /// First two digits of each place's code; 0 without a code and for the nation.
    let placeProvinces: [UInt8]
    /// Sorted.
    let periods: [PackedPeriod]
    /// Sorted by ID.
    let reports: [ReportFacts]
    /// The ID and kind of each, for answers that need no more of a report.
    let reportLabels: [ReportLabel]
    let names: [String]
    let agents: [String]
    let wordings: [Wording]

    /// The columns proper, one entry a row. `UInt32.max` is none.
    let place: [UInt32]
    let periodNumber: [UInt32]
    let traits: [UInt8]
    let flags: [UInt8]
    let coefficients: CoefficientColumn
    let exponent: [Int8]
    /// Those that occur.
    let exponents: [Int8]
    let wording: [UInt32]
    let name: [UInt32]
    let agent: [UInt32]
    let report: [UInt32]
    let spanStart: [UInt32]
    let spanCount: [UInt16]
    let sentenceLead: [UInt16]
    let sentenceCount: [UInt16]

    /// Upper ends of ranges, links and spans that the columns can't hold: few rows have them.
    let highs: [UInt32: ExactDecimal]
    let links: [UInt32: [ObservationLink]]
    let longSpans: [UInt32: SpanPair]

    /// Rows of each report in the order of its text: those of report *r* stand at `reportStarts[r]..<reportStarts[r+1]`.
    let reportRows: [UInt32]
    let reportStarts: [Int]

    let orders: ValueOrders
    let runs: ColumnRuns
    /// By number in `periods`: what answers say of it.
    let periodValues: [Period?]
    /// By number in `wordings`.
    let units: [String]

    /// Reports on each place.
    let reportsOfPlace: [PlaceKey: [UInt32]]

    static let none = UInt32.max

    var rowCount: Int { place.count }

    /// Rows take the numbers 0..<2^32 - 1.
    ///
    /// - Parameter concurrentCount: Of fewer rows a segment is made on one thread: they are not worth waking another.
    init(_ rows: JoinedRows, concurrentFrom concurrentCount: Int = 50_000) {
        let isLarge = rows.count >= concurrentCount
        let rooms = SortingRooms(isConcurrent: isLarge)
        let sorted = rooms.sort(roomFor: rows.count) { SortedRows(rows, &$0) }
        let ((columns, byValue), texts) = concurrently(if: isLarge) {
            let columns = FigureColumns(rows, sorted)
            return (columns, rooms.sort { ValueOrders.byValue(columns, &$0) })
        } _: {
            TextColumns(rows, sorted)
        }
        concepts = rows.concepts
        conceptStarts = sorted.conceptStarts
        places = rows.places
        conceptPositions = Dictionary(uniqueKeysWithValues: rows.concepts.enumerated().map { ($0.element, $0.offset) })
        placeCodes = rows.places.map { $0.code?.rawValue ?? .max }
        placeProvinces = rows.places.map(Self.province(of:))
        periods = rows.periods
        reports = sorted.reports
        reportLabels = sorted.reports.map { ReportLabel(id: $0.id, kind: $0.kind) }
        names = rows.names
        agents = rows.agents
        wordings = rows.wordings
        place = columns.place
        periodNumber = columns.period
        traits = columns.traits
        flags = columns.flags
        coefficients = columns.coefficients
        exponent = columns.exponent
        exponents = Self.occurring(in: columns.exponent)
        report = columns.report
        highs = columns.highs
        links = columns.links
        wording = texts.wording
        name = texts.name
        agent = texts.agent
        spanStart = texts.spanStart
        spanCount = texts.spanCount
        sentenceLead = texts.sentenceLead
        sentenceCount = texts.sentenceCount
        longSpans = texts.longSpans
        orders = ValueOrders(columns, rows, sorted, byValue: byValue, in: rooms)
        runs = ColumnRuns(columns, rows, sorted, byPeriod: orders.byPeriod)
        periodValues = rows.periods.map(\.period)
        units = rows.wordings.map(\.unit)
        reportRows = texts.reportRows
        reportStarts = sorted.reportStarts
        var reportsOfPlace: [PlaceKey: [UInt32]] = [:]
        for (i, facts) in sorted.reports.enumerated() {
            if let region = facts.region { reportsOfPlace[PlaceKey(region), default: []].append(UInt32(i)) }
        }
        self.reportsOfPlace = reportsOfPlace
    }

    private static func occurring(in exponents: [Int8]) -> [Int8] {
        var seen = [Bool](repeating: false, count: 256)
        for exponent in exponents { seen[Int(exponent) + 128] = true }
        return seen.indices.filter { seen[$0] }.map { Int8($0 - 128) }
    }

    /// Rows of a concept.
    func rows(ofConcept concept: Int) -> Range<Int> { conceptStarts[concept]..<conceptStarts[concept + 1] }

    /// Position of a concept in the table; `nil` where the segment has none of it.
    func position(of concept: ConceptCode) -> Int? { conceptPositions[concept] }

    func position(of id: ReportID) -> Int? {
        let i = reports.firstIndexInSorted { $0.id < id }
        return i < reports.count && reports[i].id == id ? i : nil
    }

    /// Position of the concept whose rows hold `row`; the number of concepts for a row without.
    func conceptPosition(atRow row: Int) -> Int {
        // The last start that is not behind the row.
        conceptStarts.firstIndexInSorted { $0 <= row } - 1
    }

    /// The concept whose rows hold `row`.
    func concept(atRow row: Int) -> ConceptCode? {
        let i = conceptPosition(atRow: row)
        return i < concepts.count ? concepts[i] : nil
    }

    func rows(ofReport report: Int) -> ArraySlice<UInt32> {
        reportRows[reportStarts[report]..<reportStarts[report + 1]]
    }

    /// Position in the report.
    ///
    /// - Complexity: O(figures of the report).
    func index(atRow row: Int) -> Int {
        let rows = rows(ofReport: Int(report[row]))
        return rows.firstIndex(of: UInt32(row)).map { $0 - rows.startIndex } ?? 0
    }

    func period(atRow row: Int) -> PackedPeriod { periods[Int(periodNumber[row])] }

    func value(atRow row: Int) -> ExactDecimal {
        ExactDecimal(lowestTerms: coefficients[row], exponent: exponent[row])
    }

    func region(atRow row: Int) -> Region? { place[row] == Self.none ? nil : places[Int(place[row])] }

    func high(atRow row: Int) -> ExactDecimal? {
        traits[row] & PackedTraits.hasHigh == 0 ? nil : highs[UInt32(row)]
    }

    func links(atRow row: Int) -> [ObservationLink] {
        traits[row] & PackedTraits.hasLinks == 0 ? [] : links[UInt32(row)] ?? []
    }

    func agent(atRow row: Int) -> String? { agent[row] == Self.none ? nil : agents[Int(agent[row])] }

    func spans(atRow row: Int) -> SpanPair {
        let packed = PackedSpans(
            start: spanStart[row], count: spanCount[row], lead: sentenceLead[row], sentenceCount: sentenceCount[row])
        return packed.isTooLong ? longSpans[UInt32(row)] ?? packed.spans : packed.spans
    }

    /// The row as the value that went in.
    func observation(atRow row: Int) -> Observation {
        let traits = PackedTraits(rawValue: traits[row])
        let spans = spans(atRow: row)
        return Observation(
            span: spans.quantity, sentence: spans.sentence,
            quantity: Quantity(
                value: value(atRow: row), high: high(atRow: row), comparator: traits.comparator,
                unit: wordings[Int(wording[row])].unit),
            kind: traits.kind, nature: traits.nature, name: names[Int(name[row])], concept: concept(atRow: row),
            period: period(atRow: row).period, region: region(atRow: row), agent: agent(atRow: row),
            flags: PackedFlags.unpack(flags[row]),
            links: links(atRow: row), rules: wordings[Int(wording[row])].rules)
    }
}

extension Array {
    /// The first position whose element no longer satisfies `isBefore`, which holds for a front part alone.
    func firstIndexInSorted(isBefore: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
