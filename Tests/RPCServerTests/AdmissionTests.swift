import Testing
import WireProtocol

@testable import RPCServer

/// Who is let in, by what is known of the work.
@Suite struct AdmissionTests {
    private func admission(computing: Int = 2, inFlight: Int = 10) -> (Admission, ServerCounters) {
        let counters = ServerCounters()
        var limits = WireLimits.standard
        limits.inFlightTotal = inFlight
        return (Admission(limits: limits, counters: counters, computingCount: computing), counters)
    }

    private func never() -> Int {
        Issue.record("nobody waits")
        return 0
    }

    @Test func allAreLetInUpToTheLimitUntilSomethingIsMeasured() {
        let (admission, _) = admission()
        for _ in 0..<2 { #expect(admission.enter(secondsLeft: 0.001, before: never)) }
        for _ in 0..<8 { #expect(admission.enter(secondsLeft: 0.001) { 1_000 }) }
        #expect(!admission.enter(secondsLeft: 1_000) { 0 })
        for _ in 0..<10 { admission.leave(kind: 0, seconds: nil) }
        #expect(admission.enter(secondsLeft: 0.001, before: never))
    }

    /// Answers so many calls, one after each interval, while others wait.
    private func answer(_ admission: Admission, _ count: Int, every milliseconds: Int, from start: inout MonotonicTime)
    {
        for _ in 0..<4 { #expect(admission.enter(secondsLeft: 1_000) { 0 }) }
        for _ in 0..<count {
            start = start.adding(milliseconds: milliseconds)
            admission.leave(kind: 0, seconds: 0.3, isAnswered: true, at: start)
            #expect(admission.enter(secondsLeft: 1_000) { 0 })
        }
        for _ in 0..<4 { admission.leave(kind: 0, seconds: nil) }
    }

    /// One is answered each 5 ms: whoever has 40 before it begins after 200 ms.
    @Test func whoCannotBeServedInTimeIsRefusedAtOnce() {
        let (admission, _) = admission(inFlight: 100)
        var now = MonotonicTime(nanoseconds: 1 << 40)
        answer(admission, 50, every: 5, from: &now)
        #expect(admission.seconds(before: 0) == 0)
        #expect(abs(admission.seconds(before: 40) - 0.2) < 1e-6)
        for _ in 0..<2 { #expect(admission.enter(secondsLeft: 0.001, before: never)) }
        // Half of the time may be spent waiting.
        #expect(!admission.enter(secondsLeft: 0.39) { 40 })
        #expect(admission.enter(secondsLeft: 0.41) { 40 })
        // The same call with few before it, because its time is over sooner than theirs.
        #expect(admission.enter(secondsLeft: 0.39) { 3 })
        // What is refused holds no place.
        for _ in 0..<4 { admission.leave(kind: 0, seconds: nil) }
        for _ in 0..<2 { #expect(admission.enter(secondsLeft: 0.001, before: never)) }
    }

    /// Who turned somebody away reads on after a sixteenth of what calls wait, in 2 to 10 ms.
    @Test(arguments: [(0, 2), (6, 2), (16, 5), (24, 7), (32, 10), (1_000, 10)])
    func theLongerCallsWaitTheLongerReadingRests(waiting: Int, milliseconds: Int) {
        let (admission, _) = admission(inFlight: 100)
        #expect(admission.restMilliseconds(whileWaiting: 1_000) == 2)
        var now = MonotonicTime(nanoseconds: 1 << 40)
        answer(admission, 50, every: 5, from: &now)
        #expect(admission.restMilliseconds(whileWaiting: waiting) == milliseconds)
    }

    @Test func aServerThatGetsFasterIsNoticedAndPausesAreNotCounted() {
        let (admission, _) = admission()
        var now = MonotonicTime(nanoseconds: 1 << 40)
        answer(admission, 200, every: 100, from: &now)
        #expect(abs(admission.seconds(before: 1) - 0.1) < 1e-6)
        // Nobody waits: that no answers come says nothing.
        for _ in 0..<50 {
            now = now.adding(milliseconds: 60_000)
            #expect(admission.enter(secondsLeft: 1, before: never))
            admission.leave(kind: 0, seconds: 0.1, isAnswered: true, at: now)
        }
        #expect(abs(admission.seconds(before: 1) - 0.1) < 1e-6)
        answer(admission, 800, every: 1, from: &now)
        #expect(admission.seconds(before: 1) < 0.0011)
    }
}
