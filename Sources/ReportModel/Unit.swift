public import ChineseText

/// What kind of thing a unit counts or measures. Only units of one family can be converted into one another.
public enum UnitFamily: UInt8, Hashable, Sendable, CaseIterable {
    /// Classifiers of things: 个, 件, 项.
    case item = 0
    /// Classifiers of people: 名, 人, 位.
    case person = 1
    /// Acts counted by person: 人次.
    case personTime = 2
    /// Acts and events: 次, 场, 期.
    case event = 3
    /// Bodies and households: 家, 户, 所.
    case organisation = 4
    /// %, ‰.
    case proportion = 5
    /// 个百分点.
    case percentagePoint = 6
    /// 倍, 番.
    case multiple = 7
    /// Yuan and its parts.
    case money = 8
    /// Money of other states.
    case foreignMoney = 9
    case area = 10
    case length = 11
    case mass = 12
    case volume = 13
    case power = 14
    case energy = 15
    case voltage = 16
    /// Durations: 年, 个月, 天, 小时.
    case duration = 17
    case age = 18
    case concentration = 19
    case data = 20
    case temperature = 21
    case freight = 22
    /// A place in an order: 位.
    case rank = 23
    /// An amount of one thing per another: 元/吨.
    case ratio = 24
    case score = 25

    public var nameZH: String {
        [
            "件数", "人数", "人次", "次数", "家数", "比率", "百分点", "倍数", "人民币", "外币", "面积", "长度", "质量", "体积", "功率",
            "能量", "电压", "时长", "年龄", "浓度", "数据量", "温度", "货运", "位次", "比值", "分数",
        ][Int(rawValue)]
    }
}

/// A classifier or unit of measure.
public struct Unit: Hashable, Sendable {
    /// As it is written most: 公里.
    public var name: String
    public var family: UnitFamily
    /// One of it is `factor / divisor` of its base unit: a 亩 is 2000/3 平方米. 1 for classifiers.
    public var factor: ExactDecimal
    public var divisor: ExactDecimal
    /// What it can be converted to and from: units with the same base. `nil` for a unit without a fixed relation to others
    /// (a classifier, a foreign currency, a horsepower).
    public var base: String?
    /// Other ways to write it: 千米.
    public var synonyms: [String]

    public init(
        name: String, family: UnitFamily, factor: ExactDecimal = ExactDecimal(1),
        divisor: ExactDecimal = ExactDecimal(1),
        base: String? = nil, synonyms: [String] = []
    ) {
        self.name = name
        self.family = family
        self.factor = factor
        self.divisor = divisor
        self.base = base
        self.synonyms = synonyms
    }
}

/// An amount in another unit.
public struct ConvertedAmount: Hashable, Sendable {
    public var amount: ExactDecimal
    /// Whether it has no exact decimal form in that unit and was rounded to 12 decimal places.
    public var isRounded: Bool

    public init(amount: ExactDecimal, isRounded: Bool) {
        self.amount = amount
        self.isRounded = isRounded
    }
}

extension Unit {
    /// The unit written as `text`, by name or synonym; `nil` where the table has none.
    public init?(_ text: String) {
        guard let unit = UnitTable.byName[text] else { return nil }
        self = unit
    }

    /// `amount` of this unit in another with the same base; `nil` where there is no fixed relation or where the result
    /// does not fit into 18 digits.
    public func convert(_ amount: ExactDecimal, to other: Unit) -> ConvertedAmount? {
        if name == other.name { return ConvertedAmount(amount: amount, isRounded: false) }
        guard let base, base == other.base, let above = factor.multiplied(by: other.divisor),
            let below = divisor.multiplied(by: other.factor), let product = amount.multiplied(by: above),
            let quotient = product.divided(by: below)
        else { return nil }
        return ConvertedAmount(amount: quotient, isRounded: quotient.multiplied(by: below) != product)
    }
}

/// A unit with the multiplier that stands before it: 万元, 亿千瓦时, 百万人.
public struct ScaledUnit: Hashable, Sendable {
    public var unit: Unit
    /// One of it is ten to this power of `unit`.
    public var power: Int
    /// As it was written.
    public var text: String

    private static let multipliers: [(name: String, power: Int)] = [
        ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6), ("十万", 5), ("万", 4), ("千", 3),
        ("百", 2),
    ]

    public init(unit: Unit, power: Int = 0, text: String) {
        self.unit = unit
        self.power = power
        self.text = text
    }

    /// `nil` where the table has no such unit, with or without a multiplier before it. A unit whose own name begins like
    /// one (千瓦, 千克) is itself.
    public init?(_ text: String) {
        if let unit = Unit(text) {
            self.init(unit: unit, text: text)
            return
        }
        guard let multiplier = Self.multipliers.first(where: { text.hasPrefix($0.name) }),
            let unit = Unit(String(text.dropFirst(multiplier.name.count)))
        else { return nil }
        self.init(unit: unit, power: multiplier.power, text: text)
    }

    /// `amount` of `other` in this one; `nil` as in `Unit.convert`.
    public func converted(_ amount: ExactDecimal, from other: Unit) -> ConvertedAmount? {
        guard var converted = other.convert(amount, to: unit) else { return nil }
        converted.amount = converted.amount.scaled(byPowerOfTen: -power)
        return converted
    }

    /// `amount` of this one in `other`.
    public func convert(_ amount: ExactDecimal, to other: Unit) -> ConvertedAmount? {
        unit.convert(amount.scaled(byPowerOfTen: power), to: other)
    }
}
