import ChineseText
import Gazetteer
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// One measure summed up by year, place or kind of report. Of several figures for one region and year the preferred
    /// one counts; flagged ones are left out unless they are asked for, and those on anything but whole years always.
    ///
    /// - Complexity: O(figures of the concept), and O(n log n) for *n* regions and years.
    public func aggregate(
        _ request: AggregateRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> AggregateAnswer {
        guard request.quantiles.count <= 20, request.quantiles.allSatisfy({ (0...1).contains($0) }) else {
            throw .invalidArgument(field: "quantiles", problem: "Give at most 20 numbers from 0 to 1, such as 0.9.")
        }
        let snapshot = snapshot
        var notes = AnswerNotes()
        let places = try regions(request.regions, in: snapshot, &notes)
        let column = try column(
            request.measure, regions: places, level: request.level, years: request.years, in: snapshot, &notes,
            cancellation: cancellation)
        var groups: [String: (name: String, values: [HeldObservation])] = [:]
        var regions: [String: [Region]] = [:]
        var (flagged, ungrouped) = (0, 0)
        for entry in column.values where entry.period.isSingleYear {
            guard let held = entry.cell.value(includingFlagged: request.includesFlagged) else {
                flagged += 1
                continue
            }
            guard let group = group(of: held, entry, by: request.grouping) else {
                ungrouped += 1
                continue
            }
            groups[group.code, default: (group.name, [])].values.append(held)
            regions[group.code, default: []].append(entry.region)
        }
        let longer = column.values.count { !$0.period.isSingleYear }
        if flagged > 0 { notes.notices.append(AnswerNotes.leftOut(flagged, "with a flag")) }
        if longer > 0 { notes.notices.append(AnswerNotes.leftOut(longer, "on months or several years")) }
        if ungrouped > 0 {
            notes.notices.append(AnswerNotes.leftOut(ungrouped, "of none of the groups"))
        }
        if let notice = MeasureNotices.levels(Array(regions.values), "summed up") { notes.notices.append(notice) }
        let sorted = groups.sorted { $0.key < $1.key }
        return AggregateAnswer(
            measure: column.measure.map(key),
            groups: try Self.mapped(sorted) { (entry) throws(EngineError) in
                try aggregated(entry.value.values, entry.key, entry.value.name, request.quantiles, in: snapshot)
            }.compactMap(\.self), notices: notes.notices, problems: notes.problems)
    }

    private func aggregated(
        _ values: [HeldObservation], _ code: String, _ name: String, _ quantiles: [Double],
        in snapshot: EngineSnapshot
    ) throws(EngineError) -> AggregateGroup? {
        let numbers = values.map(\.value)
        guard var group = AggregateGroup(code: code, nameZH: name, values: numbers, quantiles: quantiles) else {
            return nil
        }
        let precisions = values.map { Precision($0) }
        group.inexactCount = precisions.count { $0 != Precision.exact }
        group.sumComparator = precisions.reduce(Precision.exact) { $0.joined($1) }.comparator
        if let least = values.first(where: { $0.value == group.minimum }) {
            group.minimumRow = try row(least, in: snapshot)
        }
        if let greatest = values.first(where: { $0.value == group.maximum }) {
            group.maximumRow = try row(greatest, in: snapshot)
        }
        return group
    }

    /// `nil` where the figure belongs to none.
    private func group(
        of held: HeldObservation, _ entry: MeasureColumn.Value, by grouping: AggregateRequest.Grouping
    ) -> (code: String, name: String)? {
        switch grouping {
        case .all: return ("", "全部")
        case .year:
            let year = String(entry.period.end.year)
            return (String(repeating: "0", count: 4 - year.utf8.count) + year, year)
        case .province: return around(entry.region, .province)
        case .prefecture: return around(entry.region, .prefecture)
        case .reportKind: return (held.facts.kind.code, held.facts.kind.nameZH)
        case .level:
            guard let level = entry.region.code?.level else { return nil }
            return (String(level.rawValue), ["全国", "省级", "地级", "县级"][Int(level.rawValue)])
        case .parent:
            guard let parent = entry.region.code.flatMap({ gazetteer.ancestors(of: $0).first }) else { return nil }
            return (parent.code.description, parent.name)
        }
    }

    /// The division of that level that the region is or lies in.
    private func around(_ region: Region, _ level: RegionLevel) -> (code: String, name: String)? {
        guard let code = region.code else { return nil }
        let own = gazetteer.division(code).map { [$0] } ?? []
        guard let division = (own + gazetteer.ancestors(of: code)).first(where: { $0.level == level }) else {
            return nil
        }
        return (division.code.description, division.name)
    }
}

extension AggregateGroup {
    /// `nil` for no values.
    init?(code: String, nameZH: String, values: [ExactDecimal], quantiles: [Double] = []) {
        let sorted = values.sorted()
        guard let least = sorted.first, let greatest = sorted.last else { return nil }
        var sum: ExactDecimal? = .zero
        for value in sorted { sum = sum?.adding(value) }
        let numbers = sorted.map(\.doubleValue)
        let mean = (sum?.doubleValue ?? numbers.reduce(0, +)) / Double(values.count)
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
        self.init(
            code: code, nameZH: nameZH, count: values.count, sum: sum, mean: mean,
            median: Self.quantile(0.5, of: numbers), minimum: least, maximum: greatest,
            lowerQuartile: Self.quantile(0.25, of: numbers), upperQuartile: Self.quantile(0.75, of: numbers),
            spread: greatest.adding(least.negated), standardDeviation: variance.squareRoot(),
            quantiles: quantiles.map { Self.quantile($0, of: numbers) })
    }

    /// The value below which that part of the sorted numbers lies, on a straight line between neighbours (Hyndman and
    /// Fan 1996, definition 7).
    static func quantile(_ part: Double, of sorted: [Double]) -> Double {
        let position = part * Double(sorted.count - 1)
        let below = Int(position)
        guard below + 1 < sorted.count else { return sorted[below] }
        return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}
