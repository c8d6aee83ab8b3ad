import Gazetteer
import ReportModel
import SearchIndex

extension ReportEngine {
    /// In how many reports, and how often, some queries are spoken of, by year and place. A query that can't be read
    /// fails alone.
    public func trend(
        _ request: TrendRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> TrendAnswer {
        guard (1...5).contains(request.queries.count) else {
            throw .invalidArgument(
                field: "queries", problem: "There are \(request.queries.count). Give 1 to 5 queries.")
        }
        let snapshot = snapshot
        let filter = try catalogFilter(request.filter, in: snapshot)
        var held = TrendCounter(request.grouping)
        for entry in snapshot.catalog.entries where filter.passes(entry) {
            held.add(entry, hits: 0, in: gazetteer)
        }
        var trends: [TrendAnswer.Trend] = []
        for query in request.queries {
            trends.append(try trend(query, request, in: snapshot, cancellation))
        }
        return TrendAnswer(trends: trends, held: held.counts)
    }

    private func trend(
        _ query: String, _ request: TrendRequest, in snapshot: EngineSnapshot, _ cancellation: Cancellation
    ) throws(EngineError) -> TrendAnswer.Trend {
        var counter = TrendCounter(request.grouping)
        do throws(EngineError) {
            let plan = try plan(query, request.filter, in: snapshot)
            let words = WordCounter(plan.query)
            for number in try numbers(plan, in: snapshot, cancellation) {
                try cancellation.check()
                guard let entry = snapshot.catalog.entry(number) else { continue }
                counter.add(entry, hits: words.count(in: snapshot.search, number: number), in: gazetteer)
            }
            return TrendAnswer.Trend(query: query, counts: counter.counts, notices: plan.notices)
        } catch {
            switch error {
            case .cancelled, .storage: throw error
            default:
                return TrendAnswer.Trend(
                    query: query, counts: TrendCounts(years: [], places: []), notices: [], failure: error)
            }
        }
    }
}

/// Adds reports up by year and place.
private struct TrendCounter {
    private struct Sum {
        var reports = 0
        var hits = 0
    }

    private let grouping: TrendRequest.Grouping
    private var years: [Int: Sum] = [:]
    private var places: [Region?: [Int: Sum]] = [:]
    private var groups: [Region: Region] = [:]

    init(_ grouping: TrendRequest.Grouping) { self.grouping = grouping }

    mutating func add(_ entry: CatalogEntry, hits: Int, in gazetteer: Gazetteer) {
        let year = entry.years?.upperBound ?? 0
        years[year, default: Sum()].reports += 1
        years[year, default: Sum()].hits += hits
        guard grouping != .year else { return }
        let place = entry.summary.region.map { group(of: $0, in: gazetteer) }
        places[place, default: [:]][year, default: Sum()].reports += 1
        places[place, default: [:]][year, default: Sum()].hits += hits
    }

    /// The place by which reports on a region are counted: a county's prefecture is its province where there is none.
    private mutating func group(of region: Region, in gazetteer: Gazetteer) -> Region {
        if let known = groups[region] { return known }
        var group = region
        if let code = region.code, let own = gazetteer.division(code) {
            let wanted: RegionLevel =
                grouping == .province ? .province : grouping == .prefecture ? .prefecture : .county
            let outer = ([own] + gazetteer.ancestors(of: code)).first { $0.level <= wanted }
            group = outer?.region ?? own.region
        }
        groups[region] = group
        return group
    }

    var counts: TrendCounts {
        let sorted = places.sorted { Self.order($0.key) < Self.order($1.key) }
        return TrendCounts(
            years: Self.counts(years), places: sorted.map { TrendCounts.Place(region: $0, years: Self.counts($1)) })
    }

    private static func counts(_ sums: [Int: Sum]) -> [TrendCounts.Year] {
        sums.sorted { $0.key < $1.key }.map {
            TrendCounts.Year(year: $0 == 0 ? nil : $0, reports: $1.reports, hits: $1.hits)
        }
    }

    private static func order(_ region: Region?) -> (UInt32, Int, String) {
        guard let region else { return (.max, 1, "") }
        return (region.code?.rawValue ?? .max, 0, region.name)
    }
}
