public import ChineseText
public import Gazetteer
public import ReportModel

/// Turns the text of reports into observations.
///
/// Named rules over numbers and words, no learnt model: the same text gives the same observations. A value without
/// state; any number of threads may use one.
public struct IndicatorExtractor: Sendable {
    /// Raised whenever the rules change what is extracted, so that stored observations can be made anew.
    public static let version = 7

    let rulebook: Rulebook
    let gazetteer: Gazetteer?

    /// - Parameter gazetteer: Resolves places named beside figures; without one, figures are about the report's place.
    public init(gazetteer: Gazetteer? = nil) {
        rulebook = .standard
        self.gazetteer = gazetteer
    }

    /// Every figure that the report states, and the documents that it names.
    ///
    /// Page furniture is left out. A report without blocks is read line by line.
    ///
    /// - Parameter concepts: Which concepts may be given; a figure whose concept is
    ///   not among them has the broader one that is, or none.
    /// - Complexity: O(length of the text).
    public func observations(in report: Report, concepts: ConceptScope = .all) -> ReportObservations {
        var reader = ReportReader(report: report, rulebook: rulebook, gazetteer: gazetteer, traced: nil)
        reader.read()
        if concepts == .base {
            for index in reader.observations.indices {
                reader.observations[index].concept = reader.observations[index].concept.flatMap(
                    ConceptCatalog.base(of:))
            }
        }
        return ReportObservations(observations: reader.observations, documents: reader.documents)
    }

    /// Which rules made or refused observations at `span`.
    ///
    /// - Complexity: that of `observations(in:)`.
    public func explain(in report: Report, span: ByteSpan) -> Explanation {
        var reader = ReportReader(report: report, rulebook: rulebook, gazetteer: gazetteer, traced: span)
        reader.read()
        return Explanation(
            title: "explain", detail: reader.trace.isEmpty ? "no number stands here" : "", span: span,
            children: reader.trace)
    }
}
