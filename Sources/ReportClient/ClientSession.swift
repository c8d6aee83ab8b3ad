import NIOCore
import NIOPosix
import NIOSSL
import ReportMessages
import WireProtocol

/// One connection on its event loop: carries out what `ClientConnection` decides, and knows who waits for what. Every
/// call given to it is finished exactly once.
final class ClientSession: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum State {
        case connecting
        case open(any Channel)
        /// With the error that new calls get.
        case closed(RPCError)
    }

    /// How often deadlines are looked at while somebody waits.
    static let tickMilliseconds: Int64 = 10

    private let host: String
    private let port: Int
    private let options: ClientOptions
    private let usability: ClientUsability
    private let eventLoop: any EventLoop
    private var state = State.connecting
    private var machine: ClientConnection
    private var decoder: FrameDecoder
    private var output = ByteBuffer()
    private var callsByStream: [UInt64: ClientCall] = [:]
    private var streams: [UInt64: UInt64] = [:]
    /// Calls for which the connection is not made yet, or has no room.
    private var queue = CircularBuffer<ClientCall>()
    private var pings: [ClientPing] = []
    /// Until when something must have come from a server that seems to be gone.
    private var probeDeadline: MonotonicTime?
    private var isTicking = false

    init(host: String, port: Int, options: ClientOptions, usability: ClientUsability, on eventLoop: any EventLoop) {
        self.host = host
        self.port = port
        self.options = options
        self.usability = usability
        self.eventLoop = eventLoop
        machine = ClientConnection(limits: options.limits)
        decoder = .ofResponses(limits: options.limits)
    }

    private var place: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    func connect() {
        let session = NIOLoopBound(self, eventLoop: eventLoop)
        let milliseconds = options.connectTimeout.milliseconds
        let (tls, host) = (options.tls, host)
        ClientBootstrap(group: eventLoop)
            .connectTimeout(.milliseconds(Int64(clamping: max(1, milliseconds))))
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try channel.pipeline.syncOperations.addHandler(tls.handler(host: host)) }
                    try channel.pipeline.syncOperations.addHandler(session.value)
                }
            }
            .connect(host: host, port: port)
            .assumeIsolated()
            .whenComplete { result in
                switch result {
                case .success(let channel): self.connected(channel)
                case .failure(let error):
                    let error = ConnectFailure.error(
                        error, host: self.host, port: self.port, timeout: self.options.connectTimeout)
                    self.end(error)
                }
            }
    }

    func perform(_ commands: [ClientCommand]) {
        for command in commands {
            switch command {
            case .begin(let call): begin(call)
            case .cancel(let id): giveUp(id, RPCError(.cancelled, "The call was cancelled.", origin: .client))
            case .grant(let id, let answers): grant(id, answers)
            case .ping(let ping): self.ping(ping)
            case .close: end(RPCError(.cancelled, "The client was closed.", origin: .client))
            }
        }
        flush()
        startTicking()
    }
}

// MARK: Calls

extension ClientSession {
    private func begin(_ call: ClientCall) {
        if case .closed(let error) = state {
            call.finish(error.code == .unavailable ? .notBegun(error) : .failed(error))
        } else if machine.isLeaving {
            call.finish(.notBegun(leaving))
        } else {
            queue.append(call)
            sendQueued()
        }
    }

    /// Sends calls as long as there is room, oldest first.
    private func sendQueued() {
        guard case .open = state else { return }
        let now = MonotonicTime.now()
        while let call = queue.first {
            guard call.deadline > now else {
                queue.removeFirst()
                call.finish(.failed(timeIsOver))
                continue
            }
            switch machine.begin(deadline: call.deadline, credit: call.request.credit) {
            case .full: return
            case .leaving:
                queue.removeFirst()
                call.finish(.notBegun(leaving))
            case .send(let streamID):
                queue.removeFirst()
                send(call, streamID, now)
            }
        }
    }

    private func send(_ call: ClientCall, _ streamID: UInt64, _ now: MonotonicTime) {
        var request = call.request
        request.timeoutMilliseconds = UInt32(clamping: max(1, call.deadline.milliseconds(since: now)))
        do {
            let frame = WireFrame(streamID: streamID, .request(request))
            try frame.encode(into: &output, limitBytes: options.limits.largeRequestFrameBytes)
            callsByStream[streamID] = call
            streams[call.id] = streamID
        } catch {
            machine.forget(streamID)
            let text =
                "The request has \(error.bytes) bytes; at most \(error.limitBytes) can be sent. Send less at a time."
            call.finish(.failed(RPCError(.resourceExhausted, text, origin: .client)))
        }
    }

    /// Ends a call for which nobody waits any more.
    private func giveUp(_ callID: UInt64, _ error: RPCError) {
        if let streamID = streams.removeValue(forKey: callID) {
            if let cancel = machine.abandon(streamID) { write(cancel) }
            callsByStream.removeValue(forKey: streamID)?.finish(.failed(error))
        } else if let index = queue.firstIndex(where: { $0.id == callID }) {
            queue.remove(at: index).finish(.failed(error))
        }
    }

    private func grant(_ callID: UInt64, _ answers: UInt32) {
        if let streamID = streams[callID], let credit = machine.grant(streamID, answers: answers) { write(credit) }
    }

    private func complete(_ streamID: UInt64, _ outcome: CallOutcome) {
        guard let call = callsByStream.removeValue(forKey: streamID) else { return }
        streams[call.id] = nil
        call.finish(outcome)
    }

    private func ping(_ ping: ClientPing) {
        switch state {
        case .closed(let error): ping.finish(.failure(error))
        case .connecting: pings.append(ping)
        case .open:
            pings.append(ping)
            write(Self.frame(of: ping))
        }
    }

    private static func frame(of ping: ClientPing) -> WireFrame {
        WireFrame(streamID: 0, .ping(payload(of: ping)))
    }

    private static func payload(of ping: ClientPing) -> [UInt8] {
        withUnsafeBytes(of: ping.id.bigEndian) { Array($0) }
    }

    private var leaving: RPCError {
        RPCError(.unavailable, "\(place) takes no more calls on this connection.", origin: .client)
    }

    private var timeIsOver: RPCError {
        let text =
            if case .connecting = state {
                "There was no connection to \(place) in the time given: check the address and the firewall between."
            } else {
                "There was no answer in the time given; give more time or ask for less."
            }
        return RPCError(.deadlineExceeded, text, origin: .client)
    }
}

// MARK: Times

extension ClientSession {
    private func startTicking() {
        guard !isTicking, !(callsByStream.isEmpty && queue.isEmpty && pings.isEmpty && probeDeadline == nil)
        else { return }
        isTicking = true
        eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Self.tickMilliseconds)) { self.tick() }
    }

    private func tick() {
        isTicking = false
        let now = MonotonicTime.now()
        if let probeDeadline, probeDeadline <= now {
            return end(RPCError(.unavailable, "\(place) has stopped answering.", origin: .client))
        }
        for streamID in machine.expired(at: now) {
            if let call = callsByStream[streamID] { giveUp(call.id, timeIsOver) }
            probe(at: now)
        }
        for call in Array(queue) where call.deadline <= now { giveUp(call.id, timeIsOver) }
        for ping in pings where ping.deadline <= now { ping.finish(.failure(timeIsOver)) }
        pings.removeAll { $0.deadline <= now }
        flush()
        startTicking()
    }
}

extension ClientSession {
    /// Asks a server that let a call's time pass whether it is still there.
    private func probe(at now: MonotonicTime) {
        guard probeDeadline == nil else { return }
        probeDeadline = now.adding(milliseconds: options.probeTimeout.milliseconds)
        write(WireFrame(streamID: 0, .ping([])))
    }
}

// MARK: The socket

extension ClientSession {
    private func connected(_ channel: any Channel) {
        guard case .connecting = state else {
            channel.close(promise: nil)
            return
        }
        state = .open(channel)
        for ping in pings { write(Self.frame(of: ping)) }
        sendQueued()
        flush()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        probeDeadline = nil
        decoder.append(Self.unwrapInboundIn(data))
        do {
            while case .frame(let frame)? = try decoder.next() { received(frame) }
        } catch {
            end(unreadable(error))
        }
    }

    private func unreadable(_ error: FrameError) -> RPCError {
        switch error {
        case .looksLikeHTTP: RPCError(.unimplemented, "\(place) is no gongbaod: \(error)", origin: .client)
        case .looksLikeTLS:
            RPCError(
                .unauthenticated,
                "\(place) speaks TLS; call it over TLS (--tls, or --ca FILE for an authority of its own).",
                origin: .client)
        default: RPCError(.internal, "\(place) sent what can't be read: \(error)", origin: .client)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        sendQueued()
        flush()
        closeIfFinished()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(RPCError(.unavailable, "\(place) closed the connection before it answered.", origin: .client))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if options.tls != nil, let failure = TLSFailure.error(error, place: place) { return end(failure) }
        end(RPCError(.unavailable, "The connection to \(place) broke: \(error).", origin: .client))
    }

    private func received(_ frame: WireFrame) {
        switch machine.received(frame) {
        case .complete(let streamID, let response): complete(streamID, .answered(response))
        case .deliver(let streamID, let response): deliver(streamID, response)
        case .send(let frame): write(frame)
        case .ponged(let payload, let health):
            guard let index = pings.firstIndex(where: { Self.payload(of: $0) == payload }) else { return }
            pings.remove(at: index).finish(.success(health))
        case .leaving(let neverBegun, let code, let reason): leave(neverBegun, code, reason)
        case .nothing: break
        case .close(let reason): end(RPCError(.internal, "\(place) broke the protocol: \(reason)", origin: .client))
        }
    }

    private func deliver(_ streamID: UInt64, _ response: WireResponse) {
        guard let call = callsByStream[streamID] else { return }
        if let deliver = call.deliver {
            deliver(response)
        } else {
            let text = "The server gives this call many answers; make it as a call with many."
            giveUp(call.id, RPCError(.unimplemented, text, origin: .client))
        }
    }

    private func leave(_ neverBegun: [UInt64], _ code: StatusCode, _ reason: String) {
        usability.end()
        let error = RPCError(code == .ok ? .unavailable : code, "\(place) ended the connection: \(reason)")
        let outcome = code == .ok ? CallOutcome.notBegun(error) : .failed(error)
        for streamID in neverBegun { complete(streamID, outcome) }
        while let call = queue.popFirst() { call.finish(outcome) }
    }

    private func closeIfFinished() {
        guard machine.isFinished, pings.isEmpty, case .open(let channel) = state else { return }
        channel.close(promise: nil)
    }

    private func write(_ frame: WireFrame) {
        // Pings, pongs and cancels are far below any limit.
        try? frame.encode(into: &output, limitBytes: options.limits.largeRequestFrameBytes)
    }

    private func flush() {
        guard case .open(let channel) = state, output.readableBytes > 0 else { return }
        let written = output
        output = ByteBuffer()
        channel.writeAndFlush(written, promise: nil)
    }

    /// Ends the session and everything that waits for it.
    private func end(_ error: RPCError) {
        if case .closed = state { return }
        let channel: (any Channel)? = if case .open(let channel) = state { channel } else { nil }
        state = .closed(error)
        usability.end()
        for (_, call) in callsByStream.sorted(by: { $0.key < $1.key }) { call.finish(.failed(error)) }
        callsByStream = [:]
        streams = [:]
        while let call = queue.popFirst() { call.finish(.failed(error)) }
        for ping in pings { ping.finish(.failure(error)) }
        pings = []
        channel?.close(promise: nil)
    }
}
