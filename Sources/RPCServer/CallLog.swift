import Logging
import NIOCore
import ReportMessages
import WireProtocol

/// Counts every call that has ended, and tells of it in the log: at level debug, and at level notice if it took long. What
/// was asked and answered is never in it.
struct CallLog: Sendable {
    let logger: Logger
    let slowMilliseconds: Int

    /// - Parameters:
    ///   - bytes: Bytes of answers, where they are not those of `response`.
    ///   - startedAt: When the work began.
    /// - Returns: Seconds since the call came.
    @discardableResult
    func ended(
        _ context: CallContext, _ method: MethodTable.Method, _ response: WireResponse, startedAt: MonotonicTime,
        bytes: Int? = nil
    ) -> Double {
        let now = MonotonicTime.now()
        let seconds = Self.seconds(from: context.receivedAt, to: now)
        let queued = Self.seconds(from: context.receivedAt, to: startedAt)
        method.meter.add(response.code, seconds: seconds, queued: queued)
        let isSlow = !method.streams && seconds * 1_000 >= Double(slowMilliseconds)
        let level: Logger.Level = isSlow ? .notice : .debug
        guard level >= logger.logLevel else { return seconds }
        var metadata: Logger.Metadata = [
            "method": "\(context.method)", "code": "\(response.code.name)", "ms": "\(Self.milliseconds(seconds))",
            "queued_ms": "\(Self.milliseconds(queued))", "bytes": "\(bytes ?? response.body.readableBytes)",
            "peer": "\(context.peer)", "request_id": "\(context.requestID)",
        ]
        if let parent = CallTrace.parent(context.metadata) {
            metadata["trace_id"] = "\(parent.traceID)"
            metadata["parent_id"] = "\(parent.spanID)"
        }
        if let principal = context.principal { metadata["client"] = "\(principal.name)" }
        logger.log(level: level, isSlow ? "slow call" : "call", metadata: metadata)
        return seconds
    }

    private static func seconds(from start: MonotonicTime, to end: MonotonicTime) -> Double {
        end > start ? Double(end.nanoseconds - start.nanoseconds) / 1e9 : 0
    }

    /// With three digits after the point.
    private static func milliseconds(_ seconds: Double) -> String {
        let microseconds = Int(seconds * 1e6)
        let rest = String(microseconds % 1_000)
        return "\(microseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}
