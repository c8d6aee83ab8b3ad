import NIOCore
import ReportMessages
import WireProtocol

/// A call that was sent, or waits to be.
struct PendingCall {
    /// Position in the mix.
    var entry: Int
    /// -1 while the run warms up.
    var stage: Int
    /// When it should have begun.
    var due: UInt64
    /// When it was sent.
    var sent: UInt64 = 0
}

/// One connection of a load test on its event loop: numbers calls, writes them in batches, and finds out which one an
/// answer belongs to.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Lets go of its connections at the end of the run.
    private let worker: LoadWorker
    private var decoder = FrameDecoder.ofResponses(limits: .standard)
    private var output = ByteBuffer()
    private var channel: (any Channel)?
    private var nextStreamID: UInt64 = 1
    private(set) var pending: [UInt64: PendingCall] = [:]
    private(set) var isUsable = false

    init(_ worker: LoadWorker) { self.worker = worker }

    var hasRoom: Bool { isUsable && pending.count < worker.plan.inFlightPerConnection }

    /// Puts a call into the next batch.
    func send(_ call: PendingCall, now: UInt64) {
        let streamID = nextStreamID
        nextStreamID += 1
        let frame = WireFrame(streamID: streamID, .request(worker.request(call.entry)))
        var call = call
        call.sent = now
        pending[streamID] = call
        // A request longer than the limit was refused before the run began.
        try? frame.encode(into: &output, limitBytes: WireLimits.standard.largeRequestFrameBytes)
    }

    func flush() {
        guard output.readableBytes > 0, let channel else { return }
        channel.writeAndFlush(output, promise: nil)
        output = channel.allocator.buffer(capacity: min(output.capacity, 64 << 10))
    }

    /// Takes out calls that have waited since before a moment.
    func takeOverdue(sentBefore moment: UInt64) -> [PendingCall] {
        let overdue = pending.filter { $0.value.sent < moment }
        for streamID in overdue.keys { pending[streamID] = nil }
        return overdue.keys.sorted().compactMap { overdue[$0] }
    }

    func close() {
        isUsable = false
        channel?.close(promise: nil)
    }

    func channelActive(context: ChannelHandlerContext) {
        channel = context.channel
        isUsable = true
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        decoder.append(unwrapInboundIn(data))
        do {
            while let event = try decoder.next() {
                guard case .frame(let frame) = event else { continue }
                take(frame)
            }
        } catch {
            lose(context)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) { worker.readEnded() }

    func channelInactive(context: ChannelHandlerContext) { lose(context) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { lose(context) }

    private func take(_ frame: WireFrame) {
        switch frame.payload {
        case .response(let response):
            guard response.end, let call = pending.removeValue(forKey: frame.streamID) else { return }
            worker.answered(call, response.code, bytes: response.body.readableBytes)
        case .ping(let payload):
            let pong = WireFrame(streamID: 0, .pong(payload, .serving))
            try? pong.encode(into: &output, limitBytes: WireLimits.standard.requestFrameBytes)
        case .goAway: isUsable = false
        default: break
        }
    }

    private func lose(_ context: ChannelHandlerContext) {
        guard channel != nil else { return }
        channel = nil
        isUsable = false
        let lost = pending
        pending = [:]
        context.close(promise: nil)
        worker.lostConnection(lost.keys.sorted().compactMap { lost[$0] })
    }
}
