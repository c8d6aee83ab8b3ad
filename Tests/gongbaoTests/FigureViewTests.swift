import Foundation
import ReportMessages
import Testing

@testable import gongbao

@Suite struct FigureViewTests {
    @Test func figuresForPeople() {
        let response = ListFiguresResponse(
            figures: Sample.figures, page: PageInfo(nextCursor: "", total: 2, totalIsExact: true), notices: ["n"])
        let answer = response.answer(.zh)
        #expect(
            Sample.text(answer) == """
                地区    时期  名称       数值  类别  指标                           报告        原句
                临河县  2023  代表建议  91 件  数量  suggestions.total              linhe-2023  全年办理代表建议91件，满意率达95%以上。
                临河县  2023  满意率    ≥95 %  比率  suggestions.satisfaction_rate  linhe-2023  (超过100%) 全年办理代表建议91件，满意率达95%以上。

                """)
        #expect(
            Sample.text(answer, width: 80) == """
                地区    时期  名称       数值  类别  原句
                临河县  2023  代表建议  91 件  数量  全年办理代表建议91件，满意率达95%以上。
                临河县  2023  满意率    ≥95 %  比率  (超过100%) 全年办理代表建议91件，满意率达9…

                """)
        #expect(
            Sample.text(answer, width: 60) == """
                地区    时期  名称       数值  原句
                临河县  2023  代表建议  91 件  全年办理代表建议91件，满意率…
                临河县  2023  满意率    ≥95 %  (超过100%) 全年办理代表建议9…

                """)
        #expect(answer.summary == "2 个数据")
    }

    @Test func machineFormsAreExact() {
        var figure = Sample.figure("12600000.50", unit: "元", comparator: .greater, kind: .change, nature: .target)
        figure.high = "13000000"
        figure.links = [FigureLink(kind: .partOf, target: 3)]
        let line = Sample.text(ListFiguresResponse(figures: [figure]).answer(.en), .ndjson)
        for part in [
            #""report_id":"linhe-2023""#, #""region":{"code":410399,"name":"临河县"}"#, #""comparator":">""#,
            #""value":12600000.50"#, #""high":13000000"#, #""unit":"元""#, #""kind":"change""#, #""nature":"target""#,
            #""span":{"start":24,"end":29}"#, #""links":[{"kind":"part-of","target":3}]"#, #""flags":[]"#,
        ] {
            #expect(line.contains(part), "\(part) in \(line)")
        }
    }

    @Test func unknownValuesOfNewerServersAreShown() {
        var figure = Sample.figure("1")
        figure.kind = FigureKind(rawValue: 77)
        figure.comparator = FigureComparator(rawValue: 88)
        figure.flags = [FigureFlag(rawValue: 99)]
        let line = Sample.text(ListFiguresResponse(figures: [figure]).answer(.en), .ndjson)
        #expect(
            line.contains(#""kind":"77""#) && line.contains(#""comparator":"88""#) && line.contains(#""flags":["99"]"#))
    }

    private static let column = CompareColumn(
        concept: "gdp", name: "地区生产总值", kind: .change, nature: .target, unit: "%")

    private func growth(_ value: String, report: String = "a", comparator: FigureComparator = .equal) -> Figure {
        Sample.figure(
            value, unit: "%", name: "地区生产总值", concept: "gdp", comparator: comparator, kind: .change, nature: .target,
            report: report)
    }

    @Test func comparisonsMarkConflicts() {
        let suggestions = CompareColumn(concept: "suggestions.total", name: "代表建议", unit: "件")
        let response = CompareResponse(
            columns: [Self.column, suggestions],
            rows: [
                CompareRow(
                    region: Sample.linhe, period: "2026",
                    cells: [
                        CompareCell(
                            figures: [
                                growth("5.5", comparator: .about), growth("6", report: "b"), growth("5.5", report: "c"),
                            ],
                            conflict: true, preference: "later report"),
                        CompareCell(figures: [Sample.figure("91")]),
                    ]),
                CompareRow(
                    region: Sample.beishan, period: "2026", cells: [CompareCell(figures: [growth("5")]), CompareCell()]),
            ])
        let answer = response.answer(.en)
        #expect(
            Sample.text(answer) == """
                region  period  地区生产总值 change, target  代表建议
                临河县  2026                 ≈+5.5 % ≠ +6 %     91 件
                北山区  2026                           +5 %         –

                """)
        #expect(answer.summary == "2 rows, 2 regions, 2 columns; 1 where reports disagree (≠)")
        let csv = Sample.text(answer, .csv).split(separator: "\r\n")
        #expect(csv.count == 6)
        #expect(
            csv[0].hasPrefix(
                "region_code,region_name,period,comparator,value,high,unit,kind,nature,concept,name,preferred,"))
        #expect(csv[1].hasPrefix("410399,临河县,2026,~,5.5,,%,change,target,gdp,地区生产总值,true,true,later report,"))
        #expect(csv[2].hasPrefix("410399,临河县,2026,=,6,,%,change,target,gdp,地区生产总值,false,true,"))
        #expect(!CompareResponse(columns: [Self.column]).answer(.en).isFound)
    }

    /// Behind ≠ stands what can't hold beside the preferred value, and what is doubtful says so in plain characters.
    @Test func onlyWhatContradictsStandsBehindTheSign() {
        var doubtful = Sample.figure("1979")
        doubtful.flags = [.countEqualsYear]
        let cell = CompareCell(
            figures: [
                Sample.figure("94"), Sample.figure("90", comparator: .greater),
                Sample.figure("95", comparator: .atLeast),
                Sample.figure("95", comparator: .atLeast), Sample.figure("98", comparator: .about), doubtful,
            ], conflict: true)
        #expect(cell.text(.en).plainText == "94 件 ≠ ≥95 件 ≠ 1,979 件 ?")
        #expect(DoubtLegend.notices([cell], .en) == ["? caution: equals a year"])
        #expect(CompareCell(figures: cell.figures).text(.en).plainText == "94 件")
        #expect(DoubtLegend.notices([CompareCell(figures: cell.figures)], .en) == [])
        #expect(CompareCell(figures: [doubtful]).text(.zh).plainText == "1,979 件 ?")
        let series = SeriesResponse(lines: [
            SeriesLine(region: Sample.linhe, points: [SeriesPoint(year: 2023, cell: cell)])
        ])
        #expect(series.answer(.zh).notices == ["? 注意：疑为年份"])
    }

    /// That more than 10.53 % and 5.2 % agree can't be said, nor of any bound.
    @Test(arguments: [
        (FigureComparator.equal, false, "= +5 %"), (.equal, true, "≠ +5 %"), (.greater, false, "? +5 %"),
        (.greater, true, "≠ +5 %"),
    ])
    func statedChangesStandBesideComputedOnes(comparator: FigureComparator, disagrees: Bool, shown: String) {
        let stated = StatedChange(
            figure: Sample.figure("5", unit: "%", kind: .change), computed: "10", deviation: "-5", disagrees: disagrees)
        let response = ChangeResponse(
            measure: CompareColumn(concept: "gdp", name: "生产总值", unit: "件"),
            rows: [
                ChangeRow(
                    region: Sample.linhe, year: 2023, earlier: CompareCell(figures: [Sample.figure("100")]),
                    later: CompareCell(figures: [Sample.figure("110", comparator: comparator)]), difference: "10",
                    percent: "10", comparator: comparator, stated: [stated])
            ])
        #expect(Sample.text(response.answer(.en)).contains(shown))
    }

    @Test func columnsThatDifferInUnitAloneSayIt() {
        let columns = ["%", "件", ""].map { CompareColumn(concept: "a", name: "代表建议", kind: .change, unit: $0) }
        let rows = [CompareRow(region: Sample.linhe, cells: [CompareCell(figures: [Sample.figure("1")])])]
        let text = Sample.text(CompareResponse(columns: columns, rows: rows).answer(.en))
        #expect(text.hasPrefix("region  period  代表建议 change (%)  代表建议 change (件)  代表建议 change\n"))
    }

    @Test func seriesShowTheirGaps() {
        let response = SeriesResponse(
            measure: Self.column,
            lines: [
                SeriesLine(
                    region: Sample.linhe,
                    points: [
                        SeriesPoint(year: 2021, cell: CompareCell(figures: [growth("5.5")])),
                        SeriesPoint(year: 2022, gap: .notStated), SeriesPoint(year: 2023, gap: .noReport),
                    ]),
                SeriesLine(
                    region: Sample.beishan,
                    points: [SeriesPoint(year: 2023, cell: CompareCell(figures: [growth("-1", comparator: .greater)]))]),
            ])
        let answer = response.answer(.zh)
        #expect(
            Sample.text(answer) == """
                地区生产总值 · gdp · 增减 · 目标 · %
                年份  临河县  北山区
                2021  +5.5 %       ·
                2022       –       ·
                2023       ·   <-1 %

                """)
        let lines = Sample.text(answer, .tsv).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[1].hasPrefix("410399\t临河县\t2021\t\t=\t5.5\t"))
        #expect(lines[2].hasPrefix("410399\t临河县\t2022\tnot-stated\t\t\t"))
        #expect(!SeriesResponse(lines: [SeriesLine(region: Sample.linhe)]).answer(.en).isFound)
        let silent = SeriesResponse(
            lines: [
                SeriesLine(
                    region: Sample.linhe,
                    points: [SeriesPoint(year: 2022, gap: .notStated), SeriesPoint(year: 2023, gap: .noReport)])
            ]
        ).answer(.en)
        #expect(Sample.text(silent).hasSuffix("year  临河县\n2022       –\n2023       ·\n") && !silent.isFound)
        #expect(silent.notices == ["– not stated in the report held, · no report held"])
    }

    @Test func ranks() {
        let response = RankResponse(
            measure: Self.column,
            rows: [
                RankRow(place: 1, region: Sample.beishan, cell: CompareCell(figures: [growth("6", report: "b-2023")])),
                RankRow(place: 12, region: Sample.linhe, cell: CompareCell(figures: [growth("5.5")])),
            ], total: 14)
        let answer = response.answer(.en)
        #expect(
            Sample.text(answer) == """
                地区生产总值 · gdp · change · target · %
                place  region   value  report
                    1  北山区    +6 %  b-2023
                   12  临河县  +5.5 %  a

                """)
        #expect(answer.summary == "2 of 14 regions")
    }

    @Test func aggregates() {
        let response = AggregateResponse(
            measure: CompareColumn(concept: "suggestions.total", name: "代表建议", unit: "件"),
            groups: [
                AggregateGroup(
                    code: "2023", name: "2023", count: 3, sum: "12345", mean: 4115, median: 91.5, minimum: "2.50",
                    maximum: "12000", lowerQuartile: 46.75, upperQuartile: 6045.333333, standardDeviation: 12.345,
                    quantiles: [9_000], inexactCount: 1, sumComparator: .atLeast, minimumFigure: Sample.figure("2.50"))
            ])
        #expect(
            Sample.text(response.answer(.en)) == """
                代表建议 · suggestions.total · level · actual · 件
                group  count      sum    mean  median  min  lower quartile  upper quartile      max  std dev      q1
                2023       3  ≥12,345  ≥4,115   ≥91.5  2.5          ≥46.75       ≥6,045.33  ≥12,000   ≈12.35  ≥9,000

                """)
        #expect(
            Sample.text(response.answer(.en), .ndjson).contains(
                #""sum":12345,"mean":4115,"median":91.5,"minimum":2.50"#))
        #expect(response.answer(.en).notices.contains { $0.hasPrefix("1 of the figures is ") })
        #expect(!AggregateResponse(groups: [AggregateGroup()]).answer(.en).isFound)
    }

    /// The sign goes with all that follows from bounds; only an end of the order that they can't move is exact.
    @Test(arguments: [
        (FigureComparator.greater, FigureComparator.equal, FigureComparator.equal, ">50", "≥", "", "≥"),
        (.less, .equal, .equal, "<50", "≤", "≤", ""), (.atLeast, .atLeast, .equal, "≥50", "≥", "≥", "≥"),
        (.about, .equal, .equal, "≈50", "≈", "≈", "≈"), (.equal, .equal, .equal, "50", "", "", ""),
    ])
    func boundsGoOnIntoWhatIsComputed(
        sum: FigureComparator, least: FigureComparator, greatest: FigureComparator, mean: String, middle: String,
        low: String, high: String
    ) {
        let group = AggregateGroup(
            code: "2023", name: "2023", count: 2, sum: "100", mean: 50, median: 50, minimum: "40", maximum: "60",
            lowerQuartile: 45, upperQuartile: 55, standardDeviation: 10, inexactCount: sum == .equal ? 0 : 1,
            sumComparator: sum, minimumFigure: Sample.figure("40", comparator: least),
            maximumFigure: Sample.figure("60", comparator: greatest))
        let response = AggregateResponse(
            measure: CompareColumn(concept: "suggestions.total", name: "代表建议", unit: "件"), groups: [group])
        let cells = Sample.text(response.answer(.en)).split(separator: "\n")[2].split(separator: " ").map(String.init)
        #expect(cells[3...5] == [mean, middle + "50", low + "40"])
        #expect(cells[6...8] == [middle + "45", middle + "55", high + "60"])
        guard case .bars(let bars)? = response.chart(.en)?.form else {
            Issue.record("no bars")
            return
        }
        #expect(AggregateGroup(mean: 6.4e12, sumComparator: sum).meanText("元") == sum.mark.sign + "6.4 万亿元")
        #expect(bars.map(\.text) == [mean + " 件"] && bars.map(\.point) == [.value(50, sum.mark)])
    }

    /// Large amounts are read in 亿; rates have no sum.
    @Test func aggregatesOfMoneyAndRates() {
        let group = AggregateGroup(
            count: 2, sum: "9000000000000", mean: 4_512_345_678_901, median: 4_500_000_000_000,
            minimum: "62661000000", maximum: "8937339000000", lowerQuartile: 123_456_789, upperQuartile: 99_999_999,
            standardDeviation: 12.345, quantiles: [5_000_000_000])
        let money = AggregateResponse(
            measure: CompareColumn(concept: "gdp", name: "生产总值", unit: "元"), groups: [group])
        let lines = Sample.text(money.answer(.en, quantiles: [0.9])).split(separator: "\n").map(String.init)
        #expect(lines[1].hasSuffix("q0.9"))
        #expect(
            lines[2].components(separatedBy: "  ").filter { !$0.isEmpty }.map { $0.trimmingPrefix(" ") } == [
                "all", "2", "9 万亿", "4.51 万亿", "4.5 万亿", "626.61 亿", "1.23 亿", "99,999,999", "89,373.39 亿", "12.35",
                "50 亿",
            ])
        let rate = AggregateResponse(
            measure: CompareColumn(concept: "gdp", name: "生产总值", kind: .change, unit: "%"),
            groups: [AggregateGroup(count: 2, sum: "11", mean: 5.5, median: 5.5, minimum: "5", maximum: "6")])
        #expect(Sample.text(rate.answer(.en)).contains("all        2        5.5     5.5    5"))
        #expect(Sample.text(rate.answer(.en), .ndjson).contains(#""sum":11"#))
    }

    @Test func coverage() {
        let response = CoverageResponse(
            rows: [
                CoverageRow(
                    concept: "gdp", region: Sample.linhe, years: [2019, 2020, 2021, 2023], figureCount: 1_234,
                    notStatedYears: [2022])
            ], problems: [ItemProblem(field: "concepts", text: "x", message: "No concept is called 'x'.")])
        #expect(
            Sample.text(response.answer(.zh)) == """
                指标  地区    年份              数据  未提及  无报告
                gdp   临河县  2019–2021, 2023  1,234  2022

                """)
        #expect(
            Sample.text(response.answer(.en), .csv).hasSuffix("gdp,410399,临河县,2019; 2020; 2021; 2023,1234,2022,\r\n"))
        #expect(response.answer(.en).notices == ["left out: No concept is called 'x'."])
        #expect(Sample.text(response.answer(.en), .json).contains(#""field": "concepts""#))
    }
}
