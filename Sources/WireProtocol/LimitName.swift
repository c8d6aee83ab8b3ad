/// A limit by its name: what it is called where people set it, what it counts, and in which range it works.
public struct LimitName: Sendable {
    /// As in flags, environment and configuration files: "request-frame-bytes".
    public let name: String
    /// What it counts.
    public let unit: String
    public let allowed: ClosedRange<Int>
    let path: @Sendable (inout WireLimits, Int?) -> Int

    /// The limit's value.
    public func value(in limits: WireLimits) -> Int {
        var copy = limits
        return path(&copy, nil)
    }

    /// Sets the limit.
    ///
    /// - Throws: `WireLimitError` for a value outside of the range.
    public func set(_ value: Int, in limits: inout WireLimits) throws(WireLimitError) {
        guard allowed.contains(value) else { throw WireLimitError(limit: name, value: value, allowed: allowed) }
        _ = path(&limits, value)
    }

    private init(
        _ name: String, _ keyPath: any WritableKeyPath<WireLimits, Int> & Sendable, _ allowed: ClosedRange<Int>,
        _ unit: String
    ) {
        self.name = name
        self.unit = unit
        self.allowed = allowed
        path = { limits, value in
            if let value { limits[keyPath: keyPath] = value }
            return limits[keyPath: keyPath]
        }
    }

    private static let frames = 1024...(16 << 20)
    private static let counts = 1...1_000_000
    private static let times = 1...86_400_000

    /// All limits, in the order in which people are shown them.
    public static let all: [LimitName] = [
        LimitName("request-frame-bytes", \.requestFrameBytes, frames, "bytes"),
        LimitName("large-request-frame-bytes", \.largeRequestFrameBytes, frames, "bytes"),
        LimitName("large-requests-at-once", \.largeRequestsAtOnce, counts, "requests"),
        LimitName("arena-factor", \.arenaFactor, 1...1_000, "times the request"),
        LimitName("response-frame-bytes", \.responseFrameBytes, frames, "bytes"),
        LimitName("method-name-bytes", \.methodNameBytes, 16...256, "bytes"),
        LimitName("metadata-entries", \.metadataEntries, 0...1024, "entries"),
        LimitName("metadata-bytes", \.metadataBytes, 0...(64 << 10), "bytes"),
        LimitName("ping-payload-bytes", \.pingPayloadBytes, 8...1024, "bytes"),
        LimitName("in-flight-per-connection", \.inFlightPerConnection, counts, "calls"),
        LimitName("in-flight-total", \.inFlightTotal, counts, "calls"),
        LimitName("connections", \.connections, counts, "connections"),
        LimitName("default-timeout-ms", \.defaultTimeoutMilliseconds, times, "ms"),
        LimitName("maximum-timeout-ms", \.maximumTimeoutMilliseconds, times, "ms"),
        LimitName("default-stream-ms", \.defaultStreamMilliseconds, times, "ms"),
        LimitName("maximum-stream-ms", \.maximumStreamMilliseconds, 1...604_800_000, "ms"),
        LimitName("stream-window-bytes", \.streamWindowBytes, 1...(16 << 20), "bytes"),
        LimitName("partial-frame-ms", \.partialFrameMilliseconds, times, "ms"),
        LimitName("idle-ms", \.idleMilliseconds, times, "ms"),
        LimitName("keepalive-s", \.keepAliveSeconds, 1...32_767, "s"),
        LimitName("output-stall-ms", \.outputStallMilliseconds, times, "ms"),
        LimitName("output-buffer-bytes", \.outputBufferBytes, 1024...(1 << 30), "bytes"),
        LimitName("retry-after-ms", \.retryAfterMilliseconds, 0...86_400_000, "ms"),
        LimitName("answer-cache-bytes", \.answerCacheBytes, 0...(1 << 40), "bytes"),
        LimitName("slow-call-ms", \.slowCallMilliseconds, 0...86_400_000, "ms"),
    ]
}

extension WireLimits {
    /// Checks every limit against the range in which it works.
    public func validate() throws(WireLimitError) {
        for limit in LimitName.all where !limit.allowed.contains(limit.value(in: self)) {
            throw WireLimitError(limit: limit.name, value: limit.value(in: self), allowed: limit.allowed)
        }
        guard largeRequestFrameBytes >= requestFrameBytes else {
            throw WireLimitError(
                limit: "large-request-frame-bytes", value: largeRequestFrameBytes,
                allowed: requestFrameBytes...(16 << 20))
        }
        guard maximumTimeoutMilliseconds >= defaultTimeoutMilliseconds else {
            throw WireLimitError(
                limit: "maximum-timeout-ms", value: maximumTimeoutMilliseconds,
                allowed: defaultTimeoutMilliseconds...86_400_000)
        }
        guard maximumStreamMilliseconds >= defaultStreamMilliseconds else {
            throw WireLimitError(
                limit: "maximum-stream-ms", value: maximumStreamMilliseconds,
                allowed: defaultStreamMilliseconds...604_800_000)
        }
    }
}
