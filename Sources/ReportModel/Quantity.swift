public import ChineseText

/// How exactly a figure is stated: 超 is `greater`, 以上 `atLeast`, 近 `less`, 以内 `atMost`, 约 `about`.
public enum Comparator: UInt8, Hashable, Sendable, CaseIterable {
    case equal = 0
    case greater = 1
    case atLeast = 2
    case less = 3
    case atMost = 4
    case about = 5

    /// `=`, `>`, `>=`, `<`, `<=`, `~`.
    public var symbol: String { ["=", ">", ">=", "<", "<=", "~"][Int(rawValue)] }

    public init?(symbol: String) {
        guard let c = Comparator.allCases.first(where: { $0.symbol == symbol }) else { return nil }
        self = c
    }
}

/// A number with its unit, and how exactly it is stated.
public struct Quantity: Hashable, Sendable {
    /// In the plain unit, multipliers resolved: 1260多万元 is 12600000 with unit 元.
    public var value: ExactDecimal
    /// Upper end of a range (6至7个: 6 and 7); `nil` otherwise.
    public var high: ExactDecimal?
    public var comparator: Comparator
    /// The classifier or unit in the report's own words, without multiplier: 件, 人次, %, 个百分点, 亩. For a rank 位.
    public var unit: String

    public init(value: ExactDecimal, high: ExactDecimal? = nil, comparator: Comparator = .equal, unit: String) {
        self.value = value
        self.high = high
        self.comparator = comparator
        self.unit = unit
    }
}

/// A quantity in another unit of the same base than the one in which it is stated.
public struct ConvertedQuantity: Hashable, Sendable {
    public var value: ExactDecimal
    public var high: ExactDecimal?
    public var unit: String
    /// Whether a number has no exact form in this unit and is rounded to 12 decimal places.
    public var isRounded: Bool

    public init(value: ExactDecimal, high: ExactDecimal? = nil, unit: String, isRounded: Bool = false) {
        self.value = value
        self.high = high
        self.unit = unit
        self.isRounded = isRounded
    }

    /// `nil` where there is no fixed relation or a number does not fit.
    public init?(_ quantity: Quantity, from unit: Unit, to target: ScaledUnit) {
        guard let value = target.converted(quantity.value, from: unit) else { return nil }
        var high: ConvertedAmount?
        if let end = quantity.high {
            guard let converted = target.converted(end, from: unit) else { return nil }
            high = converted
        }
        self.init(
            value: value.amount, high: high?.amount, unit: target.text,
            isRounded: value.isRounded || high?.isRounded == true)
    }
}
