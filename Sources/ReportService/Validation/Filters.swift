import ReportEngine
import ReportMessages
import ReportModel
import WireProtocol

private let place = "the name or six-digit code of a place"
private let concept = "the code or name of a concept"

extension ReportEngine::ReportFilter {
    /// The conditions that a message states, checked.
    init(_ message: ReportMessages::ReportFilter?, field: String = "filter") throws(RPCError) {
        guard let message else {
            self.init()
            return
        }
        self.init(
            regions: try Checked.names(
                message.regions, limit: RequestLimits.regions, field: "\(field).regions", wanted: place),
            years: try Checked.years(message.years, field: "\(field).years"),
            kinds: try .checked(message.kinds.map(\.rawValue), field: "\(field).kinds"),
            sources: try Checked.names(
                message.sources, limit: RequestLimits.values, field: "\(field).sources",
                wanted: "words of a source"),
            concepts: try Checked.names(
                message.hasConcepts, limit: RequestLimits.concepts, field: "\(field).has_concepts", wanted: concept))
    }
}

extension ObservationFilter {
    /// The conditions that a message states, checked.
    init(_ message: FigureFilter?) throws(RPCError) {
        self.init()
        guard let message else { return }
        text = try Checked.text(message.text, field: "filter.text")
        concepts = try Checked.names(
            message.concepts, limit: RequestLimits.concepts, field: "filter.concepts", wanted: concept)
        regions = try Checked.names(
            message.regions, limit: RequestLimits.regions, field: "filter.regions", wanted: place)
        years = try Checked.years(message.years, field: "filter.years")
        kinds = try .checked(message.kinds.map(\.rawValue), field: "filter.kinds")
        natures = try .checked(message.natures.map(\.rawValue), field: "filter.natures")
        comparators = try .checked(message.comparators.map(\.rawValue), field: "filter.comparators")
        units = Set(
            try Checked.names(
                message.units, limit: RequestLimits.values, field: "filter.units", wanted: "a unit such as 件 or %"))
        minimumValue = try Checked.decimal(message.valueFrom, field: "filter.value_from")
        maximumValue = try Checked.decimal(message.valueTo, field: "filter.value_to")
        if let least = minimumValue, let greatest = maximumValue, greatest < least {
            throw .invalid("filter.value_to", "It is less than the least value asked for.")
        }
        reportIDs = try Checked.names(
            message.reportIDs, limit: RequestLimits.values, field: "filter.report_ids", wanted: "a report's ID")
        excludesSuspect = message.withoutFlagged
        if let number = message.level { level = try RegionLevel.checked(number, field: "filter.level") }
        flags = try .checked(message.flags.map(\.rawValue), field: "filter.flags")
        name = try Checked.text(message.name, field: "filter.name")
        agent = try Checked.text(message.agent, field: "filter.agent")
        reportKinds = try .checked(message.reportKinds.map(\.rawValue), field: "filter.report_kinds")
        periods = try Self.periods(message)
        conditions = try ConditionExpression(message.conditions)
    }

    private static func periods(_ message: FigureFilter) throws(RPCError) -> PeriodChoice? {
        let allowed = 1...10_000
        if message.latestPeriods > 0, message.earliestPeriods > 0 {
            throw .invalid("filter.earliest_periods", "Ask for the latest or the earliest periods, not for both.")
        }
        if message.latestPeriods > 0 {
            return .latest(try Checked.number(message.latestPeriods, in: allowed, field: "filter.latest_periods"))
        }
        if message.earliestPeriods > 0 {
            return .earliest(try Checked.number(message.earliestPeriods, in: allowed, field: "filter.earliest_periods"))
        }
        return nil
    }
}

extension ConditionExpression {
    /// The conditions of a message; `nil` where it has none. The engine checks how they hang together.
    init?(_ conditions: FigureFilter.Conditions?) throws(RPCError) {
        switch conditions {
        case nil: return nil
        case .whereText(let text):
            if text.allSatisfy(\.isWhitespace) { return nil }
            self = .text(try Checked.text(text, field: "filter.where_text"))
        case .whereTree(let tree):
            try Checked.count(tree.nodes.count, in: RequestLimits.queryNodes, field: "filter.where_tree.nodes")
            var nodes: [ReportEngine::ConditionNode] = []
            for (index, node) in tree.nodes.enumerated() {
                nodes.append(try ReportEngine::ConditionNode(node, field: "filter.where_tree.nodes[\(index)]"))
            }
            self = .tree(nodes)
        }
    }
}

extension ReportEngine::ConditionNode {
    fileprivate init(_ message: ReportMessages::ConditionNode, field: String) throws(RPCError) {
        let kind = try Kind.checked(message.kind.rawValue, field: "\(field).kind")
        if kind == .test {
            self.init(
                try ReportEngine::FigureField.checked(message.field.rawValue, field: "\(field).field"),
                try ReportEngine::ConditionOperator.checked(message.test.rawValue, field: "\(field).test"),
                message.operands)
            children = message.children.map(Int.init)
        } else {
            self.init(kind, children: message.children.map(Int.init))
        }
    }
}

extension Set where Element: NumberedChoice {
    /// The choices of these numbers.
    static func checked(_ numbers: [some BinaryInteger], field: String) throws(RPCError) -> Set<Element> {
        try Element.checked(numbers, field: field)
    }
}
