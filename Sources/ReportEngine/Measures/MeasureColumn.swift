import IndicatorStore
import ReportModel

/// One column of a comparison: the measure that is meant, and what each region and period has of it.
struct MeasureColumn {
    struct Value {
        var region: Region
        var period: Period
        var cell: MeasureCell
    }

    /// `nil` where nothing is stated.
    var measure: Measure?
    /// Those that state something, by region code, then period.
    var values: [Value] = []
    /// Whose figures they are.
    var sources = FigureSources.all

    /// Where nothing is stated in the unit that is wanted, those in which something is.
    private(set) var statedUnits: [String] = []

    init() {}

    /// Says that what is stated can't be converted; `nil` where nothing is stated.
    static func notice(of unit: String, stated: [String]) -> String? {
        if stated.isEmpty { return nil }
        let names = stated.prefix(8).map { $0.isEmpty ? "no unit" : $0 }.joined(separator: ", ")
        return "This is stated in \(names), which can't be converted to \(unit)."
    }

    /// Of the measures of a comparison the one that is wanted; of several the one with the most values, of equal ones the
    /// first.
    ///
    /// - Parameter name: Of a measure, for notices.
    init(_ comparison: Comparison, wanted: MeasureRequest, _ notes: inout AnswerNotes) {
        let columns = comparison.columns
        let counts = columns.indices.map { column in comparison.rows.count { !$0.cells[column].values.isEmpty } }
        let fitting = columns.indices.filter {
            counts[$0] > 0 && (wanted.unit == nil || columns[$0].unit == wanted.unit)
        }
        guard let most = fitting.map({ counts[$0] }).max(), let column = fitting.first(where: { counts[$0] == most })
        else {
            statedUnits = columns.indices.filter { counts[$0] > 0 }.map { columns[$0].unit }.uniqued()
            notes.notices.append(
                wanted.unit.flatMap { Self.notice(of: $0, stated: statedUnits) }
                    ?? "None of the reports held states this.")
            return
        }
        let chosen = columns[column]
        measure = chosen
        if fitting.count > 1 {
            notes.notices.append(chosen.notice(others: fitting.filter { $0 != column }.map { columns[$0] }))
        }
        if let notice = chosen.conversionNotice { notes.notices.append(notice) }
        for row in comparison.rows where !row.cells[column].values.isEmpty {
            values.append(Value(region: row.region, period: row.period, cell: row.cells[column]))
        }
    }
}

extension ReportEngine {
    /// What is stated of a measure in some regions and years.
    ///
    /// - Complexity: O(figures of the concept).
    func column(
        _ wanted: MeasureRequest, regions: [RegionSelector], level: RegionLevel?, years: ClosedRange<Int>?,
        in snapshot: EngineSnapshot, _ notes: inout AnswerNotes, cancellation: Cancellation
    ) throws(EngineError) -> MeasureColumn {
        var query = ComparisonQuery(concepts: [try concept(wanted.concept)])
        query.regions = regions
        query.level = level
        query.years = years
        query.kinds = wanted.kind.map { [$0] } ?? []
        query.natures = [wanted.nature]
        query.unit = wanted.unit.flatMap { ScaledUnit($0) }
        query.limit = nil
        query.sources = try sources(wanted.sources, in: snapshot, &notes)
        let comparison = try comparison(query, in: snapshot, cancellation: cancellation)
        if comparison.longerPeriodCount > 0 {
            notes.notices.append(
                AnswerNotes.leftOut(comparison.longerPeriodCount, "on periods that reach past these years"))
        }
        var column = MeasureColumn(comparison, wanted: wanted, &notes)
        column.sources = query.sources
        if regions.isEmpty { removeZones(from: &column, in: snapshot, &notes) }
        return column
    }

    /// A zone of several divisions (大湾区) that reports on others speak of is no peer of divisions, whose figures its own
    /// holds once more.
    private func removeZones(
        from column: inout MeasureColumn, in snapshot: EngineSnapshot, _ notes: inout AnswerNotes
    ) {
        let own = column.values.filter { value in
            value.region.code != nil || !snapshot.indicators.yearsReported(value.region).isEmpty
        }
        let count = column.values.count - own.count
        if count > 0 { notes.notices.append(AnswerNotes.leftOut(count, "on places that are no divisions")) }
        column.values = own
    }

    func comparison(
        _ query: ComparisonQuery, in snapshot: EngineSnapshot, cancellation: Cancellation
    ) throws(EngineError) -> Comparison {
        do {
            return try snapshot.indicators.compare(
                query, conceptNames: { concepts.names($0) }, isCancelled: { cancellation.isCancelled })
        } catch {
            throw EngineError(error)
        }
    }
}

extension Measure {
    /// Says which of several measures of a concept was taken.
    ///
    /// - Parameter others: The other ones.
    func notice(others: [Measure]) -> String {
        let names = others.map(\.kindAndUnit).uniqued().filter { $0 != kindAndUnit }
        let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
        return "Read as \(kindAndUnit). Also stated: \(shown); name kind and unit to see it."
    }

    private var kindAndUnit: String { unit.isEmpty ? kind.code : "\(kind.code) in \(unit)" }

    /// Says which units were converted; `nil` where none was.
    var conversionNotice: String? {
        convertedUnits.isEmpty ? nil : "Figures in \(convertedUnits.joined(separator: ", ")) are converted to \(unit)."
    }
}

extension MeasureCell {
    /// The value that counts: the preferred one, or the first that is not flagged.
    func value(includingFlagged: Bool) -> HeldObservation? {
        includingFlagged ? values.first : values.first { $0.observation.flags.isEmpty }
    }
}
