import ChineseText
import IndicatorStore
import ReportModel

/// Turns nodes into conditions of the store: names become codes, texts numbers.
struct ConditionReader {
    let engine: ReportEngine
    let snapshot: EngineSnapshot
    var notices: [String] = []
    private var nodes: [ObservationCondition.Node] = []
    /// Where each node read stands in `nodes`: some take two.
    private var places: [Int] = []

    init(engine: ReportEngine, snapshot: EngineSnapshot) {
        self.engine = engine
        self.snapshot = snapshot
    }

    /// - Throws: `invalidArgument` with the field `conditions`; for names that are not known what the other filters throw.
    mutating func condition(_ tree: [ConditionNode]) throws(EngineError) -> ObservationCondition {
        guard (1...ObservationCondition.nodeLimit).contains(tree.count) else {
            throw Self.invalid("A condition has 1 to \(ObservationCondition.nodeLimit) nodes, not \(tree.count).")
        }
        for (i, node) in tree.enumerated() {
            guard node.children.allSatisfy({ (0..<i).contains($0) }) else {
                throw Self.invalid("Node \(i) has a child that does not stand before it.")
            }
            try read(node, at: i)
            places.append(nodes.count - 1)
        }
        guard let condition = ObservationCondition(nodes) else {
            throw Self.invalid(
                nodes.count > ObservationCondition.nodeLimit
                    ? "It has more than \(ObservationCondition.nodeLimit) nodes."
                    : "Every node but the last must be the child of exactly one other.")
        }
        return condition
    }

    static func invalid(_ problem: String) -> EngineError {
        .invalidArgument(field: "conditions", problem: problem)
    }

    private mutating func read(_ node: ConditionNode, at i: Int) throws(EngineError) {
        let children = node.children.map { places[$0] }
        switch node.kind {
        case .test:
            guard children.isEmpty else { throw Self.invalid("Node \(i) is a test and has no children.") }
            nodes.append(.test(try test(node)))
            if node.test == .notEqual { nodes.append(.not(nodes.count - 1)) }
        case .not:
            guard children.count == 1 else { throw Self.invalid("Node \(i) negates one child, not \(children.count).") }
            nodes.append(.not(children[0]))
        case .all, .any:
            guard !children.isEmpty else { throw Self.invalid("Node \(i) joins at least one child.") }
            nodes.append(node.kind == .all ? .all(children) : .any(children))
        }
    }

    private mutating func test(_ node: ConditionNode) throws(EngineError) -> ObservationTest {
        try checkOperands(of: node)
        if node.test == .none { return .isAbsent(try absentField(node.field)) }
        switch node.field {
        case .value: return .value(try valueTest(node))
        case .year: return .years(try years(node))
        case .level: return .levels(try levels(node))
        case .concept: return try conceptTest(node)
        case .region, .place:
            try allow(node, [.equal, .notEqual, .anyOf])
            let selectors = Set(try engine.regions(node.operands, in: snapshot, notices: &notices))
            return node.field == .region ? .regions(selectors) : .places(selectors)
        case .name, .agent, .sentence: return try wordTest(node)
        case .unit:
            try allow(node, [.equal, .notEqual, .anyOf])
            return .units(Set(node.operands.flatMap { text in Unit(text).map { [$0.name] + $0.synonyms } ?? [text] }))
        case .report:
            try allow(node, [.equal, .notEqual, .anyOf])
            return .reports(
                Set(try ReportEngine.mapped(node.operands) { (text) throws(EngineError) in try report(text) }))
        case .kind: return .kinds(try choices(node) { ObservationKind(code: $0) })
        case .nature: return .natures(try choices(node) { ObservationNature(code: $0) })
        case .comparator: return .comparators(try choices(node, Self.comparator))
        case .reportKind: return .reportKinds(try choices(node) { ReportKind($0) })
        case .flag:
            return .flags(try choices(node) { text in SuspicionFlag.allCases.first { $0.code == text } })
        }
    }

    private func checkOperands(of node: ConditionNode) throws(EngineError) {
        let allowed: ClosedRange<Int> =
            switch node.test {
            case .none: 0...0
            case .between: 2...2
            case .anyOf: 1...1_000
            default: 1...1
            }
        guard allowed.contains(node.operands.count) else {
            throw Self.invalid("\(name(node)) takes \(allowed.lowerBound) operands, not \(node.operands.count).")
        }
        guard node.operands.allSatisfy({ $0.unicodeScalars.count <= 1_000 }) else {
            throw Self.invalid("An operand of \(name(node)) has more than 1000 characters.")
        }
    }

    private func name(_ node: ConditionNode) -> String { "'\(node.field.names[0]) \(node.test.names[0])'" }

    private func allow(_ node: ConditionNode, _ tests: [ConditionOperator]) throws(EngineError) {
        guard tests.contains(node.test) else {
            let names = tests.map { $0.names[0] }.joined(separator: " ")
            throw Self.invalid("\(name(node)) is no test; '\(node.field.names[0])' takes \(names).")
        }
    }

    private func absentField(_ field: FigureField) throws(EngineError) -> AbsentField {
        switch field {
        case .concept: return .concept
        case .region, .place, .level: return .region
        case .year: return .period
        case .agent: return .agent
        case .flag: return .flags
        case .unit: return .unit
        default: throw Self.invalid("'\(field.names[0])' is told of every figure; it is never none.")
        }
    }

    private func conceptTest(_ node: ConditionNode) throws(EngineError) -> ObservationTest {
        try allow(node, [.equal, .notEqual, .anyOf, .between, .contains])
        switch node.test {
        case .contains:
            let word = node.operands[0]
            let found = engine.concepts.concepts.filter { concept in
                ([concept.code.rawValue, concept.nameZH, concept.nameEN] + concept.aliases).contains {
                    $0.lowercased().contains(word.lowercased())
                }
            }
            return .concepts(Set(found.map(\.code)))
        case .between:
            let ends = try engine.concepts(node.operands)
            return .conceptRange(from: ends.first, to: ends.last)
        default: return .concepts(Set(try engine.concepts(node.operands)))
        }
    }

    private func wordTest(_ node: ConditionNode) throws(EngineError) -> ObservationTest {
        try allow(node, node.field == .sentence ? [.contains] : [.equal, .notEqual, .anyOf, .contains])
        switch (node.field, node.test) {
        case (.sentence, _): return .sentenceContains(node.operands[0])
        case (.name, .contains): return .nameContains(node.operands[0])
        case (.agent, .contains): return .agentContains(node.operands[0])
        case (.name, _): return .names(Set(node.operands))
        default: return .agents(Set(node.operands))
        }
    }

    private func choices<Choice: Hashable>(
        _ node: ConditionNode, _ read: (String) -> Choice?
    ) throws(EngineError) -> Set<Choice> {
        try allow(node, [.equal, .notEqual, .anyOf])
        var found: Set<Choice> = []
        for text in node.operands {
            guard let choice = read(text) else { throw Self.invalid("'\(text)' is no \(node.field.names[0]).") }
            found.insert(choice)
        }
        return found
    }

    private static func comparator(_ text: String) -> Comparator? {
        let names = ["exact", "greater", "at-least", "less", "at-most", "about"]
        if let i = names.firstIndex(of: text) { return Comparator(rawValue: UInt8(i)) }
        return Comparator(symbol: text == "≥" ? ">=" : text == "≤" ? "<=" : text == "≈" ? "~" : text)
    }

    private func report(_ text: String) throws(EngineError) -> ReportID {
        guard let id = ReportID(text), snapshot.catalog[id] != nil else {
            throw .reportNotFound(id: text, version: nil)
        }
        return id
    }
}
