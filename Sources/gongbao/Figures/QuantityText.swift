/// A quantity as people read it: `>95 %`, `6–7 个`, `≈1,260 万元`, `+5.2 %`, `前 3 位`.
///
/// Always exact: 万, 亿 and 万亿 are used only where at most two decimals remain. A comparator that goes with the size
/// of a fall is turned round, so that what is shown holds for the signed number: fell by over 3 % is `<-3 %`.
struct QuantityText {
    /// In decimal notation, as the protocol gives it.
    var value: String
    /// Upper end of a range; empty for none.
    var high = ""
    var comparator = ComparatorMark.equal
    var unit: String
    var kind: FigureKindChoice?

    func text(_ language: Language) -> String {
        guard let low = DecimalText(value), high.isEmpty || DecimalText(high) != nil else {
            return [comparator.sign + value, high.isEmpty ? "" : "–" + high, unit.isEmpty ? "" : " " + unit].joined()
        }
        let upper = DecimalText(high)
        if kind == .rank { return rankText(low, upper, language) }
        let multiplier = Self.multipliers.first { multiplier in
            [low, upper].compactMap { $0 }.allSatisfy { takes($0, multiplier) }
        }
        let digits: (DecimalText) -> String = { $0.dividedByTen(toThe: multiplier?.places ?? 0).grouped }
        let measure = (multiplier?.name ?? "") + unit
        let end = upper.map { upper in
            sign(of: upper) == "-" ? " – -" + digits(upper) : "–" + digits(upper)
        }
        return shownSign(low) + sign(of: low) + digits(low) + (end ?? "")
            + (measure.isEmpty ? "" : " " + measure)
    }

    private static let multipliers: [(name: String, places: Int)] = [("万亿", 12), ("亿", 8), ("万", 4)]

    /// Whether amounts in the unit can't be added up: %, 倍, 位.
    static func isRatio(_ unit: String) -> Bool { ratios.contains(unit) }

    /// Units that never take a multiplier.
    private static let ratios: Set<String> = ["%", "％", "‰", "个百分点", "百分点", "倍", "成", "位", "年"]

    private func takes(_ number: DecimalText, _ multiplier: (name: String, places: Int)) -> Bool {
        if number.isZero || unit.isEmpty || Self.ratios.contains(unit) { return false }
        // 18,400 万吨, not 1.84 万万吨.
        if Self.multipliers.contains(where: { unit.count > $0.name.count && unit.hasPrefix($0.name) }) { return false }
        let shifted = number.dividedByTen(toThe: multiplier.places)
        return !shifted.whole.isEmpty && shifted.fraction.utf8.count <= 2
    }

    private func sign(of number: DecimalText) -> String {
        if number.isNegative { return number.isZero ? "" : "-" }
        return kind == .change && !number.isZero ? "+" : ""
    }

    private func shownSign(_ number: DecimalText) -> String {
        guard number.isNegative, !number.isZero else { return comparator.sign }
        switch comparator {
        case .greater: return ComparatorMark.less.sign
        case .atLeast: return ComparatorMark.atMost.sign
        case .less: return ComparatorMark.greater.sign
        case .atMost: return ComparatorMark.atLeast.sign
        case .equal, .about: return comparator.sign
        }
    }

    private func rankText(_ low: DecimalText, _ high: DecimalText?, _ language: Language) -> String {
        let places = low.grouped + (high.map { "–" + $0.grouped } ?? "")
        let unit = unit.isEmpty ? "位" : unit
        switch (comparator, language) {
        case (.atMost, .zh): return "前 \(places) \(unit)"
        case (.atMost, .en): return "top \(places)"
        case (_, .zh): return "\(comparator.sign)第 \(places) \(unit)"
        case (_, .en): return "\(comparator.sign)#\(places)"
        }
    }
}

/// A period as people read it: `2022/2023` becomes `2022–2023`.
enum PeriodText {
    static func text(_ period: String) -> String {
        let parts = period.components(around: "/")
        return parts.second.map { "\(parts.first)–\($0)" } ?? period
    }
}
