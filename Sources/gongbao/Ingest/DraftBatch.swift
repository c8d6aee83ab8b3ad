import ReportMessages

/// Drafts that travel together in one call.
struct DraftBatch: Sendable {
    /// Beyond this a batch is sent: small enough for a smooth progress line, large enough for one commit to serve many.
    static let targetBytes = 2 << 20
    static let targetCount = 64

    private(set) var drafts: [Draft] = []
    private var bytes = 0

    var isEmpty: Bool { drafts.isEmpty }
    var isFull: Bool { bytes >= Self.targetBytes || drafts.count >= Self.targetCount }

    /// Whether a draft still fits into the frame that the server takes.
    func hasRoom(for draft: Draft) -> Bool { isEmpty || bytes + draft.wireBytes <= DraftReader.textLimitBytes }

    mutating func append(_ draft: Draft) {
        drafts.append(draft)
        bytes += draft.wireBytes
    }

    var request: IngestRequest {
        IngestRequest(
            reports: drafts.map { draft in
                ReportDraft(
                    id: draft.id, title: draft.title, region: draft.region, kind: draft.kind,
                    yearCovered: draft.yearCovered, yearDelivered: draft.yearDelivered, sourceURL: draft.sourceURL,
                    text: draft.text)
            })
    }
}
