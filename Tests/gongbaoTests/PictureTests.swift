import Foundation
import FoundationXML
import ReportMessages
import TestSupport
import Testing

@testable import gongbao

/// Files of drawings. The golden ones were rendered and looked at; `GONGBAO_WRITE_PICTURES=1` writes them anew.
@Suite struct PictureTests {
    private static let bars = Chart(
        title: "代表建议 <件> & \"引号\"", subtitle: "suggestions.total · 2023", unit: "件",
        form: .bars(
            ComparatorMark.allCases.enumerated().map { index, mark in
                ChartBar(
                    name: "第\(index)县", point: .value(Double(60 + 10 * index), mark),
                    text: mark.sign + "\(60 + 10 * index) 件")
            } + [
                ChartBar(name: "未提及", point: .notStated, text: "–"),
                ChartBar(name: "无报告", point: .noReport, text: "·"),
                ChartBar(name: "减少", point: .value(-20, .about), text: "≈-20 件"),
            ]), source: "来源：3 份报告 (a, b, c); Gongbao")

    private static var view: GetViewResponse {
        let rows = [
            ViewRow(
                role: "put", nameZh: "提出", nameEn: "put",
                entries: [ViewEntry(figures: [0]), ViewEntry(figures: [0])],
                standing: ViewStanding(place: 2, total: 5, within: RegionRef(name: "洛阳市"), level: 3),
                change: ViewChange(figure: 0, difference: "11", unit: "件")),
            ViewRow(role: "closed", nameZh: "办结", nameEn: "closed", entries: [ViewEntry(figures: [1])]),
            ViewRow(
                role: "all", nameZh: "答复", nameEn: "replied",
                entries: [ViewEntry(figures: [0], statement: .all, words: "全部答复")]),
            ViewRow(role: "gap", nameZh: "满意", nameEn: "satisfied", gap: .notStated),
            ViewRow(role: "none", nameZh: "信访", nameEn: "petitions", gap: .noReport),
        ]
        let panels = ["甲", "乙", "丙"].map {
            ViewPanel(view: "loop", code: $0, nameZh: $0 + "面板", nameEn: "Panel \($0)", rows: rows)
        }
        return GetViewResponse(
            view: View(
                code: "cockpit", nameZh: "驾驶舱", nameEn: "Cockpit", region: Sample.linhe, year: 2023, panels: panels,
                reports: [ViewReport(reportID: "linhe-2023", title: "临河县工作报告")]),
            figures: Sample.figures)
    }

    private static let pictures: [(name: String, file: @Sendable () -> String)] = [
        ("bars", { ChartSVG(chart: bars, language: .zh).file() }),
        ("lines", { ChartTests.series.chart(.zh).map { ChartSVG(chart: $0, language: .zh).file() } ?? "" }),
        ("cockpit", { ViewSVG(response: view, language: .zh).file() }),
    ]

    @Test(arguments: ["bars", "lines", "cockpit"])
    func filesAreThoseReviewed(_ name: String) throws {
        let picture = try #require(Self.pictures.first { $0.name == name }).file()
        let url = URL(fileURLWithPath: RepositoryFolder.root + "/Tests/Samples/pictures/\(name).svg")
        if ProcessInfo.processInfo.environment["GONGBAO_WRITE_PICTURES"] != nil {
            try Data(picture.utf8).write(to: url)
        }
        let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(picture == golden, "\(name).svg")
        #expect(picture == Self.pictures.first { $0.name == name }?.file())
    }

    @Test(arguments: ["bars", "lines", "cockpit"])
    func filesAreWellFormed(_ name: String) throws {
        let picture = try #require(Self.pictures.first { $0.name == name }).file()
        let parser = XMLParser(data: Data(picture.utf8))
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    }

    @Test func strangeTextsAreEscaped() {
        #expect(SVGPicture.escaped("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;")
        var strange = Self.bars
        strange.title = "]]></title><script>\u{1}\u{FFFF}\u{202E}"
        strange.source = String(repeating: "长", count: 5_000)
        let picture = ChartSVG(chart: strange, language: .en).file()
        #expect(XMLParser(data: Data(picture.utf8)).parse())
        #expect(!picture.contains("<script>") && picture.utf8.count < 20_000)
    }

    @Test func strangeNumbersAreLeftOut() {
        #expect(SVGPicture.number(.nan) == "0" && SVGPicture.number(1e300) == "0")
        #expect(SVGPicture.number(-0.25) == "-0.25" && SVGPicture.number(1.05) == "1.05" && SVGPicture.number(2) == "2")
        var strange = Self.bars
        strange.form = .bars(
            [Double.nan, .infinity, -.greatestFiniteMagnitude, .leastNonzeroMagnitude].map {
                ChartBar(name: "x", point: .value($0), text: "x")
            })
        #expect(XMLParser(data: Data(ChartSVG(chart: strange, language: .en).file().utf8)).parse())
        strange.form = .lines(years: [], [])
        #expect(XMLParser(data: Data(ChartSVG(chart: strange, language: .en).file().utf8)).parse())
        #expect(XMLParser(data: Data(ViewSVG(response: GetViewResponse(), language: .en).file().utf8)).parse())
    }

    @Test func manyBarsAreCutAndSaid() {
        var many = Self.bars
        many.form = .bars((0..<500).map { ChartBar(name: "\($0)", point: .value(Double($0)), text: "\($0)") })
        #expect(ChartSVG(chart: many, language: .en).file().contains("and 300 more"))
    }
}
