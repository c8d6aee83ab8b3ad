import ChineseText
import TestSupport
import Testing

@testable import gongbao

@Suite struct TextTableTests {
    private let table = TextTable(
        columns: [.words("地区"), .words("指标", least: 6), .number("数值")],
        rows: [
            [StyledText("临河县"), StyledText("代表建议"), StyledText("91 件")],
            [StyledText("北山区"), StyledText("满意率 (rate)"), StyledText("≥98.5 %")],
        ])

    private func text(_ table: TextTable, width: Int?) -> String {
        table.lines(width: width).map { $0.rendered(inColor: false) }.joined(separator: "\n")
    }

    @Test func alignsWideCharacters() {
        #expect(
            text(table, width: nil) == """
                地区    指标              数值
                临河县  代表建议         91 件
                北山区  满意率 (rate)  ≥98.5 %
                """)
    }

    @Test func cutsWordsAndNeverNumbers() {
        #expect(
            text(table, width: 24) == """
                地区    指标        数值
                临河县  代表建…    91 件
                北山区  满意率…  ≥98.5 %
                """)
    }

    @Test func writesGroupsOfLinesWhereNothingFits() {
        #expect(
            text(table, width: 16) == """
                地区  临河县
                指标  代表建议
                数值  91 件

                地区  北山区
                指标  满意率 (r…
                数值  ≥98.5 %
                """)
    }

    /// What tells rows apart outlasts empty and optional columns and other words.
    @Test func keysAreCutLast() {
        let table = TextTable(
            columns: [
                .words("步骤", isKey: true), .words("名称", least: 4), .code("空", isOptional: true),
                .code("报告", isOptional: true),
            ],
            rows: [["代表建议办理", "代表建议", "", "a-2023"], ["代表建议满意", "满意率", "", "a"]].map { row in
                row.map { StyledText($0) }
            })
        #expect(
            text(table, width: 30) == """
                步骤          名称      报告
                代表建议办理  代表建议  a-2023
                代表建议满意  满意率    a
                """)
        #expect(
            text(table, width: 26) == """
                步骤          名称  报告
                代表建议办理  代…   a-2023
                代表建议满意  满…   a
                """)
        #expect(
            text(table, width: 22) == """
                步骤          名称
                代表建议办理  代表建议
                代表建议满意  满意率
                """)
        #expect(text(table, width: 16).hasPrefix("步骤"))
        #expect(text(table, width: 16).contains("代表建…"))
    }

    @Test func survivesRowsThatAreTooShortOrTooLong() {
        let table = TextTable(
            columns: [.words("a"), .words("b")], rows: [[StyledText("1")], ["2", "3", "4"].map { StyledText($0) }])
        #expect(text(table, width: nil) == "a  b\n1\n2  3")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func linesHaveOneWidth(seed: UInt64) {
        var random = SeededGenerator(seed)
        let columnCount = Int.random(in: 1...6, using: &random)
        let columns = (0..<columnCount).map { _ in
            Bool.random(using: &random)
                ? TableColumn.number(someText(&random))
                : .words(someText(&random), least: Int.random(in: 2...8, using: &random))
        }
        let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in
            (0..<columnCount).map { _ in StyledText(someText(&random), .match) }
        }
        let table = TextTable(columns: columns, rows: rows)
        let natural = table.lines(width: nil).map { EastAsianWidth.columns(of: $0.plainText) }
        #expect(Set(natural).count == 1, "seed \(seed)")

        let width = Int.random(in: 10...120, using: &random)
        let fitted = table.lines(width: width).map { EastAsianWidth.columns(of: $0.plainText) }
        let isStacked = fitted.count != rows.count + 1 || Set(fitted).count > 1
        if !isStacked { #expect(fitted.allSatisfy { $0 <= width }, "seed \(seed)") }
        if natural[0] <= width { #expect(fitted == natural, "seed \(seed)") }
    }

    private func someText(_ random: inout SeededGenerator) -> String {
        let pieces = [
            "a", "Z", " ", "9", "建", "议", "％", "e\u{301}", "\u{1B}[1m", "\n", "…", "한", "ﾊ", "😀", "\u{200B}", "é", "–",
            "≥",
        ]
        return (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }
}
