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
