import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite("Jumps against other years")
struct JumpTests {
    /// Which figures jump agrees with the rule said slowly, whatever the batches they came in.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func marksAgreeWithTheRuleSaidSlowly(seed: UInt64) {
        var random = SeededGenerator(seed)
        let reports = RandomFigures.reports(25, using: &random)
        let expected = SlowJumps.marked(reports)
        var snapshot = IndicatorSnapshot()
        for report in reports.shuffled(using: &random) { snapshot = snapshot.adding([report]) }
        var loader = IndicatorLoader()
        for report in reports { loader.add(report) }
        let loaded = loader.finish()
        for report in expected {
            #expect(loaded.observations(of: report.facts.id) == report.observations, "seed \(seed), loaded at once")
            #expect(snapshot.observations(of: report.facts.id) == report.observations, "seed \(seed)")
        }
        let all = expected.flatMap(\.observations)
        var query = ObservationQuery()
        query.excludesSuspect = true
        #expect((try? snapshot.find(query, limit: 1))?.totalCount == all.count { $0.flags.isEmpty }, "seed \(seed)")
    }

    @Test func aSlipByAThousandIsTakenBackWithItsReport() throws {
        let concept = try #require(ConceptCode("grain.output"))
        func report(_ year: Int, _ value: Int) throws -> ReportFigures {
            let region = Region(code: RegionCode(410_323), name: "甲县")
            let observation = Observation(
                span: ByteSpan(start: 10, end: 20), sentence: ByteSpan(start: 0, end: 30),
                quantity: Quantity(value: ExactDecimal(value), unit: "吨"), kind: .level, name: "粮食产量",
                concept: concept, period: Period(year: year), region: region)
            return ReportFigures(
                facts: ReportFacts(
                    id: try #require(ReportID("r\(year)")), version: 1, region: region, kind: .governmentWork,
                    periodCovered: Period(year: year), yearDelivered: nil), observations: [observation])
        }
        var snapshot = IndicatorSnapshot()
        for (year, value) in [(2020, 200_000), (2021, 205_000), (2022, 206), (2023, 210_000)] {
            snapshot = snapshot.adding([try report(year, value)])
        }
        func flagged(_ snapshot: IndicatorSnapshot) -> [Int] {
            (2020...2023).filter { year in
                ReportID("r\(year)").map { snapshot.observations(of: $0).contains { !$0.flags.isEmpty } } ?? false
            }
        }
        #expect(flagged(snapshot) == [2022])
        #expect(flagged(snapshot.adding([try report(2022, 206_000)])) == [])
        #expect(flagged(snapshot.removing(["r2020", "r2021", "r2023"].compactMap { ReportID($0) })) == [])
    }
}

/// The rule of `JumpFinder` said as it stands in its comment, in quadratic time.
enum SlowJumps {
    static func marked(_ reports: [ReportFigures]) -> [ReportFigures] {
        let all = reports.flatMap(\.observations)
        return reports.map { report in
            var report = report
            for i in report.observations.indices where jumps(report.observations[i], among: all) {
                report.observations[i].flags.insert(.jumpAgainstOtherYears)
            }
            return report
        }
    }

    private static func jumps(_ one: Observation, among all: [Observation]) -> Bool {
        guard isComparable(one) else { return false }
        let peers = all.filter { other in
            isComparable(other) && other.concept == one.concept && other.quantity.unit == one.quantity.unit
                && other.nature == one.nature && other.region.map(PlaceKey.init) == one.region.map(PlaceKey.init)
        }
        let others = Set(peers.map(\.period)).subtracting([one.period])
        guard !others.isEmpty else { return false }
        let reference = middle(others.map { period in middle(peers.filter { $0.period == period }.map(magnitude)) })
        return magnitude(one) >= 800 * reference || reference >= 800 * magnitude(one)
    }

    private static func isComparable(_ one: Observation) -> Bool {
        one.kind == .level && one.concept != nil && one.region != nil && one.period != nil && magnitude(one) > 0
            && !one.links.contains { $0.kind == .partOf }
    }

    private static func magnitude(_ one: Observation) -> Double { abs(one.quantity.value.doubleValue) }

    private static func middle(_ numbers: [Double]) -> Double { numbers.sorted()[(numbers.count - 1) / 2] }
}
