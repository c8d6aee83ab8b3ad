import Foundation
import ReportModel
import SearchIndex
import Synchronization
import TestSupport
import Testing

@testable import ReportEngine

/// The saved index: taken over where it fits, made anew where it does not, never trusted more than the store.
@Suite struct IndexLifeTests {
    let folder = DataFolder()

    private var index: String { folder.path + "/" + IndexFolder.name }

    /// Collects what the engine says of the index.
    private final class Notices: Sendable {
        private let held = Mutex<[IndexNotice]>([])
        var all: [IndexNotice] { held.withLock { $0 } }
        func take(_ notice: IndexNotice) { held.withLock { $0.append(notice) } }
    }

    private func open(_ notices: Notices = Notices(), savesIndex: Bool = true) throws -> ReportEngine {
        try ReportEngine.open(
            EngineConfiguration(dataFolder: folder.path, savesIndex: savesIndex), derivation: .invented,
            notice: notices.take)
    }

    /// Long enough that files have many chunks.
    private func fill(_ count: Int, seed: UInt64 = 0) throws -> EngineAnswers {
        let engine = try open()
        defer { engine.close() }
        _ = try engine.ingest(ReportSubmission.samples)
        _ = try engine.ingest(
            (0..<count).map { i in
                .sample("r\(i)", "一、工作\n第\(i + 1)项民生实事项目办理完成。\n" + String(repeating: "代表建议。", count: 40), year: 2020)
            })
        return try EngineAnswers(engine)
    }

    private func segmentFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: index).filter { $0.hasPrefix("segment-") }.sorted()
    }

    @Test func aSavedIndexIsTakenOver() throws {
        let before = try fill(30)
        let notices = Notices()
        let engine = try open(notices, savesIndex: false)
        defer { engine.close() }
        #expect(notices.all == [])
        #expect(engine.snapshot.search.states.allSatisfy { $0.segment.file != nil })
        #expect(engine.snapshot.catalog.entries.allSatisfy { $0.text.file != nil })
        #expect(try EngineAnswers(engine) == before)
        #expect(try engine.check().isHealthy)
    }

    /// Removed, cut or changed in any way: answers stay the same, and the file is named.
    @Test(arguments: ["remove", "cut", "flip", "empty", "swap"], ["segment", "manifest"])
    func whatCannotBeUsedIsMadeAnew(harm: String, victim: String) throws {
        let before = try fill(20)
        let name = try #require(victim == "manifest" ? IndexFolder.manifestName : segmentFiles().first)
        let path = index + "/" + name
        var bytes = FileBytes.read(path)
        switch harm {
        case "remove": bytes = []
        case "cut": bytes.removeLast(bytes.count / 3)
        case "flip": bytes[9] ^= 4
        case "empty": bytes = []
        default: bytes = FileBytes.read(index + "/" + (victim == "manifest" ? try segmentFiles()[0] : "manifest"))
        }
        FileBytes.write(bytes, to: path)
        if harm == "remove" { try FileManager.default.removeItem(atPath: path) }
        let found = try ReportEngine.check(EngineConfiguration(dataFolder: folder.path))
        #expect(found.problems == [] && (harm == "remove" && victim == "manifest" || !found.indexProblems.isEmpty))
        let notices = Notices()
        let engine = try open(notices)
        let isNamed = notices.all.contains { $0.path == path || victim == "manifest" && $0.path == index }
        #expect(isNamed, "\(notices.all)")
        #expect(try EngineAnswers(engine) == before)
        engine.close()
        let again = Notices()
        let next = try open(again)
        #expect(again.all == [])
        #expect(try EngineAnswers(next) == before)
        next.close()
        #expect(try ReportEngine.check(EngineConfiguration(dataFolder: folder.path)).isHealthy)
    }

    /// An index from before later changes (put back from a copy, or saved before a crash) is no excuse for old answers.
    @Test func staleReportsAreMadeAnew() throws {
        _ = try fill(5)
        let copy = folder.path + "-copy"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try FileManager.default.copyItem(atPath: index, toPath: copy)
        var engine = try open()
        _ = try engine.ingest([
            .sample("xinan-2022", "一、代表工作\n民生实事项目改了又改。\n suggestions.total=81件 。\n", year: 2022),
            .sample("late", "一、代表工作\n代表建议来得晚。\n", year: 2024),
        ])
        // Told apart otherwise, the words the same: nothing but the mark tells.
        let report = try engine.report(id: "wuxing-2023").report
        var restructured = report
        restructured.sections = []
        for i in restructured.blocks.indices { restructured.blocks[i].section = nil }
        #expect(try engine.ingest(reports: [restructured]).map(\.id) == [report.id])
        let now = try EngineAnswers(engine)
        engine.close()
        try FileManager.default.removeItem(atPath: index)
        try FileManager.default.moveItem(atPath: copy, toPath: index)
        let notices = Notices()
        engine = try open(notices)
        #expect(notices.all.contains { $0.path == index && $0.problem.hasPrefix("2 of its reports") }, "\(notices.all)")
        #expect(try EngineAnswers(engine).searches.map(\.hits.count) == now.searches.map(\.hits.count))
        #expect(try EngineAnswers(engine).reports == now.reports)
        #expect(try engine.check().isHealthy)
        engine.close()
    }

    /// A bit that flips where nothing looks at the start is found in the background, and repaired.
    @Test func hiddenDamageIsRepaired() throws {
        let before = try fill(400)
        let path = index + "/" + (try #require(segmentFiles().max { size($0) < size($1) }))
        var bytes = FileBytes.read(path)
        let place = try #require(Data(bytes).range(of: Data("第399项".utf8)))
        bytes[place.lowerBound] ^= 1
        FileBytes.write(bytes, to: path)
        let notices = Notices()
        let engine = try open(notices)
        for _ in 0..<1_200 where engine.snapshot.catalog.entries.contains(where: { $0.text.file?.path == path }) {
            Thread.sleep(forTimeInterval: 0.05)
        }
        #expect(notices.all.contains { $0.path == path }, "\(notices.all)")
        #expect(try EngineAnswers(engine) == before)
        engine.close()
        #expect(try ReportEngine.check(EngineConfiguration(dataFolder: folder.path)).isHealthy)
    }

    private func size(_ name: String) -> Int { FileBytes.read(index + "/" + name).count }

    @Test func strangeFilesAreLeftAloneAndOwnLeftoversGo() throws {
        let before = try fill(3)
        let strange = index + "/notes.txt"
        FileBytes.write([1], to: strange)
        FileBytes.write([1], to: index + "/segment-99")
        FileBytes.write([1], to: index + "/segment-7.temporary")
        let engine = try open()
        #expect(try EngineAnswers(engine) == before)
        engine.close()
        let names = try FileManager.default.contentsOfDirectory(atPath: index)
        #expect(names.contains("notes.txt") && !names.contains("segment-99") && !names.contains("segment-7.temporary"))
    }

    @Test func nothingIsWrittenUnlessAskedFor() throws {
        let engine = try open(savesIndex: false)
        _ = try engine.ingest(ReportSubmission.samples)
        engine.close()
        #expect(!FileManager.default.fileExists(atPath: index))
    }

    /// A folder that can't be written costs a notice, no report.
    @Test func anIndexThatCannotBeSavedIsSaid() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        FileBytes.write([1], to: index)
        let notices = Notices()
        let engine = try open(notices)
        _ = try engine.ingest(ReportSubmission.samples)
        engine.close()
        #expect(notices.all.contains { $0.problem.contains("can't be written") }, "\(notices.all)")
        let next = try open(savesIndex: false)
        #expect(next.status().reportCount == ReportSubmission.samples.count)
        next.close()
    }

    /// Readers see whole snapshots while reports come in, are revised and segments are merged and saved; in the end all
    /// is as if it had come in at once.
    @Test func readersSeeWholeSnapshotsMeanwhile() async throws {
        let engine = try open()
        let rounds = 60
        let write = { @Sendable in
            for round in 0..<rounds {
                let texts = (0..<5).map { i in
                    ReportSubmission.sample("r\(i)", "一、工作\n甲\(round)乙。民生实事项目。\n gdp=\(round)元 。\n", year: 2021)
                }
                #expect((try? engine.ingest(texts))?.count == 5)
            }
        }
        let read = { @Sendable in
            var last = 0
            while last < rounds - 1 {
                guard let found = try? engine.search(SearchRequest(.text("民生实事项目"), snippetLimit: 1)) else {
                    Issue.record("a search failed")
                    return
                }
                // All five are of one round, and no round comes back.
                let texts = engine.snapshot.catalog.entries.map { $0.text.text }
                let numbers = Set(texts.compactMap { $0.split(separator: "甲").last?.split(separator: "乙").first })
                #expect(numbers.count <= 1 && (found.totalCount == 0 || found.totalCount == 5))
                let round = numbers.first.flatMap { Int($0) } ?? 0
                #expect(round >= last)
                last = max(last, round)
            }
        }
        await onOwnThreads([write, read, read])
        let before = try EngineAnswers(engine)
        engine.close()
        let next = try open()
        #expect(try EngineAnswers(next).reports == before.reports)
        #expect(try next.check().isHealthy)
        next.close()
    }
}
