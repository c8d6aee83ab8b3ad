import NIOCore
import WireProtocol

/// The connections of one event loop; used on that loop alone. One clock for all of them: ten thousand idle
/// connections cost one timer.
final class ConnectionGroup {
    private var connections: [ObjectIdentifier: ConnectionHandler] = [:]
    private var ticking: RepeatedTask?
    /// Connections of which calls were turned away, until they are read again. All together: one timer, and one look at all
    /// their sockets.
    private var resting: [ConnectionHandler] = []

    /// Begins to look after the times of the connections.
    func startTicking(on eventLoop: any EventLoop) {
        let bound = NIOLoopBound(self, eventLoop: eventLoop)
        ticking = eventLoop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in
            bound.value.tick()
        }
    }

    func stopTicking() {
        ticking?.cancel()
        ticking = nil
    }

    func add(_ connection: ConnectionHandler) { connections[ObjectIdentifier(connection)] = connection }
    func remove(_ connection: ConnectionHandler) { connections[ObjectIdentifier(connection)] = nil }

    /// What is known of each at this moment.
    var facts: [ConnectionFacts] { connections.values.map(\.facts) }

    var isEmpty: Bool { connections.isEmpty }

    /// Asks all clients to go.
    func leaveAll() { for connection in Array(connections.values) { connection.leave() } }

    func cutAll() { for connection in Array(connections.values) { connection.cut() } }

    /// Lets a connection be read again after so long, or when the first of those that rest may.
    func rest(_ connection: ConnectionHandler, milliseconds: Int64, on eventLoop: any EventLoop) {
        resting.append(connection)
        guard resting.count == 1 else { return }
        eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) {
            let rested = self.resting
            self.resting = []
            for connection in rested { connection.restEnded() }
        }
    }

    private func tick() {
        let now = MonotonicTime.now()
        for connection in Array(connections.values) { connection.tick(at: now) }
    }
}
