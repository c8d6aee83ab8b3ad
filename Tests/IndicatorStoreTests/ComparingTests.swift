import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite struct ComparingTests {
    private let gdp = ConceptCode("gdp").unsafelyUnwrapped
    private let total = ConceptCode("suggestions.total").unsafelyUnwrapped
    private let henan = Region(code: RegionCode(410_000), name: "河南省")
    private let xinan = Region(code: RegionCode(410_323), name: "新安县")
    private let zhejiang = Region(code: RegionCode(330_000), name: "浙江省")

    private func figure(
        _ concept: ConceptCode, _ value: String, _ unit: String, _ region: Region, _ period: String,
        kind: ObservationKind = .level, nature: ObservationNature = .actual, name: String = "建议",
        comparator: Comparator = .equal
    ) -> Observation {
        Observation(
            span: ByteSpan(start: 0, end: 3), sentence: ByteSpan(start: 0, end: 9),
            quantity: Quantity(value: ExactDecimal(value) ?? .zero, comparator: comparator, unit: unit), kind: kind,
            nature: nature, name: name, concept: concept, period: Period(period), region: region)
    }

    private func report(_ id: String, _ region: Region, covers year: Int, _ observations: [Observation])
        -> ReportFigures
    {
        ReportFigures(
            facts: ReportFacts(
                id: ReportID(id).unsafelyUnwrapped, version: 1, region: region, kind: .governmentWork,
                periodCovered: Period(year: year), yearDelivered: year + 1), observations: observations)
    }

    @Test func regionsStandSideBySide() throws {
        let snapshot = IndicatorSnapshot().adding([
            report(
                "henan", henan, covers: 2025,
                [
                    figure(gdp, "5.5", "%", henan, "2026", kind: .change, nature: .target, comparator: .about),
                    figure(gdp, "5.6", "%", henan, "2025", kind: .change),
                    figure(gdp, "6", "%", henan, "2026/2030", kind: .change, nature: .target),
                ]),
            report(
                "zhejiang", zhejiang, covers: 2025,
                [
                    figure(gdp, "5", "%", zhejiang, "2026", kind: .change, nature: .target),
                    figure(gdp, "9000000000000", "元", zhejiang, "2026", nature: .target),
                    figure(gdp, "2", "位", zhejiang, "2026", kind: .rank, nature: .target),
                ]),
        ])
        var query = ComparisonQuery(concepts: [gdp])
        query.years = 2026...2026
        query.natures = [.target]
        let answer = try snapshot.compare(query)
        #expect(answer.columns.map(\.kind) == [.level, .change, .rank])
        #expect(answer.columns.map(\.unit) == ["元", "%", "位"])
        #expect(answer.rows.map(\.region.name) == ["浙江省", "河南省"])
        #expect(answer.rows.map { $0.cells.map(\.values.count) } == [[1, 1, 1], [0, 1, 0]])
        #expect(answer.rows[1].cells[0].gap == .noReport)
        #expect(answer.longerPeriodCount == 1)
        #expect(answer.totalRowCount == 2)

        query.kinds = [.change]
        #expect(try snapshot.compare(query).columns.count == 1)
        query.limit = 1
        let cut = try snapshot.compare(query)
        #expect(cut.rows.count == 1 && cut.totalRowCount == 2)
    }

    @Test func gapsSayWhetherAReportIsHeld() throws {
        let snapshot = IndicatorSnapshot().adding([
            report("xinan", xinan, covers: 2023, [figure(total, "91", "件", xinan, "2023")]),
            report("henan", henan, covers: 2023, []),
        ])
        var query = ComparisonQuery(concepts: [total])
        query.years = 2023...2023
        query.regions = [.division(try #require(xinan.code)), .division(try #require(zhejiang.code)), .place("某区")]
        var answer = try snapshot.compare(query)
        #expect(answer.rows.map(\.region.name) == ["浙江省", "新安县", "某区"])
        #expect(answer.rows.map { $0.cells[0].gap } == [.noReport, nil, .noReport])
        query.regions = [.division(try #require(henan.code))]
        query.level = .province
        answer = try snapshot.compare(query)
        #expect(answer.rows.map(\.region.name) == ["河南省"])
        #expect(answer.columns.isEmpty)
    }

    /// For each preference, reports in which 90 is better than another value in that one respect alone.
    private var preferenceCases: [(Preference, [ReportFigures])] {
        let plain = figure(total, "90", "件", xinan, "2023")
        let other = figure(total, "80", "件", xinan, "2023")
        var (suspect, part, named, rough) = (other, other, plain, other)
        suspect.flags = [.countEqualsYear]
        part.links = [ObservationLink(kind: .partOf, target: 1)]
        named.name = "代表建议"
        rough.quantity.comparator = .about
        var (closer, looser) = (plain, other)
        closer.quantity.comparator = .atLeast
        looser.quantity.comparator = .atLeast
        func one(_ observations: Observation...) -> [ReportFigures] { [report("a", xinan, covers: 2023, observations)] }
        return [
            (.notSuspect, one(suspect, plain)), (.whole, one(part, plain)),
            (
                .ownReport,
                [report("a", henan, covers: 2023, [other]), report("b", xinan, covers: 2023, [plain])]
            ),
            (.conceptName, one(other, named)), (.exact, one(rough, plain)), (.closestBound, one(looser, closer)),
            (.statedMoreOften, one(other, plain, plain)),
            (
                .laterReport,
                [report("a", xinan, covers: 2023, [other]), report("b", xinan, covers: 2024, [plain])]
            ),
            (.first, one(plain, other)),
        ]
    }

    @Test func thePreferredValueComesFirstWithTheReason() throws {
        #expect(preferenceCases.map(\.0) == Preference.allCases)
        for (preference, reports) in preferenceCases {
            let answer = try IndicatorSnapshot().adding(reports).compare(
                ComparisonQuery(concepts: [total]), conceptNames: { _ in ["代表建议"] })
            let cell = try #require(answer.rows.first?.cells.first)
            #expect(cell.preference == preference)
            // A part contradicts no whole, and over 80 not over 90.
            #expect(cell.hasConflict == ![.whole, .closestBound].contains(preference))
            #expect(cell.values.first?.observation.quantity.value == ExactDecimal(90))
            #expect(cell.values.count == reports.reduce(0) { $0 + $1.observations.count })
        }
    }

    /// Of some reports alone: what they state, and the gaps that they leave.
    @Test func sourcesMayBeChosen() throws {
        let snapshot = IndicatorSnapshot().adding([
            report("a", xinan, covers: 2022, [figure(total, "80", "件", xinan, "2022")]),
            report("b", xinan, covers: 2023, [figure(total, "90", "件", xinan, "2023")]),
        ])
        let code = RegionSelector.division(try #require(xinan.code))
        var query = SeriesQuery(concept: total, regions: [code])
        query.years = 2022...2023
        query.sources.reports = [try #require(ReportID("a"))]
        let points = try #require(try snapshot.series(query).first).points
        #expect(points.map(\.cell.values.count) == [1, 0] && points.map(\.cell.gap) == [nil, .noReport])
        query.sources = .all
        #expect(try snapshot.series(query).first?.points.map(\.cell.values.count) == [1, 1])
        var table = ComparisonQuery(concepts: [total])
        table.grid = .regionYears
        table.sources.reports = [try #require(ReportID("b"))]
        #expect(try snapshot.compare(table).rows.map(\.period.start.year) == [2023])
        table.sources = FigureSources(kinds: [.court])
        #expect(try snapshot.compare(table).rows.isEmpty)
    }

    @Test func equalValuesAreNoConflict() throws {
        let plain = figure(total, "90", "件", xinan, "2023")
        let snapshot = IndicatorSnapshot().adding([
            report("a", xinan, covers: 2023, [plain]), report("b", henan, covers: 2023, [plain]),
        ])
        let cell = try #require(try snapshot.compare(ComparisonQuery(concepts: [total])).rows.first?.cells.first)
        #expect(cell.values.map(\.facts.id.rawValue) == ["a", "b"])
        #expect(!cell.hasConflict)
        #expect(cell.preference == .ownReport)
    }

    @Test func seriesHaveTheirGaps() throws {
        let snapshot = IndicatorSnapshot().adding([
            report(
                "x2021", xinan, covers: 2021,
                [figure(total, "70", "件", xinan, "2021"), figure(total, "300", "件", xinan, "2017/2021")]),
            report("x2022", xinan, covers: 2022, []),
            report(
                "x2024", xinan, covers: 2024,
                [
                    figure(total, "91", "件", xinan, "2024"), figure(total, "8", "%", xinan, "2024", kind: .change),
                    figure(total, "5", "件", xinan, "2024-05"),
                ]),
            report("h2024", henan, covers: 2024, [figure(total, "900", "件", henan, "2024")]),
        ])
        let selectors: [RegionSelector] = [.division(try #require(xinan.code)), .division(try #require(henan.code))]
        let series = try snapshot.series(SeriesQuery(concept: total, regions: selectors))
        #expect(series.map(\.region.name) == ["新安县", "新安县", "河南省"])
        #expect(series.map(\.measure.unit) == ["件", "%", "件"])
        #expect(series[0].points.map(\.year) == [2021, 2022, 2023, 2024])
        #expect(series[0].points.map(\.cell.gap) == [nil, .notStated, .noReport, nil])
        #expect(
            series[0].points.map { $0.cell.values.map(\.observation.quantity.value.description) } == [
                ["70"], [], [], ["91"],
            ])
        #expect(series[2].points.map(\.year) == [2024])

        var query = SeriesQuery(concept: total, regions: selectors)
        query.years = 2020...2021
        #expect(try snapshot.series(query).map { $0.points.map(\.year) } == [[2020, 2021]])
        query.years = 1...9_999
        #expect(throws: IndicatorQueryError.tooMany(what: "years", count: 9_999, limit: 200)) {
            try snapshot.series(query)
        }
        #expect(throws: IndicatorQueryError.tooMany(what: "regions", count: 0, limit: 100)) {
            try snapshot.series(SeriesQuery(concept: total, regions: []))
        }
    }

    /// Every observation with region, period and one of the concepts stands in exactly one cell, and in the right one.
    @Test(arguments: 0..<60 as Range<UInt64>) func nothingIsLostOrMixed(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let reports = RandomFigures.reports(15, using: &random)
        let snapshot = reports.reduce(IndicatorSnapshot()) { $0.adding([$1]) }
        let concepts = Array(RandomFigures.concepts.shuffled(using: &random).prefix(2))
        let answer = try snapshot.compare(ComparisonQuery(concepts: concepts))
        var seen: Set<ObservationAddress> = []
        for row in answer.rows {
            for (measure, cell) in zip(answer.columns, row.cells) {
                for held in cell.values {
                    let o = held.observation
                    #expect(o.concept == measure.concept && o.kind == measure.kind && o.nature == measure.nature)
                    #expect(o.quantity.unit == measure.unit && o.region == row.region && o.period == row.period)
                    let address = ObservationAddress(report: held.facts.id, version: 1, index: held.index)
                    #expect(seen.insert(address).inserted, "seed \(seed)")
                }
            }
        }
        let expected = FigureList(reports: reports).all.filter { held in
            let o = held.observation
            return o.region != nil && o.period != nil && concepts.contains { $0 == o.concept }
        }
        #expect(seen.count == expected.count, "seed \(seed)")
    }

    @Test func impossibleComparisons() {
        #expect(throws: IndicatorQueryError.noConcept) {
            try IndicatorSnapshot().compare(ComparisonQuery(concepts: []))
        }
        let many = (0..<21).compactMap { ConceptCode("c\($0)") }
        #expect(throws: IndicatorQueryError.tooMany(what: "concepts", count: 21, limit: 20)) {
            try IndicatorSnapshot().compare(ComparisonQuery(concepts: many))
        }
        var query = ComparisonQuery(concepts: [gdp])
        query.limit = 0
        #expect(throws: IndicatorQueryError.limitOutOfRange(0, allowed: 1...10_000)) {
            try IndicatorSnapshot().compare(query)
        }
    }
}
