public import ReportModel

/// What a query asks of a report beside its words.
///
/// Places, sources, concepts and figures are names here, which the index does not know: the caller resolves them and
/// puts `SearchQuery.filtered` in their place.
public enum QueryCondition: Sendable, Hashable {
    /// Name or code of the place that it is about, or of one around that.
    case region(String)
    /// Years of which it must cover at least one.
    case years(ClosedRange<Int>)
    case kind(ReportKind)
    /// Words that its source must contain.
    case source(String)
    /// Code or name of a concept of which it must state a figure.
    case concept(String)
    /// A figure that it must state, such as 满意率>=95%.
    case figure(FigureCondition)
}

/// A concept by name, and what its figure must be.
public struct FigureCondition: Sendable, Hashable {
    public var concept: String
    /// The comparator says on which side of the value the figure must lie; without a unit any will do.
    public var quantity: Quantity

    public init(concept: String, quantity: Quantity) {
        self.concept = concept
        self.quantity = quantity
    }
}

extension SearchQuery {
    /// Whether it only narrows what others find: a condition, or what is not to be found. Such parts hold even where any
    /// of a query's words suffices.
    var isCondition: Bool {
        switch self {
        case .words, .phrase: false
        case .condition, .filtered, .everything: true
        case .all(let parts), .any(let parts): parts.allSatisfy(\.isCondition)
        case .excluding(let base, _): base.isCondition
        case .weighted(let query, _): query.isCondition
        }
    }
}
