import Foundation
import NIOCore
import NIOPosix
import ReportMessages
import Testing
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// A peer that sends whatever bytes a test wants and keeps what comes back.
final class RawPeer: Sendable {
    private let channel: any Channel
    private let received: ReceivedBytes

    /// - Parameter reads: Whether what comes is fetched from the socket; see `beginReading`.
    init(port: Int, reads: Bool = true) async throws {
        let received = ReceivedBytes()
        self.received = received
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.autoRead, value: reads)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Keeper(received: received))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
    }

    func send(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    }

    func send(_ frames: WireFrame...) async throws {
        var buffer = ByteBuffer()
        for frame in frames { try frame.encode(into: &buffer, limitBytes: 64 << 20) }
        try await channel.writeAndFlush(buffer).get()
    }

    /// Sends without waiting for the server to take it.
    func sendEventually(_ frame: WireFrame) throws {
        var buffer = ByteBuffer()
        try frame.encode(into: &buffer, limitBytes: 64 << 20)
        channel.writeAndFlush(buffer, promise: nil)
    }

    /// The same of bytes.
    func sendEventually(_ bytes: [UInt8]) { channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil) }

    func beginReading() async throws { try await channel.setOption(.autoRead, value: true).get() }

    /// All bytes until the server closed the connection.
    func bytesUntilClosed() async throws -> [UInt8] {
        try await eventually("the server closed the connection") { self.received.isClosed }
        return received.bytes
    }

    /// All frames until the server closed the connection.
    func framesUntilClosed() async throws -> [WireFrame] { try Self.frames(try await bytesUntilClosed()) }

    /// At least so many frames, as soon as they are there.
    func frames(atLeast count: Int) async throws -> [WireFrame] {
        try await eventually("\(count) frames came") { self.received.frames.count >= count }
        return received.frames
    }

    /// Sends no more, and still reads.
    func finishSending() async throws { try await channel.close(mode: .output).get() }

    func close() async throws { try await channel.close().get() }

    static func frames(_ bytes: [UInt8]) throws -> [WireFrame] {
        var decoder = FrameDecoder.ofResponses(limits: .standard)
        decoder.append(ByteBuffer(bytes: bytes))
        var frames: [WireFrame] = []
        while case .frame(let frame)? = try decoder.next() { frames.append(frame) }
        return frames
    }
}

private final class ReceivedBytes: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var frames: [WireFrame] = []
        var decoder = FrameDecoder.ofResponses(limits: .standard)
        var isClosed = false
    }

    private let state = NIOLockedValueBox(State())

    var bytes: [UInt8] { state.withLockedValue { $0.bytes } }
    /// What of the bytes are frames.
    var frames: [WireFrame] { state.withLockedValue { $0.frames } }
    var isClosed: Bool { state.withLockedValue { $0.isClosed } }

    func append(_ more: ByteBuffer) {
        state.withLockedValue { state in
            state.bytes += more.readableBytesView
            state.decoder.append(more)
            while case .frame(let frame)? = try? state.decoder.next() { state.frames.append(frame) }
        }
    }

    func close() { state.withLockedValue { $0.isClosed = true } }
}

private final class Keeper: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let received: ReceivedBytes

    init(received: ReceivedBytes) { self.received = received }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { received.append(Self.unwrapInboundIn(data)) }
    func channelInactive(context: ChannelHandlerContext) { received.close() }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
