import NIOCore
import RPCServer
import ReportClient
import ReportMessages
import Testing
import WireProtocol

@Suite struct DrainTests {
    /// Calls flow from eight tasks while one server stops and another takes its port: none fails, and each was served
    /// once.
    @Test func noCallFailsInARestart() async throws {
        try await EchoServer.with { echo in
            let client = echo.client {
                $0.retry = RetryPolicy(maximumAttempts: 100, budgetPerCall: 1, budgetCap: 10_000)
            }
            let flow = Gate()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<8 {
                    group.addTask {
                        while !flow.isOpen {
                            let text = "\(worker)/\(flow.arrived)"
                            let method = worker.isMultiple(of: 2) ? EchoServer.slowEcho : EchoServer.echo
                            let answer = try await client.call(method: method, body: ByteBuffer(string: text))
                            #expect(String(buffer: answer) == text)
                            flow.arrive()
                        }
                    }
                }
                try await eventually("calls flow") { flow.arrived > 200 }
                let drain = Task { await echo.server.drain(grace: .seconds(30)) }
                try await eventually("the port is free") { echo.server.localAddress == nil }
                try await EchoServer.with(port: echo.address.port) { next in
                    try await eventually("calls flow again") { next.server.counters.callsServed > 200 }
                    flow.open()
                    try await group.waitForAll()
                    await drain.value
                    let served = echo.server.counters.callsServed + next.server.counters.callsServed
                    #expect(served == flow.arrived)
                    client.close()
                }
            }
        }
    }

    @Test func callsInFlightAreFinished() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            async let answer = client.call(method: EchoServer.wait, body: ByteBuffer(string: "kept"))
            try await eventually("it began") { echo.gate.arrived == 1 }
            let drain = Task { await echo.server.drain(grace: .seconds(60)) }
            try await eventually("the drain began") { echo.server.health == .draining }
            echo.gate.open()
            #expect(String(buffer: try await answer) == "kept")
            await drain.value
            #expect(echo.server.localAddress == nil)
        }
    }

    @Test func whatDoesNotEndIsEndedHard() async throws {
        try await EchoServer.with { echo in
            let client = echo.client { $0.retry = .never }
            let call = Task { try await client.call(method: EchoServer.wait, body: ByteBuffer()) }
            try await eventually("it began") { echo.gate.arrived == 1 }
            await echo.server.drain(grace: .milliseconds(100))
            let error = await #expect(throws: RPCError.self) { try await call.value }
            #expect(error?.code == .unavailable)
            #expect(echo.server.counters.inFlight == 0)
        }
    }

    @Test func aClientThatDoesNotAnswerPingsIsServedAndLetGo() async throws {
        try await EchoServer.with { echo in
            let peer = try await RawPeer(port: echo.address.port)
            try await peer.send(WireFrame(streamID: 1, .request(WireRequest(method: EchoServer.wait))))
            try await eventually("it began") { echo.gate.arrived == 1 }
            let drain = Task { await echo.server.drain(grace: .seconds(60)) }
            // Go-away and ping first; what comes before the pong is still served.
            _ = try await peer.frames(atLeast: 2)
            try await peer.send(WireFrame(streamID: 2, .request(WireRequest(method: EchoServer.echo))))
            _ = try await peer.frames(atLeast: 3)
            echo.gate.open()
            let frames = try await peer.framesUntilClosed()
            var codes: [UInt64: StatusCode] = [:]
            for case (let id, .response(let response)) in frames.map({ ($0.streamID, $0.payload) }) {
                codes[id] = response.code
            }
            #expect(codes.keys.sorted() == [1, 2] && codes[1] == .ok)
            let goodbyes = frames.compactMap { frame -> UInt64? in
                if case .goAway(let last, .ok, _) = frame.payload { last } else { nil }
            }
            // On a slow machine the second may have come too late.
            #expect(goodbyes == [UInt64.max, codes[2] == .ok ? 2 : 1])
            await drain.value
        }
    }

    @Test func aServerThatStartsRefusesCallsButAnswersPings() async throws {
        try await EchoServer.with { echo in
            echo.server.health = .starting
            let client = echo.client { $0.retry = .never }
            #expect(try await client.ping().health == .starting)
            let error = await #expect(throws: RPCError.self) {
                try await client.call(method: EchoServer.slowEcho, body: ByteBuffer())
            }
            #expect(error?.code == .unavailable)
            #expect(error?.retryAfterMilliseconds != nil)
            // Registered as served always.
            let answer = try await client.call(method: EchoServer.echo, body: ByteBuffer(string: "status"))
            #expect(String(buffer: answer) == "status")
            client.close()
        }
    }

    @Test func runEndsWithTheDrainOrWithItsTask() async throws {
        let first = try RPCServer(ServerConfiguration(port: 0), methods: MethodTable())
        let running = Task { try await first.run() }
        try await eventually("it listens") { first.localAddress != nil }
        await first.drain(grace: .zero)
        try await running.value
        let second = try RPCServer(ServerConfiguration(port: 0), methods: MethodTable())
        let cancelled = Task { try await second.run() }
        try await eventually("it listens") { second.localAddress != nil }
        cancelled.cancel()
        try await cancelled.value
        #expect(second.localAddress == nil)
    }
}

@Suite struct StartTests {
    @Test func aPortInUseIsNamed() async throws {
        try await EchoServer.with { echo in
            let other = try RPCServer(ServerConfiguration(port: echo.address.port), methods: MethodTable())
            await #expect(throws: ServerStartError.portInUse(host: "127.0.0.1", port: echo.address.port)) {
                try await other.start()
            }
            await #expect(throws: ServerStartError.startedBefore) { try await other.start() }
            await other.drain(grace: .zero)
        }
    }

    @Test(arguments: ["192.0.2.1", "999.1.1.1"])
    func anAddressOfAnotherMachineIsNamed(host: String) async throws {
        let server = try RPCServer(ServerConfiguration(host: host, port: 0), methods: MethodTable())
        await #expect(throws: ServerStartError.addressNotAvailable(host: host)) { try await server.start() }
    }

    @Test func limitsThatMakeNoSenseAreRefused() {
        var configuration = ServerConfiguration(port: 0)
        configuration.limits.inFlightTotal = 0
        let wrong = WireLimitError(limit: "in-flight-total", value: 0, allowed: 1...1_000_000)
        #expect(throws: ServerStartError.badLimit(wrong)) {
            try RPCServer(configuration, methods: MethodTable())
        }
    }
}
