import Testing

@testable import LoadGenerator

@Suite("Rate search")
struct RateSearchTests {
    /// Runs a search against a server that keeps up to `capacity`, and up to `longCapacity` for longer.
    private func search(_ start: Double, capacity: Double, longCapacity: Double? = nil) -> (found: Double?, probes: Int)
    {
        var search = RateSearch(startingAt: start)
        var probes = 0
        while let probe = search.next, probes < 200 {
            probes += 1
            search.took(isKept: probe.rate <= (probe.isConfirmation ? longCapacity ?? capacity : capacity))
        }
        return (search.found, probes)
    }

    @Test func capacityIsFoundToFivePercentFromBothSides() throws {
        var random = SeededRandom(seed: 9)
        for _ in 0..<200 {
            let capacity = Double.random(in: 2...500_000, using: &random)
            let start = Double.random(in: 1...100_000, using: &random)
            let (found, probes) = search(start, capacity: capacity)
            let rate = try #require(found)
            #expect(rate <= capacity)
            #expect(rate >= capacity * 0.94)
            #expect(probes <= 40)
        }
    }

    @Test func whatDoesNotHoldForLongIsLowered() throws {
        let rate = try #require(search(100, capacity: 10_000, longCapacity: 7_000).found)
        #expect(rate <= 7_000)
        #expect(rate >= 6_500)
    }

    @Test func aServerThatKeepsNothingIsGivenUp() {
        let (found, probes) = search(1_000, capacity: 0)
        #expect(found == nil)
        #expect(probes < 20)
    }

    @Test func thereIsAHighestRate() {
        var search = RateSearch(startingAt: 1_000, highestRate: 5_000)
        while search.next != nil { search.took(isKept: true) }
        #expect(search.found == 5_000)
    }
}
