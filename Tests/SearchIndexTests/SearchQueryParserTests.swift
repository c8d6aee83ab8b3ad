import ChineseText
import ReportModel
import SearchIndex
import TestSupport
import Testing

@Suite struct SearchQueryParserTests {
    private static let readings: [(String, SearchQuery)] = [
        ("代表建议", .words("代表建议")),
        ("代表建议 满意率", .all([.words("代表建议"), .words("满意率")])),
        ("“民生实事项目”", .phrase("民生实事项目")),
        ("「民生实事」 OR 「实事」", .any([.phrase("民生实事"), .phrase("实事")])),
        ("监督 AND 立法", .all([.words("监督"), .words("立法")])),
        ("监督 or 立法", .all([.words("监督"), .words("or"), .words("立法")])),
        ("+监督 -立法", .excluding(.phrase("监督"), [.phrase("立法")])),
        ("监督 NOT “立法”", .excluding(.words("监督"), [.phrase("立法")])),
        ("-立法", .excluding(.everything, [.phrase("立法")])),
        ("监督 （立法 OR 决定）", .all([.words("监督"), .any([.words("立法"), .words("决定")])])),
        ("title:监督", .words("监督", field: .title)),
        ("标题：“监督 工作”", .phrase("监督 工作", field: .title)),
        ("正文：监督 a-b", .all([.words("监督", field: .body), .words("a-b")])),
        ("时间：2023", .words("时间:2023")),
        ("http://a.b/c", .words("http://a.b/c")),
        ("监督 ， 立法", .all([.words("监督"), .words("立法")])),
        ("监督 （，。） 立法", .all([.words("监督"), .words("立法")])),
        ("。 OR 监督", .words("监督")),
        ("监督 OR （、 OR 立法）", .any([.words("监督"), .words("立法")])),
        ("5 - 3", .all([.words("5"), .words("3")])),
    ]

    @Test(arguments: readings)
    func reads(text: String, query: SearchQuery) throws {
        #expect(try SearchQueryParser.parse(text).query == query)
    }

    @Test func readsConditions() throws {
        let parsed = try SearchQueryParser.parse("满意率 region:浙江省 地区：河南 year:2020..2023 kind:congress-work 类型：法院")
        // Two values of one field are choices.
        #expect(
            parsed.query
                == .all([
                    .words("满意率"), .any([.condition(.region("浙江省")), .condition(.region("河南"))]),
                    .condition(.years(2020...2023)),
                    .any([.condition(.kind(.congressWork)), .condition(.kind(.court))]),
                ]))
        #expect(try SearchQueryParser.parse("year:2020..").query == .condition(.years(2020...9999)))
        #expect(try SearchQueryParser.parse("年份:..2020").query == .condition(.years(1...2020)))
        #expect(
            try SearchQueryParser.parse("-kind:法院 (year:2020 OR 来源:\"人民 日报\")").query
                == .excluding(
                    .any([.condition(.years(2020...2020)), .condition(.source("人民 日报"))]), [.condition(.kind(.court))]))
        #expect(
            try SearchQueryParser.parse("has:gdp 有:满意率").query
                == .all([.condition(.concept("gdp")), .condition(.concept("满意率"))]))
    }

    private static func figure(_ concept: String, _ sign: Comparator, _ value: String, _ unit: String) -> SearchQuery {
        let number = ExactDecimal(value) ?? ExactDecimal(0)
        return .condition(
            .figure(FigureCondition(concept: concept, quantity: Quantity(value: number, comparator: sign, unit: unit))))
    }

    static let comparisons: [(String, SearchQuery)] = [
        ("满意率>=95", figure("满意率", .atLeast, "95", "")),
        ("满意率≥95%", figure("满意率", .atLeast, "95", "%")),
        ("满意率 ＞ ９５％", figure("满意率", .greater, "95", "%")),
        ("代表建议>200件", figure("代表建议", .greater, "200", "件")),
        ("gdp<1.2万亿元", figure("gdp", .less, "1200000000000", "元")),
        ("PM2.5<=35微克/立方米", figure("pm2.5", .atMost, "35", "微克/立方米")),
        ("解决率=百分之九十五", figure("解决率", .equal, "95", "%")),
        ("“代表 建议”>=二百", figure("代表 建议", .atLeast, "200", "")),
        ("suggestions.total>1,000", figure("suggestions.total", .greater, "1000", "")),
        ("增速>-5", figure("增速", .greater, "-5", "")),
        ("has:满意率>=95", figure("满意率", .atLeast, "95", "")),
        ("监督 满意率>=95", .all([.words("监督"), figure("满意率", .atLeast, "95", "")])),
        ("-满意率<90", .excluding(.everything, [figure("满意率", .less, "90", "")])),
        (
            "(满意率>=95 OR 解决率>=90) 监督",
            .all([.any([figure("满意率", .atLeast, "95", ""), figure("解决率", .atLeast, "90", "")]), .words("监督")])
        ),
        ("a=b", .words("a=b")),
        ("http://a.b/c?x=1", .words("http://a.b/c?x=1")),
        ("5>3", .words("5>3")),
    ]

    @Test(arguments: comparisons)
    func readsComparisons(text: String, query: SearchQuery) throws {
        #expect(try SearchQueryParser.parse(text).query == query)
    }

    /// Texts that break the grammar, where (in characters), and why.
    @Test(arguments: [
        ("监督 “立法", 3, SearchQueryError.Reason.unclosedQuotation),
        ("监督 (立法", 3, .unclosedParenthesis),
        ("监督)", 2, .expected("a '(' before this ')'")),
        ("监督 OR", 5, .expected("a word")),
        ("OR 监督", 0, .expected("a word")),
        ("()", 1, .expected("a word")),
        ("监督 +(", 4, .expected("a word")),
        ("AND 监督", 4, .expected("a word beside AND")),
        ("监督 foo:立法", 3, .unknownField("foo")),
        ("满意率>=", 3, .expected("a number behind '>='")),
        ("满意率>=很高", 3, .expected("a number behind '>='")),
        ("title:满意率>=95", 9, .condition("a comparison of figures stands without a field")),
        ("监督 region:", 10, .expected("a word or quotation behind 'region:'")),
        ("title:", 6, .expected("a word or quotation behind 'title:'")),
        ("", 0, .nothingToFind),
        ("，。！", 0, .nothingToFind),
        ("   ", 0, .nothingToFind),
    ])
    func saysWhereItBreaks(text: String, character: Int, reason: SearchQueryError.Reason) {
        do {
            let parsed = try SearchQueryParser.parse(text)
            Issue.record("\(text) was read as \(parsed)")
        } catch {
            if case .expected("a word") = reason {
                #expect(error.character <= text.count)
            } else {
                #expect(error.reason == reason)
                #expect(error.character == character)
            }
        }
    }

    @Test(arguments: ["year:99999", "year:abc", "year:2023..2020", "year:..", "kind:火星", "-year:20200"])
    func refusesConditions(text: String) {
        #expect {
            try SearchQueryParser.parse(text)
        } throws: { error in
            if case .condition = (error as? SearchQueryError)?.reason { true } else { false }
        }
    }

    @Test func answersBrokenTextAsPlainWords() throws {
        #expect(try SearchQueryParser.parse("监督").problem == nil)
        let parsed = try SearchQueryParser.parseLeniently("监督 “立法")
        #expect(parsed.query == .words("监督 “立法"))
        #expect(parsed.notices.count == 1 && parsed.notices[0].contains("character 4"))
        #expect(throws: SearchQueryError.self) { try SearchQueryParser.parseLeniently("“，") }
        #expect(throws: SearchQueryError.self) {
            try SearchQueryParser.parseLeniently(String(repeating: "监", count: 10_000))
        }
    }

    /// Whatever the text, reading it ends with a query or an error whose place lies in the text, and the query can be
    /// searched.
    @Test(arguments: 0..<2_000 as Range<UInt64>)
    func survivesRandomTexts(seed: UInt64) {
        var random = SeededGenerator(seed)
        let pieces = [
            "监督", "立法", " ", "(", ")", "（", "）", "\"", "“", "”", "+", "-", "OR", "AND", "NOT", "title:", "标题：", "year:",
            "2020", "..", "region:", "kind:", "法院", "：", "foo:", "\u{0}", "\u{FEFF}", "😀", "|", "||", "，", "95%",
            ">", ">=", "=", "≤", "满意率>=95", "has:", "source:", "二百件", "-",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...14, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
        do {
            let parsed = try SearchQueryParser.parse(text)
            #expect((try? SearchSnapshot.empty.matches(parsed.query).total) == 0)
            // Written out, it is the same query.
            let written = parsed.query.queryText
            #expect((try? SearchQueryParser.parse(written).query) == parsed.query, "\(text) became \(written)")
            _ = SnippetMaker(query: parsed.query).highlights(in: text)
        } catch {
            #expect(error.span.end <= text.utf8.count && error.character <= text.unicodeScalars.count, "\(text)")
            #expect(!error.description.isEmpty)
        }
        _ = try? SearchQueryParser.parseLeniently(text)
    }

    @Test func boundsDepthAndParts() {
        let deep = String(repeating: "(", count: 400) + "监" + String(repeating: ")", count: 400)
        #expect { try SearchQueryParser.parse(deep) } throws: { ($0 as? SearchQueryError)?.reason == .tooDeep }
        let many = String(repeating: "监 ", count: 300)
        #expect { try SearchQueryParser.parse(many) } throws: { ($0 as? SearchQueryError)?.reason == .tooManyParts }
    }
}
