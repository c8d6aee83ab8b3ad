import ReportModel

/// Collects observations into cells by region, period and measure. Figures in units of one base share a measure; its unit
/// is the one wanted, else the one that is stated most often.
struct MeasureTable {
    struct RowKey: Hashable {
        var place: PlaceKey
        var period: PackedPeriod

        init(_ region: Region, _ period: PackedPeriod) {
            place = PlaceKey(region)
            self.period = period
        }
    }

    /// A measure whose unit is not settled yet.
    struct MeasureGroup: Hashable {
        var concept: ConceptCode
        var kind: ObservationKind
        var nature: ObservationNature
        /// What units of the group are converted to, else the unit itself.
        var base: String
    }

    private struct CellKey: Hashable {
        var row: RowKey
        var group: MeasureGroup
    }

    /// A unit as it stands in the reports.
    private struct StatedUnit {
        var unit: Unit?
        /// As in `MeasureGroup`.
        var base: String
    }

    let concepts: [ConceptCode]
    let wantedUnit: ScaledUnit?
    private var units: [String: StatedUnit] = [:]
    private var cells: [CellKey: [HeldObservation]] = [:]
    /// By group, then unit.
    private var counts: [MeasureGroup: [String: Int]] = [:]
    private var regions: [RowKey: Region] = [:]

    init(concepts: [ConceptCode], wantedUnit: ScaledUnit? = nil) {
        self.concepts = concepts
        self.wantedUnit = wantedUnit
    }

    /// Leaves out an observation without region or period.
    mutating func add(_ held: HeldObservation, period: PackedPeriod) {
        let observation = held.observation
        guard let region = observation.region, let concept = observation.concept, period != .none else { return }
        let unit = observation.quantity.unit
        let stated = units[unit] ?? Self.stated(unit)
        units[unit] = stated
        // Places in an order are no amounts, whatever they are counted in.
        let base = observation.kind == .rank ? unit : stated.base
        let group = MeasureGroup(
            concept: concept, kind: observation.kind, nature: observation.nature, base: base)
        let row = RowKey(region, period)
        // Of several names of a division the first in order stands, so that the answer does not depend on how the
        // figures came in.
        if let known = regions[row], known.name <= region.name {} else { regions[row] = region }
        cells[CellKey(row: row, group: group), default: []].append(held)
        counts[group, default: [:]][unit, default: 0] += 1
    }

    private static func stated(_ text: String) -> StatedUnit {
        guard let unit = Unit(text), let base = unit.base else { return StatedUnit(unit: nil, base: text) }
        return StatedUnit(unit: unit, base: "=" + base)
    }

    mutating func addEmptyRow(_ region: Region, _ period: PackedPeriod) {
        let row = RowKey(region, period)
        if regions[row] == nil { regions[row] = region }
    }

    /// The years in which something stands, by region. Spans of years and months have rows of their own.
    func spans() -> RegionSpans {
        var spans = RegionSpans()
        for (row, region) in regions {
            if let period = row.period.period, period.isSingleYear { spans.widen(region, period.years) }
        }
        return spans
    }

    func hasRow(within code: RegionCode) -> Bool {
        regions.values.contains { $0.code.map(code.contains) ?? false }
    }

    func hasRow(named name: String) -> Bool { regions.values.contains { $0.code == nil && $0.name == name } }

    func region(of row: RowKey) -> Region? { regions[row] }

    /// What is stated, in the unit of the measure.
    func values(_ row: RowKey, _ column: (group: MeasureGroup, measure: Measure)) -> [HeldObservation] {
        let held = cells[CellKey(row: row, group: column.group)] ?? []
        guard column.group.base != column.measure.unit, let target = ScaledUnit(column.measure.unit) else {
            return held
        }
        return held.map { held in
            guard held.observation.quantity.unit != target.text, let unit = units[held.observation.quantity.unit]?.unit
            else { return held }
            var held = held
            held.converted = ConvertedQuantity(held.observation.quantity, from: unit, to: target)
            return held
        }
    }

    /// By concept as asked for, kind, nature, then the unit with most values first.
    func measures() -> [(group: MeasureGroup, measure: Measure)] {
        var ranks: [ConceptCode: Int] = [:]
        for (i, concept) in concepts.enumerated() { ranks[concept] = i }
        let totals = counts.mapValues { $0.values.reduce(0, +) }
        return counts.keys.sorted { a, b in
            let (x, y) = (ranks[a.concept] ?? .max, ranks[b.concept] ?? .max)
            if x != y { return x < y }
            if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
            if a.nature != b.nature { return a.nature.rawValue < b.nature.rawValue }
            let (m, n) = (totals[a] ?? 0, totals[b] ?? 0)
            return m == n ? a.base < b.base : m > n
        }.map { ($0, measure(of: $0)) }
    }

    private func measure(of group: MeasureGroup) -> Measure {
        let stated = counts[group] ?? [:]
        let most = stated.min { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }?.key ?? ""
        var unit = most
        if let wanted = wantedUnit, let base = wanted.unit.base, group.base == "=" + base { unit = wanted.text }
        return Measure(
            concept: group.concept, kind: group.kind, nature: group.nature, unit: unit,
            convertedUnits: stated.keys.filter { $0 != unit }.sorted())
    }

    /// By region code, those without a code behind all others by name; then by period.
    func rowKeys() -> [RowKey] {
        regions.keys.sorted { a, b in a.place == b.place ? a.period < b.period : a.place < b.place }
    }
}
