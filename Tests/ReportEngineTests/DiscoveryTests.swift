import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

/// What leads on from reports: copies, similar ones, suggestions, trends.
@Suite struct DiscoveryTests {
    let folder = DataFolder()
    let engine: ReportEngine

    static let texts: [ReportSubmission] = [
        .sample("a-2021", "一、代表工作\n建好代表联络站，让代表联络站更近。共收到代表建议80件，全部按时办理并答复代表。\n", year: 2021),
        .sample("a-2022", "一、代表工作\n共收到代表建议91件，全部按时办理并答复代表。各位代表，新的一年任务更重。\n", year: 2022),
        .sample("b-2021", "一、监督工作\n建好代表联络站。共收到代表建议80件，全部按时办理并答复代表。\n", region: "吴兴区", year: 2020),
        .sample("c-2023", "二、展望\n各位代表，新的一年任务更重！做好代表联络站工作。\n", region: "洛阳市", year: 2023),
        .sample("d-2023", "经济平稳增长，与他处没有相同的话。\n", region: "河南省", year: 2023, kind: "government-work"),
    ]

    init() throws {
        engine = try folder.open()
        _ = try engine.ingest(Self.texts)
    }

    @Test func copiesNameTheEarliestFirst() throws {
        let answer = try engine.copies(CopiesRequest(reportID: "a-2022"))
        #expect(answer.copiedCount == 2 && answer.sentences.count == 2 && answer.nextCursor == nil)
        let first = try #require(answer.sentences.first)
        #expect(first.text == "共收到代表建议91件，全部按时办理并答复代表。")
        #expect(first.sectionPath == ["一、代表工作"])
        #expect(first.places.map(\.report.id.rawValue) == ["b-2021", "a-2021"])
        #expect(!first.isFirstHere && first.reportCount == 2 && first.identicalCount == 0)
        for place in first.places {
            let text = try engine.report(id: place.report.id.rawValue).report.text
            #expect(text.text(in: place.span) == place.text)
            #expect(place.differences.map { text.text(in: $0) } == ["80"])
            #expect(place.similarity > 0.7 && place.similarity < 1)
        }
        let second = try #require(answer.sentences.last)
        #expect(second.places.map(\.report.id.rawValue) == ["c-2023"])
        #expect(second.isFirstHere && second.identicalCount == 1 && second.places.first?.differences == [])
        #expect(answer.sources.map(\.report.id.rawValue).sorted() == ["a-2021", "b-2021", "c-2023"])
        #expect(answer.sources.map(\.sentenceCount) == [1, 1, 1] && answer.sources.first?.identicalCount == 1)
    }

    @Test func copiesNarrowAndPage() throws {
        var request = CopiesRequest(reportID: "a-2022", similarity: 100, ignoresNumbers: true)
        #expect(try engine.copies(request).sentences.map(\.reportCount) == [2, 1])
        request.otherRegionsOnly = true
        #expect(
            try engine.copies(request).sentences.map { $0.places.map(\.report.id.rawValue) } == [
                ["b-2021"], ["c-2023"],
            ])
        request.filter = ReportFilter(years: 2023...2023)
        #expect(try engine.copies(request).sentences.map { $0.places.map(\.report.id.rawValue) } == [["c-2023"]])
        request = CopiesRequest(reportID: "a-2022", placeLimit: 1, limit: 1)
        let page = try engine.copies(request)
        #expect(page.sentences.count == 1 && page.copiedCount == 2 && page.sentences.first?.places.count == 1)
        request.cursor = page.nextCursor
        let rest = try engine.copies(request)
        #expect(rest.sentences.map(\.text) == ["各位代表，新的一年任务更重。"] && rest.nextCursor == nil)
        _ = try engine.ingest([.sample("a-2022", "全新的一份报告，与原来没有相同之处。", year: 2022)])
        #expect(throws: EngineError.cursorExpired) { _ = try engine.copies(request) }
        request.cursor = "c1.x"
        #expect(throws: EngineError.self) { _ = try engine.copies(request) }
        #expect(throws: EngineError.reportNotFound(id: "nobody", version: nil)) {
            _ = try engine.copies(CopiesRequest(reportID: "nobody"))
        }
        #expect(throws: EngineError.self) { _ = try engine.copies(CopiesRequest(reportID: "a-2021", similarity: 59)) }
    }

    /// A report's new version takes the place of the old in every list, and a new start gives the same.
    @Test func discoveryFollowsVersionsAndStarts() throws {
        _ = try engine.ingest([.sample("b-2021", "一、监督工作\n只有监督，别无其他内容可以复制。\n", region: "吴兴区", year: 2020)])
        func answers(_ engine: ReportEngine) throws -> ([CopiesAnswer], [SimilarAnswer], [[Suggestion]], TrendAnswer) {
            let ids = Self.texts.map { String($0.fileName.dropLast(4)) }
            return (
                try ids.map { try engine.copies(CopiesRequest(reportID: $0)) },
                try ids.map { try engine.similar(SimilarRequest(reportID: $0)) },
                try ["a", "报告", "新安", "建议"].map { try engine.suggestions(for: $0) },
                try engine.trend(TrendRequest(queries: ["代表 OR 监督", "联络站"], grouping: .region))
            )
        }
        let before = try answers(engine)
        #expect(before.0.flatMap(\.sentences).flatMap(\.places).allSatisfy { $0.report.id.rawValue != "b-2021" })
        engine.close()
        let again = try answers(try folder.open())
        #expect(before.0 == again.0)
        // Weights count earlier versions until these are merged away.
        #expect(before.1.map { $0.terms.map(\.term) } == again.1.map { $0.terms.map(\.term) })
        #expect(before.1.map { Set($0.hits.map(\.report)) } == again.1.map { Set($0.hits.map(\.report)) })
        #expect(before.2 == again.2)
        #expect(before.3 == again.3)
    }

    @Test func similarReportsShareTellingTerms() throws {
        let answer = try engine.similar(SimilarRequest(reportID: "a-2021"))
        #expect(answer.terms.contains { $0.term == "代表联络站" && $0.frequency == 2 && $0.documentFrequency == 3 })
        #expect(!answer.hits.contains { $0.report.id.rawValue == "a-2021" })
        #expect(Set(answer.hits.map(\.report.id.rawValue)) == ["a-2022", "b-2021", "c-2023"])
        for hit in answer.hits {
            #expect(abs(hit.shared.reduce(0) { $0 + $1.score } - hit.score) < 1e-3)
            #expect(hit.shared.allSatisfy { part in answer.terms.contains { $0.term == part.term } })
        }
        let filtered = try engine.similar(SimilarRequest(reportID: "a-2021", filter: ReportFilter(regions: ["浙江"])))
        #expect(filtered.hits.map(\.report.id.rawValue) == ["b-2021"])
        var request = SimilarRequest(reportID: "a-2021", limit: 1)
        var paged: [SimilarAnswer.Hit] = []
        repeat {
            let page = try engine.similar(request)
            paged += page.hits
            request.cursor = page.nextCursor
        } while request.cursor != nil
        #expect(paged == answer.hits)
        #expect(try engine.similar(SimilarRequest(reportID: "d-2023")).hits == [])
    }

    @Test func suggestionsOfEachKind() throws {
        let region = try #require(try engine.suggestions(for: "新安", kinds: [.region]).first)
        #expect(region.text == "河南省洛阳市新安县" && region.code == "410323" && region.count == 2)
        #expect(region.highlight.flatMap { region.text.text(in: $0) } == "新安")
        let province = try #require(try engine.suggestions(for: "河南", kinds: [.region]).first)
        #expect(province.code == "410000" && province.count == 4)
        let former = try engine.suggestions(for: "襄樊", kinds: [.region])
        #expect(former.first?.foundBy == "襄樊市" && former.first?.highlight == nil)
        let spelled = try #require(try engine.suggestions(for: "Xin'an x", kinds: [.region]).first)
        #expect(spelled.code == "410323" && spelled.foundBy == "xinanxian" && spelled.highlight == nil)
        #expect(
            try engine.suggestions(for: "daibiaojiany", kinds: [.concept]).contains { $0.foundBy == "daibiaojianyi" })
        let concept = try #require(try engine.suggestions(for: "GDP", kinds: [.concept]).first)
        #expect(concept.code == "gdp" && concept.text == "地区生产总值" && concept.foundBy.lowercased() == "gdp")
        let titles = try engine.suggestions(for: "的报告", kinds: [.title])
        #expect(titles.count == 5 && titles.allSatisfy { $0.kind == .title && $0.count == 1 })
        #expect(try engine.suggestions(for: "建议", limit: 1).first?.kind == .concept)
        #expect(try engine.suggestions(for: "，。") == [])
        #expect(throws: EngineError.self) { _ = try engine.suggestions(for: "x", limit: 0) }
        #expect(throws: EngineError.self) { _ = try engine.suggestions(for: String(repeating: "长", count: 101)) }
    }

    /// Counts by year and place against a look at every report.
    @Test func trendsCountReportsAndWords() throws {
        let queries = ["代表联络站", "各位代表 OR 经济", "没有的词语"]
        let answer = try engine.trend(TrendRequest(queries: queries, grouping: .region))
        let reports = Self.texts.map {
            (
                year: Int($0.yearCovered ?? "") ?? 0, region: $0.region ?? "",
                text: String(decoding: $0.content, as: UTF8.self)
            )
        }
        func wanted(_ words: [String], _ region: String?) -> [[Int]] {
            let years = Dictionary(grouping: reports.filter { region == nil || $0.region == region }, by: \.year)
            return years.sorted { $0.key < $1.key }.compactMap { year, reports in
                let found = reports.filter { report in words.contains { report.text.contains($0) } }
                let hits = found.reduce(0) { sum, report in
                    words.reduce(sum) { $0 + report.text.ranges(of: $1).count }
                }
                return found.isEmpty ? nil : [year, found.count, hits]
            }
        }
        for (trend, words) in zip(answer.trends, [["代表联络站"], ["各位代表", "经济"], ["没有的词语"]]) {
            #expect(trend.failure == nil)
            #expect(trend.counts.years.map { [$0.year ?? 0, $0.reports, $0.hits] } == wanted(words, nil), "\(words)")
            for place in trend.counts.places {
                let found = place.years.map { [$0.year ?? 0, $0.reports, $0.hits] }
                #expect(found == wanted(words, place.region?.name), "\(words) \(String(describing: place.region))")
            }
        }
        #expect(answer.held.years.map(\.reports) == [1, 1, 1, 2])
        #expect(answer.held.places.map { $0.region?.name } == ["吴兴区", "河南省", "洛阳市", "新安县"])
    }

    @Test func trendsGroupAndFailAlone() throws {
        let request = TrendRequest(queries: ["代表", "代表 region:无此地"], grouping: .province)
        let answer = try engine.trend(request)
        #expect(answer.trends[0].counts.places.map { $0.region?.name } == ["浙江省", "河南省"])
        guard case .unknownRegion = answer.trends[1].failure else {
            Issue.record("\(String(describing: answer.trends[1].failure))")
            return
        }
        let prefectures = try engine.trend(TrendRequest(queries: ["代表"], grouping: .prefecture))
        #expect(prefectures.held.places.map { $0.region?.name } == ["湖州市", "河南省", "洛阳市"])
        let narrowed = try engine.trend(TrendRequest(queries: ["代表"], filter: ReportFilter(regions: ["洛阳"])))
        #expect(narrowed.held.years.map(\.reports) == [1, 1, 1] && narrowed.held.places == [])
        for count in [0, 6] {
            #expect(throws: EngineError.self) {
                _ = try engine.trend(TrendRequest(queries: Array(repeating: "代表", count: count)))
            }
        }
        #expect(throws: EngineError.cancelled) {
            _ = try engine.trend(TrendRequest(queries: ["代表"]), cancellation: Cancellation { true })
        }
    }
}
