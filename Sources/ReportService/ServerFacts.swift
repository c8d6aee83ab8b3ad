public import RPCServer
public import WireProtocol

/// What the status call tells of the server that serves it.
public struct ServerFacts: Sendable {
    public let version: String
    public let limits: WireLimits
    public let startedAt: MonotonicTime
    public let health: HealthSignal
    /// Numbers of this moment.
    public struct Load: Sendable {
        public var inFlight: Int
        public var callsServed: Int
        public var connections: Int

        public init(inFlight: Int, callsServed: Int, connections: Int) {
            self.inFlight = inFlight
            self.callsServed = callsServed
            self.connections = connections
        }
    }
    let load: @Sendable () -> Load

    public init(
        version: String, limits: WireLimits, startedAt: MonotonicTime,
        health: HealthSignal, load: @escaping @Sendable () -> Load
    ) {
        self.version = version
        self.limits = limits
        self.startedAt = startedAt
        self.health = health
        self.load = load
    }
}
