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
        let kilometre = try #require(Unit("公里"))
        let metre = try #require(Unit("米"))
        let catty = try #require(Unit("斤"))
        let ton = try #require(Unit("吨"))
        let kilowattHour = try #require(Unit("度"))
        #expect(kilometre.convert(ExactDecimal("2.5") ?? .zero, to: metre) == ExactDecimal(2500))
        #expect(catty.convert(ExactDecimal(3000), to: ton) == ExactDecimal("1.5"))
        #expect(ton.convert(ExactDecimal(1), to: metre) == nil)
        #expect(kilowattHour.name == "千瓦时")
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
