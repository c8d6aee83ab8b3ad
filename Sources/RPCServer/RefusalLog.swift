import Logging
import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Tells of calls that were refused before any work was done: each at level debug; those by clients that are not known
/// also at level notice, once in a minute with their number, so that whoever tries tokens is seen and can't fill a disk.
final class RefusalLog: Sendable {
    static let quietSeconds = 60.0

    private struct State {
        var lastNotice: MonotonicTime?
        var strangers = 0
    }

    private let logger: Logger
    private let state = NIOLockedValueBox(State())

    init(logger: Logger) { self.logger = logger }

    /// - Parameter method: The method asked for; `nil` where it was not looked at.
    func refused(_ code: StatusCode, method: String? = nil, peer: String) {
        logger.debug(
            "call refused", metadata: ["code": "\(code.name)", "method": "\(method ?? "")", "peer": "\(peer)"])
        guard code == .unauthenticated, let count = strangersToTell(at: .now()) else { return }
        logger.notice(
            "calls refused for want of a known token", metadata: ["calls": "\(count)", "last_peer": "\(peer)"])
    }

    /// Counts a stranger.
    ///
    /// - Returns: How many came since the last notice, where one is due.
    func strangersToTell(at now: MonotonicTime) -> Int? {
        state.withLockedValue { state in
            state.strangers += 1
            if let last = state.lastNotice, now.seconds(since: last) < Self.quietSeconds { return nil }
            defer { state = State(lastNotice: now) }
            return state.strangers
        }
    }
}
