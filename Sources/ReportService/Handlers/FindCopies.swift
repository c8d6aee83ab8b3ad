public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/FindCopies`.
    public func findCopies(
        _ request: FindCopiesRequest, cancellation: Cancellation
    ) throws(RPCError) -> FindCopiesResponse {
        let page = try Checked.page(request.page)
        let question = CopiesRequest(
            reportID: try Checked.nonEmptyText(request.reportID, field: "report_id", wanted: "a report's ID"),
            filter: try ReportEngine::ReportFilter(request.filter),
            similarity: try Checked.number(
                request.similarity, in: RequestLimits.similarity, zeroMeans: 70, field: "similarity"),
            ignoresNumbers: request.ignoreNumbers,
            leastCharacters: try Checked.number(
                request.leastCharacters, in: RequestLimits.sentenceCharacters, zeroMeans: 12,
                field: "least_characters"), otherRegionsOnly: request.otherRegions,
            placeLimit: try Checked.number(
                request.placeLimit, in: RequestLimits.places, zeroMeans: 5, field: "place_limit"),
            limit: page.limit, cursor: page.cursor)
        let answer = try asking { () throws(EngineError) in
            try engine.copies(question, cancellation: cancellation)
        }
        return FindCopiesResponse(
            report: ReportRef(answer.report), sentenceCount: UInt32(clamping: answer.sentenceCount),
            copiedCount: UInt32(clamping: answer.copiedCount),
            reports: answer.sources.map { source in
                CopyingReport(
                    report: ReportRef(source.report), sentenceCount: UInt32(clamping: source.sentenceCount),
                    identicalCount: UInt32(clamping: source.identicalCount))
            }, sentences: answer.sentences.map(ReportMessages::CopiedSentence.init),
            page: PageInfo(next: answer.nextCursor, total: answer.copiedCount), notices: answer.notices)
    }
}
