import Testing

@testable import gongbao

@Suite struct BarTextTests {
    private func bar(
        _ value: Double, _ mark: ComparatorMark = .equal, _ scale: ClosedRange<Double> = 0...100,
        _ glyphs: DrawingGlyphs = .blocks
    ) -> String {
        BarText.text(.value(value, mark), scale: scale, columns: 10, glyphs: glyphs)
    }

    @Test func lengthsFollowValues() {
        #expect(bar(0) == "")
        #expect(bar(0.5) == "▏")
        #expect(bar(50) == "█████")
        #expect(bar(55) == "█████▌")
        #expect(bar(100) == "██████████")
        #expect(bar(250) == "██████████")
    }

    @Test func endsSayHowExactly() {
        #expect(bar(50, .greater) == "█████░›")
        #expect(bar(50, .atLeast) == "█████▒›")
        #expect(bar(50, .less) == "███░░│")
        #expect(bar(50, .atMost) == "███▒▒│")
        #expect(bar(50, .about) == "████▓▒")
        let marks = ComparatorMark.allCases
        for glyphs in [DrawingGlyphs.blocks, .plain] {
            #expect(Set(marks.map { bar(50, $0, 0...100, glyphs) }).count == marks.count)
            #expect(Set(marks.map { bar(1, $0, 0...100, glyphs) }).count == marks.count)
        }
    }

    @Test func plainBarsAreASCII() {
        #expect(bar(50, .equal, 0...100, .plain) == "#####")
        for mark in ComparatorMark.allCases {
            #expect(bar(37, mark, 0...100, .plain).utf8.allSatisfy { $0 < 0x7F })
        }
    }

    @Test func barsBelowZeroGoToTheLeft() {
        #expect(bar(-50, .equal, -100...100) == "  ███")
        #expect(bar(50, .equal, -100...100) == "     ██▌")
        #expect(bar(-100, .equal, -100...0) == "██████████")
        #expect(bar(-50, .about, -100...0).hasPrefix("     ▒▒"))
    }

    @Test func strangeValuesDoNoHarm() {
        #expect(bar(.nan) == "?" && bar(.infinity) == "?")
        #expect(bar(5, .equal, 0...0) == "▏")
        let greatest = Double.greatestFiniteMagnitude
        #expect(bar(greatest, .equal, -greatest...greatest) == "     █████")
        #expect(BarText.text(.notStated, scale: 0...1, columns: 9, glyphs: .blocks) == "–")
        #expect(BarText.text(.noReport, scale: 0...1, columns: 9, glyphs: .plain) == ".")
    }
}
