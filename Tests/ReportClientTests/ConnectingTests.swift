import NIOCore
import ReportClient
import ReportMessages
import Testing
import WireProtocol

/// What a caller is told when the other side is not there or is not what it should be.
@Suite struct ConnectingTests {
    private func error(port: Int, host: String = "127.0.0.1", timeout: Duration = .seconds(60)) async -> RPCError? {
        var options = ClientOptions()
        options.retry = .never
        let client = ReportClient(host: host, port: port, options: options)
        defer { client.close() }
        return await #expect(throws: RPCError.self) {
            try await client.call(.getStatus, GetStatusRequest(), timeout: timeout)
        }
    }

    @Test func nobodyListens() async throws {
        // A port that was free a moment ago.
        var port = 0
        try await StrangeServer.with(answer: nil) { port = $0.port }
        let error = try #require(await error(port: port))
        #expect(error.code == .unavailable)
        #expect(error.origin == .client)
        #expect(error.message.contains("Nothing listens at 127.0.0.1:\(port)"))
    }

    @Test func thereIsNoSuchHost() async throws {
        let error = try #require(await error(port: 1, host: "no-such-host.invalid"))
        #expect(error.code == .unavailable)
        #expect(error.message.contains("no-such-host.invalid"))
    }

    @Test func theOtherSideSpeaksHTTP() async throws {
        try await StrangeServer.with(answer: Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8), closes: true) { server in
            let error = try #require(await error(port: server.port))
            #expect(error.code == .unimplemented)
            #expect(error.message.contains("HTTP"))
        }
    }

    @Test func theOtherSideSendsNonsense() async throws {
        try await StrangeServer.with(answer: [0, 0, 0, 2, 0xFF, 0xFF]) { server in
            let error = try #require(await error(port: server.port))
            #expect(error.code == .internal)
            #expect(error.origin == .client)
        }
    }

    @Test func theOtherSideHangsUp() async throws {
        try await StrangeServer.with(answer: nil, closes: true) { server in
            let error = try #require(await error(port: server.port))
            #expect(error.code == .unavailable)
            #expect(error.message.contains("closed the connection"))
        }
    }

    @Test func theOtherSideNeverAnswers() async throws {
        try await StrangeServer.with(answer: nil) { server in
            let error = try #require(await error(port: server.port, timeout: .milliseconds(50)))
            #expect(error.code == .deadlineExceeded)
            #expect(error.origin == .client)
        }
    }

    @Test func aServerThatFellSilentIsLeftForANewConnection() async throws {
        try await StrangeServer.with(answer: nil) { server in
            var options = ClientOptions()
            options.retry = .never
            options.probeTimeout = .milliseconds(50)
            let client = ReportClient(host: "127.0.0.1", port: server.port, options: options)
            // Short calls time out, then the probe does; a call that waits meanwhile is told, and later ones connect anew.
            let prodding = Task {
                while !Task.isCancelled {
                    _ = try? await client.call(.getStatus, GetStatusRequest(), timeout: .milliseconds(20))
                }
            }
            let error = await #expect(throws: RPCError.self) {
                try await client.call(.getStatus, GetStatusRequest(), timeout: .seconds(60))
            }
            #expect(error?.code == .unavailable)
            for _ in 0..<3_000 where server.connections.value < 2 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(server.connections.value >= 2)
            prodding.cancel()
            await prodding.value
            client.close()
        }
    }

    @Test func anAnswerToACallNeverMadeEndsTheConnection() async throws {
        let answer = try StrangeServer.bytes(WireFrame(streamID: 99, .response(WireResponse(body: ByteBuffer()))))
        try await StrangeServer.with(answer: answer) { server in
            #expect(await error(port: server.port)?.code == .internal)
        }
    }

    @Test func anAnswerThatIsNoMessageIsToldFromAServersError() async throws {
        let body = ByteBuffer(bytes: [0x0A, 0x09])
        let answer = try StrangeServer.bytes(WireFrame(streamID: 1, .response(WireResponse(body: body))))
        try await StrangeServer.with(answer: answer) { server in
            let error = try #require(await error(port: server.port))
            #expect(error.code == .internal)
            #expect(error.origin == .client)
        }
    }

    @Test func anAnswerInPartsIsNotTakenForAWholeOne() async throws {
        let answer = try StrangeServer.bytes(
            WireFrame(streamID: 1, .response(WireResponse(body: ByteBuffer(), end: false))))
        try await StrangeServer.with(answer: answer) { server in
            #expect(await error(port: server.port)?.code == .unimplemented)
        }
    }

    @Test func aFullServerSaysSo() async throws {
        let goAway = WireFrame(
            streamID: 0, .goAway(lastStreamID: 0, code: .resourceExhausted, reason: "too many connections"))
        try await StrangeServer.with(answer: try StrangeServer.bytes(goAway), closes: true) { server in
            let error = try #require(await error(port: server.port))
            #expect(error.code == .resourceExhausted)
            #expect(error.message.contains("too many connections"))
        }
    }

    @Test func aPingTellsOfAServerThatIsNotThere() async throws {
        var port = 0
        try await StrangeServer.with(answer: nil) { port = $0.port }
        let client = ReportClient(host: "127.0.0.1", port: port)
        let error = await #expect(throws: RPCError.self) { try await client.ping() }
        #expect(error?.code == .unavailable)
        try await StrangeServer.with(answer: nil) { server in
            let silent = ReportClient(host: "127.0.0.1", port: server.port)
            let error = await #expect(throws: RPCError.self) { try await silent.ping(timeout: .milliseconds(50)) }
            #expect(error?.code == .deadlineExceeded)
        }
    }

    @Test func aClosedClientMakesNoCalls() async throws {
        let client = ReportClient(host: "127.0.0.1", port: 1)
        client.close()
        let error = await #expect(throws: RPCError.self) { try await client.call(.getStatus, GetStatusRequest()) }
        #expect(error?.code == .cancelled)
    }
}
