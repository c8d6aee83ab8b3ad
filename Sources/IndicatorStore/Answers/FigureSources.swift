public import ReportModel

/// Which reports' figures count. Empty is all.
public struct FigureSources: Hashable, Sendable {
    public var reports: Set<ReportID>
    public var kinds: Set<ReportKind>

    public static let all = FigureSources()

    public init(reports: Set<ReportID> = [], kinds: Set<ReportKind> = []) {
        self.reports = reports
        self.kinds = kinds
    }

    func hold(_ report: ReportFacts) -> Bool {
        (reports.isEmpty || reports.contains(report.id)) && (kinds.isEmpty || kinds.contains(report.kind))
    }

    /// Adds what they ask for to a query.
    func narrow(_ query: inout ObservationQuery) {
        query.reports = reports
        if !kinds.isEmpty { query.conditions.append(ObservationCondition(.reportKinds(kinds))) }
    }
}
