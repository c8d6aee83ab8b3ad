import Foundation
import ReportMessages
import Testing

@testable import gongbao

@Suite struct OtherViewTests {
    @Test func regions() {
        let response = ResolveRegionsResponse(
            candidates: [
                Candidate(code: "410399", name: "河南省洛阳市临河县", score: 1, reason: "exact name"),
                Candidate(code: "130999", name: "河北省某市临河区", score: 0.805, reason: "short name"),
            ], ambiguous: true)
        let answer = response.answer(.en)
        #expect(
            Sample.text(answer) == """
                  code  region              score  found by
                410399  河南省洛阳市临河县      1  exact name
                130999  河北省某市临河区     0.81  short name

                """)
        #expect(answer.notices == ["several places fit equally well; name one by its code"])
        #expect(!ResolveRegionsResponse().answer(.en).isFound)
    }

    @Test func concepts() {
        let concept = ConceptRef(
            code: "gdp", nameZh: "地区生产总值", nameEn: "gross regional product", usualUnits: ["元", "亿元"],
            definition: "all that is made", aliases: ["生产总值"])
        let response = ResolveConceptsResponse(
            matches: [ConceptMatch(concept: concept, score: 1, reason: "code", figureCount: 42)])
        #expect(
            Sample.text(response.answer(.en)) == """
                code  Chinese       English                 units     figures  definition
                gdp   地区生产总值  gross regional product  元, 亿元       42  all that is made

                """)
        #expect(Sample.text(response.answer(.en), .json).contains(#""aliases": ["生产总值"]"#))
    }

    @Test func explanations() {
        let text = Sample.sentence
        let response = ExplainResponse(steps: [
            ExplainStep(depth: 0, rule: "quantity", span: Sample.span("91件", in: text), outcome: "91 件"),
            ExplainStep(depth: 1, rule: "number", span: Sample.span("91", in: text)),
            ExplainStep(depth: 1, rule: "kind", span: Sample.span("91", in: text), outcome: "level"),
            ExplainStep(depth: .max, rule: "x", span: TextSpan(start: 1, end: 999)),
        ])
        let deep = String(repeating: "  ", count: 32)
        #expect(
            Sample.text(response.answer(text: text, .en)) == """
                quantity  〔91件〕  24..29  → 91 件
                  number  〔91〕  24..26
                  kind  → level
                \(deep)x  1..999

                """)
        #expect(Sample.text(response.answer(text: text, .en), .csv).contains("1,number,24,26,91,\r\n"))
    }

    @Test func status() {
        let response = GetStatusResponse(
            version: "0.1.0", health: .serving, uptimeS: 90_061, reports: 1_234, reportVersions: 1_300, figures: 56_789,
            textBytes: 12_345_678, terms: 5, residentBytes: 800 << 20, extractorVersion: 1, inFlight: 1,
            callsServed: 77,
            connections: 2, limits: ServerLimits(requestFrameBytes: 1 << 20), snapshotAgeS: 5, callsRefused: 1_203,
            concurrencyLimit: 256,
            answerCache: AnswerCacheStatus(entries: 9, bytes: 2 << 20, limitBytes: 64 << 20, hits: 3, misses: 1))
        let text = Sample.text(response.answer(server: "127.0.0.1:7171", .en))
        for line in [
            "server           127.0.0.1:7171", "up for           1 d 1 h", "reports          1,234",
            "text             12 MiB", "memory           800 MiB", "data as of       5 s ago",
            "at once at most  256", "calls refused    1,203", "answers kept     9, 2 MiB, hit rate 75 %",
        ] {
            #expect(text.contains(line + "\n"), "\(line)")
        }
        let json = Sample.text(response.answer(server: "x", .en), .json)
        #expect(json.contains("\"request_frame_bytes\": 1048576") && json.contains("\"health\": \"serving\""))
        #expect(json.contains("\"calls_refused\": 1203") && json.contains("\"cache_hits\": 3"))
        let most = AnswerCacheStatus(limitBytes: .max, hits: .max, misses: .max)
        #expect(Sample.text(GetStatusResponse(answerCache: most).answer(server: "x", .en)).contains("hit rate 50 %"))
    }

    @Test func ping() {
        let answer = PingCommand.answer(.serving, .microseconds(412), server: "127.0.0.1:7171")
        #expect(Sample.text(answer) == "127.0.0.1:7171 serving, 0.41 ms\n")
        #expect(answer.isFound)
        #expect(!PingCommand.answer(.draining, .seconds(1), server: "x").isFound)
    }

    @Test func ingestTally() {
        var tally = IngestTally()
        let draft = Draft(origin: "a.txt")
        #expect(tally.take(IngestOutcome(id: "a", result: .added, version: 1, figureCount: 62), of: draft) == ([], []))
        let unchanged = IngestOutcome(id: "a", result: .unchanged, figureCount: 62, notices: ["n"])
        #expect(tally.take(unchanged, of: draft) == ([], ["note: a.txt: n"]))
        let refused = IngestOutcome(id: "a", result: .refused, error: "It is empty.")
        #expect(tally.take(refused, of: draft) == (["a.txt: It is empty."], []))
        #expect(tally.take(DraftProblem(origin: "b", reason: "r")) == ["b: r"])
        #expect(tally.taken == 2 && tally.refused == 2)
        #expect(
            tally.summary(nanoseconds: 3_200_000_000, .en)
                == "4 reports: 1 added, 0 revised, 1 unchanged, 2 refused; 62 figures; 3.2 s")
        #expect(tally.records.rows.count == 4)
    }

    @Test func batchesStayBelowTheFrameLimit() throws {
        var batch = DraftBatch()
        let large = Draft(origin: "a", text: [UInt8](repeating: 0x61, count: DraftReader.textLimitBytes - 200))
        #expect(batch.hasRoom(for: large))
        batch.append(large)
        #expect(batch.isFull)
        #expect(!batch.hasRoom(for: Draft(origin: "b", text: [UInt8](repeating: 0x61, count: 100))))
        #expect(try batch.request.encodedByteCount() < 16 << 20)
        var small = DraftBatch()
        for index in 0..<DraftBatch.targetCount { small.append(Draft(origin: "\(index)")) }
        #expect(small.isFull && small.request.reports.count == DraftBatch.targetCount)
    }
}
