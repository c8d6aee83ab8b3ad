public import ReportModel

/// What is held of one concept for one region.
public struct Holding: Hashable, Sendable {
    public var concept: ConceptCode
    public var region: Region
    /// Years for which something is stated, in order; of a span of years each one.
    public var years: [Int]
    /// How many figures, those without a period included.
    public var figureCount: Int

    public init(concept: ConceptCode, region: Region, years: [Int], figureCount: Int) {
        self.concept = concept
        self.region = region
        self.years = years
        self.figureCount = figureCount
    }
}

extension IndicatorSnapshot {
    /// What is held: by concept, then region. Figures without concept or region are passed over.
    ///
    /// - Parameters:
    ///   - concepts: Empty is all.
    ///   - regions: Each with everything below it; empty is all.
    ///   - isCancelled: Asked every few thousand rows.
    /// - Complexity: O(figures of the concepts asked for), O(n log n) in the holdings.
    public func holdings(
        concepts: Set<ConceptCode> = [], regions: Set<RegionSelector> = [], isCancelled: () -> Bool = { false }
    ) throws(IndicatorQueryError) -> [Holding] {
        struct Key: Hashable {
            var concept: ConceptCode
            var region: Region
        }
        var query = ObservationQuery()
        query.concepts = concepts
        query.regions = regions
        var years: [Key: Set<Int>] = [:]
        var counts: [Key: Int] = [:]
        for reference in try matches(query, isCancelled: isCancelled) {
            let columns = segments[reference.segment].columns
            guard let concept = columns.concept(atRow: reference.row), let region = columns.region(atRow: reference.row)
            else { continue }
            let key = Key(concept: concept, region: region)
            counts[key, default: 0] += 1
            // Spans of more years than a person lives are slips of the text; both ends tell enough.
            let period = columns.period(atRow: reference.row)
            guard period != .none, period.startYear <= period.endYear else { continue }
            let isLong = period.endYear - period.startYear > 100
            years[key, default: []].formUnion(
                isLong ? [period.startYear, period.endYear] : Array(period.startYear...period.endYear))
        }
        return counts.map { key, count in
            Holding(
                concept: key.concept, region: key.region, years: (years[key] ?? []).sorted(), figureCount: count)
        }.sorted { a, b in a.concept == b.concept ? Region.isBefore(a.region, b.region) : a.concept < b.concept }
    }
}
