import ChineseText
import ReportModel

/// The numbers that a statement leaves possible: 94 itself, 90 and more, about 90.
struct StatedRange {
    private var low: Double
    private var high: Double
    /// Whether the ends themselves are possible.
    private var includesLow: Bool
    private var includesHigh: Bool

    /// What 约 may be off by.
    private static let aboutShare = 0.05

    init(_ held: HeldObservation) {
        let value = held.value.doubleValue
        let last = (held.converted.map(\.high) ?? held.observation.quantity.high)?.doubleValue ?? value
        (low, high) = (min(value, last), max(value, last))
        (includesLow, includesHigh) = (true, true)
        // A fall is negative, and its bound that of its size: 降幅超过3% is -3 and less.
        let isFall = held.observation.kind == .change && value < 0
        switch held.observation.quantity.comparator {
        case .equal: break
        case .about:
            low -= abs(low) * Self.aboutShare
            high += abs(high) * Self.aboutShare
        case .greater: isFall ? openDown(false) : openUp(false)
        case .atLeast: isFall ? openDown(true) : openUp(true)
        case .less: isFall ? openUp(false) : openDown(false)
        case .atMost: isFall ? openUp(true) : openDown(true)
        }
    }

    private mutating func openUp(_ includes: Bool) { (high, includesLow) = (.infinity, includes) }
    private mutating func openDown(_ includes: Bool) { (low, includesHigh) = (-.infinity, includes) }

    /// Whether no number is possible in both.
    func contradicts(_ other: StatedRange) -> Bool {
        let isFirst = (low, high) <= (other.low, other.high)
        let (first, second) = isFirst ? (self, other) : (other, self)
        // Conversions may round the last digit.
        let slack = 1e-12 * max(abs(first.high.isFinite ? first.high : 0), abs(second.low.isFinite ? second.low : 0))
        if first.high < second.low - slack { return true }
        let touches = abs(first.high - second.low) <= slack
        return touches && !(first.includesHigh && second.includesLow)
    }

    /// Whether it leaves fewer numbers possible than the other, all of which the other does, too.
    func isWithin(_ other: StatedRange) -> Bool {
        let isLowWithin = low > other.low || (low == other.low && (other.includesLow || !includesLow))
        let isHighWithin = high < other.high || (high == other.high && (other.includesHigh || !includesHigh))
        let isSame =
            low == other.low && high == other.high && includesLow == other.includesLow
            && includesHigh == other.includesHigh
        return isLowWithin && isHighWithin && !isSame
    }

    /// Whether any two of some values do. A change over several years is another thing than a yearly one, and a part than
    /// its whole.
    static func contradict(_ values: [HeldObservation]) -> Bool {
        guard values.count > 1 else { return false }
        let yearly = values.filter { !$0.observation.flags.contains(.changeOverSeveralYears) }
        let whole = yearly.filter { held in !held.observation.links.contains { $0.kind == .partOf } }
        let ranges = (whole.isEmpty ? yearly.isEmpty ? values : yearly : whole).map(StatedRange.init)
        return ranges.indices.contains { i in ranges[..<i].contains { $0.contradicts(ranges[i]) } }
    }
}
