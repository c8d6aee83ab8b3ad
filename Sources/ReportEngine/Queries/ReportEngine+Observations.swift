import ChineseText
import IndicatorStore
import ReportModel

extension ReportEngine {
    /// A page of the observations that fit.
    public func observations(
        _ request: ObservationRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> ObservationPage {
        let snapshot = snapshot
        var notices: [String] = []
        let query = try observationQuery(request.filter, in: snapshot, notices: &notices)
        var after: ObservationAddress?
        if let cursor = request.cursor { after = try Cursor.observation(cursor) }
        let found: ObservationResult
        do {
            found = try snapshot.indicators.find(
                query, text: observationText(in: snapshot), sort: Self.sort(request.order), limit: request.limit,
                after: after, isCancelled: { cancellation.isCancelled })
        } catch {
            throw EngineError(error)
        }
        return ObservationPage(
            rows: try Self.mapped(found.rows) { held throws(EngineError) in try row(held, in: snapshot) },
            totalCount: found.totalCount, nextCursor: found.next.map { Cursor.text($0) }, notices: notices)
    }

    private func observationQuery(
        _ filter: ObservationFilter, in snapshot: EngineSnapshot, notices: inout [String]
    ) throws(EngineError) -> ObservationQuery {
        guard filter.text.unicodeScalars.count <= 1_000 else {
            throw .invalidArgument(field: "text", problem: "It is longer than 1000 characters; shorten it.")
        }
        var query = ObservationQuery()
        query.concepts = Set(try concepts(filter.concepts))
        query.regions = Set(try regions(filter.regions, in: snapshot, notices: &notices))
        query.level = filter.level
        query.years = filter.years
        query.kinds = filter.kinds
        query.natures = filter.natures
        query.comparators = filter.comparators
        query.units = filter.units
        query.minimumValue = filter.minimumValue
        query.maximumValue = filter.maximumValue
        query.flags = filter.flags
        query.excludesSuspect = filter.excludesSuspect
        for text in filter.reportIDs {
            guard let id = ReportID(text), snapshot.catalog[id] != nil else {
                throw .reportNotFound(id: text, version: nil)
            }
            query.reports.insert(id)
        }
        query.words = filter.text.split(whereSeparator: \.isWhitespace).map(String.init)
        return query
    }

    private func observationText(in snapshot: EngineSnapshot) -> ObservationText {
        ObservationText(
            conceptWords: { self.concepts.names($0) },
            sentence: { id, span in
                guard let entry = snapshot.catalog[id], let report = try? self.report(entry) else { return nil }
                return report.text.text(in: span)
            })
    }

    /// An observation with the words around it.
    func row(_ held: HeldObservation, in snapshot: EngineSnapshot) throws(EngineError) -> ObservationRow {
        guard let entry = snapshot.catalog[held.facts.id] else {
            throw .reportNotFound(id: held.facts.id.rawValue, version: held.facts.version)
        }
        let text = try report(entry).text
        return ObservationRow(
            observation: held.observation, reportID: held.facts.id, reportVersion: held.facts.version,
            reportTitle: entry.summary.title, index: held.index, quote: text.text(in: held.observation.span) ?? "",
            sentence: text.text(in: held.observation.sentence) ?? "")
    }

    private static func sort(_ order: ObservationOrder) -> ObservationSort {
        switch order {
        case .standard: .natural
        case .valueAscending: .valueAscending
        case .valueDescending: .valueDescending
        case .periodAscending: .oldest
        case .periodDescending: .newest
        case .region: .region
        }
    }

    /// `map` that keeps the type of what is thrown.
    static func mapped<Element, Result>(
        _ elements: [Element], _ transform: (Element) throws(EngineError) -> Result
    ) throws(EngineError) -> [Result] {
        var results: [Result] = []
        results.reserveCapacity(elements.count)
        for element in elements { results.append(try transform(element)) }
        return results
    }
}

extension EngineError {
    init(_ error: IndicatorQueryError) {
        switch error {
        case .cancelled: self = .cancelled
        case .cursorExpired: self = .cursorExpired
        case .limitOutOfRange: self = .invalidArgument(field: "limit", problem: error.description)
        case .yearsOutOfRange: self = .invalidArgument(field: "years", problem: error.description)
        case .emptyValueRange: self = .invalidArgument(field: "value", problem: error.description)
        case .noConcept: self = .invalidArgument(field: "concepts", problem: error.description)
        case .tooMany(let what, _, _): self = .invalidArgument(field: what, problem: error.description)
        }
    }
}
