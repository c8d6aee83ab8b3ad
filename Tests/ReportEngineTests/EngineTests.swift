import ChineseText
import Foundation
import ReportModel
import ReportStore
import Synchronization
import TestSupport
import Testing

@testable import ReportEngine

@Suite struct EngineTests {
    let folder = DataFolder()

    @Test func whatIsAcknowledgedIsAnsweredAndThereAfterReopening() throws {
        let engine = try folder.open()
        let results = try engine.ingest(ReportSubmission.samples)
        #expect(results.map(\.outcome) == Array(repeating: .added, count: 5))
        #expect(results.map(\.observationCount) == [2, 2, 1, 2, 1])
        let answers = try EngineAnswers(engine)
        #expect(answers.searches.map(\.totalCount) == [3, 2, 2, 2, 3])
        #expect(answers.observations[0].totalCount == 8)
        let status = engine.status()
        #expect(status.reportCount == 5 && status.versionCount == 5 && status.observationCount == 8)
        #expect(status.yearsCovered == 2022...2023)
        #expect(status.regionCount == 4 && status.conceptCount == 3)
        #expect(status.termCount > status.reportCount)
        #expect(try engine.check().problems == [])
        engine.close()

        var steps: [StartProgress] = []
        let again = try ReportEngine.open(EngineConfiguration(dataFolder: folder.path), derivation: .invented) {
            steps.append($0)
        }
        #expect(try EngineAnswers(again) == answers)
        #expect(steps.first == StartProgress(reportsDone: 0, reportsTotal: 5))
        #expect(steps.last == StartProgress(reportsDone: 5, reportsTotal: 5))
    }

    /// With no report cached whole reports are read from disk, and every answer is the same.
    @Test func memoryForTextsIsNotNeeded() throws {
        let engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
        let answers = try EngineAnswers(engine)
        engine.close()
        let frugal = try ReportEngine.open(
            EngineConfiguration(dataFolder: folder.path, cacheLimitBytes: 0), derivation: .invented)
        #expect(try EngineAnswers(frugal) == answers)
    }

    /// Neither the cache nor the store is asked for snippets.
    @Test func snippetsComeFromMemory() throws {
        let engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
        let answer = try engine.search(SearchRequest(.text("建议")))
        #expect(answer.hits.contains { $0.snippets.contains { !$0.text.isEmpty && !$0.highlights.isEmpty } })
        engine.close()
        let frugal = try ReportEngine.open(
            EngineConfiguration(dataFolder: folder.path, cacheLimitBytes: 0), derivation: .invented)
        frugal.close()
        #expect(try frugal.search(SearchRequest(.text("建议"))) == answer)
    }

    @Test func batchesOfAnySizeGiveTheSame() throws {
        let whole = try folder.open()
        _ = try whole.ingest(ReportSubmission.samples)
        let other = DataFolder()
        let oneByOne = try other.open()
        for sample in ReportSubmission.samples { _ = try oneByOne.ingest([sample]) }
        var (a, b) = (try EngineAnswers(whole), try EngineAnswers(oneByOne))
        // When each was taken in differs.
        for i in a.texts.indices {
            a.texts[i].ingestedAtSeconds = 0
            b.texts[i].ingestedAtSeconds = 0
        }
        #expect(a == b)
    }

    @Test func theSameReportTwiceIsOne() throws {
        let engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
        let number = engine.status().snapshotNumber
        let again = try engine.ingest(ReportSubmission.samples)
        #expect(again.map(\.outcome) == Array(repeating: .unchanged, count: 5))
        #expect(again.map(\.version) == [1, 1, 1, 1, 1])
        #expect(engine.status().snapshotNumber == number)
        var renamed = ReportSubmission.samples[0]
        renamed.id = "another"
        renamed.title = ReportSubmission.samples[0].title
        let result = try #require(try engine.ingest([renamed]).first)
        #expect(result.outcome == .unchanged)
        #expect(result.id?.rawValue == "xinan-2022")
        #expect(result.notices == ["The same report is held as 'xinan-2022'."])
    }

    @Test func aChangedReportTakesThePlaceOfTheOld() throws {
        let engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
        var changed = ReportSubmission.samples[1]
        changed.content = Array("一、代表工作\n双联系制度见效。\n suggestions.total=92件 。\n".utf8)
        let result = try #require(try engine.ingest([changed]).first)
        #expect(result.outcome == .newVersion && result.version == 2)
        #expect(try engine.search(SearchRequest(.text("\"双联系制度\""))).hits.map(\.report.version) == [2])
        #expect(
            try engine.search(SearchRequest(.text("\"民生实事项目\""))).hits.map(\.report.id.rawValue) == ["luoyang-2023"])
        let filter = ObservationFilter(concepts: ["suggestions.total"], regions: ["410323"], years: 2023...2023)
        #expect(
            try engine.observations(ObservationRequest(filter: filter)).rows.map(
                \.observation.quantity.value.description)
                == ["92"])
        let history = try engine.history(id: "xinan-2023")
        #expect(history.map(\.version) == [2, 1])
        #expect(history.map(\.changedFields) == [["text"], []])
        let old = try engine.report(id: "xinan-2023", version: 1)
        #expect(old.observations.count == 2 && old.latestVersion == 2)
        #expect(throws: EngineError.reportNotFound(id: "xinan-2023", version: 3)) {
            try engine.report(id: "xinan-2023", version: 3)
        }
        let status = engine.status()
        #expect(status.reportCount == 5 && status.versionCount == 6)
        #expect(try engine.check().problems == [])
    }

    @Test func idsThatLookTheSameAreTheSame() throws {
        let engine = try folder.open()
        let results = try engine.ingest([
            .sample("caf\u{E9}", "第一份正文。"), .sample("cafe\u{301}", "第二份正文。"), .sample("caf\u{E9}", "第三份正文。"),
        ])
        #expect(results.map(\.outcome) == [.added, .newVersion, .newVersion])
        #expect(try engine.ingest([.sample("cafe\u{301}", "第四份正文。")]).map(\.version) == [4])
        engine.close()
        // Work in the background keeps a dropped engine, and its folder, for a while: closing frees it at once.
        let again = try folder.open()
        #expect(again.status().versionCount == 4)
        #expect(try again.history(id: "cafe\u{301}").count == 4)
        again.close()
    }

    @Test func aBadReportKeepsNoOtherOut() throws {
        let engine = try folder.open()
        let results = try engine.ingest([
            .sample("good", "代表建议很多。"), .sample("empty", ""),
            ReportSubmission(fileName: "binary.txt", content: [0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2]),
            ReportSubmission(fileName: "broken.txt", content: Array("代表".utf8) + [0xFF, 0xFF, 0xFF, 0x81]),
            ReportSubmission(fileName: "", content: Array("没有名字的报告正文。".utf8)),
            .sample("fine", "另一份报告正文。"),
        ])
        let refused = results.map {
            if case .refused(let reason) = $0.outcome { reason.isEmpty ? "" : $0.name } else { "" }
        }
        #expect(refused == ["", "empty.txt", "binary.txt", "broken.txt", "", ""])
        #expect(engine.status().reportCount == 3)
        #expect(results[4].id?.rawValue.hasPrefix("text-") == true)
    }

    /// A NUL would cut a title off in the database; an endless one would fill every list.
    @Test(arguments: ["标题\0尾", String(repeating: "长", count: 2_000)]) func badTitlesAreRefused(title: String) throws {
        let engine = try folder.open()
        let results = try engine.ingest([.sample("a", "正文一。", title: title), .sample("b", "正文二。")])
        guard case .refused(let reason) = results[0].outcome else {
            Issue.record("\(results[0])")
            return
        }
        #expect(reason.contains("title"))
        #expect(results[1].outcome == .added)
        engine.close()
        #expect(try folder.open().status().reportCount == 1)
    }

    @Test func tooLongATextIsRefused() throws {
        let engine = try ReportEngine.open(
            EngineConfiguration(dataFolder: folder.path, textLimitBytes: 100), derivation: .invented)
        let results = try engine.ingest([.sample("long", String(repeating: "长", count: 40)), .sample("short", "短")])
        guard case .refused(let reason) = results[0].outcome else {
            Issue.record("\(results[0])")
            return
        }
        #expect(reason.contains("120 bytes"))
        #expect(results[1].outcome == .added)
    }

    @Test func theFolderIsFreeAfterClosing() throws {
        let engine = try folder.open()
        do {
            _ = try folder.open()
            Issue.record("opened twice")
        } catch let error as EngineError {
            guard case .storage(.inUse, _) = error else {
                Issue.record("\(error)")
                return
            }
        }
        engine.close()
        #expect(throws: EngineError.self) { try engine.ingest([.sample("late", "太晚的报告。")]) }
        _ = try folder.open()
    }

    @Test func aCancelledIngestLeavesNothing() throws {
        let engine = try folder.open()
        #expect(throws: EngineError.cancelled) {
            try engine.ingest(ReportSubmission.samples, cancellation: Cancellation { true })
        }
        #expect(engine.status().reportCount == 0)
        #expect(try engine.ingest(ReportSubmission.samples).map(\.outcome) == Array(repeating: .added, count: 5))
    }

    /// Readers that ask while reports come in always see whole batches, and counts that belong together.
    @Test func readersSeeWholeBatches() async throws {
        let engine = try folder.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var seen = 0
                    while seen < 40 {
                        let status = engine.status()
                        #expect(status.reportCount % 2 == 0 && status.reportCount >= seen)
                        #expect(status.observationCount == status.reportCount)
                        seen = status.reportCount
                        let found = try engine.search(SearchRequest(.text("代表建议"), limit: 100))
                        #expect(found.totalCount % 2 == 0 && found.totalCount >= seen)
                        #expect(found.hits.count == found.totalCount)
                        await Task.yield()
                    }
                }
            }
            group.addTask {
                for batch in 0..<20 {
                    let pair = (0..<2).map {
                        ReportSubmission.sample("r\(batch)-\($0)", "代表建议\(batch)办理\($0)。\n gdp=\(batch)元 \n")
                    }
                    _ = try engine.ingest(pair)
                    #expect(engine.status().reportCount == 2 * batch + 2)
                    await Task.yield()
                }
            }
            try await group.waitForAll()
        }
    }
}

extension EngineTests {
    /// Figures are kept for the next start, as long as the extractor stays the same.
    @Test func figuresAreExtractedOnceAVersion() throws {
        let calls = Mutex(0)
        var counting = Derivation.invented
        counting.observations = { report in
            calls.withLock { $0 += 1 }
            return Derivation.invented.observations(report)
        }
        func opened(_ derivation: Derivation) throws -> ReportEngine {
            try ReportEngine.open(EngineConfiguration(dataFolder: folder.path), derivation: derivation)
        }
        var engine = try opened(counting)
        _ = try engine.ingest(ReportSubmission.samples)
        let answers = try EngineAnswers(engine)
        engine.close()
        #expect(calls.withLock { $0 } == 5)

        engine = try opened(counting)
        #expect(try EngineAnswers(engine) == answers)
        engine.close()
        #expect(calls.withLock { $0 } == 5)

        counting.extractorVersion = "8"
        engine = try opened(counting)
        #expect(try EngineAnswers(engine) == answers)
        engine.close()
        #expect(calls.withLock { $0 } == 10)

        engine = try opened(counting)
        #expect(engine.status().observationCount == 8)
        #expect(calls.withLock { $0 } == 10)
    }

    /// An extractor that changed without a new version number leaves old figures behind until they are checked.
    @Test func staleFiguresAreFoundAndMadeAnew() throws {
        var engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
        engine.close()
        var changed = Derivation.invented
        changed.observations = { report in
            Derivation.invented.observations(report).filter { $0.concept?.rawValue != "gdp" }
        }
        func opened() throws -> ReportEngine {
            try ReportEngine.open(EngineConfiguration(dataFolder: folder.path), derivation: changed)
        }
        engine = try opened()
        #expect(engine.status().observationCount == 8)
        let found = try engine.check()
        #expect(found.problems.count == 3)
        #expect(found.problems.first?.contains("xinan-2022") == true)
        engine.close()
        engine = try opened()
        #expect(engine.status().observationCount == 5)
        #expect(try engine.check().isHealthy)
    }

    /// A store with damaged reports is checked without being opened; every damaged report is named. The saved index still
    /// finds them; without it the folder can't be opened.
    @Test func damageIsFoundWithoutOpening() throws {
        let engine = try folder.open()
        _ = try engine.ingest(ReportSubmission.samples)
        engine.close()
        let configuration = EngineConfiguration(dataFolder: folder.path)
        #expect(try ReportEngine.check(configuration).isHealthy)
        let file = URL(fileURLWithPath: folder.path + "/" + ReportStore.fileName)
        var bytes = try Data(contentsOf: file)
        for words in ["满意率提高", "数字人大平台上线"] {
            let place = try #require(bytes.range(of: Data(words.utf8)))
            bytes.replaceSubrange(place.lowerBound..<place.lowerBound + 3, with: Data("错".utf8))
        }
        try bytes.write(to: file)
        let opened = try folder.open()
        #expect(try opened.search(SearchRequest(.text("满意率提高"))).hits.first?.report.id == ReportID("xinan-2022"))
        #expect(throws: EngineError.self) { try opened.report(id: "xinan-2022") }
        opened.close()
        try FileManager.default.removeItem(atPath: folder.path + "/" + IndexFolder.name)
        do {
            _ = try folder.open()
            Issue.record("opened a damaged folder")
        } catch let error as EngineError {
            guard case .storage(.corrupted, let message) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(message.contains("xinan-2022"))
        }
        let found = try ReportEngine.check(configuration)
        #expect(found.problems.count == 2 && found.versionsChecked == 5)
        #expect(found.problems[0].contains("xinan-2022") && found.problems[1].contains("wuxing-2023"))
    }
}
