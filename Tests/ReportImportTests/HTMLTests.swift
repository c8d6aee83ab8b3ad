import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportImport

@Suite struct HTMLTests {
    @Test func readsAPage() throws {
        let path = RepositoryFolder.root + "/Tests/Samples/import/page.html"
        let imported = try #require(Array(ReportImporter().reports(at: [path])).first).get()
        let report = imported.report
        #expect(report.title == "旌德县人大常委会工作报告")
        #expect(report.region?.name == "旌德县")
        #expect(report.kind == .congressWork)
        #expect(report.publishDate == CalendarDate(year: 2024, month: 1, day: 30))
        #expect(report.source == "旌德人大网")
        #expect(report.periodCovered == Period(year: 2023))
        #expect(report.yearDelivered == 2024)
        func words(_ role: BlockRole) -> [String] {
            report.blocks.filter { $0.role == role }.map { report.text.text(in: $0.span) ?? "?" }
        }
        #expect(words(.heading) == ["一、2023年工作回顾", "二、2024年工作安排"])
        #expect(
            words(.paragraph) == [
                "各位代表：", "受县人大常委会委托，我向大会报告工作，请予审议。", "全年听取专项工作报告15项，代表提出建议72件，办结率达100%，满意率≥98%。",
                "空气中PM2.5浓度降至26微克每立方米。", "联络站 10个", "联络点 38个", "新建代表联络点5个以上。",
            ])
        #expect(words(.furniture).contains("首页 > 工作报告"))
        #expect(words(.furniture).contains("皖ICP备00000000号"))
        #expect(!report.text.contains("不是正文"))
    }

    @Test(arguments: [
        ("<p>一<b>二</b>三</p>四", "一二三\n四\n"), ("一<br/>二<br>三", "一\n二\n三\n"), ("<td>一</td><td>二</td>", "一 二\n"),
        ("&#26032;&#x5B89;&nbsp;&bogus; &amp;", "新安\u{A0}&bogus; &\n"), ("一 < 二 <3", "一 < 二 <3\n"),
        ("<p title='a>b'>一</p>", "一\n"), ("<pre>一\n二</pre>", "一\n二\n"), ("<script>没完", ""), ("<!-- 没完", ""),
        ("<", "<\n"), ("", ""),
        ("</p></div>一", "一\n"), ("<STYLE>x</STYLE>一", "一\n"),
    ])
    func readsMarkupAsBrowsersDo(_ markup: String, _ text: String) {
        #expect(HTMLPage(markup).text == text)
    }

    @Test func marksLinesOfLinksAlone() {
        let page = HTMLPage("<div><a>首页</a><a>要闻</a></div><p>见<a>附件</a>。</p><nav><p>导航</p></nav><p>正文在此。</p>")
        #expect(page.text == "首页要闻\n见附件。\n导航\n正文在此。\n")
        #expect(page.furniture.map { String(decoding: Array(page.text.utf8)[$0], as: UTF8.self) } == ["首页要闻", "导航"])
        // A navigation that never ends can't be all of the page.
        #expect(HTMLPage("<nav><p>首页</p><p>正文</p>").furniture == [])
    }

    @Test(arguments: [
        ("a.txt", "<!DOCTYPE HTML><p>x", FileFormat.html), ("a.html", "<div>x", .html), ("a.html", "报告", .plainText),
        ("a.txt", "<关于>", .plainText), ("a", "\u{FEFF} \n<html>", .html),
    ])
    func tellsPagesFromPlainText(_ name: String, _ start: String, _ format: FileFormat) {
        #expect(FileFormat(Array(start.utf8), name: name) == format)
    }

    private static let pieces = [
        "<", ">", "</", "<p>", "</p>", "<a href=\"", "\"", "'", "=", "<script>", "</script>", "<!--", "-->", "&#",
        "&nbsp;", "&", ";", "报告", "x",
        "<meta name=a content=b>", "<nav>", "<br/>", " ", "\n", "<td>", "<pre>", "/", "!", "0",
    ]

    @Test(arguments: 0..<300 as Range<UInt64>) func neverTraps(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var markup = "<html>"
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            markup += Self.pieces.randomElement(using: &random) ?? ""
        }
        let page = HTMLPage(markup)
        var end = 0
        for range in page.furniture {
            #expect(
                range.lowerBound >= end && range.upperBound <= page.text.utf8.count && !range.isEmpty, "seed \(seed)")
            end = range.upperBound
        }
        guard let report = try? ReportImporter().report(Array(markup.utf8), file: "a.html").report else { return }
        #expect(StructurePropertyTests.problems(report.text, report.blocks, report.sections) == [], "seed \(seed)")
    }
}
