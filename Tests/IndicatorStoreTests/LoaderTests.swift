import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

/// Segments made of several parts, and on several threads, against one made of one part on one.
@Suite struct LoaderTests {
    private func rows(_ reports: ArraySlice<ReportFigures>) -> SegmentRows {
        var rows = SegmentRows()
        for report in reports { rows.add(report) }
        return rows
    }

    @Test(arguments: UInt64(0)..<20) func partsMakeTheSegmentThatTheWholeMakes(seed: UInt64) {
        var random = SeededGenerator(seed)
        var reports = RandomFigures.reports(60, using: &random)
        // Some come again, and not all in order.
        if seed % 2 == 0 {
            reports += (0..<7).map { RandomFigures.report("r\($0 * 5)", version: 2, using: &random) }
            reports.shuffle(using: &random)
        }
        let expected = ColumnSegment(JoinedRows([rows(reports[...])]), concurrentFrom: .max)
        for count in 1...4 {
            let cuts =
                [0] + (1..<count).map { _ in Int.random(in: 0...reports.count, using: &random) }.sorted() + [
                    reports.count
                ]
            let parts = (0..<count).map { rows(reports[cuts[$0]..<cuts[$0 + 1]]) }
            expectEqual(ColumnSegment(JoinedRows(parts), concurrentFrom: 0), expected)
        }
    }

    private func expectEqual(_ a: ColumnSegment, _ b: ColumnSegment) {
        #expect(a.concepts == b.concepts && a.conceptStarts == b.conceptStarts)
        #expect(a.places == b.places && a.periods == b.periods && a.reports == b.reports)
        #expect(a.reportRows == b.reportRows && a.reportStarts == b.reportStarts)
        #expect(a.orders.byKind == b.orders.byKind && a.orders.byPeriod == b.orders.byPeriod)
        #expect(a.orders.kindStarts == b.orders.kindStarts)
        #expect(a.rowCount == b.rowCount)
        for row in 0..<min(a.rowCount, b.rowCount) {
            #expect(a.observation(atRow: row) == b.observation(atRow: row))
            #expect(a.report[row] == b.report[row])
        }
    }

    @Test func joinedLoadersMakeOneSnapshot() {
        var random = SeededGenerator(3)
        let reports = RandomFigures.reports(30, using: &random)
        var whole = IndicatorLoader()
        for report in reports { whole.add(report) }
        let expected = whole.finish()
        var (first, second) = (IndicatorLoader(expectedCount: 1_000), IndicatorLoader())
        for report in reports[..<12] { first.add(report) }
        for report in reports[12..<20] { second.add(report) }
        first.join(second)
        for report in reports[20...] { first.add(report) }
        let joined = first.finish()
        #expect(joined.reports == expected.reports && joined.observationCount == expected.observationCount)
        for report in reports {
            #expect(joined.observations(of: report.facts.id) == expected.observations(of: report.facts.id))
        }
        #expect(first.finish().reportCount == 0)
        var (none, nothing) = (IndicatorLoader(), IndicatorLoader())
        none.join(IndicatorLoader())
        #expect(none.finish().reportCount == 0 && nothing.finish().reportCount == 0)
    }
}
