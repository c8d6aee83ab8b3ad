import ReportMessages

/// How much a peer may ask for. Both sides check these before they allocate anything.
///
/// Protos/README.md tells what happens at each of them.
public struct WireLimits: Hashable, Sendable {
    /// Largest request frame in bytes, without the four bytes of its length.
    public var requestFrameBytes = 1 << 20
    /// The same for methods that were registered as taking large requests (Ingest).
    public var largeRequestFrameBytes = 16 << 20
    /// Requests over `requestFrameBytes` that are being read or served, in all: what bounds the memory for them.
    public var largeRequestsAtOnce = 32
    /// Memory that reading a request's message may take, as a multiple of its length; a mebibyte is added, for short ones.
    public var arenaFactor = DecodingLimit.arenaFactor
    /// Largest answer frame in bytes.
    public var responseFrameBytes = 16 << 20
    /// Longest method name in bytes.
    public var methodNameBytes = 256
    /// Most metadata entries of a request.
    public var metadataEntries = 32
    /// Most bytes of all metadata keys and values of a request.
    public var metadataBytes = 8 << 10
    /// Longest payload of a ping in bytes.
    public var pingPayloadBytes = 64
    /// Calls in flight on one connection.
    public var inFlightPerConnection = 256
    /// Calls in flight in all.
    public var inFlightTotal = 1024
    /// Connections in all.
    public var connections = 10_000
    /// Time for a call that names none, in milliseconds.
    public var defaultTimeoutMilliseconds = 10_000
    /// Longest time a call may name, in milliseconds; more is cut down to this.
    public var maximumTimeoutMilliseconds = 600_000
    /// The same two for calls with many answers.
    public var defaultStreamMilliseconds = 600_000
    public var maximumStreamMilliseconds = 86_400_000
    /// Bytes of a call's answers that may be made before they can be sent; its work waits at this and goes on when some
    /// are gone. One answer is made whatever its length.
    public var streamWindowBytes = 64 << 10
    /// Time within which a frame that has begun must be whole, in milliseconds; a frame over 1 MiB has one second more
    /// for each further MiB.
    public var partialFrameMilliseconds = 5_000
    /// Time after which a connection without calls is closed, in milliseconds.
    public var idleMilliseconds = 600_000
    /// Time without a byte from a peer after which its system is asked whether it is still there, in seconds; one that is
    /// gone without a word loses its connection half a minute later.
    public var keepAliveSeconds = 60
    /// Time within which a peer must take some of the answers that wait for it, in milliseconds.
    public var outputStallMilliseconds = 30_000
    /// Bytes of answers that may wait for a slow reader on one connection; above it no more is read from that peer.
    public var outputBufferBytes = 4 << 20
    /// What a peer that is refused for lack of room is told to wait, in milliseconds.
    public var retryAfterMilliseconds = 100

    /// Bytes of requests and answers that are kept to answer the same questions again; 0 keeps none.
    public var answerCacheBytes = 64 << 20
    /// Time after which a call is told of in the log, in milliseconds.
    public var slowCallMilliseconds = 1_000

    public init() {}

    /// The limits that a peer keeps by default.
    public static let standard = WireLimits()

    /// Milliseconds that a frame of this length has to become whole.
    public func partialFrameMilliseconds(forFrameOf bytes: Int) -> Int {
        partialFrameMilliseconds + max(0, bytes - (1 << 20)) / (1 << 20) * 1_000
    }

    /// The time a call gets that names `milliseconds`.
    ///
    /// - Parameter streams: Whether it has many answers.
    public func timeoutMilliseconds(named milliseconds: UInt32, streams: Bool = false) -> Int {
        let (usual, longest) =
            streams
            ? (defaultStreamMilliseconds, maximumStreamMilliseconds)
            : (defaultTimeoutMilliseconds, maximumTimeoutMilliseconds)
        return milliseconds == 0 ? usual : min(Int(clamping: milliseconds), longest)
    }
}

/// A limit that makes no sense, as found by `WireLimits.validate()`.
public struct WireLimitError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Name of the limit, as in `LimitName`.
    public var limit: String
    public var value: Int
    /// What it may be.
    public var allowed: ClosedRange<Int>

    public init(limit: String, value: Int, allowed: ClosedRange<Int>) {
        self.limit = limit
        self.value = value
        self.allowed = allowed
    }

    public var description: String {
        "The limit \(limit) is \(value); give a value from \(allowed.lowerBound) to \(allowed.upperBound)."
    }
}
