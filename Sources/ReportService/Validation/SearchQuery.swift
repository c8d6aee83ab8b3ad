import ReportEngine
import ReportMessages
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
        let isLeaf = kind == .words || kind == .phrase
        guard isLeaf == children.isEmpty else {
            throw .invalid("\(field).children", isLeaf ? "A leaf has no children." : "A branch has at least one child.")
        }
        let text =
            isLeaf
            ? try Checked.nonEmptyText(
                node.text, limit: RequestLimits.queryCharacters, field: "\(field).text", wanted: "the leaf's words")
            : ""
        return SearchNode(kind: kind, text: text, field: try fieldName(of: node, field: field), children: children)
    }

    private static func kind(of node: QueryNode, field: String) throws(RPCError) -> SearchNode.Kind {
        switch node.kind {
        case .words: return .words
        case .phrase: return .phrase
        case .and: return .all
        case .or: return .any
        case .andNot: return .firstWithoutOthers
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
