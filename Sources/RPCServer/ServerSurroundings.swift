/// What a server shares with its handlers and with whoever looks after it.
public struct ServerSurroundings: Sendable {
    public var counters = ServerCounters()
    public var health = HealthSignal()
    public var connections = ConnectionTable()
    public var access: AccessGuard
    /// `nil` keeps no answers.
    public var cache: AnswerCache?

    public init(access: AccessGuard = AccessGuard()) { self.access = access }
}
