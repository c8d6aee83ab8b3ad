import Testing

@testable import gongbao

@Suite struct CleanTextTests {
    @Test(arguments: [
        ("plain ASCII", "plain ASCII"), ("建议办结率", "建议办结率"), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\tb", "a b"),
        ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"), ("bell\u{07}", "bell\u{FFFD}"),
        ("c1\u{9B}31m", "c1\u{FFFD}31m"), ("\u{202E}reversed", "\u{FFFD}reversed"), ("zero\u{200B}width", "zerowidth"),
        ("e\u{301}", "e\u{301}"), ("\u{7F}", "\u{FFFD}"),
    ])
    func leavesNothingThatATerminalObeys(text: String, clean: String) {
        #expect(CleanText.line(text) == clean)
    }
}

@Suite struct StyledTextTests {
    private let text: StyledText = {
        var text = StyledText("建议", .match)
        text.append(" 91 件")
        return text
    }()

    @Test func measuresInColumns() {
        #expect(text.columns == 10)
        #expect(StyledText("ａｂ").columns == 4)
        #expect(StyledText("e\u{301}x").columns == 2)
    }

    @Test(arguments: [(10, "建议 91 件"), (9, "建议 91 …"), (8, "建议 91…"), (3, "建…"), (2, "…"), (1, "…"), (0, "")])
    func cutsBetweenCharacters(columns: Int, expected: String) {
        #expect(text.cut(to: columns).plainText == expected)
    }

    @Test func fillsUpWhereAWideCharacterDidNotFit() {
        #expect(StyledText("建议建议").fitted(to: 4).plainText == "建… ")
        #expect(StyledText("91").fitted(to: 5, alignment: .right).plainText == "   91")
    }

    @Test func writesColorsOnlyWhenAsked() {
        #expect(text.rendered(inColor: false) == "建议 91 件")
        #expect(text.rendered(inColor: true) == "\u{1B}[1;31m建议\u{1B}[0m 91 件")
    }

    @Test func dropsSpacesAtTheEndOfALine() {
        var padded = StyledText("件 ", .faint)
        padded.append("   ")
        #expect(padded.rendered(inColor: false) == "件")
        #expect(padded.rendered(inColor: true) == "\u{1B}[2m件\u{1B}[0m")
    }
}
