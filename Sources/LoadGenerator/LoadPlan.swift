/// What a load test does.
public struct LoadPlan: Sendable {
    /// When calls are made.
    public enum Pacing: Hashable, Sendable {
        /// Calls begin when they are due, whether or not earlier ones were answered (open loop): what many independent
        /// users do, and the only way to see how long they wait when the server is slow.
        case open([LoadStage], Arrivals)
        /// So many callers, each making its next call when its last was answered (closed loop).
        case closed(callers: Int, seconds: Double)
        /// At recorded moments, in nanoseconds since the start and ascending; the calls are those of the mix in its
        /// order, one for each moment.
        case recorded([UInt64])
    }

    public var mix: LoadMix
    public var pacing: Pacing
    /// How long calls are made before anything is recorded, at the first rate; 0 to 3,600 seconds.
    public var warmUpSeconds = 1.0
    /// Connections over which the calls are spread.
    public var connections = 8
    /// Event loops that make them.
    public var threads = 1
    /// Calls in flight on one connection at most; what is due beyond that waits, and its wait counts.
    public var inFlightPerConnection = 200
    /// Calls that may wait in the load tester before further ones are given up as dropped.
    public var backlog = 100_000
    /// No more calls than this after warm-up; `nil` is no limit but time.
    public var callLimit: Int?
    /// Time for a call.
    public var timeoutMilliseconds = 10_000
    /// What is sent as `authorization: Bearer TOKEN`; `nil` for none.
    public var token: String?
    /// From which all chance is drawn.
    public var seed: UInt64 = 1

    public init(mix: LoadMix, pacing: Pacing) {
        self.mix = mix
        self.pacing = pacing
    }

    /// How long calls are made, warm-up not counted.
    public var seconds: Double {
        switch pacing {
        case .open(let stages, _): stages.reduce(0) { $0 + $1.seconds }
        case .closed(_, let seconds): seconds
        case .recorded(let moments): Double(moments.last ?? 0) / 1e9
        }
    }

    /// The part of a thread in what threads share: as even as whole numbers can be.
    private static func part(_ share: Int, of whole: Int, among threads: Int) -> Int {
        whole / threads + (share < whole % threads ? 1 : 0)
    }

    func connections(ofShare share: Int) -> Int { Self.part(share, of: connections, among: threads) }

    /// The callers of a closed loop on a thread; `nil` for other loops.
    func callers(ofShare share: Int) -> Int? {
        guard case .closed(let callers, _) = pacing else { return nil }
        return Self.part(share, of: callers, among: threads)
    }

    /// A thread's part of the call limit. One without callers makes no calls.
    func callLimit(ofShare share: Int) -> Int? {
        guard let callLimit else { return nil }
        guard case .closed(let callers, _) = pacing, callers < threads else {
            return Self.part(share, of: callLimit, among: threads)
        }
        return share < callers ? Self.part(share, of: callLimit, among: callers) : 0
    }

    /// The longest that a run may be told to last.
    public static let longestSeconds = 86_400.0

    /// Calls a second that a stage may have at most.
    public static let highestRate = 10_000_000.0

    /// Why the plan can't be carried out; `nil` if it can.
    public var problem: String? {
        if seconds > Self.longestSeconds { return "A run lasts a day at most; make it shorter." }
        if !(0...3_600).contains(warmUpSeconds) { return "Warm-up takes 0 to 3600 seconds." }
        if !(1...10_000).contains(connections) { return "Connections are 1 to 10,000." }
        if !(1...64).contains(threads) { return "Threads are 1 to 64." }
        if connections < threads { return "Each thread needs a connection: ask for at least \(threads) connections." }
        switch pacing {
        case .open(let stages, _):
            guard stages.allSatisfy(Self.isPossible), stages.contains(where: { $0.expectedCalls > 0 }) else {
                return "A stage has rates of 0 to 10,000,000 calls a second and lasts more than 0 seconds."
            }
        case .closed(let callers, let seconds):
            guard (1...100_000).contains(callers), seconds > 0 else {
                return "Callers are 1 to 100,000, and the time is more than 0 seconds."
            }
        case .recorded(let moments):
            guard moments.count == mix.entries.count else { return "There must be one moment for each recorded call." }
        }
        return nil
    }

    private static func isPossible(_ stage: LoadStage) -> Bool {
        (0...highestRate).contains(stage.startRate) && (0...highestRate).contains(stage.endRate) && stage.seconds > 0
            && stage.seconds.isFinite
    }
}
