import ReportMessages
import Testing

@testable import gongbao

@Suite struct ClosedLoopViewTests {
    private static let figures = [
        Sample.figure("91"),
        Sample.figure("80", period: "2022"),
        Sample.figure("95", unit: "%", name: "办结率", quote: "95%以上", comparator: .atLeast, kind: .share),
        Sample.figure("92", report: "linhe-later"),
        Sample.figure("100", nature: .target),
        Sample.figure("10", unit: "件", kind: .change),
    ]

    private func response(_ code: String = "loop") -> GetViewResponse {
        let put = ViewRow(
            role: "put", nameZh: "提出", nameEn: "put", concepts: ["suggestions.total"],
            entries: [
                ViewEntry(figures: [0, 3], conflict: true, preference: "later"), ViewEntry(figures: [4]),
            ],
            standing: ViewStanding(
                figure: 0, place: 2, total: 5, within: RegionRef(code: 410_300, name: "洛阳市"), level: 3),
            change: ViewChange(
                figure: 0, previous: 1, difference: "11", unit: "件", stated: 5, disagrees: true))
        let handled = ViewRow(
            role: "handled", nameZh: "办结", nameEn: "handled",
            entries: [ViewEntry(figures: [2]), ViewEntry(figures: [0], statement: .all, words: "均已办结")])
        let enacted = ViewRow(
            role: "enacted", nameZh: "制定", nameEn: "enacted",
            documents: [ViewDocument(title: "临河县某某条例", reportID: "linhe-2023", sentenceText: "制定。", verb: "制定")])
        let rows = [
            put, handled, enacted, ViewRow(role: "kept", nameZh: "满意", nameEn: "satisfied", gap: .notStated),
            ViewRow(role: "gone", nameZh: "信访", nameEn: "petitions", gap: .noReport),
        ]
        return GetViewResponse(
            view: View(
                code: code, nameZh: "办理闭环", nameEn: "Loops", region: Sample.linhe, year: 2023,
                panels: [
                    ViewPanel(view: "loop", code: "suggestions", nameZh: "代表建议", nameEn: "Suggestions", rows: rows)
                ], reports: [ViewReport(reportID: "linhe-2023"), ViewReport(reportID: "linhe-later")]),
            figures: Self.figures, notices: ["n"])
    }

    @Test func loopsForPeople() {
        let answer = response().answer(.zh)
        #expect(
            Sample.text(answer) == """
                临河县 2023 · 办理闭环 · loop
                环节           数值  名称                 位次        较上年           报告

                代表建议
                提出  91 件 ≠ 92 件  代表建议             2/5 洛阳市  +11 件 ≠ +10 件  linhe-2023
                             100 件  代表建议 (目标)                                   linhe-2023
                办结          ≥95 %  办结率                                            linhe-2023
                         全部 91 件  代表建议 · 均已办结                               linhe-2023
                制定           制定  《临河县某某条例》                                linhe-2023
                满意              –
                信访              ·

                """)
        #expect(answer.summary == "2 份报告: linhe-2023, linhe-later; – 现有报告未提及，· 无该年报告")
        #expect(answer.notices == ["n"] && answer.isFound)
    }

    @Test func theCockpitHasALineForEachRow() {
        let text = Sample.text(response("cockpit").answer(.en))
        #expect(text.split(separator: "\n").count == 3 + 5)
        #expect(text.contains("代表建议 + 100 件 代表建议 (target)"))
        #expect(text.contains("办结率 + 91 件 均已办结"))
        #expect(text.contains("1 named") && text.contains("《临河县某某条例》"))
    }

    /// In a narrow terminal the steps are told in full, and columns without content make room for them.
    @Test func stepsAreReadInNarrowTerminals() {
        var response = response("cockpit")
        response.view?.panels[0].rows = ["suggestions put", "suggestions handled"].map {
            ViewRow(role: $0, nameZh: $0, nameEn: $0, entries: [ViewEntry(figures: [0])])
        }
        let text = Sample.text(response.answer(.en), width: 50)
        #expect(text.contains("suggestions put ") && text.contains("suggestions handled "), "\(text)")
        #expect(!text.contains("place") && text.contains("linhe-2023"), "\(text)")
    }

    @Test func ratesAreDrawn() {
        let text = Sample.text(response().answer(.en, DrawingChoice(glyphs: .blocks, columns: 80)))
        #expect(text.contains("≥95 %  ██████████▒›"))
        #expect(text.contains("all 91 件  ██████████ "))
        let plain = Sample.text(response().answer(.en, DrawingChoice(glyphs: .plain, columns: 80)))
        #expect(plain.contains("##########]>"))
    }

    @Test func programsGetARecordForEachFigureAndGap() throws {
        let answer = response().answer(.en)
        let lines = Sample.text(answer, .ndjson).split(separator: "\n")
        #expect(lines.count == 3 + 2 + 1 + 1 + 1)
        for part in [
            #""panel":"suggestions""#, #""role":"put""#, #""gap":null"#, #""statement":"number""#, #""main":true"#,
            #""place":2"#, #""peers":5"#, #""within":"洛阳市""#, #""difference":11"#, #""previous":80"#,
            #""preferred":true"#, #""conflict":true"#, #""value":91"#, #""report_id":"linhe-2023""#,
        ] {
            #expect(lines[0].contains(part), "\(part) in \(lines[0])")
        }
        #expect(lines[1].contains(#""report_id":"linhe-later""#) && lines[1].contains(#""preferred":false"#))
        #expect(lines[4].contains(#""statement":"all","words":"均已办结""#))
        #expect(lines[5].contains(#""document":"临河县某某条例","verb":"制定""#))
        #expect(lines[5].contains(#""value":null"#) && lines[5].contains(#""sentence":"制定。""#))
        #expect(lines[6].contains(#""gap":"not-stated""#) && lines[7].contains(#""gap":"no-report""#))
        let csv = Sample.text(answer, .csv).split(separator: "\r\n")
        #expect(csv.count == 9)
        #expect(Set(csv.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
    }

    @Test func positionsOutsideOfTheFiguresDoNoHarm() {
        var strange = response()
        strange.figures = []
        #expect(!Sample.text(strange.answer(.en)).isEmpty)
        #expect(!Sample.text(strange.answer(.en), .ndjson).isEmpty)
        #expect(GetViewResponse().answer(.zh).isFound == false)
        let gaps = [
            ViewRow(role: "put", nameEn: "put", gap: .notStated), ViewRow(role: "kept", nameEn: "kept", gap: .noReport),
        ]
        let silent = GetViewResponse(view: View(year: 2023, panels: [ViewPanel(code: "x", rows: gaps)])).answer(.en)
        let lines = Sample.text(silent).split(separator: "\n")
        #expect(!silent.isFound && silent.notices.count == 1)
        #expect(lines.contains { $0.hasPrefix("put") && $0.hasSuffix("–") })
        #expect(lines.contains { $0.hasPrefix("kept") && $0.hasSuffix("·") })
    }

    @Test func sumsForPeopleAndPrograms() {
        let response = CheckSumsResponse(
            checks: [
                SumCheck(reportID: "a", whole: 0, parts: [3, 1], computed: "172", outcome: .broken),
                SumCheck(
                    rule: .rate, reportID: "a", whole: 0, parts: [1], rate: 2, computed: "87.91", outcome: .uncertain),
                SumCheck(
                    rule: .within, identity: "x", nameZh: "整改", nameEn: "put right", reportID: "a", whole: 99,
                    outcome: .less),
            ], figures: Self.figures, total: 7, broken: 1)
        let answer = response.answer(.zh)
        #expect(
            Sample.text(answer) == """
                   内容       整体  部分                                计算  地区    时期  报告
                ≠  代表建议  91 件  92 件 代表建议 + 80 件 代表建议   172 件  临河县  2023  a
                ?  办结率    91 件  80 件 代表建议 = ≥95 %           87.91 %  临河县  2023  a
                <  整改                                                                     a

                """)
        #expect(answer.summary == "7 项核对，列出 3；1 项不符（≠）")
        let lines = Sample.text(answer, .ndjson).split(separator: "\n")
        #expect(lines[0].contains(#""outcome":"broken","rule":"parts""#) && lines[1].contains(#""computed":87.91"#))
    }
}
