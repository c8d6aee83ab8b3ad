import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

/// The language of conditions, and lists that go on while reports come in.
@Suite struct ConditionTests {
    private let folder = DataFolder()

    private static let reports: [ReportSubmission] = [
        .sample("deqing-2022", "x suggestions.total=200件@县人大常委会 gdp=150000000元 。", region: "德清县", year: 2022),
        .sample(
            "deqing-2023", "x suggestions.total=226件 suggestions.satisfaction_rate;share;>==95% !gdp;;~=90000000元 。",
            region: "德清县", year: 2023),
        .sample("huzhou-2023", "x suggestions.total=410件 land.greened=3公顷 。", region: "湖州市", year: 2023),
    ]

    private func found(_ engine: ReportEngine, _ conditions: String) throws -> String {
        var filter = ObservationFilter()
        filter.conditions = .text(conditions)
        return try engine.observations(ObservationRequest(filter: filter)).rows.map {
            $0.observation.quantity.value.description
        }.joined(separator: " ")
    }

    @Test func conditionsSelectWhatTheySay() throws {
        let engine = try folder.spelled(Self.reports)
        defer { engine.close() }
        for (conditions, expected) in [
            ("value >= 1亿元", "150000000"), ("value < 1亿元", "90000000"), ("value ge 200 and value le 300", "200 226"),
            ("value between 200 and 226", "200 226"), ("value = 226 or value = 410", "410 226"),
            ("value >= 40亩", "3"), ("value > 3公顷", ""), ("not (unit = 件)", "150000000 90000000 3 95"),
            ("unit != 件", "150000000 90000000 3 95"), ("comparator = \">=\"", "95"), ("comparator = about", "90000000"),
            ("comparator in (>=, ~)", "90000000 95"), ("kind = share", "95"), ("nature = target", ""),
            ("flag = part-exceeds-whole", "90000000"), ("flag is none and unit = 元", "150000000"),
            ("agent is not none", "200"), ("agent ~ 常委会", "200"), ("region = 湖州市 and unit = 件", "410 200 226"),
            ("place = 湖州市 and unit = 件", "410"), ("level = county and year = 2022", "150000000 200"),
            ("level < county and unit = 件", "410"), ("year > 2022 and concept = 代表建议", "410 226"),
            ("concept ~ satisfaction", "95"), ("report = deqing-2022 and unit = 件", "200"),
            ("report-kind = congress-work and unit = %", "95"), ("（值 ≥ 200）且 单位 = 件", "410 200 226"),
            ("name ~ 满意", ""), ("name ~ satisfaction", "95"), ("sentence ~ 410件", "410"),
        ] {
            #expect(try found(engine, conditions) == expected, "\(conditions)")
        }
    }

    @Test(
        arguments: [
            ("value >=", "At character 9: expected a number, found the end."),
            ("worth = 3", "At character 1: expected a field"),
            ("value 3", "At character 7: expected = != < <= > >= ~ between, in or is, found '3'."),
            ("value = 3 unit = 件", "At character 11: expected 'and', 'or' or the end, found 'unit'."),
            ("(value = 3", "At character 11: expected 'and', 'or' or ')', found the end."),
            ("unit in 件", "At character 9: expected '(', found '件'."),
            ("agent is 县", "At character 10: expected 'none' or 'not none', found '县'."),
            ("name = \"满", "At character 8: expected \" at the end of the quotation"),
            ("value >= many", "'many' is no number"), ("value >= 3件", "'件' can't be converted"),
            ("kind = big", "'big' is no kind."), ("sentence = x", "'sentence =' is no test; 'sentence' takes ~."),
            ("value is none", "'value' is told of every figure"), ("year = 10000", "'10000' is no year"),
            ("value between 3 and 2", "'value between' ends (2) before it begins (3)."),
        ])
    func mistakesAreNamedWithTheirPlace(conditions: String, message: String) throws {
        let engine = try folder.spelled([])
        defer { engine.close() }
        do {
            _ = try found(engine, conditions)
            Issue.record("'\(conditions)' was taken")
        } catch {
            guard case EngineError.invalidArgument("conditions", let problem) = error else { throw error }
            #expect(problem.hasPrefix(message), "\(problem)")
        }
    }

    /// Whatever the text, reading it ends with a condition or a reason.
    @Test func anyTextIsReadOrRefused() {
        var random = SeededGenerator(9)
        let words = [
            "value", "=", ">=", "3", "(", ")", "and", "or", "not", "in", ",", "\"", "between", "is", "none", "件", "！",
            "~",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                words.randomElement(using: &random) ?? ""
            }.joined(separator: Bool.random(using: &random) ? " " : "")
            do { #expect(!(try ConditionParser.nodes(of: text)).isEmpty) } catch {
                #expect((1...(text.count + 1)).contains(error.position))
            }
        }
        let deep = String(repeating: "(", count: 400) + "value = 3" + String(repeating: ")", count: 400)
        #expect(throws: ConditionSyntaxError.self) { try ConditionParser.nodes(of: deep) }
    }

    @Test func listsGoOnAsTheyBeganWhileReportsComeIn() throws {
        let engine = try folder.spelled(Self.reports)
        defer { engine.close() }
        let whole = try engine.observations(ObservationRequest()).rows
        var request = ObservationRequest(limit: 2)
        var listed: [ObservationRow] = []
        var export = try engine.export(ObservationFilter())
        var number = 0
        repeat {
            let page = try engine.observations(request)
            #expect(page.totalCount == whole.count && page.notices.isEmpty)
            listed += page.rows
            request.cursor = page.nextCursor
            // Among the figures listed, before and behind; and one that changes.
            number += 1
            _ = try engine.ingest([
                .sample("new-\(number)", "x gdp=\(number)元 suggestions.total=\(number)件 。", region: "吴兴区", year: 2023),
                .sample("deqing-2022", "x suggestions.total=\(300 + number)件 。", region: "德清县", year: 2022),
            ])
        } while request.cursor != nil
        #expect(listed == whole)
        #expect(export.count == whole.count)
        var exported: [ObservationRow] = []
        while true {
            let rows = try export.take(3)
            if rows.isEmpty { break }
            exported += rows
        }
        #expect(exported == whole)
    }

    /// Going on with another question would pass over some of its figures and say nothing.
    @Test func aCursorGoesWithItsQuestionAlone() throws {
        let engine = try folder.spelled(Self.reports)
        defer { engine.close() }
        var request = ObservationRequest(filter: ObservationFilter(kinds: [.level, .share, .change]), limit: 1)
        request.cursor = try engine.observations(request).nextCursor
        #expect(request.cursor != nil)
        request.limit = 3
        #expect(try engine.observations(request).rows.count > 1)
        var others: [ObservationRequest] = Array(repeating: request, count: 6)
        others[0].order = .valueDescending
        others[1].filter.regions = ["德清县"]
        others[2].filter.kinds = [.level]
        others[3].filter.concepts = ["gdp"]
        others[4].filter.minimumValue = ExactDecimal(1)
        others[5].filter.conditions = .text("value >= 1")
        for other in others {
            #expect(throws: Cursor.invalid, "\(other)") { try engine.observations(other) }
        }
        #expect(Set(others.map(\.question)).count == others.count)
    }

    @Test func theLatestPeriodsAreSelected() throws {
        let engine = try folder.spelled(Self.reports)
        defer { engine.close() }
        var filter = ObservationFilter(concepts: ["suggestions.total"])
        filter.periods = .latest(1)
        #expect(
            try engine.observations(ObservationRequest(filter: filter)).rows.map { $0.value.description } == [
                "410", "226",
            ])
        filter.periods = .earliest(1)
        #expect(
            try engine.observations(ObservationRequest(filter: filter)).rows.map { $0.value.description } == [
                "410", "200",
            ])
    }
}
