import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

/// Rows of regions and years in which nothing is stated.
@Suite struct GridTests {
    private struct RowName: Hashable {
        var place: PlaceKey
        var year: Int
        var isHeld: Bool
    }

    /// The rows of whole years, found the slow way: every region and year looked at by itself.
    private func expected(_ reports: [ReportFigures], _ query: ComparisonQuery) -> Set<RowName> {
        func isMeant(_ region: Region) -> Bool {
            (query.level == nil || region.code?.level == query.level)
                && (query.regions.isEmpty
                    || query.regions.contains { selector in
                        if case .division(let outer) = selector { return region.code.map(outer.contains) ?? false }
                        return false
                    })
        }
        var years: [PlaceKey: Set<Int>] = [:]
        var held: [PlaceKey: Set<Int>] = [:]
        for report in reports {
            if let region = report.facts.region, let covered = report.facts.yearsCovered {
                if isMeant(region) { years[PlaceKey(region), default: []].formUnion(covered) }
                held[PlaceKey(region), default: []].formUnion(covered)
            }
            for o in report.observations {
                guard let region = o.region, isMeant(region), let period = o.period, period.isSingleYear,
                    query.concepts.contains(where: { $0 == o.concept })
                else { continue }
                if query.years?.contains(period.start.year) ?? true {
                    years[PlaceKey(region), default: []].insert(period.start.year)
                }
            }
        }
        var rows: Set<RowName> = []
        for (place, own) in years {
            let all = query.grid == .allYears ? Array(query.years ?? 1...0) : Array((own.min() ?? 0)...(own.max() ?? 0))
            for year in all where query.years?.contains(year) ?? true {
                rows.insert(RowName(place: place, year: year, isHeld: held[place]?.contains(year) ?? false))
            }
        }
        return rows
    }

    @Test(arguments: 0..<80 as Range<UInt64>) func everyRegionAndYearHasARow(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let reports = RandomFigures.reports(12, using: &random)
        let snapshot = reports.reduce(IndicatorSnapshot()) { $0.adding([$1]) }
        var query = ComparisonQuery(concepts: Array(RandomFigures.concepts.shuffled(using: &random).prefix(1)))
        if Bool.random(using: &random) { query.level = .county }
        if Bool.random(using: &random), let code = RegionCode(410_000) { query.regions = [.division(code)] }
        for grid in [ComparisonGrid.regionYears, .allYears] {
            query.grid = grid
            query.years = grid == .allYears || Bool.random(using: &random) ? 2019...2026 : nil
            let rows = try snapshot.compare(query).rows.filter { $0.period.isSingleYear }
            let found = rows.map {
                RowName(place: PlaceKey($0.region), year: $0.period.start.year, isHeld: $0.isReportHeld)
            }
            var wanted = expected(reports, query)
            // A region asked for stands there even where nothing lies within it.
            if grid == .allYears, query.level == nil, let code = RegionCode(410_000), !query.regions.isEmpty,
                !wanted.contains(where: { $0.place.code / 10_000 == 41 })
            {
                let region = Region(code: code, name: "河南省")
                wanted.formUnion((2019...2026).map { RowName(place: PlaceKey(region), year: $0, isHeld: false) })
            }
            #expect(Set(found) == wanted && found.count == wanted.count, "seed \(seed) \(grid)")
            #expect(rows.allSatisfy { row in row.cells.allSatisfy { !$0.values.isEmpty || $0.gap != nil } })
        }
    }

    @Test func allYearsMustBeNamed() throws {
        var query = ComparisonQuery(concepts: RandomFigures.concepts)
        query.grid = .allYears
        #expect(throws: IndicatorQueryError.tooMany(what: "years", count: 9_999, limit: 200)) {
            try IndicatorSnapshot().compare(query)
        }
        query.years = 1900...2100
        #expect(throws: IndicatorQueryError.tooMany(what: "years", count: 201, limit: 200)) {
            try IndicatorSnapshot().compare(query)
        }
        query.years = 1900...2099
        #expect(try IndicatorSnapshot().compare(query).rows.isEmpty)
    }
}
