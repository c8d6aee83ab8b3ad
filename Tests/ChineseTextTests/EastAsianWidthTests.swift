import ChineseText
import Testing

@Suite struct EastAsianWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("新安县", 6), ("９５％", 6), ("95%", 3), ("“建议”", 6), ("e\u{301}", 1), ("\u{200B}", 0),
        ("한글", 4), ("😀", 2), ("👨‍👩‍👧", 2), ("𠮷", 2), ("ｱ", 1), ("\u{3000}", 2),
    ])
    func measures(text: String, columns: Int) {
        #expect(EastAsianWidth.columns(of: text) == columns)
    }

    @Test(arguments: [("新安县人大", 6, "新安县"), ("新安县人大", 7, "新安县"), ("ab", 9, "ab"), ("新", 1, ""), ("", 0, "")])
    func cutsAtWholeCharacters(text: String, columns: Int, prefix: String) {
        #expect(EastAsianWidth.prefix(of: text, columns: columns) == prefix)
    }
}
