import NIOCore
import ReportMessages
import WireProtocol

/// One event loop's part of a run: begins calls when they are due, spreads them over its connections and keeps count.
///
/// All methods run on the event loop.
final class LoadWorker {
    let plan: LoadPlan
    let target: LoadTarget
    let eventLoop: any EventLoop
    private let share: Int
    private var requests: [WireRequest]
    var connections: [LoadConnection] = []
    private var source: ArrivalSource
    private var nextArrival: ArrivalClock.Arrival?
    private var random: SeededRandom
    var backlog = CircularBuffer<PendingCall>()
    var recorder = LoadRecorder()
    private var start = LoadWorker.now()
    private var warmUp: UInt64 = 0
    var inFlight = 0
    private var nextConnection = 0
    var isEnding = false
    /// Whether something else than time and count ended the run.
    private var endedEarly = false
    /// Since when there is no connection, and none could be made; `nil` while there is hope.
    var unreachableSince: UInt64?
    /// Calls of the plan's count that were begun, and how many may be.
    private var counted = 0
    private let countLimit: Int?
    /// Callers of a closed loop whose call got no answer; they pause before the next.
    private var restingCallers = 0
    private var lastRest: UInt64 = 0
    private var lastSweep: UInt64 = 0
    let done: EventLoopPromise<LoadWorkerOutcome>
    private let onSecond: @Sendable (LoadProgress) -> Void
    private var reportedSecond = 0
    private var cpuAtStart = 0.0

    /// - Parameter share: Which of the plan's threads this is, from 0.
    init(
        _ plan: LoadPlan, _ target: LoadTarget, share: Int, on eventLoop: any EventLoop,
        done: EventLoopPromise<LoadWorkerOutcome>, onSecond: @escaping @Sendable (LoadProgress) -> Void
    ) {
        self.plan = plan
        self.target = target
        self.share = share
        self.eventLoop = eventLoop
        self.done = done
        self.onSecond = onSecond
        random = SeededRandom(seed: plan.seed &+ UInt64(share) &* 0x1234_5678_9ABC)
        source = ArrivalSource(plan, share: share)
        countLimit = plan.callLimit(ofShare: share)
        recorder.callers = plan.callers(ofShare: share)
        let metadata: CallMetadata =
            plan.token.map { [.init(key: "authorization", value: Array("Bearer \($0)".utf8))] } ?? []
        requests = plan.mix.entries.map { entry in
            WireRequest(
                method: entry.call.method, timeoutMilliseconds: UInt32(clamping: plan.timeoutMilliseconds),
                metadata: metadata, body: ByteBuffer(bytes: entry.call.body))
        }
    }

    func request(_ entry: Int) -> WireRequest { requests[entry] }

    /// Opens its connections, then begins.
    func open() {
        guard !isEnding else { return }
        connections = (0..<plan.connections(ofShare: share)).map { _ in LoadConnection(self, failures: 0) }
        let opened = connections.map { target.open($0, on: eventLoop) }
        EventLoopFuture.andAllSucceed(opened, on: eventLoop).assumeIsolated().whenComplete { result in
            guard !self.isEnding else { return }
            switch result {
            // The last connection learns that it is open only after this.
            case .success: self.eventLoop.assumeIsolated().execute { self.begin() }
            case .failure(let error):
                let reason = LoadTarget.reason(error)
                self.fail(.connect(host: self.target.host, port: self.target.port, reason: reason))
            }
        }
    }

    /// Begins; all connections are open.
    private func begin() {
        guard !isEnding else { return }
        start = Self.now()
        warmUp = UInt64(plan.warmUpSeconds * 1e9)
        lastSweep = start
        cpuAtStart = ThreadClock.cpuSeconds()
        if let callers = recorder.callers {
            for _ in 0..<callers { beginClosedCall(now: start) }
        } else {
            nextArrival = source.next()
        }
        tick()
    }

    static func now() -> UInt64 { MonotonicTime.now().nanoseconds }

    /// Nanoseconds from the start to the end, warm-up included.
    private var length: UInt64 { warmUp + UInt64(plan.seconds * 1e9) }

    // MARK: Time

    /// Begins what is due, and comes back when more is.
    private func tick() {
        let now = Self.now()
        sendWaiting(now)
        beginDue(now)
        wakeCallers(now)
        sweep(now)
        report(now)
        flush()
        if hasEnded(now) { return end() }
        let elapsed = now &- start
        let next = nextArrival.map { $0.nanoseconds > elapsed ? $0.nanoseconds - elapsed : 0 } ?? UInt64.max
        // A wake costs some 10 µs: calls that lie closer together go out in one.
        let pause = min(max(next, 50_000), 5_000_000)
        eventLoop.assumeIsolated().scheduleTask(in: .nanoseconds(Int64(pause))) { self.tick() }
    }

    private func beginDue(_ now: UInt64) {
        let elapsed = now &- start
        while let arrival = nextArrival, arrival.nanoseconds <= elapsed {
            if hasCounted {
                nextArrival = nil
                return
            }
            let entry = source.entry ?? plan.mix.draw(using: &random)
            begin(PendingCall(entry: entry, stage: arrival.stage, due: start + arrival.nanoseconds), now: now)
            nextArrival = source.next()
        }
    }

    /// Whether all calls of the plan's count were begun.
    private var hasCounted: Bool { countLimit.map { counted >= $0 } ?? false }

    private func begin(_ call: PendingCall, now: UInt64) {
        if call.stage >= 0 { counted += 1 }
        if unreachableSince != nil {
            unanswered(call, .unavailable, now: now)
        } else if backlog.isEmpty, let connection = roomiest() {
            recorder.called(lagNanoseconds: now &- call.due)
            inFlight += 1
            connection.send(call, now: now)
        } else if backlog.count < plan.backlog {
            backlog.append(call)
        } else {
            recorder.gaveUp()
        }
    }

    /// Sends calls that waited for room.
    private func sendWaiting(_ now: UInt64) {
        while !backlog.isEmpty, let connection = roomiest() {
            recorder.called(lagNanoseconds: nil)
            inFlight += 1
            connection.send(backlog.removeFirst(), now: now)
        }
    }

    private func beginClosedCall(now: UInt64) {
        if hasCounted { return }
        let stage = now &- start < warmUp ? -1 : 0
        begin(PendingCall(entry: plan.mix.draw(using: &random), stage: stage, due: now), now: now)
    }

    /// Lets callers whose calls got no answer make their next.
    private func wakeCallers(_ now: UInt64) {
        guard restingCallers > 0, now &- lastRest > 100_000_000 else { return }
        lastRest = now
        let callers = restingCallers
        restingCallers = 0
        guard now &- start < length else { return }
        for _ in 0..<callers { beginClosedCall(now: now) }
    }

    /// The next connection in turn that has room.
    private func roomiest() -> LoadConnection? {
        for _ in 0..<connections.count {
            nextConnection = nextConnection + 1 >= connections.count ? 0 : nextConnection + 1
            if connections[nextConnection].hasRoom { return connections[nextConnection] }
        }
        return nil
    }

    private func flush() { for connection in connections { connection.flush() } }

    // MARK: Answers

    func answered(_ call: PendingCall, _ code: StatusCode, bytes: Int) {
        inFlight -= 1
        recorder.responses += 1
        let now = Self.now()
        record(call, code, bytes: bytes, now: now)
        sendWaiting(now)
        if case .closed = plan.pacing, now &- start < length { beginClosedCall(now: now) }
    }

    /// Takes in that a call that is no longer in flight has got no answer.
    func unanswered(_ call: PendingCall, _ code: StatusCode, now: UInt64) {
        record(call, code, bytes: 0, now: now)
        if case .closed = plan.pacing { restingCallers += 1 }
    }

    private func record(_ call: PendingCall, _ code: StatusCode, bytes: Int, now: UInt64) {
        guard call.stage >= 0 else { return }
        recorder.waiting = inFlight + backlog.count
        // Whoever asked has left by then, whatever the answer says.
        let service = call.sent == 0 ? 0 : now &- call.sent
        let isLate = service > UInt64(plan.timeoutMilliseconds) * 1_000_000
        recorder.answered(
            method: requests[call.entry].method, stage: call.stage,
            code: isLate && code == .ok ? .deadlineExceeded : code, responseNanoseconds: now &- call.due,
            serviceNanoseconds: service, bytes: bytes, second: second(now))
    }

    private func second(_ now: UInt64) -> Int { Int((now &- start &- min(warmUp, now &- start)) / 1_000_000_000) }

    func readEnded() { flush() }

    /// Calls without an answer long after their time count as failed: the server or the network lost them.
    private func sweep(_ now: UInt64) {
        guard now &- lastSweep > 100_000_000 else { return }
        lastSweep = now
        let grace = UInt64(plan.timeoutMilliseconds + 1_000) * 1_000_000
        guard now > grace else { return }
        for connection in connections {
            for call in connection.takeOverdue(sentBefore: now - grace) {
                inFlight -= 1
                unanswered(call, .deadlineExceeded, now: now)
            }
            connection.closeIfLeft()
        }
    }

    // MARK: End

    private func hasEnded(_ now: UInt64) -> Bool {
        if isEnding { return true }
        let timeIsOver = now &- start >= length
        let isReleased: Bool =
            switch plan.pacing {
            case .closed: timeIsOver || hasCounted && backlog.isEmpty
            case .open, .recorded: nextArrival == nil && backlog.isEmpty
            }
        let isPatient = now &- start < length + UInt64(plan.timeoutMilliseconds + 2_000) * 1_000_000
        return isReleased && inFlight == 0 || !isPatient
    }

    /// Ends before its time. What is in flight or waits then is not counted.
    func endEarly() {
        guard !isEnding else { return }
        endedEarly = true
        end()
    }

    /// Gives up.
    func fail(_ error: LoadError) {
        guard !isEnding else { return }
        isEnding = true
        closeAll()
        done.fail(error)
    }

    /// What is still under way after all patience has failed, and what still waits was never sent.
    private func countLeftOver() {
        let now = Self.now()
        for connection in connections {
            for call in connection.takeOverdue(sentBefore: .max) { record(call, .deadlineExceeded, bytes: 0, now: now) }
        }
        for call in backlog where call.stage >= 0 { recorder.gaveUp() }
    }

    private func closeAll() {
        for connection in connections { connection.close() }
        connections = []
    }

    private func end() {
        guard !isEnding else { return }
        isEnding = true
        if !endedEarly { countLeftOver() }
        closeAll()
        reachable()
        let elapsed = Double(Self.now() &- start) / 1e9
        let seconds = min(plan.seconds, max(elapsed - plan.warmUpSeconds, 1e-3))
        recorder.closeSeconds(before: Int(seconds.rounded(.up)))
        done.succeed(
            LoadWorkerOutcome(
                recorder: recorder, seconds: seconds,
                // In a shorter time setting up is all that there was.
                cpuShare: (ThreadClock.cpuSeconds() - cpuAtStart) / max(elapsed, 0.1), endedEarly: endedEarly))
    }

    private func report(_ now: UInt64) {
        guard now &- start >= warmUp else { return }
        let second = second(now)
        recorder.waiting = inFlight + backlog.count
        recorder.closeSeconds(before: min(second, Int(plan.seconds.rounded(.up))))
        while reportedSecond < recorder.seconds.count {
            onSecond(LoadProgress(share: share, second: reportedSecond, counts: recorder.seconds[reportedSecond]))
            reportedSecond += 1
        }
    }
}
