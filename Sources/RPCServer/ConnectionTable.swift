import NIOCore
public import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// What is known of one connection at some moment.
public struct ConnectionFacts: Hashable, Sendable {
    /// Its number since the server began, as in the log.
    public var id: UInt64 = 0
    public var peer = ""
    public var openedAt = MonotonicTime(nanoseconds: 0)
    /// When the last whole frame came.
    public var lastFrameAt = MonotonicTime(nanoseconds: 0)
    public var bytesReceived = 0
    public var bytesSent = 0
    /// Bytes that wait for the client to fetch them.
    public var bytesWaiting = 0
    public var callsMade = 0
    public var isEncrypted = false
    /// Name of the token last used; empty without.
    public var client = ""
    /// Calls not answered yet, oldest first.
    public var calls: [CallFacts] = []
}

/// What is known of one call that is at work or waits.
public struct CallFacts: Hashable, Sendable {
    public var connectionID: UInt64
    public var streamID: UInt64
    public var method: String
    public var receivedAt: MonotonicTime
    public var deadline: MonotonicTime
    public var requestID: String
    /// Whether nobody waits for it any more.
    public var isCancelled: Bool
}

/// The connections of a server, for whoever looks after it.
public final class ConnectionTable: Sendable {
    private let groups = NIOLockedValueBox<[NIOLoopBound<ConnectionGroup>]>([])

    public init() {}

    func set(_ groups: [NIOLoopBound<ConnectionGroup>]) { self.groups.withLockedValue { $0 = groups } }

    /// All connections, oldest first. Asks every event loop and waits for it: not to be called on one.
    public func connections() -> [ConnectionFacts] {
        groups.withLockedValue { $0 }.flatMap { group in
            (try? group.eventLoop.submit { group.value.facts }.wait()) ?? []
        }.sorted { $0.id < $1.id }
    }
}
