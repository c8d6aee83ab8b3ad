import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

/// The query language with its conditions, and what is tried when nothing fits.
@Suite struct SearchLanguageTests {
    let folder = DataFolder()
    let engine: ReportEngine

    init() throws {
        engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
    }

    private func found(_ text: String) throws -> [String] {
        try engine.search(SearchRequest(.text(text))).hits.map(\.report.id.rawValue).sorted()
    }

    @Test func conditionsNarrow() throws {
        #expect(try found("代表建议 has:gdp") == ["wuxing-2023", "xinan-2022"])
        #expect(try found("has:gdp -region:河南") == ["wuxing-2023"])
        #expect(try found("source:EXAMPLE.org") == ["wuxing-2023"])
        #expect(try found("地区:洛阳 年份:2023") == ["luoyang-2023", "xinan-2023"])
        #expect(try found("(region:浙江 OR kind:government-work) has:gdp") == ["henan-gov-2023", "wuxing-2023"])
        #expect(try found("代表建议>=89件") == ["luoyang-2023", "wuxing-2023", "xinan-2023"])
        #expect(try found("代表建议>89") == ["luoyang-2023", "xinan-2023"])
        #expect(try found("代表建议<100 建议满意率>=95%") == ["xinan-2023"])
        #expect(try found("代表建议=八十件") == ["xinan-2022"])
        #expect(try found("gdp>1万元 OR gdp<800元") == ["henan-gov-2023", "wuxing-2023"])
        #expect(try found("代表建议>=89人") == [])
        #expect(try found("-代表建议>=89件 has:代表建议") == ["xinan-2022"])
    }

    @Test func namesAreReadOrRefused() throws {
        #expect(throws: EngineError.self) { try engine.search(SearchRequest(.text("不知何率>=95"))) }
        #expect(throws: EngineError.self) { try engine.search(SearchRequest(.text("region:qwertz"))) }
        do {
            _ = try engine.search(SearchRequest(.text("监督 region:suzhou")))
            Issue.record("suzhou was read as one place")
        } catch {
            guard case .unknownRegion("suzhou", let candidates) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(candidates.contains { $0.region.name == "苏州市" } && candidates.count > 1)
        }
        // Pinyin will do where it tells which place, and it is said which.
        let spelled = try engine.search(SearchRequest(.text("代表 region:xinan")))
        #expect(Set(spelled.hits.map(\.report.id.rawValue)) == ["xinan-2022", "xinan-2023"])
        #expect(spelled.notices.contains { $0.contains("'xinan' was read as 河南省洛阳市新安县") })
        let answer = try engine.search(SearchRequest(.text("生产总值增速>5%")))
        #expect(answer.hits.isEmpty && answer.notices.contains { $0.contains("growth") })
    }

    /// A query as a list of nodes.
    private static func nodes(_ query: SearchNode...) -> SearchExpression { .tree(query) }

    /// Each query in words, and as a tree.
    private static let pairs: [(String, SearchExpression)] = [
        ("代表建议", nodes(SearchNode(kind: .words, text: "代表建议"))),
        (
            "标题:报告 \"民生实事项目\"",
            nodes(
                SearchNode(kind: .words, text: "报告", field: .title), SearchNode(kind: .phrase, text: "民生实事项目"),
                SearchNode(kind: .all, children: [0, 1]))
        ),
        (
            "(监督 OR 经济) -代表",
            nodes(
                SearchNode(kind: .words, text: "监督"), SearchNode(kind: .words, text: "经济"),
                SearchNode(kind: .any, children: [0, 1]), SearchNode(kind: .phrase, text: "代表"),
                SearchNode(kind: .firstWithoutOthers, children: [2, 3]))
        ),
        (
            "-监督",
            nodes(
                SearchNode(kind: .everything), SearchNode(kind: .phrase, text: "监督"),
                SearchNode(kind: .firstWithoutOthers, children: [0, 1]))
        ),
        (
            "代表 region:洛阳 year:2023 kind:congress-work",
            nodes(
                SearchNode(kind: .words, text: "代表"), SearchNode(kind: .condition, condition: .region("洛阳")),
                SearchNode(kind: .condition, condition: .years(2023...2023)),
                SearchNode(kind: .condition, condition: .kind(.congressWork)),
                SearchNode(kind: .all, children: [0, 1, 2, 3]))
        ),
        (
            "source:example has:gdp 代表建议>=80件",
            nodes(
                SearchNode(kind: .condition, condition: .source("example")),
                SearchNode(kind: .condition, condition: .concept("gdp")),
                SearchNode(
                    kind: .condition,
                    condition: .figure(
                        concept: "代表建议", Quantity(value: ExactDecimal(80), comparator: .atLeast, unit: "件"))),
                SearchNode(kind: .all, children: [0, 1, 2]))
        ),
        ("民升实事项目", nodes(SearchNode(kind: .words, text: "民升实事项目"))),
    ]

    @Test(arguments: pairs)
    func textAndTreeAreTheSameQuery(text: String, tree: SearchExpression) throws {
        for order in SearchOrder.allCases {
            var request = SearchRequest(
                .text(text), order: order, facets: Set(SearchFacetField.allCases), explains: true)
            let asText = try engine.search(request)
            request.expression = tree
            let asTree = try engine.search(request)
            #expect(asText == asTree)
            #expect(!asText.reading.isEmpty)
            // Its reading, read again, is the same query.
            request.expression = .text(asText.reading)
            #expect(try engine.search(request) == asText)
        }
    }

    @Test func brokenTextIsAnsweredAsWords() throws {
        let answer = try engine.search(SearchRequest(.text("(民生实事项目")))
        #expect(answer.isPlain && answer.hits.count == 2)
        #expect(answer.notices.first?.contains("at character 1: the '(' here has no ')'") == true)
        let fine = try engine.search(SearchRequest(.text("民生实事项目")))
        #expect(!fine.isPlain && fine.notices.isEmpty && fine.hits.count == 2)
    }

    @Test func correctsWhatNobodyHolds() throws {
        let answer = try engine.search(SearchRequest(.text("专像报告"), explains: true))
        #expect(
            answer.corrections == [SearchCorrection(kind: .character, from: "专像报告", to: "专项报告")] || !answer.hits.isEmpty
        )
        let alike = try engine.search(SearchRequest(.text("票诀")))
        #expect(alike.corrections == [SearchCorrection(kind: .character, from: "票诀", to: "票决")])
        #expect(alike.hits.map(\.report.id.rawValue) == ["xinan-2023"])
        #expect(alike.notices == ["No report holds '票诀'; these hold '票决'."])
        #expect(alike.hits[0].snippets[0].highlights.count == 1)
        // A quotation is meant as it stands.
        #expect(try engine.search(SearchRequest(.text("\"票诀\""))).hits.isEmpty)
    }

    @Test func readsPinyinOfPlacesWhereNothingElseFits() throws {
        let answer = try engine.search(SearchRequest(.text("xin'an 民生实事")))
        #expect(answer.corrections.map(\.kind) == [.pinyin] && answer.corrections.first?.from == "xin'an")
        #expect(answer.corrections.first?.to.contains("新安") == true && answer.notices.count == 1)
        #expect(answer.hits.map(\.report.id.rawValue) == ["xinan-2023"])
        // All about the place and those below it, though no text names it.
        #expect(try found("luo yang") == ["luoyang-2023", "xinan-2022", "xinan-2023"])
        #expect(try engine.search(SearchRequest(.text("gdp"))).corrections.isEmpty)
        #expect(try engine.search(SearchRequest(.text("qwrtp"))).hits.isEmpty)
    }

    @Test func relaxesInTheEnd() throws {
        let answer = try engine.search(SearchRequest(.text("票决 平台 经济")))
        #expect(answer.isRelaxed && answer.totalCount == 3 && answer.notices.count == 1)
        let some = try engine.search(SearchRequest(.text("代表建议 票决")))
        #expect(!some.isRelaxed && some.totalCount == 1 && !some.partialHits.isEmpty)
        #expect(!some.partialHits.contains { hit in some.hits.contains { $0.report == hit.report } })
    }
}
