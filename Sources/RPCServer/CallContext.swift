import ReportMessages
import Synchronization
public import WireProtocol

/// What a handler knows about its call beside the request.
public struct CallContext: Sendable {
    /// Full name of the method.
    public let method: String
    /// When the answer is no longer wanted.
    public let deadline: MonotonicTime
    public let metadata: CallMetadata
    /// Address of the client, for logs.
    public let peer: String
    /// Who calls; `nil` without a token.
    public let principal: Principal?
    /// Memory that reading its request may take: `WireLimits.arenaFactor`.
    public let arenaFactor: Int
    let receivedAt: MonotonicTime
    let place: CallPlace
    private let cancellation: CancellationFlag?

    /// A call of its own, for tests of handlers.
    public init(
        method: String, deadline: MonotonicTime = .distantFuture, metadata: CallMetadata = [], peer: String = "test",
        principal: Principal? = nil
    ) {
        self.init(
            method: method, deadline: deadline, metadata: metadata, peer: peer, principal: principal,
            receivedAt: .now(), arenaFactor: WireLimits.standard.arenaFactor,
            place: CallPlace(server: 0, connection: 0, stream: 0), cancellation: nil)
    }

    init(
        method: String, deadline: MonotonicTime, metadata: CallMetadata, peer: String, principal: Principal?,
        receivedAt: MonotonicTime, arenaFactor: Int, place: CallPlace, cancellation: CancellationFlag?
    ) {
        self.method = method
        self.deadline = deadline
        self.metadata = metadata
        self.peer = peer
        self.principal = principal
        self.receivedAt = receivedAt
        self.arenaFactor = arenaFactor
        self.place = place
        self.cancellation = cancellation
    }

    /// By which the call is found in the log: the client's own `request-id`, or one made of where the call came in.
    public var requestID: String { CallTrace.clientID(metadata) ?? place.description }

    /// Whether nobody waits for the answer any more: the client cancelled or went away, or the deadline has passed.
    /// Costs about 30 ns; long work asks about once a millisecond.
    public var isCancelled: Bool { wasAbandoned || MonotonicTime.now() >= deadline }

    /// Throws CANCELLED or DEADLINE_EXCEEDED if nobody waits for the answer any more.
    public func checkCancelled() throws(RPCError) {
        if wasAbandoned { throw RPCError(.cancelled, "The call was cancelled.") }
        if MonotonicTime.now() >= deadline {
            throw RPCError(.deadlineExceeded, "The call's time was over before its answer was ready.")
        }
    }

    var wasAbandoned: Bool { cancellation?.isSet ?? false }

    /// Says to the work that nobody waits for it.
    func abandon() { cancellation?.set() }
}

/// Which call of which connection of which run of the server.
struct CallPlace: Hashable, Sendable, CustomStringConvertible {
    /// Drawn by chance when the server begins.
    var server: UInt32
    var connection: UInt64
    var stream: UInt64

    var description: String { String(server, radix: 16) + "-\(connection)-\(stream)" }
}

/// Says to work on another thread that nobody waits for it. Set once, never reset.
final class CancellationFlag: Sendable {
    private let flag = Atomic<Bool>(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }
    func set() { flag.store(true, ordering: .relaxed) }
}
