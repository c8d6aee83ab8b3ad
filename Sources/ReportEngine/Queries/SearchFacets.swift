import Gazetteer
import IndicatorStore
import ReportModel
import SearchIndex

extension ReportEngine {
    /// The counts that a request asks for, over all that was found.
    func facets(_ request: SearchRequest, _ found: SearchMatches, in snapshot: EngineSnapshot) -> [SearchFacet] {
        SearchFacetField.allCases.filter(request.facets.contains).map { field in
            let counter = SearchFacetCounter(field: field, limit: request.facetLimit)
            switch field {
            case .region: return counter.regions(found.facets.regions, gazetteer)
            case .year: return counter.years(found.facets.years)
            case .kind: return counter.kinds(found.facets.kinds)
            case .concept: return counter.concepts(found.numbers, in: snapshot, concepts)
            }
        }
    }
}

/// Counts of one field, the greatest first, ties by code.
struct SearchFacetCounter {
    let field: SearchFacetField
    let limit: Int

    /// Every division's count with those below it; the nation alone for reports on the nation.
    func regions(_ found: [UInt32: Int], _ gazetteer: Gazetteer) -> SearchFacet {
        var counts: [RegionCode: Int] = [:]
        for (number, count) in found {
            guard let code = RegionCode(number) else { continue }
            counts[code, default: 0] += count
            for around in gazetteer.ancestors(of: code) where around.level != .nation {
                counts[around.code, default: 0] += count
            }
        }
        let described = counts.map { code, count in
            let parent = gazetteer.ancestors(of: code).first.flatMap { $0.level == .nation ? nil : $0.code.description }
            return SearchFacet.Count(
                code: code.description, nameZH: gazetteer.division(code)?.name ?? code.description, count: count,
                parent: parent ?? "")
        }
        return facet(described, missing: found[0] ?? 0)
    }

    func years(_ found: [Int: Int]) -> SearchFacet {
        let counts = found.filter { $0.key != 0 }.map {
            SearchFacet.Count(code: "\($0)", nameZH: "\($0)年", count: $1)
        }
        return facet(counts, missing: found[0] ?? 0)
    }

    func kinds(_ found: [UInt8: Int]) -> SearchFacet {
        facet(
            found.map { number, count in
                let kind = ReportKind(rawValue: number) ?? .other
                return SearchFacet.Count(code: kind.code, nameZH: kind.nameZH, count: count)
            })
    }

    func concepts(_ found: ReportNumbers, in snapshot: EngineSnapshot, _ concepts: ConceptDirectory) -> SearchFacet {
        let ids = Set(found.numbers.compactMap { snapshot.catalog.entry($0)?.summary.id })
        let counts = snapshot.indicators.conceptCounts(in: ids).map { code, count in
            SearchFacet.Count(code: code.rawValue, nameZH: concepts.described(code).nameZH, count: count)
        }
        return facet(counts)
    }

    private func facet(_ counts: [SearchFacet.Count], missing: Int = 0) -> SearchFacet {
        let ordered = counts.sorted { $0.count == $1.count ? $0.code < $1.code : $0.count > $1.count }
        return SearchFacet(
            field: field, counts: Array(ordered.prefix(limit)), valueCount: counts.count, missing: missing)
    }
}
