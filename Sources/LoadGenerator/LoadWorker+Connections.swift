import NIOCore
import ReportMessages

/// Connections that come and go during a run.
extension LoadWorker {
    /// Pauses between attempts double from the first to the second of these.
    private static let pauseMilliseconds: (first: Int64, longest: Int64) = (100, 2_000)

    /// A connection is open.
    func opened() { reachable() }

    /// There is a connection again, or the run ends.
    func reachable() {
        guard let since = unreachableSince else { return }
        unreachableSince = nil
        recorder.wasUnreachable(nanoseconds: Self.now() &- since)
    }

    /// A server asks for calls to go elsewhere: no failure of its own. It may ask twice.
    func leaving(_ connection: LoadConnection, isFirst: Bool, neverBegun: [PendingCall]) {
        guard !isEnding else { return }
        inFlight -= neverBegun.count
        for call in neverBegun.reversed() { backlog.prepend(call) }
        if isFirst { reopen(failures: connection.failures) }
    }

    /// A connection is gone, and with it the answers of calls.
    func lost(_ connection: LoadConnection, _ calls: [PendingCall], because reason: String) {
        guard !isEnding else { return }
        connections.removeAll { $0 === connection }
        inFlight -= calls.count
        let now = Self.now()
        for call in calls { unanswered(call, .unavailable, now: now) }
        guard !connection.isLeaving || !calls.isEmpty else { return }
        recorder.lostConnection()
        if connection.failures > 0 || recorder.responses == 0 { missed(reason) }
        if !connection.isLeaving { reopen(failures: connection.failures) }
    }

    /// Opens a connection in the place of one; at once if that one was of use, otherwise after a pause.
    private func reopen(failures: Int) {
        guard !isEnding else { return }
        let (first, longest) = Self.pauseMilliseconds
        let pause = failures == 0 ? 0 : min(longest, first << Int64(min(failures - 1, 8)))
        eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(pause)) {
            guard !self.isEnding else { return }
            // Counts as a failure until it has brought an answer.
            let connection = LoadConnection(self, failures: failures + 1)
            self.connections.append(connection)
            self.target.open(connection, on: self.eventLoop).assumeIsolated().whenFailure { error in
                guard !self.isEnding else { return }
                self.connections.removeAll { $0 === connection }
                self.missed(LoadTarget.reason(error))
                self.reopen(failures: failures + 1)
            }
        }
    }

    /// A connection brought nothing. Where there is no other, calls fail from now on, as they would for users.
    private func missed(_ reason: String) {
        guard unreachableSince == nil, !connections.contains(where: \.isUsable) else { return }
        if recorder.responses == 0 {
            return fail(.noAnswer(host: target.host, port: target.port, reason: reason))
        }
        let now = Self.now()
        unreachableSince = now
        while let call = backlog.popFirst() { unanswered(call, .unavailable, now: now) }
    }
}
