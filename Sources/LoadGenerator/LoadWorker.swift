import Glibc
import NIOCore
import ReportMessages
import WireProtocol

/// One event loop's part of a run: begins calls when they are due, spreads them over its connections and keeps count.
///
/// All methods run on the event loop.
final class LoadWorker {
    let plan: LoadPlan
    private let eventLoop: any EventLoop
    private let share: Int
    private var requests: [WireRequest]
    private var connections: [LoadConnection] = []
    private var source: ArrivalSource
    private var nextArrival: ArrivalClock.Arrival?
    private var random: SeededRandom
    private var backlog = CircularBuffer<PendingCall>()
    private(set) var recorder = LoadRecorder()
    private var start: UInt64 = 0
    private var warmUp: UInt64 = 0
    private var inFlight = 0
    private var nextConnection = 0
    private var isEnding = false
    private var lastSweep: UInt64 = 0
    private let done: EventLoopPromise<LoadWorkerOutcome>
    private let onSecond: @Sendable (LoadProgress) -> Void
    private var reportedSecond = 0
    private var cpuAtStart = 0.0

    /// - Parameter share: Which of the plan's threads this is, from 0.
    init(
        _ plan: LoadPlan, share: Int, on eventLoop: any EventLoop, done: EventLoopPromise<LoadWorkerOutcome>,
        onSecond: @escaping @Sendable (LoadProgress) -> Void
    ) {
        self.plan = plan
        self.share = share
        self.eventLoop = eventLoop
        self.done = done
        self.onSecond = onSecond
        random = SeededRandom(seed: plan.seed &+ UInt64(share) &* 0x1234_5678_9ABC)
        source = ArrivalSource(plan, share: share)
        let metadata: CallMetadata =
            plan.token.map { [.init(key: "authorization", value: Array("Bearer \($0)".utf8))] } ?? []
        requests = plan.mix.entries.map { entry in
            WireRequest(
                method: entry.call.method, timeoutMilliseconds: UInt32(clamping: plan.timeoutMilliseconds),
                metadata: metadata, body: ByteBuffer(bytes: entry.call.body))
        }
    }

    func request(_ entry: Int) -> WireRequest { requests[entry] }

    func makeConnection() -> LoadConnection {
        let connection = LoadConnection(self)
        connections.append(connection)
        return connection
    }

    /// Begins; all connections are open.
    func begin() {
        start = Self.now()
        warmUp = UInt64(plan.warmUpSeconds * 1e9)
        lastSweep = start
        cpuAtStart = ThreadClock.cpuSeconds()
        if case .closed(let callers, _) = plan.pacing {
            let mine = callers / plan.threads + (share < callers % plan.threads ? 1 : 0)
            for _ in 0..<mine { beginClosedCall(now: start) }
        } else {
            nextArrival = source.next()
        }
        tick()
    }

    private static func now() -> UInt64 { MonotonicTime.now().nanoseconds }

    /// Nanoseconds from the start to the end, warm-up included.
    private var length: UInt64 { warmUp + UInt64(plan.seconds * 1e9) }

    // MARK: Time

    /// Begins what is due, and comes back when more is.
    private func tick() {
        let now = Self.now()
        sendWaiting(now)
        beginDue(now)
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
            if let limit = plan.callLimit, recorder.sent >= UInt64(limit / plan.threads) {
                nextArrival = nil
                return
            }
            let entry = source.entry ?? plan.mix.draw(using: &random)
            begin(PendingCall(entry: entry, stage: arrival.stage, due: start + arrival.nanoseconds), now: now)
            nextArrival = source.next()
        }
    }

    private func begin(_ call: PendingCall, now: UInt64) {
        if backlog.isEmpty, let connection = roomiest() {
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
        if let limit = plan.callLimit, recorder.sent >= UInt64(limit / plan.threads) { return }
        let stage = now &- start < warmUp ? -1 : 0
        begin(PendingCall(entry: plan.mix.draw(using: &random), stage: stage, due: now), now: now)
    }

    /// The next connection in turn that has room.
    private func roomiest() -> LoadConnection? {
        for _ in 0..<connections.count {
            nextConnection = nextConnection + 1 == connections.count ? 0 : nextConnection + 1
            if connections[nextConnection].hasRoom { return connections[nextConnection] }
        }
        return nil
    }

    private func flush() { for connection in connections { connection.flush() } }

    // MARK: Answers

    func answered(_ call: PendingCall, _ code: StatusCode, bytes: Int) {
        inFlight -= 1
        let now = Self.now()
        record(call, code, bytes: bytes, now: now)
        sendWaiting(now)
        if case .closed = plan.pacing, now &- start < length { beginClosedCall(now: now) }
    }

    private func record(_ call: PendingCall, _ code: StatusCode, bytes: Int, now: UInt64) {
        guard call.stage >= 0 else { return }
        recorder.waiting = inFlight + backlog.count
        // Whoever asked has left by then, whatever the answer says.
        let isLate = now &- call.sent > UInt64(plan.timeoutMilliseconds) * 1_000_000
        recorder.answered(
            method: requests[call.entry].method, stage: call.stage,
            code: isLate && code == .ok ? .deadlineExceeded : code, responseNanoseconds: now &- call.due,
            serviceNanoseconds: now &- call.sent, bytes: bytes, second: second(now))
    }

    private func second(_ now: UInt64) -> Int { Int((now &- start &- min(warmUp, now &- start)) / 1_000_000_000) }

    func readEnded() { flush() }

    func lostConnection(_ calls: [PendingCall]) {
        guard !isEnding else { return }
        recorder.lostConnection()
        let now = Self.now()
        inFlight -= calls.count
        for call in calls { record(call, .unavailable, bytes: 0, now: now) }
        if !connections.contains(where: \.isUsable) { end() }
    }

    /// Calls without an answer long after their time count as failed: the server or the network lost them.
    private func sweep(_ now: UInt64) {
        guard now &- lastSweep > 100_000_000 else { return }
        lastSweep = now
        let grace = UInt64(plan.timeoutMilliseconds + 1_000) * 1_000_000
        guard now > grace else { return }
        for connection in connections {
            for call in connection.takeOverdue(sentBefore: now - grace) {
                inFlight -= 1
                record(call, .deadlineExceeded, bytes: 0, now: now)
            }
        }
    }

    // MARK: End

    private func hasEnded(_ now: UInt64) -> Bool {
        if isEnding { return true }
        let timeIsOver = now &- start >= length
        let isReleased: Bool =
            switch plan.pacing {
            case .closed: timeIsOver || plan.callLimit.map { recorder.sent >= UInt64($0 / plan.threads) } ?? false
            case .open, .recorded: nextArrival == nil && backlog.isEmpty
            }
        let isPatient = now &- start < length + UInt64(plan.timeoutMilliseconds + 2_000) * 1_000_000
        return isReleased && inFlight == 0 || !isPatient
    }

    private func end() {
        guard !isEnding else { return }
        isEnding = true
        for connection in connections { connection.close() }
        connections = []
        let elapsed = Double(Self.now() &- start) / 1e9
        let seconds = min(plan.seconds, max(elapsed - plan.warmUpSeconds, 1e-3))
        recorder.closeSeconds(before: Int(seconds.rounded(.up)))
        done.succeed(
            LoadWorkerOutcome(
                recorder: recorder, seconds: seconds,
                cpuShare: (ThreadClock.cpuSeconds() - cpuAtStart) / max(elapsed, 1e-9)))
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

/// What a worker hands over at its end.
struct LoadWorkerOutcome: Sendable {
    var recorder: LoadRecorder
    /// How long it made calls, warm-up not counted: less than planned where a count ended it.
    var seconds: Double
    /// Of one core, how much its thread used.
    var cpuShare: Double
}

/// A second that has just ended on one of a run's event loops.
public struct LoadProgress: Sendable {
    /// Which of the run's threads, from 0.
    public var share: Int
    /// Which second, from 0 at the end of warm-up.
    public var second: Int
    public var counts: LoadSecond
}

/// CPU time of the calling thread.
enum ThreadClock {
    static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
