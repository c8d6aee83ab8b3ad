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
    /// How many of the family's base unit one of it is; 1 for classifiers. The base units: 元, 平方米, 米, 千克,
    /// 立方米, 千瓦, 千瓦时, 千伏, 天, 字节, %.
    public var factor: ExactDecimal
    /// Other ways to write it: 千米.
    public var synonyms: [String]

    public init(name: String, family: UnitFamily, factor: ExactDecimal = ExactDecimal(1), synonyms: [String] = []) {
        self.name = name
        self.family = family
        self.factor = factor
        self.synonyms = synonyms
    }
}

extension Unit {
    /// The unit written as `text`, by name or synonym; `nil` where the table has none.
    public init?(_ text: String) {
        guard let unit = UnitTable.byName[text] else { return nil }
        self = unit
    }

    /// `amount` of this unit in another of the same family; `nil` where there is no fixed relation (classifiers,
    /// currencies of several states) or where the result has no exact decimal form within 18 digits.
    public func convert(_ amount: ExactDecimal, to other: Unit) -> ExactDecimal? {
        if name == other.name { return amount }
        guard family == other.family, family.hasFixedRelations else { return nil }
        guard let base = amount.multiplied(by: factor) else { return nil }
        return base.divided(by: other.factor)
    }
}

extension UnitFamily {
    /// Whether the units of the family measure the same with fixed factors.
    public var hasFixedRelations: Bool {
        switch self {
        case .proportion, .area, .length, .mass, .volume, .power, .energy, .voltage, .duration, .data, .money: true
        default: false
        }
    }
}
