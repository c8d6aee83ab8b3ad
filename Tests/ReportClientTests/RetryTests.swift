import NIOCore
import RPCServer
import ReportMessages
import TestSupport
import Testing
import WireProtocol

@testable import ReportClient

@Suite struct RetryTests {
    @Test func repeatsStayUnderATenthOfAllCalls() {
        var budget = RetryBudget()
        var repeats = 0
        for _ in 0..<1_000 {
            budget.callMade(.standard)
            while budget.take() { repeats += 1 }
        }
        // One was saved at the beginning.
        #expect(repeats == 101)
        for _ in 0..<1_000 { budget.callMade(.standard) }
        #expect(abs(budget.saved - 10) < 0.001)
    }

    @Test(arguments: 0..<50 as Range<UInt64>) func pausesDoubleWithinBoundsAndHeedTheServer(seed: UInt64) {
        var random = SeededGenerator(seed)
        let policy = RetryPolicy(firstPauseMilliseconds: 100, longestPauseMilliseconds: 500)
        for (attempt, range) in [(2, 50...100), (3, 100...200), (4, 200...400), (5, 250...500), (90, 250...500)] {
            #expect(range.contains(policy.pauseMilliseconds(before: attempt, serverAsked: nil, using: &random)))
        }
        #expect(policy.pauseMilliseconds(before: 2, serverAsked: 3_000, using: &random) == 3_000)
        let none = RetryPolicy(firstPauseMilliseconds: 0, longestPauseMilliseconds: 0)
        #expect(none.pauseMilliseconds(before: 2, serverAsked: nil, using: &random) == 0)
    }

    /// A server that refuses everything sees at most a tenth more calls than were made, and one.
    @Test func aServerInTroubleIsNotFlooded() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.limits.retryAfterMilliseconds = 0
        var methods = MethodTable()
        methods.register("a.B/C", .inline) { body, _ in body }
        let server = try RPCServer(configuration, methods: methods)
        let address = try await server.start()
        var options = ClientOptions()
        options.retry = RetryPolicy(maximumAttempts: 5, firstPauseMilliseconds: 1, longestPauseMilliseconds: 2)
        options.timeout = .seconds(600)
        let client = ReportClient(host: address.host, port: address.port, options: options)
        for _ in 0..<100 {
            let error = await #expect(throws: RPCError.self) {
                try await client.call(method: "a.B/C", body: ByteBuffer())
            }
            #expect(error?.code == .unavailable)
        }
        // Fewer where a call's time ran out before its repeat, on a slow machine.
        #expect((101...111).contains(server.counters.callsRefused))
        // Once it serves, a repeat brings the answer.
        server.health = .serving
        let answer = try await client.call(method: "a.B/C", body: ByteBuffer(string: "x"))
        #expect(String(buffer: answer) == "x")
        client.close()
        await server.drain(grace: .seconds(20))
    }

    /// A client that is closed ends calls that wait to be made again, however long they were told to wait.
    @Test(.timeLimit(.minutes(5))) func aClosedClientWaitsForNoRepeat() async throws {
        var configuration = ServerConfiguration(port: 0)
        configuration.limits.retryAfterMilliseconds = 3_600_000
        var methods = MethodTable()
        methods.register("a.B/C", .inline) { body, _ in body }
        let server = try RPCServer(configuration, methods: methods)
        let address = try await server.start()
        var options = ClientOptions()
        options.timeout = .seconds(7_200)
        let client = ReportClient(host: address.host, port: address.port, options: options)
        let call = Task { try await client.call(method: "a.B/C", body: ByteBuffer()) }
        while server.counters.callsRefused == 0 { try await Task.sleep(for: .milliseconds(10)) }
        client.close()
        let error = await #expect(throws: RPCError.self) { try await call.value }
        #expect([.cancelled, .unavailable].contains(error?.code) && error?.origin == .client)
        await server.drain(grace: .seconds(20))
        #expect(server.counters.connections == 0)
    }

    @Test func aClientComesBackAfterItsServerWasAway() async throws {
        var methods = MethodTable()
        methods.register("a.B/C", .inline) { body, _ in body }
        let first = try RPCServer(ServerConfiguration(port: 0), methods: methods)
        let address = try await first.start()
        first.health = .serving
        var options = ClientOptions()
        options.connectionCount = 2
        options.retry = .never
        let client = ReportClient(host: address.host, port: address.port, options: options)
        for _ in 0..<4 { _ = try await client.call(method: "a.B/C", body: ByteBuffer()) }
        #expect(first.counters.connections == 2)
        await first.drain(grace: .seconds(20))
        let error = await #expect(throws: RPCError.self) { try await client.call(method: "a.B/C", body: ByteBuffer()) }
        #expect(error?.code == .unavailable)
        let second = try RPCServer(ServerConfiguration(port: address.port), methods: methods)
        try await second.start()
        second.health = .serving
        _ = try await client.call(method: "a.B/C", body: ByteBuffer())
        #expect(second.counters.callsServed == 1)
        client.close()
        await second.drain(grace: .seconds(20))
    }

    @Test func moreCallsThanFitWaitForRoom() async throws {
        var methods = MethodTable()
        methods.register("a.B/C", .offloaded) { body, _ in body }
        let server = try RPCServer(ServerConfiguration(port: 0), methods: methods)
        let address = try await server.start()
        server.health = .serving
        var options = ClientOptions()
        options.limits.inFlightPerConnection = 2
        options.timeout = .seconds(60)
        let client = ReportClient(host: address.host, port: address.port, options: options)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for i in 0..<200 {
                group.addTask {
                    let answer = try await client.call(method: "a.B/C", body: ByteBuffer(string: "\(i)"))
                    #expect(String(buffer: answer) == "\(i)")
                }
            }
            try await group.waitForAll()
        }
        client.close()
        await server.drain(grace: .seconds(20))
    }

    @Test func durationsBecomeWholeMillisecondsRoundedUp() {
        #expect(Duration.milliseconds(7).milliseconds == 7)
        #expect(Duration.microseconds(1).milliseconds == 1)
        #expect(Duration.seconds(2).milliseconds == 2_000)
        #expect(Duration.seconds(Int64.max).milliseconds == Int64.max)
    }
}
