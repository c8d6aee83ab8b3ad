import NIOCore

/// A moment on a clock that never goes back, in nanoseconds since an arbitrary start (the boot of the machine).
/// Deadlines are kept as such moments, never as times of day, so that a changed clock moves none of them.
public struct MonotonicTime: Hashable, Comparable, Sendable {
    public var nanoseconds: UInt64

    public init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }

    /// The present moment. Costs about 25 ns.
    public static func now() -> MonotonicTime { MonotonicTime(nanoseconds: NIODeadline.now().uptimeNanoseconds) }

    /// So far ahead that it never comes.
    public static let distantFuture = MonotonicTime(nanoseconds: UInt64(Int64.max))

    /// The moment so many milliseconds later; `distantFuture` at most.
    public func adding(milliseconds: some BinaryInteger) -> MonotonicTime {
        let clamped = UInt64(clamping: milliseconds)
        let (span, tooLong) = clamped.multipliedReportingOverflow(by: 1_000_000)
        let (sum, tooLate) = nanoseconds.addingReportingOverflow(span)
        let moment = MonotonicTime(nanoseconds: sum)
        return tooLong || tooLate || moment > .distantFuture ? .distantFuture : moment
    }

    /// Whole milliseconds from `earlier` to this moment; 0 if that lies ahead.
    public func milliseconds(since earlier: MonotonicTime) -> UInt64 {
        nanoseconds > earlier.nanoseconds ? (nanoseconds - earlier.nanoseconds) / 1_000_000 : 0
    }

    /// Seconds from `earlier` to this moment; 0 if that lies ahead.
    public func seconds(since earlier: MonotonicTime) -> Double {
        nanoseconds > earlier.nanoseconds ? Double(nanoseconds - earlier.nanoseconds) / 1e9 : 0
    }

    public static func < (a: MonotonicTime, b: MonotonicTime) -> Bool { a.nanoseconds < b.nanoseconds }
}
