import Logging
import NIOCore
import RPCServer
import ReportMessages
import Testing
import WireProtocol

@testable import LoadGenerator

/// What a run says of servers that go away, refuse or never answer.
@Suite("Servers that go away")
struct LostServerTests {
    private func plan(_ pacing: LoadPlan.Pacing, connections: Int = 3) -> LoadPlan {
        var plan = LoadPlan(mix: LoadMix([.init(LoadCall(method: "test.Load/Echo", body: [1, 2, 3]))]), pacing: pacing)
        plan.connections = connections
        plan.warmUpSeconds = 0
        return plan
    }

    /// A server on a port, 0 for any, that counts what it gets.
    private func started(port: Int, _ seen: Seen) async throws -> (server: RPCServer, port: Int) {
        var table = MethodTable()
        table.register("test.Load/Echo", .inline) { body, _ in
            seen.add("call")
            return body
        }
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = try RPCServer(ServerConfiguration(port: port), methods: table, logger: logger)
        let address = try await server.start()
        server.health = .serving
        return (server, address.port)
    }

    private func wait(for count: Int, in seen: Seen) async throws {
        while seen.order.count < count { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test(.timeLimit(.minutes(5))) func callsDueAfterTheEndOfTheServerFail() async throws {
        let seen = Seen()
        let (server, port) = try await started(port: 0, seen)
        let plan = plan(.open([LoadStage(rate: 200, seconds: 3_600)], .constant))
        let (failing, told) = AsyncStream.makeStream(of: Void.self)
        let run = Task {
            try await LoadRun.run(
                plan, host: "127.0.0.1", port: port,
                onSecond: { progress in if progress.counts.failures > 0 { told.yield() } })
        }
        try await wait(for: 20, in: seen)
        await server.drain(grace: .seconds(60))
        for await _ in failing { break }
        run.cancel()
        let result = try await run.value
        #expect(result.total.codes["OK"] == UInt64(seen.order.count))
        #expect(result.total.codes["UNAVAILABLE"] == result.total.failures)
        #expect(result.total.failures > 0)
        #expect(result.unreachableSeconds > 0)
        // A drain breaks nothing off.
        #expect(result.lostConnections == 0)
        #expect(result.notices.contains { $0.contains("there was no connection to the server") })
        let isOnPage = LoadPage(result, title: "gone").html.contains("<p class=\"warning\">For ")
        #expect(isOnPage)
    }

    /// Callers come back, and a run whose task is cancelled tells what it has.
    @Test(.timeLimit(.minutes(5))) func aServerThatComesBackIsCalledAgain() async throws {
        let seen = Seen(), seenLater = Seen()
        let (server, port) = try await started(port: 0, seen)
        let plan = plan(.closed(callers: 3, seconds: 3_600))
        let run = Task { try await LoadRun.run(plan, host: "127.0.0.1", port: port) }
        try await wait(for: 20, in: seen)
        await server.drain(grace: .seconds(5))
        let (later, _) = try await started(port: port, seenLater)
        try await wait(for: 100, in: seenLater)
        run.cancel()
        let result = try await run.value
        await later.drain(grace: .seconds(5))
        #expect(result.endedEarly)
        #expect(result.notices.contains { $0.contains("ended early") && $0.contains("of 3600 s") })
        #expect(result.seconds < 3_600)
        #expect(result.total.codes["OK"] ?? 0 >= 100)
    }

    /// What a connection no longer takes goes over the next one, and nobody notices.
    @Test(.timeLimit(.minutes(5))) func callsFollowAServerThatWantsThemElsewhere() async throws {
        try await ScriptedServer.with(.leaves(afterAnswers: 7)) { port in
            for pacing in [
                LoadPlan.Pacing.open([LoadStage(rate: 500, seconds: 0.5)], .constant),
                .closed(callers: 5, seconds: 600),
            ] {
                var plan = plan(pacing)
                plan.callLimit = 250
                let result = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
                #expect(result.total.codes == ["OK": 250])
                #expect(result.lostConnections == 0)
                #expect(result.unreachableSeconds == 0)
                #expect(!result.endedEarly)
            }
        }
    }

    @Test(.timeLimit(.minutes(5))) func connectionsThatBreakOffAreCountedAndOpenedAgain() async throws {
        try await ScriptedServer.with(.breaksOff(afterAnswers: 10)) { port in
            var plan = plan(.closed(callers: 1, seconds: 600), connections: 1)
            plan.callLimit = 100
            let result = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
            #expect(result.total.calls == 100)
            let answers = result.total.codes["OK"] ?? 0
            #expect(answers > 50)
            // The last one may break off after the end.
            #expect(result.lostConnections + 1 >= answers / 10)
            #expect(result.notices.contains { $0.contains("connections were lost") })
        }
    }

    @Test(.timeLimit(.minutes(5))) func aServerWithoutOneAnswerIsNoServer() async throws {
        let silence = "no call was answered in its time"
        let scripts: [(ScriptedServer.Script, String)] = [
            (.closes, "the connection was closed"), (.refuses, "The house is full."), (.keepsSilent, silence),
        ]
        for (script, reason) in scripts {
            try await ScriptedServer.with(script) { port in
                for pacing in [
                    LoadPlan.Pacing.open([LoadStage(rate: 100, seconds: 0.3)], .constant),
                    .closed(callers: 2, seconds: 0.3),
                ] {
                    var plan = plan(pacing)
                    plan.timeoutMilliseconds = 50
                    plan.threads = 2
                    let error = await #expect(throws: LoadError.self) {
                        try await LoadRun.run(plan, host: "127.0.0.1", port: port)
                    }
                    #expect(error?.description.contains("No answer from 127.0.0.1:\(port)") == true)
                    // Closing before all calls of a batch are read resets a connection, which is another reason.
                    if case .open = pacing, reason != silence { continue }
                    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(5))) func aRunThatIsCancelledAtOnceEnds() async throws {
        try await ScriptedServer.with(.keepsSilent) { port in
            let plan = plan(.closed(callers: 2, seconds: 3_600))
            let run = Task { try await LoadRun.run(plan, host: "127.0.0.1", port: port) }
            run.cancel()
            let result = try await run.value
            #expect(result.endedEarly)
            #expect(result.total.calls == 0)
        }
    }
}
