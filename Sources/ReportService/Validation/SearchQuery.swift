import ReportEngine
import ReportMessages
import ReportModel
import WireProtocol

extension SearchExpression {
    /// The query of a message, checked: words that are there and not too many, or a tree in which every child stands
    /// before its parent.
    init(_ query: ReportMessages::SearchRequest.Query?) throws(RPCError) {
        switch query {
        case nil:
            throw .invalid("text", "There is no query. Give words, or list reports with ListReports.")
        case .text(let text):
            self = .text(
                try Checked.nonEmptyText(
                    text, limit: RequestLimits.queryCharacters, field: "text",
                    wanted: "words, or list reports with ListReports"))
        case .tree(let tree): self = .tree(try Self.nodes(of: tree))
        }
    }

    private static func nodes(of tree: QueryTree) throws(RPCError) -> [SearchNode] {
        try Checked.count(tree.nodes.count, in: RequestLimits.queryNodes, field: "tree.nodes")
        var nodes: [SearchNode] = []
        var characters = 0
        for (index, node) in tree.nodes.enumerated() {
            let checked = try self.node(node, at: index)
            characters += checked.text.unicodeScalars.count
            guard characters <= RequestLimits.queryCharacters else {
                throw .invalid(
                    "tree.nodes[\(index)].text",
                    "The query's words have more than \(RequestLimits.queryCharacters) characters.")
            }
            nodes.append(checked)
        }
        return nodes
    }

    private static func node(_ node: QueryNode, at index: Int) throws(RPCError) -> SearchNode {
        let field = "tree.nodes[\(index)]"
        var children: [Int] = []
        for child in node.children {
            guard Int(child) < index else {
                throw .invalid("\(field).children", "\(child) is not the position of an earlier node.")
            }
            children.append(Int(child))
        }
        let kind = try kind(of: node, field: field)
        let isBranch = [.all, .any, .firstWithoutOthers].contains(kind)
        guard isBranch != children.isEmpty else {
            throw .invalid(
                "\(field).children", isBranch ? "A branch has at least one child." : "A leaf has no children.")
        }
        let isWords = kind == .words || kind == .phrase
        return SearchNode(
            kind: kind, text: isWords ? try leafText(node, field) : "", field: try fieldName(of: node, field: field),
            children: children, condition: kind == .condition ? try condition(node, field) : nil)
    }

    private static func leafText(_ node: QueryNode, _ field: String) throws(RPCError) -> String {
        try Checked.nonEmptyText(
            node.text, limit: RequestLimits.queryCharacters, field: "\(field).text", wanted: "the leaf's words")
    }

    private static func condition(_ node: QueryNode, _ field: String) throws(RPCError) -> SearchCondition? {
        switch node.kind {
        case .region: return .region(try leafText(node, field))
        case .source: return .source(try leafText(node, field))
        case .hasConcept: return .concept(try leafText(node, field))
        case .kind: return .kind(try .checked(node.reportKind.rawValue, field: "\(field).report_kind"))
        case .years:
            guard let years = try Checked.years(node.years, field: "\(field).years") else {
                throw .invalid("\(field).years", "It is empty. Give the first year, the last one or both.")
            }
            return .years(years)
        case .figure: return .figure(concept: try leafText(node, field), try bound(node.figure, "\(field).figure"))
        default: return nil
        }
    }

    private static func bound(_ bound: FigureBound?, _ field: String) throws(RPCError) -> Quantity {
        guard let bound, let value = try Checked.decimal(bound.value, field: "\(field).value") else {
            throw .invalid("\(field).value", "It is empty. Give the value to compare with.")
        }
        let comparator: Comparator = try .checked(bound.comparator.rawValue, field: "\(field).comparator")
        guard comparator != .about else {
            throw .invalid("\(field).comparator", "Nothing can be asked to be about a value. Give two bounds.")
        }
        return Quantity(
            value: value, comparator: comparator, unit: try Checked.text(bound.unit, limit: 40, field: "\(field).unit"))
    }

    private static func kind(of node: QueryNode, field: String) throws(RPCError) -> SearchNode.Kind {
        switch node.kind {
        case .words: return .words
        case .phrase: return .phrase
        case .and: return .all
        case .or: return .any
        case .andNot: return .firstWithoutOthers
        case .everything: return .everything
        case .region, .years, .kind, .source, .hasConcept, .figure: return .condition
        default: throw .invalid("\(field).kind", "\(node.kind.rawValue) is no kind of node that this server knows.")
        }
    }

    private static func fieldName(of node: QueryNode, field: String) throws(RPCError) -> SearchFieldName? {
        switch node.field {
        case .any: return nil
        case .title: return .title
        case .heading: return .heading
        case .body: return .body
        default: throw .invalid("\(field).field", "\(node.field.rawValue) is no field that this server knows.")
        }
    }
}
