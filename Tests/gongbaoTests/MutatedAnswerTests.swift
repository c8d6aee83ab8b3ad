import Foundation
import ReportMessages
import TestSupport
import Testing

@testable import gongbao

/// Answers whose bytes were changed at random: nothing crashes, JSON stays JSON, and a terminal gets nothing to obey.
@Suite struct MutatedAnswerTests {
    private static let cell = CompareCell(figures: Sample.figures + Sample.figures, conflict: true, preference: "p")
    private static let column = CompareColumn(concept: "gdp", name: "生产总值", kind: .change, nature: .target, unit: "%")

    private static let text = "临河\n" + Sample.sentence
    private static let report = GetReportResponse(
        summary: Sample.summary, text: text,
        sections: [SectionRef(heading: TextSpan(start: 0, end: 6), level: 1)],
        blocks: [
            BlockRef(span: TextSpan(start: 0, end: 6), role: .heading, section: 1),
            BlockRef(span: TextSpan(start: 7, end: UInt32(text.utf8.count)), role: .paragraph, section: 1),
        ], figures: Sample.figures)

    private static let search = SearchResponse(
        hits: [
            SearchHit(
                reportID: "a", title: "标题", region: Sample.linhe, periodCovered: "2022/2023", score: 1,
                snippets: [
                    Snippet(
                        text: Sample.sentence, span: TextSpan(start: 0, end: UInt32(Sample.sentence.utf8.count)),
                        highlights: [TextSpan(start: 12, end: 24)], sectionPath: ["一"])
                ], explanation: [ScorePart(term: "建议", frequency: 1, documentFrequency: 2, score: 0.5)])
        ], page: PageInfo(nextCursor: "c", total: 3),
        facets: [Facet(field: .year, counts: [FacetCount(code: "2023", count: 1)])],
        notices: ["n"], elapsedNs: 5)

    /// The answer that the bytes stand for; `nil` where they are no message.
    private static func answers(_ seed: UInt64) -> [Answer] {
        var random = SeededGenerator(seed)
        func mutated<Message: ReportMessage>(_ message: Message) -> Message? {
            guard let whole = try? message.encode(), !whole.isEmpty else { return nil }
            // Most changes break the message; those that don't are the interesting ones.
            for _ in 0..<50 {
                var bytes = whole
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    let values = [0x00, 0x07, 0x1B, 0x7F, 0xFF, UInt8.random(in: 0...255, using: &random)]
                    bytes[place] = values.randomElement(using: &random) ?? 0
                }
                if bytes != whole, let changed = try? Message.decode(bytes) { return changed }
            }
            return nil
        }
        let series = SeriesResponse(
            measure: column,
            lines: [
                SeriesLine(
                    region: Sample.linhe, points: [SeriesPoint(year: 2023, cell: cell), SeriesPoint(year: 2024)])
            ])
        let group = AggregateGroup(
            code: "2023", count: 3, sum: "12345", mean: 1.5, median: 2, minimum: "1", maximum: "9", lowerQuartile: 1,
            upperQuartile: 3)
        let answers: [Answer?] = [
            mutated(search)?.answer(firstRank: 1, .en), mutated(report)?.readingAnswer(inColor: false, .zh),
            mutated(report)?.figuresAnswer(.en), mutated(ListReportsResponse(reports: [Sample.summary]))?.answer(.zh),
            mutated(ListFiguresResponse(figures: Sample.figures))?.answer(.en),
            mutated(
                CompareResponse(
                    columns: [column], rows: [CompareRow(region: Sample.linhe, period: "2023", cells: [cell])]))?
                .answer(.zh),
            mutated(series)?.answer(.en),
            mutated(
                RankResponse(measure: column, rows: [RankRow(place: 1, region: Sample.linhe, cell: cell)], total: 1))?
                .answer(.en),
            mutated(AggregateResponse(measure: column, groups: [group]))?.answer(.en),
            mutated(CoverageResponse(rows: [CoverageRow(concept: "gdp", region: Sample.linhe, years: [2022, 2023])]))?
                .answer(.en),
            mutated(ResolveRegionsResponse(candidates: [Candidate(code: "1", name: "临河县", score: 0.5, reason: "r")]))?
                .answer(.en),
            mutated(ResolveConceptsResponse(matches: [ConceptMatch(concept: ConceptRef(code: "gdp", nameZh: "生产总值"))]))?
                .answer(.zh),
            mutated(ExplainResponse(steps: [ExplainStep(depth: 1, rule: "r", span: TextSpan(start: 0, end: 3))]))?
                .answer(text: text, .en),
            mutated(GetStatusResponse(version: "1", uptimeS: 5, textBytes: 9, limits: ServerLimits(idleMs: 1)))?
                .answer(server: "s", .en),
        ]
        return answers.compactMap { $0 }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func areShownWithoutHarm(seed: UInt64) throws {
        let answers = Self.answers(seed)
        #expect(answers.count >= 10, "seed \(seed)")
        for answer in answers {
            for width in [nil, 20, 80] {
                let shown = Presenter(format: .table, inColor: false, width: width).text(of: answer).joined()
                #expect(!shown.unicodeScalars.contains { Self.isObeyed($0, besides: "\n") }, "seed \(seed)")
            }
            let json = Sample.text(answer, .json)
            #expect(throws: Never.self, "seed \(seed)") { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
            for line in Sample.text(answer, .ndjson).split(separator: "\n") {
                #expect(throws: Never.self, "seed \(seed)") { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
            }
            for format in [OutputFormat.json, .ndjson, .csv, .tsv] {
                let text = Sample.text(answer, format)
                #expect(!text.unicodeScalars.contains { Self.isObeyed($0, besides: "\n\r\t") }, "seed \(seed)")
            }
            let rows = Sample.text(answer, .tsv).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            #expect(Set(rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count }).count == 1)
        }
    }

    private static func isObeyed(_ scalar: Unicode.Scalar, besides allowed: String) -> Bool {
        (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) && !allowed.unicodeScalars.contains(scalar)
    }
}
