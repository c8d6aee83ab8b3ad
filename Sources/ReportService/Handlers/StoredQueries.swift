import RPCServer
public import ReportEngine
public import ReportMessages
public import WireProtocol

extension EngineHandlers {
    /// `gongbao.v1.ReportService/SaveQuery`.
    public func saveQuery(
        _ request: SaveQueryRequest, cancellation: Cancellation
    ) throws(RPCError) -> SaveQueryResponse {
        let name = try Checked.nonEmptyText(request.name, field: "name", wanted: "a name for the query")
        let text = try Checked.nonEmptyText(
            request.text, limit: RequestLimits.queryCharacters, field: "text", wanted: "the query")
        let saved = try asking { () throws(EngineError) in try engine.save(query: name, text: text) }
        return SaveQueryResponse(
            query: ReportMessages::StoredQuery(saved.query), replaced: saved.replaced, notices: saved.notices)
    }

    /// `gongbao.v1.ReportService/ListQueries`.
    public func listQueries(
        _ request: ListQueriesRequest, cancellation: Cancellation
    ) throws(RPCError) -> ListQueriesResponse {
        let page = try Checked.page(request.page)
        let answer = try asking { () throws(EngineError) in
            try engine.storedQueries(limit: page.limit, cursor: page.cursor)
        }
        return ListQueriesResponse(
            queries: answer.queries.map(ReportMessages::StoredQuery.init),
            page: PageInfo(next: answer.nextCursor, total: answer.totalCount))
    }

    /// `gongbao.v1.ReportService/DeleteQuery`. A name under which there is none is no error: the call may be made twice.
    public func deleteQuery(
        _ request: DeleteQueryRequest, cancellation: Cancellation
    ) throws(RPCError) -> DeleteQueryResponse {
        let name = try Checked.nonEmptyText(request.name, field: "name", wanted: "the query's name")
        return DeleteQueryResponse(
            deleted: try asking { () throws(EngineError) in try engine.delete(query: name) })
    }

    /// `gongbao.v1.ReportService/MatchStoredQueries`.
    public func matchStoredQueries(
        _ request: MatchStoredQueriesRequest, cancellation: Cancellation
    ) throws(RPCError) -> MatchStoredQueriesResponse {
        let id = try Checked.nonEmptyText(request.reportID, field: "report_id", wanted: "a report's ID")
        let answer = try asking { () throws(EngineError) in
            try engine.storedQueries(matching: id, cancellation: cancellation)
        }
        return MatchStoredQueriesResponse(
            report: ReportRef(answer.report), matches: answer.matches.map(ReportMessages::QueryMatch.init),
            failures: answer.failures.map(ReportMessages::QueryFailure.init))
    }

    /// `gongbao.v1.ReportService/ListMatches`.
    public func listMatches(
        _ request: ListMatchesRequest, cancellation: Cancellation
    ) throws(RPCError) -> ListMatchesResponse {
        let names = try Checked.names(
            request.names, limit: RequestLimits.values, field: "names", wanted: "the name of a stored query")
        let texts = try Checked.names(
            request.queries, limit: RequestLimits.watchedQueries, field: "queries", wanted: "a query")
        let limit = try Checked.number(request.limit, in: RequestLimits.page, zeroMeans: 100, field: "limit")
        let question = NewMatchRequest(
            since: request.since.map { Int64(clamping: $0) }, names: names, texts: texts, limit: limit)
        let answer = try asking { () throws(EngineError) in
            try engine.newMatches(question, cancellation: cancellation)
        }
        return ListMatchesResponse(
            matches: answer.matches.map { match in
                NewMatch(
                    sequence: UInt64(clamping: match.sequence), ingestedAt: UInt64(clamping: match.ingestedAtSeconds),
                    report: ReportRef(match.report), matches: match.matches.map(ReportMessages::QueryMatch.init))
            }, next: UInt64(clamping: answer.next), more: answer.hasMore,
            failures: answer.failures.map(ReportMessages::QueryFailure.init))
    }

    /// `gongbao.v1.ReportService/WatchMatches`: what `ListMatches` answers to a client that goes on from `next` each time,
    /// without answers that say nothing new. What comes in while the client does not read waits in the store, not here.
    func watchMatches(
        _ request: ListMatchesRequest, cancellation: Cancellation, answers: AnswerSink<ListMatchesResponse>
    ) async throws {
        var request = request
        var told: [ReportMessages::QueryFailure]?
        for await _ in engine.recordNumbers() {
            var hasMore = true
            while hasMore {
                let answer = try listMatches(request, cancellation: cancellation)
                request.since = answer.next
                hasMore = answer.more
                if !answer.matches.isEmpty || told != answer.failures { try await answers.send(answer) }
                told = answer.failures
            }
        }
    }
}
