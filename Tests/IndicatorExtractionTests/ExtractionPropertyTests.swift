import ChineseText
import IndicatorExtraction
import ReportModel
import TestSupport
import Testing

/// What holds for any text: spans lie in it on character borders, nothing traps, nothing takes time out of proportion.
@Suite struct ExtractionPropertyTests {
    static let pieces = [
        "一", "二", "十", "百", "千", "万", "亿", "零", "〇", "两", "点", "分之", "成", "半", "多", "余", "几", "数", "上",
        "3", "12", "2023", "1,000", ".", "%", "％", "年", "月", "日", "个", "件", "元", "人次", "公里", "倍", "个百分点", "第",
        "前", "、", "，", "。", "；", "和", "分别", "均", "由", "从", "到", "提高到", "增长", "下降", "比上年", "同比", "超过", "近", "约", "以上",
        "左右", "至少", "其中", "代表建议", "生产总值", "满意率", "“", "”", "《", "》", "(", ")", "（", "）", "五年来", "今年", "“十四五”时期", "全国",
        "居",
        " ", "\n", "\u{3000}", "\u{200B}", "\u{FEFF}", "é", "😀", "\u{FFFD}", "a", "kg", "-", "—", "~", "+", "/", "□",
        "則", "億",
    ]

    @Test(arguments: 0..<60 as Range<UInt64>) func spansAreSound(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let count = Int.random(in: 1...400, using: &random)
        let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        let report = try exampleReport(text, kind: ReportKind.allCases.randomElement(using: &random) ?? .other)
        let found = IndicatorExtractor().observations(in: report)
        var last = 0
        for observation in found.observations {
            #expect(observation.span.end <= text.utf8.count)
            #expect(
                text.text(in: observation.span).map { Array($0.utf8).count } == observation.span.count, "seed \(seed)")
            #expect(text.text(in: observation.span)?.contains("\u{FFFD}") != true || text.contains("\u{FFFD}"))
            #expect(observation.sentence.contains(observation.span))
            #expect(observation.span.start >= last)
            last = observation.span.start
            for link in observation.links { #expect(found.observations.indices.contains(link.target)) }
        }
        #expect(IndicatorExtractor().observations(in: report) == found, "the same text gives the same figures")
    }

    /// A prefix read character by character never traps, wherever it is cut.
    @Test func everyPrefixIsRead() throws {
        let text = "全县生产总值由3.2亿元提高到4亿元，增长百分之八点五；代表建议86件，答复率、满意率均达98%以上。"
        for length in 0...text.count { _ = try figures(String(text.prefix(length))) }
    }

    /// Runs of one piece are read in time that grows with their length: a reader that looks at all of them for each would not
    /// end here.
    @Test(arguments: ["一", "9", "、", "(", "“", "《", "1%、", "一个", "第一", "由1%到", "年", "1,", "增长", "百分之"])
    func longRunsEnd(piece: String) throws {
        _ = try figures(String(repeating: piece, count: 2_000))
    }
}
