import Foundation
import ReportClient
import ReportMessages
import TestSupport
import Testing
import WireProtocol

/// A Word file on every way in, and what is then said of it.
@Suite("Word files", .enabled(if: Programs.areBuilt, Comment(rawValue: Programs.howToBuild)))
struct WordFileTests {
    static let sample = RepositoryFolder.root + "/Tests/Samples/import/word.docx"

    @Test func theyAreTakenInAndAskedOnEveryWay() async throws {
        let folder = try TemporaryFolder()
        let direct = try await run(Programs.server, ["ingest", "--data", folder.file("data"), Self.sample])
        #expect(direct.status == 0, "\(direct.errors)")
        #expect(direct.output.hasPrefix("1 report: 1 added"), "\(direct.output)")
        let server = try await RunningServer(data: folder.file("data"))
        // The same file through the server, by the command line and by a call, changes nothing.
        let sent = try await server.gongbao("ingest", Self.sample)
        #expect(sent.status == 0 && sent.output.contains("1 unchanged"), "\(sent.output)\(sent.errors)")
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.sample)))
        let answer = try await server.client.call(
            .ingest, IngestRequest(reports: [ReportDraft(id: "copy", text: bytes)]))
        #expect(answer.outcomes.first?.result == .unchanged && answer.outcomes.first?.id == "word", "\(answer)")

        let shown = try await server.gongbao("show", "word", "--color", "never")
        #expect(shown.output.contains("审议意见〔23件〕"), "\(shown.output)")
        #expect(shown.output.contains("一、2023年工作回顾"))
        let found = try await server.gongbao("search", "代表联络点", "--format", "ndjson")
        #expect(found.output.contains("word"), "\(found.output)")
    }

    /// Offsets are those of the text that `show --raw` prints.
    @Test func offsetsOfExtractAreIntoTheText() async throws {
        let folder = try TemporaryFolder()
        let extracted = try await run(Programs.server, ["extract", Self.sample])
        #expect(extracted.status == 0, "\(extracted.errors)")
        let ingest = try await run(Programs.server, ["ingest", "--data", folder.file("data"), Self.sample])
        try #require(ingest.status == 0)
        let server = try await RunningServer(data: folder.file("data"))
        let raw = Array(try await server.gongbao("show", "word", "--raw").output.utf8)
        let lines = extracted.output.split(separator: "\n")
        #expect(lines.count >= 10)
        for line in lines {
            let figure = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let start = try #require(figure["start"] as? Int)
            let end = try #require(figure["end"] as? Int)
            try #require(start < end && end <= raw.count)
            #expect(String(decoding: raw[start..<end], as: UTF8.self) == figure["quote"] as? String)
        }
    }

    @Test func whatIsNoneIsRefusedWithItsName() async throws {
        let folder = try TemporaryFolder()
        let whole = try Data(contentsOf: URL(fileURLWithPath: Self.sample))
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: folder.file("half.docx")))
        let server = try await RunningServer(data: folder.file("data"))
        let sent = try await server.gongbao("ingest", folder.file("half.docx"), Self.sample)
        #expect(sent.status == 1)
        #expect(sent.errors.contains("cut off or damaged"), "\(sent.errors)")
        #expect(sent.output.contains("1 added") && sent.output.contains("1 refused"), "\(sent.output)")
    }
}
