import NIOCore
import ReportMessages
import TestSupport
import WireProtocol

extension WireFrame {
    /// Some frame of any kind, with fields from empty to long.
    static func some(using random: inout SeededGenerator) -> WireFrame {
        let payload: Payload =
            switch Int.random(in: 0..<7, using: &random) {
            case 0: .request(.some(using: &random))
            case 1: .response(.some(using: &random))
            case 2: .cancel
            case 3: .ping(bytes(upTo: 64, using: &random))
            case 4:
                .pong(bytes(upTo: 64, using: &random), HealthState.allCases.randomElement(using: &random) ?? .serving)
            case 5: .credit(answers: UInt32(truncatingIfNeeded: number(using: &random)))
            default:
                .goAway(
                    lastStreamID: number(using: &random), code: StatusCode.all.randomElement(using: &random) ?? .ok,
                    reason: text(upTo: 30, using: &random))
            }
        return WireFrame(streamID: number(using: &random), payload)
    }

    /// Small and large numbers alike.
    static func number(using random: inout SeededGenerator) -> UInt64 {
        random.next() >> UInt64.random(in: 0...63, using: &random)
    }

    static func bytes(upTo count: Int, using random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    static func text(upTo count: Int, using random: inout SeededGenerator) -> String {
        let characters = Array("abcZ09 /.満意率\u{0}😀é")
        return String(
            (0..<Int.random(in: 0...count, using: &random)).compactMap { _ in characters.randomElement(using: &random) }
        )
    }
}

extension WireRequest {
    static func some(using random: inout SeededGenerator) -> WireRequest {
        let entries = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            CallMetadata.Entry(
                key: WireFrame.text(upTo: 12, using: &random), value: WireFrame.bytes(upTo: 20, using: &random))
        }
        return WireRequest(
            method: WireFrame.text(upTo: 40, using: &random),
            timeoutMilliseconds: UInt32(truncatingIfNeeded: WireFrame.number(using: &random)),
            metadata: CallMetadata(entries),
            body: ByteBuffer(bytes: WireFrame.bytes(upTo: 300, using: &random)),
            credit: Bool.random(using: &random) ? UInt32(truncatingIfNeeded: WireFrame.number(using: &random)) : 0)
    }
}

extension WireResponse {
    static func some(using random: inout SeededGenerator) -> WireResponse {
        var response = WireResponse(
            body: ByteBuffer(bytes: WireFrame.bytes(upTo: 300, using: &random)), end: Bool.random(using: &random))
        response.code = StatusCode.all.randomElement(using: &random) ?? .ok
        response.message = WireFrame.text(upTo: 40, using: &random)
        if Bool.random(using: &random) {
            response.compression = .zlib
            response.inflatedBytes = UInt32(truncatingIfNeeded: WireFrame.number(using: &random))
        }
        response.details = (0..<Int.random(in: 0...3, using: &random)).map { i in
            switch i {
            case 0: .fieldViolation(WireFrame.text(upTo: 9, using: &random), WireFrame.text(upTo: 9, using: &random))
            case 1: .retryAfter(milliseconds: Int.random(in: 0...100_000, using: &random))
            default: .resource("report", WireFrame.text(upTo: 9, using: &random), candidates: ["a", "乙"])
            }
        }
        return response
    }
}

extension WireFrame {
    /// The frame with its length before it.
    func encoded() throws -> [UInt8] {
        var buffer = ByteBuffer()
        try encode(into: &buffer, limitBytes: 64 << 20)
        return Array(buffer.readableBytesView)
    }

    /// The same as a generated message: another implementation of the same protocol.
    var message: Frame {
        let payload: Frame.Payload =
            switch payload {
            case .request(let request):
                .request(
                    Request(
                        method: request.method, timeoutMs: request.timeoutMilliseconds,
                        metadata: request.metadata.entries.map { Metadata(key: $0.key, value: $0.value) },
                        body: Array(request.body.readableBytesView), credit: request.credit))
            case .response(let response):
                .response(
                    Response(
                        code: response.code, message: response.message, details: response.details, end: response.end,
                        body: Array(response.body.readableBytesView), compression: response.compression,
                        inflatedBytes: response.inflatedBytes))
            case .cancel: .cancel(Cancel())
            case .credit(let answers): .credit(Credit(answers: answers))
            case .ping(let payload): .ping(Ping(payload: payload))
            case .pong(let payload, let health): .pong(Pong(payload: payload, health: health))
            case .goAway(let last, let code, let reason):
                .goAway(GoAway(lastStreamID: last, reason: reason, code: code))
            }
        return Frame(streamID: streamID, payload: payload)
    }
}
