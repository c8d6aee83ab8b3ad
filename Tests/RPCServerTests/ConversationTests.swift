import NIOCore
import RPCServer
import ReportMessages
import TestSupport
import Testing
import WireProtocol

/// Random conversations, cut into random pieces: whatever a client says in whatever order, every request is answered
/// once and every ping has its pong.
@Suite struct ConversationTests {
    private struct Script {
        var frames: [WireFrame] = []
        var requests: [UInt64: WireRequest] = [:]
        var pings: [[UInt8]] = []

        init(using random: inout SeededGenerator) {
            var id: UInt64 = 0
            for number in 0..<Int.random(in: 1...120, using: &random) {
                switch Int.random(in: 0..<8, using: &random) {
                case 0:
                    let payload = [UInt8(truncatingIfNeeded: number), 1]
                    pings.append(payload)
                    frames.append(WireFrame(streamID: 0, .ping(payload)))
                case 1 where id > 0:
                    let cancelled = UInt64.random(in: 1...id, using: &random)
                    frames.append(WireFrame(streamID: cancelled, .cancel))
                default:
                    id += 1
                    let methods = [EchoServer.echo, EchoServer.slowEcho, EchoServer.fail, EchoServer.blow, "a.B/None"]
                    let size = 1 << Int.random(in: 0...15, using: &random)
                    let body = ByteBuffer(repeating: UInt8(truncatingIfNeeded: id), count: size)
                    let method = methods.randomElement(using: &random) ?? EchoServer.echo
                    requests[id] = WireRequest(method: method, body: body)
                    frames.append(WireFrame(streamID: id, .request(WireRequest(method: method, body: body))))
                }
            }
        }

        /// Codes with which a request may be answered: nothing here is cancelled for certain.
        static func codes(_ method: String) -> Set<StatusCode> {
            switch method {
            case EchoServer.echo: [.ok]
            case EchoServer.slowEcho: [.ok, .cancelled]
            case EchoServer.fail: [.notFound]
            case EchoServer.blow: [.internal, .cancelled]
            default: [.unimplemented]
            }
        }
    }

    @Test(arguments: 0..<25 as Range<UInt64>) func everyRequestIsAnsweredOnce(seed: UInt64) async throws {
        var random = SeededGenerator(seed)
        let script = Script(using: &random)
        var limits = WireLimits.standard
        // Tests that compute beside this one may keep its pieces waiting.
        limits.partialFrameMilliseconds = 600_000
        limits.outputBufferBytes = 1 << Int.random(in: 10...20, using: &random)
        var buffer = ByteBuffer()
        for frame in script.frames { try frame.encode(into: &buffer, limitBytes: 1 << 20) }
        var pieces: [[UInt8]] = []
        while let piece = buffer.readBytes(
            length: min(buffer.readableBytes, Int.random(in: 1...40_000, using: &random))), !piece.isEmpty
        {
            pieces.append(piece)
        }
        try await EchoServer.with(limits) { echo in
            let peer = try await RawPeer(port: echo.address.port)
            for piece in pieces { try await peer.send(piece) }
            let frames = try await peer.frames(atLeast: script.requests.count + script.pings.count)
            var answered: Set<UInt64> = []
            var pongs: [[UInt8]] = []
            for frame in frames {
                switch frame.payload {
                case .response(let response):
                    #expect(answered.insert(frame.streamID).inserted, "seed \(seed)")
                    let request = try #require(script.requests[frame.streamID])
                    #expect(Script.codes(request.method).contains(response.code), "seed \(seed)")
                    if response.code == .ok { #expect(response.body == request.body, "seed \(seed)") }
                case .pong(let payload, .serving): pongs.append(payload)
                default: Issue.record("\(frame), seed \(seed)")
                }
            }
            #expect(answered.count == script.requests.count, "seed \(seed)")
            #expect(pongs == script.pings, "seed \(seed)")
            try await peer.close()
        }
    }
}
