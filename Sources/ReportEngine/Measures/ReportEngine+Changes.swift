import ChineseText
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// How a measure changed from year to year: computed from what is stated for both years, beside the changes that reports
    /// state for the later one. A growth rate at constant prices differs from the one computed, rightly.
    ///
    /// - Complexity: O(figures of the concept).
    public func changes(
        _ request: ChangeRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> ChangeAnswer {
        guard (1...100).contains(request.span) else {
            throw .invalidArgument(field: "span", problem: "\(request.span) is not a number of years from 1 to 100.")
        }
        guard (1...10_000).contains(request.limit) else {
            throw .invalidArgument(field: "limit", problem: "\(request.limit) is not a number from 1 to 10000.")
        }
        if request.measure.kind == .change || request.measure.kind == .rank {
            throw .invalidArgument(
                field: "measure.kind", problem: "Changes are those of a level or a share; name one of these, or none.")
        }
        let years = try Self.checked(request.years)
        let snapshot = snapshot
        var notes = AnswerNotes()
        let places = try regions(request.regions, in: snapshot, &notes)
        let levels = try levels(request, places, years, in: snapshot, &notes, cancellation: cancellation)
        let stated =
            request.span == 1
            ? try statedChanges(request, places, years, in: snapshot, cancellation: cancellation) : [:]
        guard let measure = levels.measure else {
            return ChangeAnswer(
                measure: nil, rows: [], totalRowCount: 0, notices: notes.notices, problems: notes.problems)
        }
        let table = ChangeTable(levels, stated: stated, span: request.span, years: years)
        let rows = try Self.mapped(Array(table.keys.prefix(request.limit))) { (key) throws(EngineError) in
            try cancellation.check()
            return try changeRow(key, table, measure, request, in: snapshot)
        }
        if table.keys.isEmpty, let notice = Self.notice(levels, span: request.span) { notes.notices.append(notice) }
        if table.keys.count > rows.count {
            notes.notices.append("Of \(table.keys.count) rows the first \(rows.count) are shown.")
        }
        return ChangeAnswer(
            measure: key(measure), rows: rows, totalRowCount: table.keys.count, notices: notes.notices,
            problems: notes.problems)
    }

    /// Says why there is no change to tell though something is stated.
    private static func notice(_ levels: MeasureColumn, span: Int) -> String? {
        let years = Set(levels.values.filter(\.period.isSingleYear).map(\.period.end.year)).sorted()
        if years.isEmpty { return nil }
        let shown = years.prefix(8).map(String.init).joined(separator: ", ") + (years.count > 8 ? ", …" : "")
        let apart = span == 1 ? "two years in succession" : "two years \(span) apart"
        return "Nowhere is this stated for \(apart), nor a change; it is stated for \(shown)."
    }

    /// What is stated for the years and those from which they changed.
    private func levels(
        _ request: ChangeRequest, _ places: [RegionSelector], _ years: ClosedRange<Int>?, in snapshot: EngineSnapshot,
        _ notes: inout AnswerNotes, cancellation: Cancellation
    ) throws(EngineError) -> MeasureColumn {
        let widened = years.map { max(1, $0.lowerBound - request.span)...$0.upperBound }
        guard request.measure.kind == nil else {
            return try column(
                request.measure, regions: places, level: request.level, years: widened, in: snapshot, &notes,
                cancellation: cancellation)
        }
        var best: MeasureColumn?
        var notices: [String] = []
        var problems: [ItemProblem] = []
        for kind in [ObservationKind.level, .share] {
            var wanted = request.measure
            wanted.kind = kind
            var own = AnswerNotes()
            let found = try column(
                wanted, regions: places, level: request.level, years: widened, in: snapshot, &own,
                cancellation: cancellation)
            if best == nil || found.values.count > (best?.values.count ?? 0) { (best, notices) = (found, own.notices) }
            problems = own.problems
        }
        notes.notices += notices
        notes.problems += problems
        return best ?? MeasureColumn()
    }

    /// The changes that reports state, by region and year.
    private func statedChanges(
        _ request: ChangeRequest, _ places: [RegionSelector], _ years: ClosedRange<Int>?, in snapshot: EngineSnapshot,
        cancellation: Cancellation
    ) throws(EngineError) -> [ChangeTable.Key: [HeldObservation]] {
        var query = ComparisonQuery(concepts: [try concept(request.measure.concept)])
        query.regions = places
        query.level = request.level
        query.years = years
        query.kinds = [.change]
        query.natures = [request.measure.nature]
        var unsaid = AnswerNotes()
        query.sources = try sources(request.measure.sources, in: snapshot, &unsaid)
        query.limit = nil
        let answer = try comparison(query, in: snapshot, cancellation: cancellation)
        var stated: [ChangeTable.Key: [HeldObservation]] = [:]
        for row in answer.rows where row.period.isSingleYear {
            let held = row.cells.flatMap(\.values).filter { request.includesFlagged || $0.observation.flags.isEmpty }
            if !held.isEmpty { stated[ChangeTable.Key(region: row.region, year: row.period.end.year)] = held }
        }
        return stated
    }

    private func changeRow(
        _ key: ChangeTable.Key, _ table: ChangeTable, _ measure: Measure, _ request: ChangeRequest,
        in snapshot: EngineSnapshot
    ) throws(EngineError) -> ChangeRow {
        func shown(_ year: Int) throws(EngineError) -> Cell {
            guard let cell = table.cells[ChangeTable.Key(region: key.region, year: year)] else {
                return emptyCell(key.region, year: year, table.sources, in: snapshot)
            }
            return try self.cell(cell, in: snapshot)
        }
        func value(_ year: Int) -> HeldObservation? {
            table.cells[ChangeTable.Key(region: key.region, year: year)]?
                .value(includingFlagged: request.includesFlagged)
        }
        var change: ComputedChange?
        if let earlier = value(key.year - request.span), let later = value(key.year) {
            change = ComputedChange(from: earlier, to: later, measure: measure)
        }
        let stated = try Self.mapped(table.stated[key] ?? []) { (held) throws(EngineError) in
            // The unit as it is stated, whatever the column's.
            var plain = held
            plain.converted = nil
            let amount = change?.amount(as: held.observation.quantity)
            return StatedChange(
                row: try row(plain, in: snapshot), computed: amount?.value,
                deviation: amount.flatMap { held.observation.quantity.value.adding($0.value.negated) },
                disagrees: amount.map { change?.disagrees(with: held, amount: $0) ?? false } ?? false)
        }
        return ChangeRow(
            region: key.region, year: key.year, earlier: try shown(key.year - request.span),
            later: try shown(key.year), difference: change?.difference,
            percent: measure.kind == .share ? nil : change?.percent, comparator: change?.precision.comparator ?? .equal,
            stated: stated)
    }
}

/// What there is to compute changes from.
private struct ChangeTable {
    struct Key: Hashable {
        var region: Region
        var year: Int
    }

    var cells: [Key: MeasureCell] = [:]
    var sources: FigureSources
    var stated: [Key: [HeldObservation]]
    /// Where something changed or is said to have: by region code, then year.
    var keys: [Key] = []

    init(_ column: MeasureColumn, stated: [Key: [HeldObservation]], span: Int, years: ClosedRange<Int>?) {
        self.stated = stated
        sources = column.sources
        for value in column.values where value.period.isSingleYear {
            cells[Key(region: value.region, year: value.period.end.year)] = value.cell
        }
        let later = cells.keys.filter { cells[Key(region: $0.region, year: $0.year - span)] != nil }
        keys = Set(later).union(stated.keys).filter { years?.contains($0.year) ?? true }.sorted { a, b in
            let (x, y) = (a.region.code?.rawValue ?? .max, b.region.code?.rawValue ?? .max)
            if x != y { return x < y }
            return a.region.name == b.region.name ? a.year < b.year : a.region.name < b.region.name
        }
    }
}
