import IndicatorStore
public import ReportModel

/// Whose figures are meant, where reports disagree or some only are to be trusted. Empty is all.
public struct SourceRequest: Hashable, Sendable {
    /// IDs of reports; those that are none fail alone.
    public var reportIDs: [String]
    public var kinds: Set<ReportKind>

    public static let all = SourceRequest()

    public init(reportIDs: [String] = [], kinds: Set<ReportKind> = []) {
        self.reportIDs = reportIDs
        self.kinds = kinds
    }
}

extension ReportEngine {
    func sources(
        _ request: SourceRequest, in snapshot: EngineSnapshot, _ notes: inout AnswerNotes
    ) throws(EngineError) -> FigureSources {
        FigureSources(reports: try reportIDs(request.reportIDs, in: snapshot, &notes), kinds: request.kinds)
    }

    /// The reports of some IDs; those that are none go to the notes.
    func reportIDs(
        _ texts: [String], in snapshot: EngineSnapshot, _ notes: inout AnswerNotes
    ) throws(EngineError) -> Set<ReportID> {
        Set(
            try notes.resolved(texts, field: "report_ids") { (text, _) throws(EngineError) in
                guard let id = ReportID(text), snapshot.catalog[id] != nil else {
                    throw .reportNotFound(id: text, version: nil)
                }
                return id
            })
    }
}
