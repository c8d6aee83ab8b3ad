public import ReportMessages
import WireProtocol

import struct NIOConcurrencyHelpers.NIOLockedValueBox

/// Calls of one method that have ended, counted.
public struct MethodReport: Sendable {
    /// Upper bounds of the buckets of time in seconds; one more bucket holds all above.
    public static let bounds: [Double] = [
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]
    /// Full name.
    public var method: String
    /// Calls by the code with which they ended.
    public var codes: [StatusCode: Int] = [:]
    /// Calls by the time from arrival to answer, not added up.
    public var buckets = [Int](repeating: 0, count: bounds.count + 1)
    /// Seconds of all calls together, and of these the part before the work began.
    public var seconds = 0.0
    public var queuedSeconds = 0.0

    /// Calls in all.
    public var count: Int { buckets.reduce(0, +) }

    mutating func add(_ code: StatusCode, seconds: Double, queued: Double) {
        codes[code, default: 0] += 1
        buckets[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        self.seconds += seconds
        queuedSeconds += queued
    }
}

/// Counts the calls of one method.
final class MethodMeter: Sendable {
    private struct State {
        var report: MethodReport
        var usualWork = 0.0
    }

    private let state: NIOLockedValueBox<State>

    init(method: String) { state = NIOLockedValueBox(State(report: MethodReport(method: method))) }

    var report: MethodReport { state.withLockedValue { $0.report } }
    /// What the work of a call takes, the last calls counting most.
    var usualWorkSeconds: Double { state.withLockedValue { $0.usualWork } }

    func add(_ code: StatusCode, seconds: Double, queued: Double) {
        state.withLockedValue { state in
            state.report.add(code, seconds: seconds, queued: queued)
            if code == .ok { state.usualWork += (seconds - queued - state.usualWork) / 32 }
        }
    }
}
