import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite struct HoldingsTests {
    /// What is held agrees with a walk over all figures, whatever the batches they came in.
    @Test(arguments: 0..<60 as Range<UInt64>) func holdingsAgreeWithAWalk(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let reports = RandomFigures.reports(Int.random(in: 0...25, using: &random), using: &random)
        var snapshot = IndicatorSnapshot()
        for report in reports { snapshot = snapshot.adding([report]) }
        let concepts = Set(RandomFigures.concepts.filter { _ in Bool.random(using: &random) })
        let region = Bool.random(using: &random) ? RegionCode(410_000) : nil
        let held = try snapshot.holdings(
            concepts: concepts, regions: region.map { [.division($0)] } ?? [])

        var expected: [String: (years: Set<Int>, count: Int)] = [:]
        for observation in reports.flatMap(\.observations) {
            guard let concept = observation.concept, let place = observation.region,
                concepts.isEmpty || concepts.contains(concept),
                region == nil || place.code.map({ region?.contains($0) ?? false }) == true
            else { continue }
            let key = "\(concept) \(place.code?.description ?? "") \(place.name)"
            expected[key, default: ([], 0)].count += 1
            expected[key, default: ([], 0)].years.formUnion(observation.period.map { Array($0.years) } ?? [])
        }
        #expect(held.count == expected.count)
        for holding in held {
            let key = "\(holding.concept) \(holding.region.code?.description ?? "") \(holding.region.name)"
            #expect(holding.figureCount == expected[key]?.count, "seed \(seed), \(key)")
            #expect(holding.years == expected[key]?.years.sorted(), "seed \(seed), \(key)")
        }
        let keys = held.map { ($0.concept, $0.region.code?.rawValue ?? .max) }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func aCancelledWalkEnds() {
        var random = SeededGenerator(1)
        let snapshot = IndicatorSnapshot().adding(RandomFigures.reports(20, using: &random))
        #expect(throws: IndicatorQueryError.cancelled) { try snapshot.holdings(isCancelled: { true }) }
    }
}
