import Glibc

/// A stretch of an open-loop run in which the rate stays or changes evenly.
public struct LoadStage: Hashable, Sendable, Codable {
    /// Calls a second at its beginning and its end.
    public var startRate: Double
    public var endRate: Double
    public var seconds: Double

    public init(startRate: Double, endRate: Double, seconds: Double) {
        self.startRate = startRate
        self.endRate = endRate
        self.seconds = seconds
    }

    /// A stage at one rate.
    public init(rate: Double, seconds: Double) { self.init(startRate: rate, endRate: rate, seconds: seconds) }

    /// How many calls begin in it, on average.
    public var expectedCalls: Double { (startRate + endRate) / 2 * seconds }
}

/// How calls are spread over time in an open loop.
public enum Arrivals: String, Hashable, Sendable, Codable, CaseIterable {
    /// By chance, as independent users come: a Poisson process.
    case poisson
    /// At even distances.
    case constant
}

/// When the calls of an open-loop run are to begin, whatever becomes of those before.
///
/// The number of calls expected until a moment is the integral of the rate. Constant arrivals are the moments at which it
/// reaches 1, 2, 3, ...; those of a Poisson process the moments at which it reaches the sums of exponentially distributed
/// steps (time-rescaling; Daley and Vere-Jones, An Introduction to the Theory of Point Processes, 7.4).
struct ArrivalClock: Sendable {
    struct Arrival: Hashable, Sendable {
        /// Nanoseconds since the start.
        var nanoseconds: UInt64
        /// Position of its stage.
        var stage: Int
    }

    private let stages: [LoadStage]
    private let arrivals: Arrivals
    private var random: SeededRandom
    private var stage = 0
    /// Seconds from the start to the current stage.
    private var stageStart = 0.0
    /// Calls expected until the next arrival, counted from the current stage.
    private var due = 0.0

    init(_ stages: [LoadStage], _ arrivals: Arrivals, seed: UInt64) {
        self.stages = stages
        self.arrivals = arrivals
        random = SeededRandom(seed: seed)
    }

    /// The next arrival; `nil` once all stages are over.
    mutating func next() -> Arrival? {
        due += step()
        while stage < stages.count, due > stages[stage].expectedCalls {
            due -= stages[stage].expectedCalls
            stageStart += stages[stage].seconds
            stage += 1
        }
        guard stage < stages.count else { return nil }
        let seconds = stageStart + Self.moment(due, in: stages[stage])
        return Arrival(nanoseconds: UInt64(max(0, seconds * 1e9)), stage: stage)
    }

    private mutating func step() -> Double {
        switch arrivals {
        case .constant: return 1
        // 1 less a number below 1 is never 0.
        case .poisson: return -log(1 - Double.random(in: 0..<1, using: &random))
        }
    }

    /// Seconds after which a stage has had so many calls: the root of s t + (e - s) / 2T t^2 = count, written so that
    /// nothing cancels out.
    private static func moment(_ count: Double, in stage: LoadStage) -> Double {
        let (start, end) = (stage.startRate, stage.endRate)
        let root = (start * start + 2 * (end - start) / stage.seconds * count).squareRoot()
        return start + root > 0 ? min(stage.seconds, 2 * count / (start + root)) : stage.seconds
    }
}
