import NIOCore
import ReportMessages
import TestSupport
import Testing
import WireProtocol

extension MonotonicTime {
    fileprivate static func at(_ milliseconds: UInt64) -> MonotonicTime {
        MonotonicTime(nanoseconds: milliseconds * 1_000_000)
    }
}

@Suite struct ServerConnectionTests {
    private static func connection(_ change: (inout WireLimits) -> Void = { _ in }) -> ServerConnection {
        var limits = WireLimits.standard
        change(&limits)
        return ServerConnection(limits: limits, openedAt: .at(0))
    }

    private static func request(_ id: UInt64, timeout: UInt32 = 0) -> WireFrame {
        WireFrame(streamID: id, .request(WireRequest(method: "m", timeoutMilliseconds: timeout)))
    }

    private static func receive(
        _ connection: inout ServerConnection, _ frame: WireFrame, at milliseconds: UInt64 = 0,
        health: HealthState = .serving, always: Bool = false, admit: Bool = true
    ) -> ServerConnection.Action {
        connection.received(frame, at: .at(milliseconds), health: health, always: always) { admit }
    }

    private static func code(_ action: ServerConnection.Action) -> StatusCode? {
        switch action {
        case .refuse(_, let error): error.code
        case .close(let frame): if case .goAway(_, let code, _) = frame.payload { code } else { nil }
        default: nil
        }
    }

    @Test func deadlinesAreRelativeToArrivalWithADefaultAndALimit() {
        var connection = Self.connection()
        #expect(Self.receive(&connection, Self.request(1), at: 5) == .run(deadline: .at(10_005)))
        #expect(Self.receive(&connection, Self.request(2, timeout: 20), at: 5) == .run(deadline: .at(25)))
        #expect(Self.receive(&connection, Self.request(3, timeout: .max), at: 5) == .run(deadline: .at(600_005)))
    }

    @Test func placesAreHeldUntilTheWorkEnds() {
        var connection = Self.connection { $0.inFlightPerConnection = 2 }
        _ = Self.receive(&connection, Self.request(1))
        _ = Self.receive(&connection, Self.request(2))
        #expect(Self.code(Self.receive(&connection, Self.request(3))) == .resourceExhausted)
        #expect(Self.receive(&connection, WireFrame(streamID: 1, .cancel)) == .stopWork(streamID: 1))
        #expect(Self.code(Self.receive(&connection, Self.request(4))) == .resourceExhausted)
        connection.callEnded(1)
        #expect(Self.receive(&connection, WireFrame(streamID: 1, .cancel)) == .nothing)
        #expect(Self.receive(&connection, Self.request(5)) == .run(deadline: .at(10_000)))
        #expect(connection.inFlight == 2)
    }

    @Test func whoIsTurnedAwayIsToldWhenToComeAgain() {
        let error = ServerConnection.overloaded(.standard)
        #expect(error.code == .resourceExhausted && error.mayBeRetried)
        #expect(error.retryAfterMilliseconds == UInt32(WireLimits.standard.retryAfterMilliseconds))
    }

    @Test func aPlaceAmongAllIsTakenLast() {
        var connection = Self.connection { $0.inFlightPerConnection = 1 }
        #expect(Self.receive(&connection, Self.request(1), admit: false) == .turnAway(streamID: 1))
        #expect(connection.inFlight == 0)
        _ = Self.receive(&connection, Self.request(2))
        let action = connection.received(Self.request(3), at: .at(0), health: .serving) {
            Issue.record("asked for a place that the connection has no room for")
            return true
        }
        #expect(Self.code(action) == .resourceExhausted)
    }

    @Test func brokenRulesEndTheConnection() {
        for frames in [
            [Self.request(0)], [Self.request(2), Self.request(2)], [Self.request(2), Self.request(1)],
            [WireFrame(streamID: 1, .cancel)], [WireFrame(streamID: 0, .cancel)], [WireFrame(streamID: 1, .ping([]))],
            [WireFrame(streamID: 1, .pong([], .serving))],
            [WireFrame(streamID: 1, .response(WireResponse(body: ByteBuffer())))],
            [WireFrame(streamID: 0, .goAway(lastStreamID: 0, code: .ok, reason: ""))],
        ] {
            var connection = Self.connection()
            let last = frames.map { Self.receive(&connection, $0) }.last
            #expect(last.flatMap(Self.code) == .invalidArgument, "\(frames)")
        }
    }

    @Test func pingsAreAnsweredAtAnyTimeWithTheState() {
        var connection = Self.connection()
        let ping = WireFrame(streamID: 0, .ping([7]))
        #expect(
            Self.receive(&connection, ping, health: .starting) == .send(WireFrame(streamID: 0, .pong([7], .starting))))
        _ = connection.leave(at: .at(0))
        #expect(Self.receive(&connection, ping) == .send(WireFrame(streamID: 0, .pong([7], .draining))))
    }

    @Test func callsBeforeTheServerServesAreRefusedUnlessServedAlways() {
        var connection = Self.connection()
        #expect(Self.code(Self.receive(&connection, Self.request(1), health: .starting)) == .unavailable)
        #expect(
            Self.receive(&connection, Self.request(2), health: .starting, always: true) == .run(deadline: .at(10_000)))
    }

    @Test func aGoodbyeServesWhatCameBeforeThePong() {
        var connection = Self.connection()
        _ = Self.receive(&connection, Self.request(1))
        let first = connection.leave(at: .at(100))
        #expect(connection.leave(at: .at(100)).isEmpty)
        guard case .goAway(UInt64.max, .ok, _)? = first.first?.payload, case .ping(let payload)? = first.last?.payload
        else {
            Issue.record("\(first)")
            return
        }
        #expect(Self.receive(&connection, Self.request(2), at: 200) == .run(deadline: .at(10_200)))
        guard case .send(let last) = Self.receive(&connection, WireFrame(streamID: 0, .pong(payload, .serving))),
            case .goAway(2, .ok, _) = last.payload
        else {
            Issue.record("no second go-away")
            return
        }
        #expect(Self.code(Self.receive(&connection, Self.request(3))) == .unavailable)
        #expect(!connection.isFinished)
        connection.callEnded(1)
        connection.callEnded(2)
        #expect(connection.isFinished)
    }

    @Test func aGoodbyeWithoutAPongGoesOnAfterASecond() {
        var connection = Self.connection()
        _ = connection.leave(at: .at(100))
        #expect(connection.tick(at: .at(1_000)) == .nothing)
        guard case .send = connection.tick(at: .at(1_100)) else {
            Issue.record("no second go-away")
            return
        }
        #expect(connection.isFinished)
    }

    @Test func anUnfinishedFrameHasItsTime() {
        var connection = Self.connection()
        connection.inputRead(partialFrameBytes: 100, at: .at(1_000))
        connection.inputRead(partialFrameBytes: 100, at: .at(5_000))
        #expect(connection.tick(at: .at(5_999)) == .nothing)
        #expect(Self.code(connection.tick(at: .at(6_000))) == .deadlineExceeded)
        // A frame that ends gives the next one its own time; a large one has more.
        _ = Self.receive(&connection, Self.request(1), at: 6_000)
        connection.inputRead(partialFrameBytes: 16 << 20, at: .at(6_000))
        #expect(connection.tick(at: .at(25_999)) == .nothing)
        #expect(Self.code(connection.tick(at: .at(26_000))) == .deadlineExceeded)
        connection.inputRead(partialFrameBytes: nil, at: .at(26_000))
        #expect(connection.tick(at: .at(26_000)) == .nothing)
    }

    @Test func onlyAConnectionWithoutCallsIsIdle() {
        var connection = Self.connection { $0.idleMilliseconds = 1_000 }
        _ = Self.receive(&connection, Self.request(1), at: 500)
        #expect(connection.tick(at: .at(5_000)) == .nothing)
        connection.callEnded(1)
        #expect(Self.code(connection.tick(at: .at(5_000))) == .ok)
    }

    @Test func waitingAnswersStopTheReadingAndThenTheConnection() {
        var connection = Self.connection { $0.outputBufferBytes = 1_000 }
        connection.outputPending(bytes: 999, at: .at(0))
        #expect(connection.wantsInput)
        connection.outputPending(bytes: 1_000, at: .at(10_000))
        #expect(!connection.wantsInput)
        // Some of it was taken: the time begins anew.
        connection.outputPending(bytes: 900, at: .at(20_000))
        #expect(connection.wantsInput)
        #expect(connection.tick(at: .at(49_999)) == .nothing)
        #expect(Self.code(connection.tick(at: .at(50_000))) == .resourceExhausted)
        connection.outputPending(bytes: 0, at: .at(50_000))
        #expect(connection.tick(at: .at(90_000)) == .nothing)
    }

    /// Random events: places never pass the limit, each request gets exactly one decision, and the count of calls in
    /// flight is that of a plain set.
    @Test(arguments: 0..<50 as Range<UInt64>) func countsAgreeWithAPlainModel(seed: UInt64) {
        var random = SeededGenerator(seed)
        var connection = Self.connection { $0.inFlightPerConnection = 4 }
        var running: Set<UInt64> = []
        var id: UInt64 = 0
        for _ in 0..<300 {
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                id += UInt64.random(in: 1...3, using: &random)
                let admitted = Bool.random(using: &random)
                let expected = running.count < 4 && admitted
                if case .run = Self.receive(&connection, Self.request(id), admit: admitted) {
                    #expect(expected)
                    running.insert(id)
                } else {
                    #expect(!expected)
                }
            case 1:
                guard id > 0 else { continue }
                let cancelled = UInt64.random(in: 1...id, using: &random)
                let action = Self.receive(&connection, WireFrame(streamID: cancelled, .cancel))
                #expect(action == (running.contains(cancelled) ? .stopWork(streamID: cancelled) : .nothing))
            default:
                guard let ended = running.randomElement(using: &random) else { continue }
                running.remove(ended)
                connection.callEnded(ended)
            }
            #expect(connection.inFlight == running.count)
        }
    }
}
