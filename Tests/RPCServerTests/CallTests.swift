import NIOCore
import RPCServer
import ReportClient
import ReportMessages
import Testing
import WireProtocol

@Suite struct CallTests {
    /// No more calls compute at a time than were allowed; those that write begin all the same, and nothing is left lying.
    @Test func fewCallsComputeAtATime() async throws {
        try await EchoServer.with(workers: 4, computing: 1) { echo in
            let client = echo.client()
            defer { client.close() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                func call(_ method: String, _ text: String) {
                    group.addTask {
                        let answer = try await client.call(method: method, body: ByteBuffer(string: text))
                        #expect(String(buffer: answer) == text)
                    }
                }
                for number in 0..<3 { call(EchoServer.wait, "wait \(number)") }
                try await eventually("one began, the others wait") {
                    echo.gate.arrived == 1 && echo.server.waitingCalls == 2
                }
                for number in 0..<2 { call(EchoServer.take, "take \(number)") }
                try await eventually("those that write began") { echo.gate.arrived == 3 }
                for number in 0..<20 { call(EchoServer.slowEcho, "echo \(number)") }
                try await eventually("the others wait still") { echo.server.waitingCalls == 22 }
                #expect(echo.gate.arrived == 3)
                var sum = 0
                for try await body in client.stream(method: EchoServer.count, body: ByteBuffer(string: "50")) {
                    sum += Int(String(buffer: body)) ?? 0
                }
                #expect(sum == 49 * 50 / 2)
                echo.gate.open()
                try await group.waitForAll()
            }
            #expect(echo.server.waitingCalls == 0)
        }
    }

    @Test func manyCallsInFlightAreAllAnsweredWithTheirOwn() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for i in 0..<500 {
                    group.addTask {
                        let method = i.isMultiple(of: 3) ? EchoServer.slowEcho : EchoServer.echo
                        let answer = try await client.call(method: method, body: ByteBuffer(string: "call \(i)"))
                        #expect(String(buffer: answer) == "call \(i)")
                    }
                }
                try await group.waitForAll()
            }
            #expect(echo.server.counters.callsServed == 500)
        }
    }

    @Test func answersOvertakeSlowerOnes() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            async let slow = client.call(method: EchoServer.wait, body: ByteBuffer(string: "slow"))
            try await eventually("the slow call began") { echo.gate.arrived == 1 }
            let quick = try await client.call(method: EchoServer.slowEcho, body: ByteBuffer(string: "quick"))
            #expect(String(buffer: quick) == "quick")
            #expect(echo.server.counters.inFlight == 1)
            echo.gate.open()
            #expect(String(buffer: try await slow) == "slow")
        }
    }

    @Test func callsThatExcludeOneAnotherKeepNoWorkerBusy() async throws {
        try await EchoServer.with(workers: 1) { echo in
            let client = echo.client()
            defer { client.close() }
            async let first = client.call(method: EchoServer.write, body: ByteBuffer(string: "1"))
            async let second = client.call(method: EchoServer.write, body: ByteBuffer(string: "2"))
            try await eventually("both are there") { echo.server.counters.inFlight == 2 }
            let quick = try await client.call(method: EchoServer.slowEcho, body: ByteBuffer(string: "quick"))
            #expect(String(buffer: quick) == "quick")
            #expect(echo.gate.arrived <= 1)
            echo.gate.open()
            #expect(String(buffer: try await first) + String(buffer: try await second) == "12")
        }
    }

    @Test func errorsArriveWithCodeMessageAndDetails() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            let error = await #expect(throws: RPCError.self) {
                try await client.call(method: EchoServer.fail, body: ByteBuffer())
            }
            #expect(error?.code == .notFound)
            #expect(error?.origin == .server)
            #expect(error?.message == "There is no report \"x\".")
            #expect(
                error?.details == [
                    .resource("report", "x", candidates: ["y"]), .fieldViolation("id", "give one that exists"),
                ])
        }
    }

    @Test func anErrorHasTheNameThatTheClientGaveTheCall() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            let error = await #expect(throws: RPCError.self) {
                try await client.call(
                    method: EchoServer.fail, body: ByteBuffer(),
                    metadata: [.init(key: "request-id", value: Array("abc-1".utf8))])
            }
            #expect(error?.code == .notFound && error?.details.last == .request("abc-1"))
        }
    }

    @Test func aHandlersAccidentIsInternalAndKeepsItsTextAtHome() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            let error = await #expect(throws: RPCError.self) {
                try await client.call(method: EchoServer.blow, body: ByteBuffer())
            }
            #expect(error?.code == .internal)
            #expect(error?.message.contains("Accident") == false)
        }
    }

    @Test func unknownMethodsNameTheNearest() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            let error = await #expect(throws: RPCError.self) {
                try await client.call(method: "test.Echo/Ehco", body: ByteBuffer())
            }
            #expect(error?.code == .unimplemented)
            guard case .resource(let what)? = error?.details.first?.detail else {
                Issue.record("no detail")
                return
            }
            #expect(what.candidates.first == EchoServer.echo)
        }
    }

    @Test func aDeadlineEndsTheWaitAndTheWork() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            let error = await #expect(throws: RPCError.self) {
                try await client.call(method: EchoServer.wait, body: ByteBuffer(), timeout: .milliseconds(50))
            }
            #expect(error?.code == .deadlineExceeded)
            try await eventually("the work has ended") { echo.server.counters.inFlight == 0 }
        }
    }

    @Test func aCallWhoseTimeIsOverInTheQueueIsNeverBegun() async throws {
        try await EchoServer.with(workers: 1) { echo in
            let peer = try await RawPeer(port: echo.address.port)
            try await peer.send(WireFrame(streamID: 1, .request(WireRequest(method: EchoServer.wait))))
            try await eventually("the first began") { echo.gate.arrived == 1 }
            let late = WireRequest(method: EchoServer.wait, timeoutMilliseconds: 1)
            try await peer.send(WireFrame(streamID: 2, .request(late)))
            try await eventually("the second waits") { echo.server.counters.inFlight == 2 }
            try await Task.sleep(for: .milliseconds(20))
            echo.gate.open()
            let frames = try await peer.frames(atLeast: 2)
            guard case .response(let answer)? = frames.last?.payload else {
                Issue.record("\(frames)")
                return
            }
            #expect(answer.code == .deadlineExceeded)
            #expect(echo.gate.arrived == 1)
            try await peer.close()
        }
    }

    @Test func cancellingATaskFreesThePlaceOnceTheWorkHasEnded() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            let task = Task { try await client.call(method: EchoServer.wait, body: ByteBuffer()) }
            try await eventually("the call began") { echo.gate.arrived == 1 }
            #expect(echo.server.counters.inFlight == 1)
            task.cancel()
            let error = await #expect(throws: RPCError.self) { try await task.value }
            #expect(error?.code == .cancelled)
            try await eventually("the place is free") { echo.server.counters.inFlight == 0 }
        }
    }

    @Test func aClosedConnectionEndsItsWork() async throws {
        try await EchoServer.with { echo in
            let client = echo.client { $0.retry = .never }
            let task = Task { try await client.call(method: EchoServer.wait, body: ByteBuffer()) }
            try await eventually("the call began") { echo.gate.arrived == 1 }
            client.close()
            await #expect(throws: RPCError.self) { try await task.value }
            try await eventually("the place is free") { echo.server.counters.inFlight == 0 }
            try await eventually("the connection is gone") { echo.server.counters.connections == 0 }
        }
    }

    @Test func messagesOfRegisteredMethodsAreReadAndWritten() async throws {
        var table = MethodTable()
        table.register(.getStatus, .inline) { _, call in GetStatusResponse(version: call.method) }
        let server = try RPCServer(ServerConfiguration(port: 0), methods: table)
        let address = try await server.start()
        server.health = .serving
        let client = ReportClient(host: address.host, port: address.port)
        let status = try await client.call(.getStatus, GetStatusRequest())
        #expect(status.version == "gongbao.v1.AdminService/GetStatus")
        let error = await #expect(throws: RPCError.self) {
            try await client.call(
                method: "gongbao.v1.AdminService/GetStatus", body: ByteBuffer(bytes: [0x0A, 0x7F, 0x01]))
        }
        #expect(error?.code == .invalidArgument)
        client.close()
        await server.drain(grace: .seconds(20))
    }

    /// Two bytes for each part, which takes a hundred when it is read.
    @Test(arguments: [1, 1_000]) func readingTakesNoMoreMemoryThanTheLimitSays(factor: Int) async throws {
        var table = MethodTable()
        table.register(.ingest, .offloaded) { request, _ in
            IngestResponse(outcomes: [IngestOutcome(version: UInt32(request.reports.count))])
        }
        var configuration = ServerConfiguration(port: 0)
        configuration.limits.arenaFactor = factor
        let server = try RPCServer(configuration, methods: table)
        let address = try await server.start()
        server.health = .serving
        let client = ReportClient(host: address.host, port: address.port)
        let request = IngestRequest(reports: Array(repeating: ReportDraft(), count: 20_000))
        if factor == 1 {
            let error = await #expect(throws: RPCError.self) { try await client.call(.ingest, request) }
            #expect(error?.code == .resourceExhausted)
        } else {
            #expect(try await client.call(.ingest, request).outcomes.first?.version == 20_000)
        }
        client.close()
        await server.drain(grace: .seconds(20))
    }
}
