import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

@Suite struct QuestionTests {
    let folder = DataFolder()
    let engine: ReportEngine

    init() throws {
        engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
    }

    private func found(_ filter: ReportFilter, _ query: String = "代表建议 OR 经济 OR 监督") throws -> [String] {
        try engine.search(SearchRequest(.text(query), filter: filter)).hits.map(\.report.id.rawValue).sorted()
    }

    @Test func searchFilters() throws {
        #expect(
            try found(ReportFilter(regions: ["河南省"])) == ["henan-gov-2023", "luoyang-2023", "xinan-2022", "xinan-2023"])
        #expect(
            try found(ReportFilter(regions: ["洛阳", "浙江"])) == [
                "luoyang-2023", "wuxing-2023", "xinan-2022", "xinan-2023",
            ])
        #expect(try found(ReportFilter(regions: ["洛阳"]), "代表建议 region:新安县") == ["xinan-2022", "xinan-2023"])
        #expect(try found(ReportFilter(years: 2021...2022)) == ["xinan-2022"])
        #expect(try found(ReportFilter(years: 2022...2022), "代表建议 year:2023") == [])
        #expect(try found(ReportFilter(kinds: [.governmentWork])) == ["henan-gov-2023"])
        #expect(try found(ReportFilter(sources: ["EXAMPLE.org"])) == ["wuxing-2023"])
        #expect(try found(ReportFilter(concepts: ["GDP"])) == ["henan-gov-2023", "wuxing-2023", "xinan-2022"])
        #expect(try found(ReportFilter(regions: ["河南"], concepts: ["gdp"])) == ["henan-gov-2023", "xinan-2022"])
    }

    @Test(arguments: [ReportFilter(), ReportFilter(concepts: ["代表建议"])]) func searchPages(filter: ReportFilter) throws {
        var request = SearchRequest(.text("代表 OR 项目 OR 经济"), filter: filter, limit: 1_000)
        let whole = try engine.search(request)
        #expect(whole.nextCursor == nil && whole.totalCount == whole.hits.count && whole.totalCount >= 4)
        for limit in 1...3 {
            request.limit = limit
            request.cursor = nil
            var hits: [SearchHit] = []
            repeat {
                let page = try engine.search(request)
                #expect(page.totalCount == whole.totalCount)
                hits += page.hits
                request.cursor = page.nextCursor
            } while request.cursor != nil
            #expect(hits == whole.hits)
        }
    }

    @Test func snippetsShowWhatWasFound() throws {
        let hit = try #require(try engine.search(SearchRequest(.text("\"民生实事项目\" region:新安"))).hits.first)
        let snippet = try #require(hit.snippets.first)
        let text = try engine.report(id: hit.report.id.rawValue).report.text
        #expect(text.text(in: snippet.span) == snippet.text)
        #expect(snippet.highlights.map { text.text(in: $0) } == ["民生实事项目"])
        #expect(snippet.sectionPath.first == "一、代表工作")
    }

    @Test func explanationsAddUpToTheScore() throws {
        var request = SearchRequest(.text("代表建议 OR \"民生实事项目\""))
        #expect(try engine.search(request).hits.allSatisfy { $0.explanation.isEmpty })
        request.explains = true
        let hits = try engine.search(request).hits
        #expect(hits.count == 4)
        for hit in hits {
            let sum = hit.explanation.reduce(0) { $0 + $1.score }
            #expect(abs(sum - hit.score) < 1e-3, "\(hit.report.id)")
            #expect(hit.explanation.allSatisfy { !$0.term.isEmpty && $0.documentFrequency > 0 })
        }
    }

    @Test func facetsCountEveryHit() throws {
        let request = SearchRequest(.text("代表建议 OR 经济 OR 监督"), facets: Set(SearchFacetField.allCases))
        let answer = try engine.search(request)
        #expect(answer.facets.map(\.field) == [.region, .year, .kind, .concept])
        let counts = answer.facets.map { facet in facet.counts.map { "\($0.code) \($0.nameZH) \($0.count)" } }
        #expect(counts[0].prefix(3) == ["410000 河南省 4", "410300 洛阳市 3", "410323 新安县 2"])
        #expect(counts[1] == ["2023 2023年 4", "2022 2022年 1"])
        #expect(counts[2] == ["congress-work 人大常委会工作报告 4", "government-work 政府工作报告 1"])
        #expect(counts[3].first == "suggestions.total 代表建议 4")
        // The same counts by way of the catalog.
        var slow = request
        slow.filter.sources = ["e"]
        slow.facets = [.region]
        #expect(try engine.search(slow).facets[0].counts.first?.code != nil)
    }

    @Test func treesAreChecked() throws {
        let words = SearchNode(kind: .words, text: "代表建议")
        let phrase = SearchNode(kind: .phrase, text: "民生实事项目", field: .body)
        let tree: [SearchNode] = [words, phrase, SearchNode(kind: .firstWithoutOthers, children: [0, 1])]
        #expect(
            try engine.search(SearchRequest(.tree(tree))).hits.map(\.report.id.rawValue).sorted()
                == ["wuxing-2023", "xinan-2022"])
        for bad: [SearchNode] in [
            [], [SearchNode(kind: .all, children: [0])], [words, SearchNode(kind: .any, children: [0, 0])],
            [words, SearchNode(kind: .any, children: [-1])], [SearchNode(kind: .firstWithoutOthers)],
            Array(repeating: words, count: 257),
            (0..<100).map { $0 == 0 ? words : SearchNode(kind: .all, children: [$0 - 1]) },
        ] {
            #expect(throws: EngineError.self) { try engine.search(SearchRequest(.tree(bad))) }
        }
    }

    @Test func figuresByEveryName() throws {
        func values(_ filter: ObservationFilter) throws -> [String] {
            try engine.observations(ObservationRequest(filter: filter)).rows.map(\.quote)
        }
        #expect(try values(ObservationFilter(concepts: ["ＧＤＰ"])).count == 3)
        #expect(try values(ObservationFilter(concepts: ["Gross Domestic Product"], regions: ["河南"])).count == 2)
        #expect(try values(ObservationFilter(text: "满意率")) == ["suggestions.satisfaction_rate=100%"])
        #expect(try values(ObservationFilter(concepts: ["建议"], minimumValue: ExactDecimal(90))).count == 2)
        #expect(try values(ObservationFilter(reportIDs: ["wuxing-2023"])) == ["gdp=700元", "suggestions.total=89件"])
        #expect(try values(ObservationFilter(text: "700元")) == ["gdp=700元"])
        #expect(try values(ObservationFilter(years: 1990...1999)) == [])
    }

    @Test func comparisonTellsWhatIsMissing() throws {
        let answer = try engine.compare(
            CompareRequest(concepts: ["gdp"], regions: ["吴兴区", "410323", "南浔区"], years: 2023...2023))
        #expect(answer.rows.map(\.region.name) == ["吴兴区", "南浔区", "新安县"])
        #expect(answer.rows.map { $0.cells[0].gap } == [nil, .noReport, .notStated])
        #expect(answer.rows.map(\.isReportHeld) == [true, false, true])
        #expect(answer.columns.map(\.concept.nameZH) == ["地区生产总值"])
    }

    @Test func unknownNamesComeBackWithCandidates() throws {
        do {
            _ = try engine.observations(ObservationRequest(filter: ObservationFilter(concepts: ["满意"])))
            Issue.record("found 满意")
        } catch {
            guard case .unknownConcept("满意", let candidates) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(candidates.first?.concept.code.rawValue == "suggestions.satisfaction_rate")
        }
        do {
            _ = try engine.search(SearchRequest(.text("代表"), filter: ReportFilter(regions: ["新安岭"])))
            Issue.record("found 新安岭")
        } catch {
            guard case .unknownRegion("新安岭", let candidates) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(candidates.contains { $0.region.code?.rawValue == 410_323 })
            #expect(error.description.contains("新安县"))
        }
        // Several divisions are called 鼓楼区; none of them has a report.
        do {
            _ = try engine.compare(CompareRequest(concepts: ["gdp"], regions: ["鼓楼区"]))
            Issue.record("read 鼓楼区 as one")
        } catch {
            guard case .ambiguousRegion("鼓楼区", let candidates) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(candidates.count > 2 && candidates.allSatisfy { $0.score == 1 })
        }
        _ = try engine.ingest([.sample("gulou", "鼓楼区的报告。\n gdp=5元 \n", region: "320106")])
        let answer = try engine.compare(CompareRequest(concepts: ["gdp"], regions: ["鼓楼区"]))
        #expect(answer.rows.map(\.region.code?.rawValue) == [320_106])
        #expect(answer.notices.count == 1 && answer.notices[0].contains("江苏省南京市鼓楼区"))
    }

    @Test func namesAreResolved() throws {
        #expect(try engine.regions(matching: "洛阳").first?.path == ["河南省", "洛阳市"])
        #expect(try engine.regions(matching: "没有这个地方") == [])
        for (text, reason) in [
            ("luoyang", "pinyin"), ("Luoyang City", "English name"), ("loyang", "nearly so spelled"),
            ("落阳市", "nearly so spelled"),
        ] {
            let best = try #require(try engine.regions(matching: text).first, "\(text)")
            #expect(best.path == ["河南省", "洛阳市"] && best.reason(asked: text) == reason, "\(text) \(best)")
        }
        do {
            _ = try engine.compare(CompareRequest(concepts: ["gdp"], regions: ["落阳市"]))
            Issue.record("落阳市 was taken for a place")
        } catch {
            #expect(error.description.contains("Perhaps: 河南省洛阳市 (410300)"), "\(error)")
        }
        #expect(try engine.concepts().map(\.observationCount) == [3, 1, 4])
        #expect(try engine.concepts(matching: "建议满意率").first?.concept.code.rawValue == "suggestions.satisfaction_rate")
        #expect(try engine.concepts(matching: "不相干") == [])
    }

    @Test(arguments: ["", "   ", "，。！", "\"\"", "-", "OR", "()"]) func queriesOfNothing(query: String) throws {
        let answer = try engine.search(SearchRequest(.text(query)))
        #expect(answer.hits == [] && answer.totalCount == 0 && !answer.notices.isEmpty)
    }

    @Test func impossibleQuestions() {
        func refused(_ field: String, _ ask: () throws -> Void) {
            do {
                try ask()
                Issue.record("answered \(field)")
            } catch EngineError.invalidArgument(let named, let problem) {
                #expect(named == field && !problem.isEmpty)
            } catch {
                Issue.record("\(error)")
            }
        }
        refused("query") { _ = try engine.search(SearchRequest(.text(String(repeating: "代", count: 10_000)))) }
        for limit in [0, -1, 10_000_000] {
            refused("limit") { _ = try engine.search(SearchRequest(.text("代表"), limit: limit)) }
            refused("limit") { _ = try engine.observations(ObservationRequest(limit: limit)) }
            refused("limit") { _ = try engine.reports(ReportListRequest(limit: limit)) }
            refused("limit") { _ = try engine.compare(CompareRequest(concepts: ["gdp"], limit: limit)) }
            refused("limit") { _ = try engine.concepts(limit: limit * 10) }
            refused("limit") { _ = try engine.regions(matching: "洛阳", limit: limit) }
        }
        let years = 2020...99_999
        refused("years") { _ = try engine.search(SearchRequest(.text("代表"), filter: ReportFilter(years: years))) }
        refused("years") { _ = try engine.observations(ObservationRequest(filter: ObservationFilter(years: years))) }
        refused("years") { _ = try engine.compare(CompareRequest(concepts: ["gdp"], years: years)) }
        refused("years") { _ = try engine.reports(ReportListRequest(filter: ReportFilter(years: 0...2000))) }
        refused("concepts") { _ = try engine.compare(CompareRequest(concepts: [])) }
        refused("unit") { _ = try engine.compare(CompareRequest(concepts: ["gdp"], unit: "无此单位")) }
        refused("snippets") { _ = try engine.search(SearchRequest(.text("代表"), snippetLimit: 11)) }
        for cursor in ["", "x", "s", "s1", "f1.2", "sNaN.1", "s4294967295.1", "f99999999999999999999.1.a", "r", "r a"] {
            refused("cursor") { _ = try engine.search(SearchRequest(.text("代表"), cursor: cursor)) }
            refused("cursor") { _ = try engine.observations(ObservationRequest(cursor: cursor)) }
            refused("cursor") { _ = try engine.reports(ReportListRequest(cursor: cursor)) }
        }
    }

    @Test func reportsAreListedByPlaceYearAndName() throws {
        var request = ReportListRequest(limit: 2)
        var ids: [String] = []
        repeat {
            let page = try engine.reports(request)
            #expect(page.totalCount == 5)
            ids += page.reports.map(\.id.rawValue)
            request.cursor = page.nextCursor
        } while request.cursor != nil
        #expect(ids == ["wuxing-2023", "henan-gov-2023", "luoyang-2023", "xinan-2022", "xinan-2023"])
        #expect(throws: EngineError.reportNotFound(id: "no such", version: nil)) { try engine.report(id: "no such") }
        #expect(throws: EngineError.reportNotFound(id: "nothing", version: nil)) { try engine.history(id: "nothing") }
    }

    @Test func cancelledQuestionsStop() {
        let cancelled = Cancellation { true }
        #expect(throws: EngineError.cancelled) {
            try engine.observations(ObservationRequest(), cancellation: cancelled)
        }
        #expect(throws: EngineError.cancelled) {
            try engine.search(SearchRequest(.text("代表")), cancellation: cancelled)
        }
    }
}
