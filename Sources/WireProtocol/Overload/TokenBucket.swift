/// Lets so many calls a second through, and as many at once. A value without a clock.
public struct TokenBucket: Hashable, Sendable {
    public let perSecond: Int
    private var saved: Double
    private var last: MonotonicTime

    /// - Parameter perSecond: At least 1.
    public init(perSecond: Int, at now: MonotonicTime) {
        self.perSecond = max(1, perSecond)
        saved = Double(self.perSecond)
        last = now
    }

    /// Takes one.
    ///
    /// - Returns: `nil`, or the milliseconds until there will be one.
    public mutating func take(at now: MonotonicTime) -> Int? {
        if now > last {
            saved = min(Double(perSecond), saved + Double(now.nanoseconds - last.nanoseconds) / 1e9 * Double(perSecond))
            last = now
        }
        // What a sum in binary lacks to a whole is no reason to wait.
        guard saved >= 1 - 1e-9 else {
            return max(1, Int(((1 - saved) / Double(perSecond) * 1_000 - 1e-6).rounded(.up)))
        }
        saved -= 1
        return nil
    }
}
