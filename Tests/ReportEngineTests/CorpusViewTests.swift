import ReportImport
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

/// Views over real reports: what a reader finds in them by eye must come out, each in its row.
@Suite(.enabled(if: RepositoryFolder.shared != nil, "the reference data beside the repository are absent"))
struct CorpusViewTests {
    private static let filled = Result { try Filled() }
    let engine: ReportEngine

    init() throws { engine = try Self.filled.get().engine }

    private struct Filled {
        let folder = DataFolder()
        let engine: ReportEngine

        init() throws {
            engine = try ReportEngine.open(EngineConfiguration(dataFolder: folder.path))
            var reports: [Report] = []
            for result in ReportImporter().reports(at: [(RepositoryFolder.shared ?? "") + "/corpus"]) {
                if case .success(let imported) = result,
                    ["xinan-2023", "wuxing-2022"].contains(imported.report.id.rawValue)
                {
                    reports.append(imported.report)
                }
            }
            _ = try engine.ingest(reports: reports)
        }
    }

    /// A row's entries as `comparator value unit`, `all` before those stated in words.
    private func entries(_ role: String, _ panel: String, _ view: String, _ region: String, _ year: Int) throws
        -> [String]
    {
        let answer = try engine.view(ViewRequest(view: view, region: region, year: year))
        let row = try #require(
            answer.panels.first { $0.code == panel }?.rows.first { $0.role == role }, "\(view) \(panel) \(role)")
        return row.entries.map { entry in
            let quantity = answer.figures[entry.figures[0]].observation.quantity
            let text = "\(quantity.comparator.symbol) \(quantity.value) \(quantity.unit)"
            return entry.statement == .number ? text : "all " + text
        }
    }

    @Test func aDistrict() throws {
        func row(_ role: String, _ panel: String, _ view: String) throws -> [String] {
            try entries(role, panel, view, "吴兴区", 2022)
        }
        #expect(try row("put", "suggestions", "loop") == ["= 89 件"])
        #expect(try row("handled", "suggestions", "loop") == ["all = 89 件"])
        #expect(try row("resolved", "suggestions", "loop") == ["= 94.57 %"])
        #expect(try row("satisfied", "suggestions", "loop") == ["= 100 %"])
        #expect(try row("online", "requests", "loop") == ["= 444 个"])
        #expect(try row("resolved", "requests", "loop") == ["all = 444 个", "= 3575 个", "= 209 个"])
        #expect(try row("collected", "requests", "loop").contains("= 4355 条"))
        #expect(try row("held", "activities", "platform").contains("= 718 次"))
        #expect(try row("stations", "network", "platform").first == "= 36 个")
        #expect(try row("units", "means", "institution").first == "= 36 个")
        #expect(try row("voted", "projects", "livelihood") == ["= 10 项", "= 122 项"])
        #expect(try row("done", "projects", "livelihood") == ["= 10 项", "= 122 项"])
    }

    @Test func aCounty() throws {
        func row(_ role: String, _ panel: String, _ view: String) throws -> [String] {
            try entries(role, panel, view, "新安县", 2023)
        }
        #expect(try row("put", "suggestions", "loop") == ["= 91 件"])
        #expect(try row("handled", "suggestions", "loop") == ["> 95 %"])
        #expect(try row("replied", "suggestions", "loop") == ["= 100 %"])
        #expect(try row("satisfied", "suggestions", "loop") == ["= 100 %"])
        // The whole loop is on the cockpit, too.
        #expect(try row("suggestions.replied", "loop", "cockpit") == ["= 100 %"])
        #expect(try row("stations", "network", "platform") == ["= 11 个", "= 58 个", "= 311 个"])
        #expect(try row("studios", "network", "platform") == ["= 55 个", "= 50 个"])
        #expect(try row("projects", "objects", "supervision") == ["= 38 个"])
        #expect(try row("rectified", "outcomes", "supervision").contains("= 50 个"))
    }

    @Test func everyFigureLeadsToItsSentence() throws {
        for (region, year) in [("吴兴区", 2022), ("新安县", 2023)] {
            let answer = try engine.view(ViewRequest(view: "cockpit", region: region, year: year))
            #expect(answer.figures.count > 30)
            for figure in answer.figures {
                #expect(!figure.quote.isEmpty && figure.sentence.contains(figure.quote), "\(figure.quote)")
            }
        }
    }

    @Test func sumsOfRealReportsHold() throws {
        let answer = try engine.checkSums(SumRequest())
        #expect(answer.totalCount > 0 && answer.brokenCount == 0)
    }
}
