import IndicatorStore
import ReportModel

/// All figures that meet conditions, as they are at one moment, to be read piece by piece.
public struct FigureExport: Sendable {
    /// How many there are.
    public var count: Int { list.count }
    public let notices: [String]
    public let problems: [ItemProblem]
    private let engine: ReportEngine
    private let snapshot: EngineSnapshot
    private let list: ObservationList
    private var next = 0

    init(engine: ReportEngine, snapshot: EngineSnapshot, list: ObservationList, notes: AnswerNotes) {
        self.engine = engine
        self.snapshot = snapshot
        self.list = list
        notices = notes.notices
        problems = notes.problems
    }

    /// The next figures, at most `limit`; none at the end.
    ///
    /// - Parameter withWords: Whether quote, sentence and title are wanted.
    public mutating func take(_ limit: Int, withWords: Bool = true) throws(EngineError) -> [ObservationRow] {
        let end = min(next + max(0, limit), list.count)
        defer { next = end }
        return try ReportEngine.mapped(Array(next..<end)) { (position) throws(EngineError) in
            let held = list[position]
            if withWords { return try engine.row(held, in: snapshot) }
            return ObservationRow(
                observation: held.observation, reportID: held.facts.id, reportVersion: held.facts.version,
                reportTitle: "", index: held.index, quote: "", sentence: "")
        }
    }
}

extension ReportEngine {
    /// Begins an export. It goes on as it began, whatever comes in meanwhile.
    ///
    /// - Complexity: O(figures) to find; eight bytes of memory for each that fits.
    public func export(
        _ filter: ObservationFilter, order: ObservationOrder = .standard, cancellation: Cancellation = .never
    ) throws(EngineError) -> FigureExport {
        let snapshot = snapshot
        var notes = AnswerNotes()
        let query = try observationQuery(filter, in: snapshot, &notes)
        do {
            let list = try snapshot.indicators.list(
                query, text: observationText(in: snapshot), sort: Self.sort(order),
                isCancelled: { cancellation.isCancelled })
            return FigureExport(engine: self, snapshot: snapshot, list: list, notes: notes)
        } catch {
            throw EngineError(error)
        }
    }
}
