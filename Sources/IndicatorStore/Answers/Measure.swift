public import ChineseText
public import ReportModel

/// What one column or series holds: units, kinds and natures are never mixed.
public struct Measure: Hashable, Sendable {
    public var concept: ConceptCode
    public var kind: ObservationKind
    public var nature: ObservationNature
    public var unit: String
    /// Units of the same base in which some of its figures are stated; those are converted.
    public var convertedUnits: [String]

    public init(
        concept: ConceptCode, kind: ObservationKind, nature: ObservationNature, unit: String,
        convertedUnits: [String] = []
    ) {
        self.concept = concept
        self.kind = kind
        self.nature = nature
        self.unit = unit
        self.convertedUnits = convertedUnits
    }
}

extension HeldObservation {
    /// The number in the unit of the column or line in which it stands.
    public var value: ExactDecimal { converted?.value ?? observation.quantity.value }
}

/// What reports state for a region, a time and a measure.
public struct MeasureCell: Hashable, Sendable {
    /// The preferred one first; empty where nothing is stated.
    public var values: [HeldObservation]
    /// Whether values contradict one another: over 90 and 94 don't, over 90 and 80 do.
    public var hasConflict: Bool
    /// Why the first is preferred; `nil` unless there are several.
    public var preference: Preference?
    /// Why there is none; `nil` where there is one.
    public var gap: MeasureGap?

    static func empty(_ gap: MeasureGap) -> MeasureCell {
        MeasureCell(values: [], hasConflict: false, preference: nil, gap: gap)
    }
}

/// Why nothing is known. "Not stated" differs from "report not held".
public enum MeasureGap: Hashable, Sendable {
    /// A report on that region and time is held, and does not state it.
    case notStated
    case noReport
}

/// Why one value is preferred to the others of a cell: the first of these in which it differs from the best that states
/// another value.
public enum Preference: UInt8, Hashable, Sendable, CaseIterable {
    case notSuspect = 0
    /// The others are parts of a whole.
    case whole = 1
    /// It stands in a report on the region itself.
    case ownReport = 2
    /// It bears the concept's own name.
    case conceptName = 3
    /// It is stated exactly, not as a bound or about.
    case exact = 4
    /// It leaves less open than the others: 连续跨越7万亿、8万亿、9万亿 is at least 9万亿.
    case closestBound = 5
    /// More reports or places state the same value.
    case statedMoreOften = 6
    /// Later reports revise earlier ones.
    case laterReport = 7
    /// It comes first in the text, or by the report's ID.
    case first = 8

    public var reason: String {
        switch self {
        case .notSuspect: "the others are suspect"
        case .whole: "the others are parts of a whole"
        case .ownReport: "it is from a report on the region itself"
        case .conceptName: "it bears the concept's own name"
        case .exact: "it is stated exactly"
        case .closestBound: "it leaves less open than the others"
        case .statedMoreOften: "it is stated more often"
        case .laterReport: "it is from the later report"
        case .first: "it comes first"
        }
    }
}

/// Puts the values of a cell into the order of preference.
struct PreferenceOrder {
    /// Names that the concept goes by.
    let conceptNames: Set<String>

    func cell(_ values: [HeldObservation]) -> MeasureCell {
        var timesStated: [Stated: Int] = [:]
        for value in values { timesStated[Stated(value), default: 0] += 1 }
        let closeness = Self.closeness(values)
        let graded = values.enumerated().map { i, value in
            (
                value: value,
                grades: grades(value, closeness: closeness[i], timesStated: timesStated[Stated(value)] ?? 1)
            )
        }
        let sorted = graded.sorted { a, b in
            if a.grades != b.grades { return b.grades.lexicographicallyPrecedes(a.grades) }
            return (a.value.facts.id, a.value.index) < (b.value.facts.id, b.value.index)
        }
        var preference: Preference?
        if let better = Self.exactBeside(sorted.map(\.value)) {
            var values = sorted.map(\.value)
            values.insert(values.remove(at: better), at: 0)
            return MeasureCell(
                values: values, hasConflict: StatedRange.contradict(values), preference: .exact, gap: nil)
        }
        if sorted.count > 1 {
            // The rival is the best that says something else; where all say the same, the next.
            let rival = sorted.first { Stated($0.value) != Stated(sorted[0].value) } ?? sorted[1]
            let differing = zip(sorted[0].grades, rival.grades).enumerated().first { $1.0 != $1.1 }?.offset
            preference = differing.flatMap { Preference(rawValue: UInt8($0)) } ?? .first
        }
        return MeasureCell(
            values: sorted.map(\.value), hasConflict: StatedRange.contradict(values), preference: preference,
            gap: values.isEmpty ? .notStated : nil)
    }

    /// Where the best is a bound or about, the first exact value that says the same more closely: 94 beside over 90.
    private static func exactBeside(_ values: [HeldObservation]) -> Int? {
        guard let best = values.first, best.observation.quantity.comparator != .equal else { return nil }
        let range = StatedRange(best)
        let isSuspect = !best.observation.flags.isEmpty
        let isPart = best.observation.links.contains { $0.kind == .partOf }
        return values.indices.dropFirst().first { i in
            let other = values[i].observation
            return other.quantity.comparator == .equal && other.quantity.high == nil
                && other.region == best.observation.region
                && (isSuspect || other.flags.isEmpty) && (isPart || !other.links.contains { $0.kind == .partOf })
                && !range.contradicts(StatedRange(values[i]))
        }
    }

    /// For each value, how many of the others say less than it: over 90 says less than over 95. 0 for exact ones.
    private static func closeness(_ values: [HeldObservation]) -> [Int] {
        guard values.count > 1, values.contains(where: { $0.observation.quantity.comparator != .equal }) else {
            return Array(repeating: 0, count: values.count)
        }
        let ranges = values.map(StatedRange.init)
        return values.indices.map { i in
            if values[i].observation.quantity.comparator == .equal { return 0 }
            return ranges.count { ranges[i].isWithin($0) }
        }
    }

    /// What makes two values the same.
    private struct Stated: Hashable {
        var value: String
        init(_ held: HeldObservation) {
            let high = held.converted.map(\.high) ?? held.observation.quantity.high
            value = "\(held.value) \(high.map { "\($0)" } ?? "")"
        }
    }

    /// One for each `Preference` but the last, in their order; greater is better.
    private func grades(_ held: HeldObservation, closeness: Int, timesStated: Int) -> [Int] {
        let observation = held.observation
        let isPart = observation.links.contains { $0.kind == .partOf }
        let isOwn = held.facts.region?.code == observation.region?.code
        return [
            observation.flags.isEmpty ? 1 : 0, isPart ? 0 : 1, isOwn ? 1 : 0,
            conceptNames.contains(observation.name) ? 1 : 0, observation.quantity.comparator == .equal ? 1 : 0,
            closeness, timesStated, held.facts.yearDelivered ?? held.facts.periodCovered?.end.year ?? 0,
        ]
    }
}

extension IndicatorSnapshot {
    /// Values that contradict one another as a cell: the preferred one first, with the reason.
    ///
    /// - Parameter conceptNames: Names that the concept goes by in reports.
    public static func cell(of values: [HeldObservation], conceptNames: Set<String>) -> MeasureCell {
        PreferenceOrder(conceptNames: conceptNames).cell(values)
    }
}
