import ReportModel

/// Collects observations into cells by region, period and measure.
struct MeasureTable {
    struct RowKey: Hashable {
        var place: PlaceKey
        var period: PackedPeriod

        init(_ region: Region, _ period: PackedPeriod) {
            place = PlaceKey(region)
            self.period = period
        }
    }

    private struct CellKey: Hashable {
        var row: RowKey
        var measure: Measure
    }

    let concepts: [ConceptCode]
    private var cells: [CellKey: [HeldObservation]] = [:]
    private var counts: [Measure: Int] = [:]
    private var regions: [RowKey: Region] = [:]

    init(concepts: [ConceptCode]) { self.concepts = concepts }

    /// Leaves out an observation without region or period.
    mutating func add(_ held: HeldObservation, period: PackedPeriod) {
        let observation = held.observation
        guard let region = observation.region, let concept = observation.concept, period != .none else { return }
        let measure = Measure(
            concept: concept, kind: observation.kind, nature: observation.nature, unit: observation.quantity.unit)
        let row = RowKey(region, period)
        // Of several names of a division the first in order stands, so that the answer does not depend on how the
        // figures came in.
        if let known = regions[row], known.name <= region.name {} else { regions[row] = region }
        cells[CellKey(row: row, measure: measure), default: []].append(held)
        counts[measure, default: 0] += 1
    }

    mutating func addEmptyRow(_ region: Region, _ period: PackedPeriod) {
        let row = RowKey(region, period)
        if regions[row] == nil { regions[row] = region }
    }

    func hasRow(within code: RegionCode) -> Bool {
        regions.values.contains { $0.code.map(code.contains) ?? false }
    }

    func hasRow(named name: String) -> Bool { regions.values.contains { $0.code == nil && $0.name == name } }

    func region(of row: RowKey) -> Region? { regions[row] }

    func values(_ row: RowKey, _ measure: Measure) -> [HeldObservation] {
        cells[CellKey(row: row, measure: measure)] ?? []
    }

    /// By concept as asked for, kind, nature, then the unit with most values first.
    func measures() -> [Measure] {
        var ranks: [ConceptCode: Int] = [:]
        for (i, concept) in concepts.enumerated() { ranks[concept] = i }
        return counts.keys.sorted { a, b in
            let (x, y) = (ranks[a.concept] ?? .max, ranks[b.concept] ?? .max)
            if x != y { return x < y }
            if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
            if a.nature != b.nature { return a.nature.rawValue < b.nature.rawValue }
            let (m, n) = (counts[a] ?? 0, counts[b] ?? 0)
            return m == n ? a.unit < b.unit : m > n
        }
    }

    /// By region code, those without a code behind all others by name; then by period.
    func rowKeys() -> [RowKey] {
        regions.keys.sorted { a, b in a.place == b.place ? a.period < b.period : a.place < b.place }
    }
}
