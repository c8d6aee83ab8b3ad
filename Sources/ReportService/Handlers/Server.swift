import RPCServer
import ReportMessages
import WireProtocol

extension MethodTable {
    private static let open = Traits(role: .roleNone, servedAlways: true, isUrgent: true)
    private static let admin = Traits(role: .admin, servedAlways: true, isUrgent: true)

    /// The calls of `gongbao.v1.AdminService` that need no store.
    mutating func registerServer(_ server: ServerFacts) {
        let (health, connections) = (server.surroundings.health, server.surroundings.connections)
        register(.checkHealth, .inline, Self.open) { _, _ in CheckHealthResponse(health: health.current) }
        registerStream(.watchHealth, Self.open) { _, _, answers in
            for await state in health.states() {
                try await answers.send(WatchHealthResponse(health: state))
                if state.state == .draining { return }
            }
        }
        register(.listConnections, .offloaded, Self.admin) { _, _ in
            let now = MonotonicTime.now()
            return ListConnectionsResponse(
                connections: connections.connections().map { ConnectionInfo($0, at: now) })
        }
        register(.listCalls, .offloaded, Self.admin) { _, _ in
            let now = MonotonicTime.now()
            let calls = connections.connections().flatMap(\.calls).sorted { $0.receivedAt < $1.receivedAt }
            return ListCallsResponse(calls: calls.map { CallInfo($0, at: now) })
        }
    }

    /// `gongbao.v1.AdminService/Describe`; after all other methods.
    mutating func registerDescribe() {
        let name = RPCMethod<DescribeRequest, DescribeResponse>.describe.name
        let traits = Traits(role: .read, servedAlways: true)
        let roles = names.map { ($0, role(of: $0) ?? .unknown) } + [(name, traits.role)]
        let answer = DescribeResponse(
            methods: roles.sorted { $0.0 < $1.0 }.map { MethodInfo(name: $0.0, role: $0.1) },
            fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
        register(.describe, .offloaded, traits) { _, _ in answer }
    }
}

extension ConnectionInfo {
    init(_ facts: ConnectionFacts, at now: MonotonicTime) {
        self.init(
            id: facts.id, peer: facts.peer, ageMs: now.milliseconds(since: facts.openedAt),
            idleMs: now.milliseconds(since: facts.lastFrameAt), bytesReceived: UInt64(clamping: facts.bytesReceived),
            bytesSent: UInt64(clamping: facts.bytesSent), bytesWaiting: UInt64(clamping: facts.bytesWaiting),
            callsMade: UInt64(clamping: facts.callsMade), inFlight: UInt32(clamping: facts.calls.count),
            tls: facts.isEncrypted, client: facts.client)
    }
}

extension CallInfo {
    init(_ facts: CallFacts, at now: MonotonicTime) {
        self.init(
            connectionID: facts.connectionID, streamID: facts.streamID, method: facts.method,
            ageMs: now.milliseconds(since: facts.receivedAt), remainingMs: facts.deadline.milliseconds(since: now),
            requestID: facts.requestID, cancelled: facts.isCancelled)
    }
}
