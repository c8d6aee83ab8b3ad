import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

@Suite struct StoredQueryTests {
    let folder = DataFolder()
    let engine: ReportEngine

    init() throws { engine = try folder.open() }

    @Test func savedListedReplacedDeleted() throws {
        #expect(try engine.save(query: "b", text: "监督").replaced == false)
        #expect(try engine.save(query: "a", text: "代表 (").notices.isEmpty == false)
        #expect(try engine.save(query: "b", text: "监督").replaced == false)
        #expect(try engine.save(query: "b", text: "预算").replaced)
        #expect(throws: EngineError.self) { _ = try engine.save(query: "a b", text: "监督") }
        #expect(throws: EngineError.self) { _ = try engine.save(query: "c", text: "region:无此地") }
        let first = try engine.storedQueries(limit: 1)
        #expect(first.queries.map(\.name) == ["a"] && first.totalCount == 2)
        let second = try engine.storedQueries(limit: 1, cursor: first.nextCursor)
        #expect(second.queries.map(\.text) == ["预算"] && second.nextCursor == nil)
        engine.close()
        let again = try folder.open()
        #expect(try again.storedQueries().queries.map(\.name) == ["a", "b"])
        #expect(try again.delete(query: "a"))
        #expect(try again.delete(query: "a") == false)
        #expect(try again.storedQueries().queries.map(\.name) == ["b"])
    }

    @Test func ingestTellsWhichQueriesMatch() throws {
        for (name, text) in [
            ("old", "region:洛阳市"), ("projects", "\"民生实事项目\""), ("growth", "经济 kind:政府工作报告"), ("gdp", "增长"),
        ] {
            _ = try engine.save(query: name, text: text)
        }
        let results = try engine.ingest(ReportSubmission.samples)
        let names = Dictionary(uniqueKeysWithValues: results.map { ($0.id?.rawValue ?? "", $0.matchedQueries) })
        #expect(names["xinan-2023"] == ["old", "projects"])
        #expect(names["luoyang-2023"] == ["old", "projects"])
        #expect(names["henan-gov-2023"] == ["gdp", "growth"])
        #expect(names["wuxing-2023"] == [])
        #expect(try engine.ingest(ReportSubmission.samples).allSatisfy { $0.matchedQueries == [] })
        let found = try engine.storedQueries(matching: "xinan-2023")
        #expect(found.matches.map(\.name) == ["old", "projects"] && found.failures == [])
        #expect(found.matches[1].snippet?.text.contains("民生实事项目") == true)
        #expect(throws: EngineError.reportNotFound(id: "x", version: nil)) {
            _ = try engine.storedQueries(matching: "x")
        }
    }

    /// What comes page by page, however small, is each match once, in the order of the log; a revised report shows at
    /// its last version.
    @Test func newMatchesMissNothingAndRepeatNothing() throws {
        _ = try engine.save(query: "projects", text: "民生实事项目")
        let now = try engine.newMatches(NewMatchRequest(since: nil))
        #expect(now.matches == [] && now.next == 0 && !now.hasMore)
        _ = try engine.ingest(Array(ReportSubmission.samples.prefix(3)))
        _ = try engine.ingest([.sample("xinan-2022", "代表建议与民生实事项目。", year: 2022)])
        _ = try engine.ingest(Array(ReportSubmission.samples.suffix(2)))
        for limit in 1...4 {
            var request = NewMatchRequest(since: now.next, names: ["projects"], texts: ["经济"], limit: limit)
            var seen: [(Int64, String, Int, [String])] = []
            while true {
                let page = try engine.newMatches(request)
                #expect(page.matches.count <= limit && page.failures == [])
                seen += page.matches.map {
                    ($0.sequence, $0.report.id.rawValue, $0.report.version, $0.matches.map { $0.name ?? $0.text })
                }
                request.since = page.next
                if !page.hasMore { break }
            }
            #expect(seen.map(\.0) == [2, 3, 4, 6], "limit \(limit)")
            #expect(seen.map(\.1) == ["xinan-2023", "luoyang-2023", "xinan-2022", "henan-gov-2023"])
            #expect(seen.map(\.2) == [1, 1, 2, 1])
            #expect(seen.map(\.3) == [["projects"], ["projects"], ["projects"], ["经济"]])
            #expect(request.since == 6)
        }
        #expect(try engine.newMatches(NewMatchRequest(since: 6)).matches == [])
        #expect(try engine.newMatches(NewMatchRequest(since: 0)).matches.count == 3)
        for since in [-1, 7] as [Int64] {
            #expect(throws: EngineError.self) { _ = try engine.newMatches(NewMatchRequest(since: since)) }
        }
    }

    @Test func queriesFailAlone() throws {
        _ = try engine.ingest(ReportSubmission.samples)
        let answer = try engine.newMatches(
            NewMatchRequest(since: 0, names: ["nobody"], texts: ["经济", "经济 region:无此地"]))
        #expect(answer.matches.map(\.report.id.rawValue) == ["henan-gov-2023"])
        #expect(answer.failures.map(\.name) == ["nobody", nil])
        #expect(answer.failures[0].error == .storedQueryNotFound(name: "nobody"))
        #expect(try engine.newMatches(NewMatchRequest(since: nil, texts: ["region:无此地"])).failures.count == 1)
    }

    /// A follower beside a writer sees every report once.
    @Test func aFollowerBesideAWriterSeesEachReportOnce() async throws {
        let count = 60
        let engine = engine
        let writer = Task.detached {
            for i in 0..<count {
                _ = try engine.ingest([.sample("r\(i)", "第\(i)份，民生实事项目票决。", title: "报告\(i)")])
            }
        }
        var since: Int64 = 0
        var seen: [String] = []
        while seen.count < count, !Task.isCancelled {
            let page = try engine.newMatches(NewMatchRequest(since: since, texts: ["民生实事项目"], limit: 7))
            seen += page.matches.map(\.report.id.rawValue)
            since = page.next
            await Task.yield()
        }
        try await writer.value
        #expect(seen == (0..<count).map { "r\($0)" })
    }
}
