import ChineseText
import ReportModel

/// Figures of some reports as columns, sorted by concept, region, period, report and place in the report. Never
/// changes once it is built.
///
/// About 70 bytes an observation. Words that recur (names, units, rules) stand in tables of the segment's own, so that a
/// segment can be built and dropped without touching others.
final class ColumnSegment: Sendable {
    /// Sorted by code. Observations without a concept come behind all others.
    let concepts: [ConceptCode]
    /// Where the rows of each concept start; one more for the rows without, and one for the end.
    let conceptStarts: [Int]
    /// Sorted by code, then those without a code by name.
    let places: [Region]
    /// Sorted by ID.
    let reports: [ReportFacts]
    let names: [String]
    let units: [String]
    let ruleLists: [[String]]

    /// The columns proper, one entry a row. `UInt32.max` is none.
    let place: [UInt32]
    let periodStart: [UInt32]
    let periodEnd: [UInt32]
    let traits: [UInt8]
    let flags: [UInt8]
    let coefficient: [Int64]
    let exponent: [Int8]
    let unit: [UInt32]
    let name: [UInt32]
    let rules: [UInt32]
    let report: [UInt32]
    /// Position in the report.
    let index: [UInt32]
    let spanStart: [UInt32]
    let spanCount: [UInt32]
    let sentenceStart: [UInt32]
    let sentenceCount: [UInt32]

    /// Upper ends of ranges and links: few rows have them.
    let highs: [UInt32: ExactDecimal]
    let links: [UInt32: [ObservationLink]]

    /// Rows of each report in the order of its text: those of report *r* stand at `reportStarts[r]..<reportStarts[r+1]`.
    let reportRows: [UInt32]
    let reportStarts: [Int]

    /// Reports on each place.
    let reportsOfPlace: [PlaceKey: [UInt32]]

    static let none = UInt32.max

    var rowCount: Int { place.count }

    init(_ rows: SegmentRows) {
        let count = rows.rows.count
        func column<T>(_ value: (SegmentRow) -> T) -> [T] { rows.rows.map(value) }
        concepts = rows.concepts
        places = rows.places
        reports = rows.reports
        names = rows.names.words
        units = rows.units.words
        ruleLists = rows.ruleLists.words
        place = column(\.place)
        periodStart = column(\.period.start)
        periodEnd = column(\.period.end)
        traits = column(\.traits)
        flags = column(\.flags)
        coefficient = column(\.value.coefficient)
        exponent = column(\.value.exponent)
        unit = column(\.unit)
        name = column(\.name)
        rules = column(\.rules)
        report = column(\.report)
        index = column(\.index)
        spanStart = column(\.spanStart)
        spanCount = column(\.spanCount)
        sentenceStart = column(\.sentenceStart)
        sentenceCount = column(\.sentenceCount)
        var highs: [UInt32: ExactDecimal] = [:]
        var links: [UInt32: [ObservationLink]] = [:]
        for (i, row) in rows.rows.enumerated() {
            if let high = rows.highs[row.extra] { highs[UInt32(i)] = high }
            if let list = rows.links[row.extra] { links[UInt32(i)] = list }
        }
        self.highs = highs
        self.links = links
        conceptStarts = Self.starts(of: column(\.concept), groups: rows.concepts.count)
        var reportsOfPlace: [PlaceKey: [UInt32]] = [:]
        for (i, facts) in rows.reports.enumerated() {
            if let region = facts.region { reportsOfPlace[PlaceKey(region), default: []].append(UInt32(i)) }
        }
        self.reportsOfPlace = reportsOfPlace
        // A segment holds all figures of its reports, so that a row's place follows from its position in the report.
        let starts = Self.starts(of: report, groups: rows.reports.count)
        var order = [UInt32](repeating: 0, count: count)
        for row in 0..<count { order[starts[Int(report[row])] + Int(index[row])] = UInt32(row) }
        reportRows = order
        reportStarts = starts
    }

    /// Where each group starts when a column of group numbers is sorted; the rest (`none`) is one group more.
    private static func starts(of column: [UInt32], groups: Int) -> [Int] {
        var starts = [Int](repeating: 0, count: groups + 2)
        for group in column { starts[min(Int(group), groups) + 1] += 1 }
        for i in 1..<starts.count { starts[i] += starts[i - 1] }
        return starts
    }

    /// Rows of a concept.
    func rows(ofConcept concept: Int) -> Range<Int> { conceptStarts[concept]..<conceptStarts[concept + 1] }

    /// Position of a concept in the table; `nil` where the segment has none of it.
    func position(of concept: ConceptCode) -> Int? {
        let i = concepts.firstIndexInSorted { $0 < concept }
        return i < concepts.count && concepts[i] == concept ? i : nil
    }

    func position(of id: ReportID) -> Int? {
        let i = reports.firstIndexInSorted { $0.id < id }
        return i < reports.count && reports[i].id == id ? i : nil
    }

    /// The concept whose rows hold `row`.
    func concept(atRow row: Int) -> ConceptCode? {
        // The last start that is not behind the row.
        let i = conceptStarts.firstIndexInSorted { $0 <= row } - 1
        return i < concepts.count ? concepts[i] : nil
    }

    func period(atRow row: Int) -> PackedPeriod { PackedPeriod(start: periodStart[row], end: periodEnd[row]) }

    func value(atRow row: Int) -> ExactDecimal {
        ExactDecimal(coefficient: coefficient[row], exponent: Int(exponent[row]))
    }

    func region(atRow row: Int) -> Region? { place[row] == Self.none ? nil : places[Int(place[row])] }

    func high(atRow row: Int) -> ExactDecimal? {
        traits[row] & PackedTraits.hasHigh == 0 ? nil : highs[UInt32(row)]
    }

    func links(atRow row: Int) -> [ObservationLink] {
        traits[row] & PackedTraits.hasLinks == 0 ? [] : links[UInt32(row)] ?? []
    }

    /// The row as the value that went in.
    func observation(atRow row: Int) -> Observation {
        let traits = PackedTraits(rawValue: traits[row])
        func span(_ start: UInt32, _ count: UInt32) -> ByteSpan {
            ByteSpan(start: Int(start), end: Int(start) + Int(count))
        }
        return Observation(
            span: span(spanStart[row], spanCount[row]), sentence: span(sentenceStart[row], sentenceCount[row]),
            quantity: Quantity(
                value: value(atRow: row), high: high(atRow: row), comparator: traits.comparator,
                unit: units[Int(unit[row])]),
            kind: traits.kind, nature: traits.nature, name: names[Int(name[row])], concept: concept(atRow: row),
            period: period(atRow: row).period, region: region(atRow: row), flags: PackedFlags.unpack(flags[row]),
            links: links(atRow: row), rules: ruleLists[Int(rules[row])])
    }

    func held(atRow row: Int) -> HeldObservation {
        HeldObservation(
            observation: observation(atRow: row), facts: reports[Int(report[row])], index: Int(index[row]))
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
