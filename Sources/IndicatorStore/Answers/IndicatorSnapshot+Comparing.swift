import Gazetteer
public import ReportModel

/// Regions side by side.
public struct Comparison: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public var region: Region
        public var period: Period
        /// One for each column.
        public var cells: [MeasureCell]
        /// Whether a report that covers the period is held of the region.
        public var isReportHeld: Bool
    }

    /// By concept as asked for, then kind, nature and, most values first, unit.
    public var columns: [Measure]
    /// By region code, then period.
    public var rows: [Row]
    /// Rows that there are, where the limit cut them short.
    public var totalRowCount: Int
    /// Observations that were found and left out because their period reaches past the years asked for.
    public var longerPeriodCount: Int
}

/// What to set side by side.
public struct ComparisonQuery: Hashable, Sendable {
    /// 1 to `conceptLimit`.
    public var concepts: [ConceptCode]
    /// Each with everything below it; empty is all. At most `regionLimit`.
    public var regions: [RegionSelector] = []
    public var level: RegionLevel?
    /// Periods must lie within these years; `nil` is all.
    public var years: ClosedRange<Int>?
    public var kinds: Set<ObservationKind> = []
    public var natures: Set<ObservationNature> = []
    /// The unit of the columns that can be converted to it; `nil` takes the one that is stated most often.
    public var unit: ScaledUnit?
    /// Whose figures count; gaps are those that these leave.
    public var sources = FigureSources.all
    /// Which rows there are beside those in which something is stated.
    public var grid = ComparisonGrid.stated
    /// Rows at most, within `IndicatorSnapshot.limits`; `nil` is all.
    public var limit: Int? = 1_000

    public static let conceptLimit = 20
    public static let regionLimit = 1_000

    public init(concepts: [ConceptCode]) { self.concepts = concepts }

    /// The observations that it is about.
    var observations: ObservationQuery {
        var query = ObservationQuery()
        query.concepts = Set(concepts)
        query.regions = Set(regions)
        query.level = level
        query.years = years
        query.kinds = kinds
        query.natures = natures
        sources.narrow(&query)
        return query
    }
}

extension IndicatorSnapshot {
    /// Regions side by side in some concepts. Observations without a region or period have no place in it.
    ///
    /// - Parameters:
    ///   - conceptNames: Names that a concept goes by in reports, to tell its own figure from one near it.
    ///   - isCancelled: Asked every few thousand rows.
    public func compare(
        _ query: ComparisonQuery, conceptNames: (ConceptCode) -> [String] = { _ in [] },
        isCancelled: () -> Bool = { false }
    ) throws(IndicatorQueryError) -> Comparison {
        if let limit = query.limit, !Self.limits.contains(limit) {
            throw .limitOutOfRange(limit, allowed: Self.limits)
        }
        let concepts = query.concepts.uniqued()
        guard !concepts.isEmpty else { throw .noConcept }
        guard concepts.count <= ComparisonQuery.conceptLimit else {
            throw .tooMany(what: "concepts", count: concepts.count, limit: ComparisonQuery.conceptLimit)
        }
        guard query.regions.count <= ComparisonQuery.regionLimit else {
            throw .tooMany(what: "regions", count: query.regions.count, limit: ComparisonQuery.regionLimit)
        }
        try Self.validate(query.observations)
        if query.grid == .allYears, query.years.map({ $0.count > ComparisonGrid.yearLimit }) ?? true {
            throw .tooMany(what: "years", count: query.years?.count ?? 9_999, limit: ComparisonGrid.yearLimit)
        }
        var table = MeasureTable(concepts: concepts, wantedUnit: query.unit)
        var longerPeriodCount = 0
        for reference in try matches(query.observations, isCancelled: isCancelled) {
            let columns = segments[reference.segment].columns
            let period = columns.period(atRow: reference.row)
            if let years = query.years, period.startYear < years.lowerBound || period.endYear > years.upperBound {
                longerPeriodCount += 1
                continue
            }
            table.add(segments[reference.segment].held(atRow: reference.row), period: period)
        }
        try addGrid(query, to: &table, isCancelled: isCancelled)
        for place in placesAskedFor(query, found: table) { table.addEmptyRow(place.region, place.period) }
        let measures = table.measures()
        let keys = table.rowKeys()
        let orders = Self.orders(concepts, conceptNames)
        var rows: [Comparison.Row] = []
        for key in keys.prefix(query.limit ?? .max) {
            if isCancelled() { throw .cancelled }
            guard let region = table.region(of: key), let period = key.period.period else { continue }
            let gap = self.gap(region, years: period.years, sources: query.sources)
            rows.append(
                Comparison.Row(
                    region: region, period: period,
                    cells: measures.map { measure in
                        let values = table.values(key, measure)
                        return values.isEmpty ? .empty(gap) : orders[measure.group.concept]?.cell(values) ?? .empty(gap)
                    }, isReportHeld: gap == .notStated))
        }
        return Comparison(
            columns: measures.map(\.measure), rows: rows, totalRowCount: keys.count,
            longerPeriodCount: longerPeriodCount)
    }

    static func orders(
        _ concepts: [ConceptCode], _ names: (ConceptCode) -> [String]
    ) -> [ConceptCode: PreferenceOrder] {
        var orders: [ConceptCode: PreferenceOrder] = [:]
        for concept in concepts { orders[concept] = PreferenceOrder(conceptNames: Set(names(concept))) }
        return orders
    }

    /// Regions that were asked for one by one and have no row, where one single year or all years were asked for: their
    /// row of gaps says whether a report is held at all.
    private func placesAskedFor(
        _ query: ComparisonQuery, found table: MeasureTable
    ) -> [(region: Region, period: PackedPeriod)] {
        guard let years = query.years, query.grid == .allYears || years.count == 1,
            let period = Period(year: years.lowerBound)
        else { return [] }
        let periods = query.grid == .allYears ? years.compactMap { Period(year: $0) } : [period]
        return query.regions.compactMap { selector -> Region? in
            switch selector {
            case .division(let code):
                if query.level != nil && query.level != code.level { return nil }
                if table.hasRow(within: code) { return nil }
                return Region(code: code, name: Gazetteer.standard.division(code)?.name ?? code.description)
            case .place(let name):
                return query.level == nil && !table.hasRow(named: name) ? Region(code: nil, name: name) : nil
            }
        }.flatMap { region in periods.map { (region, PackedPeriod($0)) } }
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it first stands.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
