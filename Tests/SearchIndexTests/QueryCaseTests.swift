import Foundation
import ReportModel
import SearchIndex
import TestSupport
import Testing

/// Queries that once broke something, or that stand for a family of them.
@Suite struct QueryCaseTests {
    @Test func replaysAll() throws {
        let folder = RepositoryFolder.root + "/Tests/Fuzz/QueryCases"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.count >= 3)
        var builder = SearchIndexBuilder()
        let report = Report(id: try #require(ReportID("r")), title: "工作报告", text: "代表建议91件，满意率达95%以上。")
        builder.add(report: report, number: 0)
        let snapshot = SearchSnapshot.empty.adding(builder.finish())
        for name in names {
            let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + name))
            let text = String(decoding: bytes, as: UTF8.self)
            guard let parsed = try? SearchQueryParser.parseLeniently(text) else { continue }
            if parsed.problem == nil, let written = try? SearchQueryParser.parse(parsed.query.queryText) {
                #expect(written.query == parsed.query, "\(name)")
            }
            _ = try? snapshot.rankedMatches(parsed.query)
            _ = try? snapshot.corrected(parsed.query)
        }
    }
}
