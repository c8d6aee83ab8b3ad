import ReportMessages

extension Figure {
    /// As it stands in a cell: in the column's unit, and marked where it is not to be trusted blindly.
    func cellText(_ language: Language) -> String { shownQuantity(language) + (flags.isEmpty ? "" : " ?") }

    /// Whether no number can be what both of two figures of a cell state: 94 and over 95, but not 94 and over 90. False where
    /// it can't be told.
    func contradicts(_ other: Figure) -> Bool {
        guard let own = possible, let others = other.possible else { return false }
        let (first, second) = own.low <= others.low ? (own, others) : (others, own)
        if first.high == second.low { return !(first.hasHigh && second.hasLow) }
        return first.high < second.low
    }

    /// From the least to the greatest number that it leaves possible, and whether these themselves are.
    private var possible: (low: Double, high: Double, hasLow: Bool, hasHigh: Bool)? {
        guard let value = Double(converted?.value ?? value) else { return nil }
        let end = Double(converted?.high ?? high) ?? value
        let (low, high) = (min(value, end), max(value, end))
        // Of a fall it is the size that a bound is about.
        let isFall = kind == .change && value < 0
        switch comparator {
        case .greater: return isFall ? (-.infinity, high, true, false) : (low, .infinity, false, true)
        case .atLeast: return isFall ? (-.infinity, high, true, true) : (low, .infinity, true, true)
        case .less: return isFall ? (low, .infinity, false, true) : (-.infinity, high, true, false)
        case .atMost: return isFall ? (low, .infinity, true, true) : (-.infinity, high, true, true)
        case .about: return (low - abs(low) * Self.aboutShare, high + abs(high) * Self.aboutShare, true, true)
        default: return (low, high, true, true)
        }
    }

    /// What 约 may be off by.
    private static let aboutShare = 0.05
}

extension Array where Element: Hashable {
    /// Each element once, where it first stands.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
