import ChineseText
import Gazetteer
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// A closed loop that the reports describe, or the cockpit, for a place itself and a year. Figures on months of the year
    /// belong to it, those on longer times do not.
    ///
    /// - Complexity: O(figures of the view's concepts for the place, the year and the year before), and for the standings
    ///   those of its peers.
    /// - Throws: `invalidArgument` for an unknown view.
    public func view(_ request: ViewRequest, cancellation: Cancellation = .never) throws(EngineError) -> ViewAnswer {
        guard let definition = ViewDefinition.named(request.view) else {
            let names = ViewDefinition.all.map { "\($0.code) (\($0.nameZH))" }.joined(separator: ", ")
            throw .invalidArgument(field: "view", problem: "There is no view '\(request.view)'. There are: \(names).")
        }
        guard (1...9_999).contains(request.year) else {
            throw .invalidArgument(field: "year", problem: "\(request.year) is not a year from 1 to 9999.")
        }
        let snapshot = snapshot
        var notices: [String] = []
        guard
            let selector = try regions([request.region], in: snapshot, notices: &notices).first
        else { throw .unknownRegion(text: request.region, candidates: []) }
        var builder = ViewBuilder(
            engine: self, snapshot: snapshot, selector: selector, year: request.year, cancellation: cancellation)
        try builder.load(definition.concepts)
        var panels: [ViewPanel] = []
        for panel in definition.panels {
            panels.append(
                ViewPanel(
                    view: panel.view, code: panel.code, nameZH: panel.nameZH, nameEN: panel.nameEN,
                    rows: try builder.rows(of: panel)))
        }
        return ViewAnswer(
            code: definition.code, nameZH: definition.nameZH, nameEN: definition.nameEN, region: builder.region,
            year: request.year, panels: panels, reports: builder.reports.map(\.summary), figures: builder.figures.rows,
            notices: notices + builder.notices)
    }

    /// The place that a selector means.
    func place(of selector: RegionSelector) -> Region {
        switch selector {
        case .division(let code): gazetteer.division(code)?.region ?? Region(code: code, name: code.description)
        case .place(let name): Region(code: nil, name: name)
        }
    }

    /// All observations that fit, page after page.
    ///
    /// - Parameter limit: `nil` comes back where there are more.
    func allObservations(
        _ query: ObservationQuery, limit: Int, in snapshot: EngineSnapshot, cancellation: Cancellation
    ) throws(EngineError) -> [HeldObservation]? {
        var found: [HeldObservation] = []
        var after: ObservationAddress?
        do {
            repeat {
                let page = try snapshot.indicators.find(
                    query, limit: 10_000, after: after, isCancelled: { cancellation.isCancelled })
                if page.totalCount > limit { return nil }
                found += page.rows
                after = page.next
            } while after != nil
        } catch {
            throw EngineError(error)
        }
        return found
    }
}

/// The figures of an answer, each once.
struct FigurePool {
    private(set) var rows: [ObservationRow] = []
    private var positions: [ObservationAddress: Int] = [:]

    /// The figure's position.
    mutating func add(
        _ held: HeldObservation, _ engine: ReportEngine, in snapshot: EngineSnapshot
    ) throws(EngineError) -> Int {
        let address = ObservationAddress(report: held.facts.id, version: held.facts.version, index: held.index)
        if let known = positions[address] { return known }
        rows.append(try engine.row(held, in: snapshot))
        positions[address] = rows.count - 1
        return rows.count - 1
    }
}
