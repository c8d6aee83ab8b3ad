import IndicatorStore
public import ReportModel

/// One measure for one region and year.
public struct LookUpItem: Hashable, Sendable {
    public var measure: MeasureRequest
    /// Name or code, for itself alone.
    public var region: String
    /// 1 to 9999.
    public var year: Int

    public init(measure: MeasureRequest, region: String, year: Int) {
        self.measure = measure
        self.region = region
        self.year = year
    }
}

/// What is stated of one item, or why it could not be looked up.
public enum LookUpResult: Hashable, Sendable {
    /// The measure is `nil` where nothing is stated.
    case found(measure: MeasureKey?, region: Region, cell: Cell)
    case failed(EngineError)
}

extension ReportEngine {
    /// Looks up many things at once; each is answered or fails alone.
    ///
    /// - Throws: For more than 1,000 items, and when cancelled.
    /// - Complexity: For each item O(figures of the concept in the region).
    public func lookUp(
        _ items: [LookUpItem], cancellation: Cancellation = .never
    ) throws(EngineError) -> [LookUpResult] {
        guard items.count <= 1_000 else {
            throw .invalidArgument(field: "items", problem: "\(items.count) are too many; give at most 1000 at a time.")
        }
        let snapshot = snapshot
        return try Self.mapped(items) { (item) throws(EngineError) in
            try cancellation.check()
            do throws(EngineError) {
                return try lookUp(item, in: snapshot, cancellation: cancellation)
            } catch {
                if case .cancelled = error { throw error }
                return .failed(error)
            }
        }
    }

    private func lookUp(
        _ item: LookUpItem, in snapshot: EngineSnapshot, cancellation: Cancellation
    ) throws(EngineError) -> LookUpResult {
        guard (1...9_999).contains(item.year) else {
            throw .invalidArgument(field: "year", problem: "\(item.year) is not a year from 1 to 9999.")
        }
        var notes = AnswerNotes()
        let selector = try region(item.region, in: snapshot, notices: &notes.notices)
        let place = place(of: selector)
        let column = try column(
            item.measure, regions: [selector], level: nil, years: item.year...item.year, in: snapshot, &notes,
            cancellation: cancellation)
        let own = column.values.first {
            $0.period.isSingleYear && ($0.region == place || ($0.region.code != nil && $0.region.code == place.code))
        }
        if let unit = item.measure.unit, let problem = MeasureColumn.notice(of: unit, stated: column.statedUnits) {
            throw .invalidArgument(field: "unit", problem: problem)
        }
        guard let own, let measure = column.measure else {
            return .found(
                measure: nil, region: place, cell: emptyCell(place, year: item.year, column.sources, in: snapshot))
        }
        return .found(measure: key(measure), region: place, cell: try cell(own.cell, in: snapshot))
    }
}
