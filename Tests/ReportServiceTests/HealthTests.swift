import Logging
import RPCServer
import ReportClient
import ReportMessages
import Testing
import WireProtocol

@testable import ReportService

@Suite("Health")
struct HealthTests {
    private func serving(_ body: (ReportClient, RPCServer, HealthSignal) async throws -> Void) async throws {
        let surroundings = ServerSurroundings()
        let health = surroundings.health
        let facts = ServerFacts(version: "", limits: .standard, startedAt: .now(), surroundings: surroundings)
        let server = try RPCServer(
            ServerConfiguration(port: 0), methods: MethodTable(handlers: HandlerSource(), server: facts),
            surroundings: surroundings, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let address = try await server.start()
        var options = ClientOptions()
        options.retry = .never
        let client = ReportClient(host: "127.0.0.1", port: address.port, options: options)
        let failure: (any Error)?
        do {
            try await body(client, server, health)
            failure = nil
        } catch {
            failure = error
        }
        client.close()
        await server.drain(grace: .seconds(20))
        #expect(server.counters.inFlight == 0 && server.counters.connections == 0)
        #expect(health.watcherCount == 0)
        if let failure { throw failure }
    }

    @Test func checkIsAnsweredWhileTheStoreIsLoaded() async throws {
        try await serving { client, _, health in
            health.setLoaded(20, of: 70)
            let answer = try await client.call(.checkHealth, CheckHealthRequest())
            #expect(answer.health == ServerHealth(state: .starting, reportsLoaded: 20, reportsTotal: 70))
        }
    }

    @Test func watchTellsEveryStateAndEndsWithTheDrain() async throws {
        try await serving { client, server, health in
            var states: [HealthState] = []
            var drain: Task<Void, Never>?
            for try await answer in try client.stream(.watchHealth, WatchHealthRequest()) {
                let state = try #require(answer.health).state
                states.append(state)
                switch state {
                case .starting: health.set(.serving)
                case .serving: drain = Task { await server.drain(grace: .seconds(20)) }
                default: break
                }
            }
            #expect(states == [.starting, .serving, .draining])
            await drain?.value
        }
    }

    @Test func aSlowWatcherGetsTheNewest() async throws {
        let health = HealthSignal()
        var states = health.states().makeAsyncIterator()
        for done in 1...100 { health.setLoaded(done, of: 100) }
        #expect(await states.next()?.reportsLoaded == 100)
        health.set(.serving)
        health.set(.serving)
        #expect(await states.next()?.state == .serving)
        #expect(health.watcherCount == 1)
    }
}
