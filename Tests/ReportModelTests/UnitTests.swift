import ChineseText
import ReportModel
import TestSupport
import Testing

@Suite struct UnitTests {
    @Test func unitsAreFoundByNameAndSynonym() {
        #expect(Unit("千米")?.name == "公里" && Unit("公里")?.family == .length)
        #expect(Unit("人次")?.family == .personTime && Unit("无此单位") == nil)
    }

    @Test func amountsAreConvertedWithinAFamily() throws {
        #expect(Unit("度")?.name == "千瓦时")
        for line in Self.known.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let amount = try #require(ExactDecimal(words[0]), "\(line)")
            let from = try #require(ScaledUnit(words[1]), "\(line)")
            let target = try #require(ScaledUnit(words[4]), "\(line)")
            let plain = try #require(from.convert(amount, to: from.unit), "\(line)")
            let converted = try #require(target.converted(plain.amount, from: from.unit), "\(line)")
            #expect(converted.amount.description == words[3], "\(line)")
            #expect(converted.isRounded == (words[2] == "~"), "\(line)")
        }
    }

    /// From the definitions: State Council, 1984 (legal units); 1 亩 = 2000/3 平方米, 15 亩 = 1 公顷; 1 市斤 = 500 克,
    /// 1 市里 = 500 米, 3 市尺 = 1 米; ISO 80000-3 for time.
    private static let known = """
        1 万元 = 10000 元
        1 亿元 = 10000 万元
        1.35 万亿元 = 13500 亿元
        12600000 元 = 1260 万元
        1 元 = 0.00000001 亿元
        99999999999999999 元 = 999999999.99999999 亿元
        15 亩 = 1 公顷
        1500 亩 = 1 平方公里
        1 平方公里 = 100 公顷
        1 万亩 ~ 6.666666666667 平方公里
        3 万亩 = 20 平方公里
        1 亩 ~ 666.666666666667 平方米
        3 亩 = 2000 平方米
        120 万亩 = 80 千公顷
        1 公顷 = 10000 平方米
        2.5 公里 = 2500 米
        1 公里 = 2 华里
        3 市尺 = 1 米
        1 丈 = 10 尺
        1 海里 = 1.852 公里
        1 万吨 = 10000 吨
        3000 斤 = 1.5 吨
        1.3 万亿斤 = 65000 万吨
        1 吨 = 2000 斤
        2 市斤 = 1 公斤
        50 公斤 = 1 担
        1 万人 = 10000 人
        37 名 = 37 人
        1 万千瓦 = 10 兆瓦
        1000 兆瓦 = 1 吉瓦
        1 亿千瓦时 = 100000 兆瓦时
        1 万立方米 = 10000 方
        1 立方公里 = 10 亿立方米
        95 % = 950 ‰
        3 年 = 36 个月
        2 个季度 = 6 个月
        1 周 = 7 天
        90 分钟 = 1.5 小时
        1 天 = 24 小时
        """

    /// What looks alike and has no fixed relation is never converted.
    @Test(
        arguments: [
            ("吨", "米"), ("吨", "吨标准煤"), ("吨", "载重吨"), ("元", "美元"), ("美元", "欧元"), ("件", "条"), ("人", "人次"),
            ("%", "个百分点"), ("千瓦", "马力"), ("千瓦", "千瓦时"), ("年", "天"), ("公里", "车道公里"), ("立方米", "标准立方米"), ("次", "场"),
            ("家", "户"),
        ])
    func unitsWithoutAFixedRelationStayApart(a: String, b: String) throws {
        let (from, to) = (try #require(Unit(a)), try #require(Unit(b)))
        #expect(from.convert(ExactDecimal(7), to: to) == nil && to.convert(ExactDecimal(7), to: from) == nil)
    }

    @Test func aMultiplierIsNoPartOfAUnitThatBeginsLikeOne() {
        #expect(ScaledUnit("千瓦")?.power == 0 && ScaledUnit("千克")?.power == 0 && ScaledUnit("百万千瓦")?.power == 6)
        #expect(ScaledUnit("万千瓦时")?.unit.name == "千瓦时" && ScaledUnit("千公顷")?.power == 3)
        #expect(ScaledUnit("万无此单位") == nil && ScaledUnit("万") == nil)
    }

    /// There and back again gives the amount, and more of one is more of the other.
    @Test func conversionsAgreeWithOneAnother() {
        var random = SeededGenerator(11)
        let families = Dictionary(grouping: UnitTable.all.filter { $0.base != nil }, by: \.base)
        for units in families.values {
            for _ in 0..<200 {
                guard let a = units.randomElement(using: &random), let b = units.randomElement(using: &random) else {
                    break
                }
                let amount = ExactDecimal(coefficient: Int64.random(in: 1...99_999, using: &random), exponent: -1)
                guard let there = a.convert(amount, to: b), !there.isRounded else { continue }
                guard let back = b.convert(there.amount, to: a) else { continue }
                #expect(back.amount == amount && !back.isRounded, "\(amount) \(a.name) in \(b.name)")
                let more = a.convert(amount.adding(ExactDecimal(1)) ?? amount, to: b)
                #expect(more.map { there.amount < $0.amount } ?? true)
            }
        }
    }

    /// Dividing what was multiplied gives the number back, where nothing had to be rounded.
    @Test func divisionUndoesMultiplication() {
        var random = SeededGenerator(5)
        for _ in 0..<2000 {
            let a = ExactDecimal(coefficient: Int64.random(in: -1_000_000...1_000_000, using: &random), exponent: -3)
            let b = ExactDecimal(coefficient: Int64.random(in: 1...1_000_000, using: &random), exponent: -2)
            #expect(a.multiplied(by: b)?.divided(by: b) == a, "\(a) * \(b)")
        }
        #expect(ExactDecimal(1).divided(by: .zero) == nil)
        #expect(ExactDecimal(2).divided(by: ExactDecimal(3))?.description == "0.666666666667")
    }
}
