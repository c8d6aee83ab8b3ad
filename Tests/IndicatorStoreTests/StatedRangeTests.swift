import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite struct StatedRangeTests {
    private func held(
        _ value: String, _ comparator: Comparator = .equal, high: String? = nil, kind: ObservationKind = .level,
        flags: Set<SuspicionFlag> = []
    ) throws -> HeldObservation {
        let span = ByteSpan(start: 0, end: 3)
        return HeldObservation(
            observation: Observation(
                span: span, sentence: span,
                quantity: Quantity(
                    value: try #require(ExactDecimal(value)), high: high.flatMap { ExactDecimal($0) },
                    comparator: comparator, unit: "件"),
                kind: kind, name: "代表建议", flags: flags),
            facts: ReportFacts(id: try #require(ReportID("a")), version: 1), index: 0)
    }

    @Test func boundsContradictWhatLiesBeyondThem() throws {
        let exact = try held("94")
        for other in [
            try held("94"), try held("90", .greater), try held("94", .atLeast), try held("100", .less),
            try held("94", .atMost), try held("90", .about), try held("90", high: "95"), try held("98", .about),
        ] {
            #expect(!StatedRange.contradict([exact, other]) && !StatedRange.contradict([other, exact]))
        }
        for other in [
            try held("93"), try held("94", .greater), try held("95", .atLeast), try held("94", .less),
            try held("93", .atMost), try held("80", .about), try held("95", high: "99"),
        ] {
            #expect(StatedRange.contradict([exact, other]) && StatedRange.contradict([other, exact]))
        }
        #expect(try StatedRange.contradict([held("90", .greater), held("80", .less)]))
        #expect(try !StatedRange.contradict([held("90", .greater), held("80", .greater), exact]))
        #expect(try StatedRange.contradict([held("90", .greater), exact, held("80", .less)]))
        #expect(!StatedRange.contradict([]) && !StatedRange.contradict([exact]))
    }

    @Test func boundsOfFallsAreThoseOfTheirSize() throws {
        let fall = try held("-3", .greater, kind: .change)
        #expect(try !StatedRange.contradict([fall, held("-3.5", kind: .change)]))
        #expect(try StatedRange.contradict([fall, held("-2.5", kind: .change)]))
    }

    @Test func aChangeOverSeveralYearsContradictsNoYearlyOne() throws {
        let long = try held("31", kind: .change, flags: [.changeOverSeveralYears])
        #expect(try !StatedRange.contradict([held("5", kind: .change), long]))
        #expect(
            try StatedRange.contradict([long, held("41", kind: .change, flags: [.changeOverSeveralYears])]))
    }

    @Test func aPartContradictsNoWhole() throws {
        var part = try held("80")
        part.observation.links = [ObservationLink(kind: .partOf, target: 0)]
        #expect(try !StatedRange.contradict([held("90"), part]))
        #expect(try StatedRange.contradict([held("90"), part, held("91")]))
        var other = try held("70")
        other.observation.links = part.observation.links
        #expect(StatedRange.contradict([part, other]))
    }

    /// Over 90 in the concept's own name and 94 in other words: the exact one is shown, and nothing conflicts.
    @Test func anExactValueIsPreferredToABoundThatItMeets() throws {
        var exact = try held("94")
        exact.observation.name = "办理建议"
        for values in [[try held("90", .greater), exact], [exact, try held("90", .greater)]] {
            let cell = IndicatorSnapshot.cell(of: values, conceptNames: ["代表建议"])
            #expect(cell.values.first == exact && cell.preference == .exact && !cell.hasConflict)
        }
        var part = exact
        part.observation.links = [ObservationLink(kind: .partOf, target: 0)]
        let cell = IndicatorSnapshot.cell(of: [try held("90", .greater), part], conceptNames: ["代表建议"])
        #expect(cell.values.first?.observation.quantity.comparator == .greater)
        let other = IndicatorSnapshot.cell(of: [try held("98", .greater), exact], conceptNames: ["代表建议"])
        #expect(other.values.first != exact && other.hasConflict)
    }

    /// 连续跨越7万亿、8万亿、9万亿三个大台阶 is a statement about 9万亿.
    @Test func ofBoundsTheClosestIsPreferred() throws {
        let bounds = [
            try held("7", .atLeast), try held("9", .atLeast), try held("8", .atLeast), try held("9", .atLeast),
        ]
        let cell = IndicatorSnapshot.cell(of: bounds, conceptNames: [])
        #expect(cell.values.map { $0.value.description } == ["9", "9", "8", "7"])
        #expect(cell.preference == .closestBound && !cell.hasConflict)
        let ceilings = IndicatorSnapshot.cell(of: [try held("9", .atMost), try held("7", .less)], conceptNames: [])
        #expect(ceilings.values[0].observation.quantity.comparator == .less)
        // A suspect is no better for being close, nor one against all others.
        let suspect = try held("9000", .greater, flags: [.jumpAgainstOtherYears])
        #expect(IndicatorSnapshot.cell(of: [bounds[0], suspect], conceptNames: []).values[0] == bounds[0])
        let fall = [try held("-3", .greater, kind: .change), try held("-5", .greater, kind: .change)]
        #expect(IndicatorSnapshot.cell(of: fall, conceptNames: []).values[0] == fall[1])
    }

    /// Two statements contradict one another where no number of a fine grid satisfies both.
    @Test(arguments: 0..<400 as Range<UInt64>) func agreesWithAGrid(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        func any() -> (Int, Comparator) {
            (Int.random(in: 1...6, using: &random) * 10, Comparator.allCases.randomElement(using: &random) ?? .equal)
        }
        func satisfies(_ x: Double, _ value: Int, _ comparator: Comparator) -> Bool {
            let v = Double(value)
            return switch comparator {
            case .equal: x == v
            case .greater: x > v
            case .atLeast: x >= v
            case .less: x < v
            case .atMost: x <= v
            case .about: abs(x - v) <= v * 0.05 + 1e-9
            }
        }
        let (a, x) = any(), (b, y) = any()
        let isPossible = (0...1_600).contains { step in
            let number = Double(step) / 16
            return satisfies(number, a, x) && satisfies(number, b, y)
        }
        #expect(try StatedRange.contradict([held("\(a)", x), held("\(b)", y)]) == !isPossible, "\(x)\(a) \(y)\(b)")
        let own = (0...1_600).map { satisfies(Double($0) / 16, a, x) }
        let others = (0...1_600).map { satisfies(Double($0) / 16, b, y) }
        let isWithin = own != others && zip(own, others).allSatisfy { !$0 || $1 }
        #expect(
            try StatedRange(held("\(a)", x)).isWithin(StatedRange(held("\(b)", y))) == isWithin, "\(x)\(a) \(y)\(b)")
    }
}
