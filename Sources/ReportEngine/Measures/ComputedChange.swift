import ChineseText
import IndicatorStore
import ReportModel

/// A change computed from two figures of one measure, and how it stands to changes that reports state.
struct ComputedChange {
    let difference: ExactDecimal
    /// In per cent of the earlier one; `nil` for an earlier one of zero.
    let percent: ExactDecimal?
    let precision: Precision
    private let measure: Measure
    private let isFromNegative: Bool
    /// By how much rounding of the two figures may have moved the change.
    private let differenceSlack: Double
    private let percentSlack: Double

    /// `nil` where the difference does not fit.
    init?(from earlier: HeldObservation, to later: HeldObservation, measure: Measure) {
        guard let difference = later.value.adding(earlier.value.negated) else { return nil }
        self.difference = difference
        self.measure = measure
        precision = Precision(later).joined(Precision(earlier).negated)
        isFromNegative = earlier.value < .zero
        let base = earlier.value < .zero ? earlier.value.negated : earlier.value
        percent = difference.scaled(byPowerOfTen: 2).divided(by: base)?.rounded(places: 4)
        let (a, b) = (Self.slack(earlier.value), Self.slack(later.value))
        differenceSlack = a + b
        let from = abs(earlier.value.doubleValue)
        percentSlack = from > 0 ? 100 * (b / from + abs(later.value.doubleValue) * a / (from * from)) : 0
    }

    /// Half a unit of the last digit that is told: nothing for a count, and for one in 万 or more at most a part in 2000, since
    /// zeros at the end may be told, too.
    private static func slack(_ value: ExactDecimal) -> Double {
        if (0..<4).contains(value.exponent) { return 0 }
        let half = ExactDecimal(coefficient: 5, exponent: Int(value.exponent) - 1).doubleValue
        return value.exponent > 0 ? min(half, abs(value.doubleValue) / 2_000) : half
    }

    /// The change in the unit of one that is stated; `nil` where it has none that can be compared.
    func amount(as quantity: Quantity) -> (value: ExactDecimal, slack: Double)? {
        switch quantity.unit {
        case "%", "％":
            // Of a share it is not told whether points or parts of it are meant.
            return measure.kind == .share ? nil : percent.map { ($0, percentSlack) }
        case "个百分点", "百分点":
            guard measure.unit == "%" else { return nil }
            return (difference, differenceSlack)
        default:
            guard measure.kind != .share, let from = ScaledUnit(measure.unit), let to = Unit(quantity.unit),
                from.unit.base != nil, let converted = from.convert(difference, to: to)
            else { return quantity.unit == measure.unit ? (difference, differenceSlack) : nil }
            let factor = difference == .zero ? 1 : abs(converted.amount.doubleValue / difference.doubleValue)
            return (converted.amount, differenceSlack * factor)
        }
    }

    /// Whether a stated change differs from the computed one by more than rounding explains. A bound disagrees when the
    /// computed change lies outside of it; a computed bound (over 10.5 %) when the stated change lies outside of that.
    func disagrees(with held: HeldObservation, amount: (value: ExactDecimal, slack: Double)) -> Bool {
        // Of a change from a negative number the share's bound would be on the other side.
        if precision == .about || (precision != .exact && isFromNegative) { return false }
        let quantity = held.observation.quantity
        let computed = amount.value.doubleValue
        let stated = quantity.value.doubleValue
        let high = quantity.high?.doubleValue ?? stated
        // A bound is no rounded number: over 6 % is not 5.5 %.
        let isRounded = [.exact, .about].contains(Precision(held))
        let slack = amount.slack + (isRounded ? Self.lastDigit(quantity.value) / 2 : 0) + 1e-9
        // What is over a number may be anywhere above it.
        let isAbove = computed > max(stated, high) + slack && !precision.isBelow
        let isBelow = computed < min(stated, high) - slack && !precision.isAbove
        switch Precision(held) {
        case .above: return isBelow
        case .below: return isAbove
        case .exact: return isAbove || isBelow
        case .about: return abs(computed - stated) > slack + abs(stated) / 10 && (isAbove || isBelow)
        }
    }

    /// A unit of the last digit of a rate, which is 1 for a whole one.
    private static func lastDigit(_ value: ExactDecimal) -> Double {
        ExactDecimal(coefficient: 1, exponent: min(0, Int(value.exponent))).doubleValue
    }
}
