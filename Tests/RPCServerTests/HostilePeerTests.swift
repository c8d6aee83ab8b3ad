import NIOCore
import RPCServer
import ReportClient
import ReportMessages
import TestSupport
import Testing
import WireProtocol

/// Peers that break the rules. Each gets a clean end, and another client is served before and after as if nothing
/// had happened.
@Suite struct HostilePeerTests {
    /// Sends bytes that are no calls, and expects the server to end the connection.
    private func answer(to bytes: [UInt8], limits: WireLimits = .standard) async throws -> [UInt8] {
        var received: [UInt8] = []
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port)
            try await peer.send(bytes)
            received = try await peer.bytesUntilClosed()
            let client = echo.client()
            let answer = try await client.call(method: EchoServer.echo, body: ByteBuffer(string: "still here"))
            #expect(String(buffer: answer) == "still here")
            client.close()
        }
        return received
    }

    private func goAway(to bytes: [UInt8]) async throws -> (code: StatusCode, reason: String)? {
        for frame in try RawPeer.frames(try await answer(to: bytes)) {
            if case .goAway(_, let code, let reason) = frame.payload { return (code, reason) }
        }
        return nil
    }

    @Test func aBrowserIsAnsweredInHTTP() async throws {
        let answer = try await answer(to: Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
        #expect(String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    }

    @Test func aTLSHelloIsAnsweredWithAnAlert() async throws {
        let hello: [UInt8] = [0x16, 0x03, 0x01, 0x00, 0xC8, 0x01, 0x00, 0x00, 0xC4, 0x03, 0x03]
        #expect(try await answer(to: hello) == [0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28])
    }

    @Test(arguments: [
        ("zero length", [0, 0, 0, 0] as [UInt8]),
        ("huge length", [0xFF, 0xFF, 0xFF, 0xFF, 1]),
        ("just over 16 MiB", [0x01, 0, 0, 1, 1]),
        ("garbage message", [0, 0, 0, 4, 0xFF, 0xFF, 0xFF, 0xFF]),
        ("no payload", [0, 0, 0, 2, 0x08, 0x01]),
        ("a request of stream 0", [0, 0, 0, 2, 0x12, 0x00]),
        ("a large frame without a method", [0, 0x20, 0, 0] + Array(repeating: 0, count: 600)),
    ])
    func brokenBytesGetAGoAway(_ what: String, _ bytes: [UInt8]) async throws {
        let goAway = try #require(try await goAway(to: bytes), "\(what)")
        #expect(goAway.code == .invalidArgument, "\(what)")
        #expect(!goAway.reason.isEmpty)
    }

    @Test func framesThatOnlyServersSendEndTheConnection() async throws {
        for payload: WireFrame.Payload in [
            .response(WireResponse(body: ByteBuffer())), .goAway(lastStreamID: 0, code: .ok, reason: ""),
        ] {
            var buffer = ByteBuffer()
            try WireFrame(streamID: 1, payload).encode(into: &buffer, limitBytes: 1 << 20)
            #expect(try await goAway(to: Array(buffer.readableBytesView))?.code == .invalidArgument)
        }
    }

    @Test func streamNumbersMustGrow() async throws {
        try await EchoServer.with { echo in
            let peer = try await RawPeer(port: echo.address.port)
            let request = WireRequest(method: EchoServer.echo, body: ByteBuffer(string: "a"))
            try await peer.send(WireFrame(streamID: 5, .request(request)), WireFrame(streamID: 5, .request(request)))
            let frames = try await peer.framesUntilClosed()
            #expect(frames.first == WireFrame(streamID: 5, .response(WireResponse(body: ByteBuffer(string: "a")))))
            guard case .goAway(5, .invalidArgument, _)? = frames.last?.payload else {
                Issue.record("\(frames)")
                return
            }
        }
    }

    @Test func aConnectionThatEndsInsideAFrameLeavesNothingBehind() async throws {
        try await EchoServer.with { echo in
            for count in [1, 3, 4, 20] {
                let peer = try await RawPeer(port: echo.address.port)
                try await peer.send(Array(([0, 0, 1, 0] + Array(repeating: 0x0A, count: 60)).prefix(count)))
                try await eventually("the server saw it") { echo.server.counters.connections == 1 }
                try await peer.close()
                try await eventually("the server forgot it") { echo.server.counters.connections == 0 }
            }
        }
    }

    @Test func aFrameThatNeverEndsIsGivenUp() async throws {
        var limits = WireLimits.standard
        limits.partialFrameMilliseconds = 300
        let bytes: [UInt8] = [0, 0, 1, 0, 0x08, 0x01]
        let frames = try RawPeer.frames(try await answer(to: bytes, limits: limits))
        guard case .goAway(_, .deadlineExceeded, _)? = frames.last?.payload else {
            Issue.record("\(frames)")
            return
        }
    }

    @Test func aConnectionThatDoesNothingIsClosed() async throws {
        var limits = WireLimits.standard
        limits.idleMilliseconds = 300
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port)
            guard case .goAway(0, .ok, _)? = try await peer.framesUntilClosed().last?.payload else {
                Issue.record("no go-away")
                return
            }
        }
    }

    /// Pings are answered, but answers that nobody reads stop the reading of pings: a flood fills no more than its room.
    @Test func aFloodOfPingsThatReadsNoPongsIsNotRead() async throws {
        var limits = WireLimits.standard
        limits.outputBufferBytes = 64 << 10
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port, reads: false)
            var ping = ByteBuffer()
            try WireFrame(streamID: 0, .ping(Array(repeating: 7, count: 64))).encode(into: &ping, limitBytes: 1 << 10)
            // More than the sockets of both sides hold.
            let count = (24 << 20) / ping.readableBytes
            var flood: [UInt8] = []
            for _ in 0..<count { flood += ping.readableBytesView }
            peer.sendEventually(flood)
            var waiting = 0
            func look() async { waiting = await Task.detached { echo.bytesWaiting }.value }
            for _ in 0..<3_000 where waiting < limits.outputBufferBytes {
                await look()
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(waiting >= limits.outputBufferBytes)
            for _ in 0..<20 {
                await look()
                // Output is written in stretches of 256 KiB, one of which may have been under way.
                #expect(waiting <= limits.outputBufferBytes + (512 << 10))
            }
            let client = echo.client()
            _ = try await client.call(method: EchoServer.echo, body: ByteBuffer())
            client.close()
            try await peer.close()
        }
    }

    /// A peer that closes its own side wants no more answers: its calls end, and with them the connection.
    @Test func aPeerThatClosesItsSideIsLetGo() async throws {
        try await EchoServer.with { echo in
            let peer = try await RawPeer(port: echo.address.port)
            try await peer.send(
                WireFrame(streamID: 1, .request(WireRequest(method: EchoServer.wait))),
                WireFrame(streamID: 2, .request(WireRequest(method: EchoServer.flood))))
            try await eventually("both began") { echo.gate.arrived == 1 && echo.flood.bytes > 0 }
            try await peer.finishSending()
            try await eventually("the calls ended") { echo.server.counters.inFlight == 0 }
            try await eventually("the connection ended") { echo.server.counters.connections == 0 }
        }
    }

    /// A peer that is gone without a word, as a machine without power is, while a call goes on that says nothing for
    /// hours: its system is asked, and the call ends.
    @Test(
        .enabled(if: VanishingPeer.isPossible, "vanishing from a connection takes the right to administer the network"))
    func aPeerThatIsGoneWithoutAWordIsNoticed() async throws {
        var limits = WireLimits.standard
        limits.keepAliveSeconds = 1
        try await EchoServer.with(limits) { echo in
            let peer = try VanishingPeer(port: echo.address.port)
            try peer.send(WireFrame(streamID: 1, .request(WireRequest(method: EchoServer.endless))))
            try await eventually("it began") { echo.server.counters.inFlight == 1 }
            peer.vanish()
            try await eventually("the call ended") { echo.server.counters.inFlight == 0 }
            try await eventually("the connection ended") { echo.server.counters.connections == 0 }
        }
    }

    @Test func tooManyCallsOnAConnectionAreRefusedAtOnce() async throws {
        var limits = WireLimits.standard
        limits.inFlightPerConnection = 3
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port)
            let request = WireRequest(method: EchoServer.wait)
            for id in 1...5 { try await peer.send(WireFrame(streamID: UInt64(id), .request(request))) }
            let refusals = try await peer.frames(atLeast: 2)
            #expect(refusals.map(\.streamID) == [4, 5])
            for frame in refusals {
                guard case .response(let response) = frame.payload else { continue }
                #expect(response.code == .resourceExhausted)
                #expect(response.error?.retryAfterMilliseconds == 100)
            }
            #expect(echo.server.counters.inFlight == 3)
            echo.gate.open()
            #expect(Set(try await peer.frames(atLeast: 5).map(\.streamID)) == [1, 2, 3, 4, 5])
        }
    }

    @Test func tooManyCallsInAllAreRefusedButPingsAreAnswered() async throws {
        var limits = WireLimits.standard
        limits.inFlightTotal = 2
        try await EchoServer.with(limits) { echo in
            let first = echo.client()
            async let one = first.call(method: EchoServer.wait, body: ByteBuffer(string: "1"))
            async let two = first.call(method: EchoServer.wait, body: ByteBuffer(string: "2"))
            try await eventually("both began") { echo.gate.arrived == 2 }
            let second = echo.client { $0.retry = .never }
            let error = await #expect(throws: RPCError.self) {
                try await second.call(method: EchoServer.echo, body: ByteBuffer())
            }
            #expect(error?.code == .resourceExhausted)
            #expect(try await second.ping().health == .serving)
            echo.gate.open()
            #expect(String(buffer: try await one) + String(buffer: try await two) == "12")
            first.close()
            second.close()
        }
    }

    @Test func whoIsTurnedAwayOftenIsAnsweredInOrderAndHeardAllTheSame() async throws {
        var limits = WireLimits.standard
        limits.inFlightTotal = 1
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port)
            let request = WireFrame.Payload.request(WireRequest(method: EchoServer.wait))
            try await peer.send(WireFrame(streamID: 1, request))
            try await eventually("the first has the place") { echo.gate.arrived == 1 }
            for id in 2...200 {
                try await peer.send(WireFrame(streamID: UInt64(id), request))
                if id % 50 == 0 { try await peer.send(WireFrame(streamID: 0, .ping([UInt8(id)]))) }
            }
            let frames = try await peer.frames(atLeast: 203)
            let refusals = frames.filter { $0.streamID > 0 }
            #expect(refusals.map(\.streamID) == Array(2...200))
            let overloaded = WireResponse(ServerConnection.overloaded(limits))
            #expect(refusals.allSatisfy { $0.payload == .response(overloaded) })
            let pongs = frames.filter { $0.streamID == 0 }.map(\.payload)
            #expect(pongs == [50, 100, 150, 200].map { .pong([$0], .serving) })
            #expect(echo.server.counters.refusals == [.resourceExhausted: 199])
            echo.gate.open()
            #expect(try await peer.frames(atLeast: 204).last?.streamID == 1)
            try await eventually("there is room again") { echo.server.counters.inFlight == 0 }
            try await peer.send(WireFrame(streamID: 201, request))
            #expect(try await peer.frames(atLeast: 205).last?.streamID == 201)
        }
    }

    @Test func tooManyConnectionsAreToldSo() async throws {
        var limits = WireLimits.standard
        limits.connections = 1
        try await EchoServer.with(limits) { echo in
            let first = echo.client()
            #expect(try await first.ping().health == .serving)
            let second = echo.client { $0.retry = .never }
            let error = await #expect(throws: RPCError.self) {
                try await second.call(method: EchoServer.echo, body: ByteBuffer())
            }
            #expect(error?.code == .resourceExhausted)
            #expect(try await first.ping().health == .serving)
            first.close()
            try await eventually("there is room again") { echo.server.counters.connections == 0 }
            _ = try await second.call(method: EchoServer.echo, body: ByteBuffer())
            second.close()
        }
    }

    @Test func aCancelledCallKeepsItsPlaceUntilItsWorkEnds() async throws {
        var limits = WireLimits.standard
        limits.inFlightPerConnection = 1
        try await EchoServer.with(limits, workers: 1) { echo in
            let peer = try await RawPeer(port: echo.address.port)
            try await peer.send(WireFrame(streamID: 1, .request(WireRequest(method: EchoServer.wait))))
            try await eventually("it began") { echo.gate.arrived == 1 }
            // A storm of cancels and calls: no more than one ever has a place.
            for id in 2...50 {
                try await peer.send(
                    WireFrame(streamID: UInt64(id - 1), .cancel),
                    WireFrame(streamID: UInt64(id), .request(WireRequest(method: EchoServer.wait))))
                #expect(echo.server.counters.inFlight <= 1)
            }
            let ids = try await peer.frames(atLeast: 49).map(\.streamID)
            #expect(Set(ids).count == ids.count)
            try await peer.close()
        }
    }

    @Test func largeRequestsAreTakenByMethodsThatAllowThem() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            let body = ByteBuffer(repeating: 7, count: 3 << 20)
            let size = try await client.call(method: EchoServer.large, body: body)
            #expect(String(buffer: size) == "\(3 << 20)")
            let error = await #expect(throws: RPCError.self) {
                try await client.call(method: EchoServer.echo, body: body)
            }
            #expect(error?.code == .resourceExhausted)
            let next = try await client.call(method: EchoServer.echo, body: ByteBuffer(string: "same connection"))
            #expect(String(buffer: next) == "same connection")
            #expect(echo.server.counters.connections == 1)
            client.close()
        }
    }

    @Test func onlySoManyLargeRequestsAreReadAtOnce() async throws {
        var limits = WireLimits.standard
        limits.largeRequestsAtOnce = 1
        try await EchoServer.with(limits) { echo in
            let body = ByteBuffer(repeating: 7, count: 2 << 20)
            // A peer that begins a large request and lets it lie.
            let peer = try await RawPeer(port: echo.address.port)
            var buffer = ByteBuffer()
            try WireFrame(streamID: 1, .request(WireRequest(method: EchoServer.large, body: body)))
                .encode(into: &buffer, limitBytes: 16 << 20)
            try await peer.send(buffer.readBytes(length: 100_000) ?? [])
            try await eventually("it has its place") { echo.server.counters.largeRequests == 1 }
            let client = echo.client { $0.retry = .never }
            let error = await #expect(throws: RPCError.self) {
                try await client.call(method: EchoServer.large, body: body)
            }
            #expect(error?.code == .resourceExhausted)
            #expect(error?.retryAfterMilliseconds != nil)
            try await peer.close()
            try await eventually("the place is free") { echo.server.counters.largeRequests == 0 }
            for _ in 0..<3 { _ = try await client.call(method: EchoServer.large, body: body) }
            client.close()
        }
    }

    @Test func requestsAndAnswersBeyondAllLimitsFailAlone() async throws {
        var limits = WireLimits.standard
        limits.responseFrameBytes = 64 << 10
        try await EchoServer.with(limits) { echo in
            let client = echo.client()
            let tooLong = await #expect(throws: RPCError.self) {
                try await client.call(method: EchoServer.large, body: ByteBuffer(repeating: 7, count: 17 << 20))
            }
            #expect(tooLong?.code == .resourceExhausted)
            #expect(tooLong?.origin == .client)
            let longAnswer = await #expect(throws: RPCError.self) {
                try await client.call(method: EchoServer.echo, body: ByteBuffer(repeating: 7, count: 100 << 10))
            }
            #expect(longAnswer?.code == .resourceExhausted)
            #expect(longAnswer?.origin == .server)
            let next = try await client.call(method: EchoServer.echo, body: ByteBuffer(string: "same connection"))
            #expect(String(buffer: next) == "same connection")
            client.close()
        }
    }

    @Test func aReaderThatStopsReadingIsNotReadEither() async throws {
        var limits = WireLimits.standard
        limits.outputBufferBytes = 64 << 10
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port, reads: false)
            let request = WireRequest(method: EchoServer.echo, body: ByteBuffer(repeating: 1, count: 512 << 10))
            // 100 MiB of answers, far more than sockets hold. Each is made when there is room for it.
            for id in 1...200 { try peer.sendEventually(WireFrame(streamID: UInt64(id), .request(request))) }
            try await eventually("some calls were served") { echo.server.counters.callsServed > 0 }
            try await Task.sleep(for: .milliseconds(300))
            #expect(echo.server.counters.callsServed < 200)
            try await peer.beginReading()
            #expect(try await peer.frames(atLeast: 200).map(\.streamID) == Array(1...200))
            try await peer.close()
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func randomBytesNeverHurt(seed: UInt64) async throws {
        var random = SeededGenerator(seed)
        try await EchoServer.with { echo in
            let peer = try await RawPeer(port: echo.address.port)
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                let count = Int.random(in: 0...40, using: &random)
                bytes += [0, 0, 0, UInt8(count)]
                bytes += (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            }
            try? await peer.send(bytes)
            let client = echo.client()
            let answer = try await client.call(method: EchoServer.echo, body: ByteBuffer(string: "ok"))
            #expect(String(buffer: answer) == "ok")
            client.close()
            try? await peer.close()
        }
    }
}
