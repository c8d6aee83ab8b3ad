import Testing

@testable import gongbao

@Suite struct QuantityTextTests {
    struct Case: Sendable, CustomStringConvertible {
        let quantity: QuantityText
        let zh: String
        var en: String?
        var description: String { zh }
    }

    static let cases: [Case] = [
        Case(quantity: .init(value: "91", unit: "件"), zh: "91 件"),
        Case(quantity: .init(value: "95", comparator: .greater, unit: "%"), zh: ">95 %"),
        Case(quantity: .init(value: "94.57", unit: "%"), zh: "94.57 %"),
        Case(quantity: .init(value: "6", high: "7", unit: "个"), zh: "6–7 个"),
        Case(quantity: .init(value: "12600000", comparator: .greater, unit: "元"), zh: ">1,260 万元"),
        Case(quantity: .init(value: "1300000000000", unit: "斤"), zh: "1.3 万亿斤"),
        // A unit that was asked for with its multiplier takes no other.
        Case(quantity: .init(value: "18400", unit: "万吨"), zh: "18,400 万吨"),
        Case(quantity: .init(value: "145800", unit: "亿元"), zh: "145,800 亿元"),
        Case(quantity: .init(value: "200000", comparator: .atLeast, unit: "人次"), zh: "≥20 万人次"),
        Case(quantity: .init(value: "12345", unit: "件"), zh: "12,345 件"),
        Case(quantity: .init(value: "123456789", unit: "元"), zh: "123,456,789 元"),
        Case(quantity: .init(value: "1000", comparator: .less, unit: "条"), zh: "<1,000 条"),
        Case(quantity: .init(value: "500", comparator: .about, unit: "人次"), zh: "≈500 人次"),
        Case(quantity: .init(value: "50", comparator: .atMost, unit: "项"), zh: "≤50 项"),
        Case(quantity: .init(value: "10000", high: "12000", unit: "人"), zh: "1–1.2 万人"),
        Case(quantity: .init(value: "10000", high: "12345", unit: "人"), zh: "10,000–12,345 人"),
        Case(quantity: .init(value: "5.20", unit: "%", kind: .change), zh: "+5.2 %"),
        Case(quantity: .init(value: "-3", comparator: .greater, unit: "%", kind: .change), zh: "<-3 %"),
        Case(quantity: .init(value: "-0.3", comparator: .about, unit: "个百分点", kind: .change), zh: "≈-0.3 个百分点"),
        Case(quantity: .init(value: "0", unit: "%", kind: .change), zh: "0 %"),
        Case(quantity: .init(value: "5", high: "5.5", unit: "%", kind: .change), zh: "+5–5.5 %"),
        Case(quantity: .init(value: "-3", high: "-2", unit: "%", kind: .change), zh: "-3 – -2 %"),
        Case(quantity: .init(value: "1", unit: "位", kind: .rank), zh: "第 1 位", en: "#1"),
        Case(quantity: .init(value: "3", comparator: .atMost, unit: "位", kind: .rank), zh: "前 3 位", en: "top 3"),
        Case(quantity: .init(value: "0.05", unit: ""), zh: "0.05"),
        Case(quantity: .init(value: "1e5", unit: "x"), zh: "1e5 x"),
        Case(quantity: .init(value: "", unit: ""), zh: ""),
    ]

    @Test(arguments: cases) func readsAsPeopleWrite(example: Case) {
        #expect(example.quantity.text(.zh) == example.zh)
        #expect(example.quantity.text(.en) == example.en ?? example.zh)
    }

    @Test func periods() {
        #expect(PeriodText.text("2022/2023") == "2022–2023")
        #expect(PeriodText.text("2023-05") == "2023-05")
        #expect(PeriodText.text("") == "")
    }
}
