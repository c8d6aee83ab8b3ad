import ChineseText
import ReportModel
import SearchIndex
import TestSupport
import Testing

@Suite struct SnippetTests {
    private static func report(_ text: String) throws -> Report {
        Report(id: try #require(ReportID("r")), title: "工作报告", text: text)
    }

    /// The snippets' words with the highlights in brackets.
    private static func marked(_ query: SearchQuery, _ text: String, limit: Int = 1, length: Int = 40) throws
        -> [String]
    {
        let report = try report(text)
        return try SnippetMaker(query: query, limit: limit, length: length).snippets(for: report).map { snippet in
            var marked = ""
            var at = snippet.span.start
            for highlight in snippet.highlights {
                marked += try #require(text.text(in: ByteSpan(start: at, end: highlight.start)))
                marked += "[" + (try #require(text.text(in: highlight))) + "]"
                at = highlight.end
            }
            return marked + (try #require(text.text(in: ByteSpan(start: at, end: snippet.span.end))))
        }
    }

    @Test(arguments: [
        (SearchQuery.words("满意率"), "去年收到建议91件。滿意率达９５％。明年再说。", "[滿意率]达９５％。明年再说。"),
        (.phrase("满意率95%"), "代表对办理的满意率９５％，好。", "代表对办理的[满意率９５％]，好。"),
        (.words("1260"), "投入1,260万元。共12,600元。", "投入[1,260]万元。共12,600元。"),
        (.words("95"), "达到95.5%，1995年；共95件。", "共[95]件。"),
        (.words("代表建议办理"), "认真办理代表意见建议。", "认真[办理代表]意见[建议]。"),
        (.words("gdp"), "ＧＤＰ增长5%，GDPx不算。", "[ＧＤＰ]增长5%，GDPx不算。"),
        (.excluding(.words("建议"), [.words("办理")]), "建议办理完毕。", "[建议]办理完毕。"),
        (.words("10万元"), "投入十万元；共100,000元。", "投入[十万元]；共[100,000元]。"),
        (.words("91件"), "共91件，九十一件，91人。", "共[91件]，[九十一]件，91人。"),
        (.words("一百"), "共100件，一百人。", "共[100]件，[一百]人。"),
        (.phrase("十万"), "投入10万，十万。", "投入10万，[十万]。"),
        (.words("火星"), "第一句。第二句。", "第一句。第二句。"),
    ])
    func marks(query: SearchQuery, text: String, expected: String) throws {
        let marked = try Self.marked(query, text)
        #expect(marked == [expected])
    }

    /// A long synonym of one word tells less than both words as they were asked for.
    @Test func wordsThemselvesGoBeforeLongSynonyms() throws {
        let query = SearchQuery.all([
            .any([.words("代表建议"), .weighted(.phrase("代表意见建议"), by: 0.4)]), .words("满意率"),
        ])
        let text = "代表联系群众，收集代表意见建议118条，代表参加活动。年度91件代表建议，满意率达到100%。"
        #expect(try Self.marked(query, text, length: 24) == ["年度91件[代表建议]，[满意率]达到100%。"])
    }

    /// Snippets start and end at sentence borders unless a sentence is overlong, and do not overlap.
    @Test(arguments: 0..<150 as Range<UInt64>)
    func keepsToSentences(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let report = RandomReports.report(1, using: &random)
        let query = RandomReports.query(using: &random)
        let snippets = SnippetMaker(query: query, limit: 3, length: 30).snippets(for: report)
        #expect(snippets.count <= 3)
        let folded = FoldedText(report.text)
        let spans = report.blocks.isEmpty ? [0..<folded.count] : report.blocks.map { folded.range(of: $0.span) }
        let sentences = spans.flatMap { SentenceSplitter.sentences(in: folded, range: $0) }.map(folded.originalSpan)
        for (i, snippet) in snippets.enumerated() {
            let inside = sentences.filter { snippet.span.overlaps($0) }
            let isWhole = inside.allSatisfy(snippet.span.contains)
            #expect(isWhole || inside.count == 1, "seed \(seed)")
            #expect(report.text.text(in: snippet.span) != nil, "seed \(seed)")
            var at = snippet.span.start
            for highlight in snippet.highlights {
                #expect(
                    at <= highlight.start && !highlight.isEmpty && highlight.end <= snippet.span.end, "seed \(seed)")
                at = highlight.end
            }
            #expect(!snippets[..<i].contains { $0.span.overlaps(snippet.span) }, "seed \(seed)")
        }
    }

    /// Every occurrence of a phrase in the text, found by a scan, is highlighted, and nothing else.
    @Test(arguments: 0..<150 as Range<UInt64>)
    func highlightsAgreeWithScan(seed: UInt64) {
        var random = SeededGenerator(seed)
        let text = RandomReports.text(120, using: &random)
        let word = RandomReports.words.randomElement(using: &random) ?? ""
        let spans = SnippetMaker(query: .phrase(word)).highlights(in: text)
        let wanted = LinearScan.units(word)
        let isThere = LinearScan.count(wanted, in: LinearScan.units(text)) > 0
        #expect(spans.isEmpty == !isThere, "seed \(seed)")
        for span in spans {
            let units = LinearScan.units(text.text(in: span) ?? "")
            #expect(LinearScan.count(wanted, in: units) > 0, "seed \(seed)")
            #expect(units.count % wanted.count == 0 || wanted.count > 2, "seed \(seed)")
        }
    }

    /// The second snippet shows what the first one does not.
    @Test func showsAllThatWasAskedFor() throws {
        let text = "人大常委会开会三次听取汇报。人大常委会听取报告两件并审议。人大常委会又开会一次。\n全年依法开展备案审查工作。\n人大常委会闭会期间视察。"
        let query = SearchQuery.all([.words("人大常委会"), .words("备案审查")])
        let marked = try Self.marked(query, text, limit: 2, length: 20)
        #expect(marked.first == "全年依法开展[备案审查]工作。")
        #expect(marked.count == 2 && marked[1].contains("[人大常委会]"))
    }

    /// Snippets made by the index are those made from the text alone, also in reports that came in later and after
    /// segments were merged.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func indexAgreesWithText(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var snapshot = SearchSnapshot.empty
        var held: [(report: Report, text: SnippetText)] = []
        for _ in 0..<2 {
            var builder = SearchIndexBuilder()
            for _ in 0..<4 {
                let report = RandomReports.report(held.count, using: &random)
                held.append((report, builder.add(report: report, number: UInt32(held.count))))
            }
            snapshot = snapshot.adding(builder.finish())
        }
        if seed % 3 == 0 { snapshot = try #require(snapshot.merged(ratio: 100)) }
        for _ in 0..<8 {
            let query = RandomReports.query(using: &random)
            let length = [20, 30, 60, 120].randomElement(using: &random) ?? 0
            let maker = SnippetMaker(query: query, limit: Int.random(in: 0...3, using: &random), length: length)
            for (i, (report, text)) in held.enumerated() {
                let snippets = snapshot.snippets(of: UInt32(i), in: text, by: maker)
                #expect(snippets == maker.snippets(for: report), "seed \(seed), report \(i), \(query), \(report)")
            }
        }
        #expect(snapshot.snippets(of: 99, in: held[0].text, by: SnippetMaker(query: .words("代表"))).isEmpty)
    }

    @Test func leavesOutFurniture() throws {
        let text = "分享到：满意率\n满意率达百分之百。"
        var report = try Self.report(text)
        let first = "分享到：满意率".utf8.count
        report.blocks = [
            Block(span: ByteSpan(start: 0, end: first), role: .furniture),
            Block(span: ByteSpan(start: first + 1, end: text.utf8.count), role: .paragraph, section: 4),
        ]
        let snippets = SnippetMaker(query: .words("满意率"), limit: 5).snippets(for: report)
        #expect(snippets.map(\.span) == [ByteSpan(start: first + 1, end: text.utf8.count)])
        #expect(snippets.first?.section == 4)
    }
}
