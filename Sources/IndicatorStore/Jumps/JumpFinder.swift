import ChineseText
import ReportModel

/// Figures that may be set beside one another: of one concept at one place.
struct JumpGroup: Hashable {
    var concept: ConceptCode
    var place: PlaceKey
}

/// Tells which amounts are out of all proportion to those of other periods, as a slip of 千 or 万 makes them.
///
/// A period stands for its middle amount; an amount jumps when it is `factor` times the middle of what the other periods
/// stand for, or less than that part of it. Parts of a whole and amounts of zero are left out. With two periods alone both
/// jump: which of them is wrong can't be told.
struct JumpFinder {
    /// A little under 1000, so that a slip by 1000 on top of an ordinary fall is found.
    static let factor = 800.0

    /// What amounts are compared within: one unit, reached or aimed at.
    private struct Measure: Hashable {
        var unit: String
        var nature: ObservationNature
    }

    private struct Amount {
        var period: PackedPeriod
        var magnitude: Double
        var segment: Int
        var row: Int
    }

    private var amounts: [Measure: [Amount]] = [:]

    /// Adds a figure of the group.
    mutating func add(_ columns: ColumnSegment, segment: Int, row: Int) {
        let traits = PackedTraits(rawValue: columns.traits[row])
        let period = columns.period(atRow: row)
        let magnitude = abs(columns.value(atRow: row).doubleValue)
        guard traits.kind == .level, period != .none, magnitude > 0,
            !columns.links(atRow: row).contains(where: { $0.kind == .partOf })
        else { return }
        let measure = Measure(unit: columns.wordings[Int(columns.wording[row])].unit, nature: traits.nature)
        amounts[measure, default: []].append(
            Amount(period: period, magnitude: magnitude, segment: segment, row: row))
    }

    /// The rows that jump, each with its segment.
    ///
    /// - Complexity: O(n log n) for the figures added.
    func jumps() -> [(segment: Int, row: Int)] {
        amounts.values.flatMap { Self.jumps(in: $0) }
    }

    private static func jumps(in amounts: [Amount]) -> [(segment: Int, row: Int)] {
        let periods = Dictionary(grouping: amounts, by: \.period)
        guard periods.count > 1 else { return [] }
        let middles = periods.mapValues { period in
            let sorted = period.map(\.magnitude).sorted()
            return sorted[(sorted.count - 1) / 2]
        }
        let sorted = middles.values.sorted()
        return amounts.filter { amount in
            guard let own = middles[amount.period] else { return false }
            let reference = middle(of: sorted, without: own)
            return amount.magnitude >= factor * reference || reference >= factor * amount.magnitude
        }.map { ($0.segment, $0.row) }
    }

    /// The middle (the lower one of two) of a sorted list of at least two from which `one` is taken.
    private static func middle(of sorted: [Double], without one: Double) -> Double {
        let place = sorted.firstIndexInSorted { $0 < one }
        let middle = (sorted.count - 2) / 2
        return sorted[middle >= place ? middle + 1 : middle]
    }
}
