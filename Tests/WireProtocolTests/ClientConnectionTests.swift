import NIOCore
import ReportMessages
import Testing
import WireProtocol

@Suite struct ClientConnectionTests {
    private func connection(inFlight: Int = 3) -> ClientConnection {
        var limits = WireLimits.standard
        limits.inFlightPerConnection = inFlight
        return ClientConnection(limits: limits)
    }

    private func answer(_ id: UInt64, end: Bool = true) -> WireFrame {
        WireFrame(streamID: id, .response(WireResponse(body: ByteBuffer(), end: end)))
    }

    @Test func numbersGrowAndRoomIsKept() {
        var connection = connection()
        #expect(
            (1...4).map { _ in connection.begin(deadline: .distantFuture) } == [
                .send(streamID: 1), .send(streamID: 2), .send(streamID: 3), .full,
            ])
        #expect(connection.received(answer(2)) == .complete(streamID: 2, WireResponse(body: ByteBuffer())))
        #expect(connection.begin(deadline: .distantFuture) == .send(streamID: 4))
        #expect(connection.waiting == [1, 3, 4])
    }

    @Test func anAbandonedCallHoldsItsPlaceUntilItsAnswerComes() {
        var connection = connection(inFlight: 1)
        _ = connection.begin(deadline: .distantFuture)
        #expect(connection.abandon(1) == WireFrame(streamID: 1, .cancel))
        #expect(connection.abandon(1) == nil)
        #expect(connection.begin(deadline: .distantFuture) == .full)
        #expect(connection.received(answer(1)) == .nothing)
        #expect(connection.begin(deadline: .distantFuture) == .send(streamID: 2))
        #expect(connection.abandon(9) == nil)
    }

    @Test func deadlinesPassInOrder() {
        var connection = connection()
        for milliseconds in [30, 10, 20] {
            _ = connection.begin(deadline: MonotonicTime(nanoseconds: 0).adding(milliseconds: milliseconds))
        }
        let later = MonotonicTime(nanoseconds: 0).adding(milliseconds: 20)
        #expect(connection.expired(at: later) == [2, 3])
        _ = connection.abandon(2)
        #expect(connection.expired(at: later) == [3])
    }

    @Test func aGoAwayNamesWhatWasNeverBegun() {
        var connection = connection()
        for _ in 0..<3 { _ = connection.begin(deadline: .distantFuture) }
        let first = WireFrame(streamID: 0, .goAway(lastStreamID: .max, code: .ok, reason: "stop"))
        #expect(connection.received(first) == .leaving(neverBegun: [], code: .ok, reason: "stop"))
        #expect(connection.begin(deadline: .distantFuture) == .leaving)
        let final = WireFrame(streamID: 0, .goAway(lastStreamID: 1, code: .ok, reason: "stop"))
        #expect(connection.received(final) == .leaving(neverBegun: [2, 3], code: .ok, reason: "stop"))
        #expect(!connection.isFinished)
        // A refusal of a call that is being made elsewhere is no news.
        #expect(connection.received(answer(2)) == .nothing)
        _ = connection.received(answer(1))
        #expect(connection.isFinished)
    }

    @Test func pingsOfTheServerAreAnsweredAndPongsHandedOn() {
        var connection = connection()
        #expect(
            connection.received(WireFrame(streamID: 0, .ping([1])))
                == .send(WireFrame(streamID: 0, .pong([1], .serving))))
        #expect(
            connection.received(WireFrame(streamID: 0, .pong([2], .draining)))
                == .ponged(payload: [2], health: .draining))
    }

    @Test func answersInPartsStayOpenUntilTheLast() {
        var connection = connection()
        _ = connection.begin(deadline: .distantFuture)
        _ = connection.received(answer(1, end: false))
        #expect(connection.inFlight == 1)
        _ = connection.received(answer(1))
        #expect(connection.inFlight == 0)
    }

    @Test func whatServersMayNotSendEndsTheConnection() {
        for frame in [
            answer(7), answer(0), WireFrame(streamID: 1, .request(WireRequest(method: "m"))),
            WireFrame(streamID: 1, .cancel),
        ] {
            var connection = connection()
            guard case .close = connection.received(frame) else {
                Issue.record("\(frame) was accepted")
                continue
            }
        }
    }
}
