import ReportMessages
import Testing

@testable import gongbao

@Suite struct DiscoveryViewTests {
    private static let linhe = ReportRef(
        id: "linhe-2023", title: "临河县人大常委会工作报告", region: Sample.linhe, kind: .congressWork, periodCovered: "2023",
        yearDelivered: 2024, publishDate: "2024-01-20", version: 1)
    private static let beishan = ReportRef(
        id: "beishan-2022", title: "北山区工作报告", region: Sample.beishan, periodCovered: "2022", yearDelivered: 2023,
        version: 2)

    private let copies: FindCopiesResponse = {
        let other = "全年办理代表建议80件，满意率达95%以上。"
        return FindCopiesResponse(
            report: linhe, sentenceCount: 40, copiedCount: 2,
            reports: [CopyingReport(report: beishan, sentenceCount: 2, identicalCount: 1)],
            sentences: [
                CopiedSentence(
                    span: TextSpan(start: 0, end: UInt32(Sample.sentence.utf8.count)), text: Sample.sentence,
                    sectionPath: ["一、代表工作"], reportCount: 3, identicalCount: 1,
                    places: [
                        CopyPlace(
                            report: beishan, span: TextSpan(start: 100, end: UInt32(100 + other.utf8.count)),
                            text: other,
                            similarity: 0.866, differences: [Sample.span("80", in: other, at: 100)]),
                        CopyPlace(report: linhe, text: Sample.sentence, similarity: 1),
                    ]),
                CopiedSentence(text: "各位代表", reportCount: 1, firstHere: true, places: [CopyPlace()]),
            ], page: PageInfo(nextCursor: "c1.9", total: 2, totalIsExact: true), notices: ["cut"])
    }()

    @Test func copiesForPeople() {
        let answer = copies.answer(isFirstPage: true, .en)
        #expect(
            Sample.text(answer) == """
                sentences  the same  ID            region  period  title
                        2         1  beishan-2022  北山区  2022    北山区工作报告

                  全年办理代表建议91件，满意率达95%以上。
                  § 一、代表工作
                    ≈ 2023  北山区 · 北山区工作报告  beishan-2022  86 %
                      全年办理代表建议80件，满意率达95%以上。
                    = 2024  临河县 · 临河县人大常委会工作报告  linhe-2023
                    … and in 1 more

                ★ 各位代表
                    ≈   0 %

                """)
        #expect(answer.summary == "2 of 40 sentences stand in other reports; go on with --cursor c1.9")
        #expect(answer.notices == ["cut"] && answer.isFound && answer.nextCursor == "c1.9")
        let colored = Sample.text(answer, inColor: true)
        #expect(colored.contains("\u{1B}[1;31m80\u{1B}[0m"))
        #expect(!Sample.text(copies.answer(isFirstPage: false, .zh)).contains("sentences"))
    }

    @Test func copiesForPrograms() {
        let csv = Sample.text(copies.answer(isFirstPage: true, .en), .csv).split(separator: "\r\n")
        #expect(csv.count == 4)
        #expect(csv[1].contains("beishan-2022") && csv[1].contains("0.866"))
        let json = Sample.text(copies.answer(isFirstPage: true, .en), .json)
        #expect(json.contains("\"copied_count\": 2") && json.contains("\"differences\""))
        #expect(!FindCopiesResponse().answer(isFirstPage: true, .en).isFound)
    }

    @Test func placesThatLieDoNoHarm() {
        var lying = copies
        lying.sentences[0].places[0].span = TextSpan(start: .max, end: 0)
        lying.sentences[0].places[0].differences = [TextSpan(start: 101, end: 102), TextSpan(start: 0, end: .max)]
        lying.sentences[0].text = "\u{1B}]0;owned\u{07}"
        for format in OutputFormat.allCases {
            let text = Sample.text(lying.answer(isFirstPage: true, .en), format)
            #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x07 }, "\(format)")
        }
    }

    @Test func similarReportsSayWhy() {
        let response = FindSimilarResponse(
            report: Self.linhe,
            terms: [TellingTerm(term: "联络站", frequency: 12, documentFrequency: 1_200, weight: 6)],
            reports: [
                SimilarReport(
                    report: Self.beishan, score: 2.5, shared: [ScorePart(term: "联络站", frequency: 3, score: 2.5)])
            ], page: PageInfo(nextCursor: "s1.1", total: 1))
        let answer = response.answer(firstRank: 1, .en)
        #expect(
            Sample.text(answer) == """
                telling terms of 临河县人大常委会工作报告: 联络站 12/1,200

                1  北山区工作报告
                   北山区 · 2022 · other · beishan-2022
                      联络站 3

                """)
        #expect(Sample.text(answer, inColor: true).contains("\u{1B}[1;31m联络站\u{1B}[0m"))
        #expect(answer.summary == "1 report; go on with --cursor s1.1")
        #expect(Sample.text(answer, .ndjson).hasPrefix(#"{"rank":1,"id":"beishan-2022","#))
        let none = FindSimilarResponse(report: Self.linhe).answer(firstRank: 1, .en)
        #expect(!none.isFound && none.notices.count == 1)
    }

    @Test func suggestionsMarkWhatWasTyped() {
        let response = SuggestResponse(suggestions: [
            Suggestion(
                kind: .region, text: "某省临河县", code: "410399", highlights: [Sample.span("临河", in: "某省临河县")], count: 3),
            Suggestion(kind: .concept, text: "生产总值", code: "gdp", foundBy: "GDP", count: 1_000),
            Suggestion(kind: SuggestionKind(rawValue: 9), text: "x"),
        ])
        let answer = response.answer(.en)
        #expect(
            Sample.text(answer) == """
                kind     name        code     held  found by
                region   某省临河县  410399      3
                concept  生产总值    gdp     1,000  GDP
                9        x                       0

                """)
        #expect(Sample.text(answer, inColor: true).contains("某省\u{1B}[1;31m临河\u{1B}[0m县"))
        #expect(Sample.text(answer, .csv).hasPrefix("kind,text,code,count,found_by\r\nregion,某省临河县,410399,3,"))
        #expect(!SuggestResponse().answer(.zh).isFound)
    }

    private let trend = TrendResponse(
        trends: [
            QueryTrend(
                query: "数字化",
                years: [TrendCount(year: 2022, reports: 2, hits: 5), TrendCount(year: 2023, reports: 4, hits: 1_000)],
                regions: [
                    RegionTrend(
                        region: Sample.linhe,
                        years: [
                            TrendCount(year: 2022, reports: 1, hits: 1), TrendCount(year: 2023, reports: 4, hits: 9),
                        ])
                ]),
            QueryTrend(query: "坏", failure: CallFailure(code: .notFound, message: "No such place.")),
        ],
        held: [
            TrendCount(year: 0, reports: 1), TrendCount(year: 2022, reports: 8), TrendCount(year: 2023, reports: 9),
        ],
        heldRegions: [
            RegionTrend(
                region: Sample.linhe, years: [TrendCount(year: 2022, reports: 2), TrendCount(year: 2023, reports: 5)]),
            RegionTrend(years: [TrendCount(year: 2023, reports: 4)]),
        ])

    @Test func trendsAreNumbersInPipes() {
        let answer = trend.answer(isDrawn: false, .en)
        #expect(
            Sample.text(answer) == """
                   year  held  数字化   hits
                unknown     1       0      0
                   2022     8       2      5
                   2023     9       4  1,000

                region    held  数字化  hits
                临河县       7       5    10
                no place     4       0     0

                """)
        #expect(answer.notices == ["坏: No such place."] && answer.isFound)
        #expect(
            Sample.text(answer, .tsv).hasPrefix(
                "query\tregion_code\tregion_name\tyear\treports\thits\theld\n数字化\t410399\t临河县\t2022\t1\t1\t2\n"))
        #expect(Sample.text(answer, .json).contains("\"code\": \"NOT_FOUND\""))
    }

    @Test func trendsAreDrawnOnATerminal() {
        let text = Sample.text(trend.answer(isDrawn: true, .en), width: 100)
        #expect(text.contains("2022     8       2      5  ████████████\n"))
        #expect(text.contains("2023     9       4  1,000  ████████████████████████\n"))
        #expect(text.contains("临河县       7  ·▂█       5    10\n"))
        #expect(!TrendResponse().answer(isDrawn: true, .en).isFound)
    }

    @Test(
        arguments: [
            (0, 10, ""), (1, 1_000_000, "▏"), (10, 10, "████"), (5, 10, "██"), (3, 8, "█▌"), (20, 10, "████"),
            (1, 0, ""),
        ] as [(UInt64, UInt64, String)]) func bars(count: UInt64, whole: UInt64, bar: String)
    {
        #expect(CountBars.bar(count, of: whole, columns: 4) == bar)
    }

    @Test func lines() {
        #expect(CountBars.line([]) == "")
        #expect(CountBars.line([0, 1, 4, 8]) == "·▁▄█")
        #expect(CountBars.line([0, 0]) == "··")
        #expect(CountBars.line([.max, 1]) == "█▁")
    }

    @Test func newMatchesAndQueries() {
        let match = QueryMatch(name: "sites", text: "联络站", snippet: Snippet(text: "建好联络站。"))
        let response = ListMatchesResponse(
            matches: [
                NewMatch(sequence: 7, ingestedAt: 1, report: Self.beishan, matches: [match, QueryMatch(text: "b")])
            ],
            next: 9)
        let answer = response.answer(.en)
        #expect(
            Sample.text(answer) == """
                #7  北山区工作报告  version 2
                   北山区 · 2022 · other · beishan-2022 · sites, b
                      建好联络站。

                """)
        #expect(Sample.text(answer, .ndjson).hasPrefix(#"{"sequence":7,"ingested_at":1,"id":"beishan-2022","#))
        #expect(Sample.text(answer, .json).contains("\"next\": 9"))
        let queries = ListQueriesResponse(queries: [StoredQuery(name: "sites", text: "联络站", savedAt: 5)])
        #expect(Sample.text(queries.answer(.en)) == "name   query\nsites  联络站\n")
        #expect(
            Sample.text(SaveQueryResponse(query: StoredQuery(name: "a"), replaced: true).answer(.en))
                == "'a' is replaced.\n")
        #expect(!DeleteQueryResponse().answer(name: "a", .en).isFound)
        #expect(Sample.text(MatchStoredQueriesResponse(matches: [match]).answer(.en)) == "sites  联络站\n   建好联络站。\n")
    }
}
