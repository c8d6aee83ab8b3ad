import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import ReportEngine

/// What people who work with data of this kind must be able to rely on, one test each.
@Suite struct ExpectationTests {
    private let folder = DataFolder()

    private static let reports: [ReportSubmission] = [
        .sample("deqing-2022", "x land.greened=1500亩 suggestions.total=200件 gdp=1000元 。", region: "德清县", year: 2022),
        .sample(
            "deqing-2023", "x land.greened=2平方公里 suggestions.total=226件@县人大常委会 gdp;;>==1100元 。", region: "德清县",
            year: 2023),
        .sample(
            "changxing-2023", "x land.greened=300公顷 !suggestions.total=9000件 gdp=900元 。", region: "长兴县", year: 2023),
        .sample("anji-2023", "x land.greened=4500亩 suggestions.total=226件 。", region: "安吉县", year: 2023),
        .sample("deqing-gov-2023", "x suggestions.total=230件 。", region: "德清县", year: 2023, kind: "government-work"),
    ]

    private func filled() throws -> ReportEngine { try folder.spelled(Self.reports) }

    private func values(_ cell: Cell?) -> [String] {
        cell?.rows.map { "\($0.value) \($0.converted?.unit ?? $0.observation.quantity.unit)" } ?? []
    }

    /// 1. The scale is never lost: values are in the plain unit, exact, and the unit stands with each.
    @Test func multipliersAreResolvedIntoTheValue() throws {
        let engine = try ReportEngine.open(EngineConfiguration(dataFolder: folder.path))
        defer { engine.close() }
        _ = try engine.ingest([
            .sample("xinan-2023", "一、代表工作\n全年投入代表活动经费1260多万元。一般公共预算收入21.35亿元。\n")
        ])
        let rows = try engine.observations(ObservationRequest()).rows
        let amounts = rows.map {
            "\($0.observation.quantity.comparator.symbol)\($0.value) \($0.observation.quantity.unit)"
        }
        #expect(amounts == [">12600000 元", "=2135000000 元"])
        #expect(rows.map(\.quote) == ["1260多万元", "21.35亿元"])
    }

    /// 2. A line or column has one unit: what can be converted is, and that is said; what can't stands apart.
    @Test func unitsAreNeverMixed() throws {
        let engine = try filled()
        defer { engine.close() }
        let answer = try engine.compare(CompareRequest(concepts: ["land.greened"], years: 2023...2023))
        #expect(answer.columns.count == 1)
        let column = try #require(answer.columns.first)
        #expect(Set([column.unit] + column.convertedUnits) == ["亩", "公顷", "平方公里"])
        #expect(answer.notices.contains { $0.contains("converted") })
        #expect(Set(answer.notices).count == answer.notices.count)
        let asked = try engine.compare(
            CompareRequest(concepts: ["land.greened"], years: 2023...2023, unit: "公顷"))
        #expect(asked.columns.map(\.unit) == ["公顷"] && asked.columns.map(\.convertedUnits) == [["亩", "平方公里"]])
        #expect(asked.rows.map { values($0.cells.first) } == [["200 公顷"], ["300 公顷"], ["300 公顷"]])
        let inHectares = try engine.follow(
            FollowRequest(
                measure: MeasureRequest(concept: "land.greened", unit: "公顷"), regions: ["德清县", "安吉县", "长兴县"]))
        #expect(inHectares.lines.map { values($0.points.last?.cell) } == [["200 公顷"], ["300 公顷"], ["300 公顷"]])
        #expect(inHectares.lines.first.map { values($0.points.first?.cell) } == ["100 公顷"])
        #expect(inHectares.measure?.convertedUnits == ["亩", "平方公里"])
        let all = try engine.compare(CompareRequest(concepts: ["suggestions.total", "gdp"], years: 2023...2023))
        for row in all.rows {
            for (column, cell) in zip(all.columns, row.cells) {
                #expect(cell.rows.allSatisfy { ($0.converted?.unit ?? $0.observation.quantity.unit) == column.unit })
            }
        }
    }

    /// 3. Flags and comparators come through every answer.
    @Test func flagsAndComparatorsAreNeverDropped() throws {
        let engine = try filled()
        defer { engine.close() }
        let flagged = try engine.observations(
            ObservationRequest(filter: ObservationFilter(regions: ["长兴县"], flags: [.partExceedsWhole])))
        #expect(flagged.rows.map { $0.value.description } == ["9000"])
        let compared = try engine.compare(
            CompareRequest(concepts: ["suggestions.total"], regions: ["长兴县"], years: 2023...2023))
        #expect(compared.rows.first?.cells.first?.rows.first?.observation.flags == [.partExceedsWhole])
        let measure = MeasureRequest(concept: "suggestions.total")
        let ranked = try engine.rank(RankRequest(measure: measure, year: 2023, level: .county))
        #expect(!ranked.rows.contains { $0.region.name == "长兴县" })
        #expect(ranked.notices.contains { $0.contains("flagged") })
        var asked = RankRequest(measure: measure, year: 2023, level: .county)
        asked.includesFlagged = true
        #expect(try engine.rank(asked).rows.first?.region.name == "长兴县")
        let gdp = try engine.aggregate(AggregateRequest(measure: MeasureRequest(concept: "gdp"), years: 2023...2023))
        let group = try #require(gdp.groups.first)
        #expect(group.sum?.description == "2000" && group.sumComparator == .atLeast && group.inexactCount == 1)
        #expect(group.maximumRow?.observation.quantity.comparator == .atLeast)
    }

    /// 4. It is said why a value is preferred, and another source can be chosen.
    @Test func thePreferredSourceIsExplainedAndCanBeChosen() throws {
        let engine = try filled()
        defer { engine.close() }
        let answer = try engine.compare(
            CompareRequest(concepts: ["suggestions.total"], regions: ["德清县"], years: 2023...2023))
        let cell = try #require(answer.rows.first?.cells.first)
        #expect(cell.hasConflict && !cell.preference.isEmpty && cell.rows.count == 2)
        var filter = ObservationFilter(concepts: ["suggestions.total"], regions: ["德清县"], years: 2023...2023)
        filter.reportKinds = [.governmentWork]
        #expect(
            try engine.observations(ObservationRequest(filter: filter)).rows.map { $0.value.description } == ["230"])
        filter.reportKinds = []
        filter.reportIDs = ["deqing-2023"]
        #expect(
            try engine.observations(ObservationRequest(filter: filter)).rows.map { $0.value.description } == ["226"])
        // Tables, series and ranks take the chosen source alone, and their gaps are those that it leaves.
        var compared = CompareRequest(concepts: ["suggestions.total"], regions: ["德清县"], years: 2023...2023)
        compared.sources.kinds = [.governmentWork]
        let chosen = try #require(try engine.compare(compared).rows.first?.cells.first)
        #expect(values(chosen) == ["230 件"] && !chosen.hasConflict)
        compared.sources = SourceRequest(reportIDs: ["deqing-2023", "no such"])
        let partly = try engine.compare(compared)
        #expect(values(partly.rows.first?.cells.first) == ["226 件"] && partly.problems.map(\.field) == ["report_ids"])
        var measure = MeasureRequest(concept: "suggestions.total")
        measure.sources.kinds = [.governmentWork]
        let line = try engine.follow(FollowRequest(measure: measure, regions: ["德清县", "安吉县"], years: 2022...2023))
        #expect(line.lines.map { $0.points.map { values($0.cell) } } == [[[], ["230 件"]], [[], []]])
        #expect(line.lines.map { $0.points.map(\.cell.gap) } == [[.noReport, nil], [.noReport, .noReport]])
        let ranked = try engine.rank(RankRequest(measure: measure, year: 2023))
        #expect(ranked.rows.map(\.region.name) == ["德清县"])
        let change = try engine.changes(ChangeRequest(measure: measure))
        #expect(change.rows.isEmpty && change.problems.isEmpty)
        measure.sources = SourceRequest(reportIDs: ["no such"])
        #expect(throws: EngineError.self) { try engine.aggregate(AggregateRequest(measure: measure)) }
    }

    /// 5. Sources are never mixed silently: every figure names its report, its place there and its sentence.
    @Test func everyNumberLeadsToItsReport() throws {
        let engine = try filled()
        defer { engine.close() }
        let answer = try engine.compare(CompareRequest(concepts: ["suggestions.total"], years: 2023...2023))
        for row in answer.rows.flatMap(\.cells).flatMap(\.rows) {
            let text = try engine.report(id: row.reportID.rawValue).report.text
            #expect(!row.reportTitle.isEmpty && !row.sentence.isEmpty)
            #expect(text.text(in: row.observation.span) == row.quote)
        }
        let aggregated = try engine.aggregate(
            AggregateRequest(measure: MeasureRequest(concept: "suggestions.total"), grouping: .parent))
        #expect(aggregated.groups.map(\.code) == ["330500"])
        #expect(aggregated.groups.allSatisfy { $0.minimumRow != nil && $0.maximumRow != nil })
    }

    /// 6. A bad name fails alone.
    @Test func oneUnknownNameDoesNotFailTheOthers() throws {
        let engine = try filled()
        defer { engine.close() }
        let answer = try engine.compare(
            CompareRequest(
                concepts: ["no.such", "suggestions.total"], regions: ["无此县", "德清县"], years: 2023...2023))
        #expect(
            answer.problems.map { "\($0.field)[\($0.index)] \($0.text)" } == ["concepts[0] no.such", "regions[0] 无此县"])
        #expect(answer.rows.map(\.region.name) == ["德清县"])
        let measure = MeasureRequest(concept: "suggestions.total")
        let lines = try engine.follow(FollowRequest(measure: measure, regions: ["德清县", "无此县"]))
        #expect(lines.lines.count == 1 && lines.problems.count == 1)
        let coverage = try engine.coverage(CoverageRequest(regions: ["德清县"], concepts: ["gdp", "no.such"]))
        #expect(coverage.entries.count == 1 && coverage.problems.count == 1)
        let listed = try engine.observations(
            ObservationRequest(filter: ObservationFilter(reportIDs: ["anji-2023", "no such"])))
        #expect(listed.rows.count == 2 && listed.problems.map(\.field) == ["report_ids"])
        let results = try engine.lookUp([
            LookUpItem(measure: measure, region: "安吉县", year: 2023),
            LookUpItem(measure: measure, region: "无此县", year: 2023),
            LookUpItem(measure: MeasureRequest(concept: "no.such"), region: "安吉县", year: 2023),
            LookUpItem(measure: measure, region: "安吉县", year: 2020),
        ])
        guard case .found(_, _, let cell) = results[0], case .failed(.unknownRegion) = results[1],
            case .failed(.unknownConcept) = results[2], case .found(nil, _, let empty) = results[3]
        else {
            Issue.record("\(results)")
            return
        }
        #expect(values(cell) == ["226 件"] && empty.gap == .noReport)
        // Where nothing is left to answer, the call says so.
        #expect(throws: EngineError.self) { try engine.compare(CompareRequest(concepts: ["no.such"])) }
    }

    /// 7. What exists is found by its code, and having no data is an answer, not an error.
    @Test func whatExistsIsFoundWhetherItHasDataOrNot() throws {
        let engine = try filled()
        defer { engine.close() }
        for code in ["gdp", "suggestions.satisfaction_rate", "land.greened"] {
            #expect(try engine.concepts(matching: code).first?.concept.code.rawValue == code)
        }
        #expect(try engine.regions(matching: "330521").first?.region.name == "德清县")
        let nothing = try engine.compare(
            CompareRequest(concepts: ["suggestions.satisfaction_rate"], regions: ["德清县"], years: 2023...2023))
        #expect(nothing.columns.isEmpty && nothing.problems.isEmpty)
        let gaps = try engine.lookUp([
            LookUpItem(
                measure: MeasureRequest(concept: "suggestions.satisfaction_rate"), region: "德清县", year: 2023),
            LookUpItem(
                measure: MeasureRequest(concept: "suggestions.satisfaction_rate"), region: "德清县", year: 2021),
        ])
        let reasons = gaps.map { result -> CellGap? in
            if case .found(_, _, let cell) = result { cell.gap } else { nil }
        }
        #expect(reasons == [.notStated, .noReport])
    }

    /// 8. What there is to choose from can be asked for, and a wrong choice is answered with near ones.
    @Test func choicesCanBeAskedFor() throws {
        let engine = try filled()
        defer { engine.close() }
        let held = try engine.coverage(CoverageRequest(regions: ["德清县"])).entries
        #expect(
            held.map { "\($0.concept) \($0.years)" } == [
                "gdp [2022, 2023]", "land.greened [2022, 2023]", "suggestions.total [2022, 2023]",
            ])
        do {
            _ = try engine.compare(CompareRequest(concepts: ["建议总数"]))
            Issue.record("an unknown concept was taken")
        } catch {
            guard case EngineError.unknownConcept(_, let candidates) = error else { throw error }
            #expect(!candidates.isEmpty)
        }
        var filter = ObservationFilter()
        filter.conditions = .text("worth >= 3")
        #expect(throws: EngineError.self) { try engine.observations(ObservationRequest(filter: filter)) }
    }

    /// 9. From one figure to where its region stands among its peers.
    @Test func aRegionsPositionIsTold() throws {
        let engine = try filled()
        defer { engine.close() }
        var request = RankRequest(measure: MeasureRequest(concept: "land.greened"), year: 2023)
        request.positionOf = "德清县"
        let answer = try engine.rank(request)
        #expect(answer.within?.name == "湖州市" && answer.totalCount == 3 && answer.peerCount >= 3)
        #expect(answer.position?.place == 3)
        #expect(answer.rows.map(\.place) == [1, 1, 3])
        request.positionOf = "吴兴区"
        #expect(try engine.rank(request).position?.place == 0)
        request.limit = 1
        request.last = 1
        let ends = try engine.rank(request)
        #expect(ends.rows.count == 1 && ends.last.map(\.region.name) == ["德清县"])
    }

    /// 10. Which places have data for a concept, and where reports are missing.
    @Test func coverageIsTold() throws {
        let engine = try filled()
        defer { engine.close() }
        let places = try engine.coverage(CoverageRequest(concepts: ["gdp"])).entries
        #expect(places.map(\.region.name) == ["德清县", "长兴县"])
        let missing = try engine.missingReports(MissingReportsRequest(regions: ["湖州市"]))
        #expect(missing.years == 2022...2023)
        #expect(
            missing.rows.map { "\($0.region.name) \($0.kind.code) \($0.missingYears)" } == [
                "湖州市 other [2022, 2023]", "德清县 government-work [2022]", "长兴县 congress-work [2022]",
                "安吉县 congress-work [2022]",
            ])
        let all = try engine.missingReports(
            MissingReportsRequest(regions: ["湖州市"], years: 2023...2023, kinds: [.congressWork], level: .county))
        #expect(all.rows.contains { $0.region.name == "吴兴区" } && !all.rows.contains { $0.region.name == "德清县" })
    }
}
