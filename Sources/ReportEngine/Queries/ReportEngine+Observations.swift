import ChineseText
import IndicatorStore
import ReportModel
import SearchIndex

extension ReportEngine {
    /// A page of the observations that fit.
    public func observations(
        _ request: ObservationRequest, cancellation: Cancellation = .never
    ) throws(EngineError) -> ObservationPage {
        let question = request.question
        let cursor = try request.cursor.map { (text) throws(EngineError) in
            try Cursor.observation(text, question: question)
        }
        var notes = AnswerNotes()
        let snapshot = snapshot(of: cursor?.snapshot, &notes)
        let query = try observationQuery(request.filter, in: snapshot, &notes)
        let found: ObservationResult
        do {
            found = try snapshot.indicators.find(
                query, text: observationText(in: snapshot), sort: Self.sort(request.order), limit: request.limit,
                after: cursor?.address, isCancelled: { cancellation.isCancelled })
        } catch {
            throw EngineError(error)
        }
        return ObservationPage(
            rows: try Self.mapped(found.rows) { held throws(EngineError) in try row(held, in: snapshot) },
            totalCount: found.totalCount,
            nextCursor: found.next.map { address in
                kept.keep(snapshot)
                return Cursor.text(address, snapshot: snapshot.fingerprint, question: question)
            }, notices: notes.notices, problems: notes.problems)
    }

    /// The snapshot from which a list began, as long as it is kept; else what is current, with a notice.
    private func snapshot(of fingerprint: UInt64?, _ notes: inout AnswerNotes) -> EngineSnapshot {
        let current = snapshot
        guard let fingerprint, fingerprint != current.fingerprint else { return current }
        if let kept = kept.find(fingerprint) { return kept }
        notes.notices.append("Reports came in since the list began; it goes on as they are now.")
        return current
    }

    func observationQuery(
        _ filter: ObservationFilter, in snapshot: EngineSnapshot, _ notes: inout AnswerNotes
    ) throws(EngineError) -> ObservationQuery {
        guard filter.text.unicodeScalars.count <= 1_000 else {
            throw .invalidArgument(field: "text", problem: "It is longer than 1000 characters; shorten it.")
        }
        var query = ObservationQuery()
        query.concepts = Set(try concepts(filter.concepts, &notes))
        query.regions = Set(try regions(filter.regions, in: snapshot, &notes))
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
        query.reports = try reportIDs(filter.reportIDs, in: snapshot, &notes)
        query.words = Self.words(filter.text)
        query.conditions = Self.words(filter.name).map { ObservationCondition(.nameContains($0)) }
        query.conditions += Self.words(filter.agent).map { ObservationCondition(.agentContains($0)) }
        if !filter.reportKinds.isEmpty {
            query.conditions.append(ObservationCondition(.reportKinds(filter.reportKinds)))
        }
        switch filter.periods {
        case .latest(let count): query.periodSelection = .latest(count)
        case .earliest(let count): query.periodSelection = .earliest(count)
        case nil: break
        }
        if let expression = filter.conditions {
            var reader = ConditionReader(engine: self, snapshot: snapshot)
            query.conditions.append(try reader.condition(try Self.nodes(of: expression)))
            notes.notices += reader.notices
        }
        return query
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func nodes(of expression: ConditionExpression) throws(EngineError) -> [ConditionNode] {
        switch expression {
        case .tree(let nodes): return nodes
        case .text(let text):
            guard text.unicodeScalars.count <= 1_000 else {
                throw ConditionReader.invalid("It is longer than 1000 characters; shorten it.")
            }
            do { return try ConditionParser.nodes(of: text) } catch {
                throw ConditionReader.invalid(error.description)
            }
        }
    }

    func observationText(in snapshot: EngineSnapshot) -> ObservationText {
        ObservationText(
            conceptWords: { self.concepts.names($0) },
            sentence: { id, span in
                snapshot.catalog[id]?.text.text.text(in: span)
            })
    }

    /// An observation with the words around it.
    func row(_ held: HeldObservation, in snapshot: EngineSnapshot) throws(EngineError) -> ObservationRow {
        guard let entry = snapshot.catalog[held.facts.id] else {
            throw .reportNotFound(id: held.facts.id.rawValue, version: held.facts.version)
        }
        let text = entry.text.text
        return ObservationRow(
            observation: held.observation, reportID: held.facts.id, reportVersion: held.facts.version,
            reportTitle: entry.summary.title, index: held.index, quote: text.text(in: held.observation.span) ?? "",
            sentence: text.text(in: held.observation.sentence) ?? "", converted: held.converted)
    }

    static func sort(_ order: ObservationOrder) -> ObservationSort {
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
        case .noPeriods: self = .invalidArgument(field: "periods", problem: error.description)
        case .noConcept: self = .invalidArgument(field: "concepts", problem: error.description)
        case .tooMany(let what, _, _): self = .invalidArgument(field: what, problem: error.description)
        }
    }
}
