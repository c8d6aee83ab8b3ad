import Foundation
import Logging
import RPCServer
import ReportClient
import ReportEngine
import ReportMessages
import ReportModel
import Testing
import WireProtocol

@testable import ReportService

/// An engine over a folder of its own with a few reports, and the handlers over it.
private final class Fixture {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gongbao-service-\(UUID().uuidString)")
    let engine: ReportEngine
    let handlers: EngineHandlers

    static let texts: [(id: String, region: String, year: Int, text: String)] = [
        ("a-2022", "新安县", 2022, "2022年，共收到代表建议80件，办结率达到90%，代表满意率95%。"),
        ("a-2023", "新安县", 2023, "2023年，共收到代表建议91件，办结率超95%，代表满意率100%。"),
        ("b-2023", "吴兴区", 2023, "2023年，共收到代表建议89件，解决率达94.57%。听取专项工作报告12项。"),
    ]

    init() throws {
        engine = try ReportEngine.open(EngineConfiguration(dataFolder: folder.path))
        handlers = EngineHandlers(engine: engine, logger: Logger(label: "test"))
        let drafts = Self.texts.map {
            ReportDraft(
                id: $0.id, title: "\($0.region)人大常委会工作报告", region: $0.region, kind: "人大常委会工作报告",
                yearCovered: "\($0.year)", yearDelivered: "\($0.year + 1)", text: Array($0.text.utf8))
        }
        let answer = try handlers.ingest(IngestRequest(reports: drafts), cancellation: .never)
        #expect(answer.outcomes.map(\.result) == [.added, .added, .added])
        #expect(answer.outcomes.map(\.id) == Self.texts.map(\.id))
    }

    deinit {
        engine.close()
        try? FileManager.default.removeItem(at: folder)
    }
}

/// One method a call, asked in process.
@Suite("Handlers")
struct HandlerTests {
    private let fixture: Fixture
    private var handlers: EngineHandlers { fixture.handlers }
    init() throws { fixture = try Fixture() }

    @Test func aDraftAgainIsUnchangedAndAnotherTextIsAVersion() throws {
        let first = Fixture.texts[0]
        func draft(_ text: String) -> IngestRequest {
            IngestRequest(reports: [
                ReportDraft(
                    id: first.id, title: "\(first.region)人大常委会工作报告", region: first.region, kind: "人大常委会工作报告",
                    yearCovered: "\(first.year)", yearDelivered: "\(first.year + 1)", text: Array(text.utf8))
            ])
        }
        let same = try handlers.ingest(draft(first.text), cancellation: .never)
        #expect(same.outcomes.first?.result == .unchanged)
        let other = try handlers.ingest(draft(first.text + "任免12人次。"), cancellation: .never)
        #expect(other.outcomes.first?.result == .revised)
        #expect(other.outcomes.first?.version == 2)
        let old = try handlers.getReport(
            GetReportRequest(id: first.id, version: 1, withText: true), cancellation: .never)
        #expect(old.text == first.text)
        #expect(old.summary?.version == 1)
    }

    @Test func aDraftWithoutANameGetsOneOfItsContent() throws {
        let draft = IngestRequest(reports: [ReportDraft(text: Array("听取专项工作报告12项。".utf8))])
        let first = try handlers.ingest(draft, cancellation: .never)
        let second = try handlers.ingest(draft, cancellation: .never)
        #expect(first.outcomes.first?.result == .added)
        #expect(second.outcomes.first?.result == .unchanged)
        let id = try #require(first.outcomes.first?.id)
        #expect(!id.isEmpty && id == second.outcomes.first?.id)
        #expect(try handlers.getReport(GetReportRequest(id: id), cancellation: .never).summary?.id == id)
    }

    @Test func aReportComesWithWhatIsAskedFor() throws {
        let bare = try handlers.getReport(GetReportRequest(id: "a-2023"), cancellation: .never)
        #expect(bare.text.isEmpty && bare.blocks.isEmpty && bare.figures.isEmpty)
        #expect(bare.summary?.region == RegionRef(code: 410_323, name: "新安县"))
        #expect(bare.summary?.periodCovered == "2023")
        #expect(bare.summary?.kind == .congressWork)
        let whole = try handlers.getReport(
            GetReportRequest(id: "a-2023", withText: true, withStructure: true, withFigures: true),
            cancellation: .never)
        #expect(whole.text == Fixture.texts[1].text)
        #expect(!whole.blocks.isEmpty)
        #expect(whole.figures.map(\.quote).contains("91件"))
        #expect(whole.summary?.figureCount == UInt32(whole.figures.count))
        #expect(whole.figures.map(\.index) == (0..<UInt32(whole.figures.count)).map { $0 })
        #expect(
            violatedField { () throws(RPCError) in
                try handlers.getReport(GetReportRequest(id: " "), cancellation: .never)
            } == "id")
    }

    @Test func highlightsLieInTheirSnippets() throws {
        let answer = try handlers.search(
            SearchRequest(query: .text("代表建议"), facets: [.year, .region], explain: true), cancellation: .never)
        #expect(answer.hits.count == 3)
        #expect(answer.page?.total == 3)
        #expect(answer.elapsedNs > 0)
        for hit in answer.hits {
            let text = try #require(Fixture.texts.first { $0.id == hit.reportID }).text
            #expect(!hit.snippets.isEmpty)
            for snippet in hit.snippets {
                let span = try #require(snippet.span)
                #expect(!snippet.highlights.isEmpty)
                for highlight in snippet.highlights {
                    #expect(span.start <= highlight.start && highlight.end <= span.end)
                    let bytes = Array(text.utf8)[Int(highlight.start)..<Int(highlight.end)]
                    #expect(String(validating: bytes, as: UTF8.self) != nil)
                }
            }
        }
        let years = answer.facets.first { $0.field == .year }
        #expect(
            Dictionary(years?.counts.map { ($0.code, $0.count) } ?? [], uniquingKeysWith: +) == ["2022": 1, "2023": 2])
    }

    /// Every condition of a tree, beside the same in words.
    @Test func treesAskTheSameAsWords() throws {
        let bound = FigureBound(comparator: .atLeast, value: "95", unit: "%")
        let leaves: [(String, QueryNode)] = [
            ("region:新安县", QueryNode(kind: .region, text: "新安县")),
            ("year:2023", QueryNode(kind: .years, years: YearRange(from: 2023, to: 2023))),
            ("kind:congress-work", QueryNode(kind: .kind, reportKind: .congressWork)),
            ("has:suggestions.total", QueryNode(kind: .hasConcept, text: "suggestions.total")),
            ("满意率>=95%", QueryNode(kind: .figure, text: "满意率", figure: bound)),
            ("source:nothing", QueryNode(kind: .source, text: "nothing")), ("建议", QueryNode(text: "建议")),
        ]
        for (text, leaf) in leaves {
            let tree = QueryTree(nodes: [QueryNode(text: "代表"), leaf, QueryNode(kind: .and, children: [0, 1])])
            var asText = try handlers.search(SearchRequest(query: .text("代表 " + text)), cancellation: .never)
            var asTree = try handlers.search(SearchRequest(query: .tree(tree)), cancellation: .never)
            asText.elapsedNs = 0
            asTree.elapsedNs = 0
            #expect(asText == asTree, "\(text)")
        }
        let found = try handlers.search(SearchRequest(query: .text("满意率>=95%")), cancellation: .never)
        #expect(Set(found.hits.map(\.reportID)) == ["a-2022", "a-2023"])
    }

    @Test func wrongConditionsAreNamed() {
        func violated(_ node: QueryNode) -> String? {
            violatedField { () throws(RPCError) in
                try handlers.search(SearchRequest(query: .tree(QueryTree(nodes: [node]))), cancellation: .never)
            }
        }
        #expect(violated(QueryNode(kind: .region)) == "tree.nodes[0].text")
        #expect(violated(QueryNode(kind: .years)) == "tree.nodes[0].years")
        #expect(violated(QueryNode(kind: .kind, reportKind: .unrecognized(99))) == "tree.nodes[0].report_kind")
        #expect(violated(QueryNode(kind: .figure, text: "gdp")) == "tree.nodes[0].figure.value")
        #expect(
            violated(QueryNode(kind: .figure, text: "gdp", figure: FigureBound(comparator: .about, value: "1")))
                == "tree.nodes[0].figure.comparator")
        #expect(
            violated(QueryNode(kind: .figure, text: "gdp", figure: FigureBound(value: "much")))
                == "tree.nodes[0].figure.value")
        let limit = violatedField { () throws(RPCError) in
            try handlers.search(SearchRequest(query: .text("代表"), facetLimit: 20_000), cancellation: .never)
        }
        #expect(limit == "facet_limit")
    }

    @Test func answersTellHowTheyCameAbout() throws {
        let answer = try handlers.search(
            SearchRequest(query: .text("代表建议 满意率"), explain: true, preferRecent: true, withFigures: true),
            cancellation: .never)
        #expect(answer.reading == "代表建议 满意率" && !answer.relaxed && !answer.readAsPlainWords)
        let hit = try #require(answer.hits.first)
        #expect(Set(hit.explanation.map(\.kind)).isSuperset(of: [.term, .proximity, .recency]))
        #expect(hit.snippets.contains { $0.figures.contains { $0.unit == "件" } })
        let text = Array(Fixture.texts[1].text.unicodeScalars)
        for (bytes, characters) in zip(hit.snippets[0].highlights, hit.snippets[0].highlightCharacters)
        where hit.reportID == "a-2023" {
            let words = String(
                decoding: Array(Fixture.texts[1].text.utf8)[Int(bytes.start)..<Int(bytes.end)], as: UTF8.self)
            #expect(String(String.UnicodeScalarView(text[Int(characters.start)..<Int(characters.end)])) == words)
        }
        let typo = try handlers.search(SearchRequest(query: .text("满易率")), cancellation: .never)
        #expect(typo.corrections == [QueryCorrection(kind: .character, from: "满易率", to: "满意率")])
    }

    @Test func punctuationFindsNothingAndSaysSo() throws {
        let answer = try handlers.search(SearchRequest(query: .text("，。！")), cancellation: .never)
        #expect(answer.hits.isEmpty && !answer.notices.isEmpty)
    }

    @Test func figuresAreFilteredAndPaged() throws {
        var filter = FigureFilter(concepts: ["suggestions.total"])
        let all = try handlers.listFigures(ListFiguresRequest(filter: filter), cancellation: .never)
        #expect(Set(all.figures.map(\.value)) == ["80", "91", "89"])
        filter.valueFrom = "89"
        filter.regions = ["河南省"]
        let some = try handlers.listFigures(
            ListFiguresRequest(filter: filter, sort: .valueDescending), cancellation: .never)
        #expect(some.figures.map(\.value) == ["91"])
        var values: [String] = []
        var page = PageRequest(limit: 1)
        repeat {
            let answer = try handlers.listFigures(
                ListFiguresRequest(
                    filter: FigureFilter(concepts: ["suggestions.total"]), sort: .valueAscending, page: page),
                cancellation: .never)
            values += answer.figures.map(\.value)
            page.cursor = answer.page?.nextCursor ?? ""
        } while !page.cursor.isEmpty && values.count < 10
        #expect(values == ["80", "89", "91"])
    }

    @Test func columnsNeverMixAndRowsHaveACellForEach() throws {
        let answer = try handlers.compare(
            CompareRequest(concepts: ["suggestions.total", "suggestions.satisfaction_rate"]), cancellation: .never)
        #expect(
            Set(answer.columns.map { "\($0.concept) \($0.kind) \($0.nature) \($0.unit)" }).count == answer.columns.count
        )
        #expect(answer.rows.allSatisfy { $0.cells.count == answer.columns.count })
        for row in answer.rows {
            for (column, cell) in zip(answer.columns, row.cells) {
                #expect(cell.figures.allSatisfy { $0.concept == column.concept && $0.kind == column.kind })
            }
        }
    }

    @Test func aSeriesShowsItsGaps() throws {
        let answer = try handlers.series(
            SeriesRequest(
                measure: Measure(concept: "suggestions.total"), regions: ["新安县"], years: YearRange(from: 2021, to: 2023)
            ),
            cancellation: .never)
        let points = try #require(answer.lines.first).points
        #expect(points.map(\.year) == [2021, 2022, 2023])
        #expect(points.map(\.gap) == [.noReport, .gapNone, .gapNone])
        #expect(answer.measure?.unit == "件")
    }

    @Test func namesAreResolvedWithReasons() throws {
        let exact = try handlers.resolveRegions(ResolveRegionsRequest(text: "410323"), cancellation: .never)
        #expect(exact.candidates.first?.name == "河南省洛阳市新安县")
        #expect(exact.candidates.first?.reason == "code")
        #expect(!exact.ambiguous)
        let short = try handlers.resolveRegions(ResolveRegionsRequest(text: "新安"), cancellation: .never)
        #expect(short.candidates.first?.reason == "short name")
        let several = try handlers.resolveRegions(ResolveRegionsRequest(text: "鼓楼区", limit: 1), cancellation: .never)
        #expect(several.ambiguous && several.candidates.count == 1)
        let none = try handlers.resolveRegions(ResolveRegionsRequest(text: "此地不存在"), cancellation: .never)
        #expect(none.candidates.isEmpty && !none.ambiguous)
        let concepts = try handlers.resolveConcepts(ResolveConceptsRequest(), cancellation: .never)
        #expect(concepts.matches.count > 50)
        #expect(concepts.matches.first { $0.concept?.code == "suggestions.total" }?.figureCount == 3)
        let one = try handlers.resolveConcepts(ResolveConceptsRequest(text: "gdp", limit: 1), cancellation: .never)
        #expect(one.matches.map(\.concept?.code) == ["gdp"])
    }

    @Test func aCancelledQuestionEndsAsCancelled() {
        let gone = Cancellation { true }
        let compare = refusedCode { () throws(RPCError) in
            try handlers.compare(CompareRequest(concepts: ["suggestions.total"]), cancellation: gone)
        }
        #expect(compare == .cancelled)
        let coverage = refusedCode { () throws(RPCError) in
            try handlers.coverage(CoverageRequest(), cancellation: gone)
        }
        #expect(coverage == .cancelled)
    }
}

/// The code with which `body` ends; `nil` where it answers.
private func refusedCode<Answer>(_ body: () throws(RPCError) -> Answer) -> StatusCode? {
    do throws(RPCError) {
        _ = try body()
        return nil
    } catch {
        return error.code
    }
}

/// The same handlers behind a server on loopback.
@Suite("Methods over loopback")
struct MethodTableTests {
    private func serving(_ body: (ReportClient, HandlerSource) async throws -> Void) async throws {
        let source = HandlerSource()
        var surroundings = ServerSurroundings()
        surroundings.cache = AnswerCache(limitBytes: 1 << 20) { source.snapshotNumber }
        let facts = ServerFacts(
            version: "9.9.9", limits: .standard, startedAt: .now(), surroundings: surroundings)
        let server = try RPCServer(
            ServerConfiguration(port: 0), methods: MethodTable(handlers: source, server: facts),
            surroundings: surroundings,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let address = try await server.start()
        server.health = .serving
        var options = ClientOptions()
        options.retry = .never
        let client = ReportClient(host: "127.0.0.1", port: address.port, options: options)
        do { try await body(client, source) } catch {
            client.close()
            await server.drain(grace: .zero)
            throw error
        }
        client.close()
        await server.drain(grace: .seconds(20))
        #expect(server.counters.inFlight == 0 && server.counters.connections == 0)
    }

    @Test func everyMethodOfTheProtosIsThere() {
        let facts = ServerFacts(
            version: "", limits: .standard, startedAt: .now(), surroundings: ServerSurroundings())
        #expect(MethodTable(handlers: HandlerSource(), server: facts).names == MessageCatalog.methodNames.sorted())
    }

    @Test func callsBeforeTheStoreIsLoadedAreToldToComeBack() async throws {
        try await serving { client, _ in
            let error = await #expect(throws: RPCError.self) {
                try await client.call(.search, SearchRequest(query: .text("建议")))
            }
            #expect(error?.code == .unavailable)
        }
    }

    @Test func answersAreThoseOfTheHandlers() async throws {
        let fixture = try Fixture()
        try await serving { client, source in
            source.set(fixture.handlers)
            let request = SearchRequest(query: .text("代表建议"), page: PageRequest(limit: 2))
            var here = try fixture.handlers.search(request, cancellation: .never)
            var there = try await client.call(.search, request)
            here.elapsedNs = 0
            there.elapsedNs = 0
            #expect(here == there)
            let status = try await client.call(.getStatus, GetStatusRequest())
            #expect(status.version == "9.9.9" && status.reports == 3 && status.connections == 1)
            #expect(status.residentBytes > 1 << 20)
            #expect(status.limits?.defaultTimeoutMs == 10_000)
            let error = await #expect(throws: RPCError.self) {
                try await client.call(.getReport, GetReportRequest(id: "none"))
            }
            #expect(error?.code == .notFound)
        }
    }
}
