import NIOCore
import ReportMessages
import WireProtocol

/// Calls with many answers: their answers are written while the client reads, in turn with one another, and never so many
/// that those of other calls had to wait for room.
extension ConnectionHandler {
    /// So much is written before other connections have their turn.
    private static let streamTurnBytes = 1 << 20
    /// What a frame has around an answer at most.
    private static let frameHeadBytes = 32

    struct OpenStream {
        let stream: AnswerStream
        /// Ends it when its time is over.
        let timer: Scheduled<Void>
        /// Whether it holds a place among large requests.
        let isLarge: Bool
    }

    func begin(
        _ handler: @escaping MethodTable.StreamHandler, _ call: OffloadedCall, credit: UInt32, isEndless: Bool,
        on loop: any EventLoop
    ) {
        let stream = AnswerStream(
            streamID: call.streamID, isEndless: isEndless, credit: credit, windowBytes: core.limits.streamWindowBytes,
            context: call.context, answers: call.answers)
        let left = call.context.deadline.milliseconds(since: .now())
        let timer = loop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(clamping: left) + 1)) {
            self.stop(stream)
            self.finishBatch()
        }
        streams[call.streamID] = OpenStream(stream: stream, timer: timer, isLarge: call.isLarge)
        let logger = core.logger
        stream.begin({ await ServerCore.answer(handler, call, stream, logger: logger) }, on: core.workers)
        if isEndless, machine.isLeaving { stop(stream, Self.stopping) }
    }

    /// Fetches and writes what there is while there is room: one answer of each stream in turn.
    func pumpStreams() {
        var written = 0
        while let id = readyStreams.popFirst() {
            // A write may find the connection broken, so that it closes meanwhile. Then nobody comes back here later.
            guard isClosing || (hasRoomForStreams && written < Self.streamTurnBytes) else {
                readyStreams.prepend(id)
                // Where there is no room, whoever makes some comes back here.
                if hasRoomForStreams { resumeSoon() }
                return
            }
            guard let stream = streams[id]?.stream else {
                queuedStreams.remove(id)
                continue
            }
            switch stream.next() {
            case nil: queuedStreams.remove(id)
            case .answer(let body)? where body.readableBytes > longestAnswerBytes:
                stop(stream, tooLong(body))
                readyStreams.append(id)
            case .answer(let body)?:
                written += body.readableBytes
                if !isClosing { sendAnswer(body, of: id) }
                readyStreams.append(id)
            case .end(let error)?:
                queuedStreams.remove(id)
                end(id, error)
            }
        }
    }

    private func sendAnswer(_ body: ByteBuffer, of id: UInt64) {
        var response = WireResponse(body: body, end: false)
        if running[id]?.metadata.acceptsZlib ?? false { response.compress() }
        send(WireFrame(streamID: id, .response(response)))
    }

    /// Notes that a stream may have something to write.
    func streamIsReady(_ id: UInt64) {
        if streams[id] != nil, queuedStreams.insert(id).inserted { readyStreams.append(id) }
    }

    /// Ends the streams that would not end by themselves.
    func stopEndlessStreams() {
        for open in streams.values where open.stream.isEndless { stop(open.stream, Self.stopping) }
        pumpStreams()
    }

    /// Ends the streams of clients that are no longer let in, if the table of tokens has changed since the last look.
    func stopStreamsOfStrangers() {
        let generation = core.access.generation
        guard generation != accessGeneration else { return }
        accessGeneration = generation
        for (id, open) in streams {
            guard let call = running[id], let role = core.methods.methods[call.method]?.traits.role,
                !core.access.stillAllows(call.metadata, certificate: certificateNames, for: role)
            else { continue }
            stop(open.stream, Self.notAllowed)
        }
        pumpStreams()
    }

    /// Nobody reads any more.
    func stopStreams() {
        for open in streams.values { stop(open.stream) }
        pumpStreams()
    }

    /// Ends a stream as soon as its work has ended, which may be the case already.
    func stop(_ stream: AnswerStream, _ cause: RPCError? = nil) {
        stream.stop(cause)
        streamIsReady(stream.streamID)
    }

    private func end(_ id: UInt64, _ error: RPCError?) {
        let open = streams.removeValue(forKey: id)
        open?.timer.cancel()
        if let open, open.isLarge { core.counters.leaveLarge() }
        machine.callEnded(id)
        core.counters.leave()
        let response = error.map(WireResponse.init) ?? WireResponse(body: ByteBuffer())
        if let context = running.removeValue(forKey: id), let method = core.methods.methods[context.method] {
            core.log.ended(context, method, response, startedAt: context.receivedAt)
        }
        guard !isClosing else { return }
        send(WireFrame(streamID: id, .response(response)))
    }

    private var longestAnswerBytes: Int { core.limits.responseFrameBytes - Self.frameHeadBytes }

    private func tooLong(_ body: ByteBuffer) -> RPCError {
        RPCError(
            .resourceExhausted,
            "One of the answers has \(body.readableBytes) bytes; at most \(longestAnswerBytes) are sent.")
    }

    /// Streams leave most of the room to others.
    private var hasRoomForStreams: Bool {
        pendingOutputBytes + output.readableBytes < core.limits.outputBufferBytes / 4
    }

    private static let notAllowed = RPCError(
        .unauthenticated, "What let this call in is no longer one of this server's tokens and certificates.")

    private static let stopping = RPCError(
        .unavailable, "The server stops; make this call again on another connection.")
}
