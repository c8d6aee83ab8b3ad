public import ReportModel

/// A measure of a region over the years.
public struct MeasureSeries: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        public var year: Int
        public var cell: MeasureCell
    }

    public var region: Region
    public var measure: Measure
    /// Every year of the range, gaps included, earliest first.
    public var points: [Point]
}

/// Which series are meant.
public struct SeriesQuery: Hashable, Sendable {
    public var concept: ConceptCode
    /// Each by itself, without what lies below it; 1 to `regionLimit`.
    public var regions: [RegionSelector]
    /// `nil` is from the first to the last year that has a value. At most `yearLimit` years.
    public var years: ClosedRange<Int>?
    public var kinds: Set<ObservationKind> = []
    public var natures: Set<ObservationNature> = []
    /// Whose figures count; gaps are those that these leave.
    public var sources = FigureSources.all
    /// The unit of the series that can be converted to it; `nil` takes the one that is stated most often in the region.
    public var unit: ScaledUnit?

    public static let regionLimit = 100
    public static let yearLimit = 200

    public init(concept: ConceptCode, regions: [RegionSelector]) {
        self.concept = concept
        self.regions = regions
    }
}

extension IndicatorSnapshot {
    /// A series for each region and each measure that occurs there, in the order of the regions asked for. Only figures on
    /// whole single years have a place in it: a month or a span of years is no year.
    public func series(
        _ query: SeriesQuery, conceptNames: (ConceptCode) -> [String] = { _ in [] },
        isCancelled: () -> Bool = { false }
    ) throws(IndicatorQueryError) -> [MeasureSeries] {
        guard (1...SeriesQuery.regionLimit).contains(query.regions.count) else {
            throw .tooMany(what: "regions", count: query.regions.count, limit: SeriesQuery.regionLimit)
        }
        if let years = query.years {
            try Self.validate(years)
            if years.count > SeriesQuery.yearLimit {
                throw .tooMany(what: "years", count: years.count, limit: SeriesQuery.yearLimit)
            }
        }
        let order = Self.orders([query.concept], conceptNames)[query.concept] ?? PreferenceOrder(conceptNames: [])
        var found: [MeasureSeries] = []
        for selector in query.regions.uniqued() {
            found += try series(query, of: selector, order: order, isCancelled: isCancelled)
        }
        return found
    }

    private func series(
        _ query: SeriesQuery, of selector: RegionSelector, order: PreferenceOrder, isCancelled: () -> Bool
    ) throws(IndicatorQueryError) -> [MeasureSeries] {
        var observations = ObservationQuery()
        observations.concepts = [query.concept]
        observations.regions = [selector]
        observations.years = query.years
        observations.kinds = query.kinds
        observations.natures = query.natures
        query.sources.narrow(&observations)
        var table = MeasureTable(concepts: [query.concept], wantedUnit: query.unit)
        var found: ClosedRange<Int>?
        for reference in try matches(observations, isCancelled: isCancelled) {
            let columns = segments[reference.segment].columns
            let period = columns.period(atRow: reference.row)
            let region = columns.region(atRow: reference.row)
            if case .division(let code) = selector, region?.code != code { continue }
            guard period.isSingleYear else { continue }
            table.add(segments[reference.segment].held(atRow: reference.row), period: period)
            let year = period.startYear
            found = found.map { min($0.lowerBound, year)...max($0.upperBound, year) } ?? year...year
        }
        guard let found, let region = table.rowKeys().first.flatMap({ table.region(of: $0) }) else { return [] }
        // Where no years were asked for, a lone early year must not stretch the series without bound.
        let years =
            query.years ?? max(found.lowerBound, found.upperBound - SeriesQuery.yearLimit + 1)...found.upperBound
        return table.measures().map { measure in
            MeasureSeries(
                region: region, measure: measure.measure,
                points: years.map { year in
                    let key = MeasureTable.RowKey(region, PackedPeriod(Period(year: year)))
                    let values = table.values(key, measure)
                    let cell =
                        values.isEmpty
                        ? .empty(gap(region, years: year...year, sources: query.sources)) : order.cell(values)
                    return MeasureSeries.Point(year: year, cell: cell)
                })
        }
    }
}
