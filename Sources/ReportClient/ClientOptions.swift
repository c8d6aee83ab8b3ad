public import WireProtocol

/// How a client connects, waits and tries again.
public struct ClientOptions: Sendable {
    /// How long making a connection may take; a call's own time counts besides.
    public var connectTimeout = Duration.seconds(5)
    /// Time for calls that name none.
    public var timeout = Duration.seconds(10)
    /// The same for calls with many answers.
    public var streamTimeout = Duration.seconds(600)
    /// Answers of such a call that may wait for their reader; the server makes no more until some are read.
    public var streamWindow = 16
    /// Whether the server may compress long answers: worth it where the network is slow.
    public var acceptsCompressed = false
    /// `nil` connects without encryption.
    public var tls: ClientTLS?
    /// A token (`gongbaod token`), sent with every call; `nil` sends none.
    public var token: String?
    /// After a call without an answer in time the server is pinged; if nothing at all comes from it within this, the
    /// connection is given up (a peer that lost its power says nothing).
    public var probeTimeout = Duration.seconds(5)
    /// Connections over which calls are spread; each is made when first needed.
    public var connectionCount = 1
    public var retry = RetryPolicy.standard
    public var limits = WireLimits.standard

    public init() {}
}

/// When a failed call is made again. Only errors that `RPCError.mayBeRetried` allows are, within the call's time and
/// within a budget that all calls of a client share.
///
/// A call whose connection broke may have been served; Gongbao's calls may all be made twice without harm (ingest
/// finds the same content held already).
public struct RetryPolicy: Hashable, Sendable {
    /// Most attempts for one call, the first included; 1 never tries again.
    public var maximumAttempts: Int
    /// Pause before the second attempt in milliseconds; it doubles from one to the next.
    public var firstPauseMilliseconds: Int
    public var longestPauseMilliseconds: Int
    /// How many repeats one call earns: 0.1 keeps the load at most a tenth above that without repeats.
    public var budgetPerCall: Double
    /// Most repeats that can be saved up.
    public var budgetCap: Double

    public init(
        maximumAttempts: Int = 3, firstPauseMilliseconds: Int = 50, longestPauseMilliseconds: Int = 2_000,
        budgetPerCall: Double = 0.1, budgetCap: Double = 10
    ) {
        self.maximumAttempts = maximumAttempts
        self.firstPauseMilliseconds = firstPauseMilliseconds
        self.longestPauseMilliseconds = longestPauseMilliseconds
        self.budgetPerCall = budgetPerCall
        self.budgetCap = budgetCap
    }

    public static let standard = RetryPolicy()
    public static let never = RetryPolicy(maximumAttempts: 1)

    /// How long to wait before attempt number `attempt` (2 is the first repeat): doubled from one to the next, drawn
    /// from the upper half of that so that clients do not come back all at once, never less than the server asked.
    func pauseMilliseconds(
        before attempt: Int, serverAsked: UInt32?, using random: inout some RandomNumberGenerator
    ) -> Int {
        let doublings = min(max(attempt - 2, 0), 20)
        let full = min(longestPauseMilliseconds, firstPauseMilliseconds << doublings)
        let drawn = Int.random(in: (full / 2)...max(full / 2, full), using: &random)
        return max(drawn, Int(clamping: serverAsked ?? 0))
    }
}

/// Keeps repeats to a share of all calls. It begins with one repeat saved, so that a first call may meet a server that
/// just restarts.
struct RetryBudget: Sendable {
    private(set) var saved = 1.0

    mutating func callMade(_ policy: RetryPolicy) { saved = min(policy.budgetCap, saved + policy.budgetPerCall) }

    /// Takes one repeat; `false` if none is saved.
    mutating func take() -> Bool {
        // Ten times 0.1 is a little less than 1 in binary.
        guard saved >= 1 - 1e-9 else { return false }
        saved -= 1
        return true
    }
}
