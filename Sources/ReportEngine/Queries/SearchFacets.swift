import Gazetteer
import ReportModel

/// Counts hits by the fields that a request asks for.
struct SearchFacetCounter {
    private(set) var regions: [RegionCode: Int] = [:]
    private(set) var years: [Int: Int] = [:]
    private(set) var kinds: [ReportKind: Int] = [:]

    /// Counts of one field, the greatest first, ties by code; at most `limit`.
    func facet(_ field: SearchFacetField, gazetteer: Gazetteer) -> SearchFacet? {
        let counts: [SearchFacet.Count]
        switch field {
        case .region:
            counts = withAncestors(gazetteer).map {
                SearchFacet.Count(
                    code: $0.description, nameZH: gazetteer.division($0)?.name ?? $0.description, count: $1)
            }
        case .year: counts = years.map { SearchFacet.Count(code: "\($0)", nameZH: "\($0)年", count: $1) }
        case .kind: counts = kinds.map { SearchFacet.Count(code: $0.code, nameZH: $0.nameZH, count: $1) }
        case .concept: return nil
        }
        return SearchFacet(field: field, counts: Self.ordered(counts))
    }

    static func ordered(_ counts: [SearchFacet.Count]) -> [SearchFacet.Count] {
        Array(counts.sorted { $0.count == $1.count ? $0.code < $1.code : $0.count > $1.count }.prefix(limit))
    }

    /// Counts given for one field.
    static let limit = 200

    mutating func add(region: RegionCode?, times: Int = 1) {
        if let region { regions[region, default: 0] += times }
    }

    mutating func add(year: Int?, times: Int = 1) {
        if let year { years[year, default: 0] += times }
    }

    mutating func add(kind: ReportKind, times: Int = 1) { kinds[kind, default: 0] += times }

    /// Every division's count with those below it; the nation alone for reports on the nation.
    private func withAncestors(_ gazetteer: Gazetteer) -> [RegionCode: Int] {
        var counts = regions
        for (code, count) in regions {
            for around in gazetteer.ancestors(of: code) where around.level != .nation {
                counts[around.code, default: 0] += count
            }
        }
        return counts
    }
}
