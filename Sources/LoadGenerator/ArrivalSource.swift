/// Where the moments of a worker's calls come from: a clock, or a record.
struct ArrivalSource: Sendable {
    private enum Origin {
        case clock(ArrivalClock)
        /// Moments of calls, of which this worker takes every `step`-th from `next` on.
        case record([UInt64], next: Int, step: Int)
        case none
    }

    private var origin: Origin
    private let warmUp: UInt64
    private let hasWarmUp: Bool
    /// The call that the last arrival is for; `nil` where it is drawn.
    private(set) var entry: Int?

    init(_ plan: LoadPlan, share: Int) {
        warmUp = UInt64(plan.warmUpSeconds * 1e9)
        switch plan.pacing {
        case .open(let stages, let arrivals):
            hasWarmUp = plan.warmUpSeconds > 0
            let parts = Double(plan.threads)
            var all = stages.map {
                LoadStage(startRate: $0.startRate / parts, endRate: $0.endRate / parts, seconds: $0.seconds)
            }
            if hasWarmUp, let first = all.first {
                all.insert(LoadStage(rate: first.startRate, seconds: plan.warmUpSeconds), at: 0)
            }
            origin = .clock(ArrivalClock(all, arrivals, seed: plan.seed &+ UInt64(share)))
        case .recorded(let moments):
            hasWarmUp = false
            origin = .record(moments, next: share, step: plan.threads)
        case .closed:
            hasWarmUp = false
            origin = .none
        }
    }

    /// The next arrival; stage -1 is warm-up.
    mutating func next() -> ArrivalClock.Arrival? {
        switch origin {
        case .none: return nil
        case .clock(var clock):
            guard var arrival = clock.next() else { return nil }
            origin = .clock(clock)
            if hasWarmUp { arrival.stage -= 1 }
            return arrival
        case .record(let moments, let next, let step):
            guard next < moments.count else { return nil }
            origin = .record(moments, next: next + step, step: step)
            entry = next
            return ArrivalClock.Arrival(nanoseconds: moments[next] + warmUp, stage: 0)
        }
    }
}
