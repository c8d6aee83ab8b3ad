public import ChineseText
public import ReportModel

/// A test of one field of an observation. What is not told meets none but `isAbsent`.
public enum ObservationTest: Hashable, Sendable {
    case concepts(Set<ConceptCode>)
    /// Codes from the first to the last, both included; `nil` is open.
    case conceptRange(from: ConceptCode?, to: ConceptCode?)
    /// Each with everything below it.
    case regions(Set<RegionSelector>)
    /// Each for itself alone.
    case places(Set<RegionSelector>)
    case levels(Set<RegionLevel>)
    /// The period overlaps these years.
    case years(ClosedRange<Int>)
    case kinds(Set<ObservationKind>)
    case natures(Set<ObservationNature>)
    case comparators(Set<Comparator>)
    case units(Set<String>)
    case reports(Set<ReportID>)
    case reportKinds(Set<ReportKind>)
    /// Any of these flags.
    case flags(Set<SuspicionFlag>)
    case value(ValueTest)
    case names(Set<String>)
    case agents(Set<String>)
    /// These characters stand in the name, after folding; so for the two below.
    case nameContains(String)
    case agentContains(String)
    case sentenceContains(String)
    case isAbsent(AbsentField)
}

/// What an observation may not tell.
public enum AbsentField: Hashable, Sendable, CaseIterable {
    case concept, region, period, agent, flags, unit
}

/// A test of a number. A range meets it when a part of it does.
public struct ValueTest: Hashable, Sendable {
    public enum Relation: Hashable, Sendable {
        case less(ExactDecimal)
        case greater(ExactDecimal)
        /// Both ends included; `nil` is open.
        case within(ExactDecimal?, ExactDecimal?)
    }

    public var relation: Relation
    /// The unit of the bounds: figures in units of its base are compared in it, others don't meet the test. `nil` compares
    /// bare numbers.
    public var unit: ScaledUnit?

    public init(_ relation: Relation, unit: ScaledUnit? = nil) {
        self.relation = relation
        self.unit = unit
    }
}

/// Tests joined by AND, OR and NOT: a tree whose nodes name their children by position, each child before its parent, the
/// last node the root.
public struct ObservationCondition: Hashable, Sendable {
    public enum Node: Hashable, Sendable {
        case test(ObservationTest)
        case all([Int])
        case any([Int])
        case not(Int)
    }

    public let nodes: [Node]

    public static let nodeLimit = 256

    /// `nil` unless there are 1 to `nodeLimit` nodes, every child stands before its parent, and every node but the last
    /// is the child of exactly one.
    public init?(_ nodes: [Node]) {
        guard (1...Self.nodeLimit).contains(nodes.count) else { return nil }
        var parents = [Int](repeating: 0, count: nodes.count)
        for (i, node) in nodes.enumerated() {
            let children =
                switch node {
                case .test: [Int]()
                case .all(let children), .any(let children): children
                case .not(let child): [child]
                }
            for child in children {
                guard (0..<i).contains(child) else { return nil }
                parents[child] += 1
            }
        }
        guard parents.dropLast().allSatisfy({ $0 == 1 }) else { return nil }
        self.nodes = nodes
    }

    /// One test alone.
    public init(_ test: ObservationTest) { nodes = [.test(test)] }
}
