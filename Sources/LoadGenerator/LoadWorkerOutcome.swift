import Glibc

/// What a worker hands over at its end.
struct LoadWorkerOutcome: Sendable {
    var recorder: LoadRecorder
    /// How long it made calls, warm-up not counted: less than planned where a count ended it.
    var seconds: Double
    /// Of one core, how much its thread used.
    var cpuShare: Double
    /// Whether something else than time and count ended it.
    var endedEarly = false
}

/// A second that has just ended on one of a run's event loops.
public struct LoadProgress: Sendable {
    /// Which of the run's threads, from 0.
    public var share: Int
    /// Which second, from 0 at the end of warm-up.
    public var second: Int
    public var counts: LoadSecond
}

/// CPU time of the calling thread.
enum ThreadClock {
    static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
