import Testing

@testable import LoadGenerator

@Suite("Arrivals")
struct ArrivalTests {
    private func all(_ stages: [LoadStage], _ arrivals: Arrivals, seed: UInt64 = 7) -> [ArrivalClock.Arrival] {
        var clock = ArrivalClock(stages, arrivals, seed: seed)
        var all: [ArrivalClock.Arrival] = []
        while let arrival = clock.next() { all.append(arrival) }
        return all
    }

    @Test func constantArrivalsLieEvenly() {
        let arrivals = all([LoadStage(rate: 4, seconds: 2)], .constant)
        #expect(arrivals.map(\.nanoseconds) == (1...8).map { UInt64($0) * 250_000_000 })
    }

    @Test func aRampHasAsManyArrivalsAsTheAreaBelowIt() {
        // 0 to 100 a second in 4 seconds are 200; half of the time has a quarter of them.
        let arrivals = all([LoadStage(startRate: 0, endRate: 100, seconds: 4)], .constant)
        #expect(arrivals.count == 200)
        #expect(arrivals.filter { $0.nanoseconds <= 2_000_000_000 }.count == 50)
    }

    @Test func stagesFollowOneAnother() {
        let arrivals = all([LoadStage(rate: 10, seconds: 1), LoadStage(rate: 30, seconds: 1)], .constant)
        #expect(arrivals.filter { $0.stage == 0 }.count == 10)
        #expect(arrivals.filter { $0.stage == 1 }.count == 30)
        #expect(arrivals.filter { $0.stage == 1 }.allSatisfy { $0.nanoseconds > 1_000_000_000 })
    }

    @Test func aStageWithoutCallsIsPassedOver() {
        let arrivals = all([LoadStage(rate: 0, seconds: 5), LoadStage(rate: 2, seconds: 1)], .constant)
        #expect(arrivals.map(\.nanoseconds) == [5_500_000_000, 6_000_000_000])
    }

    /// Oracle: the mean and variance of the counts of a Poisson process are its rate.
    @Test func poissonArrivalsHaveTheirMeanAndVariance() {
        let arrivals = all([LoadStage(rate: 50, seconds: 2_000)], .poisson)
        var counts = [Double](repeating: 0, count: 2_000)
        for arrival in arrivals { counts[min(1_999, Int(arrival.nanoseconds / 1_000_000_000))] += 1 }
        let mean = counts.reduce(0, +) / 2_000
        let variance = counts.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 2_000
        #expect(abs(mean - 50) < 1)
        #expect(abs(variance - 50) < 6)
    }

    @Test func timeNeverGoesBackAndASeedDecidesAll() {
        let stages = [
            LoadStage(startRate: 100, endRate: 5, seconds: 3), LoadStage(startRate: 5, endRate: 80, seconds: 2),
        ]
        let first = all(stages, .poisson, seed: 3)
        #expect(first == all(stages, .poisson, seed: 3))
        #expect(first != all(stages, .poisson, seed: 4))
        #expect(zip(first, first.dropFirst()).allSatisfy { $0.nanoseconds <= $1.nanoseconds && $0.stage <= $1.stage })
        #expect(first.allSatisfy { $0.nanoseconds <= 5_000_000_000 })
    }

    @Test func aMixIsDrawnByWeight() {
        let mix = LoadMix([
            .init(LoadCall(method: "a", body: []), weight: 1), .init(LoadCall(method: "b", body: []), weight: 3),
        ])
        var random = SeededRandom(seed: 1)
        let drawn = (0..<8_000).filter { _ in mix.draw(using: &random) == 1 }.count
        #expect(abs(drawn - 6_000) < 200)
    }
}
