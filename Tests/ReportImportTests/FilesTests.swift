import Foundation
import ReportModel
import TestSupport
import Testing

@testable import ReportImport

/// Files and folders in a temporary folder that goes when the test ends.
final class ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("report-import-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

@Suite struct FilesTests {
    private let importer = ReportImporter()
    private let text = "某县人大常委会工作报告\n\n各位代表：\n一、2023年工作回顾\n代表提出建议61件，办结率达100%。\n"

    private func results(_ paths: [String], _ importer: ReportImporter? = nil) -> [Result<ImportedReport, ImportError>]
    {
        Array((importer ?? self.importer).reports(at: paths))
    }

    private func summary(_ results: [Result<ImportedReport, ImportError>], below folder: String) -> [String] {
        results.map { result in
            switch result {
            case .success(let imported): imported.report.id.rawValue
            case .failure(let error): String("! \(error)".replacingOccurrences(of: folder + "/", with: ""))
            }
        }
    }

    @Test func walksFoldersInOrderAndGoesOnPastBadFiles() throws {
        let folder = try ScratchFolder()
        try folder.write("b.txt", text)
        try folder.write("a.txt", text)
        try folder.write("empty.txt", "")
        try folder.write("binary.txt", [0x41, 0, 0x42])
        try folder.write("sub/a.txt", text)
        try folder.write("sub/c.TXT", text)
        try folder.write(".hidden.txt", text)
        try folder.write(".git/x.txt", text)
        try folder.write("readme.md", text)
        #expect(
            summary(results([folder.path]), below: folder.path) == [
                "a", "b", "! binary.txt (byte 1): is not text: it holds bytes that no text has",
                "! empty.txt: holds no text",
                "sub/a", "c",
            ])
    }

    @Test func readsRecordsAndNamesBadLines() throws {
        let path = RepositoryFolder.root + "/Tests/Samples/import/batch.ndjson"
        let found = results([path])
        #expect(
            summary(found, below: RepositoryFolder.root + "/Tests/Samples/import") == [
                "xiuning-2023",
                "! batch.ndjson:2: is not a JSON object: its syntax is broken; write each report on one line",
                "batch-4", "! batch.ndjson:5: text: is missing",
                "! batch.ndjson:6: year_covered: 去年 is neither 2023 nor 2013-2017",
            ])
        let first = try #require(try found.first?.get())
        #expect(first.line == 1)
        #expect(first.report.region?.name == "休宁县")
        #expect(first.report.periodCovered?.description == "2023")
        #expect(first.report.yearDelivered == 2024)
        #expect(first.report.source == "https://example.org/gongbao-samples/xiuning-2023")
    }

    @Test func refusesLongLinesWithoutHoldingThem() throws {
        let folder = try ScratchFolder()
        let long = #"{"id":"long","text":""# + String(repeating: "长", count: 400_000) + #""}"#
        let path = try folder.write(
            "a.ndjson", #"{"id":"one","text":"一份报告"}"# + "\n" + long + "\n" + #"{"id":"two","text":"又一份报告"}"#)
        let small = ReportImporter(limits: ImportLimits(lineBytes: 100_000))
        #expect(
            summary(results([path], small), below: folder.path) == [
                "one", "! a.ndjson:2: the line is longer than the limit of 100000 bytes; one line is one report", "two",
            ])
        let whole = try folder.write("b.txt", String(repeating: "长", count: 400_000))
        let bounded = ReportImporter(limits: ImportLimits(fileBytes: 1_000_000))
        #expect(
            summary(results([whole], bounded), below: folder.path)
                == ["! b.txt: is 1200000 bytes long, more than the limit of 1000000; split it"])
    }

    @Test func refusesTextsOfTooManyLines() {
        let bounded = ReportImporter(limits: ImportLimits(textLines: 10))
        #expect(throws: ImportError(file: "a.txt", reason: .tooManyLines(limit: 10))) {
            try bounded.report(Array(String(repeating: "行\n", count: 11).utf8), file: "a.txt")
        }
    }

    @Test func saysWhyAFileCanNotBeRead() throws {
        let folder = try ScratchFolder()
        try folder.write("none.ndjson", "\n\n")
        #expect(
            summary(results([folder.path + "/nowhere", folder.path + "/none.ndjson"]), below: folder.path)
                == ["! nowhere: can't be read: no such file or folder", "! none.ndjson: holds no text"])
        #expect(
            summary(results(["/dev/null"]), below: folder.path) == ["! /dev/null: can't be read: not a regular file"])
    }

    @Test func readsManifestsOfTheFolderAndThoseAround() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", text)
        try folder.write("sub/b.txt", text)
        try folder.write("sub/c.txt", text)
        try folder.write(
            "manifest.tsv",
            "file\ttitle\tregion\tyear_covered\tyear_delivered\tsource_url\tchars\r\n"
                + "a.txt\t甲\t新安县\t2013-2017\t2018\thttps://example.org/a\t9\r\n"
                + "sub/b.txt\t乙\tunknown\t\t\t\t\n" + "sub/b.txt\t丙\n" + "gone.txt\t丁\n" + "c.txt\t戊\t\t20x3\n"
                + "../x.txt\t庚\n")
        try folder.write("sub/manifest.tsv", "title\tfile\n己\tc.txt\n")
        let found = results([folder.path])
        #expect(
            summary(found, below: folder.path) == [
                "! manifest.tsv:4: file: sub/b.txt is told a second time",
                "! manifest.tsv:6: year_covered: 20x3 is neither 2023 nor 2013-2017",
                "! gone.txt: the manifest names this file, but it is not there",
                "! manifest.tsv: file: ../x.txt is no path from here down; "
                    + "write it without '/' before it, '.' and '..'",
                "a", "b", "c",
            ])
        let reports = found.compactMap { try? $0.get().report }
        #expect(reports.map(\.title) == ["甲", "乙", "己"])
        #expect(reports[0].region == Region(code: RegionCode("410323"), name: "新安县"))
        #expect(reports[0].periodCovered?.description == "2013/2017")
        #expect(reports[0].yearDelivered == 2018)
        #expect(reports[0].source == "https://example.org/a")
        #expect(reports[1].region == nil)
        #expect(reports[1].periodCovered?.description == "2023")
        // A single file is told about by the manifest beside it.
        #expect(try results([folder.path + "/a.txt"]).first?.get().report.title == "甲")
        // A manifest that is given goes before those found.
        let given = try Manifest(bytes: Array("file\ttitle\na.txt\t庚\n".utf8), name: "given.tsv")
        let told = importer.reports(at: [folder.path + "/a.txt"], manifest: given).map { try? $0.get().report.title }
        #expect(told == ["庚"])
    }

    @Test func refusesManifestsWithoutFiles() {
        #expect(throws: ImportError.self) { try Manifest(bytes: Array("title\tregion\n".utf8), name: "m.tsv") }
    }

    @Test(arguments: [
        ("a b\tc", "a-b-c"), (" 新安 ", "新安-"), (String(repeating: "长", count: 60), nil), ("\u{200B}x", "x"),
    ])
    func makesIDs(_ name: String, _ expected: String?) throws {
        let id = try #require(ReportImporter.id(name))
        if let expected { #expect(id.rawValue == expected) }
        #expect(id.rawValue.utf8.count <= ReportID.lengthLimitBytes)
        #expect(ReportImporter.id(name) == id)
    }

    @Test func keepsLongIDsApart() {
        let (a, b) = (String(repeating: "长", count: 60) + "甲", String(repeating: "长", count: 60) + "乙")
        #expect(ReportImporter.id(a) != ReportImporter.id(b))
        #expect(ReportImporter.id("") == nil)
        #expect(ReportImporter.id(" \n") == nil)
    }
}
