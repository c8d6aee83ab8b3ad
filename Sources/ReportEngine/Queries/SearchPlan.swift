import Gazetteer
import ReportModel
import SearchIndex

/// A search request with its query read and its names resolved.
struct SearchPlan {
    var query: SearchQuery
    /// What the index itself can filter by.
    var filter = SearchFilter()
    /// What is left to the catalog, of the request and of its query text; `nil` where the index does it all.
    var catalogFilter: CatalogFilter?
    var textFilter: CatalogFilter?
    var notices: [String] = []
    /// Whether the conditions exclude one another, so that nothing can fit.
    var isImpossible = false

    var needsCatalog: Bool { catalogFilter != nil || textFilter != nil }

    func passes(_ entry: CatalogEntry) -> Bool {
        (catalogFilter?.passes(entry) ?? true) && (textFilter?.passes(entry) ?? true)
    }
}

extension ReportEngine {
    /// - Throws: For a query too long and for names that are not known.
    func plan(_ request: SearchRequest, in snapshot: EngineSnapshot) throws(EngineError) -> SearchPlan {
        var plan = SearchPlan(query: .everything)
        switch request.expression {
        case .text(let text): try read(text, into: &plan, in: snapshot)
        case .tree(let nodes): plan.query = try Self.query(nodes)
        }
        let filter = try catalogFilter(request.filter, in: snapshot, notices: &plan.notices)
        try narrow(&plan, by: filter)
        if filter.needsCatalog { plan.catalogFilter = filter }
        return plan
    }

    /// Reads a query text and the conditions in it.
    private func read(
        _ text: String, into plan: inout SearchPlan, in snapshot: EngineSnapshot
    ) throws(EngineError) {
        let parsed: ParsedQuery
        do {
            parsed = try SearchQueryParser.parseLeniently(text)
        } catch {
            guard error.reason == .nothingToFind else { throw .invalidArgument(field: "query", problem: "\(error)") }
            plan.isImpossible = true
            plan.notices = ["The query holds no character, word or number to look for, so nothing is found."]
            return
        }
        plan.query = parsed.query
        plan.notices += parsed.notices
        let conditions = ReportFilter(regions: parsed.regions, years: parsed.years, kinds: parsed.kinds)
        let filter = try catalogFilter(conditions, in: snapshot, notices: &plan.notices)
        try narrow(&plan, by: filter)
        // A place without a code is the catalog's to find; the request's own filter may join it.
        if filter.needsCatalog { plan.textFilter = filter }
    }

    /// Adds a filter's conditions to those that the plan has.
    private func narrow(_ plan: inout SearchPlan, by filter: CatalogFilter) throws(EngineError) {
        // Places without a code are found by the catalog, which then tests the divisions too.
        if !filter.divisions.isEmpty && filter.places.isEmpty {
            let ranges = filter.divisions.map(\.descendantRange)
            if plan.filter.regions.isEmpty {
                plan.filter.regions = ranges
            } else {
                plan.filter.regions = plan.filter.regions.flatMap { a in
                    ranges.filter { $0.overlaps(a) }.map { $0.clamped(to: a) }
                }
                if plan.filter.regions.isEmpty { plan.isImpossible = true }
            }
        }
        if let years = filter.years {
            if let held = plan.filter.years {
                if held.overlaps(years) {
                    plan.filter.years = held.clamped(to: years)
                } else {
                    plan.isImpossible = true
                }
            } else {
                plan.filter.years = years
            }
        }
        let kinds = Set(filter.kinds.map(\.rawValue))
        if !kinds.isEmpty {
            plan.filter.kinds = plan.filter.kinds.isEmpty ? kinds : plan.filter.kinds.intersection(kinds)
            if plan.filter.kinds.isEmpty { plan.isImpossible = true }
        }
    }

    /// A tree given as a list, in which a child stands before its parent.
    private static func query(_ nodes: [SearchNode]) throws(EngineError) -> SearchQuery {
        func invalid(_ i: Int, _ problem: String) -> EngineError {
            .invalidArgument(field: "query.nodes[\(i)]", problem: problem)
        }
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
            let children = node.children.map { built[$0] }
            let field = node.field.flatMap { SearchField(rawValue: $0.rawValue) }
            switch node.kind {
            case .words: built.append(.words(node.text, field: field))
            case .phrase: built.append(.phrase(node.text, field: field))
            case .all: built.append(.all(children))
            case .any: built.append(.any(children))
            case .firstWithoutOthers:
                guard let first = children.first else { throw invalid(i, "It needs at least one child.") }
                built.append(.excluding(first, Array(children.dropFirst())))
            }
        }
        return built[built.count - 1]
    }
}
