public import ReportMessages
import Synchronization
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Who calls: what a token or a certificate stands for.
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

/// Tokens as they are kept, not themselves but their SHA-256, and clients that are known by their certificates.
public struct TokenTable: Sendable {
    /// By what a client is known.
    enum Proof: Hashable, Sendable {
        /// The SHA-256 of its token.
        case token([UInt8])
        /// A certificate with its name, which the authority for clients has signed.
        case certificate
    }

    struct Entry: Sendable {
        var principal: Principal
        var proof: Proof
    }

    let entries: [Entry]
    private let digest: @Sendable ([UInt8]) -> [UInt8]

    /// - Parameter digest: SHA-256, 32 bytes.
    init(_ entries: [Entry], digest: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.entries = entries
        self.digest = digest
    }

    public var count: Int { entries.count }

    /// Whether some clients are known by certificates: then the server must ask for them.
    public var wantsCertificates: Bool { entries.contains { $0.proof == .certificate } }

    /// Whose certificate it is: that of the first line whose name is one of these. Case does not count, as in the names
    /// of machines.
    func principal(ofCertificate names: [String]) -> Principal? {
        let given = Set(names.map { $0.lowercased() })
        return entries.first { $0.proof == .certificate && given.contains($0.principal.name.lowercased()) }?.principal
    }

    /// Whose token it is. All entries are compared whatever they hold, each in a time that does not depend on where it
    /// differs: how long a refusal takes says nothing of any token.
    func principal(of token: [UInt8]) -> Principal? {
        let given = digest(token)
        var found: Principal?
        for entry in entries {
            if case .token(let digest) = entry.proof, Self.areEqual(given, digest) { found = entry.principal }
        }
        return found
    }

    /// Who shows this: a token goes before a certificate.
    func principal(_ token: [UInt8]?, _ certificate: [String]) -> Principal? {
        if let token { principal(of: token) } else { principal(ofCertificate: certificate) }
    }

    static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a.count == b.count else { return false }
        var difference: UInt8 = 0
        for i in a.indices { difference |= a[i] ^ b[i] }
        return difference == 0
    }
}

/// Lets calls in by their tokens, or by the certificate of their connection. Without a table everybody may do everything.
public final class AccessGuard: Sendable {
    /// What a connection remembers, so that a token is hashed once for all its calls.
    struct Seen {
        /// `nil` where the connection's certificate lets it in.
        var token: [UInt8]?
        var generation: Int
        var principal: Principal
    }

    fileprivate struct State {
        var table: TokenTable?
        var generation = 0
        var buckets: [String: TokenBucket] = [:]
    }

    private let state: NIOLockedValueBox<State>
    private let isOpen: Atomic<Bool>
    private let replacements = Atomic<Int>(0)

    public init(_ table: TokenTable? = nil) {
        state = NIOLockedValueBox(State(table: table))
        isOpen = Atomic(table == nil)
    }

    /// From now on these tokens count; calls with one answer that were let in go on, streams of clients that are no
    /// longer let in end within a second or two. Whose quota is the same has no more of it than before.
    public func replace(_ table: TokenTable) {
        let quotas = Dictionary(
            table.entries.map { ($0.principal.name, $0.principal.callsPerSecond) },
            uniquingKeysWith: { first, _ in first })
        state.withLockedValue { state in
            state.table = table
            state.generation += 1
            state.buckets = state.buckets.filter { quotas[$0.key] == $0.value.perSecond }
        }
        isOpen.store(false, ordering: .relaxed)
        replacements.add(1, ordering: .releasing)
    }

    /// Grows with each table: whoever let clients in by an earlier one may ask again whether they still may.
    var generation: Int { replacements.load(ordering: .acquiring) }

    /// Whether a call that was let in would be now. Counts towards no quota.
    func stillAllows(_ metadata: CallMetadata, certificate: [String], for role: AccessRole) -> Bool {
        if role == .roleNone || isOpen.load(ordering: .relaxed) { return true }
        let token = Self.token(metadata)
        return state.withLockedValue { state in
            state.table?.principal(token, certificate)?.may(role) ?? false
        }
    }

    /// Who makes this call; `nil` where nobody need be known. A token goes before the certificate.
    ///
    /// - Parameter certificate: Names of the certificate that the client has shown and the authority signed; none where
    ///   it showed none.
    /// - Throws: UNAUTHENTICATED, PERMISSION_DENIED, or RESOURCE_EXHAUSTED for more calls than the client may make.
    func check(
        _ metadata: CallMetadata, certificate: [String] = [], for role: AccessRole, seen: inout Seen?,
        at now: MonotonicTime
    ) throws(RPCError) -> Principal? {
        if role == .roleNone || isOpen.load(ordering: .relaxed) { return nil }
        let token = Self.token(metadata)
        let (known, wait) = state.withLockedValue { state in
            if let seen, seen.generation == state.generation, Self.areEqual(seen.token, token) {
                return (seen as Seen?, state.spend(seen.principal, now))
            }
            guard let principal = state.table?.principal(token, certificate) else { return (nil, nil) }
            return (
                Seen(token: token, generation: state.generation, principal: principal), state.spend(principal, now)
            )
        }
        guard let known else { throw Self.unknown(token, certificate) }
        seen = known
        let client = "The \(token == nil ? "client" : "token") \"\(known.principal.name)\""
        guard known.principal.may(role) else {
            throw RPCError(
                .permissionDenied,
                token == nil
                    ? "\(client) may not do this; it needs the role \(role.word)."
                    : "\(client) does not allow this; it needs the role \(role.word).")
        }
        if let wait {
            throw RPCError(
                .resourceExhausted, "\(client) has made as many calls as it may.",
                details: [.retryAfter(milliseconds: wait)])
        }
        return known.principal
    }

    private static func areEqual(_ a: [UInt8]?, _ b: [UInt8]?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return TokenTable.areEqual(a, b)
    }

    private static func unknown(_ token: [UInt8]?, _ certificate: [String]) -> RPCError {
        if token != nil {
            return RPCError(
                .unauthenticated, "The token is not one of this server's; ask whoever runs it for one.")
        }
        let names = certificate.isEmpty ? "" : " It does not know your certificate by any of its names."
        return RPCError(
            .unauthenticated,
            "This server wants a token: send metadata authorization with \"Bearer TOKEN\"." + names)
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
