import Foundation
import Testing

@testable import gongbao

/// A folder that is gone after the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "gongbao-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func write(_ name: String, _ data: Data) throws {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// What an ingest of the folder finds; the folder's path left out of every origin.
    func found(_ paths: [String] = [""]) async throws -> (drafts: [Draft], problems: [String]) {
        let files = DraftFiles(paths: paths.map { $0.isEmpty ? path : path + "/" + $0 })
        var drafts: [Draft] = []
        var problems = files.problems.map(\.description)
        try await DraftReader(files: files).forEach { found in
            switch found.draft {
            case .success(let draft): drafts.append(draft)
            case .failure(let problem): problems.append(problem.description)
            }
        }
        for index in drafts.indices { drafts[index].origin = withoutFolder(drafts[index].origin) }
        return (drafts, problems.map(withoutFolder))
    }

    private func withoutFolder(_ text: String) -> String { text.replacingOccurrences(of: path + "/", with: "") }
}

@Suite struct IngestReadingTests {
    @Test func readsAFolderWithAManifest() async throws {
        let folder = try TemporaryFolder()
        try folder.write("b.txt", "乙")
        try folder.write("a report.txt", Data([0xC4, 0xE3]))
        try folder.write("deep/c.txt", "丙")
        try folder.write("deep/page.HTML", "<html>丁</html>")
        try folder.write("picture.png", "no")
        try folder.write("deep/word.docx", "戊")
        try folder.write("deep/~$word.docx", "no")
        try folder.write(".hidden.txt", "no")
        try folder.write(
            "manifest.tsv",
            "\u{FEFF}file\ttitle\tregion\tkind\tyear_covered\tyear_delivered\tsource_url\tchars\r\n"
                + "b.txt\t乙的报告\t临河县\t政府工作报告\t2023\t2024\thttps://example.org/b\t1\r\n"
                + "deep/c.txt\t丙的报告\r\ngone.txt\t不在\r\nb.txt\t又\r\n\tx\r\n"
                + "../b.txt\t外\r\n")
        let (drafts, problems) = try await folder.found()
        #expect(drafts.map(\.origin) == ["a report.txt", "b.txt", "deep/c.txt", "deep/page.HTML", "deep/word.docx"])
        #expect(drafts.map(\.id) == ["a-report", "b", "c", "page", "word"])
        #expect(drafts.map(\.title) == ["", "乙的报告", "丙的报告", "", ""])
        #expect(drafts[1].region == "临河县" && drafts[1].yearCovered == "2023" && drafts[1].yearDelivered == "2024")
        #expect(drafts[1].sourceURL == "https://example.org/b" && drafts[1].kind == "政府工作报告")
        #expect(drafts.prefix(3).map(\.text) == [[0xC4, 0xE3], Array("乙".utf8), Array("丙".utf8)])
        #expect(
            problems.sorted() == [
                "manifest.tsv:4: there is no file 'gone.txt' in this folder",
                "manifest.tsv:5: 'b.txt' stands in an earlier line already", "manifest.tsv:6: it names no file",
                "manifest.tsv:7: '../b.txt' is no path from this folder down; write it without '/' before it, '.' and '..'",
            ])
    }

    @Test func aWordFileTooLongIsToldWhatHelps() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.docx", Data(count: 16 << 20))
        let limit = (16 << 20) - (64 << 10)
        let reason = "the file is longer than the \(limit) bytes that one report may have; save it without its pictures"
        #expect(try await folder.found().problems == ["a.docx: " + reason])
    }

    @Test func aSingleFileHasTheManifestBesideIt() async throws {
        let folder = try TemporaryFolder()
        try folder.write("b.txt", "乙")
        try folder.write("c.txt", "丙")
        try folder.write("manifest.tsv", "file\ttitle\nb.txt\t乙的报告\n")
        let (drafts, problems) = try await folder.found(["b.txt"])
        #expect(drafts.map(\.title) == ["乙的报告"])
        #expect(problems.isEmpty)
    }

    @Test func readsLinesOfJSON() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "all.ndjson",
            "\u{FEFF}{\"id\":\"x1\",\"title\":\"甲\",\"region\":410323,\"year_covered\":2023,\"text\":\"一\\n二\",\"more\":[1]}\n"
                + "\n   \n{\"text\": }\n[1]\n{\"title\":\"no text\"}\n{\"id\":\"x2\",\"year_covered\":\"2022-2023\",\"text\":\"三\"}"
        )
        let (drafts, problems) = try await folder.found()
        #expect(drafts.map(\.origin) == ["all.ndjson:1", "all.ndjson:7"])
        #expect(drafts.map(\.id) == ["x1", "x2"])
        #expect(drafts.map(\.region) == ["410323", ""])
        #expect(drafts.map(\.yearCovered) == ["2023", "2022-2023"])
        #expect(drafts[0].text == Array("一\n二".utf8))
        #expect(
            problems == [
                "all.ndjson:4: it is not valid JSON; write one object a line, in UTF-8",
                "all.ndjson:5: it is JSON, but no object; write one object a line",
                "all.ndjson:6: it has no \"text\"; give the report's text under that name",
            ])
    }

    @Test func passesOverALineThatIsTooLong() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "x", count: 700_000)
        try folder.write("lines", "one\r\n\(long)\nthree\n\(long)")
        var lines = try FileLines(folder.path + "/lines", limitBytes: 1000)
        var found: [FileLines.Line] = []
        while let line = try lines.next() { found.append(line) }
        #expect(
            found == [
                .line(number: 1, bytes: Array("one".utf8)), .tooLong(number: 2),
                .line(number: 3, bytes: Array("three".utf8)),
                .tooLong(number: 4),
            ])
    }

    @Test func doesNotFollowLinksInCircles() async throws {
        let folder = try TemporaryFolder()
        try folder.write("deep/a.txt", "甲")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/deep/back", withDestinationPath: folder.path)
        let (drafts, problems) = try await folder.found()
        #expect(drafts.map(\.origin) == ["deep/a.txt"])
        #expect(problems.isEmpty)
    }

    @Test func saysWhatIsWrongWithAPath() async throws {
        let folder = try TemporaryFolder()
        let (drafts, problems) = try await folder.found(["nothing.txt"])
        #expect(drafts.isEmpty)
        #expect(problems == ["nothing.txt: there is no such file or folder"])
    }

    @Test func refusesAFileThatIsTooLarge() throws {
        let folder = try TemporaryFolder()
        try folder.write("large", String(repeating: "x", count: 2000))
        #expect(throws: DraftProblem.self) { try FileReader.contents(of: folder.path + "/large", limitBytes: 1999) }
        #expect(try FileReader.contents(of: folder.path + "/large", limitBytes: 2000).count == 2000)
    }

    @Test(arguments: [
        ("a/b.c.txt", "b.c"), ("年 报.txt", "年-报"), (".x", ".x"), ("plain", "plain"), ("a/", "a"),
        (String(repeating: "x", count: 200) + ".txt", ""),
    ])
    func namesReportsAfterFiles(path: String, name: String) { #expect(ReportName.ofFile(path) == name) }

    @Test func drawsAProgressBar() {
        #expect(ProgressLine.line(part: 1, of: 2, "30/60", columns: 80) == "████████████░░░░░░░░░░░░  50 %  30/60")
        #expect(ProgressLine.line(part: 9, of: 0, "", columns: 80) == "████████████████████████ 100 %")
        #expect(ProgressLine.line(part: 1, of: 2, "30/60", columns: 12) == "██████████…")
    }
}
