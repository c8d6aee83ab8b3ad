import ReportMessages
import WireProtocol

/// What a load test has found.
public struct LoadResult: Sendable, Codable {
    /// How it was made: for people, and to compare like with like.
    public struct Settings: Hashable, Sendable, Codable {
        /// "open, poisson", "closed, 50 callers" or "recorded, 18 calls".
        public var pacing: String
        /// The same for two runs that made the same calls (`LoadMix.fingerprint`).
        public var mix: String
        /// The address of the server, for people.
        public var server: String
        /// How long calls were to be made, warm-up not counted.
        public var plannedSeconds: Double
        public var stages: [LoadStage]
        public var connections: Int
        public var threads: Int
        public var warmUpSeconds: Double
        /// Time for a call.
        public var timeoutMilliseconds: Int
        public var seed: UInt64

        enum CodingKeys: String, CodingKey {
            case pacing, mix, server, stages, connections, threads, seed
            case plannedSeconds = "planned_s"
            case timeoutMilliseconds = "timeout_ms"
            case warmUpSeconds = "warm_up_s"
        }
    }

    /// Of the form in which results are kept.
    public static let formatVersion = 2
    public private(set) var formatVersion = LoadResult.formatVersion
    public var settings: Settings
    /// How long calls were made, warm-up not counted.
    public var seconds: Double
    /// All calls together, then those of each method, by name.
    public var total: LoadFigures
    public var methods: [String: LoadFigures]
    /// Those of each stage of an open loop.
    public var stages: [LoadFigures]
    public var timeline: [LoadSecond]
    /// Calls that were due and never sent, since too many waited already.
    public var dropped: UInt64
    /// Connections that broke off. One that the server asked to leave, as in a drain, did not.
    public var lostConnections: UInt64
    /// How long there was no connection to the server and none could be made; what was due then failed.
    public var unreachableSeconds: Double
    /// Whether the run was ended before its time.
    public var endedEarly: Bool
    /// Answers of whatever kind, refusals and those to calls that warm up among them.
    public var responses: UInt64
    public var answerBytes: UInt64
    /// How the load tester itself kept up.
    public var generator: GeneratorHealth

    enum CodingKeys: String, CodingKey {
        case settings, seconds, total, methods, stages, timeline, dropped, responses, generator
        case formatVersion = "format_version"
        case unreachableSeconds = "unreachable_s"
        case endedEarly = "ended_early"
        case lostConnections = "lost_connections"
        case answerBytes = "answer_bytes"
    }

    /// Whether anything has come from the server.
    public var isAnswered: Bool { responses > 0 }

    /// - Parameter server: Its address, for people.
    init(_ plan: LoadPlan, _ outcomes: [LoadWorkerOutcome], server: String) {
        var all = LoadRecorder()
        for outcome in outcomes { all.add(outcome.recorder) }
        settings = Settings(plan, server: server)
        let asked = outcomes.map(\.seconds).max() ?? plan.seconds
        seconds = asked
        var total = LoadRecorder.Tally()
        for tally in all.byMethod.values { total.add(tally) }
        let callers: Int? = if case .closed(let callers, _) = plan.pacing { callers } else { nil }
        self.total = LoadFigures(total, seconds: asked, callers: callers)
        methods = all.byMethod.mapValues { LoadFigures($0, seconds: asked, callers: callers) }
        let stageLengths = Self.stageLengths(plan, within: asked)
        stages = stageLengths.enumerated().map { i, seconds in
            LoadFigures(all.byStage[i] ?? LoadRecorder.Tally(), seconds: seconds, callers: nil)
        }
        timeline = all.seconds
        dropped = all.dropped
        lostConnections = all.lostConnections
        unreachableSeconds = Double(all.unreachableNanoseconds) / 1e9
        endedEarly = outcomes.contains(where: \.endedEarly)
        responses = all.responses
        answerBytes = all.answerBytes
        generator = GeneratorHealth(
            lagP99Nanoseconds: all.lag.nanoseconds(atPercentile: 99), lagLongestNanoseconds: all.lag.longest,
            busiestThread: outcomes.map(\.cpuShare).max() ?? 0, dropped: all.dropped)
    }

    /// How much of each stage a run had time for.
    private static func stageLengths(_ plan: LoadPlan, within seconds: Double) -> [Double] {
        guard case .open(let stages, _) = plan.pacing else { return [] }
        var left = seconds
        return stages.map { stage in
            defer { left = max(0, left - stage.seconds) }
            return min(stage.seconds, left)
        }
    }
}

extension LoadResult.Settings {
    init(_ plan: LoadPlan, server: String) {
        mix = plan.mix.fingerprint
        self.server = server
        timeoutMilliseconds = plan.timeoutMilliseconds
        plannedSeconds = plan.seconds
        switch plan.pacing {
        case .open(let stages, let arrivals):
            pacing = "open, \(arrivals.rawValue)"
            self.stages = stages
        case .closed(let callers, _):
            pacing = "closed, \(callers) callers"
            stages = []
        case .recorded(let moments):
            pacing = "recorded, \(moments.count) calls"
            stages = []
        }
        connections = plan.connections
        threads = plan.threads
        warmUpSeconds = plan.warmUpSeconds
        seed = plan.seed
    }
}

/// What became of some of the calls.
public struct LoadFigures: Sendable, Codable {
    public var calls: UInt64
    /// Calls answered well, per second.
    public var goodput: Double
    /// By status code, "OK" among them.
    public var codes: [String: UInt64]
    /// From when a call was due to its answer. In a closed loop, where calls are due when the last was answered,
    /// corrected for those that were not made meanwhile: at the pace at which a caller made these calls on average.
    public var response: LatencyFigures
    /// From when a call was sent to its answer.
    public var service: LatencyFigures
    /// The same of the calls alone that were answered well.
    public var accepted: LatencyFigures

    public var failures: UInt64 { calls - (codes["OK"] ?? 0) }
    /// Of all calls, how many failed, 0 to 1.
    public var failureShare: Double { calls == 0 ? 0 : Double(failures) / Double(calls) }

    init(_ tally: LoadRecorder.Tally, seconds: Double, callers: Int?) {
        calls = tally.service.count
        let good = tally.codes[.ok] ?? 0
        goodput = seconds > 0 ? Double(good) / seconds : 0
        codes = Dictionary(uniqueKeysWithValues: tally.codes.map { ($0.key.name, $0.value) })
        service = LatencyFigures(tally.service)
        accepted = LatencyFigures(tally.accepted)
        if let callers, calls > 0 {
            let pace = LatencyHistogram.pace(calls: calls, callers: callers, nanoseconds: seconds * 1e9)
            response = LatencyFigures(tally.response.corrected(expectedNanoseconds: pace))
        } else {
            response = LatencyFigures(tally.response)
        }
    }
}

/// How long some calls took, in nanoseconds.
public struct LatencyFigures: Sendable, Codable {
    public var mean: Double
    public var p50: UInt64
    public var p90: UInt64
    public var p99: UInt64
    public var p999: UInt64
    public var longest: UInt64
    /// The histogram itself.
    public var steps: [LatencyStep]

    init(_ histogram: LatencyHistogram) {
        mean = histogram.mean
        p50 = histogram.nanoseconds(atPercentile: 50)
        p90 = histogram.nanoseconds(atPercentile: 90)
        p99 = histogram.nanoseconds(atPercentile: 99)
        p999 = histogram.nanoseconds(atPercentile: 99.9)
        longest = histogram.longest
        steps = histogram.steps
    }

    enum CodingKeys: String, CodingKey {
        case mean = "mean_ns"
        case p50 = "p50_ns"
        case p90 = "p90_ns"
        case p99 = "p99_ns"
        case p999 = "p999_ns"
        case longest = "max_ns"
        case steps
    }
}

/// Whether the load tester kept up with its own plan. A run in which it did not measures the tester.
public struct GeneratorHealth: Hashable, Sendable, Codable {
    /// How late calls were begun for which there was room.
    public var lagP99Nanoseconds: UInt64
    public var lagLongestNanoseconds: UInt64
    /// Of one core, how much the busiest thread used.
    public var busiestThread: Double
    public var dropped: UInt64

    enum CodingKeys: String, CodingKey {
        case dropped
        case lagP99Nanoseconds = "lag_p99_ns"
        case lagLongestNanoseconds = "lag_max_ns"
        case busiestThread = "busiest_thread"
    }

    /// A thread that works longer than this share of the time can't be trusted to be on time.
    static let busyShare = 0.9
    /// Lateness from which on it shows in what is measured.
    static let lateNanoseconds: UInt64 = 5_000_000

    /// Why the load tester itself was the bottleneck; empty if it was not.
    public var complaints: [String] {
        var complaints: [String] = []
        if busiestThread > Self.busyShare {
            let percent = Int((busiestThread * 100).rounded())
            complaints.append("its busiest thread used \(percent) % of a core (use more --threads, or a lower rate)")
        }
        if lagP99Nanoseconds > Self.lateNanoseconds {
            complaints.append("one call in a hundred began over \(lagP99Nanoseconds / 1_000_000) ms late")
        }
        if dropped > 0 { complaints.append("\(dropped) calls were never sent, since too many waited") }
        return complaints
    }
}
