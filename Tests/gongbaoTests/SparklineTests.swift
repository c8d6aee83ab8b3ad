import Testing

@testable import gongbao

@Suite struct SparklineTests {
    @Test func heightsFollowValues() {
        let points = (0...7).map { DrawnPoint.value(Double($0)) }
        #expect(Sparkline.text(points) == "▁▂▃▄▅▆▇█")
        #expect(Sparkline.text(points, glyphs: .plain) == "12345678")
    }

    @Test func floorsDiffer() {
        let points = [DrawnPoint.value(97), .value(98), .value(100)]
        #expect(Sparkline.text(points) == "███")
        #expect(Sparkline.text(points, from: .least) == "▁▃█")
    }

    @Test func uncertainValuesAndGapsLookDifferent() {
        let points: [DrawnPoint] = [
            .value(10), .notStated, .value(10, .atLeast), .noReport, .value(0, .about), .value(5, .greater),
        ]
        #expect(Sparkline.text(points) == "█–⣿·⣀⣶")
        #expect(Sparkline.text(points, glyphs: .plain) == "8-h.ae")
    }

    @Test func strangeValuesDoNoHarm() {
        #expect(Sparkline.text([]) == "")
        #expect(Sparkline.text([.value(.nan), .value(.infinity), .value(3)]) == "??█")
        #expect(Sparkline.text([.value(-.greatestFiniteMagnitude), .value(.greatestFiniteMagnitude)]) == "▁█")
        #expect(Sparkline.text([.value(4), .value(4)], from: .least) == "▅▅")
        #expect(Sparkline.text([.value(0), .value(0)]) == "▁▁")
        #expect(Sparkline.text([.value(-4), .value(0), .value(4)]) == "▁▅█")
    }

    @Test func drawingsAreForTerminalsUnlessAskedFor() {
        func choice(_ wanted: Bool?, terminal: Bool, _ variables: [String: String] = [:]) -> DrawingGlyphs? {
            DrawingChoice(
                wanted,
                Surroundings(variables: variables, outputIsTerminal: terminal, errorIsTerminal: false, columns: 90)
            ).glyphs
        }
        #expect(choice(nil, terminal: true) == .blocks)
        #expect(choice(nil, terminal: false) == nil)
        #expect(choice(nil, terminal: true, ["TERM": "dumb"]) == nil)
        #expect(choice(true, terminal: true, ["TERM": "dumb"]) == .plain)
        #expect(choice(true, terminal: false) == .plain)
        #expect(choice(false, terminal: true) == nil)
    }
}
