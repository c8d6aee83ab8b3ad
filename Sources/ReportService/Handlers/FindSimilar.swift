public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/FindSimilar`.
    public func findSimilar(
        _ request: FindSimilarRequest, cancellation: Cancellation
    ) throws(RPCError) -> FindSimilarResponse {
        let page = try Checked.page(request.page)
        let question = SimilarRequest(
            reportID: try Checked.nonEmptyText(request.reportID, field: "report_id", wanted: "a report's ID"),
            filter: try ReportEngine::ReportFilter(request.filter),
            termLimit: try Checked.number(
                request.termLimit, in: RequestLimits.terms, zeroMeans: 20, field: "term_limit"), limit: page.limit,
            cursor: page.cursor)
        let answer = try asking { () throws(EngineError) in
            try engine.similar(question, cancellation: cancellation)
        }
        return FindSimilarResponse(
            report: ReportRef(answer.report),
            terms: answer.terms.map { term in
                ReportMessages::TellingTerm(
                    term: term.term, frequency: UInt32(clamping: term.frequency),
                    documentFrequency: UInt32(clamping: term.documentFrequency), weight: term.weight)
            },
            reports: answer.hits.map { hit in
                SimilarReport(
                    report: ReportRef(hit.report), score: hit.score,
                    shared: hit.shared.map(ReportMessages::ScorePart.init))
            },
            // How many hold a term at all says nothing; whether the list goes on does.
            page: PageInfo(
                next: answer.nextCursor, total: answer.hits.count,
                isExact: answer.nextCursor == nil && page.cursor == nil))
    }
}
