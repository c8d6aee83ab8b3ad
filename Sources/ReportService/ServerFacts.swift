public import ReportMessages
public import WireProtocol

/// What the status call tells of the server that serves it.
public struct ServerFacts: Sendable {
    public let version: String
    public let limits: WireLimits
    public let startedAt: MonotonicTime
    /// Numbers of this moment.
    public struct Load: Sendable {
        public var health: HealthState
        public var inFlight: Int
        public var callsServed: Int
        public var connections: Int

        public init(health: HealthState, inFlight: Int, callsServed: Int, connections: Int) {
            self.health = health
            self.inFlight = inFlight
            self.callsServed = callsServed
            self.connections = connections
        }
    }
    let load: @Sendable () -> Load

    public init(
        version: String, limits: WireLimits, startedAt: MonotonicTime, load: @escaping @Sendable () -> Load
    ) {
        self.version = version
        self.limits = limits
        self.startedAt = startedAt
        self.load = load
    }
}
