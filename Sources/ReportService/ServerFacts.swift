public import RPCServer
public import WireProtocol

/// What the calls about the server itself tell of it.
public struct ServerFacts: Sendable {
    public let version: String
    public let limits: WireLimits
    public let startedAt: MonotonicTime
    public let surroundings: ServerSurroundings
    public init(version: String, limits: WireLimits, startedAt: MonotonicTime, surroundings: ServerSurroundings) {
        self.version = version
        self.limits = limits
        self.startedAt = startedAt
        self.surroundings = surroundings
    }
}
