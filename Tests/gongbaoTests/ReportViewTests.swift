import Foundation
import ReportMessages
import Testing

@testable import gongbao

@Suite struct ReportViewTests {
    private static let text = "首页 > 公开\n临河县工作报告\n一、代表工作\n\(Sample.sentence)\n（一）办理\n办结\u{1B}[31m。\n编者注：有删节\n"

    private let response: GetReportResponse = {
        let text = ReportViewTests.text
        let offset = Int(Sample.span(Sample.sentence, in: text).start)
        var figures = Sample.figures
        for index in figures.indices {
            figures[index].span = figures[index].span.map {
                TextSpan(start: $0.start + UInt32(offset), end: $0.end + UInt32(offset))
            }
        }
        func block(_ words: String, _ role: BlockRole, section: UInt32 = 0) -> BlockRef {
            BlockRef(span: Sample.span(words, in: text), role: role, section: section)
        }
        return GetReportResponse(
            summary: Sample.summary, text: text,
            sections: [
                SectionRef(heading: Sample.span("一、代表工作", in: text), level: 1),
                SectionRef(heading: Sample.span("（一）办理", in: text), level: 2, parent: 1),
            ],
            blocks: [
                block("首页 > 公开", .furniture), block("临河县工作报告", .title), block("一、代表工作", .heading, section: 1),
                block(Sample.sentence, .paragraph, section: 1), block("（一）办理", .heading, section: 2),
                block("办结\u{1B}[31m。", .paragraph, section: 2), block("编者注：有删节", .note),
            ], figures: figures)
    }()

    @Test func forReading() {
        #expect(
            Sample.text(response.readingAnswer(inColor: false, .zh)) == """
                临河县人民代表大会常务委员会工作报告
                临河县 (410399) · 2023 · 人大常委会工作报告 · 临河县人大常委会 · 2024年作 · 2024-01-20发布
                linhe-2023 · 第 1 版 · 2 个数据 · 12 KiB
                https://example.org/linhe

                一、代表工作
                　　全年办理代表建议〔91件〕，满意率达〔95%以上〕。

                  （一）办理
                　　办结\u{FFFD}[31m。
                编者注：有删节

                """)
    }

    @Test func figuresStandOutByColor() {
        let text = Sample.text(response.readingAnswer(inColor: true, .en), inColor: true)
        #expect(text.contains("全年办理代表建议\u{1B}[32m91件\u{1B}[0m，满意率达\u{1B}[32m95%以上\u{1B}[0m。"))
        #expect(!text.contains("〔"))
    }

    @Test func rawIsTheTextItself() {
        #expect(Sample.text(response.rawAnswer()) == Self.text)
        #expect(Sample.text(response.rawAnswer(), width: 80) == Self.text.replacing("\u{1B}", with: "\u{FFFD}"))
    }

    @Test func figuresAsATable() {
        #expect(
            Sample.text(response.figuresAnswer(.en)) == """
                name      value  period  kind   concept                        sentence
                代表建议  91 件  2023    level  suggestions.total              全年办理代表建议91件，满意率达95%以上。
                满意率    ≥95 %  2023    share  suggestions.satisfaction_rate  (over 100 %) 全年办理代表建议91件，满意率达95%以上。

                """)
        #expect(response.figuresAnswer(.en).isFound)
        #expect(!GetReportResponse(summary: Sample.summary).figuresAnswer(.en).isFound)
    }

    @Test func jsonIsOneObject() throws {
        struct Parsed: Decodable {
            struct Section: Decodable { let level: Int; let parent: Int?; let heading: String }
            struct Figure: Decodable {
                let value: Double; let unit: String; let comparator: String; let flags: [String]
            }
            let id: String; let text: String; let sections: [Section]; let figures: [Figure]; let year_delivered: Int
        }
        let json = Sample.text(response.readingAnswer(inColor: false, .en), .json)
        let parsed = try JSONDecoder().decode(Parsed.self, from: Data(json.utf8))
        #expect(parsed.id == "linhe-2023" && parsed.text == Self.text && parsed.year_delivered == 2024)
        #expect(parsed.sections.map(\.heading) == ["一、代表工作", "（一）办理"])
        #expect(parsed.figures.map(\.comparator) == ["=", ">="])
        #expect(parsed.figures[1].flags == ["rate-over-100"])
    }

    @Test func placesOutsideTheTextAreLeftOut() {
        var lying = response
        lying.blocks = [
            BlockRef(span: TextSpan(start: 1, end: 5), role: .paragraph), BlockRef(span: TextSpan(start: 0, end: .max)),
            BlockRef(span: nil, role: .heading, section: .max), BlockRef(span: TextSpan(start: 9, end: 2)),
            BlockRef(span: TextSpan(start: 0, end: 6), role: .heading, section: .max),
        ]
        lying.figures[0].span = TextSpan(start: .max, end: .max)
        #expect(Sample.text(lying.readingAnswer(inColor: false, .en)).contains("首页"))
    }

    @Test func lists() {
        let list = ListReportsResponse(
            reports: [Sample.summary], page: PageInfo(nextCursor: "", total: 1, totalIsExact: false))
        let answer = list.answer(.en)
        #expect(
            Sample.text(answer) == """
                ID          region  period  kind                  figures  title
                linhe-2023  临河县  2023    congress work report        2  临河县人民代表大会常务委员会工作报告

                """)
        #expect(answer.summary == "at least 1 report")
        #expect(
            Sample.text(answer, .csv).hasSuffix(
                "linhe-2023,临河县人民代表大会常务委员会工作报告,临河县人大常委会,410399,临河县,congress-work,2023,2024,"
                    + "2024-01-20,https://example.org/linhe,1,12345,2\r\n"))
    }
}
