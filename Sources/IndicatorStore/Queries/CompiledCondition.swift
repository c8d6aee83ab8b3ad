import ChineseText
import ReportModel

/// A condition made ready for one segment: every test has become a look-up by number.
struct CompiledCondition {
    private enum Node {
        case test(CompiledTest)
        case all([Int])
        case any([Int])
        case not(Int)
    }

    private let nodes: [Node]

    init(_ condition: ObservationCondition, columns: ColumnSegment) {
        nodes = condition.nodes.map { node in
            switch node {
            case .test(let test): .test(CompiledTest(test, columns))
            case .all(let children): .all(children)
            case .any(let children): .any(children)
            case .not(let child): .not(child)
            }
        }
    }

    func accepts(_ row: Int, concept: Int, _ segment: LiveSegment, _ text: ObservationText) -> Bool {
        holds(nodes.count - 1, row, concept, segment, text)
    }

    /// No deeper than there are nodes.
    private func holds(
        _ node: Int, _ row: Int, _ concept: Int, _ segment: LiveSegment, _ text: ObservationText
    ) -> Bool {
        switch nodes[node] {
        case .test(let test): test.accepts(row, concept: concept, segment, text)
        case .all(let children): children.allSatisfy { holds($0, row, concept, segment, text) }
        case .any(let children): children.contains { holds($0, row, concept, segment, text) }
        case .not(let child): !holds(child, row, concept, segment, text)
        }
    }

    /// The concepts outside of which nothing fits, by position, as far as that shows at the root; `nil` is any.
    var conceptsAtRoot: [Bool]? {
        let tops: [Int]
        switch nodes[nodes.count - 1] {
        case .test: tops = [nodes.count - 1]
        case .all(let children): tops = children
        case .any, .not: return nil
        }
        for case .test(.concept(let table)) in tops.map({ nodes[$0] }) { return table }
        return nil
    }
}

/// A test as a table that says for each entry of a column whether it fits. What is not told has the last entry.
enum CompiledTest {
    case concept([Bool])
    case place([Bool])
    case period([Bool])
    /// By kind, nature and comparator, as packed.
    case traits([Bool])
    case wording([Bool])
    case report([Bool])
    case name([Bool])
    case agent([Bool])
    /// Any of these bits; none at all for 0.
    case flags(UInt8)
    /// A test for each wording.
    case value([CompiledValueTest?])
    case sentence(WordFilter)

    init(_ test: ObservationTest, _ columns: ColumnSegment) {
        switch test {
        case .concepts(let codes): self = .concept(columns.concepts.map(codes.contains) + [false])
        case .conceptRange(let first, let last):
            self = .concept(
                columns.concepts.map { code in
                    (first.map { !(code < $0) } ?? true) && (last.map { !($0 < code) } ?? true)
                } + [false])
        case .regions(let selectors): self = .place(columns.places.map { $0.lies(within: selectors) } + [false])
        case .places(let selectors): self = .place(columns.places.map { $0.isOne(of: selectors) } + [false])
        case .levels(let levels):
            self = .place(columns.places.map { $0.code.map { levels.contains($0.level) } ?? false } + [false])
        case .years(let years):
            self = .period(
                columns.periods.map {
                    $0 != .none && $0.startYear <= years.upperBound && $0.endYear >= years.lowerBound
                })
        case .kinds(let kinds): self = .traits(Self.table { kinds.contains($0.kind) })
        case .natures(let natures): self = .traits(Self.table { natures.contains($0.nature) })
        case .comparators(let comparators): self = .traits(Self.table { comparators.contains($0.comparator) })
        case .units(let units): self = .wording(columns.wordings.map { units.contains($0.unit) })
        case .reports(let ids): self = .report(columns.reports.map { ids.contains($0.id) })
        case .reportKinds(let kinds): self = .report(columns.reports.map { kinds.contains($0.kind) })
        case .flags(let flags): self = .flags(PackedFlags.pack(flags))
        case .value(let test): self = .value(columns.wordings.map { CompiledValueTest(test, unit: $0.unit) })
        case .names(let names): self = .name(columns.names.map(names.contains))
        case .agents(let agents): self = .agent(columns.agents.map(agents.contains) + [false])
        case .nameContains(let word): self = .name(Self.holding(word, columns.names))
        case .agentContains(let word): self = .agent(Self.holding(word, columns.agents) + [false])
        case .sentenceContains(let word): self = .sentence(WordFilter([word]))
        case .isAbsent(let field): self = Self.absence(of: field, columns)
        }
    }

    private static func holding(_ word: String, _ texts: [String]) -> [Bool] {
        let filter = WordFilter([word])
        return texts.map { filter.found(in: $0) == filter.all }
    }

    private static func table(_ fits: (PackedTraits) -> Bool) -> [Bool] {
        (0..<64).map { fits(PackedTraits(rawValue: UInt8($0))) }
    }

    private static func absence(of field: AbsentField, _ columns: ColumnSegment) -> CompiledTest {
        switch field {
        case .concept: .concept(columns.concepts.map { _ in false } + [true])
        case .region: .place(columns.places.map { _ in false } + [true])
        case .period: .period(columns.periods.map { $0 == .none })
        case .agent: .agent(columns.agents.map { _ in false } + [true])
        case .flags: .flags(0)
        case .unit: .wording(columns.wordings.map(\.unit.isEmpty))
        }
    }

    func accepts(_ row: Int, concept: Int, _ segment: LiveSegment, _ text: ObservationText) -> Bool {
        let columns = segment.columns
        func entry(_ number: UInt32, _ table: [Bool]) -> Bool {
            number == ColumnSegment.none ? table[table.count - 1] : table[Int(number)]
        }
        switch self {
        case .concept(let table): return table[concept]
        case .place(let table): return entry(columns.place[row], table)
        case .period(let table): return table[Int(columns.periodNumber[row])]
        case .traits(let table): return table[Int(columns.traits[row] & 63)]
        case .wording(let table): return table[Int(columns.wording[row])]
        case .report(let table): return table[Int(columns.report[row])]
        case .name(let table): return table[Int(columns.name[row])]
        case .agent(let table): return entry(columns.agent[row], table)
        case .flags(let bits):
            let flags = segment.flags(atRow: row)
            return bits == 0 ? flags == 0 : flags & bits != 0
        case .value(let tests): return tests[Int(columns.wording[row])]?.accepts(row, columns) ?? false
        case .sentence(let filter):
            let sentence = columns.spans(atRow: row).sentence
            let spoken = text.sentence(columns.reports[Int(columns.report[row])].id, sentence)
            return spoken.map { filter.found(in: $0) == filter.all } ?? false
        }
    }
}

/// A test of numbers in one unit.
struct CompiledValueTest {
    private enum Relation {
        case less, greater, within
    }

    private let relation: Relation
    private let bounds: ValueBounds

    /// `nil` where figures in that unit can't meet the test.
    init?(_ test: ValueTest, unit: String) {
        var target: Unit?
        if test.unit != nil {
            guard let known = Unit(unit) else { return nil }
            target = known
        }
        func bound(_ number: ExactDecimal) -> ExactDecimal? {
            guard let target, let from = test.unit else { return number }
            return from.convert(number, to: target)?.amount
        }
        switch test.relation {
        case .less(let number):
            guard let limit = bound(number) else { return nil }
            relation = .less
            bounds = ValueBounds(minimum: limit, maximum: nil)
        case .greater(let number):
            guard let limit = bound(number) else { return nil }
            relation = .greater
            bounds = ValueBounds(minimum: nil, maximum: limit)
        case .within(let first, let last):
            let (minimum, maximum) = (first.flatMap(bound), last.flatMap(bound))
            if (first != nil && minimum == nil) || (last != nil && maximum == nil) { return nil }
            relation = .within
            bounds = ValueBounds(minimum: minimum, maximum: maximum)
        }
    }

    func accepts(_ row: Int, _ columns: ColumnSegment) -> Bool {
        let low = columns.value(atRow: row)
        switch relation {
        case .less: return !bounds.isAtLeastMinimum(low.coefficient, low.exponent)
        case .greater:
            let high = columns.high(atRow: row) ?? low
            return !bounds.isAtMostMaximum(high.coefficient, high.exponent)
        case .within:
            guard bounds.isAtMostMaximum(low.coefficient, low.exponent) else { return false }
            if bounds.isAtLeastMinimum(low.coefficient, low.exponent) { return true }
            guard let high = columns.high(atRow: row) else { return false }
            return bounds.isAtLeastMinimum(high.coefficient, high.exponent)
        }
    }
}

extension Region {
    /// Whether it is one of some places or lies below one.
    func lies(within selectors: Set<RegionSelector>) -> Bool {
        guard let code else { return selectors.contains(.place(name)) }
        return selectors.contains { selector in
            if case .division(let outer) = selector { return outer.contains(code) }
            return false
        }
    }

    /// Whether it is one of some places.
    func isOne(of selectors: Set<RegionSelector>) -> Bool {
        selectors.contains(code.map { .division($0) } ?? .place(name))
    }
}
