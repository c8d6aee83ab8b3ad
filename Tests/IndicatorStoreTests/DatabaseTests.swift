import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

/// The store against SQLite over the same table: filters, sorts, cursors and sums.
@Suite struct DatabaseTests {
    private func made(seed: UInt64) throws -> (IndicatorSnapshot, FigureDatabase, SeededGenerator) {
        var random = SeededGenerator(seed)
        let reports = RandomFigures.reports(Int.random(in: 1...40, using: &random), using: &random)
        var snapshot = IndicatorSnapshot()
        var start = 0
        while start < reports.count {
            let end = min(reports.count, start + Int.random(in: 1...20, using: &random))
            snapshot = snapshot.adding(Array(reports[start..<end]))
            start = end
        }
        return (snapshot, try FigureDatabase(SlowJumps.marked(reports)), random)
    }

    @Test(arguments: 0..<80 as Range<UInt64>) func conditionsAndSortsAgree(seed: UInt64) throws {
        var (snapshot, database, random) = try made(seed: seed)
        for _ in 0..<12 {
            let wanted = RandomCondition(using: &random)
            var query = ObservationQuery()
            query.conditions = [try #require(wanted.condition)]
            let sort = ObservationSort.allCases.randomElement(using: &random) ?? .natural
            let expected = try database.addresses(where: wanted.sql, order: sort.sql)
            var found: [String] = []
            var after: ObservationAddress?
            repeat {
                let page = try snapshot.find(
                    query, sort: sort, limit: Int.random(in: 1...60, using: &random), after: after)
                found += page.rows.map { "\($0.facts.id)/\($0.index)" }
                #expect(page.totalCount == expected.count)
                after = page.next
            } while after != nil
            #expect(found == expected, "seed \(seed), \(wanted.sql), \(sort)")
            let list = try snapshot.list(query, sort: sort)
            #expect((0..<list.count).map { "\(list[$0].facts.id)/\(list[$0].index)" } == expected)
        }
    }

    /// The latest and earliest periods of each concept, place, kind and nature, as window functions tell them.
    @Test(arguments: 0..<40 as Range<UInt64>, [1, 2]) func periodsAgree(seed: UInt64, count: Int) throws {
        var (snapshot, database, random) = try made(seed: seed)
        let isLatest = Bool.random(using: &random)
        var query = ObservationQuery()
        query.kinds = [.level, .share]
        query.periodSelection = isLatest ? .latest(count) : .earliest(count)
        let expected = try database.addresses(
            where: """
                rowid in (select id from (select rowid id, dense_rank() over (partition by concept, place,
                    case when place > 4000000000 then place_name end, kind, nature
                    order by period_order \(isLatest ? "desc" : "")) place_in_line
                    from figure where period_order is not null and kind in (0, 1)) where place_in_line <= \(count))
                """, order: "")
        let found = try snapshot.list(query)
        #expect((0..<found.count).map { "\(found[$0].facts.id)/\(found[$0].index)" } == expected, "seed \(seed)")
    }

    @Test(arguments: 0..<40 as Range<UInt64>) func sumsAgree(seed: UInt64) throws {
        let (snapshot, database, _) = try made(seed: seed)
        for concept in RandomFigures.concepts {
            for (province, summary) in snapshot.provinceSummaries(of: concept, year: 2021) {
                let code = Int(province.rawValue / 10_000)
                let row = try #require(
                    try database.rows(
                        """
                        select count(*), sum(low), min(low), max(low) from figure where concept = '\(concept)'
                            and first_year = 2021 and last_year = 2021
                            and period_order = (2021 * 16) * 1000001 and place / 10000 = \(code) and place != 100000
                        """
                    ).first)
                #expect(summary.count == row[0])
                #expect(abs(summary.mean * Double(row[0]) * 100 - Double(row[1])) <= 1e-9 * abs(Double(row[1])) + 1e-6)
                #expect(summary.minimum == Double(row[2]) / 100 && summary.maximum == Double(row[3]) / 100)
            }
        }
        let all = snapshot.provinceSummariesByYear()
        let rows = try database.rows(
            """
            select first_year, place / 10000, count(*), sum(low), min(low), max(low) from figure
                where first_year is not null and period_order = first_year * 16 * 1000001 and place < 1000000
                and place != 100000 group by 1, 2 order by 1, 2
            """)
        #expect(
            all.map { [$0.year, Int($0.province.rawValue / 10_000), $0.summary.count] } == rows.map { Array($0[..<3]) })
        for (found, row) in zip(all, rows) {
            let sum = found.summary.mean * Double(found.summary.count) * 100
            #expect(abs(sum - Double(row[3])) <= 1e-9 * abs(Double(row[3])) + 1e-6)
            #expect(found.summary.minimum == Double(row[4]) / 100 && found.summary.maximum == Double(row[5]) / 100)
        }
    }

    @Test func brokenConditionsAreRefused() {
        let test = ObservationCondition.Node.test(.kinds([.level]))
        #expect(ObservationCondition([]) == nil)
        #expect(ObservationCondition([.not(0)]) == nil)
        #expect(ObservationCondition([test, test]) == nil)
        #expect(ObservationCondition([test, .all([0, 0])]) == nil)
        #expect(ObservationCondition(Array(repeating: test, count: 256) + [.all(Array(0..<256))]) == nil)
        #expect(ObservationCondition([test, .not(0), .not(1)]) != nil)
    }
}
