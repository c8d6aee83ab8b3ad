import Logging
import NIOCore
import NIOTLS
import ReportMessages
import WireProtocol

/// Carries out for one socket what `ServerConnection` decides: reads frames, runs calls, writes answers. All of it on
/// the connection's event loop; answers from worker threads come in through its `AnswerBox`.
///
/// Per batch of bytes read: one write and one flush for all answers, one hand-over for all calls that go to workers.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Answers of one batch are written when they reach this size, even if the batch goes on.
    static let writeBytes = 256 << 10
    /// How long a client may take to close its side before the connection is cut.
    static let lingerMilliseconds: Int64 = 1_000

    let core: ServerCore
    let group: ConnectionGroup
    var machine: ServerConnection
    var decoder: FrameDecoder
    var output = ByteBuffer()
    /// Bytes of the batch before, for which room is made at once.
    private var usualOutputBytes = 0
    var pendingOutputBytes = 0
    /// Calls of this batch for workers, and for the writer.
    var batch: [OffloadedCall] = []
    var serialBatch: [OffloadedCall] = []
    /// Calls that have left the event loop and are not answered yet.
    var running: [UInt64: CallContext] = [:]
    /// Calls with many answers; those that may have some to write, in turn, and the same as a set.
    var streams: [UInt64: OpenStream] = [:]
    var readyStreams = CircularBuffer<UInt64>()
    var queuedStreams: Set<UInt64> = []
    /// Whether the last frame is written: what still comes in is thrown away.
    private(set) var isClosing = false
    var answers: AnswerBox?
    var peer = "unknown"
    /// What is told of this connection; the parts that change often are filled in when somebody asks.
    var known = ConnectionFacts()
    var seen: AccessGuard.Seen?
    /// Of the table of tokens by which the streams were let in last.
    var accessGeneration: Int
    /// Names of the certificate that the client has shown; none without TLS, or without one.
    private(set) var certificateNames: [String] = []
    private(set) var context: ChannelHandlerContext?
    /// Whether the frame being read holds a place among large requests.
    private var holdsLargePlace = false
    private var isCounted = false
    private var awaitsHandshake: Bool
    private var readIsHeldBack = false
    /// Whether a call was turned away since the batch began, and whether reading rests because of one.
    private var hasTurnedAway = false
    private var isResting = false
    /// Whether `resume` is about to run.
    private var isResuming = false

    init(core: ServerCore, group: ConnectionGroup, isEncrypted: Bool) {
        known.isEncrypted = isEncrypted
        awaitsHandshake = isEncrypted
        self.core = core
        self.group = group
        accessGeneration = core.access.generation
        let now = MonotonicTime.now()
        machine = ServerConnection(limits: core.limits, openedAt: now)
        known.id = core.nextConnectionID()
        known.openedAt = now
        known.lastFrameAt = now
        decoder = .ofRequests(limits: core.limits, largeMethods: core.methods.largeMethods)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        answers = AnswerBox(self, eventLoop: context.eventLoop)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        answers = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        if let address = context.remoteAddress, let host = address.ipAddress, let port = address.port {
            peer = ServerAddress(host: host, port: port).description
            known.peer = peer
        }
        group.add(self)
        isCounted = core.counters.connect(limit: core.limits.connections)
        if !isCounted {
            let reason = "The server has \(core.limits.connections) connections, which is the limit; try again later."
            close(with: WireFrame(streamID: 0, .goAway(lastStreamID: 0, code: .resourceExhausted, reason: reason)))
        } else if core.health.state == .draining {
            leave()
        }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        isClosing = true
        group.remove(self)
        if isCounted { core.counters.disconnect() }
        isCounted = false
        releaseLargePlace()
        giveUpCalls()
        submitBatch()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        let bytes = Self.unwrapInboundIn(data)
        known.bytesReceived += bytes.readableBytes
        decoder.append(bytes)
        processInput()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        finishBatch()
        context.fireChannelReadComplete()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent {
            awaitsHandshake = false
            certificateNames = ServerTLS.clientNames(context.channel.pipeline.syncOperations)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        core.logger.debug("a connection failed", metadata: ["peer": "\(peer)", "error": "\(error)"])
        context.close(promise: nil)
    }

    /// Lets the socket be read only while there is room for answers, and nobody was just turned away.
    func read(context: ChannelHandlerContext) {
        if isClosing || mayRead {
            context.read()
        } else {
            readIsHeldBack = true
        }
    }
}

// MARK: Large requests

extension ConnectionHandler {
    func takeLargePlace() -> Bool {
        holdsLargePlace = core.counters.enterLarge(limit: core.limits.largeRequestsAtOnce)
        return holdsLargePlace
    }

    /// Whether the frame that was just read whole holds a place, which is its reader's to give back from now on.
    func handOverLargePlace() -> Bool {
        guard holdsLargePlace, !decoder.isReadingLargeFrame else { return false }
        holdsLargePlace = false
        return true
    }

    private func releaseLargePlace() {
        if holdsLargePlace { core.counters.leaveLarge() }
        holdsLargePlace = false
    }
}

// MARK: Writing

extension ConnectionHandler {
    /// Ends a batch: hands calls to workers, writes and flushes what there is to say.
    func finishBatch() {
        submitBatch()
        pumpStreams()
        let partial = !isClosing && machine.wantsInput ? decoder.partialFrameBytes : nil
        machine.inputRead(partialFrameBytes: partial, at: .now())
        flushOutput()
        if hasTurnedAway {
            hasTurnedAway = false
            rest()
        }
        closeIfDone()
    }

    func submitBatch() {
        if !batch.isEmpty {
            core.workers.put(batch)
            batch.removeAll(keepingCapacity: true)
        }
        if !serialBatch.isEmpty {
            core.writer.put(serialBatch)
            serialBatch.removeAll()
        }
    }

    /// Appends a frame to what is to be written.
    func send(_ frame: WireFrame) {
        if output.capacity == 0 { output.reserveCapacity(usualOutputBytes) }
        do {
            try frame.encode(into: &output, limitBytes: core.limits.responseFrameBytes)
        } catch {
            let message =
                "The answer has \(error.bytes) bytes; at most \(error.limitBytes) are sent. Ask for less at a time."
            let refusal = WireFrame(
                streamID: frame.streamID, .response(WireResponse(RPCError(.resourceExhausted, message))))
            // A refusal is far below any limit that `WireLimits.validate` allows.
            try? refusal.encode(into: &output, limitBytes: core.limits.responseFrameBytes)
        }
        if output.readableBytes >= Self.writeBytes { flushOutput() }
    }

    /// Answers a call for which the server has no place.
    func turnAway(_ streamID: UInt64, _ method: String?) {
        countRefusal(.resourceExhausted, method)
        hasTurnedAway = true
        guard let prepared = core.overloaded else {
            return send(
                WireFrame(streamID: streamID, .response(WireResponse(ServerConnection.overloaded(core.limits)))))
        }
        if output.capacity == 0 { output.reserveCapacity(usualOutputBytes) }
        prepared.encode(streamID: streamID, into: &output)
        if output.readableBytes >= Self.writeBytes { flushOutput() }
    }

    func flushOutput() {
        guard let context, output.readableBytes > 0 else { return }
        var waiting = output
        // No room is kept: ten thousand idle connections would keep much of it.
        output = ByteBuffer()
        usualOutputBytes = min(waiting.readableBytes, Self.writeBytes)
        pendingOutputBytes += waiting.readableBytes
        machine.outputPending(bytes: pendingOutputBytes, at: .now())
        // A long answer goes in pieces, so that it is seen to move.
        while let piece = waiting.readSlice(length: min(waiting.readableBytes, 4 * Self.writeBytes)),
            piece.readableBytes > 0
        {
            let bytes = piece.readableBytes
            context.write(Self.wrapOutboundOut(piece)).assumeIsolated().whenComplete { _ in self.outputWritten(bytes) }
        }
        context.flush()
    }

    private func outputWritten(_ bytes: Int) {
        let wasFull = !machine.wantsInput
        pendingOutputBytes -= bytes
        known.bytesSent += bytes
        machine.outputPending(bytes: pendingOutputBytes, at: .now())
        if wasFull && machine.wantsInput || !readyStreams.isEmpty { resumeSoon() }
    }

    /// Goes on with what waited for room. Not at once: this may be called inside a flush, inside a batch, and would go in
    /// deeper with each answer taken.
    func resumeSoon() {
        guard let context, !isResuming else { return }
        isResuming = true
        context.eventLoop.assumeIsolated().execute {
            self.isResuming = false
            self.resume()
        }
    }

    /// There is room for answers again.
    private func resume() {
        guard context != nil, !isClosing, machine.wantsInput else { return }
        processInput()
        finishBatch()
        readIfHeldBack()
    }

    private func readIfHeldBack() {
        guard let context, readIsHeldBack, isClosing || mayRead else { return }
        readIsHeldBack = false
        context.read()
    }
}

// MARK: Overload

extension ConnectionHandler {
    private var mayRead: Bool { machine.wantsInput && !isResting }

    /// Leaves the socket alone for a moment. Who was turned away comes again, and many calls read at once are turned away
    /// with much less work than as many that each wake the event loop.
    private func rest() {
        guard !isResting, let context else { return }
        isResting = true
        let milliseconds = core.admission.restMilliseconds(whileWaiting: core.workers.waitingCount)
        group.rest(self, milliseconds: milliseconds, on: context.eventLoop)
    }

    func restEnded() {
        isResting = false
        readIfHeldBack()
    }
}

extension ConnectionHandler {
    /// What is known of the connection at this moment.
    var facts: ConnectionFacts {
        var facts = known
        facts.bytesWaiting = pendingOutputBytes + output.readableBytes
        facts.client = seen?.principal.name ?? ""
        facts.calls = running.sorted { $0.key < $1.key }.map { id, call in
            CallFacts(
                connectionID: known.id, streamID: id, method: call.method, receivedAt: call.receivedAt,
                deadline: call.deadline, requestID: call.requestID, isCancelled: call.wasAbandoned)
        }
        return facts
    }
}

// MARK: Ending

extension ConnectionHandler {
    /// Asks the client to go; what it has sent is still answered.
    func leave() {
        for frame in machine.leave(at: .now()) { send(frame) }
        stopEndlessStreams()
        flushOutput()
        closeIfDone()
    }

    func tick(at now: MonotonicTime) {
        guard !isClosing else { return }
        if awaitsHandshake,
            now.milliseconds(since: known.openedAt) >= UInt64(core.limits.partialFrameMilliseconds)
        {
            return cut()
        }
        perform(machine.tick(at: now))
        stopStreamsOfStrangers()
        flushOutput()
        closeIfDone()
    }

    /// Cuts the connection whatever is still to be said.
    func cut() { context?.close(promise: nil) }

    func close(with frame: WireFrame) {
        guard !isClosing else { return }
        send(frame)
        endOutput()
    }

    /// Ends a connection whose bytes are no frames, in words that the peer may understand.
    func close(after error: FrameError) {
        guard !isClosing else { return }
        core.logger.debug("a peer sent no frames", metadata: ["peer": "\(peer)", "error": "\(error)"])
        switch error {
        case .looksLikeHTTP: output.writeImmutableBuffer(ForeignAnswer.http)
        case .looksLikeTLS: output.writeImmutableBuffer(ForeignAnswer.tls)
        default: send(machine.broken(error))
        }
        endOutput()
    }

    /// Tells all work that nobody waits for it any more.
    private func giveUpCalls() {
        for call in running.values { call.abandon() }
        stopStreams()
    }

    func closeIfDone() {
        guard !isClosing else { return }
        if machine.isFinished { endOutput() }
    }

    /// Writes what there is, says that no more will come, and gives the peer a moment to read it: closing at once,
    /// with bytes unread, would make the system throw away what the peer has not fetched.
    private func endOutput() {
        flushOutput()
        isClosing = true
        giveUpCalls()
        guard let context else { return }
        context.close(mode: .output, promise: nil)
        context.read()
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Self.lingerMilliseconds)) { self.cut() }
    }
}

/// What peers that speak other protocols are told in their own.
enum ForeignAnswer {
    static let http: ByteBuffer = {
        let text = "This port speaks Gongbao's own protocol, not HTTP. Use the command gongbao or a client library.\n"
        return ByteBuffer(
            string: "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: \(text.utf8.count)\r\n"
                + "Connection: close\r\n\r\n" + text)
    }()

    /// A fatal alert of TLS: handshake failure.
    static let tls = ByteBuffer(bytes: [0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28])
}
