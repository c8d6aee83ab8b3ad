import Foundation
import Logging
import NIOCore
import RPCServer
import ReportClient
import ReportEngine
import ReportMessages
import Testing
import WireProtocol

@testable import ReportService

/// The calls with many answers over a store, between a server and a client of their own.
@Suite("Progress and watches")
final class IngestProgressTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gongbao-\(UUID().uuidString)")
    private let engine: ReportEngine

    init() throws { engine = try ReportEngine.open(EngineConfiguration(dataFolder: folder.path)) }

    deinit {
        engine.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// - Parameter body: Drains the server itself if it wants to see it go.
    private func serving(_ body: (ReportClient, RPCServer, EngineHandlers) async throws -> Void) async throws {
        let source = HandlerSource()
        let surroundings = ServerSurroundings()
        let facts = ServerFacts(version: "", limits: .standard, startedAt: .now(), surroundings: surroundings)
        let server = try RPCServer(
            ServerConfiguration(port: 0), methods: MethodTable(handlers: source, server: facts),
            surroundings: surroundings, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let address = try await server.start()
        server.health = .serving
        let handlers = EngineHandlers(engine: engine, logger: Logger(label: "test"))
        source.set(handlers)
        var options = ClientOptions()
        options.retry = .never
        options.timeout = .seconds(60)
        let client = ReportClient(host: "127.0.0.1", port: address.port, options: options)
        let failure: (any Error)?
        do {
            try await body(client, server, handlers)
            failure = nil
        } catch {
            failure = error
        }
        client.close()
        await server.drain(grace: .seconds(20))
        #expect(server.counters.inFlight == 0 && server.counters.connections == 0)
        #expect(server.counters.largeRequests == 0)
        #expect(engine.recordWatcherCount == 0)
        if let failure { throw failure }
    }

    private func drafts(_ numbers: ClosedRange<Int>) -> IngestRequest {
        IngestRequest(
            reports: numbers.map { ReportDraft(id: "r-\($0)", text: Array("2023年，共收到代表建议\($0)件。".utf8)) })
    }

    @Test func theLastAnswerIsThatOfIngest() async throws {
        try await serving { client, _, _ in
            var steps: [IngestProgress] = []
            let request = drafts(1...30)
            for try await step in try client.stream(.ingestWithProgress, request) { steps.append(step) }
            let last = try #require(steps.last)
            steps.removeLast()
            #expect(last.stage == .done && last.done == 30 && last.total == 30)
            #expect(last.response?.outcomes.map(\.id) == request.reports.map(\.id))
            #expect(last.response?.outcomes.allSatisfy { $0.result == .added && $0.figureCount > 0 } == true)
            #expect(steps.allSatisfy { $0.response == nil && $0.done <= $0.total })
            let order: [IngestStage] = [.waiting, .reading, .extracting, .committing]
            let places = steps.compactMap { order.firstIndex(of: $0.stage) }
            #expect(places == places.sorted() && places.count == steps.count)
            let again = try await client.call(.ingest, request)
            #expect(again.outcomes.allSatisfy { $0.result == .unchanged })
        }
    }

    /// What was lost with a connection is had by either call, under the same key.
    @Test func bothCallsShareTheirKeys() async throws {
        try await serving { client, _, _ in
            let key: CallMetadata = [.idempotencyKey()]
            var last: IngestResponse?
            for try await step in try client.stream(.ingestWithProgress, drafts(1...2), metadata: key) {
                last = step.response
            }
            #expect(last?.outcomes.map(\.result) == [.added, .added])
            #expect(try await client.call(.ingest, drafts(1...2), metadata: key) == last)
            let error = await #expect(throws: RPCError.self) {
                for try await _ in try client.stream(.ingestWithProgress, drafts(1...3), metadata: key) {}
            }
            #expect(error?.code == .invalidArgument)
        }
    }

    @Test func aRequestThatIsWrongHasNoProgress() async throws {
        try await serving { client, _, _ in
            let error = await #expect(throws: RPCError.self) {
                for try await step in try client.stream(.ingestWithProgress, IngestRequest()) {
                    Issue.record("\(step)")
                }
            }
            #expect(error?.code == .invalidArgument)
        }
    }

    /// The first answer tells where the watch begins; each report that matches comes once, at its own number; one that
    /// does not match does not.
    @Test func aWatchTellsWhatComesInUntilTheServerStops() async throws {
        try await serving { client, server, handlers in
            _ = try handlers.ingest(drafts(1...3), cancellation: .never)
            var answers: [ListMatchesResponse] = []
            var drain: Task<Void, Never>?
            let error = await #expect(throws: RPCError.self) {
                for try await answer in try client.stream(
                    .watchMatches, ListMatchesRequest(queries: ["代表建议"], limit: 2))
                {
                    answers.append(answer)
                    switch answers.count {
                    case 1:
                        let other = IngestRequest(reports: [ReportDraft(id: "other", text: Array("听取专项报告。".utf8))])
                        _ = try handlers.ingest(other, cancellation: .never)
                        _ = try handlers.ingest(drafts(4...6), cancellation: .never)
                    case 3: drain = Task { await server.drain(grace: .seconds(20)) }
                    default: break
                    }
                }
            }
            await drain?.value
            #expect(error?.code == .unavailable)
            #expect(answers.map { $0.matches.compactMap { $0.report?.id } } == [[], ["r-4", "r-5"], ["r-6"]])
            #expect(answers.map(\.more) == [false, true, false])
            #expect(answers.first?.next == 3 && answers.last?.next == 7)
        }
    }

    @Test func aWatchGoesOnFromANumberAndTellsWhatCannotBeAsked() async throws {
        try await serving { client, server, handlers in
            _ = try handlers.ingest(drafts(1...5), cancellation: .never)
            let request = ListMatchesRequest(since: 2, names: ["nobody"], queries: ["代表建议"])
            for try await answer in try client.stream(.watchMatches, request) {
                #expect(answer.matches.compactMap { $0.report?.id } == ["r-3", "r-4", "r-5"])
                #expect(answer.failures.map(\.name) == ["nobody"])
                break
            }
            for _ in 0..<3_000 where server.counters.inFlight > 0 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(server.counters.inFlight == 0)
            let error = await #expect(throws: RPCError.self) {
                for try await _ in try client.stream(.watchMatches, ListMatchesRequest(since: 99)) {}
            }
            #expect(error?.code == .invalidArgument || error?.code == .outOfRange)
        }
    }
}
