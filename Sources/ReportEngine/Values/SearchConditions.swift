public import ReportModel

/// What a query given as a tree asks of a report beside its words; in a query text `region:河南`, `满意率>=95%`.
public enum SearchCondition: Hashable, Sendable {
    /// Name or code of a place, which takes in everything below it.
    case region(String)
    /// Years of which the report must cover at least one.
    case years(ClosedRange<Int>)
    case kind(ReportKind)
    /// Words that the source must contain.
    case source(String)
    /// Code or name of a concept of which the report must state a figure.
    case concept(String)
    /// A figure that the report must state for a concept: reached, not aimed at, and surely on the wanted side of the
    /// value: 超95% is above 95, not surely above 96. Without a unit any will do.
    case figure(concept: String, Quantity)
}
