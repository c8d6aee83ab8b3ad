import NIOCore
import NIOPosix
import Synchronization
import WireProtocol

/// A server that answers the first bytes of every connection with the same bytes, whatever they say.
struct StrangeServer {
    let port: Int
    let connections: ConnectionCount
    private let channel: any Channel

    /// - Parameters:
    ///   - answer: `nil` never answers.
    ///   - closes: Whether the connection is closed after that.
    static func with(
        answer: [UInt8]?, closes: Bool = false, _ body: (StrangeServer) async throws -> Void
    ) async throws {
        let connections = ConnectionCount()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                connections.add()
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Answerer(answer: answer, closes: closes))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let server = StrangeServer(port: channel.localAddress?.port ?? 0, connections: connections, channel: channel)
        do {
            try await body(server)
        } catch {
            try await channel.close().get()
            throw error
        }
        try await channel.close().get()
    }

    /// Frames as bytes.
    static func bytes(_ frames: WireFrame...) throws -> [UInt8] {
        var buffer = ByteBuffer()
        for frame in frames { try frame.encode(into: &buffer, limitBytes: 1 << 20) }
        return Array(buffer.readableBytesView)
    }
}

/// How many connections were ever made.
final class ConnectionCount: Sendable {
    private let count = Atomic<Int>(0)

    var value: Int { count.load(ordering: .relaxed) }
    func add() { count.add(1, ordering: .relaxed) }
}

private final class Answerer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    private let answer: [UInt8]?
    private let closes: Bool
    private var isDone = false

    init(answer: [UInt8]?, closes: Bool) {
        self.answer = answer
        self.closes = closes
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDone else { return }
        isDone = true
        if let answer { context.writeAndFlush(Self.wrapOutboundOut(ByteBuffer(bytes: answer)), promise: nil) }
        if closes { context.close(promise: nil) }
    }
}
