import ReportMessages

/// What one event loop has seen of a run so far.
struct LoadRecorder: Sendable {
    /// What is known of some of the calls.
    struct Tally: Sendable {
        /// From when the call was due to its answer: what a user would have waited.
        var response = LatencyHistogram()
        /// From when the call was sent to its answer: what the server took.
        var service = LatencyHistogram()
        /// The same of those alone that were answered well: a refusal is quick and says nothing of these.
        var accepted = LatencyHistogram()
        var codes: [StatusCode: UInt64] = [:]

        mutating func add(_ other: Tally) {
            response.add(other.response)
            service.add(other.service)
            accepted.add(other.accepted)
            codes.merge(other.codes, uniquingKeysWith: +)
        }
    }

    /// Callers of a closed loop, for whom times are corrected; `nil` for other loops.
    var callers: Int?
    private(set) var byMethod: [String: Tally] = [:]
    private(set) var byStage: [Int: Tally] = [:]
    /// By whole second since the end of warm-up.
    private(set) var seconds: [LoadSecond] = []
    /// How late calls were begun for which a connection had room: the load tester's own doing.
    private(set) var lag = LatencyHistogram()
    private(set) var dropped: UInt64 = 0
    private(set) var lostConnections: UInt64 = 0
    /// How long there was no connection and none could be made.
    private(set) var unreachableNanoseconds: UInt64 = 0
    /// Answers of whatever kind, those to calls that warm up among them.
    var responses: UInt64 = 0
    private(set) var answerBytes: UInt64 = 0
    private var current = LatencyHistogram()
    /// Calls that ended in the seconds that are closed.
    private var ended: UInt64 = 0
    /// Calls in flight or waiting when the current second ended.
    var waiting = 0

    mutating func called(lagNanoseconds: UInt64?) {
        if let lagNanoseconds { lag.record(nanoseconds: lagNanoseconds) }
    }

    mutating func gaveUp() { dropped += 1 }

    mutating func lostConnection() { lostConnections += 1 }

    mutating func wasUnreachable(nanoseconds: UInt64) { unreachableNanoseconds += nanoseconds }

    /// - Parameter second: Whole seconds since the end of warm-up.
    mutating func answered(
        method: String, stage: Int, code: StatusCode, responseNanoseconds: UInt64, serviceNanoseconds: UInt64,
        bytes: Int, second: Int
    ) {
        record(&byMethod[method, default: Tally()], code, responseNanoseconds, serviceNanoseconds)
        record(&byStage[stage, default: Tally()], code, responseNanoseconds, serviceNanoseconds)
        answerBytes += UInt64(bytes)
        closeSeconds(before: second)
        // A moment that just passed may lie in a second that is closed; it counts in the next one.
        current.record(nanoseconds: responseNanoseconds)
        if code == .ok { openSecond.answers += 1 } else { openSecond.failures += 1 }
    }

    private var openSecond = LoadSecond()

    /// Ends all seconds before one.
    mutating func closeSeconds(before second: Int) {
        while seconds.count < second {
            let times = openTimes()
            openSecond.p50Nanoseconds = times.nanoseconds(atPercentile: 50)
            openSecond.p99Nanoseconds = times.nanoseconds(atPercentile: 99)
            openSecond.waiting = waiting
            seconds.append(openSecond)
            openSecond = LoadSecond()
            current.reset()
        }
    }

    /// The times of the second that ends, in a closed loop corrected as those of the whole run are, at the pace until now.
    private mutating func openTimes() -> LatencyHistogram {
        ended += current.count
        guard let callers, current.count > 0 else { return current }
        let nanoseconds = Double(seconds.count + 1) * 1e9
        let pace = LatencyHistogram.pace(calls: ended, callers: callers, nanoseconds: nanoseconds)
        return current.corrected(expectedNanoseconds: pace)
    }

    private func record(_ tally: inout Tally, _ code: StatusCode, _ response: UInt64, _ service: UInt64) {
        tally.response.record(nanoseconds: response)
        tally.service.record(nanoseconds: service)
        if code == .ok { tally.accepted.record(nanoseconds: service) }
        tally.codes[code, default: 0] += 1
    }

    /// Adds what another event loop has seen in the same run.
    mutating func add(_ other: LoadRecorder) {
        for (method, tally) in other.byMethod { byMethod[method, default: Tally()].add(tally) }
        for (stage, tally) in other.byStage { byStage[stage, default: Tally()].add(tally) }
        for (i, second) in other.seconds.enumerated() {
            if i < seconds.count { seconds[i].add(second) } else { seconds.append(second) }
        }
        lag.add(other.lag)
        dropped += other.dropped
        lostConnections += other.lostConnections
        unreachableNanoseconds = max(unreachableNanoseconds, other.unreachableNanoseconds)
        responses += other.responses
        answerBytes += other.answerBytes
        waiting += other.waiting
    }
}

/// One second of a run.
public struct LoadSecond: Hashable, Sendable, Codable {
    /// Calls answered well.
    public var answers: UInt64 = 0
    /// Calls that failed.
    public var failures: UInt64 = 0
    /// Percentiles of the response time, in a closed loop corrected for calls that were not made meanwhile.
    public var p50Nanoseconds: UInt64 = 0
    public var p99Nanoseconds: UInt64 = 0
    /// Calls in flight or waiting at its end.
    public var waiting = 0

    public init() {}

    enum CodingKeys: String, CodingKey {
        case answers, failures, waiting
        case p50Nanoseconds = "p50_ns"
        case p99Nanoseconds = "p99_ns"
    }

    /// Adds another loop's second. Percentiles can't be added: the greater one stands for both.
    mutating func add(_ other: LoadSecond) {
        answers += other.answers
        failures += other.failures
        waiting += other.waiting
        p50Nanoseconds = max(p50Nanoseconds, other.p50Nanoseconds)
        p99Nanoseconds = max(p99Nanoseconds, other.p99Nanoseconds)
    }
}
