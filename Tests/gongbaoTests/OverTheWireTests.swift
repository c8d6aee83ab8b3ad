import ArgumentParser
import RPCServer
import ReportMessages
import Testing
import WireProtocol

@testable import gongbao

@Suite struct OverTheWireTests {
    private func command<Command: ParsableCommand>(_ type: Command.Type, _ arguments: String...) throws -> Command {
        try #require(try Gongbao.parseAsRoot(arguments) as? Command)
    }

    private func everything() throws -> CannedServer {
        try CannedServer { methods, keep in
            func answer<Request, Response>(_ method: RPCMethod<Request, Response>, _ response: Response) {
                methods.register(method, .inline) { request, _ in
                    keep(request)
                    return response
                }
            }
            let cell = CompareCell(figures: Sample.figures)
            answer(.search, SearchResponse(hits: [SearchHit(reportID: "linhe-2023")]))
            answer(
                .getReport,
                GetReportResponse(summary: Sample.summary, text: Sample.sentence, figures: Sample.figures))
            answer(.listReports, ListReportsResponse(reports: [Sample.summary]))
            answer(
                .explain, ExplainResponse(steps: [ExplainStep(rule: "quantity", span: TextSpan(start: 24, end: 29))]))
            answer(.listFigures, ListFiguresResponse(figures: Sample.figures))
            answer(
                .compare, CompareResponse(columns: [CompareColumn()], rows: [CompareRow(cells: [cell])]))
            answer(
                .series,
                SeriesResponse(lines: [SeriesLine(region: Sample.linhe, points: [SeriesPoint(year: 1, cell: cell)])]))
            answer(.rank, RankResponse(rows: [RankRow(place: 1, cell: cell)], total: 1))
            answer(.aggregate, AggregateResponse(groups: [AggregateGroup(count: 1)]))
            answer(.coverage, CoverageResponse(rows: [CoverageRow(concept: "gdp", figureCount: 1)]))
            answer(.resolveRegions, ResolveRegionsResponse(candidates: [Candidate(code: "1", name: "x")]))
            answer(.resolveConcepts, ResolveConceptsResponse(matches: [ConceptMatch()]))
            answer(.getStatus, GetStatusResponse(version: "9.9"))
            answer(.findSimilar, FindSimilarResponse(reports: [SimilarReport(report: ReportRef(id: "a"))]))
            answer(.findCopies, FindCopiesResponse(sentences: [CopiedSentence(text: "a", places: [CopyPlace()])]))
            answer(.suggest, SuggestResponse(suggestions: [Suggestion(text: "a")]))
            answer(
                .trend,
                TrendResponse(trends: [QueryTrend(years: [TrendCount(year: 1)])], held: [TrendCount(year: 1)]))
            answer(.listQueries, ListQueriesResponse(queries: [StoredQuery(name: "a")]))
            answer(.saveQuery, SaveQueryResponse(query: StoredQuery(name: "a")))
            answer(.deleteQuery, DeleteQueryResponse(deleted: true))
            answer(.matchStoredQueries, MatchStoredQueriesResponse(matches: [QueryMatch(name: "a")]))
        }
    }

    @Test func everyCommandAsksAndAnswers() async throws {
        let commands: [any ServerCommand] = [
            try command(SearchCommand.self, "search", "建议"), try command(ShowCommand.self, "show", "a"),
            try command(ReportsCommand.self, "reports"), try command(IndicatorsCommand.self, "indicators"),
            try command(CompareCommand.self, "compare", "-c", "gdp"),
            try command(SeriesCommand.self, "series", "-c", "gdp", "-r", "临河县"),
            try command(RankCommand.self, "rank", "-c", "gdp", "-y", "2023"),
            try command(AggregateCommand.self, "aggregate", "-c", "gdp"), try command(CoverageCommand.self, "coverage"),
            try command(RegionsCommand.self, "regions", "临河"), try command(ConceptsCommand.self, "concepts"),
            try command(StatusCommand.self, "status"), try command(PingCommand.self, "ping"),
            try command(ExplainCommand.self, "explain", "a", "--at", "24..29"),
            try command(SimilarCommand.self, "similar", "a"), try command(CopiesCommand.self, "copies", "a"),
            try command(SuggestCommand.self, "suggest", "a"), try command(TrendCommand.self, "trend", "a"),
            try command(ListQueriesCommand.self, "queries", "list"),
            try command(SaveQueryCommand.self, "queries", "save", "a", "b"),
            try command(DeleteQueryCommand.self, "queries", "delete", "a"),
            try command(MatchQueriesCommand.self, "queries", "match", "a"),
        ]
        let server = try everything()
        try await server.serve { session, _ in
            for command in commands {
                let answer = try await command.answer(session)
                #expect(answer.isFound, "\(type(of: command))")
                for format in OutputFormat.allCases {
                    #expect(!Sample.text(answer, format).isEmpty, "\(type(of: command)) as \(format)")
                }
            }
        }
        // A ping is no request; an explanation asks for the text as well.
        #expect(server.requests.count == commands.count)
    }

    @Test func anExplanationShowsTheWords() async throws {
        let command = try command(ExplainCommand.self, "explain", "a", "--at", "24..29")
        let answer = try await everything().serve { session, _ in try await command.answer(session) }
        #expect(Sample.text(answer) == "quantity  〔91件〕  24..29\n")
    }

    /// 2,500 figures in pages of at most a thousand; cursors are the numbers of figures before.
    private func longList() throws -> CannedServer {
        try CannedServer { methods, keep in
            methods.register(.listFigures, .inline) { request, _ in
                keep(request)
                let start = Int(request.page?.cursor ?? "") ?? 0
                let end = min(2_500, start + Int(request.page?.limit ?? 20))
                return ListFiguresResponse(
                    figures: (start..<end).map { Sample.figure(String($0)) },
                    page: PageInfo(nextCursor: end < 2_500 ? String(end) : "", total: 2_500, totalIsExact: true))
            }
        }
    }

    @Test func aListIsFollowedToItsEnd() async throws {
        let command = try command(IndicatorsCommand.self, "indicators", "--all")
        let server = try longList()
        var pages: [Answer] = []
        try await server.serve { session, _ in
            try await command.forEachPage(session) { pages.append($0) }
        }
        #expect(pages.map(\.records.rows.count) == [1_000, 1_000, 500])
        var whole = try #require(pages.first)
        for page in pages.dropFirst() { whole.append(page) }
        whole.endList(.en)
        #expect(whole.summary == "2,500 figures")
        #expect(whole.nextCursor == nil)
        #expect(Sample.text(whole).split(separator: "\n").count == 2_501)
        let json = Sample.text(whole, .json)
        #expect(json.contains("\"next_cursor\": null") && json.contains("\"value\": 2499,"))
        let presenter = Presenter(format: .csv, inColor: false, width: nil)
        let lines = presenter.text(of: pages[0]) + presenter.text(of: pages[1], withHeading: false)
        #expect(lines.count == 2_001)
        #expect(lines.filter { $0.hasPrefix("report_id,") }.count == 1)
    }

    @Test func errorsOfTheServerKeepTheirMeaning() async throws {
        let server = try CannedServer { methods, _ in
            methods.register(.search, .inline) { _, _ in
                throw RPCError(.notFound, "No such place.", details: [.resource("region", "x", candidates: ["临河县"])])
            }
        }
        let search = try command(SearchCommand.self, "search", "x"), status = try command(StatusCommand.self, "status")
        try await server.serve { session, _ in
            await #expect(throws: CommandFailure(status: .usage, message: "No such place.\nPerhaps: 临河县")) {
                _ = try await search.answer(session)
            }
            let missing = await #expect(throws: CommandFailure.self) { _ = try await status.answer(session) }
            #expect(missing?.status == .serverTrouble)
            #expect(missing?.message.hasSuffix("The server is older than this program.") == true)
        }
    }

    @Test func withoutAServerItSaysWhatToDo() async throws {
        // The port of a server that has gone.
        let address = try await everything().serve { _, address in address }
        let session = try Session(SharedOptions.parse(["--server", address, "--timeout", "60"]), surroundings: .made())
        let status = try command(StatusCommand.self, "status")
        let failure = await #expect(throws: CommandFailure.self) { _ = try await status.answer(session) }
        #expect(failure?.status == .serverTrouble)
        #expect(failure?.message.contains("gongbaod serve --data DIR --listen \(address)") == true)
        #expect(failure?.message.hasSuffix("The address comes from --server.") == true)
    }
}

@Suite struct IngestRunTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for number in 1...150 { try folder.write("r\(1000 + number).txt", "报告\(number)，办理建议\(number)件。") }
        try folder.write("empty.txt", "")
        try folder.write("bad.ndjson", "{\n")
        return folder
    }

    @Test func sendsBatchesAndCountsWhatBecameOfThem() async throws {
        let folder = try folder()
        let server = try CannedServer { methods, keep in
            methods.register(.ingest, .inline, .init(takesLargeRequests: true)) { request, _ in
                keep(request)
                return IngestResponse(
                    outcomes: request.reports.map { draft in
                        draft.text.isEmpty
                            ? IngestOutcome(id: draft.id, result: .refused, error: "It is empty.")
                            : IngestOutcome(id: draft.id, result: .added, version: 1, figureCount: 1)
                    })
            }
        }
        let answer = try await server.serve { session, _ in
            try await IngestRun(session: session, files: DraftFiles(paths: [folder.path])).run()
        }
        #expect(!answer.isFound)
        #expect(
            answer.summary?.hasPrefix("152 reports: 150 added, 0 revised, 0 unchanged, 2 refused; 150 figures; ")
                == true)
        #expect(answer.records.rows.count == 152)
        let sizes = server.requests.compactMap { ($0 as? IngestRequest)?.reports.count }
        #expect(sizes == [64, 64, 23])
        let csv = Sample.text(answer, .csv)
        #expect(csv.contains("empty.txt,empty,refused,,0,It is empty.,,\r\n"))
        #expect(csv.contains("bad.ndjson:1,,not-sent,,0,"))
    }

    /// The key of a call, in a message so that the server keeps it.
    private static func key(of call: CallContext) -> ReportDraft {
        ReportDraft(id: String(decoding: call.metadata["idempotency-key"] ?? [], as: UTF8.self))
    }

    @Test func progressIsToldAndALostAnswerIsAskedForUnderItsKey() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "甲")
        let server = try CannedServer { methods, keep in
            let role = MethodTable.Traits(takesLargeRequests: true)
            methods.registerStream(.ingestWithProgress, role) { _, call, answers in
                keep(Self.key(of: call))
                try await answers.send(IngestProgress(stage: .extracting, done: 1, total: 2))
                throw RPCError(.unavailable, "The server stops.")
            }
            methods.register(.ingest, .inline, role) { request, call in
                keep(Self.key(of: call))
                return IngestResponse(outcomes: request.reports.map { IngestOutcome(id: $0.id, result: .added) })
            }
        }
        let (answer, steps) = try await server.serve { session, _ in
            var steps: [IngestProgress] = []
            let answer = try await session.ingest(IngestRequest(reports: [ReportDraft(id: "a")])) { steps.append($0) }
            return (answer, steps)
        }
        #expect(answer.outcomes.map(\.result) == [.added])
        #expect(steps.map { $0.words(.en) } == ["extracting 1 of 2"])
        #expect(steps.map { $0.words(.zh) } == ["提取 1/2"])
        let keys = server.requests.compactMap { ($0 as? ReportDraft)?.id }
        #expect(keys.count == 2 && Set(keys).count == 1 && keys[0].utf8.count == 32)
    }

    @Test func stopsWhereTheServerFails() async throws {
        let folder = try folder()
        let server = try CannedServer { methods, _ in
            methods.register(.ingest, .inline, .init(takesLargeRequests: true)) { request, _ in
                guard request.reports.contains(where: { $0.id == "r1001" }) else {
                    throw RPCError(.resourceExhausted, "The server's disk is full.")
                }
                return IngestResponse(outcomes: request.reports.map { IngestOutcome(id: $0.id, result: .added) })
            }
        }
        let failure = await #expect(throws: CommandFailure.self) {
            _ = try await server.serve { session, _ in
                try await IngestRun(session: session, files: DraftFiles(paths: [folder.path])).run()
            }
        }
        #expect(failure?.status == .serverTrouble)
        #expect(failure?.message.hasPrefix("The server's disk is full.\nTaken in before: 64.") == true)
    }

    @Test func aServerThatAnswersTooLittleDoesNoHarm() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "甲")
        let server = try CannedServer { methods, _ in
            methods.register(.ingest, .inline, .init(takesLargeRequests: true)) { _, _ in IngestResponse() }
        }
        let answer = try await server.serve { session, _ in
            try await IngestRun(session: session, files: DraftFiles(paths: [folder.path])).run()
        }
        #expect(answer.summary?.hasPrefix("1 report: 0 added, 0 revised, 0 unchanged, 1 refused") == true)
    }
}
