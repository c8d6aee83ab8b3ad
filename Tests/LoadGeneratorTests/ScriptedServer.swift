import NIOCore
import NIOPosix
import ReportMessages
import WireProtocol

/// A server that answers calls well until it does to a connection what its script says.
final class ScriptedServer: Sendable {
    enum Script: Sendable {
        /// Closes a connection when the first call comes.
        case closes
        /// Never answers.
        case keepsSilent
        /// Answers so many calls on a connection, then wants the later ones to go elsewhere.
        case leaves(afterAnswers: Int)
        /// Answers so many calls on a connection, then closes it without a word.
        case breaksOff(afterAnswers: Int)
        /// Says that it is full, and closes.
        case refuses
    }

    /// Runs `body` while a server on this machine keeps to the script.
    static func with(_ script: Script, _ body: (_ port: Int) async throws -> Void) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Handler(script))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let result: Result<Void, any Error>
        do { result = .success(try await body(channel.localAddress?.port ?? 0)) } catch { result = .failure(error) }
        try await channel.close()
        try await group.shutdownGracefully()
        try result.get()
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let script: Script
        private var decoder = FrameDecoder.ofRequests(limits: .standard)
        private var answers = 0

        init(_ script: Script) { self.script = script }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            decoder.append(unwrapInboundIn(data))
            do {
                while let event = try decoder.next() {
                    guard case .frame(let frame) = event, case .request(let request) = frame.payload else { continue }
                    try take(frame.streamID, request, context)
                }
            } catch {
                context.close(promise: nil)
            }
        }

        private func take(_ streamID: UInt64, _ request: WireRequest, _ context: ChannelHandlerContext) throws {
            switch script {
            case .keepsSilent: return
            case .closes: context.close(promise: nil)
            case .refuses:
                try send(0, .goAway(lastStreamID: 0, code: .resourceExhausted, reason: "The house is full."), context)
                context.close(promise: nil)
            case .leaves(let most):
                guard answers < most else { return }
                try answer(streamID, request, context)
                if answers == most { try send(0, .goAway(lastStreamID: streamID, code: .ok, reason: ""), context) }
            case .breaksOff(let most):
                guard answers < most else { return }
                try answer(streamID, request, context)
                if answers == most { context.close(promise: nil) }
            }
        }

        private func answer(_ streamID: UInt64, _ request: WireRequest, _ context: ChannelHandlerContext) throws {
            answers += 1
            try send(streamID, .response(WireResponse(body: request.body)), context)
        }

        private func send(_ streamID: UInt64, _ payload: WireFrame.Payload, _ context: ChannelHandlerContext) throws {
            var bytes = ByteBuffer()
            try WireFrame(streamID: streamID, payload).encode(into: &bytes, limitBytes: 1 << 20)
            context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        }
    }
}
