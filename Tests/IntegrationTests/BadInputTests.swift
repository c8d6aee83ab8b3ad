import Foundation
import ReportClient
import ReportMessages
import Testing
import WireProtocol

/// Input that is wrong gets a clear error or an empty answer that says so; the server stays up.
@Suite("Bad input over the wire", .enabled(if: Programs.serverIsBuilt, Comment(rawValue: Programs.howToBuild)))
struct BadInputTests {
    let folder: TemporaryFolder
    let server: RunningServer

    init() async throws {
        folder = try TemporaryFolder()
        server = try await RunningServer(data: folder.file("data"))
    }

    private func ingested(_ bytes: [UInt8]) async throws -> IngestOutcome {
        let request = IngestRequest(reports: [ReportDraft(id: "draft", text: bytes)])
        let answer = try await server.client.call(.ingest, request)
        return try #require(answer.outcomes.first)
    }

    private func search(_ text: String, _ page: PageRequest? = nil, _ filter: ReportFilter? = nil) async -> RPCError? {
        await refusal { () throws(RPCError) in
            try await server.client.call(.search, SearchRequest(query: .text(text), filter: filter, page: page))
        }
    }

    @Test func textsThatAreNoneAreRefusedOneByOne() async throws {
        let bad: [(String, [UInt8])] = [
            ("empty", []), ("blank", Array(" \n\u{3000}\n".utf8)),
            ("binary", [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00] + [UInt8](repeating: 0, count: 64)),
            ("neither UTF-8 nor GB18030", Array("工作报告".utf8) + [0xFF, 0xFF, 0xC0, 0x80]),
        ]
        let good = ReportDraft(id: "good", text: Array("某县共收到代表建议91件。".utf8))
        let drafts = bad.map { ReportDraft(id: $0.0.replacingOccurrences(of: " ", with: "-"), text: $0.1) } + [good]
        let answer = try await server.client.call(.ingest, IngestRequest(reports: drafts))
        try #require(answer.outcomes.count == drafts.count)
        for (draft, outcome) in zip(drafts, answer.outcomes).dropLast() {
            #expect(outcome.result == .refused, "\(draft.id)")
            #expect(!outcome.error.isEmpty, "\(draft.id)")
            #expect(outcome.id == draft.id)
        }
        #expect(answer.outcomes.last?.result == .added)
        #expect(try await server.status().reports == 1)
    }

    @Test func aReportWithoutFiguresIsTakenIn() async throws {
        let outcome = try await ingested(Array("会议强调，要坚持正确方向，切实履行职责。".utf8))
        #expect(outcome.result == .added)
        #expect(outcome.figureCount == 0)
        let report = try await server.client.call(.getReport, GetReportRequest(id: outcome.id, withFigures: true))
        #expect(report.figures.isEmpty)
    }

    @Test func nothingToTakeInIsRefused() async throws {
        let error = await refusal { () throws(RPCError) in try await server.client.call(.ingest, IngestRequest()) }
        #expect(error?.violatedField == "reports")
        #expect(await server.answers())
    }

    @Test func aRequestPastTheLimitIsRefusedAndOthersGoOn() async throws {
        let huge = IngestRequest(reports: [ReportDraft(id: "huge", text: [UInt8](repeating: 0x41, count: 17 << 20))])
        let error = await refusal { () throws(RPCError) in try await server.client.call(.ingest, huge) }
        #expect(error?.code == .resourceExhausted, "\(String(describing: error))")
        #expect(await server.answers())
        #expect(try await server.status().reports == 0)
    }

    @Test func queriesThatAskNothing() async throws {
        _ = try await server.ingest("某县共收到代表建议91件，办结率100%。")
        #expect(await search("")?.violatedField == "text")
        #expect(await search(" \u{3000} ")?.violatedField == "text")
        for punctuation in ["，。！？", "!!! ??? ...", "()\"\"++--", "\"", "((((", "OR OR OR"] {
            let error = await search(punctuation)
            #expect(error == nil || error?.code == .invalidArgument, "\(punctuation): \(String(describing: error))")
        }
        let answer = try await server.client.call(.search, SearchRequest(query: .text("，。！？")))
        #expect(answer.hits.isEmpty)
        #expect(!answer.notices.isEmpty)
        #expect(await server.answers())
    }

    @Test func longQueries() async throws {
        _ = try await server.ingest("某县共收到代表建议91件，办结率100%。")
        let long = await search(String(repeating: "代表建议", count: 2_500))
        #expect(long == nil || long?.violatedField == "text", "\(String(describing: long))")
        // Deep nesting is an error or plain words, never a crash.
        let nested = await search(String(repeating: "(", count: 10_000))
        #expect(nested == nil || nested?.code == .invalidArgument, "\(String(describing: nested))")
        #expect(await search(String(repeating: "督", count: 10_001))?.violatedField == "text")
        #expect(await server.answers())
    }

    @Test(arguments: [0, 1_001, 10_000_000])
    func limitsThatCannotBe(limit: UInt32) async throws {
        let page = PageRequest(limit: limit)
        #expect(await search("建议", page)?.violatedField == "page.limit")
        let figures = await refusal { () throws(RPCError) in
            try await server.client.call(.listFigures, ListFiguresRequest(page: page))
        }
        #expect(figures?.violatedField == "page.limit")
        #expect(await server.answers())
    }

    @Test func yearsThatCannotBe() async throws {
        let filter = ReportFilter(years: YearRange(from: 99_999, to: 99_999))
        #expect(await search("建议", nil, filter)?.violatedField == "filter.years.from")
        let compare = await refusal { () throws(RPCError) in
            try await server.client.call(.compare, CompareRequest(concepts: ["gdp"], years: YearRange(to: 99_999)))
        }
        #expect(compare?.violatedField == "years.to")
    }

    @Test func placesAndConceptsThatAreNone() async throws {
        let region = await search("建议", nil, ReportFilter(regions: ["新安安县"]))
        #expect(region?.code == .notFound)
        let concept = await refusal { () throws(RPCError) in
            try await server.client.call(.compare, CompareRequest(concepts: ["no.such.concept"]))
        }
        #expect(concept?.code == .notFound)
        let report = await refusal { () throws(RPCError) in
            try await server.client.call(.getReport, GetReportRequest(id: "nothing-of-that-name"))
        }
        #expect(report?.code == .notFound)
        let cursor = await search("建议", PageRequest(cursor: "rubbish"))
        #expect(cursor?.code == .invalidArgument || cursor?.code == .outOfRange, "\(String(describing: cursor))")
        #expect(await server.answers())
    }

    @Test func anAmbiguousPlaceIsAskedBack() async throws {
        let error = await search("建议", nil, ReportFilter(regions: ["鼓楼区"]))
        #expect(error?.code == .invalidArgument)
        #expect((error?.candidates.count ?? 0) > 1, "\(String(describing: error))")
    }

    @Test func methodsAndBodiesThatAreNone() async throws {
        let destroy = RPCMethod<SearchRequest, SearchResponse>("gongbao.v1.ReportService/Destroy")
        let unknown = await refusal { () throws(RPCError) in try await server.client.call(destroy, SearchRequest()) }
        #expect(unknown?.code == .unimplemented)
        // A number stands where a search has its filter.
        let mistaken = RPCMethod<GetReportRequest, SearchResponse>("gongbao.v1.ReportService/Search")
        let rubbish = await refusal { () throws(RPCError) in
            try await server.client.call(mistaken, GetReportRequest(id: "x", version: 3))
        }
        #expect(rubbish?.code == .invalidArgument)
        #expect(await server.answers())
    }
}

/// Files that are wrong are named one by one; the others go in.
@Suite("Bad files", .enabled(if: Programs.serverIsBuilt, Comment(rawValue: Programs.howToBuild)))
struct BadFileTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func ingest(_ paths: [String]) async throws -> ProgramResult {
        try await run(Programs.server, ["ingest", "--data", folder.file("data")] + paths)
    }

    @Test func eachBadFileIsNamedAndTheOthersGoIn() async throws {
        let batch = try TemporaryFolder()
        try batch.write("good.txt", "某县人大常委会工作报告\n2023年，共收到代表建议91件。\n")
        try batch.write("empty.txt", "")
        try batch.write("binary.txt", bytes: [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0])
        try batch.write("broken.txt", bytes: Array("工作报告".utf8) + [0xFF, 0xFE, 0xFF])
        try batch.write("lines.ndjson", "{\"id\":\"one\",\"text\":\"共有3个站点。\"}\n{\"id\":\"two\"\n")
        let result = try await ingest([batch.path])
        #expect(result.status == 1)
        for name in ["empty.txt", "binary.txt", "broken.txt", "lines.ndjson:2"] {
            #expect(result.errors.contains(name), "\(name) is missing in: \(result.errors)")
        }
        #expect(result.output.contains("6 reports: 2 added"), "\(result.output)")
    }

    @Test func aLineOf200MegabytesIsRefusedWithoutReadingItAll() async throws {
        let batch = try TemporaryFolder()
        let lines = try batch.writeSparse("long.ndjson", start: "{\"id\":\"a\",\"text\":\"", byteCount: 200 << 20)
        let text = try batch.writeSparse("long.txt", start: "工作报告", byteCount: 200 << 20)
        let good = try batch.write("good.txt", "某县共有3个站点。")
        let result = try await ingest([lines, text, good])
        #expect(result.status == 1)
        #expect(result.errors.contains("long.ndjson") && result.errors.contains("long.txt"), "\(result.errors)")
        #expect(result.output.contains("1 added"), "\(result.output)")
    }

    @Test func aPathThatIsNotThereIsNamed() async throws {
        let result = try await ingest([folder.file("nothing-here")])
        #expect(result.status == 1)
        #expect(result.errors.contains("nothing-here"))
    }
}
