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
        for (i, text) in ["代表建议91件，满意率达95%以上。", "民生实事项目10万元", "gdp增长５％，建議辦理", ""].enumerated() {
            let report = Report(id: try #require(ReportID("r\(i)")), title: "工作报告", text: text)
            builder.add(report: report, number: UInt32(i))
        }
        let snapshot = SearchSnapshot.empty.adding(builder.finish())
        for name in names {
            let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + name))
            let text = String(decoding: bytes, as: UTF8.self)
            guard let parsed = try? SearchQueryParser.parseLeniently(text) else { continue }
            if parsed.problem == nil, let written = try? SearchQueryParser.parse(parsed.query.queryText) {
                #expect(written.query == parsed.query, "\(name)")
            }
            if let found = try? snapshot.rankedMatches(parsed.query, MatchOptions(countsFacets: true)).found {
                #expect(found.total >= found.matches.count, "\(name)")
                for match in found.matches {
                    let shares = try? snapshot.explanation(
                        of: parsed.query, number: match.number, relaxed: found.isRelaxed)
                    #expect(shares != nil, "\(name), \(parsed.query)")
                }
            }
            _ = try? snapshot.corrected(parsed.query)
        }
    }
}
