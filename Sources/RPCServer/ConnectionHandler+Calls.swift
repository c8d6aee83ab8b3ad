import NIOCore
import ReportMessages
import WireProtocol

extension ConnectionHandler {
    /// Takes frames out of what has arrived, until there are no more or too many answers wait.
    func processInput() {
        let now = MonotonicTime.now()
        while !isClosing, machine.wantsInput {
            do {
                guard let event = try decoder.next(admitLarge: takeLargePlace) else { return }
                let isLarge = handOverLargePlace()
                var isOffloaded = false
                switch event {
                case .frame(let frame): isOffloaded = received(frame, at: now, isLarge: isLarge)
                case .refused(let id, let error): perform(machine.receivedRefused(streamID: id, error, at: now))
                }
                if isLarge, !isOffloaded { core.counters.leaveLarge() }
            } catch {
                close(after: error)
            }
        }
    }

    /// - Returns: Whether a worker has the call now, and with it the place among large requests.
    private func received(_ frame: WireFrame, at now: MonotonicTime, isLarge: Bool) -> Bool {
        guard case .request(let request) = frame.payload else {
            perform(machine.received(frame, at: now, health: core.health.state) { false })
            return false
        }
        guard let method = core.methods.methods[request.method] else {
            let unknown = core.methods.unknown(request.method)
            perform(machine.receivedRefused(streamID: frame.streamID, unknown, at: now))
            return false
        }
        let action = machine.received(
            frame, at: now, health: core.health.state, always: method.servedAlways, streams: method.streams
        ) {
            core.counters.enter(limit: core.limits.inFlightTotal)
        }
        guard case .run(let deadline) = action else {
            perform(action)
            return false
        }
        core.recorder?.record(request, at: now)
        return run(method, request, streamID: frame.streamID, deadline: deadline, isLarge: isLarge)
    }

    private func run(
        _ method: MethodTable.Method, _ request: WireRequest, streamID: UInt64, deadline: MonotonicTime, isLarge: Bool
    ) -> Bool {
        switch method.work {
        case .one(.inline, let handler):
            let context = CallContext(
                method: method.name, deadline: deadline, metadata: request.metadata, peer: peer, cancellation: nil)
            let response = ServerCore.answer(handler, request.body, context, logger: core.logger)
            core.counters.leave()
            machine.callEnded(streamID)
            send(WireFrame(streamID: streamID, .response(response)))
            return false
        case .one, .many:
            // Without a box the connection is gone, and nobody waits.
            guard let answers, let loop = context?.eventLoop else {
                core.counters.leave()
                machine.callEnded(streamID)
                return false
            }
            let flag = CancellationFlag()
            cancellations[streamID] = flag
            let context = CallContext(
                method: method.name, deadline: deadline, metadata: request.metadata, peer: peer, cancellation: flag)
            let call = OffloadedCall(
                streamID: streamID, method: method, body: request.body.detached(), context: context, answers: answers,
                isLarge: isLarge)
            switch method.work {
            case .one(.serial, _): serialBatch.append(call)
            case .one: batch.append(call)
            case .many(let handler, let isEndless):
                begin(handler, call, credit: request.credit, isEndless: isEndless, on: loop)
            }
            return true
        }
    }

    /// Answers from worker threads.
    func deliver(_ deliveries: [AnswerBox.Delivery]) {
        for delivery in deliveries {
            switch delivery {
            case .answer(let id, let response):
                cancellations[id] = nil
                machine.callEnded(id)
                if !isClosing { send(WireFrame(streamID: id, .response(affordable(response)))) }
            case .moreAnswers(let id): streamIsReady(id)
            }
        }
        pumpStreams()
        flushOutput()
        closeIfDone()
    }

    /// The answer, or a refusal where the client has left so many unread that memory would suffer.
    private func affordable(_ response: WireResponse) -> WireResponse {
        let limit = core.limits.outputBufferBytes + core.limits.responseFrameBytes
        guard pendingOutputBytes + output.readableBytes > limit else { return response }
        return WireResponse(
            RPCError(
                .resourceExhausted, "Over \(limit) bytes of earlier answers are unread; read them, then ask again.",
                details: [.retryAfter(milliseconds: core.limits.retryAfterMilliseconds)]))
    }

    func perform(_ action: ServerConnection.Action) {
        switch action {
        case .run, .nothing: break
        case .refuse(let id, let error):
            core.counters.refuse()
            send(WireFrame(streamID: id, .response(WireResponse(error))))
        case .stopWork(let id):
            cancellations[id]?.set()
            if let stream = streams[id]?.stream { stop(stream) }
        case .grant(let id, let answers):
            streams[id]?.stream.grant(answers)
            streamIsReady(id)
        case .send(let frame): send(frame)
        case .close(let frame): close(with: frame)
        }
    }
}

extension ByteBuffer {
    /// The same bytes, in storage of their own where they are few: a short body that waits must not hold on to the
    /// whole stretch of input it came in.
    fileprivate func detached() -> ByteBuffer {
        readableBytes <= 16 << 10 ? ByteBuffer(bytes: readableBytesView) : self
    }
}
