import Foundation
import ReportMessages
import Testing

@testable import gongbao

@Suite struct SearchViewTests {
    private let response: SearchResponse = {
        let text = Sample.sentence
        let snippet = Snippet(
            text: text, span: TextSpan(start: 300, end: UInt32(300 + text.utf8.count)),
            highlights: [Sample.span("满意率", in: text, at: 300), Sample.span("代表建议", in: text, at: 300)],
            sectionPath: ["一、过去一年的工作", "（二）代表工作"])
        return SearchResponse(
            hits: [
                SearchHit(
                    reportID: "linhe-2023", title: "临河县人大常委会工作报告", region: Sample.linhe, periodCovered: "2022/2023",
                    kind: .congressWork, source: "https://example.org/", score: 7.25, snippets: [snippet]),
                SearchHit(reportID: "bare", score: 1),
            ], page: PageInfo(nextCursor: "c2", total: 1204, totalIsExact: true), notices: ["read as plain words"],
            elapsedNs: 3_140_000)
    }()

    @Test func forPeople() {
        let answer = response.answer(firstRank: 1, .zh)
        #expect(
            Sample.text(answer) == """
                1  临河县人大常委会工作报告
                   临河县 · 2022–2023 · 人大常委会工作报告 · linhe-2023
                      全年办理代表建议91件，满意率达95%以上。
                      § 一、过去一年的工作 › （二）代表工作

                2  bare
                   其他 · bare

                """)
        #expect(answer.summary == "1,204 份报告，列出 2，3.1 ms；续查：--cursor c2")
        #expect(response.answer(firstRank: 1, .en).summary == "2 of 1,204 reports, 3.1 ms; go on with --cursor c2")
        #expect(answer.notices == ["read as plain words"])
        #expect(answer.isFound)
    }

    @Test func matchesStandOut() {
        let colored = Sample.text(response.answer(firstRank: 1, .en), inColor: true)
        #expect(colored.contains("全年办理\u{1B}[1;31m代表建议\u{1B}[0m91件，\u{1B}[1;31m满意率\u{1B}[0m达95%以上。"))
    }

    @Test func wrapsInATerminal() {
        let lines = Sample.text(response.answer(firstRank: 1, .en), width: 30).split(separator: "\n")
        #expect(lines[4] == "      全年办理代表建议91件，满")
        #expect(lines[5] == "      意率达95%以上。")
    }

    @Test func jsonHasEverything() throws {
        struct Parsed: Decodable {
            struct Region: Decodable { let code: Int; let name: String }
            struct Span: Decodable, Equatable { let start: Int; let end: Int }
            struct Snippet: Decodable { let text: String; let highlights: [Span]; let section_path: [String] }
            struct Hit: Decodable {
                let rank: Int; let id: String; let region: Region?; let period: String?; let kind: String
                let score: Double; let snippets: [Snippet]
            }
            let hits: [Hit]; let total: Int; let next_cursor: String; let notices: [String]; let elapsed_ns: Int
        }
        let json = Sample.text(response.answer(firstRank: 1, .en), .json)
        let parsed = try JSONDecoder().decode(Parsed.self, from: Data(json.utf8))
        #expect(parsed.hits.map(\.id) == ["linhe-2023", "bare"])
        #expect(parsed.hits.map(\.rank) == [1, 2])
        #expect(parsed.hits[0].region?.code == 410399 && parsed.hits[1].region == nil)
        #expect(
            parsed.hits[0].period == "2022/2023" && parsed.hits[0].kind == "congress-work"
                && parsed.hits[0].score == 7.25)
        #expect(parsed.hits[0].snippets[0].highlights.count == 2)
        #expect(parsed.total == 1204 && parsed.next_cursor == "c2" && parsed.notices == ["read as plain words"])
    }

    @Test func linesForPrograms() {
        let ndjson = Sample.text(response.answer(firstRank: 21, .en), .ndjson).split(separator: "\n")
        #expect(ndjson.count == 2)
        #expect(ndjson[0].hasPrefix(#"{"rank":21,"id":"linhe-2023","title":"临河县人大常委会工作报告","region":{"code":410399,"#))
        let csv = Sample.text(response.answer(firstRank: nil, .en), .csv)
        #expect(
            csv.hasPrefix("rank,id,title,region_code,region_name,period,kind,source,score,snippets\r\n,linhe-2023,"))
    }

    @Test func nothingFound() {
        let answer = SearchResponse().answer(firstRank: 1, .en)
        #expect(!answer.isFound)
        #expect(Sample.text(answer) == "")
        #expect(Sample.text(answer, .json).contains("\"hits\": []"))
        #expect(
            Sample.text(answer, .csv) == "rank,id,title,region_code,region_name,period,kind,source,score,snippets\r\n")
    }

    @Test func aServerThatLiesAboutPlacesDoesNoHarm() {
        for highlight in [TextSpan(start: 301, end: 304), TextSpan(start: 9, end: 3), TextSpan(start: 0, end: .max)] {
            var lying = response
            lying.hits[0].snippets[0].highlights = [highlight]
            #expect(Sample.text(lying.answer(firstRank: 1, .en)).contains(Sample.sentence))
            lying.hits[0].snippets[0].span = TextSpan(start: .max, end: 0)
            #expect(Sample.text(lying.answer(firstRank: 1, .en)).contains(Sample.sentence))
        }
        var hostile = response
        hostile.hits[0].title = "\u{1B}]0;owned\u{07}"
        hostile.hits[0].snippets[0].sectionPath = ["\u{9B}2J"]
        for format in OutputFormat.allCases {
            let text = Sample.text(hostile.answer(firstRank: 1, .en), format)
            #expect(
                !text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x07 || $0.value == 0x9B }, "\(format)")
        }
    }

    @Test func facetsAndExplanations() {
        var explained = response
        explained.facets = [Facet(field: .year, counts: [FacetCount(code: "2023", name: "", count: 1_000)])]
        explained.hits[0].explanation = [
            ScorePart(term: "满意", field: .body, frequency: 3, documentFrequency: 1_200, score: 1.23456),
            ScorePart(term: "建议 ~ 满意", frequency: 1, score: 0.5, kind: .proximity, distance: 12),
        ]
        explained.reading = "\"满意\" year:2023"
        explained.facets[0].valueCount = 3
        let text = Sample.text(explained.answer(firstRank: 1, explains: true, .en))
        #expect(text.hasPrefix("query: \"满意\" year:2023\n\n1  "))
        #expect(text.contains("   满意         term     body      3    1,200  1.235\n"))
        #expect(text.contains("   建议 ~ 满意  near 12  any       1             0.5\n"))
        #expect(text.contains("\n\nyear      code  reports\n2023      2023    1,000\n… 2 more\n"))
    }

    @Test func figuresAndRepairs() {
        var answer = response
        answer.hits[0].snippets[0].figures = [
            Figure(value: "95", comparator: .atLeast, unit: "%", name: "满意率", concept: "suggestions.satisfaction_rate")
        ]
        answer.hits[0].snippets[0].characters = CharacterRange(start: 100, end: 121)
        answer.corrections = [QueryCorrection(kind: .pinyin, from: "linhe", to: "临河")]
        let text = Sample.text(answer.answer(firstRank: 1, .en))
        #expect(text.contains("      · 满意率 ≥95 %  suggestions.satisfaction_rate\n"))
        let json = Sample.text(answer.answer(firstRank: 1, .en), .ndjson)
        #expect(json.contains(#""characters":{"start":100,"end":121},"highlight_characters":[],"figures":[{"#))
        #expect(Sample.text(answer.answer(firstRank: 1, .en), .json).contains(#""to": "临河""#))
    }
}
