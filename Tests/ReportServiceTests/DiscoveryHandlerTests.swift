import Foundation
import Logging
import ReportEngine
import ReportMessages
import Testing
import WireProtocol

@testable import ReportService

/// The calls that lead on from reports and queries, asked in process.
@Suite("Discovery handlers")
final class DiscoveryHandlerTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gongbao-\(UUID().uuidString)")
    private let engine: ReportEngine
    private let handlers: EngineHandlers

    init() throws {
        engine = try ReportEngine.open(EngineConfiguration(dataFolder: folder.path))
        handlers = EngineHandlers(engine: engine, logger: Logger(label: "test"))
        _ = try handlers.saveQuery(SaveQueryRequest(name: "sites", text: "代表联络站"), cancellation: .never)
        let texts = [
            ("a-2022", "新安县", 2022, "建好代表联络站。共收到代表建议80件，全部按时办理并答复。"),
            ("a-2023", "新安县", 2023, "用好代表联络站，办好代表联络站。共收到代表建议91件，全部按时办理并答复。"),
            ("b-2023", "吴兴区", 2023, "听取专项工作报告12项，审议意见全部落实。"),
        ]
        let drafts = texts.map {
            ReportDraft(
                id: $0.0, title: "\($0.1)人大常委会工作报告", region: $0.1, kind: "人大常委会工作报告", yearCovered: "\($0.2)",
                yearDelivered: "\($0.2 + 1)", text: Array($0.3.utf8))
        }
        let answer = try handlers.ingest(IngestRequest(reports: drafts), cancellation: .never)
        #expect(answer.outcomes.map(\.matchedQueries) == [["sites"], ["sites"], []])
    }

    deinit {
        engine.close()
        try? FileManager.default.removeItem(at: folder)
    }

    private func refused(_ body: () throws -> Void) -> RPCError? {
        do {
            try body()
            return nil
        } catch {
            return error as? RPCError
        }
    }

    @Test func aBadSearchFailsAlone() throws {
        let searches = [
            SearchRequest(query: .text("代表联络站")), SearchRequest(), SearchRequest(query: .text("监督 region:无此地")),
            SearchRequest(query: .text("专项"), page: PageRequest(limit: 1)),
        ]
        let outcomes = try handlers.multiSearch(MultiSearchRequest(searches: searches), cancellation: .never).outcomes
        guard outcomes.count == 4, case .answer(let first) = outcomes[0].outcome,
            case .failure(let empty) = outcomes[1].outcome, case .failure(let unknown) = outcomes[2].outcome,
            case .answer(let last) = outcomes[3].outcome
        else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(first.hits.count == 2 && last.hits.map(\.reportID) == ["b-2023"])
        #expect(empty.code == .invalidArgument && unknown.code == .notFound && !unknown.details.isEmpty)
        #expect(
            refused { _ = try handlers.multiSearch(MultiSearchRequest(), cancellation: .never) }?.code
                == .invalidArgument)
        let greedy = SearchRequest(query: .text("a"), page: PageRequest(limit: 1_000))
        let many = MultiSearchRequest(searches: [greedy, greedy, greedy])
        #expect(refused { _ = try handlers.multiSearch(many, cancellation: .never) }?.code == .invalidArgument)
        let cancelled = refused {
            _ = try handlers.multiSearch(MultiSearchRequest(searches: searches), cancellation: Cancellation { true })
        }
        #expect(cancelled?.code == .cancelled)
    }

    @Test func copiesAndSimilarReports() throws {
        let copies = try handlers.findCopies(
            FindCopiesRequest(reportID: "a-2023", similarity: 100, ignoreNumbers: true), cancellation: .never)
        #expect(copies.copiedCount == 1 && copies.sentences.count == 1 && copies.report?.id == "a-2023")
        #expect(copies.sentences.first?.places.map { $0.report?.id } == ["a-2022"])
        #expect(copies.sentences.first?.firstHere == false)
        #expect(copies.reports.first?.report?.yearDelivered == 2023)
        let similar = try handlers.findSimilar(FindSimilarRequest(reportID: "a-2023"), cancellation: .never)
        #expect(similar.reports.map { $0.report?.id } == ["a-2022"])
        #expect(!similar.terms.isEmpty && similar.page?.totalIsExact == true)
        for request in [
            FindCopiesRequest(), FindCopiesRequest(reportID: "a-2023", similarity: 59),
            FindCopiesRequest(reportID: "a-2023", leastCharacters: 7),
            FindCopiesRequest(reportID: "a-2023", placeLimit: 101),
        ] {
            #expect(refused { _ = try handlers.findCopies(request, cancellation: .never) }?.code == .invalidArgument)
        }
        #expect(
            refused { _ = try handlers.findSimilar(FindSimilarRequest(reportID: "x"), cancellation: .never) }?.code
                == .notFound)
        #expect(
            refused {
                _ = try handlers.findSimilar(
                    FindSimilarRequest(reportID: "a-2023", termLimit: 51), cancellation: .never)
            }?.code == .invalidArgument)
    }

    @Test func suggestionsAndTrends() throws {
        let found = try handlers.suggest(SuggestRequest(text: "新安"), cancellation: .never).suggestions
        #expect(found.contains { $0.kind == .region && $0.code == "410323" && $0.count == 2 })
        #expect(found.contains { $0.kind == .title && $0.text == "新安县人大常委会工作报告" && $0.count == 2 })
        let only = SuggestRequest(text: "新安", kinds: [.title])
        #expect(try handlers.suggest(only, cancellation: .never).suggestions.map(\.kind) == [.title])
        for request in [
            SuggestRequest(), SuggestRequest(text: "a", kinds: [.unspecified]), SuggestRequest(text: "a", limit: 101),
        ] {
            #expect(refused { _ = try handlers.suggest(request, cancellation: .never) }?.code == .invalidArgument)
        }
        let trend = try handlers.trend(
            TrendRequest(queries: ["代表联络站", "region:无此地"], grouping: .byProvince), cancellation: .never)
        #expect(
            trend.trends[0].years == [
                TrendCount(year: 2022, reports: 1, hits: 1), TrendCount(year: 2023, reports: 1, hits: 2),
            ])
        #expect(trend.trends[0].regions.map { $0.region?.code } == [410_000])
        #expect(trend.trends[1].failure?.code == .notFound)
        #expect(trend.held.map(\.reports) == [1, 2])
        for request in [
            TrendRequest(), TrendRequest(queries: ["a"], grouping: TrendGrouping(rawValue: 9)),
            TrendRequest(queries: [" "]),
        ] {
            #expect(refused { _ = try handlers.trend(request, cancellation: .never) }?.code == .invalidArgument)
        }
    }

    @Test func queriesAreKeptAndMatched() throws {
        let saved = try handlers.saveQuery(SaveQueryRequest(name: "sites", text: "联络站"), cancellation: .never)
        #expect(saved.replaced && saved.query?.text == "联络站")
        let list = try handlers.listQueries(ListQueriesRequest(), cancellation: .never)
        #expect(list.queries.map(\.name) == ["sites"] && list.page?.total == 1)
        let matches = try handlers.matchStoredQueries(
            MatchStoredQueriesRequest(reportID: "a-2022"), cancellation: .never)
        #expect(matches.matches.map(\.name) == ["sites"] && matches.matches.first?.snippet?.highlights.isEmpty == false)
        let all = try handlers.listMatches(
            ListMatchesRequest(since: 0, names: ["sites", "x"], queries: ["专项"]), cancellation: .never)
        #expect(all.matches.map { $0.report?.id } == ["a-2022", "a-2023", "b-2023"])
        #expect(all.next == 3 && !all.more && all.failures.map(\.name) == ["x"])
        #expect(all.failures.first?.failure?.code == .notFound)
        let now = try handlers.listMatches(ListMatchesRequest(), cancellation: .never)
        #expect(now.matches.isEmpty && now.next == 3)
        #expect(
            refused { _ = try handlers.listMatches(ListMatchesRequest(since: 4), cancellation: .never) }?.code
                == .invalidArgument)
        #expect(try handlers.deleteQuery(DeleteQueryRequest(name: "sites"), cancellation: .never).deleted)
        #expect(try !handlers.deleteQuery(DeleteQueryRequest(name: "sites"), cancellation: .never).deleted)
        for request in [
            SaveQueryRequest(name: "", text: "a"), SaveQueryRequest(name: "a b", text: "a"),
            SaveQueryRequest(name: "a"),
        ] {
            #expect(refused { _ = try handlers.saveQuery(request, cancellation: .never) }?.code == .invalidArgument)
        }
    }
}
