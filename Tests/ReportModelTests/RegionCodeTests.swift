import ReportModel
import TestSupport
import Testing

@Suite("Region codes")
struct RegionCodeTests {
    @Test func levelsFollowTheDigits() throws {
        let levels: [(UInt32, RegionLevel)] = [
            (100_000, .nation), (410_000, .province), (410_300, .prefecture), (410_323, .county),
        ]
        for (code, level) in levels { #expect(try #require(RegionCode(code)).level == level) }
        #expect(RegionCode(99_999) == nil)
        #expect(RegionCode(1_000_000) == nil)
    }

    @Test(arguments: ["41032", "4103233", "41 323", "４１０３２３", "+41032", "", "099999"])
    func refusesWhatIsNoCode(text: String) {
        #expect(RegionCode(text) == nil)
    }

    /// Containment and the range of descendants are two ways to say one thing.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func rangeAgreesWithContainment(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<200 {
            let whole = try #require(
                RegionCode(
                    [100_000, 410_000, 410_300, 410_323, 429_004, 110_000].randomElement(using: &random) ?? 100_000))
            let other = try #require(
                RegionCode(
                    Bool.random(using: &random)
                        ? UInt32.random(in: 100_000...999_999, using: &random)
                        : UInt32.random(in: 409_000...430_000, using: &random)))
            #expect(whole.contains(other) == whole.descendantRange.contains(other.rawValue), "\(whole) \(other)")
        }
    }
}
