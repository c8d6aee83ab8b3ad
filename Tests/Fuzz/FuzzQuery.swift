import ReportModel
import SearchIndex

/// Reads an input as a query text and searches a few reports with it.
enum FuzzQuery {
    private static let index: SearchSnapshot = {
        var builder = SearchIndexBuilder()
        let texts = ["代表建议91件，满意率达95%以上。", "民生实事项目10万元", "gdp增长５％，建議辦理", ""]
        for (i, text) in texts.enumerated() {
            guard let id = ReportID("r\(i)") else { continue }
            builder.add(report: Report(id: id, title: "工作报告", text: text), number: UInt32(i))
        }
        return SearchSnapshot.empty.adding(builder.finish())
    }()

    static func run(_ input: UnsafeRawBufferPointer) {
        let text = String(decoding: input, as: UTF8.self)
        guard let parsed = try? SearchQueryParser.parseLeniently(text) else { return }
        if parsed.problem == nil, let written = try? SearchQueryParser.parse(parsed.query.queryText) {
            precondition(written.query == parsed.query, "written out, it is another query")
        }
        guard let found = try? index.rankedMatches(parsed.query, MatchOptions(countsFacets: true)) else { return }
        precondition(found.found.total >= found.found.matches.count, "more matches than counted")
        for match in found.found.matches {
            let isRelaxed = found.found.isRelaxed
            let shares = try? index.explanation(of: parsed.query, number: match.number, relaxed: isRelaxed)
            precondition(shares != nil, "a match without an explanation")
        }
        _ = try? index.corrected(parsed.query)
    }
}
