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
    /// Whether the server has asked for further calls to go over another connection.
    private(set) var isLeaving = false
    /// How many times in a row it was opened without an answer.
    private(set) var failures: Int
    /// What the server said before it closed the connection.
    private var farewell: String?

    init(_ worker: LoadWorker, failures: Int) {
        self.worker = worker
        self.failures = failures
    }

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

    /// Closes a connection that the server wants to be rid of, once nothing is under way on it.
    func closeIfLeft() { if isLeaving, pending.isEmpty { channel?.close(promise: nil) } }

    func channelActive(context: ChannelHandlerContext) {
        channel = context.channel
        isUsable = true
        worker.opened()
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
            lose(context, "\(error)")
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        worker.readEnded()
        closeIfLeft()
    }

    func channelInactive(context: ChannelHandlerContext) { lose(context, "the connection was closed") }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { lose(context, LoadTarget.reason(error)) }

    private func take(_ frame: WireFrame) {
        switch frame.payload {
        case .response(let response):
            guard response.end, let call = pending.removeValue(forKey: frame.streamID) else { return }
            failures = 0
            worker.answered(call, response.code, bytes: response.body.readableBytes)
        case .ping(let payload):
            let pong = WireFrame(streamID: 0, .pong(payload, .serving))
            try? pong.encode(into: &output, limitBytes: WireLimits.standard.requestFrameBytes)
        // Any other code is the last word before the server closes.
        case .goAway(let last, .ok, _): leave(lastStreamID: last)
        case .goAway(_, _, let reason): farewell = reason
        default: break
        }
    }

    /// Calls that the server will not begin go over another connection.
    private func leave(lastStreamID: UInt64) {
        let isFirst = !isLeaving
        isLeaving = true
        isUsable = false
        let never = pending.keys.filter { $0 > lastStreamID }.sorted().compactMap { pending.removeValue(forKey: $0) }
        worker.leaving(self, isFirst: isFirst, neverBegun: never)
    }

    private func lose(_ context: ChannelHandlerContext, _ reason: String) {
        guard channel != nil else { return }
        channel = nil
        isUsable = false
        let lost = pending
        pending = [:]
        context.close(promise: nil)
        worker.lost(self, lost.keys.sorted().compactMap { lost[$0] }, because: farewell ?? reason)
    }
}
