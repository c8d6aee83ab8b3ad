public import ReportMessages
import Synchronization
import WireProtocol

/// Who calls: what a token stands for.
public struct Principal: Hashable, Sendable {
    public var name: String
    public var roles: Set<AccessRole>
    /// Calls a second that it may make; `nil` without a limit.
    public var callsPerSecond: Int?

    public init(name: String, roles: Set<AccessRole>, callsPerSecond: Int? = nil) {
        self.name = name
        self.roles = roles
        self.callsPerSecond = callsPerSecond
    }

    /// Whether it may do what asks for `role`. Whoever looks after the server may do all.
    func may(_ role: AccessRole) -> Bool { role == .roleNone || roles.contains(role) || roles.contains(.admin) }
}

/// Tokens as they are kept: not themselves, but their SHA-256.
public struct TokenTable: Sendable {
    struct Entry: Sendable {
        var principal: Principal
        var digest: [UInt8]
    }

    let entries: [Entry]
    private let digest: @Sendable ([UInt8]) -> [UInt8]

    /// - Parameter digest: SHA-256, 32 bytes.
    init(_ entries: [Entry], digest: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.entries = entries
        self.digest = digest
    }

    public var count: Int { entries.count }

    /// Whose token it is. All entries are compared whatever they hold, each in a time that does not depend on where it
    /// differs: how long a refusal takes says nothing of any token.
    func principal(of token: [UInt8]) -> Principal? {
        let given = digest(token)
        var found: Principal?
        for entry in entries where Self.areEqual(given, entry.digest) { found = entry.principal }
        return found
    }

    static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a.count == b.count else { return false }
        var difference: UInt8 = 0
        for i in a.indices { difference |= a[i] ^ b[i] }
        return difference == 0
    }
}

/// Lets calls in by their tokens. Without a table everybody may do everything.
public final class AccessGuard: Sendable {
    /// What a connection remembers, so that a token is hashed once for all its calls.
    struct Seen {
        var token: [UInt8]
        var generation: Int
        var principal: Principal
    }

    fileprivate struct State {
        var table: TokenTable?
        var generation = 0
        var buckets: [String: TokenBucket] = [:]
    }

    private let state: Mutex<State>
    private let isOpen: Atomic<Bool>

    public init(_ table: TokenTable? = nil) {
        state = Mutex(State(table: table))
        isOpen = Atomic(table == nil)
    }

    /// From now on these tokens count; calls that were let in go on.
    public func replace(_ table: TokenTable) {
        state.withLock { state in
            state.table = table
            state.generation += 1
            state.buckets = [:]
        }
        isOpen.store(false, ordering: .relaxed)
    }

    /// Who makes this call; `nil` where nobody need be known.
    ///
    /// - Throws: UNAUTHENTICATED, PERMISSION_DENIED, or RESOURCE_EXHAUSTED for more calls than the token may make.
    func check(
        _ metadata: CallMetadata, for role: AccessRole, seen: inout Seen?, at now: MonotonicTime
    ) throws(RPCError) -> Principal? {
        if role == .roleNone || isOpen.load(ordering: .relaxed) { return nil }
        guard let token = Self.token(metadata) else {
            throw RPCError(
                .unauthenticated, "This server wants a token: send metadata authorization with \"Bearer TOKEN\".")
        }
        let (known, wait) = state.withLock { state in
            if let seen, seen.generation == state.generation, TokenTable.areEqual(seen.token, token) {
                return (seen as Seen?, state.spend(seen.principal, now))
            }
            guard let principal = state.table?.principal(of: token) else { return (nil, nil) }
            return (
                Seen(token: token, generation: state.generation, principal: principal), state.spend(principal, now)
            )
        }
        guard let known else {
            throw RPCError(.unauthenticated, "The token is not one of this server's; ask whoever runs it for one.")
        }
        seen = known
        guard known.principal.may(role) else {
            throw RPCError(
                .permissionDenied,
                "The token \"\(known.principal.name)\" does not allow this; it needs the role \(role.word).")
        }
        if let wait {
            throw RPCError(
                .resourceExhausted, "The token \"\(known.principal.name)\" has made as many calls as it may.",
                details: [.retryAfter(milliseconds: wait)])
        }
        return known.principal
    }

    /// The bytes after `Bearer `, in any case of letters.
    private static func token(_ metadata: CallMetadata) -> [UInt8]? {
        guard let value = metadata["authorization"], value.count > 7,
            value.prefix(7).elementsEqual("Bearer ".utf8) || value.prefix(7).elementsEqual("bearer ".utf8)
        else { return nil }
        return Array(value.dropFirst(7))
    }
}

extension AccessGuard.State {
    /// Counts a call. Returns the milliseconds to wait if it is one too many.
    mutating func spend(_ principal: Principal, _ now: MonotonicTime) -> Int? {
        guard let rate = principal.callsPerSecond else { return nil }
        var bucket = buckets[principal.name] ?? TokenBucket(perSecond: rate, at: now)
        defer { buckets[principal.name] = bucket }
        return bucket.take(at: now)
    }
}

extension AccessRole {
    /// As people write it: "read".
    public var word: String {
        switch self {
        case .roleNone: "none"
        case .read: "read"
        case .ingest: "ingest"
        case .admin: "admin"
        default: "\(rawValue)"
        }
    }

    /// The role of a word; `nil` for anything else.
    public init?(word: some StringProtocol) {
        guard let role = [AccessRole.read, .ingest, .admin].first(where: { $0.word == word }) else { return nil }
        self = role
    }
}
