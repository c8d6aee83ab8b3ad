/// How many calls may be at work at once, found out by measuring: while calls take as long as they usually do, the limit
/// grows; when they take longer, because they wait for one another, it shrinks by the ratio. After the gradient limit of
/// Netflix's concurrency-limits (`Gradient2Limit`). A value without clocks.
///
/// What is usual is kept for each kind of call, so that a mix of short and long ones is no sign of trouble.
public struct GradientLimit: Sendable {
    /// How much longer than usual calls may take before the limit shrinks.
    static let tolerance = 1.5
    /// Share of each new estimate.
    static let smoothing = 0.2
    /// How much one call may lower and raise what is usual.
    private static let quick = 1.0 / 128
    private static let slow = 1.0 / 65_536
    /// Calls of which one estimate is made.
    static let window = 32

    public let range: ClosedRange<Int>
    private var estimate: Double
    private var usual: [Int: Double] = [:]
    private var ratios = 0.0
    private var count = 0
    private var most = 0

    /// Begins at the top: a server that has measured nothing refuses nobody.
    public init(range: ClosedRange<Int>) {
        self.range = range
        estimate = Double(range.upperBound)
    }

    /// Calls that may be at work or wait for it at once.
    public var limit: Int { min(max(Int(estimate), range.lowerBound), range.upperBound) }

    /// A call has ended.
    ///
    /// - Parameters:
    ///   - kind: Which kind of call it is.
    ///   - seconds: From its arrival to its answer.
    ///   - inFlight: Calls that were there when it ended, itself included.
    public mutating func ended(kind: Int, seconds: Double, inFlight: Int) {
        let before = usual[kind] ?? seconds
        // Quick to learn that calls can be fast, slow to take waiting for normal: twice as long after 45,000 calls.
        let now =
            seconds < before ? before + (seconds - before) * Self.quick : min(seconds, before * (1 + Self.slow))
        usual[kind] = now
        ratios += now > 0 ? min(seconds / now, 1_000) : 1
        count += 1
        most = max(most, inFlight)
        if count >= Self.window { endWindow() }
    }

    private mutating func endWindow() {
        defer { (ratios, count, most) = (0, 0, 0) }
        let ratio = ratios / Double(count)
        // A limit that is not reached has nothing to do with how long calls take.
        guard Double(most) >= estimate / 2 else { return }
        let gradient = min(1, max(0.5, Self.tolerance / ratio))
        let room = estimate.squareRoot()
        let next = estimate * gradient + room
        estimate = estimate * (1 - Self.smoothing) + next * Self.smoothing
        estimate = min(max(estimate, Double(range.lowerBound)), Double(range.upperBound))
    }
}
