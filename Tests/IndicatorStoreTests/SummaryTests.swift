import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

/// Figures in brief and summaries against the slow and obvious list, from one segment and from several with dead reports.
@Suite struct SummaryTests {
    private struct Case {
        var list: FigureList
        var snapshots: [IndicatorSnapshot]
    }

    private func made(seed: UInt64) -> Case {
        var random = SeededGenerator(seed)
        let reports = RandomFigures.reports(40, using: &random)
        var loader = IndicatorLoader()
        for report in reports.shuffled(using: &random) { loader.add(report) }
        // Old versions of some, replaced below.
        var grown = IndicatorSnapshot().adding((0..<9).map { RandomFigures.report("r\($0)", using: &random) })
        var start = 0
        while start < reports.count {
            let end = min(reports.count, start + Int.random(in: 1...15, using: &random))
            grown = grown.adding(Array(reports[start..<end]))
            start = end
        }
        return Case(list: FigureList(reports: reports), snapshots: [loader.finish(), grown])
    }

    private func held(_ list: FigureList, _ concept: ConceptCode, year: Int) -> [Observation] {
        list.all.map(\.observation).filter { $0.concept == concept && $0.period == Period(year: year) }
    }

    @Test(arguments: UInt64(0)..<30) func figuresComeByPeriod(seed: UInt64) {
        let made = made(seed: seed)
        for snapshot in made.snapshots {
            for concept in RandomFigures.concepts {
                for code in RandomFigures.places.compactMap(\.code) {
                    let expected = made.list.all.filter {
                        $0.observation.concept == concept && $0.observation.region?.code == code
                    }
                    let found = snapshot.figures(of: concept, in: code)
                    #expect(Set(found) == Set(expected.map(brief)) && found.count == expected.count)
                    let periods = found.map { PackedPeriod($0.period) }
                    #expect(periods == periods.sorted())
                }
            }
        }
    }

    private func brief(_ held: HeldObservation) -> StatedFigure {
        let o = held.observation
        return StatedFigure(
            value: o.quantity.value, unit: o.quantity.unit, comparator: o.quantity.comparator, concept: o.concept,
            region: o.region, period: o.period, report: held.facts.id, reportKind: held.facts.kind)
    }

    @Test(arguments: UInt64(0)..<30) func highestAndLowestAreFound(seed: UInt64) {
        let made = made(seed: seed)
        var random = SeededGenerator(seed + 1_000)
        for snapshot in made.snapshots {
            for concept in RandomFigures.concepts {
                let values = held(made.list, concept, year: 2021).map(\.quantity.value).sorted { $1 < $0 }
                let found = snapshot.highestFigures(of: concept, year: 2021, limit: 5)
                #expect(found.map(\.value) == Array(values.prefix(5)))
                #expect(found.allSatisfy { $0.concept == concept && $0.period == Period(year: 2021) })
            }
            for kind in ReportKind.allCases {
                let (a, b) = (RandomFigures.value(using: &random), RandomFigures.value(using: &random))
                let (low, high) = (min(a, b), max(a, b))
                let values = made.list.all.filter { $0.facts.kind == kind }.map(\.observation.quantity.value)
                    .filter { !($0 < low) && !(high < $0) }.sorted()
                let found = snapshot.lowestFigures(inReportsOf: kind, from: low, to: high, limit: 4)
                #expect(found.count == values.count && found.figures.map(\.value) == Array(values.prefix(4)))
                #expect(found.figures.allSatisfy { $0.reportKind == kind })
            }
        }
    }

    private func summary(_ values: [Double], hasMedian: Bool) -> [Double] {
        let sorted = values.sorted()
        let mean = values.reduce(0, +) / Double(values.count)
        let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        return [Double(values.count), mean, sorted[0], sorted[sorted.count - 1], hasMedian ? median : 0]
    }

    private func numbers(_ summary: ValueSummary) -> [Double] {
        [
            Double(summary.count), summary.mean, summary.minimum, summary.maximum, summary.median ?? 0,
        ]
    }

    /// The same numbers, added up in whatever order.
    private func near(_ rows: [[Double]]) -> [[NearNumber]] { rows.map { $0.map(NearNumber.init) } }

    /// Values by province, of figures that have one.
    private func byProvince(_ observations: [Observation]) -> [UInt32: [Double]] {
        var groups: [UInt32: [Double]] = [:]
        for o in observations {
            guard let code = o.region?.code, code != .nation else { continue }
            groups[code.rawValue / 10_000 * 10_000, default: []].append(o.quantity.value.doubleValue)
        }
        return groups
    }

    @Test(arguments: UInt64(0)..<30) func provincesAreSummedUp(seed: UInt64) {
        let made = made(seed: seed)
        for snapshot in made.snapshots {
            for concept in RandomFigures.concepts {
                let expected = byProvince(held(made.list, concept, year: 2020))
                let found = snapshot.provinceSummaries(of: concept, year: 2020)
                #expect(found.map(\.province.rawValue) == expected.keys.sorted())
                for (province, summary) in found {
                    let plain = self.summary(expected[province.rawValue] ?? [0], hasMedian: true)
                    #expect(near([numbers(summary)]) == near([plain]))
                }
            }
            let all = made.list.all.map(\.observation)
            var expected: [[Double]] = []
            for year in 2018...2024 {
                let groups = byProvince(all.filter { $0.period == Period(year: year) })
                for (province, values) in groups.sorted(by: { $0.key < $1.key }) {
                    expected.append([Double(year), Double(province)] + summary(values, hasMedian: false))
                }
            }
            let found = snapshot.provinceSummariesByYear()
            let rows = found.map { [Double($0.year), Double($0.province.rawValue)] + numbers($0.summary) }
            #expect(near(rows) == near(expected))
        }
    }

    @Test(arguments: UInt64(0)..<30) func regionsAreSummedUp(seed: UInt64) throws {
        let made = made(seed: seed)
        let codes = RandomFigures.places.compactMap(\.code)
        for snapshot in made.snapshots {
            for code in codes {
                var expected: [ConceptCode: Int] = [:]
                for o in made.list.all.map(\.observation) where o.region?.code == code {
                    if let concept = o.concept { expected[concept, default: 0] += 1 }
                }
                let found = snapshot.conceptCounts(in: code)
                let order = expected.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
                #expect(found.map(\.concept) == order.map(\.key) && found.map(\.count) == order.map(\.value))
            }
            let concept = try #require(RandomFigures.concepts.first)
            var expected: [[Double]] = []
            for code in codes {
                for year in 2018...2024 {
                    let values = held(made.list, concept, year: year).filter { $0.region?.code == code }
                        .map(\.quantity.value.doubleValue)
                    if values.isEmpty { continue }
                    expected.append([Double(code.rawValue), Double(year)] + summary(values, hasMedian: false))
                }
            }
            let found = snapshot.yearlySummaries(of: concept, in: codes)
            let rows = found.map { [Double($0.region.rawValue), Double($0.year)] + numbers($0.summary) }
            #expect(near(rows) == near(expected))
        }
    }

    @Test func nearestNumbersAreTheDecimalsOwn() {
        var random = SeededGenerator(3)
        for _ in 0..<2_000 {
            let value = ExactDecimal(
                coefficient: Int64.random(in: .min...(.max), using: &random)
                    >> Int64.random(in: 0...60, using: &random),
                exponent: Int.random(in: -30...30, using: &random))
            #expect(ValueOrders.nearestDouble(value.coefficient, value.exponent) == value.doubleValue)
        }
    }
}

/// A number that equals those within a billionth of it.
private struct NearNumber: Equatable {
    var value: Double

    static func == (a: NearNumber, b: NearNumber) -> Bool {
        abs(a.value - b.value) <= 1e-9 * max(1, abs(a.value), abs(b.value))
    }
}
