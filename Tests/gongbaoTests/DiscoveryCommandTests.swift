import ArgumentParser
import Foundation
import RPCServer
import ReportMessages
import Testing
import WireProtocol

@testable import gongbao

@Suite struct DiscoveryCommandTests {
    private func command<Command: ParsableCommand>(_ type: Command.Type, _ arguments: String...) throws -> Command {
        try #require(try Gongbao.parseAsRoot(arguments) as? Command)
    }

    private func fails(_ arguments: String...) -> Bool { (try? Gongbao.parseAsRoot(arguments)) == nil }

    @Test func argumentsBecomeRequests() throws {
        let similar = try command(
            SimilarCommand.self, "similar", "a", "-r", "临河", "-y", "2020..", "--terms", "5", "-l", "3")
        #expect(
            similar.request
                == FindSimilarRequest(
                    reportID: "a", filter: ReportFilter(regions: ["临河"], years: YearRange(from: 2020)), termLimit: 5,
                    page: PageRequest(limit: 3)))
        let copies = try command(
            CopiesCommand.self, "copies", "a", "--elsewhere", "--ignore-numbers", "--similarity", "100")
        #expect(
            copies.request
                == FindCopiesRequest(
                    reportID: "a", similarity: 100, ignoreNumbers: true, leastCharacters: 12, otherRegions: true,
                    placeLimit: 3, page: PageRequest(limit: 20)))
        let suggest = try command(SuggestCommand.self, "suggest", "满意", "--only", "concept", "--only", "title")
        #expect(suggest.request == SuggestRequest(text: "满意", kinds: [.concept, .title], limit: 10))
        let trend = try command(TrendCommand.self, "trend", "a", "b c", "--by", "prefecture", "--kind", "法院")
        #expect(
            trend.request
                == TrendRequest(queries: ["a", "b c"], filter: ReportFilter(kinds: [.court]), grouping: .byPrefecture))
        let save = try command(SaveQueryCommand.self, "queries", "save", "n", "预算", "监督")
        #expect(save.request == SaveQueryRequest(name: "n", text: "预算 监督"))
        #expect(try Gongbao.parseAsRoot(["queries"]) is ListQueriesCommand)
        _ = try command(WatchCommand.self, "watch", "a", "--query", "n", "--since", "0", "--once", "--format", "json")
    }

    @Test func wrongArgumentsAreRefused() {
        #expect(fails("similar") && fails("similar", "a", "--terms", "51"))
        #expect(fails("copies", "a", "--similarity", "59") && fails("copies", "a", "--least", "7"))
        #expect(fails("copies", "a", "--places", "0") && fails("suggest", "a", "--limit", "101"))
        #expect(fails("trend") && fails("trend", "1", "2", "3", "4", "5", "6"))
        #expect(fails("watch", "a", "--once") && fails("watch", "a", "--format", "json"))
        #expect(fails("watch", "a", "--interval", "0.1") && fails("queries", "save", "n"))
        #expect(fails("search", "a", "--batch", "f") && fails("search", "--batch", "f", "--all"))
        #expect(fails("search"))
    }

    private static func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("gongbao-\(UUID().uuidString)").path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// A server that finds every query but the one that is "bad".
    private func searches() throws -> CannedServer {
        try CannedServer { methods, keep in
            methods.register(.multiSearch, .inline) { request, _ in
                keep(request)
                return MultiSearchResponse(
                    outcomes: request.searches.map { search in
                        guard case .text(let text) = search.query, text != "bad" else {
                            return SearchOutcome(
                                outcome: .failure(CallFailure(code: .notFound, message: "No such place.")))
                        }
                        let hit = SearchHit(reportID: "r-" + text, title: text)
                        return SearchOutcome(
                            outcome: .answer(SearchResponse(hits: [hit], page: PageInfo(total: 1, totalIsExact: true))))
                    })
            }
        }
    }

    @Test func aBatchAsksLineByLine() async throws {
        let path = try Self.file("预算\n\n# 注\nbad\r\n监督 OR 立法\n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let search = try command(SearchCommand.self, "search", "--batch", path, "--limit", "7", "--snippets", "0")
        let server = try searches()
        let answer = try await server.serve { session, _ in try await search.answer(session) }
        let request = try #require(server.requests.first as? MultiSearchRequest)
        #expect(request.searches.map(\.query) == [.text("预算"), .text("bad"), .text("监督 OR 立法")])
        #expect(request.searches.allSatisfy { $0.page?.limit == 7 && $0.snippets == 0 })
        #expect(answer.isFound && answer.summary == "3 queries: 2 found something, 1 failed")
        let text = Sample.text(answer)
        #expect(text.contains("» 预算\n1  预算\n") && text.contains("» bad\n   No such place.\n"))
        let lines = Sample.text(answer, .ndjson).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1] == #"{"query":"bad","error":{"code":"NOT_FOUND","message":"No such place."}}"#)
        #expect(Sample.text(answer, .json).contains("\"searches\""))
        #expect(Sample.text(answer, .csv).hasPrefix("query,error,rank,id,"))
    }

    @Test func aLongBatchGoesInSeveralCalls() async throws {
        let path = try Self.file((0..<250).map { "q\($0)" }.joined(separator: "\n"))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let search = try command(SearchCommand.self, "search", "--batch", path, "--limit", "25")
        let server = try searches()
        let answer = try await server.serve { session, _ in try await search.answer(session) }
        #expect(server.requests.compactMap { ($0 as? MultiSearchRequest)?.searches.count } == [80, 80, 80, 10])
        #expect(answer.records.rows.count == 250)
    }

    @Test func batchesThatCannotBeRead() throws {
        #expect(throws: CommandFailure.self) { _ = try SearchBatch(path: "/nowhere/at/all") }
        let path = try Self.file("# nothing\n \n")
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: CommandFailure(status: .usage, message: "\(path) holds no query.")) {
            _ = try SearchBatch(path: path)
        }
    }

    /// A watch goes on from where each page ended, and follows pages until there is no more.
    @Test func aWatchGoesOn() async throws {
        let server = try CannedServer { methods, keep in
            methods.register(.listMatches, .inline) { request, _ in
                keep(request)
                let since = request.since ?? 10
                if since >= 14 { return ListMatchesResponse(next: 14) }
                let match = NewMatch(sequence: since + 1, report: ReportRef(id: "r\(since + 1)"))
                return ListMatchesResponse(
                    matches: request.since == nil ? [] : [match], next: since + 2, more: since < 12)
            }
        }
        try await server.serve { session, _ in
            var watch = Watch(session: session, names: ["n"], texts: ["a"], since: nil)
            let first = try await watch.next()
            #expect(first.matches.isEmpty)
            #expect(watch.since == 12)
            let second = try await watch.next()
            #expect(second.matches.map(\.sequence) == [13])
            #expect(watch.since == 14)
            var whole = Watch(session: session, names: [], texts: [], since: 8)
            let isFound = try await whole.listAll()
            #expect(isFound)
            #expect(whole.since == 14)
        }
        let asked = server.requests.compactMap { $0 as? ListMatchesRequest }
        #expect(asked.map(\.since) == [nil, 12, 8, 10, 12])
        #expect(asked[0].names == ["n"] && asked[0].queries == ["a"])
    }

    /// A watch that the server ends goes on from where it stood, on another call; one that is wrong ends.
    @Test func aWatchThatIsEndedBeginsAgain() async throws {
        let server = try CannedServer { methods, keep in
            methods.registerStream(.watchMatches, isEndless: true) { request, _, answers in
                keep(request)
                let since = request.since ?? 10
                guard since < 12 else { throw RPCError(.invalidArgument, "Enough.") }
                try await answers.send(ListMatchesResponse(next: since + 1))
                throw RPCError(since == 10 ? .unavailable : .deadlineExceeded, "The server stops.")
            }
        }
        try await server.serve { session, _ in
            var watch = Watch(session: session, names: ["n"], texts: ["a"], since: nil)
            let failure = await #expect(throws: CommandFailure.self) { try await watch.follow(every: .zero) }
            #expect(failure?.status == .usage)
            #expect(watch.since == 12)
        }
        let asked = server.requests.compactMap { $0 as? ListMatchesRequest }
        #expect(asked.map(\.since) == [nil, 11, 12])
        #expect(asked.allSatisfy { $0.names == ["n"] && $0.queries == ["a"] })
    }

    @Test func aWatchOfNothingEnds() async throws {
        let server = try CannedServer { methods, _ in
            methods.register(.listMatches, .inline) { _, _ in
                ListMatchesResponse(failures: [QueryFailure(name: "n", failure: CallFailure(message: "No."))])
            }
        }
        try await server.serve { session, _ in
            var watch = Watch(session: session, names: ["n"], texts: [], since: 0)
            await #expect(throws: CommandFailure.self) { _ = try await watch.next() }
        }
    }
}
