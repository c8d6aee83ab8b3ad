import Foundation
import ReportMessages
import TestSupport
import Testing

/// What leads on from a report or a query, asked of a real server by the command line.
@Suite("Discovery journey", .enabled(if: Programs.areBuilt, Comment(rawValue: Programs.howToBuild)))
struct DiscoveryJourneyTests {
    let folder: TemporaryFolder
    let server: RunningServer

    init() async throws {
        folder = try TemporaryFolder()
        let ingest = try await run(Programs.server, ["ingest", "--data", folder.file("data"), JourneyTests.samples])
        try #require(ingest.status == 0, "\(ingest.errors)")
        server = try await RunningServer(data: folder.file("data"))
    }

    private func records(_ result: ProgramResult) throws -> [[String: Any]] {
        #expect(result.status == 0, "\(result.errors)")
        return try result.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
        }
    }

    @Test func copiedSentencesAreTracedToTheEarliestReport() async throws {
        let result = try await server.gongbao("copies", "linzhou-congress-2024", "--format", "ndjson")
        let copies = try records(result)
        let closing = copies.filter { ($0["text"] as? String)?.contains("更实的作风") == true }
        let places = closing.compactMap { ($0["place"] as? [String: Any])?["id"] as? String }
        #expect(places == ["linzhou-congress-2022", "linzhou-congress-2023"])
        #expect(closing.allSatisfy { $0["first_here"] as? Bool == false })
        let first = try records(try await server.gongbao("copies", "linzhou-congress-2022", "--format", "ndjson"))
        #expect(first.contains { $0["first_here"] as? Bool == true })
        let elsewhere = try await server.gongbao(
            "copies", "linzhou-congress-2024", "--elsewhere", "--similarity", "100")
        #expect(!elsewhere.output.contains("linzhou-congress"))
        let unknown = try await server.gongbao("copies", "nobody")
        #expect(unknown.status == 1 && unknown.errors.contains("nobody"))
    }

    @Test func similarReportsShareTerms() async throws {
        let similar = try records(try await server.gongbao("similar", "deqing-congress-2023", "--format", "ndjson"))
        #expect((similar.first?["id"] as? String)?.hasPrefix("deqing-congress") == true)
        #expect(
            similar.allSatisfy {
                ($0["shared"] as? [Any])?.isEmpty == false && $0["id"] as? String != "deqing-congress-2023"
            })
    }

    @Test func typingLeadsToTitlesPlacesAndConcepts() async throws {
        let found = try records(try await server.gongbao("suggest", "德清", "--format", "ndjson"))
        #expect(Set(found.compactMap { $0["kind"] as? String }).isSuperset(of: ["region", "title"]))
        #expect(try await server.gongbao("suggest", "没有这样的名称").status == 1)
    }

    @Test func trendsAreCounted() async throws {
        let result = try await server.gongbao(
            "trend", "代表建议", "民生实事", "region:无此地", "--by", "province", "--format", "csv")
        #expect(result.status == 0 && result.errors.contains("无此地"), "\(result.errors)")
        #expect(result.output.hasPrefix("query,region_code,region_name,year,reports,hits,held\r\n"))
        #expect(result.output.contains("浙江省") && result.output.contains("河南省"))
    }

    @Test func aBatchOfSearchesHasPartialSuccess() async throws {
        let path = try folder.write("queries.txt", "代表建议\nregion:无此地 监督\n没有这样的话xyz\n")
        let result = try await server.gongbao("search", "--batch", path, "--limit", "1", "--format", "ndjson")
        let lines = try records(result)
        #expect(lines.compactMap { $0["query"] as? String }.prefix(2) == ["代表建议", "region:无此地 监督"])
        #expect(lines.count { $0["error"] is [String: Any] } == 1)
    }

    /// A stored query lives through a restart, meets each new report at its ingest, and a watch shows it.
    @Test func storedQueriesMeetNewReports() async throws {
        #expect(try await server.gongbao("queries", "save", "sites", "\"代表联络站试点\"").status == 0)
        #expect(try await server.gongbao("queries", "save", "bad", "region:无此地").status == 2)
        try await server.stop()
        let again = try await RunningServer(data: folder.file("data"))
        let list = try await again.gongbao("queries", "--format", "tsv")
        #expect(list.output.contains("代表联络站试点"))

        let watch = try RunningProgram(
            Programs.client,
            ["watch", "--query", "sites", "--interval", "0.2", "--format", "ndjson", "--server", again.address])
        // A watch begins with what comes after its first question, which a new report must not overtake.
        var since: UInt64 = 0
        for number in 0..<200 where watch.output.isEmpty {
            let report = try folder.write("new-\(number).txt", "第\(number)号报告：代表联络站试点已经完成。\n")
            let sent = try await again.gongbao("ingest", report, "--format", "ndjson")
            #expect(sent.output.contains("\"matched_queries\":[\"sites\"]"), "\(sent.output)\(sent.errors)")
            since += 1
            _ = await eventually(within: 1) { !watch.output.isEmpty }
        }
        #expect(watch.output.contains("\"name\":\"sites\"") && watch.output.contains("\"id\":\"new-"))
        watch.signal(SIGTERM)
        _ = try await watch.ended()

        let listed = try await again.gongbao("watch", "\"代表联络站试点\"", "--since", "0", "--once", "--format", "ndjson")
        #expect(try records(listed).count == since)
        let matched = try await again.gongbao("queries", "match", "new-0")
        #expect(matched.status == 0 && matched.output.contains("sites"))
        #expect(try await again.gongbao("queries", "delete", "sites").status == 0)
        #expect(try await again.gongbao("queries", "delete", "sites").status == 1)
    }
}
