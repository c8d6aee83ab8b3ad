public import ReportEngine
public import ReportMessages
import ReportModel
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/Ingest`. A draft that can't be taken in is answered as refused; it does not keep the
    /// others out.
    public func ingest(_ request: IngestRequest, cancellation: Cancellation) throws(RPCError) -> IngestResponse {
        try ingest(request, cancellation: cancellation) { _ in }
    }

    /// The same.
    ///
    /// - Parameter progress: Told how far it has come, from any thread; the work waits for it.
    func ingest(
        _ request: IngestRequest, cancellation: Cancellation, progress: @escaping @Sendable (IngestProgress) -> Void
    ) throws(RPCError) -> IngestResponse {
        try Checked.count(request.reports.count, in: RequestLimits.drafts, field: "reports")
        let submissions = request.reports.map(ReportSubmission.init)
        progress(IngestProgress(stage: .waiting, total: UInt32(clamping: submissions.count)))
        let results = try ingestGate.run(cancellation) { () throws(RPCError) in
            try asking { () throws(EngineError) in
                try engine.ingest(submissions, cancellation: cancellation) { progress(IngestProgress($0)) }
            }
        }
        return IngestResponse(
            outcomes: zip(request.reports, results).map { IngestOutcome($1, draftID: $0.id) })
    }
}

extension IngestProgress {
    init(_ step: IngestStep) {
        let stage: IngestStage =
            switch step.stage {
            case .reading: .reading
            case .extracting: .extracting
            case .committing: .committing
            }
        self.init(stage: stage, done: UInt32(clamping: step.done), total: UInt32(clamping: step.total))
    }
}

extension ReportSubmission {
    init(_ draft: ReportDraft) {
        func told(_ value: String) -> String? { value.isEmpty ? nil : value }
        self.init(
            fileName: draft.id, content: draft.text, id: told(draft.id), title: told(draft.title),
            region: told(draft.region), kind: told(draft.kind), yearCovered: told(draft.yearCovered),
            yearDelivered: told(draft.yearDelivered), sourceURL: told(draft.sourceURL))
    }
}

extension IngestOutcome {
    init(_ result: ReportEngine::IngestResult, draftID: String) {
        var kind = ReportMessages::IngestResult.added
        var error = ""
        switch result.outcome {
        case .added: kind = .added
        case .unchanged: kind = .unchanged
        case .newVersion: kind = .revised
        case .refused(let reason):
            kind = .refused
            error = reason
        }
        self.init(
            id: kind == .refused ? draftID : result.id?.rawValue ?? draftID, result: kind,
            version: UInt32(clamping: result.version), figureCount: UInt32(clamping: result.observationCount),
            error: error, notices: result.notices, matchedQueries: result.matchedQueries)
    }
}
