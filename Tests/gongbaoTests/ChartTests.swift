import ReportMessages
import Testing

@testable import gongbao

@Suite struct ChartTests {
    static func cell(_ value: String, _ comparator: FigureComparator = .equal, report: String = "r1") -> CompareCell {
        CompareCell(figures: [Sample.figure(value, comparator: comparator, report: report)])
    }

    static let series = SeriesResponse(
        measure: CompareColumn(concept: "suggestions.total", name: "代表建议", unit: "件"),
        lines: [
            SeriesLine(
                region: Sample.linhe,
                points: [
                    SeriesPoint(year: 2019, cell: cell("80")), SeriesPoint(year: 2020, cell: cell("90", .atLeast)),
                    SeriesPoint(year: 2021, gap: .notStated), SeriesPoint(year: 2022, cell: cell("110", .about)),
                    SeriesPoint(year: 2023, cell: cell("120")),
                ]),
            SeriesLine(
                region: Sample.beishan,
                points: [
                    SeriesPoint(year: 2019, gap: .noReport), SeriesPoint(year: 2020, gap: .noReport),
                    SeriesPoint(year: 2021, cell: cell("40", .greater)), SeriesPoint(year: 2022, cell: cell("45")),
                    SeriesPoint(year: 2023, cell: cell("50", .less)),
                ]),
        ])

    private func drawn(_ response: SeriesResponse, _ glyphs: DrawingGlyphs, columns: Int = 64) -> String {
        let answer = response.answer(.zh)
        return Sample.text(
            answer.drawn(response.chart(.zh), DrawingChoice(glyphs: glyphs, columns: columns), .zh), width: columns)
    }

    @Test func linesHaveAScaleAndBreakAtGaps() {
        #expect(
            drawn(Self.series, .plain).split(separator: "\n").suffix(16).joined(separator: "\n") == """
                 件
                150 |
                    |
                    |                                     oaaaaaaaaaaa* a 临河县
                100 |
                    |*aaaaaaaaaaa^
                    |
                 50 |                                 bb  *b  bb  bb  V b 北山区
                    |                         Ab  bb
                    |
                  0 |
                    +--------------------------------------------------
                     2019      2020        2021        2022        2023
                                             -                          a 临河县
                     .           .                                      b 北山区
                A 超过   ^ 不低于   V 不到   o 约
                """)
    }

    /// The unit is whole though the numbers below it are narrower, and the one region has its name in the title.
    @Test func whatIsDrawnIsNamed() throws {
        let amounts = ["2000000000000", "4000000000000"].map { value in
            CompareCell(figures: [Sample.figure(value, unit: "元", report: "r1")])
        }
        var contested = amounts[1]
        contested.conflict = true
        let response = SeriesResponse(
            measure: CompareColumn(concept: "gdp", name: "生产总值", unit: "元"),
            lines: [
                SeriesLine(
                    region: Sample.linhe,
                    points: [SeriesPoint(year: 2022, cell: amounts[0]), SeriesPoint(year: 2023, cell: contested)])
            ])
        #expect(drawn(response, .plain).contains("\n万亿元\n"))
        let chart = try #require(response.chart(.en))
        #expect(chart.title == "临河县 · 生产总值")
        #expect(
            chart.source == "Reports disagree on 2023: the preferred value is drawn. Source: 1 report (r1); Gongbao")
        #expect(Self.series.chart(.zh)?.title == "代表建议" && Self.series.chart(.zh)?.source.contains("不一致") == false)
    }

    @Test func brailleLinesStayWithinTheColumns() {
        for columns in [30, 64, 110] {
            let lines = drawn(Self.series, .blocks, columns: columns).split(separator: "\n")
            for line in lines.dropFirst(7) {
                #expect(StyledText(String(line)).columns <= columns, "\(line)")
            }
        }
        let text = drawn(Self.series, .blocks)
        for sign in ["●", "△", "○", "▲", "▼", "└"] {
            #expect(text.contains(sign), "\(sign)")
        }
    }

    @Test func narrowTerminalsGetSparklines() {
        let text = drawn(Self.series, .blocks, columns: 20)
        #expect(text.contains("临河县") && text.contains("–"))
        #expect(!text.contains("└"))
    }

    @Test func scalesAreRound() {
        let counts = ChartScale([80, 120], fromZero: true, unit: "件")
        #expect(counts.ticks == [0, 50, 100, 150] && counts.multiplier.isEmpty)
        #expect(ChartScale([91, 99], fromZero: false, unit: "%").ticks.first == 90)
        let money = ChartScale([0, 4.3e12], fromZero: true, unit: "元")
        #expect(money.multiplier == "万亿" && money.label(2e12) == "2")
        #expect(ChartScale([], fromZero: true, unit: "").ticks.count > 1)
        #expect(ChartScale([7], fromZero: false, unit: "").part(7) <= 1)
        #expect(ChartScale([.nan, .infinity, -.greatestFiniteMagnitude, 3], fromZero: true, unit: "").ticks.count > 1)
        #expect(ChartScale([-5, -3], fromZero: true, unit: "%").high == 0)
        #expect(ChartScale([1e-7, 3e-7], fromZero: true, unit: "%").ticks.count > 1)
    }

    @Test func barsStandBesideTheirNumbers() {
        let response = RankResponse(
            measure: CompareColumn(concept: "suggestions.total", name: "代表建议", unit: "件"),
            rows: [
                RankRow(place: 1, region: Sample.linhe, cell: Self.cell("100")),
                RankRow(place: 2, region: Sample.beishan, cell: Self.cell("50", .atLeast)),
            ], total: 2)
        let choice = DrawingChoice(glyphs: .blocks, columns: 80)
        let text = Sample.text(response.answer(.en).drawn(response.chart(.en), behind: 2, choice, .en))
        #expect(text.contains("100 件  ████████████████████████ ") && text.contains("≥50 件  ████████████▒›"))
        #expect(text.contains("at least"))
        #expect(
            Sample.text(response.answer(.en).drawn(response.chart(.en), behind: 2, .none, .en))
                == Sample.text(response.answer(.en)))
    }

    @Test func fallsTurnBoundsRoundAndRangesAreAbout() {
        var figure = Sample.figure("-3", unit: "%", comparator: .greater, kind: .change)
        #expect(figure.drawn == .value(-3, .less))
        figure = Sample.figure("5")
        figure.high = "6"
        #expect(figure.drawn == .value(5.5, .about))
        figure.value = "what"
        #expect(figure.drawn == .notStated)
    }
}
