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
            perform(machine.received(frame, at: now, health: core.health) { false })
            return false
        }
        guard let method = core.methods.methods[request.method] else {
            let unknown = core.methods.unknown(request.method)
            perform(machine.receivedRefused(streamID: frame.streamID, unknown, at: now))
            return false
        }
        let action = machine.received(frame, at: now, health: core.health, always: method.servedAlways) {
            core.counters.enter(limit: core.limits.inFlightTotal)
        }
        guard case .run(let deadline) = action else {
            perform(action)
            return false
        }
        return run(method, request, streamID: frame.streamID, deadline: deadline, isLarge: isLarge)
    }

    private func run(
        _ method: MethodTable.Method, _ request: WireRequest, streamID: UInt64, deadline: MonotonicTime, isLarge: Bool
    ) -> Bool {
        switch method.execution {
        case .inline:
            let context = CallContext(
                method: method.name, deadline: deadline, metadata: request.metadata, peer: peer, cancellation: nil)
            let response = ServerCore.answer(method, request.body, context, logger: core.logger)
            core.counters.leave()
            machine.callEnded(streamID)
            send(WireFrame(streamID: streamID, .response(response)))
            return false
        case .offloaded, .serial:
            // Without a box the connection is gone, and nobody waits.
            guard let answers else {
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
            if method.execution == .serial { serialBatch.append(call) } else { batch.append(call) }
            return true
        }
    }

    /// Answers from worker threads.
    func deliver(_ finished: [AnswerBox.Answer]) {
        for answer in finished {
            cancellations[answer.streamID] = nil
            machine.callEnded(answer.streamID)
            guard !isClosing else { continue }
            send(WireFrame(streamID: answer.streamID, .response(affordable(answer.response))))
        }
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
        case .stopWork(let id): cancellations[id]?.set()
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
