import ReportModel
import SearchIndex

/// Reads a query that is given as a list of nodes, in which a child stands before its parent.
enum SearchTree {
    static func query(_ nodes: [SearchNode]) throws(EngineError) -> SearchQuery {
        guard (1...SearchQuery.Limits.nodes).contains(nodes.count) else {
            throw .invalidArgument(
                field: "query.nodes", problem: "A query has 1 to \(SearchQuery.Limits.nodes) nodes, not \(nodes.count)."
            )
        }
        var built: [SearchQuery] = []
        var depths: [Int] = []
        var isUsed = [Bool](repeating: false, count: nodes.count)
        for (i, node) in nodes.enumerated() {
            for child in node.children {
                guard child >= 0 && child < i else {
                    throw invalid(i, "Node \(child) does not stand before its parent.")
                }
                // A node used twice would let a short list stand for a tree without bound.
                guard !isUsed[child] else { throw invalid(i, "Node \(child) has two parents.") }
                isUsed[child] = true
            }
            let depth = (node.children.map { depths[$0] }.max() ?? 0) + 1
            guard depth <= SearchQuery.Limits.depth else { throw invalid(i, "The tree is too deep.") }
            depths.append(depth)
            built.append(try query(node, i, node.children.map { built[$0] }))
        }
        return built[built.count - 1]
    }

    private static func query(
        _ node: SearchNode, _ i: Int, _ children: [SearchQuery]
    ) throws(EngineError) -> SearchQuery {
        let field = node.field.flatMap { SearchField(rawValue: $0.rawValue) }
        switch node.kind {
        case .words: return .words(node.text, field: field)
        case .phrase: return .phrase(node.text, field: field)
        case .all: return .all(children)
        case .any: return .any(children)
        case .firstWithoutOthers:
            guard let first = children.first else { throw invalid(i, "It needs at least one child.") }
            return .excluding(first, Array(children.dropFirst()))
        case .everything: return .everything
        case .condition:
            guard let condition = node.condition else { throw invalid(i, "It needs a condition.") }
            return .condition(QueryCondition(condition))
        }
    }

    private static func invalid(_ i: Int, _ problem: String) -> EngineError {
        .invalidArgument(field: "query.nodes[\(i)]", problem: problem)
    }
}

extension QueryCondition {
    init(_ condition: SearchCondition) {
        switch condition {
        case .region(let name): self = .region(name)
        case .years(let years): self = .years(years)
        case .kind(let kind): self = .kind(kind)
        case .source(let words): self = .source(words)
        case .concept(let name): self = .concept(name)
        case .figure(let concept, let quantity):
            self = .figure(FigureCondition(concept: concept, quantity: quantity))
        }
    }
}
