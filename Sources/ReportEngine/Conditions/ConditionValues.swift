/// What can be tested of a figure.
public enum FigureField: UInt8, Hashable, Sendable, CaseIterable {
    case value = 0
    case unit = 1
    case comparator = 2
    case kind = 3
    case nature = 4
    case concept = 5
    /// The place with everything below it.
    case region = 6
    /// The place for itself alone.
    case place = 7
    case level = 8
    case year = 9
    case name = 10
    case agent = 11
    case sentence = 12
    case report = 13
    case reportKind = 14
    case flag = 15

    /// As it is written in conditions, and further words for it.
    var names: [String] {
        switch self {
        case .value: ["value", "值", "数值"]
        case .unit: ["unit", "单位"]
        case .comparator: ["comparator", "比较"]
        case .kind: ["kind", "类型"]
        case .nature: ["nature", "性质"]
        case .concept: ["concept", "概念", "指标"]
        case .region: ["region", "地区"]
        case .place: ["place", "本地"]
        case .level: ["level", "级别"]
        case .year: ["year", "年份"]
        case .name: ["name", "名称"]
        case .agent: ["agent", "主体"]
        case .sentence: ["sentence", "原文"]
        case .report: ["report", "报告"]
        case .reportKind: ["report-kind", "report_kind", "报告类型"]
        case .flag: ["flag", "标记"]
        }
    }
}

/// How a field is tested.
public enum ConditionOperator: UInt8, Hashable, Sendable, CaseIterable {
    case equal = 0
    case notEqual = 1
    case less = 2
    case atMost = 3
    case greater = 4
    case atLeast = 5
    /// From the first operand to the second, both included.
    case between = 6
    case anyOf = 7
    case contains = 8
    /// Nothing is told of the field.
    case none = 9

    /// As it is written in conditions, and further words for it.
    var names: [String] {
        switch self {
        case .equal: ["=", "==", "eq"]
        case .notEqual: ["!=", "<>", "≠", "ne"]
        case .less: ["<", "lt"]
        case .atMost: ["<=", "≤", "le"]
        case .greater: [">", "gt"]
        case .atLeast: [">=", "≥", "ge"]
        case .between: ["between"]
        case .anyOf: ["in"]
        case .contains: ["~", "contains"]
        case .none: ["none"]
        }
    }
}

/// A condition on figures, or some of them joined. Nodes of a list name their children by position; a child stands
/// before its parent, and the last node is the root.
public struct ConditionNode: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case test = 0
        case all = 1
        case any = 2
        case not = 3
    }

    public var kind: Kind
    /// For a test: what is tested, how, and against what.
    public var field: FigureField
    public var test: ConditionOperator
    public var operands: [String]
    /// For a branch; one for `not`.
    public var children: [Int]

    public init(_ field: FigureField, _ test: ConditionOperator, _ operands: [String]) {
        kind = .test
        self.field = field
        self.test = test
        self.operands = operands
        children = []
    }

    public init(_ kind: Kind, children: [Int]) {
        self.kind = kind
        field = .value
        test = .equal
        operands = []
        self.children = children
    }
}

/// Conditions on figures, as text in the language of Protos/README.md or as a tree.
public enum ConditionExpression: Hashable, Sendable {
    /// At most 1,000 characters.
    case text(String)
    /// 1 to 256 nodes.
    case tree([ConditionNode])
}
