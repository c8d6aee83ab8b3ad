import NIOCore
import ReportMessages
import WireProtocol

extension ConnectionHandler {
    /// Places kept for calls that look after the server.
    private static let urgentPlaces = 64

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
        known.lastFrameAt = now
        guard case .request(let request) = frame.payload else {
            perform(machine.received(frame, at: now, health: core.health.state) { false })
            return false
        }
        known.callsMade += 1
        guard let method = core.methods.methods[request.method] else {
            let unknown = core.methods.unknown(request.method)
            perform(machine.receivedRefused(streamID: frame.streamID, unknown, at: now), of: request.method)
            return false
        }
        let principal: Principal?
        do throws(RPCError) {
            principal = try core.access.check(
                request.metadata, certificate: certificateNames, for: method.traits.role, seen: &seen, at: now)
        } catch {
            perform(machine.receivedRefused(streamID: frame.streamID, error, at: now), of: request.method)
            return false
        }
        let question = lookUp(method, request)
        if case .hit(let response)? = question {
            answer(frame, method, with: response, principal, at: now)
            return false
        }
        var isAdmitted = false
        let action = machine.received(
            frame, at: now, health: core.health.state, always: method.servedAlways, streams: method.streams
        ) {
            isAdmitted = method.isMeasured && hasTime(for: request, at: now)
            let hasRoom = isAdmitted || !method.isMeasured
            // What looks after the server finds a place when there is none for others.
            let limit = core.limits.inFlightTotal + (method.isUrgent ? Self.urgentPlaces : 0)
            if hasRoom, core.counters.enter(limit: limit) { return true }
            if isAdmitted { core.admission.leave(kind: 0, seconds: nil) }
            return false
        }
        guard case .run(let deadline) = action else {
            perform(action, of: request.method)
            return false
        }
        core.recorder?.record(request, at: now)
        let context = CallContext(
            method: method.name, deadline: deadline, metadata: request.metadata, peer: peer, principal: principal,
            receivedAt: now, arenaFactor: core.limits.arenaFactor, place: place(of: frame.streamID),
            cancellation: method.isInline ? nil : CancellationFlag())
        var miss: AnswerCache.Miss?
        if case .miss(let found)? = question { miss = found }
        return run(method, request, context, isLarge: isLarge, isAdmitted: isAdmitted, miss: miss)
    }

    /// Takes a place for a call that computes, if it can be done in its time.
    private func hasTime(for request: WireRequest, at now: MonotonicTime) -> Bool {
        let milliseconds = core.limits.timeoutMilliseconds(named: request.timeoutMilliseconds)
        let deadline = now.adding(milliseconds: milliseconds)
        return core.admission.enter(secondsLeft: Double(milliseconds) / 1e3) {
            core.workers.waiting(before: deadline, now: now) + batch.count
        }
    }

    private func place(of streamID: UInt64) -> CallPlace {
        CallPlace(server: core.instance, connection: known.id, stream: streamID)
    }

    private func run(
        _ method: MethodTable.Method, _ request: WireRequest, _ context: CallContext, isLarge: Bool, isAdmitted: Bool,
        miss: AnswerCache.Miss?
    ) -> Bool {
        let streamID = context.place.stream
        if case .one(.inline, let handler) = method.work {
            let response = ServerCore.answer(handler, request.body, context, logger: core.logger)
            core.log.ended(context, method, response, startedAt: context.receivedAt)
            core.counters.leave()
            machine.callEnded(streamID)
            send(WireFrame(streamID: streamID, .response(response)))
            return false
        }
        // Without a box the connection is gone, and nobody waits.
        guard let answers, let loop = self.context?.eventLoop else {
            if isAdmitted { core.admission.leave(kind: method.number, seconds: nil) }
            core.counters.leave()
            machine.callEnded(streamID)
            return false
        }
        running[streamID] = context
        let call = OffloadedCall(
            streamID: streamID, method: method, body: request.body.detached(), context: context, answers: answers,
            isLarge: isLarge, isAdmitted: isAdmitted, miss: miss)
        switch method.work {
        case .one(.serial, _): serialBatch.append(call)
        case .one: batch.append(call)
        case .many(let handler, let isEndless):
            begin(handler, call, credit: request.credit, isEndless: isEndless, on: loop)
        }
        return true
    }

    /// What the cache knows of a call; `nil` where its answer is not kept.
    private func lookUp(_ method: MethodTable.Method, _ request: WireRequest) -> AnswerCache.Lookup? {
        guard method.traits.isCached, let cache = core.cache, core.health.state != .starting else { return nil }
        return cache.lookUp(
            AnswerCache.Key(
                method: method.name, isCompressed: request.metadata.acceptsZlib, request: request.body))
    }

    /// Gives an answer that is there already. It takes no place, but the machine decides whether calls are served.
    private func answer(
        _ frame: WireFrame, _ method: MethodTable.Method, with response: WireResponse, _ principal: Principal?,
        at now: MonotonicTime
    ) {
        let action = machine.received(frame, at: now, health: core.health.state) { true }
        guard case .run(let deadline) = action, case .request(let request) = frame.payload else {
            return perform(action)
        }
        machine.callEnded(frame.streamID)
        core.recorder?.record(request, at: now)
        core.counters.serveAtOnce()
        let context = CallContext(
            method: method.name, deadline: deadline, metadata: request.metadata, peer: peer, principal: principal,
            receivedAt: now, arenaFactor: core.limits.arenaFactor, place: place(of: frame.streamID), cancellation: nil)
        core.log.ended(context, method, response, startedAt: now)
        send(WireFrame(streamID: frame.streamID, .response(affordable(response))))
    }

    /// Answers from worker threads.
    func deliver(_ deliveries: [AnswerBox.Delivery]) {
        for delivery in deliveries {
            switch delivery {
            case .answer(let id, let response):
                running[id] = nil
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

    /// Counts and logs that a call was refused. Names that no method has are not counted each: a peer could think of many.
    func countRefusal(_ code: StatusCode, _ method: String?) {
        core.counters.refuse(Refusal(method: method.flatMap { core.methods.methods[$0]?.name }, code: code))
        core.refusals.refused(code, method: method, peer: peer)
    }

    /// - Parameter method: Of the call that is refused, if any is.
    func perform(_ action: ServerConnection.Action, of method: String? = nil) {
        switch action {
        case .run, .nothing: break
        case .refuse(let id, let error):
            countRefusal(error.code, method)
            send(WireFrame(streamID: id, .response(WireResponse(error))))
        case .turnAway(let id): turnAway(id, method)
        case .stopWork(let id):
            running[id]?.abandon()
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
