import ChineseText
import ReportImport
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

/// Real reports through the whole engine: what a reader finds in them by eye must come out.
@Suite(.enabled(if: RepositoryFolder.shared != nil, "the reference data beside the repository are absent"))
struct CorpusTests {
    /// Filled once for all tests, which only read it.
    private static let filled = Result { try Filled() }
    let engine: ReportEngine

    init() throws { engine = try Self.filled.get().engine }

    private struct Filled {
        let folder = DataFolder()
        let engine: ReportEngine

        init() throws {
            engine = try ReportEngine.open(EngineConfiguration(dataFolder: folder.path))
            let wanted = ["xinan-2023", "wuxing-2022", "prov-11-beijing-2026", "prov-33-zhejiang-2026"]
            let corpus = (RepositoryFolder.shared ?? "") + "/corpus"
            var reports: [Report] = []
            for result in ReportImporter().reports(at: [corpus]) {
                if case .success(let imported) = result, wanted.contains(imported.report.id.rawValue) {
                    reports.append(imported.report)
                }
            }
            _ = try engine.ingest(reports: reports)
            #expect(engine.status().reportCount == wanted.count)
        }
    }

    /// Figures as `comparator value unit`, each once.
    private func figures(_ concept: String, _ region: String, _ years: ClosedRange<Int>) throws -> Set<String> {
        let filter = ObservationFilter(concepts: [concept], regions: [region], years: years)
        let rows = try engine.observations(ObservationRequest(filter: filter, limit: 1_000)).rows
        return Set(
            rows.map {
                let quantity = $0.observation.quantity
                return "\(quantity.comparator.symbol) \(quantity.value) \(quantity.unit)"
            })
    }

    @Test func suggestionsOfACounty() throws {
        #expect(try figures("suggestions.total", "新安县", 2023...2023).contains("= 91 件"))
        #expect(try figures("suggestions.closed_rate", "新安县", 2023...2023) == ["> 95 %"])
        #expect(try figures("suggestions.reply_rate", "新安县", 2023...2023) == ["= 100 %"])
        #expect(try figures("suggestions.satisfaction_rate", "新安县", 2023...2023) == ["= 100 %"])
        #expect(try figures("suggestions.resolved_rate", "吴兴区", 2022...2022) == ["= 94.57 %"])
    }

    @Test func provincesSideBySide() throws {
        let answer = try engine.compare(
            CompareRequest(
                concepts: ["gdp"], years: 2026...2026, kinds: [.change], natures: [.target], level: .province))
        #expect(answer.rows.map(\.region.name) == ["北京市", "浙江省"])
        #expect(answer.columns.map(\.unit) == ["%"])
        #expect(answer.rows[0].cells[0].rows.first?.observation.quantity.comparator == .about)
        #expect(answer.rows.allSatisfy { $0.cells[0].rows.first?.observation.quantity.value == ExactDecimal(5) })
    }

    @Test func searchesFindTheReport() throws {
        let words = try engine.search(SearchRequest(.text("代表建议 满意率")))
        #expect(words.hits.prefix(2).map(\.report.id.rawValue).sorted() == ["wuxing-2022", "xinan-2023"])
        let phrase = SearchRequest(.text("\"民生实事项目\""), filter: ReportFilter(regions: ["浙江省"]))
        let hit = try #require(try engine.search(phrase).hits.first)
        #expect(hit.report.id.rawValue == "wuxing-2022")
        #expect(hit.snippets.first?.text.contains("民生实事项目") == true)
    }

    /// Every figure's quote is the text of its span, and stands in its sentence.
    @Test func everyFigureLeadsToItsSentence() throws {
        var request = ObservationRequest(limit: 1_000)
        var seen = 0
        repeat {
            let page = try engine.observations(request)
            for row in page.rows {
                #expect(!row.quote.isEmpty && row.sentence.contains(row.quote))
                #expect(row.observation.sentence.contains(row.observation.span))
            }
            seen += page.rows.count
            #expect(page.nextCursor != nil || seen == page.totalCount)
            request.cursor = page.nextCursor
        } while request.cursor != nil
        #expect(seen > 300)
    }
}
