import IndicatorStore
import ReportModel
import SearchIndex

/// A search request with its query read and its names resolved.
struct SearchPlan {
    /// Without a name left to resolve.
    var query: SearchQuery
    /// What the request asks for beside its query.
    var filter = SearchFilter()
    /// The query as it was read, in the query language.
    var reading = ""
    /// Whether the query text broke the grammar and was read as plain words.
    var isPlain = false
    var notices: [String] = []
    /// Whether there is nothing to look for.
    var isEmpty = false
}

extension ReportEngine {
    /// - Throws: For a query too long and for names that are not known.
    func plan(_ request: SearchRequest, in snapshot: EngineSnapshot) throws(EngineError) -> SearchPlan {
        var plan = SearchPlan(query: .everything)
        switch request.expression {
        case .text(let text): try read(text, into: &plan)
        case .tree(let nodes): plan.query = try SearchTree.query(nodes)
        }
        if plan.isEmpty { return plan }
        plan.reading = plan.query.queryText
        plan.query = try resolved(plan.query, in: snapshot, notices: &plan.notices)
        let filter = try catalogFilter(request.filter, in: snapshot, notices: &plan.notices)
        plan.filter = SearchFilter(filter, in: snapshot.catalog)
        return plan
    }

    private func read(_ text: String, into plan: inout SearchPlan) throws(EngineError) {
        do {
            let parsed = try SearchQueryParser.parseLeniently(text)
            plan.query = parsed.query
            plan.isPlain = parsed.problem != nil
            plan.notices += parsed.notices
        } catch {
            guard error.reason == .nothingToFind else { throw .invalidArgument(field: "query", problem: "\(error)") }
            plan.isEmpty = true
            plan.notices = ["The query holds no character, word or number to look for, so nothing is found."]
        }
    }

    /// The query with the names in its conditions resolved to what the index can test.
    private func resolved(
        _ query: SearchQuery, in snapshot: EngineSnapshot, notices: inout [String]
    ) throws(EngineError) -> SearchQuery {
        func each(_ parts: [SearchQuery], _ notices: inout [String]) throws(EngineError) -> [SearchQuery] {
            var found: [SearchQuery] = []
            for part in parts { found.append(try resolved(part, in: snapshot, notices: &notices)) }
            return found
        }
        switch query {
        case .words, .phrase, .everything, .filtered: return query
        case .all(let parts): return .all(try each(parts, &notices))
        case .any(let parts): return .any(try each(parts, &notices))
        case .excluding(let base, let others):
            let base = try resolved(base, in: snapshot, notices: &notices)
            return .excluding(base, try each(others, &notices))
        case .weighted(let part, let weight):
            return .weighted(try resolved(part, in: snapshot, notices: &notices), by: weight)
        case .condition(let condition):
            return .filtered(try filter(condition, in: snapshot, notices: &notices))
        }
    }

    private func filter(
        _ condition: QueryCondition, in snapshot: EngineSnapshot, notices: inout [String]
    ) throws(EngineError) -> SearchFilter {
        var filter = ReportFilter()
        switch condition {
        case .region(let name): filter.regions = [name]
        case .years(let years): filter.years = years
        case .kind(let kind): filter.kinds = [kind]
        case .source(let words): filter.sources = [words]
        case .concept(let name):
            let ids = snapshot.indicators.reports(stating: Set(try codesMeant(by: name, notices: &notices)))
            return SearchFilter(numbers: ReportNumbers(ids.lazy.compactMap { snapshot.catalog[$0]?.number }))
        case .figure(let figure):
            let found = try reports(stating: figure, in: snapshot, notices: &notices)
            return SearchFilter(numbers: found)
        }
        let resolved = try catalogFilter(filter, in: snapshot, notices: &notices)
        return SearchFilter(resolved, in: snapshot.catalog)
    }

    /// Reports that state a figure as wanted.
    private func reports(
        stating figure: FigureCondition, in snapshot: EngineSnapshot, notices: inout [String]
    ) throws(EngineError) -> ReportNumbers {
        var wanted = figure.quantity
        var kinds: Set<ObservationKind> = [.level, .share]
        var codes: [ConceptCode] = []
        if concepts.exact(figure.concept) == nil, let base = Self.nameWithoutGrowth(figure.concept),
            let concept = concepts.exact(base)
        {
            codes = [concept.code]
            kinds = [.change]
            notices.append("'\(figure.concept)' was read as the growth of \(concept.nameZH) (\(concept.code)).")
        } else {
            codes = try codesMeant(by: figure.concept, notices: &notices)
        }
        if ["个百分点", "百分点"].contains(wanted.unit) { kinds = [.change] }
        if wanted.comparator == .about { wanted.comparator = .equal }
        let ids = snapshot.indicators.reports(stating: Set(codes), wanted, kinds: kinds, nature: .actual)
        return ReportNumbers(ids.lazy.compactMap { snapshot.catalog[$0]?.number })
    }

    /// The concepts that a name in a query may mean: all that bear it, else the one or two that it comes nearest to; a
    /// notice tells where that is not plain.
    private func codesMeant(by name: String, notices: inout [String]) throws(EngineError) -> [ConceptCode] {
        var meant = concepts.all(named: name)
        if meant.isEmpty {
            let candidates = try concepts(matching: name, limit: 8).filter { _ in !name.isEmpty }
            let nearest = candidates.prefix { $0.score >= 0.5 && $0.score == candidates[0].score }
            guard (1...2).contains(nearest.count) else {
                throw .unknownConcept(text: name, candidates: candidates)
            }
            meant = nearest.map(\.concept)
        } else if meant.count == 1 {
            return [meant[0].code]
        }
        let names = meant.map { "\($0.nameZH) (\($0.code))" }.joined(separator: " or ")
        notices.append("'\(name)' was read as \(names).")
        return meant.map(\.code)
    }

    /// 地区生产总值 of 地区生产总值增速.
    private static func nameWithoutGrowth(_ name: String) -> String? {
        for ending in ["增长率", "增速", "增幅", "增长"] where name.hasSuffix(ending) && name.count > ending.count {
            return String(name.dropLast(ending.count))
        }
        return nil
    }
}

extension SearchFilter {
    /// What the index can test of a filter; of the rest the catalog says which reports pass.
    init(_ filter: CatalogFilter, in catalog: ReportCatalog) {
        self.init()
        if filter.needsCatalog {
            numbers = ReportNumbers(catalog.entries.lazy.filter(filter.passes).map(\.number))
            return
        }
        regions = filter.divisions.map(\.descendantRange)
        years = filter.years
        kinds = Set(filter.kinds.map(\.rawValue))
    }
}
