import ChineseText
import ReportModel
import TestSupport
import Testing

@testable import IndicatorStore

/// Reports that state a figure as a condition wants it.
@Suite struct ConditionTests {
    /// Against a look at every value that a figure leaves open, on a grid.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func agreesWithALookAtEveryFigure(seed: UInt64) {
        var random = SeededGenerator(seed)
        let reports = RandomFigures.reports(30, using: &random)
        var snapshot = IndicatorSnapshot()
        for part in [reports.prefix(20), reports.dropFirst(20)] { snapshot = snapshot.adding(Array(part)) }
        let gone = ReportID("r3").unsafelyUnwrapped
        snapshot = snapshot.removing([gone])
        for _ in 0..<20 {
            let concepts = Set(RandomFigures.concepts.shuffled(using: &random).prefix(2))
            let wanted = Quantity(
                value: RandomFigures.value(using: &random),
                comparator: [.equal, .greater, .atLeast, .less, .atMost].randomElement(using: &random) ?? .equal,
                unit: (RandomFigures.units + [""]).randomElement(using: &random) ?? "")
            let found = snapshot.reports(stating: concepts, wanted, kinds: [.level, .share], nature: .actual)
            let expected = reports.filter { report in
                report.facts.id != gone
                    && report.observations.contains { figure in
                        guard let concept = figure.concept, concepts.contains(concept), figure.nature == .actual,
                            figure.kind == .level || figure.kind == .share,
                            wanted.unit.isEmpty || wanted.unit == figure.quantity.unit
                        else { return false }
                        return Self.isSure(figure.quantity, wanted)
                    }
            }
            #expect(found == Set(expected.map(\.facts.id)), "seed \(seed): \(wanted)")
        }
    }

    /// Tries values around the figure's ends: all that it may mean must do.
    private static func isSure(_ stated: Quantity, _ wanted: Quantity) -> Bool {
        let low = stated.value
        let high = stated.high ?? low
        let tiny = ExactDecimal(coefficient: 1, exponent: -6)
        let far = ExactDecimal(coefficient: 1, exponent: 12)
        func plus(_ a: ExactDecimal, _ b: ExactDecimal) -> ExactDecimal { a.adding(b) ?? a }
        let possible: [ExactDecimal] =
            switch stated.comparator {
            case .equal, .about: [low, high]
            case .greater: [plus(low, tiny), plus(high, far)]
            case .atLeast: [low, plus(high, far)]
            case .less: [plus(high, tiny.negated), plus(low, far.negated)]
            case .atMost: [high, plus(low, far.negated)]
            }
        return possible.allSatisfy { value in
            switch wanted.comparator {
            case .atLeast: !(value < wanted.value)
            case .greater: wanted.value < value
            case .atMost: !(wanted.value < value)
            case .less: value < wanted.value
            case .equal, .about: value == wanted.value
            }
        }
    }

    @Test func convertsUnitsOfOneMeasure() throws {
        func finds(_ stated: Quantity, _ wanted: Quantity) -> Bool {
            let concept = RandomFigures.concepts[0]
            let figure = Observation(
                span: ByteSpan(start: 0, end: 3), sentence: ByteSpan(start: 0, end: 9), quantity: stated, kind: .level,
                nature: .actual, name: "路", concept: concept, period: nil, region: nil)
            let facts = ReportFacts(
                id: ReportID("r").unsafelyUnwrapped, version: 1, region: nil, kind: .other, periodCovered: nil,
                yearDelivered: nil)
            let snapshot = IndicatorSnapshot().adding([ReportFigures(facts: facts, observations: [figure])])
            return !snapshot.reports(stating: [concept], wanted, kinds: [.level], nature: .actual).isEmpty
        }
        func length(_ number: Int, _ unit: String, _ sign: Comparator = .equal) -> Quantity {
            Quantity(value: ExactDecimal(number), comparator: sign, unit: unit)
        }
        #expect(finds(length(112, "公里"), length(100_000, "米", .greater)))
        #expect(!finds(length(112, "公里"), length(112_001, "米", .atLeast)))
        #expect(finds(length(112, "公里"), length(112, "千米")))
        #expect(!finds(length(112, "公里"), length(100, "亩", .greater)))
        #expect(!finds(length(112, "件"), length(100, "条", .greater)))
        #expect(finds(length(112, "件"), length(100, "", .greater)))
    }
}
