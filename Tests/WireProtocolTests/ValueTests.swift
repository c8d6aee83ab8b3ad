import NIOCore
import ReportMessages
import Testing
import WireProtocol

@Suite struct ValueTests {
    @Test func theStatusTableNamesTheCodesOfTheProto() {
        #expect(StatusCode.all.count == 17)
        for code in StatusCode.all {
            #expect(code.name == code.description)
            #expect(!code.meaning.isEmpty)
        }
        #expect(StatusCode(rawValue: 99).name == "CODE_99")
        #expect(StatusCode(rawValue: -1).retryAdvice == .never)
    }

    @Test func onlyErrorsThatPromiseHopeMayBeRetried() {
        let asked = [ErrorDetail.retryAfter(milliseconds: 7)]
        #expect(RPCError(.unavailable, "").mayBeRetried)
        #expect(!RPCError(.resourceExhausted, "").mayBeRetried)
        #expect(RPCError(.resourceExhausted, "", details: asked).mayBeRetried)
        #expect(RPCError(.resourceExhausted, "", details: asked).retryAfterMilliseconds == 7)
        let others = StatusCode.all.filter { $0 != .unavailable && $0 != .resourceExhausted }
        #expect(others.allSatisfy { !RPCError($0, "", details: asked).mayBeRetried })
    }

    @Test func timesAddWithoutOverflow() {
        let time = MonotonicTime(nanoseconds: 5_000_000)
        #expect(time.adding(milliseconds: 10).nanoseconds == 15_000_000)
        #expect(time.adding(milliseconds: -1) == time)
        #expect(time.adding(milliseconds: Int.max) == .distantFuture)
        #expect(MonotonicTime.distantFuture.adding(milliseconds: 1) == .distantFuture)
        #expect(time.milliseconds(since: .distantFuture) == 0)
        #expect(MonotonicTime.now() <= MonotonicTime.now())
    }

    @Test func theStandardLimitsAreValidAndOthersAreNamed() throws {
        try WireLimits.standard.validate()
        var limits = WireLimits.standard
        limits.largeRequestFrameBytes = 1 << 19
        #expect(
            throws: WireLimitError(limit: "large-request-frame-bytes", value: 1 << 19, allowed: (1 << 20)...(16 << 20))
        ) {
            try limits.validate()
        }
        limits.requestFrameBytes = 1 << 30
        #expect(throws: WireLimitError.self) { try limits.validate() }
    }

    @Test func messagesTravelAsBodies() throws {
        let request = SearchRequest(query: .text("民生实事"))
        #expect(try SearchRequest.decode(body: try request.body()) == request)
        let error = #expect(throws: MessageError.self) {
            try SearchRequest.decode(body: ByteBuffer(bytes: [0x0A, 9]))
        }
        #expect(error.map { RPCError($0).code } == .invalidArgument)
    }
}
