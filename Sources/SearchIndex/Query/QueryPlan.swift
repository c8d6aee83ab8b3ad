import ReportModel

/// A query made ready to run: words cut into units, leaves that can find nothing resolved.
indirect enum QueryPlan: Sendable {
    /// A unit or a pair of touching units, in any field.
    case term(TermPlan)
    case phrase(PhrasePlan)
    case soft(SoftPlan)
    case all([QueryPlan])
    case any([QueryPlan])
    case excluding(QueryPlan, [QueryPlan])
    case everything
    case filtered(SearchFilter)
    /// Asks for nothing that could be found, so that the parts beside it decide.
    case nothing
    /// Asks for what no report fulfils.
    case nowhere
}

/// A unit or a pair of touching units, and its weight over all reports.
struct TermPlan: Sendable {
    let sequence: UnitSequence
    var weight: Float
}

/// An exact sequence, as the terms that must be there and the codes that must stand in the text.
struct PhrasePlan: Sendable {
    let pattern: CodePattern
    let field: SearchField?
    /// The stretches of touching units.
    let runs: [UnitSequence]
    /// The weight of the rarest pair of touching units, or unit that touches none.
    var weight: Float
}

/// A word of three or more units that may be there in part.
struct SoftPlan: Sendable {
    var pairs: [TermPlan]
    /// Pairs that must be there.
    let minimum: Int
    /// The word as a whole, which adds to the score where it is there.
    var whole: PhrasePlan
}

/// Turns a query into a plan against the statistics of a snapshot.
struct QueryPlanner {
    /// Reports that hold a term (of one or two touching units), and all reports.
    let documentCount: (UnitSequence) -> Int
    let total: Int
    /// Whether any word suffices.
    private(set) var relaxed: Bool
    private var nodes = 0
    /// What the weights of the leaves being planned are multiplied by.
    private var factor: Float = 1
    private var units = 0

    init(total: Int, relaxed: Bool, documentCount: @escaping (UnitSequence) -> Int) {
        self.documentCount = documentCount
        self.total = total
        self.relaxed = relaxed
    }

    mutating func plan(_ query: SearchQuery, depth: Int = 1) throws(SearchError) -> QueryPlan {
        nodes += 1
        guard nodes <= SearchQuery.Limits.nodes else {
            throw .queryTooLarge(count: nodes, most: SearchQuery.Limits.nodes, what: "nodes")
        }
        guard depth <= SearchQuery.Limits.depth else {
            throw .queryTooLarge(count: depth, most: SearchQuery.Limits.depth, what: "levels")
        }
        switch query {
        case .words(let text, let field): return try words(text, field)
        case .phrase(let text, let field): return try phrase(sequence(text), field)
        case .all(let parts) where parts.isEmpty: return .everything
        case .all(let parts):
            guard relaxed else { return Self.all(try plans(parts, depth)) }
            let words = Self.any(try plans(parts.filter { !$0.isCondition }, depth))
            let conditions = try plans(parts.filter(\.isCondition), depth)
            return conditions.isEmpty ? words : Self.all(conditions + [words])
        case .any(let parts): return Self.any(try plans(parts, depth))
        case .excluding(let base, let excluded):
            let plan = try self.plan(base, depth: depth + 1)
            // What is not wanted is as asked for, however little of the rest suffices.
            let outer = relaxed
            relaxed = false
            defer { relaxed = outer }
            return .excluding(plan, try plans(excluded, depth))
        case .weighted(let query, let weight):
            let outer = factor
            // What is not a sensible number counts as 1.
            factor *= weight > 0 ? min(weight, 10) : 1
            defer { factor = outer }
            return try plan(query, depth: depth + 1)
        case .everything: return .everything
        case .condition(.years(let years)): return .filtered(SearchFilter(years: years))
        case .condition(.kind(let kind)): return .filtered(SearchFilter(kinds: [kind.rawValue]))
        case .condition: return .nowhere
        case .filtered(let filter): return .filtered(filter)
        }
    }

    private mutating func plans(_ queries: [SearchQuery], _ depth: Int) throws(SearchError) -> [QueryPlan] {
        var plans: [QueryPlan] = []
        for query in queries { plans.append(try plan(query, depth: depth + 1)) }
        return plans
    }

    private mutating func sequence(_ text: String) throws(SearchError) -> UnitSequence {
        let sequence = UnitSequence(text)
        units += sequence.units.count
        guard units <= SearchQuery.Limits.units else {
            throw .queryTooLarge(count: units, most: SearchQuery.Limits.units, what: "characters")
        }
        return sequence
    }

    private mutating func words(_ text: String, _ field: SearchField?) throws(SearchError) -> QueryPlan {
        let plans = try sequence(text).words.map { run in
            field == nil ? word(run) : phrase(run, field)
        }
        return relaxed ? Self.any(plans) : Self.all(plans)
    }

    private func phrase(_ sequence: UnitSequence, _ field: SearchField?) -> QueryPlan {
        if sequence.isEmpty { return .nothing }
        // A term with a number in it also stands where the number is written with characters.
        if field == nil, sequence.runs.count == 1, sequence.units.count <= 2, !sequence.hasNumber {
            return .term(term(sequence))
        }
        return .phrase(phrasePlan(sequence, field))
    }

    /// A word, its numbers taken by their value.
    private func word(_ run: UnitSequence) -> QueryPlan {
        let byValue = run.withNumeralsInDigits
        if byValue.units.count <= 2 { return .term(term(byValue)) }
        let pairs = byValue.pairs.map(term)
        let minimum = relaxed ? 1 : byValue.units.count > 8 ? (pairs.count + 2) / 3 : pairs.count / 2 + 1
        return .soft(SoftPlan(pairs: pairs, minimum: minimum, whole: phrasePlan(run, nil)))
    }

    private func term(_ sequence: UnitSequence) -> TermPlan {
        TermPlan(sequence: sequence, weight: weight(documentCount(sequence)))
    }

    private func phrasePlan(_ sequence: UnitSequence, _ field: SearchField?) -> PhrasePlan {
        let runs = sequence.runs
        let terms = runs.flatMap { $0.units.count == 1 ? [$0] : $0.pairs }
        let rarest = terms.map(documentCount).min() ?? 0
        let first = sequence.units[0].range.lowerBound
        let last = sequence.units[sequence.units.count - 1].range.upperBound
        return PhrasePlan(
            pattern: CodePattern(ContiguousArray(sequence.codes[first..<last])), field: field, runs: runs,
            weight: weight(rarest))
    }

    private func weight(_ documents: Int) -> Float {
        factor * Ranking.inverseDocumentFrequency(documents, of: total)
    }

    /// All plans of which at least one can find something; `nothing` among them is left out where others remain, for a
    /// word of punctuation asks for nothing.
    private static func all(_ plans: [QueryPlan]) -> QueryPlan {
        let kept = plans.filter { if case .nothing = $0 { false } else { true } }
        if kept.isEmpty { return plans.isEmpty ? .nothing : plans[0] }
        return kept.count == 1 ? kept[0] : .all(kept)
    }

    private static func any(_ plans: [QueryPlan]) -> QueryPlan {
        let kept = plans.filter { if case .nothing = $0 { false } else { true } }
        if kept.isEmpty { return .nothing }
        return kept.count == 1 ? kept[0] : .any(kept)
    }
}

extension UnitSequence {
    /// The distinct pairs of touching units, in order.
    var pairs: [UnitSequence] {
        var seen: Set<ArraySlice<UInt16>> = []
        var pairs: [UnitSequence] = []
        for i in 1..<max(units.count, 1) where touches[i] {
            let codes = codes[units[i - 1].range.lowerBound..<units[i].range.upperBound]
            if seen.insert(ArraySlice(codes)).inserted { pairs.append(UnitSequence(ContiguousArray(codes))) }
        }
        return pairs
    }
}
