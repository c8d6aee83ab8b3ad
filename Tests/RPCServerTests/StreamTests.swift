import NIOCore
import RPCServer
import ReportClient
import ReportMessages
import Synchronization
import Testing
import WireProtocol

/// Calls with many answers, over sockets.
@Suite struct StreamTests {
    private func count(_ number: Int) -> ByteBuffer { ByteBuffer(string: "\(number)") }

    @Test(arguments: [1, 3, 16]) func allAnswersComeInOrder(window: Int) async throws {
        try await EchoServer.with { echo in
            let client = echo.client { $0.streamWindow = window }
            defer { client.close() }
            var answers: [String] = []
            for try await body in client.stream(method: EchoServer.count, body: count(500)) {
                answers.append(String(buffer: body))
            }
            #expect(answers == (0..<500).map(String.init))
            #expect(echo.server.counters.inFlight == 0)
            #expect(echo.server.counters.callsServed == 1)
        }
    }

    /// The place among large requests is given back, however often.
    @Test func largeRequestsMayHaveManyAnswers() async throws {
        var limits = WireLimits.standard
        limits.largeRequestsAtOnce = 1
        try await EchoServer.with(limits) { echo in
            let client = echo.client()
            defer { client.close() }
            let body = ByteBuffer(repeating: 7, count: 3 << 20)
            for _ in 0..<3 {
                var answers: [String] = []
                for try await answer in client.stream(method: EchoServer.swallow, body: body) {
                    answers.append(String(buffer: answer))
                }
                #expect(answers == ["\(3 << 20)"])
            }
            #expect(echo.server.counters.largeRequests == 0)
        }
    }

    @Test func manyStreamsAndOtherCallsShareAConnection() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for i in 0..<40 {
                    group.addTask {
                        var sum = 0
                        for try await body in client.stream(method: EchoServer.count, body: count(i * 10)) {
                            sum += try #require(Int(String(buffer: body)))
                        }
                        #expect(sum == i * 10 * (i * 10 - 1) / 2)
                    }
                    group.addTask {
                        let answer = try await client.call(method: EchoServer.slowEcho, body: count(i))
                        #expect(String(buffer: answer) == "\(i)")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    /// A reader that stops: the work stops too, long before it has filled anything, and other calls go on.
    @Test func memoryStaysFlatForAReaderThatStopsReading() async throws {
        var limits = WireLimits.standard
        limits.outputBufferBytes = 1 << 20
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port, reads: false)
            for id in 1...8 as ClosedRange<UInt64> {
                try await peer.send(WireFrame(streamID: id, .request(WireRequest(method: EchoServer.flood))))
            }
            try await eventually("the work waits") { echo.flood.isSteady }
            // What the kernel keeps for the two sockets comes on top of the server's own room.
            #expect(echo.flood.bytes < 24 << 20)
            let client = echo.client()
            _ = try await client.call(method: EchoServer.slowEcho, body: ByteBuffer())
            client.close()
            let before = echo.flood.bytes
            try await peer.beginReading()
            try await eventually("the work goes on") { echo.flood.bytes > before + (64 << 20) }
            try await peer.close()
            try await eventually("the places are free") { echo.server.counters.inFlight == 0 }
        }
    }

    /// Also where a write is the first to find the connection broken: the streams whose turn was next are ended too.
    @Test func aPeerThatGoesInTheMiddleOfAnswersFreesItsPlaces() async throws {
        try await EchoServer.with { echo in
            for round in 1...50 {
                let peer = try await RawPeer(port: echo.address.port)
                for id in 1...8 as ClosedRange<UInt64> {
                    try await peer.send(WireFrame(streamID: id, .request(WireRequest(method: EchoServer.flood))))
                }
                let before = echo.flood.bytes
                try await eventually("answers flow") { echo.flood.bytes > before + (1 << 20) }
                // With bytes unread, this resets the connection.
                try await peer.close()
                try await eventually("the places are free in round \(round)") { echo.server.counters.inFlight == 0 }
            }
        }
    }

    /// The same without a full socket: credit alone holds the work back.
    @Test func noMoreIsSentThanWasGranted() async throws {
        try await EchoServer.with { echo in
            let peer = try await RawPeer(port: echo.address.port)
            let request = WireRequest(method: EchoServer.count, body: count(1_000_000), credit: 3)
            try await peer.send(WireFrame(streamID: 1, .request(request)))
            _ = try await peer.frames(atLeast: 3)
            try await peer.send(WireFrame(streamID: 0, .ping([1])))
            #expect(try await peer.frames(atLeast: 4).count == 4)
            try await peer.send(
                WireFrame(streamID: 1, .credit(answers: 2)), WireFrame(streamID: 1, .credit(answers: 0)))
            #expect(try await peer.frames(atLeast: 6).count == 6)
            try await peer.send(WireFrame(streamID: 1, .cancel))
            let last = try #require(try await peer.frames(atLeast: 7).last)
            guard case .response(let response) = last.payload else {
                Issue.record("\(last)")
                return
            }
            #expect(response.code == .cancelled && response.end && response.body.readableBytes == 0)
            try await peer.close()
        }
    }

    @Test func leavingTheLoopFreesThePlaceOnceTheWorkHasEnded() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            for try await _ in client.stream(method: EchoServer.flood, body: ByteBuffer()) { break }
            try await eventually("the place is free") { echo.server.counters.inFlight == 0 }
            #expect(try await client.ping().health == .serving)
        }
    }

    @Test func cancellingTheTaskEndsTheLoop() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            let task = Task { for try await _ in client.stream(method: EchoServer.flood, body: ByteBuffer()) {} }
            try await eventually("answers flow") { echo.flood.bytes > 4 << 20 }
            task.cancel()
            let error = await #expect(throws: RPCError.self) { try await task.value }
            #expect(error?.code == .cancelled)
            try await eventually("the place is free") { echo.server.counters.inFlight == 0 }
        }
    }

    /// The work of a stream that waits for credit which never comes ends with its time, seen from either side.
    @Test func aDeadlineEndsTheStream() async throws {
        try await EchoServer.with { echo in
            let peer = try await RawPeer(port: echo.address.port)
            let request = WireRequest(
                method: EchoServer.count, timeoutMilliseconds: 50, body: count(1_000_000), credit: 1)
            try await peer.send(WireFrame(streamID: 1, .request(request)))
            guard case .response(let response)? = try await peer.frames(atLeast: 2).last?.payload else {
                Issue.record("no response")
                return
            }
            #expect(response.code == .deadlineExceeded && response.end)
            try await peer.close()
            let client = echo.client()
            let error = await #expect(throws: RPCError.self) {
                for try await _ in client.stream(
                    method: EchoServer.flood, body: ByteBuffer(), timeout: .milliseconds(100))
                {}
            }
            #expect(error?.code == .deadlineExceeded)
            client.close()
            try await eventually("the places are free") { echo.server.counters.inFlight == 0 }
        }
    }

    @Test func anErrorAfterSomeAnswersComesAfterThem() async throws {
        try await EchoServer.with { echo in
            let client = echo.client()
            defer { client.close() }
            var seen = 0
            let error = await #expect(throws: RPCError.self) {
                for try await _ in client.stream(method: EchoServer.break, body: ByteBuffer()) { seen += 1 }
            }
            #expect(error?.code == .internal && seen == 3)
        }
    }

    @Test func anAnswerThatIsTooLongEndsTheCallOnce() async throws {
        var limits = WireLimits.standard
        limits.responseFrameBytes = 1_024
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port)
            try await peer.send(WireFrame(streamID: 1, .request(WireRequest(method: EchoServer.flood))))
            try await eventually("the place is free") { echo.server.counters.callsServed == 1 }
            try await peer.send(WireFrame(streamID: 0, .ping([1])))
            let frames = try await peer.frames(atLeast: 2)
            guard case .response(let response)? = frames.first?.payload, frames.count == 2 else {
                Issue.record("\(frames)")
                return
            }
            #expect(response.code == .resourceExhausted && response.end)
            try await peer.close()
        }
    }

    @Test func aReaderThatTakesNothingIsLetGo() async throws {
        var limits = WireLimits.standard
        limits.outputStallMilliseconds = 200
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port, reads: false)
            try await peer.send(WireFrame(streamID: 1, .request(WireRequest(method: EchoServer.flood))))
            try await eventually("the connection is cut") { echo.server.counters.connections == 0 }
            try await eventually("the place is free") { echo.server.counters.inFlight == 0 }
        }
    }

    @Test func aDrainEndsEndlessStreamsAndLetsOthersFinish() async throws {
        try await EchoServer.with { echo in
            let client = echo.client { $0.retry = .never }
            let endless = Task { for try await _ in client.stream(method: EchoServer.endless, body: ByteBuffer()) {} }
            let peer = try await RawPeer(port: echo.address.port)
            let request = WireRequest(method: EchoServer.count, body: count(5), credit: 1)
            try await peer.send(WireFrame(streamID: 1, .request(request)))
            _ = try await peer.frames(atLeast: 1)
            try await eventually("both go on") { echo.server.counters.inFlight == 2 }
            let drain = Task { await echo.server.drain(grace: .seconds(30)) }
            let error = await #expect(throws: RPCError.self) { try await endless.value }
            #expect(error?.code == .unavailable)
            try await peer.send(WireFrame(streamID: 1, .credit(answers: 10)))
            let frames = try await peer.framesUntilClosed()
            let answers = frames.compactMap { frame -> WireResponse? in
                if case .response(let response) = frame.payload { response } else { nil }
            }
            #expect(answers.map { String(buffer: $0.body) } == ["0", "1", "2", "3", "4", ""])
            #expect(answers.last?.end == true && answers.last?.code == .ok)
            await drain.value
            client.close()
        }
    }

    @Test func aStreamFromAnEarlyEndIsTriedAgain() async throws {
        try await EchoServer.with { echo in
            echo.server.health = .starting
            let client = echo.client {
                $0.retry = RetryPolicy(maximumAttempts: 100, budgetPerCall: 10, budgetCap: 100)
            }
            defer { client.close() }
            let reading = Task {
                var sum = 0
                for try await _ in client.stream(method: EchoServer.count, body: count(7)) { sum += 1 }
                return sum
            }
            try await eventually("it was refused") { echo.server.counters.callsRefused > 0 }
            echo.server.health = .serving
            #expect(try await reading.value == 7)
        }
    }

    @Test func creditForACallThatWasNeverMadeIsAViolation() async throws {
        try await EchoServer.with { echo in
            let peer = try await RawPeer(port: echo.address.port)
            try await peer.send(WireFrame(streamID: 5, .credit(answers: 1)))
            guard case .goAway(_, .invalidArgument, _)? = try await peer.framesUntilClosed().last?.payload else {
                Issue.record("no go-away")
                return
            }
        }
    }
}
