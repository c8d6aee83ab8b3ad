import ReportMessages
import Testing

@testable import gongbao

@Suite struct PanelTests {
    private static let total = CompareColumn(concept: "suggestions.total", name: "代表建议", unit: "件")
    private static let otherUnit = CompareColumn(concept: "suggestions.total", name: "代表建议", unit: "条")
    private static let growth = CompareColumn(
        concept: "gdp", name: "生产总值", kind: .change, nature: .target, unit: "%")

    /// 5%—5.5%.
    private static var range: Figure {
        var figure = Sample.figure("5", unit: "%", concept: "gdp", kind: .change, nature: .target)
        figure.high = "5.5"
        return figure
    }

    private static var doubtful: Figure {
        var figure = Sample.figure("91")
        figure.flags = [.rateOver100]
        return figure
    }

    private var panel: Panel {
        var panel = Panel()
        panel.add(
            CompareResponse(
                columns: [Self.total, Self.otherUnit],
                rows: [
                    CompareRow(
                        region: Sample.linhe, period: "2023",
                        cells: [
                            CompareCell(
                                figures: [Self.doubtful, Sample.figure("92", report: "b")], conflict: true,
                                preference: "later"), CompareCell(),
                        ], reportHeld: true),
                    CompareRow(
                        region: Sample.beishan, period: "2022",
                        cells: [
                            CompareCell(), CompareCell(figures: [Sample.figure("80", unit: "条", comparator: .greater)]),
                        ]),
                    CompareRow(
                        region: Sample.beishan, period: "2022-05", cells: [CompareCell(figures: [Sample.figure("7")])]),
                ], notices: ["n"]))
        panel.add(
            CompareResponse(
                columns: [Self.growth],
                rows: [
                    CompareRow(
                        region: Sample.linhe, period: "2023",
                        cells: [
                            CompareCell(figures: [Self.range])
                        ])
                ], notices: ["n"]))
        return panel
    }

    @Test func wideHasOneLineForARegionAndYear() {
        let answer = panel.answer(.wide, .en)
        #expect(
            Sample.text(answer, .csv)
                == """
                region_code,region_name,year,report_held,suggestions_total__件,suggestions_total__件_high,suggestions_total__件_comparator,suggestions_total__件_unit,suggestions_total__件_conflict,suggestions_total__件_flags,suggestions_total__件_report,suggestions_total__条,suggestions_total__条_high,suggestions_total__条_comparator,suggestions_total__条_unit,suggestions_total__条_conflict,suggestions_total__条_flags,suggestions_total__条_report,gdp__change__target,gdp__change__target_high,gdp__change__target_comparator,gdp__change__target_unit,gdp__change__target_conflict,gdp__change__target_flags,gdp__change__target_report
                410398,北山区,2022,false,,,,,,,,80,,>,条,false,,linhe-2023,,,,,,,
                410399,临河县,2023,true,91,,=,件,true,rate-over-100,linhe-2023,,,,,,,,5,5.5,=,%,false,,linhe-2023

                """.split(separator: "\n").map { $0 + "\r\n" }.joined())
        #expect(answer.notices == ["n", "1 figure on months or several years is left out of the panel."])
    }

    /// A line with nothing but empty fields says by `report_held` why.
    @Test func wideHasLinesOfGaps() {
        var panel = panel
        panel.add(
            CompareResponse(
                columns: [Self.total],
                rows: [
                    CompareRow(region: Sample.linhe, period: "2021", cells: [CompareCell()], reportHeld: true),
                    CompareRow(region: Sample.linhe, period: "2022", cells: [CompareCell()]),
                    CompareRow(region: Sample.linhe, period: "2022-05", cells: [CompareCell()]),
                ]))
        let lines = Sample.text(panel.answer(.wide, .en), .csv).split(separator: "\r\n")
        #expect(lines.count == 5)
        #expect(lines[2] == "410399,临河县,2021,true" + String(repeating: ",", count: 21))
        #expect(lines[3] == "410399,临河县,2022,false" + String(repeating: ",", count: 21))
        #expect(Sample.text(panel.answer(.long, .en), .ndjson).split(separator: "\n").count == 3)
        var empty = Panel()
        empty.add(
            CompareResponse(
                columns: [], rows: [CompareRow(region: Sample.linhe, period: "2021", cells: [], reportHeld: true)]))
        #expect(empty.answer(.wide, .en).isFound == false)
    }

    @Test func longHasOneLineForAMeasure() {
        let answer = panel.answer(.long, .en)
        let lines = Sample.text(answer, .ndjson).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].contains(#""region_code":410399,"region_name":"临河县","year":2023"#))
        #expect(lines[1].contains(#""value":91,"high":null,"comparator":"=","conflict":true,"others":["92"]"#))
        #expect(lines[2].contains(#""kind":"change","nature":"target","unit":"%","value":5,"high":5.5"#))
    }

    @Test func nothingIsNothingFound() {
        #expect(Panel().answer(.wide, .en).isFound == false)
    }
}
