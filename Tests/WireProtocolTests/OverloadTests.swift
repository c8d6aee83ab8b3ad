import TestSupport
import Testing
import WireProtocol

private func moment(_ milliseconds: Int) -> MonotonicTime {
    MonotonicTime(nanoseconds: 5_000_000_000).adding(milliseconds: milliseconds)
}

@Suite struct TokenBucketTests {
    @Test func aSecondsWorthMayComeAtOnceAndThenSoManyASecond() {
        var bucket = TokenBucket(perSecond: 10, at: moment(0))
        for _ in 0..<10 { #expect(bucket.take(at: moment(0)) == nil) }
        #expect(bucket.take(at: moment(0)) == 100)
        #expect(bucket.take(at: moment(99)) == 1)
        #expect(bucket.take(at: moment(100)) == nil)
        #expect(bucket.take(at: moment(100)) != nil)
    }

    /// Over any stretch of time no more than its rate and one second's worth.
    @Test(arguments: 0..<40 as Range<UInt64>) func theRateHolds(seed: UInt64) {
        var random = SeededGenerator(seed)
        let rate = Int.random(in: 1...200, using: &random)
        var bucket = TokenBucket(perSecond: rate, at: moment(0))
        var now = 0
        var taken = 0
        for _ in 0..<2_000 {
            now += Int.random(in: 0...20, using: &random)
            if let wait = bucket.take(at: moment(now)) {
                #expect(wait >= 1)
                #expect(bucket.take(at: moment(now + wait + 1)) == nil, "seed \(seed)")
                now += wait + 1
            }
            taken += 1
            #expect(Double(taken) <= Double(rate) * (Double(now) / 1_000 + 1) + 1, "seed \(seed)")
        }
    }
}

@Suite struct DeadlineQueueTests {
    /// Against sorting.
    @Test(arguments: 0..<60 as Range<UInt64>) func theOrderIsUrgencyThenDeadlineThenArrival(seed: UInt64) {
        var random = SeededGenerator(seed)
        var queue = DeadlineQueue<Int>()
        var waiting: [(isUrgent: Bool, deadline: Int, number: Int)] = []
        for number in 0..<400 {
            if Int.random(in: 0..<3, using: &random) > 0 {
                let isUrgent = Int.random(in: 0..<10, using: &random) == 0
                let deadline = Int.random(in: 0..<20, using: &random)
                queue.put(number, deadline: moment(deadline), isUrgent: isUrgent)
                waiting.append((isUrgent, deadline, number))
            } else {
                let first = waiting.min { a, b in
                    a.isUrgent != b.isUrgent ? a.isUrgent : (a.deadline, a.number) < (b.deadline, b.number)
                }
                #expect(queue.take() == first?.number, "seed \(seed)")
                waiting.removeAll { $0.number == first?.number }
            }
            #expect(queue.count == waiting.count)
        }
    }
}

@Suite struct DeadlineCountsTests {
    /// Against counting one by one, in whole slots.
    @Test(arguments: 0..<40 as Range<UInt64>) func countsWhatComesBefore(seed: UInt64) {
        var random = SeededGenerator(seed)
        let slot: UInt64 = 1 << 24
        var counts = DeadlineCounts()
        var waiting: [UInt64] = []
        for step in 0..<600 as Range<UInt64> {
            let now = step * slot
            if Bool.random(using: &random) || waiting.isEmpty {
                let deadline = now + UInt64.random(in: 0..<900 * slot, using: &random)
                counts.add(MonotonicTime(nanoseconds: deadline))
                waiting.append(deadline)
            } else {
                let gone = waiting.remove(at: Int.random(in: 0..<waiting.count, using: &random))
                counts.remove(MonotonicTime(nanoseconds: gone))
            }
            // As the queue does: what is over is taken out first.
            for over in waiting where over < now { counts.remove(MonotonicTime(nanoseconds: over)) }
            waiting.removeAll { $0 < now }
            let end = now + UInt64.random(in: 0..<1_023 * slot, using: &random)
            let found = counts.count(
                before: MonotonicTime(nanoseconds: end), now: MonotonicTime(nanoseconds: now))
            #expect(found == waiting.count { $0 / slot <= end / slot }, "seed \(seed)")
            #expect(counts.total == waiting.count)
        }
    }

    @Test func whatIsFarAwayIsCountedInAll() {
        var counts = DeadlineCounts()
        let now = MonotonicTime(nanoseconds: 5 << 30)
        counts.add(now.adding(milliseconds: 60_000))
        #expect(counts.count(before: .distantFuture, now: now) == 1)
        #expect(counts.count(before: now.adding(milliseconds: 30_000), now: now) == 1)
        #expect(counts.count(before: MonotonicTime(nanoseconds: 1), now: now) == 0)
        counts.remove(now.adding(milliseconds: 60_000))
        #expect(counts.count(before: .distantFuture, now: now) == 0)
    }
}

@Suite struct GradientLimitTests {
    /// A server of so many workers: what comes beyond them waits.
    private func run(
        _ limit: inout GradientLimit, calls: Int, offered: Int, workers: Int, work: Double
    ) {
        for _ in 0..<calls {
            let inFlight = min(offered, limit.limit)
            limit.ended(kind: 1, seconds: work * max(1, Double(inFlight) / Double(workers)), inFlight: inFlight)
        }
    }

    @Test func aServerThatIsNotBusyRefusesNobody() {
        var limit = GradientLimit(range: 16...1_024)
        run(&limit, calls: 10_000, offered: 4, workers: 4, work: 0.001)
        #expect(limit.limit == 1_024)
    }

    @Test func queueingLowersTheLimitAndItsEndLetsItGrow() {
        var limit = GradientLimit(range: 16...1_024)
        run(&limit, calls: 2_000, offered: 4, workers: 4, work: 0.001)
        run(&limit, calls: 4_000, offered: 10_000, workers: 4, work: 0.001)
        let low = limit.limit
        #expect(low < 256)
        #expect(low >= 16)
        for _ in 0..<8_000 { limit.ended(kind: 1, seconds: 0.001, inFlight: limit.limit) }
        #expect(limit.limit > 2 * low)
    }

    @Test func aMixOfShortAndLongCallsIsNoSignOfTrouble() {
        var limit = GradientLimit(range: 16...1_024)
        var random = SeededGenerator(3)
        for _ in 0..<20_000 {
            let isLong = Int.random(in: 0..<5, using: &random) == 0
            limit.ended(kind: isLong ? 2 : 1, seconds: isLong ? 0.2 : 0.001, inFlight: 1_024)
        }
        #expect(limit.limit == 1_024)
    }

    @Test(arguments: 0..<40 as Range<UInt64>) func itStaysInItsRangeWhateverIsMeasured(seed: UInt64) {
        var random = SeededGenerator(seed)
        let range = 10...Int.random(in: 10...2_000, using: &random)
        var limit = GradientLimit(range: range)
        for _ in 0..<5_000 {
            let choices: [Double] = [0, 1e-9, 0.001, 3, 1e9]
            let seconds = choices[Int.random(in: 0..<choices.count, using: &random)]
            limit.ended(kind: Int.random(in: 0..<4, using: &random), seconds: seconds, inFlight: limit.limit)
            #expect(range.contains(limit.limit), "seed \(seed)")
        }
    }
}

@Suite struct LimitNameTests {
    @Test func everyLimitHasItsNameAndItsRange() throws {
        #expect(Set(LimitName.all.map(\.name)).count == LimitName.all.count)
        // One for each stored property: a new limit must not be forgotten.
        #expect(Mirror(reflecting: WireLimits.standard).children.count == LimitName.all.count)
        for limit in LimitName.all {
            #expect(limit.allowed.contains(limit.value(in: .standard)), "\(limit.name)")
            var limits = WireLimits.standard
            try limit.set(limit.allowed.upperBound, in: &limits)
            #expect(limit.value(in: limits) == limit.allowed.upperBound)
            #expect(throws: WireLimitError.self) { try limit.set(limit.allowed.upperBound + 1, in: &limits) }
            #expect(throws: WireLimitError.self) { try limit.set(limit.allowed.lowerBound - 1, in: &limits) }
        }
        try WireLimits.standard.validate()
    }
}
