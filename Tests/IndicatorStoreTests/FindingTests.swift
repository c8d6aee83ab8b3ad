import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite struct FindingTests {
    /// Columns built in random batches, with reports replaced and removed on the way, answer as a plain list does.
    @Test(arguments: 0..<150 as Range<UInt64>) func columnsAgreeWithAList(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var list = FigureList(reports: [])
        var snapshot = IndicatorSnapshot()
        for batch in 0..<Int.random(in: 1...8, using: &random) {
            let added = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                RandomFigures.report("r\(Int.random(in: 0...20, using: &random))", version: batch + 1, using: &random)
            }
            snapshot = snapshot.adding(added)
            for report in added {
                list.reports.removeAll { $0.facts.id == report.facts.id }
                list.reports.append(report)
            }
            if Int.random(in: 0...5, using: &random) == 0, let gone = list.reports.popLast() {
                snapshot = snapshot.removing([gone.facts.id])
            }
        }
        list.reports = SlowJumps.marked(list.reports)
        #expect(snapshot.observationCount == list.all.count)
        #expect(snapshot.reportCount == list.reports.count)
        for report in list.reports {
            #expect(snapshot.observations(of: report.facts.id) == report.observations)
            #expect(snapshot.facts(of: report.facts.id) == report.facts)
        }
        for _ in 0..<20 {
            let query = RandomFigures.query(using: &random)
            let sort = ObservationSort.allCases.randomElement(using: &random) ?? .natural
            let expected = list.find(query, sort: sort)
            #expect(try pages(snapshot, query, sort, using: &random) == expected, "seed \(seed), \(query), \(sort)")
        }
    }

    /// All pages of a query, of random sizes, one after the other.
    private func pages(
        _ snapshot: IndicatorSnapshot, _ query: ObservationQuery, _ sort: ObservationSort,
        using random: inout SeededGenerator
    ) throws -> [HeldObservation] {
        var rows: [HeldObservation] = []
        var after: ObservationAddress?
        repeat {
            let page = try snapshot.find(
                query, text: FigureList.text, sort: sort, limit: Int.random(in: 1...40, using: &random), after: after)
            rows += page.rows
            #expect((page.next == nil) == (rows.count == page.totalCount))
            after = page.next
        } while after != nil
        return rows
    }

    @Test func theOrderOfComingInDoesNotMatter() throws {
        var random = SeededGenerator(5)
        let reports = RandomFigures.reports(30, using: &random)
        let whole = try IndicatorSnapshot().adding(reports).find(ObservationQuery(), limit: 10_000)
        let oneByOne = reports.shuffled(using: &random).reduce(IndicatorSnapshot()) { $0.adding([$1]) }
        #expect(try oneByOne.find(ObservationQuery(), limit: 10_000) == whole)
        #expect(oneByOne.segments.count < 8)
        #expect(oneByOne.conceptCounts() == IndicatorSnapshot().adding(reports).conceptCounts())
    }

    @Test func anEarlierSnapshotStaysAsItWas() throws {
        var random = SeededGenerator(6)
        let first = IndicatorSnapshot().adding([RandomFigures.report("a", using: &random)])
        let before = try first.find(ObservationQuery())
        _ = first.adding([RandomFigures.report("a", version: 2, using: &random)]).removing([try #require(ReportID("a"))]
        )
        #expect(try first.find(ObservationQuery()) == before)
    }

    @Test(arguments: [0, -1, 10_001, 10_000_000]) func impossibleLimits(limit: Int) {
        #expect(throws: IndicatorQueryError.limitOutOfRange(limit, allowed: 1...10_000)) {
            try IndicatorSnapshot().find(ObservationQuery(), limit: limit)
        }
    }

    @Test func impossibleConditions() throws {
        var query = ObservationQuery()
        query.years = 2020...99_999
        #expect(throws: IndicatorQueryError.yearsOutOfRange(2020...99_999, allowed: 1...9_999)) {
            try IndicatorSnapshot().find(query)
        }
        query = ObservationQuery()
        query.minimumValue = ExactDecimal(3)
        query.maximumValue = ExactDecimal(2)
        #expect(throws: IndicatorQueryError.emptyValueRange(minimum: ExactDecimal(3), maximum: ExactDecimal(2))) {
            try IndicatorSnapshot().find(query)
        }
        query = ObservationQuery()
        query.words = Array(repeating: "率", count: 65)
        #expect(throws: IndicatorQueryError.tooMany(what: "words", count: 65, limit: 64)) {
            try IndicatorSnapshot().find(query)
        }
    }

    @Test func aCursorIntoAChangedReportHasExpired() throws {
        var random = SeededGenerator(9)
        let reports = RandomFigures.reports(20, using: &random)
        let snapshot = IndicatorSnapshot().adding(reports)
        let next = try #require(try snapshot.find(ObservationQuery(), limit: 5).next)
        let changed = snapshot.adding([RandomFigures.report(next.report.rawValue, version: 2, using: &random)])
        #expect(throws: IndicatorQueryError.cursorExpired) { try changed.find(ObservationQuery(), after: next) }
        for index in [-1, 10_000, Int.max] {
            let wrong = ObservationAddress(report: next.report, version: 1, index: index)
            #expect(throws: IndicatorQueryError.cursorExpired) { try snapshot.find(ObservationQuery(), after: wrong) }
        }
    }

    @Test func aCancelledQueryStops() {
        var random = SeededGenerator(10)
        let snapshot = IndicatorSnapshot().adding(RandomFigures.reports(20, using: &random))
        #expect(throws: IndicatorQueryError.cancelled) {
            try snapshot.find(ObservationQuery(), isCancelled: { true })
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>) func boundsAgreeWithExactComparison(seed: UInt64) {
        var random = SeededGenerator(seed)
        func number() -> ExactDecimal {
            let digits = Int.random(in: 0...62, using: &random)
            let coefficient = Int64.random(in: -(1 << digits)...(1 << digits), using: &random)
            return ExactDecimal(coefficient: coefficient, exponent: Int.random(in: -30...30, using: &random))
        }
        let (low, value) = (number(), number())
        // Beyond 19 digits apart, ExactDecimal itself compares as floating-point numbers.
        let bounds = ValueBounds(minimum: low, maximum: low)
        #expect(
            bounds.isAtLeastMinimum(value.coefficient, value.exponent) == !(value < low), "seed \(seed) \(value) \(low)"
        )
        #expect(bounds.isAtMostMaximum(value.coefficient, value.exponent) == !(low < value), "seed \(seed)")
        #expect(bounds.isAtLeastMinimum(low.coefficient, low.exponent))
        #expect(bounds.isAtMostMaximum(low.coefficient, low.exponent))
    }
}
