import Logging
import NIOCore
import RPCServer
import ReportMessages
import Synchronization
import Testing
import WireProtocol

@testable import LoadGenerator

@Suite("Runs against a server")
struct LoadRunTests {
    /// Runs `body` against a server that counts the bodies it gets.
    private func withServer(
        _ limits: WireLimits = .standard, _ body: (_ port: Int, _ seen: Seen) async throws -> Void
    ) async throws {
        let seen = Seen()
        var table = MethodTable()
        table.register("test.Load/Echo", .inline) { body, _ in
            seen.add(String(buffer: body))
            return body
        }
        table.register("test.Load/Token", .inline) { _, call in
            seen.add(call.metadata["authorization"].map { String(decoding: $0, as: UTF8.self) } ?? "none")
            return ByteBuffer()
        }
        table.register("test.Load/Fail", .inline) { _, _ in throw RPCError(.notFound, "There is none.") }
        var configuration = ServerConfiguration(port: 0)
        configuration.limits = limits
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = try RPCServer(configuration, methods: table, logger: logger)
        let address = try await server.start()
        server.health = .serving
        let result: Result<Void, any Error>
        do { result = .success(try await body(address.port, seen)) } catch { result = .failure(error) }
        await server.drain(grace: .seconds(5))
        #expect(server.counters.connections == 0)
        try result.get()
    }

    private func plan(_ pacing: LoadPlan.Pacing, _ methods: [String] = ["test.Load/Echo"]) -> LoadPlan {
        let entries = methods.map { LoadMix.Entry(LoadCall(method: $0, body: Array($0.utf8))) }
        var plan = LoadPlan(mix: LoadMix(entries), pacing: pacing)
        plan.connections = 3
        plan.warmUpSeconds = 0
        return plan
    }

    @Test func anOpenLoopMakesTheCallsOfItsPlan() async throws {
        try await withServer { port, seen in
            let stages = [LoadStage(rate: 200, seconds: 0.5), LoadStage(rate: 400, seconds: 0.5)]
            let result = try await LoadRun.run(plan(.open(stages, .constant)), host: "127.0.0.1", port: port)
            #expect(result.total.calls == 300)
            #expect(seen.counts == ["test.Load/Echo": 300])
            #expect(result.total.codes == ["OK": 300])
            #expect(result.stages.map(\.calls) == [100, 200])
            #expect(result.total.response.longest >= result.total.service.p50)
            #expect(result.lostConnections == 0)
            #expect(result.answerBytes == 300 * 14)
        }
    }

    @Test func whatWarmsUpIsNotCounted() async throws {
        try await withServer { port, seen in
            var plan = plan(.open([LoadStage(rate: 100, seconds: 0.5)], .constant))
            plan.warmUpSeconds = 0.5
            let result = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
            #expect(result.total.calls == 50)
            #expect(seen.counts == ["test.Load/Echo": 100])
        }
    }

    @Test func callersOfAClosedLoopStopAtTheirCount() async throws {
        try await withServer { port, seen in
            var plan = plan(.closed(callers: 5, seconds: 30))
            plan.callLimit = 1_000
            let result = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
            #expect(result.total.calls == 1_000)
            // The rate is that of the time until then, not of the time allowed.
            #expect(result.seconds < 30)
            #expect(abs(result.total.goodput * result.seconds - 1_000) < 1)
            #expect(seen.counts == ["test.Load/Echo": 1_000])
        }
    }

    /// The count is that of the calls after warm-up, whatever threads and callers share it.
    @Test(arguments: [
        (LoadPlan.Pacing.closed(callers: 2, seconds: 600), 10, 1), (.closed(callers: 4, seconds: 600), 1, 2),
        (.closed(callers: 1, seconds: 600), 7, 2), (.closed(callers: 3, seconds: 600), 8, 3),
        (.open([LoadStage(rate: 200, seconds: 600)], .constant), 50, 1),
        (.open([LoadStage(rate: 200, seconds: 600)], .poisson), 31, 3),
    ])
    func aCountIsKeptExactly(pacing: LoadPlan.Pacing, count: Int, threads: Int) async throws {
        for warmUp in [0, 0.3] {
            try await withServer { port, seen in
                var plan = plan(pacing)
                plan.callLimit = count
                plan.threads = threads
                plan.warmUpSeconds = warmUp
                let result = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
                #expect(result.total.calls == UInt64(count))
                #expect(result.total.codes == ["OK": UInt64(count)])
                #expect(warmUp == 0 ? seen.order.count == count : seen.order.count > count)
                #expect(result.seconds < 600)
                #expect(result.generator.busiestThread <= 1.1)
            }
        }
    }

    @Test func failuresAreCountedByCodeAndMethod() async throws {
        try await withServer { port, _ in
            var plan = plan(
                .closed(callers: 4, seconds: 30), ["test.Load/Echo", "test.Load/Fail", "test.Load/Nothing"])
            plan.callLimit = 600
            let result = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
            #expect(result.methods.count == 3)
            #expect(result.methods["test.Load/Fail"]?.codes.keys.sorted() == ["NOT_FOUND"])
            #expect(result.methods["test.Load/Nothing"]?.codes.keys.sorted() == ["UNIMPLEMENTED"])
            #expect(result.total.failures > 200)
        }
    }

    @Test func recordedCallsAreMadeOnceInTheirOrder() async throws {
        try await withServer { port, seen in
            let entries = (0..<40).map {
                LoadMix.Entry(LoadCall(method: "test.Load/Echo", body: Array("call \($0)".utf8)))
            }
            var plan = LoadPlan(
                mix: LoadMix(entries), pacing: .recorded((0..<40).map { UInt64($0) * 5_000_000 }))
            plan.connections = 1
            plan.warmUpSeconds = 0
            let result = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
            #expect(result.total.calls == 40)
            #expect(seen.order == (0..<40).map { "call \($0)" })
        }
    }

    @Test func callsCarryTheTokenOfThePlan() async throws {
        try await withServer { port, seen in
            var plan = plan(.closed(callers: 1, seconds: 5), ["test.Load/Token"])
            plan.callLimit = 2
            _ = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
            plan.token = "secret"
            _ = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
            #expect(seen.counts == ["none": 2, "Bearer secret": 2])
        }
    }

    @Test func severalThreadsShareThePlan() async throws {
        try await withServer { port, seen in
            var plan = plan(.open([LoadStage(rate: 400, seconds: 0.5)], .constant))
            plan.threads = 2
            let result = try await LoadRun.run(plan, host: "127.0.0.1", port: port)
            #expect(result.total.calls == 200)
            #expect(seen.counts == ["test.Load/Echo": 200])
        }
    }

    @Test func aPlainCallerTimesEachCallItMakes() async throws {
        try await withServer { port, seen in
            let body = String(repeating: "x", count: 300_000)
            let times = try PlainCaller(port: port).times(
                of: LoadCall(method: "test.Load/Echo", body: Array(body.utf8)), seconds: 0.05)
            #expect(!times.isEmpty && times.allSatisfy { $0 > 0 })
            #expect(seen.counts == [body: times.count])
            let error = #expect(throws: LoadError.self) {
                try PlainCaller(port: port).times(of: LoadCall(method: "test.Load/Fail", body: []), seconds: 60)
            }
            #expect(error?.description.contains("NOT_FOUND, There is none.") == true)
        }
        #expect(throws: LoadError.self) { try PlainCaller(port: 1) }
    }

    @Test func noServerIsSaid() async throws {
        let error = await #expect(throws: LoadError.self) {
            try await LoadRun.run(plan(.closed(callers: 1, seconds: 1)), host: "127.0.0.1", port: 1)
        }
        #expect(error?.description.contains("connection refused") == true)
    }

    @Test func plansThatMakeNoSenseAreRefused() {
        let good = plan(.closed(callers: 1, seconds: 1))
        #expect(good.problem == nil)
        let wrongs: [(inout LoadPlan) -> Void] = [
            { $0.connections = 0 }, { $0.threads = 5 }, { $0.warmUpSeconds = -1 },
            { $0.pacing = .closed(callers: 0, seconds: 1) }, { $0.pacing = .closed(callers: 1, seconds: 100_000) },
            { $0.pacing = .open([], .constant) }, { $0.pacing = .open([LoadStage(rate: .nan, seconds: 1)], .poisson) },
            { $0.pacing = .open([LoadStage(rate: 1, seconds: 0)], .poisson) }, { $0.pacing = .recorded([1, 2]) },
        ]
        for wrong in wrongs {
            var plan = good
            wrong(&plan)
            #expect(plan.problem != nil)
        }
    }
}

/// What a server's method has got.
final class Seen: Sendable {
    private let bodies = Mutex<[String]>([])

    func add(_ body: String) { bodies.withLock { $0.append(body) } }
    var order: [String] { bodies.withLock { $0 } }
    var counts: [String: Int] { order.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
