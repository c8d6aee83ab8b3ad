import Foundation
import ReportClient
import ReportMessages
import TestSupport
import Testing
import WireProtocol

/// The way of a user: take the sample reports in, start the server, ask by the command line.
@Suite("Journey", .enabled(if: Programs.areBuilt, Comment(rawValue: Programs.howToBuild)))
struct JourneyTests {
    let folder: TemporaryFolder
    let server: RunningServer

    static let samples = RepositoryFolder.root + "/Tests/Samples/reports"
    static let sampleCount = 18

    init() async throws {
        folder = try TemporaryFolder()
        let ingest = try await run(Programs.server, ["ingest", "--data", folder.file("data"), Self.samples])
        try #require(ingest.status == 0, "\(ingest.errors)")
        try #require(
            ingest.output.hasPrefix("\(Self.sampleCount) reports: \(Self.sampleCount) added"), "\(ingest.output)")
        server = try await RunningServer(data: folder.file("data"))
    }

    /// The lines of an NDJSON answer.
    private func records(_ result: ProgramResult) throws -> [[String: Any]] {
        #expect(result.status == 0, "\(result.errors)")
        return try result.output.split(separator: "\n").map { line in
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(value as? [String: Any], "\(line)")
        }
    }

    @Test func aSearchFindsAndMarks() async throws {
        let result = try await server.gongbao("search", "代表建议 满意率", "--format", "ndjson", "--limit", "5")
        let hits = try records(result)
        #expect(hits.count == 5)
        #expect(result.output.contains("满意率"))
        let phrase = try await server.gongbao("search", "\"民生实事\"", "--region", "浙江省", "--format", "ndjson")
        for hit in try records(phrase) {
            let id = try #require(hit["report_id"] as? String ?? hit["id"] as? String, "\(hit)")
            #expect(id.hasPrefix("deqing") || id.hasPrefix("tongxiang") || id.hasPrefix("zhejiang"), "\(id)")
        }
    }

    @Test func figuresAreThoseOfTheText() async throws {
        let result = try await server.gongbao(
            "indicators", "--region", "林州市", "--year", "2022", "--concept", "suggestions.total", "--format", "ndjson")
        let figures = try records(result)
        // 代表提出建议156件，比上年增加8件
        #expect(figures.contains { "\($0["value"] ?? "")" == "156" }, "\(result.output)")
    }

    @Test func regionsAreComparedAndFollowed() async throws {
        let compare = try await server.gongbao("compare", "--concept", "suggestions.total", "--year", "2023")
        #expect(compare.status == 0, "\(compare.errors)")
        #expect(compare.output.contains("林州市"))
        let series = try await server.client.call(
            .series, SeriesRequest(measure: Measure(concept: "suggestions.total"), regions: ["林州市"]))
        #expect(series.lines.first?.points.map(\.year) == [2021, 2022, 2023], "\(series)")
    }

    @Test func aReportIsShown() async throws {
        let result = try await server.gongbao("show", "linzhou-congress-2023")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("156件"))
    }

    @Test func placesAndConceptsAreResolved() async throws {
        let region = try await server.gongbao("regions", "林州")
        #expect(region.status == 0 && region.output.contains("410581"), "\(region.output)\(region.errors)")
        let concepts = try await server.gongbao("concepts", "满意率")
        #expect(concepts.status == 0 && concepts.output.contains("suggestions.satisfaction_rate"), "\(concepts.output)")
        #expect(try await server.gongbao("status").output.contains("\(Self.sampleCount)"))
    }

    @Test func exitStatusTellsWhatHappened() async throws {
        #expect(try await server.gongbao("search", "没有任何报告会写的字串", "--region", "西藏自治区").status == 1)
        #expect(try await server.gongbao("search").status == 2)
        #expect(try await server.gongbao("search", "建议", "--limit", "0").status == 2)
        #expect(try await server.gongbao("show", "no-such-report").status == 1)
        let nobody = try await run(Programs.client, ["status", "--server", "127.0.0.1:1", "--timeout", "2"])
        #expect(nobody.status == 3, "\(nobody.errors)")
    }

    @Test func theSameReportsAgainChangeNothing() async throws {
        let before = try await server.status()
        let again = try await server.gongbao("ingest", Self.samples)
        #expect(again.status == 0, "\(again.errors)")
        let after = try await server.status()
        #expect(after.reports == before.reports)
        #expect(after.reportVersions == before.reportVersions, "\(again.output)\(again.errors)")
        #expect(after.figures == before.figures)
    }

    @Test func everyMethodIsServed() async throws {
        for method in MessageCatalog.methodNames {
            let call = RPCMethod<GetStatusRequest, GetStatusResponse>(method)
            let error = await refusal { () throws(RPCError) in try await server.client.call(call, GetStatusRequest()) }
            // A method of many answers refuses a call for one, which is no sign that it is missing.
            #expect(error?.message.contains("has no method") != true, "\(method)")
        }
    }

    @Test func moreQuestionsHaveAnswers() async throws {
        let measure = Measure(concept: "suggestions.total")
        let rank = try await server.client.call(.rank, RankRequest(measure: measure, year: 2023))
        #expect(rank.rows.map(\.place).first == 1)
        #expect(rank.total == UInt32(rank.rows.count))
        let sum = try await server.client.call(.aggregate, AggregateRequest(measure: measure, grouping: .byYear))
        #expect(sum.groups.map(\.code) == ["2021", "2022", "2023"])
        let coverage = try await server.client.call(
            .coverage, CoverageRequest(regions: ["林州市"], concepts: ["suggestions.total"]))
        #expect(coverage.rows.first?.years == [2021, 2022, 2023])
        let report = try await server.client.call(
            .getReport, GetReportRequest(id: "linzhou-congress-2023", withText: true, withFigures: true))
        let figure = try #require(report.figures.first)
        let explained = try await server.client.call(
            .explain, ExplainRequest(reportID: report.summary?.id ?? "", span: figure.span))
        #expect(!explained.steps.isEmpty)
        for figure in report.figures {
            let span = try #require(figure.span)
            let bytes = Array(report.text.utf8)[Int(span.start)..<Int(span.end)]
            #expect(String(decoding: bytes, as: UTF8.self) == figure.quote)
        }
    }

    @Test func pagesFollowOneAnother() async throws {
        var ids: [String] = []
        var page = PageRequest(limit: 4)
        repeat {
            let answer = try await server.client.call(.listReports, ListReportsRequest(page: page))
            #expect(answer.page?.total == UInt64(Self.sampleCount))
            ids += answer.reports.map(\.id)
            page.cursor = answer.page?.nextCursor ?? ""
        } while !page.cursor.isEmpty && ids.count < 100
        #expect(ids.count == Self.sampleCount && Set(ids).count == Self.sampleCount)
    }
}

/// `gongbaod extract` needs no server.
@Suite("Extract", .enabled(if: Programs.serverIsBuilt, Comment(rawValue: Programs.howToBuild)))
struct ExtractTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func records(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func spansAreThoseOfTheFileAsGiven() async throws {
        let text = "某县人大常委会工作报告\r\n\r\n2023年，共收到代表建议91件，办结率超95%，同比提高３个百分点。\r\n"
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        let file = try folder.write("marked.txt", bytes: bytes)
        let result = try await run(Programs.server, ["extract", "--out", folder.file("out"), file])
        #expect(result.status == 0, "\(result.errors)")
        let lines = try records(String(contentsOfFile: folder.file("out/marked.jsonl"), encoding: .utf8))
        #expect(lines.count >= 3, "\(lines)")
        for line in lines {
            let start = try #require(line["start"] as? Int), end = try #require(line["end"] as? Int)
            #expect(String(decoding: bytes[start..<end], as: UTF8.self) == line["quote"] as? String)
            #expect(
                Set(line.keys) == [
                    "start", "end", "quote", "value", "high", "comparator", "unit", "kind", "nature", "name", "concept",
                    "period", "region",
                ])
        }
        #expect(lines.contains { $0["quote"] as? String == "91件" && $0["value"] as? Double == 91 })
    }

    @Test func onlyANamedManifestIsRead() async throws {
        let text = "共收到代表建议91件。\n"
        let file = try folder.write("a.txt", text)
        let manifest = try folder.write("manifest.tsv", "file\tregion\tyear_covered\na.txt\t新安县\t2019\n")
        let without = try await run(Programs.server, ["extract", file])
        #expect(try records(without.output).first?["period"] is NSNull, "\(without.output)")
        #expect(try records(without.output).first?["file"] as? String == file)
        let with = try await run(Programs.server, ["extract", "--manifest", manifest, file])
        #expect(try records(with.output).first?["period"] as? String == "2019", "\(with.output)")
        #expect(try records(with.output).first?["region"] as? String == "新安县")
    }

    @Test func aBadFileIsToldAndTheOthersAreDone() async throws {
        let good = try folder.write("good.txt", "共收到代表建议91件。\n")
        let bad = try folder.write("bad.txt", bytes: [0, 1, 2])
        let result = try await run(Programs.server, ["extract", bad, folder.file("none.txt"), good])
        #expect(result.status == 1)
        #expect(result.errors.contains("bad.txt") && result.errors.contains("none.txt"))
        #expect(try records(result.output).count == 1)
    }

    @Test func rulesAreTold() async throws {
        let file = try folder.write("a.txt", "2023年，共收到代表建议91件。\n")
        let result = try await run(Programs.server, ["extract", "--explain", file])
        #expect(result.status == 0)
        #expect(result.output.contains("91"), "\(result.output)")
        #expect(try await run(Programs.server, ["extract", "--explain", "--out", "x", file]).status == 2)
    }
}
